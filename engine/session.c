/* The streaming pipeline for one lead: samples -> ticks -> QRS complexes -> windows -> labels; and quality
 * beside it.
 *
 * Everything here runs in the order of the samples, and what is decided at ends of blocks of ticks that lie
 * at fixed places, so that the cut of the input into chunks cannot change a result. A gap (NaN) ends a
 * segment: resampler, detector and windows begin anew after it.
 *
 * Memory: the newest HISTORY ticks, a second of samples for the quality, and bounded queues. The queues are
 * emptied by the caller; while one is full, tl_session_push takes nothing.
 *
 * A beat gets its name in name_beat, and what follows from names comes after it: so two sessions can share
 * the work. One finds, and hands on what it comes to (found.c); the other names it (tl_session_name).
 */
#include "beat/delineate.h"
#include "beat/qrs.h"
#include "beat/pacing.h"
#include "beat/window.h"
#include "found.h"
#include "naming.h"
#include "rhythm/episodes.h"
#include "signal/quality.h"
#include "signal/resample.h"
#include "signal/spikes.h"
#include "signal/vector.h"
#include "summary.h"
#include "tracelight.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    /* The detector's latest beat (search-back, learning) and the context before it. */
    HISTORY = TL_QRS_LATEST + 4 * TL_CONTEXT,
    CAPACITY = 2 * HISTORY,
    QUEUE = 512,
    /* What one block of ticks can make ready at most: all beats the detector and the session hold back. */
    RESERVE = 2 * TL_QRS_CANDIDATES + TL_NAMING_ROOM,
    RESERVE_VERSIONS = RESERVE / TL_USUAL_SOONEST + 2,
    /* Bytes of what one block can add to what is found: its beats and their versions, seconds, an end. */
    RESERVE_FOUND = (RESERVE + RESERVE_VERSIONS + 3) * (int)sizeof(tl_found_item),
    FOUND_MOST = 4 * RESERVE_FOUND,        /* that a session holds that only finds */
    READY = TL_QRS_BLOCK + TL_SPIKE_AHEAD, /* ticks with which the next block can be detected */
    AFTER = TL_CONTEXT - TL_CONTEXT_BEFORE,
    LONG_FLAT = 4, /* seconds */
    UNSEEN_SECONDS = 64,
    LEAST_BEFORE_R = 14, /* ticks (40 ms) of a QRS complex before its R peak */
};

static const double LEAST_WAVE_RATE = 100.0; /* Hz: below, the bounds of waves would be those of the filter */

/* Limits of tl_qrs.doubt and tl_qrs.lasting_doubt. 0.5 % of the seconds of DS1 exceed the second, and 89 to
 * 96 % of those of pure electrode motion and muscle noise (first half of em and ma of nstdb). */
static const float NOISY_DOUBT = 0.1F;
static const float UNREADABLE_DOUBT = 0.25F;
static const float MOST_CLUTTER = 0.5F; /* of tl_qrs_beat.clutter in an interval */

struct tl_session {
    double rate;
    tl_model *model;
    bool peaks_only;
    tl_model_info info;                /* of the model; without one, what the session measures all the same */
    tl_origin origins[TL_MAX_CLASSES]; /* of the model's classes */
    tl_resampler *resampler;
    int64_t next_sample;
    bool in_segment;
    bool finished;

    tl_ticks ticks;    /* of this segment, the newest HISTORY at least */
    float *values;     /* CAPACITY of them; ticks.values points into them */
    size_t undetected; /* ticks that the detector has not got yet */
    tl_qrs qrs;

    tl_qrs_beat waiting[TL_QRS_CANDIDATES]; /* ring of beats whose context is not complete */
    uint32_t waiting_first, waiting_count;
    double previous;       /* exact tick of the previous beat of this segment; NaN before the first */
    int64_t previous_tick; /* INT64_MIN before the first */
    tl_delineator delineator;
    tl_rhythm rhythm;
    tl_tally tally;

    float *second; /* samples of the running second */
    size_t second_count;
    int64_t second_first;
    int64_t seconds_done;
    tl_lead_watch watch;
    uint32_t flat_seconds; /* in a row, up to now */
    uint64_t unseen; /* a bit for each of the last UNSEEN_SECONDS, the lowest for the newest: whether beats
                        may have gone unseen in it */
    float *scratch;
    tl_window window;
    float input[TL_MAX_INPUTS];
    bool for_training; /* without a model, the reasons say which windows can be read */
    bool looks_around; /* beats are named with their neighbours known */
    tl_naming naming;
    tl_foresight foresight;
    tl_nameless foreseen;
    tl_pacing pacing;

