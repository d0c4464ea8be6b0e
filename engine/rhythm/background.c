/* The rhythm that beats belong to, one at a time: sinus, bradycardia, tachycardia, irregularly irregular.
 *
 * Each beat is judged from the 48 beats around it, half on either side (at the ends of a segment: the first
 * or last 48):
 *
 *   irregular     the intervals among them scatter as in atrial fibrillation (irregular.c), and P waves,
 *                 where they are known, do not precede most beats. Intervals next to a ventricular, paced
 *                 or fusion beat are left out.
 *   bradycardia,  the mean of the nine intervals around the beat, without the shortest and the longest, is
 *   tachycardia   beyond the limits: 50 /min (2018 ACC/AHA/HRS guideline on bradycardia) and 100 /min (2015
 *                 ACC/AHA/HRS guideline on supraventricular tachycardia) unless the user sets them.
 *   sinus         neither, and at least half of the nine beats around are normal or supraventricular.
 *   none          neither, and not; or most of the nine beats are ventricular, paced or fused.
 *
 * A change counts when it lasts eight beats; what is shorter joins the rhythm before it.
 *
 * Certainty, mean over the beats of: irregular: 0.5 at the least irregularity that keeps it going, 1 where no
 * two pairs of intervals are alike; bradycardia, tachycardia: 1, a rate is measured; sinus: the beat's own
 * certainty, halved where P waves are not known and 0 where there is none. */
#include "rhythm/background.h"

#include <math.h>
#include <string.h>

enum {
    WINDOW = TL_IRREGULAR_WINDOW,
    AHEAD = WINDOW / 2 - 1, /* beats after the one that is judged */
    NEAR = 4,               /* beats on either side that tell the rate */
    LASTING = 8,
    LEAST_WAVES = 16, /* beats whose P wave must be known before it is taken into account */
};

/* Share of unlike pairs of intervals at which irregular begins and until which it stays: exceeded by 1 % and
 * 2 % of the windows outside fibrillation and flutter in DS1. (The limit that is best for DS1's own few
 * minutes of fibrillation, 0.97, is far too strict for other patients.) */
static const float IRREGULAR_BEGINS = 0.89F;
static const float IRREGULAR_STAYS = 0.86F;
static const float WAVES_OF_SINUS = 0.7F;   /* share of beats with a P wave */
static const float LONGEST_INTERVAL = 3.0F; /* seconds; longer ones are pauses, not irregularity */

/* What the window says of the beats inside it. */
typedef struct judgement {
    tl_rhythm_kind kind;
    double certainty;
} judgement;

void tl_background_begin(tl_background *background, const tl_rhythm_rules *rules) {
    memset(background, 0, sizeof *background);
    background->bradycardia_bpm = rules->bradycardia_bpm;
    background->tachycardia_bpm = rules->tachycardia_bpm;
}

static const tl_rhythm_beat *beat_at(const tl_background *background, int64_t index) {
    return &background->beats[index % WINDOW];
}

static int64_t oldest(const tl_background *background) {
    return background->count > WINDOW ? background->count - WINDOW : 0;
}

/* ---------------------------------------------------------------------------------------- one window ---- */

static bool from_above(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_NORMAL || beat->origin == TL_ORIGIN_SUPRAVENTRICULAR;
}

static bool from_below(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_VENTRICULAR || beat->origin == TL_ORIGIN_OTHER;
}

static bool waves_tell_sinus(const tl_background *background) {
    int64_t known = 0;
    int64_t present = 0;
    for (int64_t i = oldest(background); i < background->count; i++) {
        const float wave = beat_at(background, i)->p_wave;
        known += isfinite(wave) != 0;
        present += wave == 1.0F;
    }
    return known >= LEAST_WAVES && (float)present >= WAVES_OF_SINUS * (float)known;
}

