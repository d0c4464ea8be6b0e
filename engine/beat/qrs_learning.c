/* What the QRS detector has learnt of this lead, against which candidates are described and judged: the
 * height, swing and slope that a beat has (medians of the last nine), the RR interval (median of the last
 * eight), the usual shape of a beat and of a T wave, and the height of what is no beat. */
#include "beat/qrs_learning.h"

#include "beat/qrs_features.h"

#include <string.h>

enum {
    USUAL_OF = 8,     /* beats that the usual shapes remember */
    WAVE_FROM = 54,   /* 150 ms: a T wave lies this far behind its beat */
    WAVE_UNTIL = 216, /* 600 ms */
};

static const float NOISE_RATE = 0.125F;
static const float NOISE_CAP = 1.5F;     /* of the expected height */
static const float LEVEL_CAP = 3.0F;     /* of the expected level: an artefact must not raise it */
static const float LEAST_LEVEL = 0.01F;  /* mV */
static const float LEAST_SLOPE = 0.001F; /* mV a tick */
static const float LEARNT_ANEW = 0.8F;   /* of the typical candidate */
static const float LARGEST_FALL = 0.25F; /* of a level, each time it is learnt anew */
static const float LEARNT_NOISE = 0.15F; /* of the expected height */
static const float FIRST_INTERVAL = 0.8F * TL_RATE;

static void add_level(tl_qrs_level *level, uint32_t count, float value) {
    const float cap = LEVEL_CAP * level->expected;
    level->values[count % TL_QRS_LEVELS] = value < cap ? value : cap;
    level->expected = tl_qrs_median(level->values, TL_QRS_LEVELS);
}

static void set_level(tl_qrs_level *level, float value, float least) {
    level->expected = value > least ? value : least;
    for (size_t i = 0; i < TL_QRS_LEVELS; i++) {
        level->values[i] = level->expected;
    }
}

typedef struct typical {
    float height, swing, slope;
} typical;

/* Numbers of the largest candidates of each of the three seconds before `place`; -1 where a second has none.
 */
static void largest_candidates(tl_qrs *qrs, int64_t place, int64_t *largest) {
    largest[0] = largest[1] = largest[2] = -1;
    for (int64_t i = tl_qrs_oldest(qrs); i < qrs->found; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        const int64_t second = peak->place < place ? (place - peak->place) / TL_RATE : 3;
        if (second < 3 &&
            (largest[second] < 0 || peak->height > tl_qrs_peak_at(qrs, largest[second])->height)) {
            largest[second] = i;
        }
    }
}

/* Medians, over the three seconds before `place`, of each second's largest candidate. */
static typical typical_candidate(tl_qrs *qrs, int64_t place) {
    int64_t largest[3];
    float height[3] = {0};
    float swing[3] = {0};
    float slope[3] = {0};
    largest_candidates(qrs, place, largest);
    for (size_t i = 0; i < 3; i++) {
        if (largest[i] >= 0) {
            tl_qrs_peak *peak = tl_qrs_peak_at(qrs, largest[i]);
            tl_qrs_describe(&qrs->front, peak);
            height[i] = peak->height;
            swing[i] = peak->swing;
            slope[i] = peak->slope;
        }
    }
    const int64_t passed = (place - qrs->first) / TL_RATE;
    const size_t seconds = passed >= 3 ? 3 : (size_t)(passed > 0 ? passed : 1);
    return (typical){
        .height = tl_qrs_median(height, seconds),
        .swing = tl_qrs_median(swing, seconds),
        .slope = tl_qrs_median(slope, seconds),
    };
}

static void forget_rhythm(tl_qrs *qrs, int64_t place) {
    for (size_t i = 0; i < TL_QRS_INTERVALS; i++) {
        qrs->intervals[i] = FIRST_INTERVAL;
    }
    qrs->interval = FIRST_INTERVAL;
    memset(qrs->usual, 0, sizeof qrs->usual);
    memset(qrs->usual_band, 0, sizeof qrs->usual_band);
    qrs->usual_count = 0;
    qrs->wave = (tl_qrs_wave){0};
    qrs->noise = LEARNT_NOISE * qrs->heights.expected;
    qrs->learnt = place;
}