    tl_beat beats[QUEUE];
    uint32_t beats_first, beats_count;
    tl_quality quality[QUEUE];
    uint32_t quality_first, quality_count;
    tl_episode episodes[QUEUE];
    uint32_t episodes_first, episodes_count;
    bool finds_only;
    tl_found found; /* with finds_only: in the place of the three queues, and of versions of the usual beat */
};

static size_t second_capacity(double rate) {
    return (size_t)ceil(rate) + 1;
}

static size_t scratch_length(double rate) {
    const size_t second = second_capacity(rate);
    return second > TL_WINDOW_SCRATCH ? second : TL_WINDOW_SCRATCH;
}

static tl_status refuse(tl_error *error, tl_status code, const char *message) {
    if (error != NULL) {
        *error = (tl_error){.code = code, .place = TL_PLACE_NONE, .where = -1};
        snprintf(error->message, sizeof error->message, "%s", message);
    }
    return code;
}

/* Where the beats of a class come from. Of a network that names no beat normal nothing tells what is not, and
 * its labels say nothing of the rhythm. */
static tl_origin origin_of(const tl_model_info *info, uint32_t class_index) {
    if (!info->names_normal) {
        return TL_ORIGIN_UNKNOWN;
    }
    switch (info->meaning[class_index]) {
    case TL_MEANING_NORMAL:
        return TL_ORIGIN_NORMAL;
    case TL_MEANING_SUPRAVENTRICULAR:
        return TL_ORIGIN_SUPRAVENTRICULAR;
    case TL_MEANING_VENTRICULAR:
        return TL_ORIGIN_VENTRICULAR;
    case TL_MEANING_FUSION:
        return TL_ORIGIN_OTHER;
    default:
        return TL_ORIGIN_UNKNOWN;
    }
}

tl_status tl_session_open(const tl_session_config *config, tl_session **session, tl_error *error) {
    *session = NULL;
    if (!(config->rate >= TL_MIN_RATE && config->rate <= TL_MAX_RATE)) {
        return refuse(
            error, TL_E_ARGUMENT,
            "The sampling rate must lie between 50 and 10000 Hz; check the rate of this recording.");
    }
    if (tl_rhythm_rules_check(&config->rules, error) != TL_OK) {
        return TL_E_ARGUMENT;
    }
    if (config->denoise_levels > tl_denoise_max_levels(TL_CONTEXT)) {
        return refuse(error, TL_E_ARGUMENT, "A window can be denoised with at most 7 levels.");
    }
    const bool finds_only = config->finds_only && !config->peaks_only;
    const size_t floats = CAPACITY + second_capacity(config->rate) + scratch_length(config->rate) +
                          (finds_only ? FOUND_MOST / sizeof(float) : 0);
    tl_session *s = calloc(1, sizeof *s);
    void *resampler = malloc(tl_resampler_bytes(config->rate));
    float *memory = malloc(floats * sizeof *memory);
    if (s == NULL || resampler == NULL || memory == NULL) {
        free(s);
        free(resampler);
        free(memory);
        return refuse(error, TL_E_MEMORY, "There is not enough memory to analyse this recording.");
    }
    s->rate = config->rate;
    s->model = config->model;
    s->peaks_only = config->peaks_only;
    s->finds_only = finds_only;
    s->resampler = tl_resampler_init(resampler, config->rate);
    s->values = memory;
    s->second = s->values + CAPACITY;
    s->scratch = s->second + second_capacity(config->rate);
    s->found.bytes = (uint8_t *)(s->scratch + scratch_length(config->rate));
    s->info.denoise_levels = config->denoise_levels;
    if (config->model != NULL) {
        tl_model_describe(config->model, &s->info);
        for (uint32_t i = 0; i < s->info.classes; i++) {
            s->origins[i] = origin_of(&s->info, i);
        }
    }
    s->for_training = config->surroundings;
    s->looks_around = config->surroundings || s->info.usual_beat || s->info.surroundings;
    tl_naming_begin(&s->naming);
    tl_pacing_begin(&s->pacing);
    tl_rhythm_begin(&s->rhythm, &config->rules);
    *session = s;
    return TL_OK;
}