/* Irregularity of the newest WINDOW beats; 0 where it cannot be told. */
static float window_irregularity(const tl_background *background) {
    float rr[WINDOW];
    bool usable[WINDOW];
    size_t n = 0;
    for (int64_t i = oldest(background) + 1; i < background->count; i++, n++) {
        const tl_rhythm_beat *beat = beat_at(background, i);
        rr[n] = beat->rr_s;
        usable[n] =
            beat->rr_s <= LONGEST_INTERVAL && !from_below(beat) && !from_below(beat_at(background, i - 1));
    }
    const float irregularity = tl_irregularity(rr, usable, n);
    return isnan(irregularity) || waves_tell_sinus(background) ? 0.0F : irregularity;
}

/* ------------------------------------------------------------------------------------------ one beat ---- */

typedef struct neighbours {
    float rate_bpm; /* 0 where there are too few intervals */
    bool above;     /* at least half of the beats are normal or supraventricular */
    bool below;     /* more than half are ventricular, paced or fused */
} neighbours;

static neighbours look_around(const tl_background *background, int64_t index) {
    const int64_t first = index - NEAR > oldest(background) ? index - NEAR : oldest(background);
    const int64_t end = index + NEAR + 1 < background->count ? index + NEAR + 1 : background->count;
    int64_t above = 0;
    int64_t below = 0;
    int64_t intervals = 0;
    float sum = 0.0F;
    float shortest = INFINITY;
    float longest = 0.0F;
    for (int64_t i = first; i < end; i++) {
        const tl_rhythm_beat *beat = beat_at(background, i);
        above += from_above(beat);
        below += from_below(beat);
        if (isfinite(beat->rr_s)) {
            intervals++;
            sum += beat->rr_s;
            shortest = fminf(shortest, beat->rr_s);
            longest = fmaxf(longest, beat->rr_s);
        }
    }
    return (neighbours){
        .rate_bpm = intervals > 2 ? 60.0F * (float)(intervals - 2) / (sum - shortest - longest) : 0.0F,
        .above = 2 * above >= end - first,
        .below = 2 * below > end - first,
    };
}

static double sinus_certainty(const tl_rhythm_beat *beat) {
    const float wave = isnan(beat->p_wave) ? 0.5F : beat->p_wave;
    return (double)(beat->certainty * wave);
}

static judgement judge(const tl_background *background, int64_t index, float irregularity) {
    const neighbours around = look_around(background, index);
    if (around.below || around.rate_bpm == 0.0F) {
        return (judgement){.kind = TL_RHYTHM_NONE};
    }
    const bool irregular_before = background->current.kind == TL_RHYTHM_IRREGULAR;
    if (irregularity > (irregular_before ? IRREGULAR_STAYS : IRREGULAR_BEGINS)) {
        const float above_limit = (irregularity - IRREGULAR_STAYS) / (1.0F - IRREGULAR_STAYS);
        return (judgement){.kind = TL_RHYTHM_IRREGULAR, .certainty = (double)(0.5F + 0.5F * above_limit)};
    }
    if (around.rate_bpm < background->bradycardia_bpm) {
        return (judgement){.kind = TL_RHYTHM_BRADYCARDIA, .certainty = 1.0};
    }
    if (around.rate_bpm > background->tachycardia_bpm) {
        return (judgement){.kind = TL_RHYTHM_TACHYCARDIA, .certainty = 1.0};
    }
    if (around.above) {
        return (judgement){.kind = TL_RHYTHM_SINUS, .certainty = sinus_certainty(beat_at(background, index))};
    }
    return (judgement){.kind = TL_RHYTHM_NONE};
}

/* ------------------------------------------------------------------------------------------ episodes ---- */

static void append(tl_stretch *stretch, double time_s, judgement judged) {
    if (stretch->beats == 0) {
        *stretch = (tl_stretch){.kind = judged.kind, .start_s = time_s};
    }
    stretch->beats++;
    stretch->last_s = time_s;
    stretch->certainty += judged.certainty;
}

