/* The synthetic ECG as a stream: beats are made as time reaches them, every sample is the sum of those around
 * it, then noise, then artefacts. Nothing depends on how the reads are cut: all state moves one sample at a
 * time. See synth.h.
 */
#include "synth.h"

#include "config.h"
#include "functions.h"
#include "fwaves.h"
#include "morphology.h"
#include "noise.h"
#include "rhythm.h"

#include <math.h>
#include <stdlib.h>

enum {
    ACTIVE = 16, /* beats whose waves are not over: 0.2 s apart at least, 1.1 s long at most */
    QUEUE = 256,
    GAIN_STREAM = 0x4741,
    NOISE_STREAM = 0x10000,
};

static const double LN10 = 2.302585092994045684;
static const double FIRST_BEAT_S = 0.5; /* room for its P wave */
static const double LOOK_AHEAD_S = 0.5; /* a P wave may begin so long before its R peak */
static const double QRS_REACH_S = 0.05; /* nst(1) */

typedef struct active_beat {
    synth_shape shape;
    double reference_s; /* since the start */
    double gain;
    tl_synth_beat truth;
    bool announced;
} active_beat;

struct tl_synth {
    tl_synth_config config;
    uint32_t leads[TL_SYNTH_LEADS];
    synth_rhythm rhythm;
    synth_random gain_random;
    synth_fwaves fwaves;
    synth_noise noises[TL_SYNTH_LEADS][TL_SYNTH_NOISES];
    int64_t sample; /* the next */

    synth_step step; /* the next beat to be made */
    double step_s;   /* its time */

    active_beat active[ACTIVE];
    uint32_t active_first, active_count;
    tl_synth_beat queue[QUEUE];
    uint32_t queue_first, queue_count;
};

/* ------------------------------------------------------------------------------------------------ noise ----
 */

/* Mean QRS peak-to-peak amplitude in one lead, over all places that the R peak may have between two samples.
 */
static double qrs_amplitude(const synth_shape *shape, double r_peak, uint32_t lead, double rate) {
    enum { PHASES = 16 };
    const int reach = (int)lround(QRS_REACH_S * rate);
    double sum = 0.0;
    for (int phase = 0; phase < PHASES; phase++) {
        const double off_grid = (phase + 0.5) / PHASES - 0.5;
        double least = INFINITY;
        double most = -INFINITY;
        for (int i = -reach; i <= reach; i++) {
            double moment[3] = {0.0, 0.0, 0.0};
            synth_shape_add(shape, r_peak + (i + off_grid) / rate, 1.0, moment);
            const double millivolts = synth_lead_project(lead, moment);
            least = fmin(least, millivolts);
            most = fmax(most, millivolts);
        }
        sum += most - least;
    }
    return sum / PHASES;
}

static void init_noises(tl_synth *s) {
    const tl_synth_config *config = &s->config;
    synth_shape shape;
    synth_shape_make(&shape, &(synth_shape_config){
                                 .kind = synth_rhythm_main_kind(config),
                                 .conduction = config->conduction,
                                 .pr_s = synth_rhythm_main_pr(config),
                                 .qt_scale = sqrt(60.0 / config->heart_rate),
                                 .rate = config->rate,
                             });
    const double r_peak = synth_shape_wave(&shape, SYNTH_QRS, s->leads[0]).peak;
    for (uint32_t lead = 0; lead < config->leads; lead++) {
        const double amplitude = qrs_amplitude(&shape, r_peak, s->leads[lead], config->rate);
        for (uint32_t i = 0; i < config->noise_count; i++) {
            synth_noise *noise = &s->noises[lead][i];
            const uint64_t stream = NOISE_STREAM + (uint64_t)s->leads[lead] * TL_SYNTH_NOISES + i;
            synth_noise_init(noise, config->noises[i].kind, config->rate, config->seed, stream);
            const double power = amplitude * amplitude / 8.0;
            const double wanted = sqrt(power * synth_exp(-LN10 * config->noises[i].snr_db / 10.0));
            noise->gain = wanted / synth_noise_rms(noise, config->rate);
        }
    }
}

/* ------------------------------------------------------------------------------------------ open, close ----
 */

tl_status tl_synth_open(const tl_synth_config *config, tl_synth **synth, tl_error *error) {
    *synth = NULL;
    const tl_status status = synth_config_check(config, error);
    if (status != TL_OK) {
        return status;
    }
    tl_synth *s = calloc(1, sizeof *s);
    if (s == NULL) {
        return synth_refuse(error, TL_E_MEMORY, "There is not enough memory for a synthetic ECG.");
    }
    s->config = *config;
    synth_leads_choose(config->leads, s->leads);
    synth_rhythm_init(&s->rhythm, config);
    synth_random_seed(&s->gain_random, config->seed, GAIN_STREAM);
    synth_fwaves_init(&s->fwaves, config->seed);
    init_noises(s);
    s->step = synth_rhythm_next(&s->rhythm);
    s->step_s = FIRST_BEAT_S;
    *synth = s;
    return TL_OK;
}

void tl_synth_close(tl_synth *synth) {
    free(synth);
}

const tl_synth_config *tl_synth_config_of(const tl_synth *synth) {
    return &synth->config;
}

const char *tl_synth_lead_name(const tl_synth *synth, uint32_t lead) {
    return lead < synth->config.leads ? synth_lead_label(synth->leads[lead]) : NULL;
}

/* ------------------------------------------------------------------------------------------------ beats ----
 */

static tl_synth_wave shifted(tl_synth_wave wave, double by) {
    return (tl_synth_wave){wave.onset + by, wave.peak + by, wave.offset + by};
}