void tl_session_close(tl_session *session) {
    if (session != NULL) {
        free(session->resampler);
        free(session->values);
        free(session);
    }
}

/* ------------------------------------------------------------------------------------------------ beats ----
 */

_Static_assert((int)TL_QRS_LATEST + (int)TL_SPIKE_AHEAD <= (int)TL_RATE, "a look-ahead of one second");
_Static_assert((int)TL_DELINEATE_SCRATCH <= (int)TL_WINDOW_SCRATCH, "one scratch serves both");

static const tl_waves NO_WAVES = {NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};

static void leave_unclassified(tl_beat *beat, tl_reason reason) {
    beat->label = TL_UNCLASSIFIED;
    beat->reason = reason;
}

/* `window`: denoised. */
static void name_by_model(tl_session *s, tl_beat *beat, const float *window) {
    const float *usual = beat->usual < 0 ? NULL : s->naming.usual.values;
    tl_input_make(&s->info, window, usual, beat->surroundings, s->input);
    tl_model_forward(s->model, s->input, NULL, beat->probability);
    beat->label = 0;
    for (uint32_t i = 1; i < s->info.classes; i++) {
        if (beat->probability[i] > beat->probability[beat->label]) {
            beat->label = (int32_t)i;
        }
    }
    const bool nameless = s->info.meaning[beat->label] == TL_MEANING_UNCLASSIFIED;
    if (nameless || beat->probability[beat->label] < s->info.least_certainty) {
        leave_unclassified(beat, TL_REASON_UNSURE);
    }
}

/* The ticks that the detector has got: those after them may still hold needles. */
static tl_ticks detected_ticks(const tl_session *s) {
    return (tl_ticks){s->ticks.values, s->ticks.first, s->ticks.count - (int64_t)s->undetected};
}

/* Why the signal around a beat cannot be read, or TL_REASON_NONE; then the beat's window is made. */
static tl_reason obstacle(tl_session *s, int64_t tick, float doubt) {
    const tl_ticks ticks = detected_ticks(s);
    if (!tl_window_inside(ticks, tick)) {
        return TL_REASON_EDGE;
    }
    tl_window_make(ticks, tick, s->info.denoise_levels, s->scratch, &s->window);
    const bool clear = tl_quality_is_clear(s->window.raw, TL_WINDOW, TL_RATE, s->watch.usual_mv, s->scratch);
    return clear && doubt <= UNREADABLE_DOUBT ? TL_REASON_NONE : TL_REASON_QUALITY;
}

/* A T wave that reaches into the next complex is not one: what was taken for its end belongs to the complex.
 */
static void refuse_late_t(tl_waves *waves, int64_t ticks_to_next) {
    const float latest = (float)(ticks_to_next - LEAST_BEFORE_R) / TL_RATE;
    if (waves->t_off > latest) {
        waves->t_on = NAN;
        waves->t_peak = NAN;
        waves->t_off = NAN;
    }
}

/* Whether beats may have gone unseen in a second that is not wholly before `from_s` or after `to_s`. */
static bool hides_beats(const tl_session *s, double from_s, double to_s) {
    const int64_t oldest = s->seconds_done - UNSEEN_SECONDS;
    const int64_t first = (int64_t)floor(from_s);
    const int64_t last = (int64_t)floor(to_s);
    for (int64_t second = first > oldest ? first : oldest; second <= last && second < s->seconds_done;
         second++) {
        if (s->unseen >> (s->seconds_done - 1 - second) & 1) {
            return true;
        }
    }
    return false;
}

/* A window that is cut short cannot be judged: its second is, as far as it is over. */
static bool edge_is_readable(const tl_session *s, double time_s, float doubt) {
    return doubt <= UNREADABLE_DOUBT && !hides_beats(s, time_s, time_s);
}

/* Reason and waves of a beat about which the detector has `doubt`. Returns whether the signal around it can
 * be read. */
