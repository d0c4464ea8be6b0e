/* The numbers by which a candidate QRS complex is judged. All are free of gain and of unit: voltages are
 * divided by what beats lately had, logarithms taken of ratios. They look TL_QRS_AHEAD ticks (0.36 s) past
 * the candidate at most.
 *
 *   0     log height / expected height              10..15  log height of the largest candidate within 150,
 * 240, 400 ms 1     log noise / expected height                       before, and 150, 240, 283 ms after /
 * own height 2     log slope / expected slope                16      correlation of the shape with the usual
 * one 3, 4  log slope, height / those of the last     17      log squared distance from it beat 18, 19  log
 * activity before, after / expected height 5     time since the last beat / expected RR    20      log second
 * difference (muscle, mains) / expected swing 6     the same in seconds, at most 3            21      log
 * range of 0.63 s / expected swing 7     expected RR, seconds                      22      log expected
 * height / expected swing 8     time since the last beat, at most 0.5 s   23..59  shape / expected swing 9
 * log swing / expected swing                60..80  band-passed shape / expected height
 */
#include "beat/qrs_features.h"

#include <math.h>

enum {
    SHAPE_STEP = 4,
    SHAPE_BEFORE = 74, /* ticks from the first sample of the shape to the R peak */
    SWING_FIRST = 8,   /* places of the shape within 120 ms of the R peak */
    SWING_LAST = 28,
    BAND_STEP = 3,
    BAND_BEFORE = 30,
    NEAR = 54,        /* 150 ms */
    REFRACTORY = 86,  /* 240 ms */
    FAR_BEFORE = 144, /* 400 ms */
    FAR_AFTER = 102,  /* 283 ms: later candidates are not known yet */
    NEIGHBOURS = 6,
};

static const float LARGEST_GAP_S = 3.0F;
static const float SHAPE_LIMIT = 4.0F;
static const float BAND_LIMIT = 6.0F;
static const float TINY = 0.01F;

float tl_qrs_median(const float *values, size_t count) {
    float sorted[TL_QRS_LEVELS];
    for (size_t i = 0; i < count; i++) {
        size_t j = i;
        for (; j > 0 && sorted[j - 1] > values[i]; j--) {
            sorted[j] = sorted[j - 1];
        }
        sorted[j] = values[i];
    }
    return count % 2 == 1 ? sorted[count / 2] : 0.5F * (sorted[count / 2] + sorted[count / 2 - 1]);
}

void tl_qrs_describe(const tl_qrs *qrs, tl_qrs_peak *peak) {
    const int64_t start = peak->place - TL_QRS_DELAY - SHAPE_BEFORE;
    float sum = 0.0F;
    for (int i = 0; i < TL_QRS_SHAPE; i++) {
        float run = 0.0F;
        for (int j = 0; j < SHAPE_STEP; j++) {
            run += qrs->signal[tl_qrs_slot(start + (int64_t)i * SHAPE_STEP + j)];
        }
        peak->shape[i] = run / SHAPE_STEP;
        sum += peak->shape[i];
    }
    float low = INFINITY;
    float high = -INFINITY;
    for (int i = 0; i < TL_QRS_SHAPE; i++) {
        peak->shape[i] -= sum / TL_QRS_SHAPE;
        if (i >= SWING_FIRST && i <= SWING_LAST) {
            low = fminf(low, peak->shape[i]);
            high = fmaxf(high, peak->shape[i]);
        }
    }
    peak->swing = high - low;
}

static float log_ratio(float value, float unit) {
    return logf(value / unit + TINY);
}

static float limited(float value, float limit) {
    return fmaxf(-limit, fminf(limit, value));
}

/* Heights of the largest candidates in three spans before and three after, as features 10..15. */
static void compare_neighbours(tl_qrs *qrs, int64_t number, float *features) {
    const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    float largest[NEIGHBOURS] = {0};
    for (int64_t i = tl_qrs_oldest(qrs); i < qrs->found; i++) {
        const tl_qrs_peak *other = tl_qrs_peak_at(qrs, i);
        const int64_t distance = i < number ? peak->place - other->place : other->place - peak->place;
        if (i == number || distance >= (i < number ? FAR_BEFORE : FAR_AFTER)) {
            continue;
        }
        const int span = (distance < NEAR ? 0 : (distance < REFRACTORY ? 1 : 2)) + (i < number ? 0 : 3);
        largest[span] = fmaxf(largest[span], other->height);
    }
    for (int span = 0; span < NEIGHBOURS; span++) {
        features[span] = logf(largest[span] / peak->height + 0.05F);
    }
}