static void join(tl_stretch *stretch, const tl_stretch *more) {
    if (stretch->beats == 0) {
        stretch->start_s = more->start_s;
    }
    stretch->beats += more->beats;
    stretch->last_s = more->last_s;
    stretch->certainty += more->certainty;
}

static tl_episode describe(const tl_stretch *stretch, double end_s) {
    const double seconds = stretch->last_s - stretch->start_s;
    return (tl_episode){
        .kind = stretch->kind,
        .start_s = stretch->start_s,
        .end_s = end_s,
        .beats = stretch->beats,
        .rate_bpm = seconds > 0.0 ? (float)(60.0 * (double)(stretch->beats - 1) / seconds) : 0.0F,
        .certainty = (float)(stretch->certainty / (double)stretch->beats),
    };
}

static void close(tl_background *background, double end_s, tl_episode_queue *queue) {
    if (background->current.kind != TL_RHYTHM_NONE) {
        const tl_episode episode = describe(&background->current, end_s);
        tl_episode_put(queue, &episode);
    }
    background->current = (tl_stretch){.kind = TL_RHYTHM_NONE};
}

static void follow(tl_background *background, double time_s, judgement judged, tl_episode_queue *queue) {
    tl_stretch *candidate = &background->candidate;
    if (candidate->beats > 0 && candidate->kind != judged.kind) {
        join(&background->current, candidate);
        candidate->beats = 0;
    }
    if (judged.kind == background->current.kind) {
        append(&background->current, time_s, judged);
        return;
    }
    append(candidate, time_s, judged);
    if (candidate->beats >= LASTING) {
        close(background, candidate->start_s, queue);
        background->current = *candidate;
        candidate->beats = 0;
    }
}

static void decide_until(tl_background *background, int64_t end, tl_episode_queue *queue) {
    const float irregularity = window_irregularity(background);
    for (; background->decided < end; background->decided++) {
        const judgement judged = judge(background, background->decided, irregularity);
        follow(background, beat_at(background, background->decided)->time_s, judged, queue);
    }
}

void tl_background_push(tl_background *background, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    background->beats[background->count % WINDOW] = *beat;
    background->count++;
    if (background->count >= WINDOW) {
        decide_until(background, background->count - AHEAD, queue);
    }
}

void tl_background_end(tl_background *background, tl_episode_queue *queue) {
    if (background->count > 0) {
        decide_until(background, background->count, queue);
        if (background->candidate.beats > 0) {
            join(&background->current, &background->candidate);
        }
        close(background, background->current.last_s, queue);
    }
    const tl_rhythm_rules rules = {.bradycardia_bpm = background->bradycardia_bpm,
                                   .tachycardia_bpm = background->tachycardia_bpm};
    tl_background_begin(background, &rules);
}

/* The rhythm that was decided last, drawn out to the newest beat. */
static tl_stretch drawn_out(const tl_background *background, double now_s) {
    tl_stretch stretch = background->current;
    stretch.beats += background->candidate.beats + background->count - background->decided;
    stretch.certainty *= (double)stretch.beats / (double)background->current.beats;
    stretch.last_s = now_s;
    return stretch;
}

bool tl_background_open(const tl_background *background, tl_episode *episode) {
    if (background->count <= LASTING) {
        return false;
    }
    const int64_t newest = background->count - 1;
    const double now_s = beat_at(background, newest)->time_s;
    const judgement now = judge(background, newest, window_irregularity(background));
    if (now.kind == TL_RHYTHM_NONE) {
        return false;
    }
    const tl_stretch fresh = {
        .kind = now.kind,
        .start_s = beat_at(background, newest - LASTING)->time_s,
        .last_s = now_s,
        .beats = LASTING + 1,
        .certainty = now.certainty * (LASTING + 1),
    };
    const tl_stretch stretch = now.kind == background->current.kind ? drawn_out(background, now_s) : fresh;
    *episode = describe(&stretch, now_s);
    return true;
}