static bool read_beat(tl_session *s, tl_beat *beat, float doubt) {
    beat->reason = obstacle(s, beat->tick, doubt);
    const bool readable = beat->reason == TL_REASON_NONE;
    if (readable && s->rate >= LEAST_WAVE_RATE) {
        tl_delineate(&s->delineator, detected_ticks(s), beat->tick, s->previous_tick, s->scratch,
                     &beat->waves);
        refuse_late_t(&beat->waves, tl_qrs_following(&s->qrs, beat->tick) - beat->tick);
    }
    return readable || (beat->reason == TL_REASON_EDGE && edge_is_readable(s, beat->time_s, doubt));
}

/* ----------------------------------------------------------------------------------------------- rhythm ----
 */

static void take_episodes(tl_session *s) {
    tl_episode episode;
    while (tl_rhythm_next(&s->rhythm, &episode)) {
        s->episodes[(s->episodes_first + s->episodes_count++) % QUEUE] = episode;
    }
}

static void follow_rhythm(tl_session *s, const tl_beat *beat) {
    const bool named = beat->label != TL_UNCLASSIFIED;
    const tl_origin origin = named ? s->origins[beat->label] : TL_ORIGIN_UNKNOWN;
    const bool delineated = !isnan(beat->waves.qrs_on);
    tl_rhythm_push(&s->rhythm,
                   &(tl_rhythm_beat){
                       .time_s = beat->time_s,
                       .rr_s = beat->rr_s,
                       .origin = origin,
                       .certainty = origin == TL_ORIGIN_UNKNOWN ? 0.0F : beat->probability[beat->label],
                       .p_wave = !delineated ? NAN : (isnan(beat->waves.p_peak) ? 0.0F : 1.0F),
                       .p_lead_s = -beat->waves.p_peak,
                   });
    take_episodes(s);
}

/* Without a model, or with one that names no beat normal, every beat does. */
static bool counts_as_normal(const tl_session *s, const tl_beat *beat) {
    const bool named = beat->label != TL_UNCLASSIFIED;
    return !s->info.names_normal || (named && s->origins[beat->label] == TL_ORIGIN_NORMAL);
}

/* Between the two beats others may have been lost where the signal could not be read: then it is no interval.
 */
static float interval_since_previous(const tl_session *s, double exact, float clutter) {
    const bool unseen = hides_beats(s, s->previous / TL_RATE, exact / TL_RATE);
    return unseen || clutter >= MOST_CLUTTER ? NAN : (float)((exact - s->previous) / TL_RATE);
}

static void queue_beat(tl_session *s, const tl_beat *beat) {
    s->beats[(s->beats_first + s->beats_count++) % QUEUE] = *beat;
}

/* A pacemaker starts it. */
static bool is_paced(const tl_session *s, const tl_nameless *found) {
    return found->pulsed && s->pacing.on;
}

/* A beat with its name, if it has a window that can be read. */
static tl_beat named(tl_session *s, const tl_beat *found, const float *window, bool paced) {
    tl_beat beat = *found;
    if (s->model == NULL) {
        beat.reason = s->for_training ? beat.reason : TL_REASON_NO_MODEL;
    } else if (beat.reason == TL_REASON_NONE) {
        name_by_model(s, &beat, window);
        if (paced) {
            leave_unclassified(&beat, TL_REASON_PACED);
        }
    }
    return beat;
}

/* What follows from a beat's name. */
static void follow_name(tl_session *s, const tl_beat *beat, bool readable) {
    tl_tally_beat(&s->tally, beat, readable, counts_as_normal(s, beat));
    follow_rhythm(s, beat);
    queue_beat(s, beat);
}

/* The last step of a beat. */
static void name_beat(tl_session *s, const tl_nameless *found) {
    const bool paced = is_paced(s, found);
    if (s->finds_only) {
        tl_found_put_beat(&s->found, found, paced);
    } else {
        const tl_beat beat = named(s, &found->beat, found->window, paced);
        follow_name(s, &beat, found->readable);
    }
}

/* A new version of the usual beat belongs before the beats that are compared with it. */
static void hand_on_usual(tl_session *s) {
    if (s->finds_only && s->naming.versions_count > 0) {
        s->naming.versions_count = 0;
        tl_found_put(&s->found, TL_FOUND_USUAL, s->naming.usual.values);
    }
}

/* Names the beats that have waited for their neighbours long enough; all of them when the segment is over. */
static void name_waiting(tl_session *s, bool segment_over) {
    const tl_ticks ticks = detected_ticks(s);
    const tl_nameless *found = NULL;
    while ((found = tl_naming_next(&s->naming, ticks.first + ticks.count, segment_over)) != NULL) {
        name_beat(s, found);
    }
}