void tl_qrs_learn_first(tl_qrs *qrs, int64_t place) {
    const typical found = typical_candidate(qrs, place);
    set_level(&qrs->heights, found.height, LEAST_LEVEL);
    set_level(&qrs->swings, found.swing, LEAST_LEVEL);
    set_level(&qrs->slopes, found.slope, LEAST_SLOPE);
    forget_rhythm(qrs, place);
    qrs->learnt = qrs->first;
    qrs->learning = false;
}

/* A level may fall to a quarter at most each time, and never rises by learning anew. */
static void lower_level(tl_qrs_level *level, float typical) {
    const float before = level->expected;
    const float wanted = LEARNT_ANEW * typical;
    set_level(level, wanted < before ? wanted : before, LARGEST_FALL * before);
}

void tl_qrs_learn_anew(tl_qrs *qrs, int64_t place) {
    const typical found = typical_candidate(qrs, place);
    lower_level(&qrs->heights, found.height);
    lower_level(&qrs->swings, found.swing);
    lower_level(&qrs->slopes, found.slope);
    forget_rhythm(qrs, place);
}

static void learn_interval(tl_qrs *qrs, int64_t ticks) {
    qrs->intervals[qrs->interval_count++ % TL_QRS_INTERVALS] = (float)ticks;
    qrs->interval = tl_qrs_median(qrs->intervals, TL_QRS_INTERVALS);
}

void tl_qrs_learn_levels(tl_qrs *qrs, const tl_qrs_peak *peak) {
    add_level(&qrs->heights, qrs->level_count, peak->height);
    add_level(&qrs->swings, qrs->level_count, peak->swing);
    add_level(&qrs->slopes, qrs->level_count, peak->slope);
    qrs->level_count++;
}

static void approach(float *usual, const float *shape, float unit, float share, size_t count) {
    for (size_t i = 0; i < count; i++) {
        usual[i] += share * (shape[i] / unit - usual[i]);
    }
}

/* Share of the newest in a running mean of at most USUAL_OF. */
static float newest_share(uint32_t count) {
    return 1.0F / (float)(count < USUAL_OF ? count + 1 : USUAL_OF);
}

/* The shape joins the usual one, in the units that were expected of it. */
static void learn_shape(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const float share = newest_share(qrs->usual_count);
    approach(qrs->usual, peak->shape, qrs->swings.expected, share, TL_QRS_SHAPE);
    approach(qrs->usual_band, peak->band, qrs->heights.expected, share, TL_QRS_BAND_SHAPE);
    qrs->usual_count++;
}

/* A refused candidate that follows a beat closely joins the usual T wave. */
static void learn_wave(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const int64_t gap = qrs->has_last ? peak->place - qrs->last.place : 0;
    if (!peak->described || gap < WAVE_FROM || gap > WAVE_UNTIL) {
        return;
    }
    tl_qrs_wave *wave = &qrs->wave;
    const float share = newest_share(wave->count++);
    approach(wave->shape, peak->shape, qrs->swings.expected, share, TL_QRS_SHAPE);
    wave->height += share * (peak->height / qrs->heights.expected - wave->height);
    wave->gap += share * ((float)gap - wave->gap);
    wave->seen = true;
}

/* A beat comes: the one before it had a T wave, or none that could be seen. */
static void close_wave(tl_qrs *qrs) {
    if (!qrs->wave.seen) {
        qrs->wave.height -= newest_share(USUAL_OF) * qrs->wave.height;
    }
    qrs->wave.seen = false;
}

void tl_qrs_learn_beat(tl_qrs *qrs, const tl_qrs_peak *peak) {
    if (qrs->has_last) {
        learn_interval(qrs, peak->place - qrs->last.place);
    }
    close_wave(qrs);
    learn_shape(qrs, peak);
    tl_qrs_learn_levels(qrs, peak);
}

/* What shows between beats, T waves aside. */
static void note_clutter(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const bool late = qrs->has_last && peak->place - qrs->last.place > WAVE_UNTIL;
    const float height = peak->height / qrs->heights.expected;
    if (late && height > qrs->clutter) {
        qrs->clutter = height;
    }
}

void tl_qrs_learn_refused(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const float cap = NOISE_CAP * qrs->heights.expected;
    qrs->noise += NOISE_RATE * ((peak->height < cap ? peak->height : cap) - qrs->noise);
    learn_wave(qrs, peak);
    note_clutter(qrs, peak);
}