static void compare_with_usual(const tl_qrs *qrs, const tl_qrs_peak *peak, float swing, float *features) {
    float dot = 0.0F;
    float own = 1e-9F;
    float usual = 1e-9F;
    float distance = 0.0F;
    for (int i = 0; i < TL_QRS_SHAPE; i++) {
        const float a = peak->shape[i] / swing;
        const float b = qrs->usual[i];
        dot += a * b;
        own += a * a;
        usual += b * b;
        distance += (a - b) * (a - b);
    }
    features[0] = dot / sqrtf(own * usual);
    features[1] = logf(fminf(distance / usual, 1e9F) + TINY);
}

/* Mean magnitude of the band-passed signal over `count` ticks. */
static float activity(const tl_qrs *qrs, int64_t from, int count) {
    float sum = 0.0F;
    for (int i = 0; i < count; i++) {
        sum += fabsf(qrs->filtered[tl_qrs_slot(from + i)]);
    }
    return sum / (float)count;
}

static float roughness(const tl_qrs *qrs, int64_t from, int count) {
    float sum = 0.0F;
    for (int i = 0; i < count; i++) {
        const float *x = qrs->signal;
        const int64_t tick = from + i;
        sum += fabsf(x[tl_qrs_slot(tick - 2)] - 2.0F * x[tl_qrs_slot(tick)] + x[tl_qrs_slot(tick + 2)]);
    }
    return sum / (float)count;
}

static float range(const tl_qrs *qrs, int64_t from, int count) {
    float low = INFINITY;
    float high = -INFINITY;
    for (int i = 0; i < count; i++) {
        const float x = qrs->signal[tl_qrs_slot(from + i)];
        low = x < low ? x : low;
        high = x > high ? x : high;
    }
    return high - low;
}

void tl_qrs_features(tl_qrs *qrs, int64_t number, float *f) {
    const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    const int64_t place = peak->place;
    const float height = tl_qrs_median(qrs->heights.values, TL_QRS_LEVELS);
    const float swing = tl_qrs_median(qrs->swings.values, TL_QRS_LEVELS);
    const float slope = tl_qrs_median(qrs->slopes.values, TL_QRS_LEVELS);
    const float rr = tl_qrs_median(qrs->intervals, TL_QRS_INTERVALS) / TL_RATE;
    const float since = qrs->has_last ? (float)(place - qrs->last.place) / TL_RATE : 2.0F * rr;
    const float gap = fminf(since, LARGEST_GAP_S);
    f[0] = log_ratio(peak->height, height);
    f[1] = log_ratio(qrs->noise, height);
    f[2] = log_ratio(peak->slope, slope);
    f[3] = log_ratio(peak->slope, qrs->has_last ? qrs->last.slope : slope);
    f[4] = log_ratio(peak->height, qrs->has_last ? qrs->last.height : height);
    f[5] = gap / rr;
    f[6] = gap;
    f[7] = rr;
    f[8] = fminf(gap, 0.5F);
    f[9] = log_ratio(peak->swing, swing);
    compare_neighbours(qrs, number, f + 10);
    compare_with_usual(qrs, peak, swing, f + 16);
    f[18] = log_ratio(activity(qrs, place - TL_QRS_DELAY - 110, 70), height);
    f[19] = log_ratio(activity(qrs, place + 40, 70), height);
    f[20] = logf(roughness(qrs, place - 90, 140) / swing + 0.001F);
    f[21] = log_ratio(range(qrs, place - 115, 225), swing);
    f[22] = logf(height + 0.001F) - logf(swing + 0.001F);
    for (int i = 0; i < TL_QRS_SHAPE; i++) {
        f[23 + i] = limited(peak->shape[i] / swing, SHAPE_LIMIT);
    }
    for (int i = 0; i < TL_QRS_BAND_SHAPE; i++) {
        const int64_t tick = place - TL_QRS_DELAY + 6 - BAND_BEFORE + (int64_t)i * BAND_STEP;
        f[23 + TL_QRS_SHAPE + i] = limited(qrs->filtered[tl_qrs_slot(tick)] / height, BAND_LIMIT);
    }
}