/* Names a beat, or lets it wait for its neighbours. */
static void follow_beat(tl_session *s, const tl_beat *beat, bool readable) {
    tl_nameless found = {.beat = *beat, .readable = readable, .windowed = beat->reason == TL_REASON_NONE};
    memcpy(found.window, s->window.denoised, sizeof found.window);
    if (found.windowed) {
        found.pulsed = tl_pacing_follow(&s->pacing, s->window.raw, beat->tick) != TL_PULSE_NONE;
    }
    if (s->looks_around) {
        tl_naming_push(&s->naming, &found);
        hand_on_usual(s);
        name_waiting(s, false);
    } else {
        name_beat(s, &found);
    }
}

/* A beat as the detector found it. */
static tl_beat found_beat(const tl_session *s, const tl_qrs_beat *found, double exact) {
    return (tl_beat){
        .sample = (int64_t)floor(tl_tick_place(s->rate, exact) + 0.5),
        .tick = found->tick,
        .time_s = exact / TL_RATE,
        .rr_s = interval_since_previous(s, exact, found->clutter),
        .amplitude_mv = found->amplitude_mv,
        .label = TL_UNCLASSIFIED,
        .reason = TL_REASON_NO_MODEL,
        .waves = NO_WAVES,
        .usual = -1,
    };
}

static double exact_tick(const tl_qrs_beat *found) {
    return (double)found->tick + (double)found->offset;
}

static void finish_beat(tl_session *s, const tl_qrs_beat *found) {
    const double exact = exact_tick(found);
    tl_beat beat = found_beat(s, found, exact);
    if (s->peaks_only) {
        queue_beat(s, &beat);
    } else {
        const bool readable = read_beat(s, &beat, found->doubt);
        follow_beat(s, &beat, readable);
    }
    s->previous = exact;
    s->previous_tick = found->tick;
}

/* Names the waiting beats whose context is complete; all of them when the segment is over. */
static void finish_beats(tl_session *s, bool segment_over) {
    const tl_ticks ticks = detected_ticks(s);
    while (s->waiting_count > 0) {
        const tl_qrs_beat *first = &s->waiting[s->waiting_first];
        if (!segment_over && !s->peaks_only && first->tick + AFTER > ticks.first + ticks.count) {
            break;
        }
        finish_beat(s, first);
        s->waiting_first = (s->waiting_first + 1) % TL_QRS_CANDIDATES;
        s->waiting_count--;
    }
}

/* Moves the beats that the detector is certain of through the waiting room, as far as their context is there.
 */
static void take_found(tl_session *s, bool segment_over) {
    tl_qrs_beat found;
    while (s->waiting_count < TL_QRS_CANDIDATES && tl_qrs_next(&s->qrs, &found)) {
        s->waiting[(s->waiting_first + s->waiting_count++) % TL_QRS_CANDIDATES] = found;
        finish_beats(s, segment_over);
    }
    finish_beats(s, segment_over);
    if (segment_over) {
        tl_naming_settle(&s->naming);
        hand_on_usual(s);
    }
    name_waiting(s, segment_over);
}

/* ------------------------------------------------------------------------------------------------ ticks ----
 */

/* Makes room for a block of ticks: what is older than HISTORY is forgotten. */
static void make_room(tl_session *s) {
    float *base = s->values;
    if (s->ticks.count + READY > CAPACITY) {
        memmove(base, base + s->ticks.count - HISTORY, HISTORY * sizeof *base);
        s->ticks.first += s->ticks.count - HISTORY;
        s->ticks.count = HISTORY;
    }
}

/* Takes needles out of the next `count` ticks that the detector gets, as far as the ticks after them are
 * known. */
static void remove_spikes(tl_session *s, size_t count) {
    const size_t next = (size_t)s->ticks.count - s->undetected;
    const size_t first = next > TL_SPIKE_BEFORE ? next : TL_SPIKE_BEFORE;
    const size_t known = (size_t)s->ticks.count - TL_SPIKE_AHEAD;
    const size_t end = next + count < known ? next + count : known;
    if (s->ticks.count > TL_SPIKE_AHEAD) {
        const size_t last = tl_spikes_remove(s->values, first, end);
        if (last < end) {
            tl_pacing_needle(&s->pacing, s->ticks.first + (int64_t)last);
        }
    }
}

