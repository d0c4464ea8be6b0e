/* What the QRS detector has learnt of this lead, against which candidates are described and judged: the
 * height, swing and slope that a beat has (medians of the last nine), the RR interval (median of the last
 * eight), the usual shape of a beat and of a T wave, and the height of what is no beat. */
#include "beat/qrs_learning.h"

#include "beat/qrs_features.h"
#include "signal/vector.h"

#include <string.h>

enum {
    USUAL_OF = 8,     /* beats that the usual shapes remember */
    WAVE_FROM = 54,   /* 150 ms: a T wave lies this far behind its beat */
    WAVE_UNTIL = 216, /* 600 ms */
};

static const float NOISE_RATE = 0.125F;
static const float NOISE_CAP = 1.5F; /* of the expected height */
static const float LEVEL_CAP = 3.0F; /* of the expected level: an artefact must not raise it */
static const tl_qrs_levels LEAST_LEVELS = {.height = 0.01F, .swing = 0.01F, .slope = 0.001F};
static const float LEARNT_ANEW = 0.8F;   /* of the typical candidate */
static const float LARGEST_FALL = 0.25F; /* of a level, each time it is learnt anew */
static const float LEARNT_NOISE = 0.15F; /* of the expected height */
static const float FIRST_INTERVAL = 0.8F * TL_RATE;

/* Median of up to TL_QRS_LEVELS values. */
static float median_of(const float *values, size_t count) {
    float sorted[TL_QRS_LEVELS] = {0};
    for (size_t i = 0; i < count; i++) {
        size_t j = i;
        for (; j > 0 && sorted[j - 1] > values[i]; j--) {
            sorted[j] = sorted[j - 1];
        }
        sorted[j] = values[i];
    }
    const size_t middle = count / 2;
    return count % 2 == 1 || middle == 0 ? sorted[middle] : 0.5F * (sorted[middle] + sorted[middle - 1]);
}

static void exchange(tl_f32x4 *low, tl_f32x4 *high) {
    const tl_f32x4 smaller = tl_f32x4_smaller(*low, *high);
    *high = tl_f32x4_larger(*low, *high);
    *low = smaller;
}

static void sort_three(tl_f32x4 *x) {
    exchange(&x[0], &x[1]);
    exchange(&x[1], &x[2]);
    exchange(&x[0], &x[1]);
}

/* Medians of nine, lane by lane, without a branch: of nine in three sorted triples, the median is that of the
 * largest minimum, the median of the middle ones and the smallest maximum (Paeth 1990). */
static tl_f32x4 median_of_nine(tl_f32x4 *x) {
    for (size_t i = 0; i < 9; i += 3) {
        sort_three(x + i);
    }
    tl_f32x4 middle[] = {x[1], x[4], x[7]};
    sort_three(middle);
    tl_f32x4 last[] = {
        tl_f32x4_larger(tl_f32x4_larger(x[0], x[3]), x[6]),
        middle[1],
        tl_f32x4_smaller(tl_f32x4_smaller(x[2], x[5]), x[8]),
    };
    sort_three(last);
    return last[1];
}

_Static_assert(TL_QRS_LEVELS == 9, "median_of_nine takes them all");
_Static_assert(sizeof(tl_qrs_levels) == TL_LANES * sizeof(float), "levels are the lanes of a vector");

static tl_f32x4 lanes_of(const tl_qrs_levels *levels) {
    return tl_f32x4_load(&levels->height);
}

/* What a beat measured joins the last nine, as far as it is no more than LEVEL_CAP times what was expected.
 */
static void add_levels(tl_qrs *qrs, const tl_qrs_levels *measured) {
    const tl_f32x4 cap = tl_f32x4_mul(tl_f32x4_splat(LEVEL_CAP), lanes_of(&qrs->expected));
    tl_qrs_levels *oldest = &qrs->lately[qrs->level_count++ % TL_QRS_LEVELS];
    tl_f32x4_store(&oldest->height, tl_f32x4_smaller(lanes_of(measured), cap));
    tl_f32x4 lately[TL_QRS_LEVELS];
    for (size_t i = 0; i < TL_QRS_LEVELS; i++) {
        lately[i] = lanes_of(&qrs->lately[i]);
    }
    tl_f32x4_store(&qrs->expected.height, median_of_nine(lately));
}

/* As if the last nine beats had measured that, or `least` where it is more. */
static void set_levels(tl_qrs *qrs, const tl_qrs_levels *levels, const tl_qrs_levels *least) {
    tl_f32x4_store(&qrs->expected.height, tl_f32x4_larger(lanes_of(levels), lanes_of(least)));
    for (size_t i = 0; i < TL_QRS_LEVELS; i++) {
        qrs->lately[i] = qrs->expected;
    }
}

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
static tl_qrs_levels typical_candidate(tl_qrs *qrs, int64_t place) {
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
    return (tl_qrs_levels){
        .height = median_of(height, seconds),
        .swing = median_of(swing, seconds),
        .slope = median_of(slope, seconds),
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
    qrs->noise = LEARNT_NOISE * qrs->expected.height;
    qrs->learnt = place;
}

void tl_qrs_learn_first(tl_qrs *qrs, int64_t place) {
    const tl_qrs_levels found = typical_candidate(qrs, place);
    set_levels(qrs, &found, &LEAST_LEVELS);
    forget_rhythm(qrs, place);
    qrs->learnt = qrs->first;
    qrs->learning = false;
}

static tl_qrs_levels times(tl_f32x4 lanes, float factor) {
    tl_qrs_levels product;
    tl_f32x4_store(&product.height, tl_f32x4_mul(lanes, tl_f32x4_splat(factor)));
    return product;
}

/* A level may fall to a quarter at most each time, and never rises by learning anew. */
void tl_qrs_learn_anew(tl_qrs *qrs, int64_t place) {
    const tl_qrs_levels found = typical_candidate(qrs, place);
    const tl_f32x4 before = lanes_of(&qrs->expected);
    const tl_qrs_levels wanted = times(lanes_of(&found), LEARNT_ANEW);
    const tl_qrs_levels least = times(before, LARGEST_FALL);
    tl_qrs_levels lowered;
    tl_f32x4_store(&lowered.height, tl_f32x4_smaller(before, lanes_of(&wanted)));
    set_levels(qrs, &lowered, &least);
    forget_rhythm(qrs, place);
}

static void learn_interval(tl_qrs *qrs, int64_t ticks) {
    qrs->intervals[qrs->interval_count++ % TL_QRS_INTERVALS] = (float)ticks;
    qrs->interval = median_of(qrs->intervals, TL_QRS_INTERVALS);
}

void tl_qrs_learn_levels(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const tl_qrs_levels measured = {.height = peak->height, .swing = peak->swing, .slope = peak->slope};
    add_levels(qrs, &measured);
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
    approach(qrs->usual, peak->shape, qrs->expected.swing, share, TL_QRS_SHAPE);
    approach(qrs->usual_band, peak->band, qrs->expected.height, share, TL_QRS_BAND_SHAPE);
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
    approach(wave->shape, peak->shape, qrs->expected.swing, share, TL_QRS_SHAPE);
    wave->height += share * (peak->height / qrs->expected.height - wave->height);
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
    const float height = peak->height / qrs->expected.height;
    if (late && height > qrs->clutter) {
        qrs->clutter = height;
    }
}

void tl_qrs_learn_refused(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const float cap = NOISE_CAP * qrs->expected.height;
    qrs->noise += NOISE_RATE * ((peak->height < cap ? peak->height : cap) - qrs->noise);
    learn_wave(qrs, peak);
    note_clutter(qrs, peak);
}