static tl_synth_beat truth_of(const tl_synth *s, const active_beat *beat, const synth_step *step) {
    tl_synth_beat truth = {.kind = step->kind, .rhythm = step->label};
    truth.p = shifted(synth_shape_wave(&beat->shape, SYNTH_P, s->leads[0]), beat->reference_s);
    truth.qrs = shifted(synth_shape_wave(&beat->shape, SYNTH_QRS, s->leads[0]), beat->reference_s);
    truth.t = shifted(synth_shape_wave(&beat->shape, SYNTH_T, s->leads[0]), beat->reference_s);
    const double fiducial = step->kind == TL_SYNTH_BLOCKED_P ? truth.p.peak : truth.qrs.peak;
    truth.sample = llround(fiducial * s->config.rate);
    return truth;
}

/* QT follows the square root of RR (Bazett), half of it at once and half with the mean. */
static double qt_scale(const tl_synth *s, double interval_s) {
    const double effective = 0.5 * (interval_s + 60.0 / s->config.heart_rate);
    return sqrt(fmin(fmax(effective, 0.3), 1.6));
}

/* Breathing turns and moves the heart: amplitudes follow it. */
static double beat_gain(tl_synth *s, double breath) {
    const double gain = 1.0 + 0.03 * breath + 0.015 * synth_random_normal(&s->gain_random);
    return fmin(fmax(gain, 0.8), 1.2);
}

static void begin_beat(tl_synth *s) {
    active_beat *beat = &s->active[(s->active_first + s->active_count++) % ACTIVE];
    const synth_step *step = &s->step;
    synth_shape_make(&beat->shape, &(synth_shape_config){
                                       .kind = step->kind,
                                       .conduction = s->config.conduction,
                                       .pr_s = step->pr_s,
                                       .qt_scale = qt_scale(s, step->interval_s),
                                       .rate = s->config.rate,
                                   });
    beat->reference_s = s->step_s;
    beat->gain = beat_gain(s, step->breath);
    beat->announced = false;
    beat->truth = truth_of(s, beat, step);
    s->step = synth_rhythm_next(&s->rhythm);
    s->step_s += s->step.interval_s;
}

static void update_beats(tl_synth *s, double t) {
    while (s->active_count > 0) {
        const active_beat *oldest = &s->active[s->active_first];
        if (!oldest->announced || oldest->reference_s + oldest->shape.last > t) {
            break;
        }
        s->active_first = (s->active_first + 1) % ACTIVE;
        s->active_count--;
    }
    while (s->active_count < ACTIVE && s->step_s - LOOK_AHEAD_S <= t) {
        begin_beat(s);
    }
}

static void announce(tl_synth *s, active_beat *beat) {
    if (!beat->announced && beat->truth.sample <= s->sample) {
        s->queue[(s->queue_first + s->queue_count++) % QUEUE] = beat->truth;
        beat->announced = true;
    }
}

/* ---------------------------------------------------------------------------------------------- samples ----
 */

static void add_heart(tl_synth *s, double t, double moment[3]) {
    for (uint32_t i = 0; i < s->active_count; i++) {
        active_beat *beat = &s->active[(s->active_first + i) % ACTIVE];
        synth_shape_add(&beat->shape, t - beat->reference_s, beat->gain, moment);
        announce(s, beat);
    }
    if (s->config.rhythm == TL_SYNTH_FIBRILLATION) {
        synth_fwaves_add(&s->fwaves, t, moment);
    }
}

static double add_noises(tl_synth *s, uint32_t lead, double millivolts) {
    for (uint32_t i = 0; i < s->config.noise_count; i++) {
        millivolts += synth_noise_next(&s->noises[lead][i]);
    }
    return millivolts;
}

static double disturb(const tl_synth_artefact *artefact, double millivolts) {
    switch (artefact->kind) {
    case TL_SYNTH_CLIP:
        if (millivolts > artefact->value) {
            return artefact->value;
        }
        return millivolts < -artefact->value ? -artefact->value : millivolts;
    case TL_SYNTH_LEAD_OFF:
        return artefact->value;
    case TL_SYNTH_GAP:
        return NAN;
    default:
        return millivolts * artefact->value;
    }
}

static double add_artefacts(const tl_synth *s, uint32_t lead, double t, double millivolts) {
    for (uint32_t i = 0; i < s->config.artefact_count; i++) {
        const tl_synth_artefact *artefact = &s->config.artefacts[i];
        const bool here = artefact->lead == TL_SYNTH_ALL_LEADS || artefact->lead == (int)lead;
        if (here && t >= artefact->start_s && t < artefact->start_s + artefact->seconds) {
            millivolts = disturb(artefact, millivolts);
        }
    }
    return millivolts;
}

static void make_sample(tl_synth *s, float *millivolts) {
    const double t = (double)s->sample / s->config.rate;
    double moment[3] = {0.0, 0.0, 0.0};
    update_beats(s, t);
    add_heart(s, t, moment);
    for (uint32_t lead = 0; lead < s->config.leads; lead++) {
        const double clean = synth_lead_project(s->leads[lead], moment);
        millivolts[lead] = (float)add_artefacts(s, lead, t, add_noises(s, lead, clean));
    }
    s->sample++;
}

size_t tl_synth_read(tl_synth *synth, float *millivolts, size_t count) {
    size_t made = 0;
    while (made < count && synth->queue_count + ACTIVE <= QUEUE) {
        make_sample(synth, millivolts + made * synth->config.leads);
        made++;
    }
    return made;
}

size_t tl_synth_beats(tl_synth *synth, tl_synth_beat *beats, size_t capacity) {
    size_t moved = 0;
    while (moved < capacity && synth->queue_count > 0) {
        beats[moved++] = synth->queue[synth->queue_first];
        synth->queue_first = (synth->queue_first + 1) % QUEUE;
        synth->queue_count--;
    }
    return moved;
}