/* `count` ticks were added. Whenever a block of them, counted from the segment's first, is complete, with the
 * ticks after it that tell needles, the detector gets it and beats are finished: at fixed ticks, so that
 * chunks do not matter. */
static void count_ticks(tl_session *s, size_t count) {
    s->ticks.count += (int64_t)count;
    s->undetected += count;
    if (s->undetected == READY) {
        remove_spikes(s, TL_QRS_BLOCK);
        tl_qrs_push(&s->qrs, s->values + s->ticks.count - READY, TL_QRS_BLOCK);
        s->undetected -= TL_QRS_BLOCK;
        take_found(s, false);
        make_room(s);
    }
}

/* The ticks after the last sample. */
static void take_last_ticks(tl_session *s) {
    int64_t tick = 0;
    while (tl_resampler_next(s->resampler, &tick, &s->values[s->ticks.count])) {
        count_ticks(s, 1);
    }
    remove_spikes(s, s->undetected);
    while (s->undetected > 0) {
        const size_t count = s->undetected < TL_QRS_BLOCK ? s->undetected : TL_QRS_BLOCK;
        tl_qrs_push(&s->qrs, s->values + s->ticks.count - s->undetected, count);
        s->undetected -= count;
    }
}

static void begin_segment(tl_session *s) {
    s->in_segment = true;
    s->ticks = (tl_ticks){s->values, tl_tick_from(s->rate, s->next_sample), 0};
    s->undetected = 0;
    tl_qrs_begin(&s->qrs, s->ticks.first);
    s->previous = (double)NAN;
    s->previous_tick = INT64_MIN;
    tl_delineate_begin(&s->delineator);
    tl_resampler_begin(s->resampler, s->next_sample);
}

static void end_rhythm(tl_session *s) {
    if (s->finds_only) {
        tl_found_put(&s->found, TL_FOUND_END, NULL);
    } else {
        tl_rhythm_end(&s->rhythm);
        take_episodes(s);
    }
}

static void end_segment(tl_session *s) {
    s->in_segment = false;
    tl_resampler_end(s->resampler);
    take_last_ticks(s);
    if (s->ticks.count > 0) {
        tl_qrs_end(&s->qrs);
        take_found(s, true);
    }
    end_rhythm(s);
}

/* ---------------------------------------------------------------------------------------------- quality ----
 */

/* What the detector knows better than the samples alone: noise in the band of the QRS complexes. */
static tl_readability doubted(tl_readability readable, const tl_qrs *qrs) {
    const bool clear = readable.state == TL_QUALITY_GOOD || readable.state == TL_QUALITY_NOISY;
    const bool unreadable = qrs->lasting_doubt > UNREADABLE_DOUBT;
    if (!clear || (qrs->doubt <= NOISY_DOUBT && !unreadable)) {
        return readable;
    }
    const float left = unreadable ? 0.0F : 1.0F - qrs->doubt / UNREADABLE_DOUBT;
    readable.index = left < readable.index ? left : readable.index;
    readable.state = unreadable ? TL_QUALITY_UNREADABLE : TL_QUALITY_NOISY;
    return readable;
}

/* Beats can go unseen in noise, at a rail and while the signal glides back. A constant may be a pause without
 * noise, but not for long. */
static bool may_hide_beats(tl_session *s, tl_quality_state state) {
    s->flat_seconds = state == TL_QUALITY_FLAT ? s->flat_seconds + 1 : 0;
    return state > TL_QUALITY_NOISY &&
           (state != TL_QUALITY_FLAT || tl_lead_is_off(&s->watch) || s->flat_seconds >= LONG_FLAT);
}

static void count_second(tl_session *s, const tl_quality *second) {
    s->quality[(s->quality_first + s->quality_count++) % QUEUE] = *second;
    tl_tally_second(&s->tally, second->state);
}

static void finish_second(tl_session *s) {
    const tl_readability samples =
        tl_quality_follow(&s->watch, s->second, s->second_count, s->rate, s->scratch);
    const tl_readability readable = s->in_segment ? doubted(samples, &s->qrs) : samples;
    s->unseen = s->unseen << 1 | may_hide_beats(s, readable.state);
    const tl_quality second = {s->second_first, readable.index, readable.state};
    if (s->finds_only) {
        tl_found_put(&s->found, TL_FOUND_SECOND, &second);
    } else {
        count_second(s, &second);
    }
    s->second_count = 0;
    s->seconds_done++;
}

static void take_for_quality(tl_session *s, const float *millivolts, size_t count) {
    if (s->peaks_only) {
        return;
    }
    for (size_t done = 0; done < count;) {
        const int64_t sample = s->next_sample + (int64_t)done;
        if (s->second_count == 0) {
            s->second_first = sample;
        }
        const int64_t end = (int64_t)ceil((double)(s->seconds_done + 1) * s->rate);
        const size_t left = (size_t)(end - sample);
        const size_t part = left < count - done ? left : count - done;
        memcpy(s->second + s->second_count, millivolts + done, part * sizeof *millivolts);
        s->second_count += part;
        done += part;
        if (part == left) {
            finish_second(s);
        }
    }
}

/* ------------------------------------------------------------------------------------------------ entry ----
 */

static bool has_room(const tl_session *s) {
    if (s->finds_only && s->found.count + RESERVE_FOUND > FOUND_MOST) {
        return false;
    }
    return s->beats_count + RESERVE <= QUEUE && s->quality_count < QUEUE &&
           s->episodes_count + 2 * RESERVE <= QUEUE &&
           s->naming.versions_count + RESERVE_VERSIONS <= TL_NAMING_VERSIONS;
}

static void take_missing(tl_session *s) {
    const float missing = NAN;
    take_for_quality(s, &missing, 1);
    if (s->in_segment) {
        end_segment(s);
    }
    s->next_sample++;
}

/* Takes samples up to the end of the running block of ticks, and returns how many. */
static size_t take_present(tl_session *s, const float *millivolts, size_t count) {
    if (!s->in_segment) {
        begin_segment(s);
    }
    size_t used = 0;
    const size_t made = tl_resampler_feed(s->resampler, millivolts, count, &used, s->values + s->ticks.count,
                                          READY - s->undetected);
    take_for_quality(s, millivolts, used);
    s->next_sample += (int64_t)used;
    count_ticks(s, made);
    return used;
}

/* Samples up to the first that is missing: of any other, the difference from itself is zero. */
static size_t present(const float *millivolts, size_t count) {
    const tl_f32x4 zero = tl_f32x4_splat(0.0F);
    size_t length = 0;
    for (; length + TL_LANES <= count; length += TL_LANES) {
        const tl_f32x4 x = tl_f32x4_load(millivolts + length);
        if (tl_f32x4_equal(tl_f32x4_sub(x, x), zero) != TL_ALL_LANES) {
            break;
        }
    }
    while (length < count && isfinite(millivolts[length])) {
        length++;
    }
    return length;
}

size_t tl_session_push(tl_session *session, const float *millivolts, size_t count) {
    size_t taken = 0;
    while (taken < count) {
        const size_t run = present(millivolts + taken, count - taken);
        const size_t end = taken + run;
        while (taken < end && has_room(session)) {
            taken += take_present(session, millivolts + taken, end - taken);
        }
        if (taken < end || !has_room(session)) {
            break;
        }
        if (taken < count) {
            take_missing(session);
            taken++;
        }
    }
    return taken;
}

bool tl_session_finish(tl_session *session) {
    if (!has_room(session)) {
        return false;
    }
    if (session->in_segment) {
        end_segment(session);
    }
    if (!session->finished && session->second_count > 0) {
        finish_second(session);
    }
    session->finished = true;
    return true;
}

size_t tl_session_beats(tl_session *session, tl_beat *beats, size_t capacity) {
    size_t moved = 0;
    while (moved < capacity && session->beats_count > 0) {
        beats[moved++] = session->beats[session->beats_first];
        session->beats_first = (session->beats_first + 1) % QUEUE;
        session->beats_count--;
    }
    return moved;
}

/* The beat that the detector is not certain of, as it would be if it were. What of its context is still to
 * come is mirrored (window.c). */
static bool foresee_uncertain(tl_session *s, tl_nameless *uncertain) {
    tl_qrs_beat held;
    if (!s->in_segment || s->waiting_count > 0 || !tl_qrs_held(&s->qrs, &held) ||
        !tl_window_inside(detected_ticks(s), held.tick)) {
        return false;
    }
    const tl_delineator before = s->delineator;
    *uncertain = (tl_nameless){.beat = found_beat(s, &held, exact_tick(&held))};
    uncertain->readable = read_beat(s, &uncertain->beat, held.doubt);
    uncertain->windowed = uncertain->beat.reason == TL_REASON_NONE;
    memcpy(uncertain->window, s->window.denoised, sizeof uncertain->window);
    s->delineator = before;
    return true;
}

size_t tl_session_waiting(tl_session *session, tl_beat *beats, size_t capacity) {
    if (session->peaks_only || session->finds_only) {
        return 0;
    }
    size_t count = 0;
    tl_foresight_begin(&session->foresight, &session->naming);
    session->foresight.has_uncertain = foresee_uncertain(session, &session->foresight.uncertain);
    while (count < capacity && tl_foresight_next(&session->foresight, &session->naming, &session->foreseen)) {
        const tl_nameless *next = &session->foreseen;
        beats[count++] = named(session, &next->beat, next->window, is_paced(session, next));
    }
    return count;
}

size_t tl_session_quality(tl_session *session, tl_quality *seconds, size_t capacity) {
    size_t moved = 0;
    while (moved < capacity && session->quality_count > 0) {
        seconds[moved++] = session->quality[session->quality_first];
        session->quality_first = (session->quality_first + 1) % QUEUE;
        session->quality_count--;
    }
    return moved;
}

size_t tl_session_episodes(tl_session *session, tl_episode *episodes, size_t capacity) {
    size_t moved = 0;
    while (moved < capacity && session->episodes_count > 0) {
        episodes[moved++] = session->episodes[session->episodes_first];
        session->episodes_first = (session->episodes_first + 1) % QUEUE;
        session->episodes_count--;
    }
    return moved;
}

size_t tl_session_ongoing(const tl_session *session, tl_episode *episodes) {
    return tl_rhythm_open(&session->rhythm, episodes);
}

size_t tl_session_usual(tl_session *session, float *values, size_t capacity) {
    tl_naming *naming = &session->naming;
    size_t moved = 0;
    for (; moved < capacity && naming->versions_count > 0; moved++) {
        memcpy(values + moved * TL_WINDOW, naming->versions[naming->versions_first],
               sizeof naming->versions[0]);
        naming->versions_first = (naming->versions_first + 1) % TL_NAMING_VERSIONS;
        naming->versions_count--;
    }
    return moved;
}

void tl_session_summary(const tl_session *session, tl_summary *summary) {
    tl_tally_total(&session->tally, summary);
}

/* ---------------------------------------------------------------------------------------- two sessions ----
 */

size_t tl_session_found(tl_session *session, void *bytes, size_t capacity) {
    return tl_found_take(&session->found, bytes, capacity);
}

static void take_usual(tl_session *s, const float *values) {
    memcpy(s->naming.usual.values, values, sizeof s->naming.usual.values);
    s->naming.usual.version++;
    tl_naming_keep_version(&s->naming);
}

/* Does what the session that found it would have done. Returns whether the item can follow those before. */
static bool take_item(tl_session *s, const tl_found_item *item) {
    if (item->kind == TL_FOUND_BEAT) {
        const tl_found_beat *found = &item->beat;
        if (found->beat.usual != s->naming.usual.version) {
            return false;
        }
        const tl_beat beat = named(s, &found->beat, found->window, found->paced == 1);
        follow_name(s, &beat, found->readable == 1);
    } else if (item->kind == TL_FOUND_USUAL) {
        take_usual(s, item->usual);
    } else if (item->kind == TL_FOUND_SECOND) {
        count_second(s, &item->second);
    } else {
        end_rhythm(s);
    }
    return true;
}

tl_status tl_session_name(tl_session *session, const void *bytes, size_t size, size_t *taken) {
    const uint8_t *items = bytes;
    tl_found_item item;
    *taken = 0;
    if (session->finds_only || session->peaks_only || session->next_sample > 0) {
        return TL_E_ARGUMENT;
    }
    while (*taken < size && has_room(session)) {
        const size_t whole = tl_found_read(items + *taken, size - *taken, &item);
        if (whole == 0 || !take_item(session, &item)) {
            return TL_E_FORMAT;
        }
        *taken += whole;
    }
    return TL_OK;
}
