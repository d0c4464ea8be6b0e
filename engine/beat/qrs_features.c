/* The numbers by which a candidate QRS complex is judged. All are free of gain and of unit: voltages are
 * divided by what beats lately had, logarithms taken of ratios. They look TL_QRS_AHEAD ticks (0.5 s) past
 * the candidate at most.
 *
 *   0     log height / expected height           10..15  log height of the largest candidate within 150,
 *   1     log noise / expected height                    240, 400 ms before, and 150, 240, 420 ms after,
 *   2     log slope / expected slope                     / own height
 *   3, 4  log slope, height / the last beat's    16, 17  correlation of the shape with the usual one, log
 *   5     time since the last beat / expected            squared distance from it
 *   6     the same in seconds, at most 3         18, 19  the same of the band-passed shape
 *   7     expected RR, seconds                   20, 21  log activity before, after / expected height
 *   8     time since the last beat, at most      22      log second difference (muscle, mains) / expected
 *         0.5 s                                          swing
 *   9     log swing / expected swing             23      log range of 0.63 s / expected swing
 *                                                24      log expected height / expected swing
 *   25, 26  the last RR, the one before / expected       29, 30  correlation of the shape with the usual T
 *   27      score of the last beat                               wave, log squared distance from it
 *   28      doubt                                        31      log height / the usual T wave's
 *                                                        32      time since the last beat / the usual T
 * wave's 33..    heights around it / expected height, the shape / expected swing, the band-passed shape /
 * expected height.
 *
 * Sums run side by side in the four lanes of a vector, so that every flavour adds in the same order.
 */
#include "beat/qrs_features.h"

#include "signal/vector.h"

#include <math.h>

enum {
    SHAPE_STEP = 4,
    SHAPE_BEFORE = 74, /* ticks from the first sample of the shape to the R peak */
    SWING_FIRST = 8,   /* places of the shape within 120 ms of the R peak */
    SWING_LAST = 28,
    BAND_STEP = 3,
    BAND_BEFORE = 24, /* ticks from the first sample of the band-passed shape to the R peak */
    SLOPE_TICKS = TL_QRS_MEAN + 4,
    NEAR = 54,        /* 150 ms */
    MIDDLE = 86,      /* 240 ms */
    FAR_BEFORE = 144, /* 400 ms */
    FAR_AFTER = 152,  /* 420 ms: later candidates are not known yet */
    NEIGHBOURS = 6,
    ROUGH_BEFORE = 90,
    ROUGH_TICKS = 140,
    RANGE_BEFORE = 115,
    RANGE_TICKS = 224,
    PROFILE_BEFORE = 168, /* ticks from the first height of the profile to the candidate */
    PROFILE_STEP = 14,
};

static const float LARGEST_GAP_S = 3.0F;
static const float SHAPE_LIMIT = 4.0F;
static const float BAND_LIMIT = 6.0F;
static const float INTERVAL_LIMIT = 4.0F; /* of the expected one, or of the usual T wave's delay */
static const float SCORE_LIMIT = 8.0F;
static const float TINY = 0.01F;
static const float LEAST_PRODUCT = 1e-9F;
static const float LARGEST_RATIO = 1e9F;

static float smaller(float a, float b) {
    return a < b ? a : b;
}

static float larger(float a, float b) {
    return a > b ? a : b;
}

static float limited(float value, float limit) {
    return larger(-limit, smaller(limit, value));
}

static float largest_lane(tl_f32x4 x) {
    float lanes[TL_LANES];
    tl_f32x4_store(lanes, tl_f32x4_largest(x));
    return lanes[0];
}

/* Peak to peak of values[count], at least TL_LANES of them. */
static float range_of(const float *values, size_t count) {
    tl_f32x4 low = tl_f32x4_load(values + count - TL_LANES);
    tl_f32x4 high = low;
    for (size_t i = 0; i + TL_LANES <= count; i += TL_LANES) {
        const tl_f32x4 x = tl_f32x4_load(values + i);
        low = tl_f32x4_smaller(low, x);
        high = tl_f32x4_larger(high, x);
    }
    const tl_f32x4 zero = tl_f32x4_splat(0.0F);
    return largest_lane(high) + largest_lane(tl_f32x4_sub(zero, low));
}

/* Steepest step of the band-passed signal in the SLOPE_TICKS ticks up to `end`. */
static float steepest_step(const float *end) {
    const float *y = end - SLOPE_TICKS;
    tl_f32x4 steepest = tl_f32x4_splat(0.0F);
    for (size_t i = 1; i <= SLOPE_TICKS; i += TL_LANES) {
        const tl_f32x4 step = tl_f32x4_sub(tl_f32x4_load(y + i), tl_f32x4_load(y + i - 1));
        steepest = tl_f32x4_larger(steepest, tl_f32x4_abs(step));
    }
    return largest_lane(steepest);
}

static void take_shape(const float *signal, float *shape) {
    float sum = 0.0F;
    for (size_t i = 0; i < TL_QRS_SHAPE; i++) {
        const float *x = signal + SHAPE_STEP * i;
        shape[i] = ((x[0] + x[1]) + (x[2] + x[3])) / SHAPE_STEP;
        sum += shape[i];
    }
    for (size_t i = 0; i < TL_QRS_SHAPE; i++) {
        shape[i] -= sum / TL_QRS_SHAPE;
    }
}

void tl_qrs_describe(const tl_qrs_front *front, tl_qrs_peak *peak) {
    if (peak->described) {
        return;
    }
    const size_t place = tl_qrs_place(front, peak->place);
    const size_t r = place - TL_QRS_DELAY;
    take_shape(front->signal + r - SHAPE_BEFORE, peak->shape);
    for (size_t i = 0; i < TL_QRS_BAND_SHAPE; i++) {
        peak->band[i] = front->band[r - BAND_BEFORE + BAND_STEP * i];
    }
    peak->swing = range_of(peak->shape + SWING_FIRST, SWING_LAST + 1 - SWING_FIRST);
    peak->slope = steepest_step(front->band + place);
    peak->described = true;
}

static float log_ratio(float value, float unit) {
    return logf(value / unit + TINY);
}

static size_t span_of(int64_t distance) {
    return distance < NEAR ? 0 : (distance < MIDDLE ? 1 : 2);
}

/* Heights of the largest candidates in three spans before and three after. */
static void compare_neighbours(tl_qrs *qrs, int64_t number, float *features) {
    const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    const int64_t oldest = tl_qrs_oldest(qrs);
    float largest[NEIGHBOURS] = {0};
    for (int64_t i = number - 1; i >= oldest; i--) {
        const int64_t distance = peak->place - tl_qrs_peak_at(qrs, i)->place;
        if (distance >= FAR_BEFORE) {
            break;
        }
        float *before = &largest[span_of(distance)];
        *before = larger(*before, tl_qrs_peak_at(qrs, i)->height);
    }
    for (int64_t i = number + 1; i < qrs->found; i++) {
        const int64_t distance = tl_qrs_peak_at(qrs, i)->place - peak->place;
        if (distance >= FAR_AFTER) {
            break;
        }
        float *after = &largest[NEIGHBOURS / 2 + span_of(distance)];
        *after = larger(*after, tl_qrs_peak_at(qrs, i)->height);
    }
    for (size_t span = 0; span < NEIGHBOURS; span++) {
        features[span] = logf(largest[span] / peak->height + 0.05F);
    }
}

static float sum_of(tl_f32x4 sums) {
    float lanes[TL_LANES];
    tl_f32x4_store(lanes, sums);
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

/* Scalar product of a[count] and b[count]. */
static float product(const float *a, const float *b, size_t count) {
    tl_f32x4 sums = tl_f32x4_splat(0.0F);
    const size_t whole = count - count % TL_LANES;
    for (size_t i = 0; i < whole; i += TL_LANES) {
        sums = tl_f32x4_add(sums, tl_f32x4_mul(tl_f32x4_load(a + i), tl_f32x4_load(b + i)));
    }
    float sum = sum_of(sums);
    for (size_t i = whole; i < count; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

/* Correlation of shape[count] with the usual one, and log of the squared distance between them. */
static void compare_with_usual(const float *shape, const float *usual, size_t count, float *features) {
    const float dot = product(shape, usual, count);
    const float own = product(shape, shape, count) + LEAST_PRODUCT;
    const float norm = product(usual, usual, count) + LEAST_PRODUCT;
    const float distance = larger(own - 2.0F * dot + norm, 0.0F);
    features[0] = dot / sqrtf(own * norm);
    features[1] = logf(smaller(distance / norm, LARGEST_RATIO) + TINY);
}

/* Mean magnitude of the second difference at 5.6 ms. */
static float roughness(const float *x) {
    const tl_f32x4 two = tl_f32x4_splat(2.0F);
    tl_f32x4 sums = tl_f32x4_splat(0.0F);
    for (size_t i = 0; i < ROUGH_TICKS; i += TL_LANES) {
        const tl_f32x4 twice = tl_f32x4_mul(two, tl_f32x4_load(x + i + 2));
        const tl_f32x4 fall = tl_f32x4_sub(tl_f32x4_load(x + i), twice);
        sums = tl_f32x4_add(sums, tl_f32x4_abs(tl_f32x4_add(fall, tl_f32x4_load(x + i + 4))));
    }
    return sum_of(sums) / ROUGH_TICKS;
}

/* Signal that is no QRS complex itself: before, after, and all around. */
static void measure_surroundings(const tl_qrs *qrs, int64_t tick, float *features) {
    const size_t place = tl_qrs_place(&qrs->front, tick);
    const float *height = qrs->front.height + place;
    const float *signal = qrs->front.signal + place;
    const float before = (height[-61] + height[-61 - TL_QRS_MEAN] + height[-61 - 2 * TL_QRS_MEAN]) / 3.0F;
    const float after = (height[67] + height[67 + TL_QRS_MEAN] + height[67 + 2 * TL_QRS_MEAN]) / 3.0F;
    features[0] = log_ratio(before, qrs->expected.height);
    features[1] = log_ratio(after, qrs->expected.height);
    features[2] = logf(roughness(signal - ROUGH_BEFORE) / qrs->expected.swing + 0.001F);
    features[3] = log_ratio(range_of(signal - RANGE_BEFORE, RANGE_TICKS), qrs->expected.swing);
}

/* The RR interval that ended `back` intervals ago, in expected ones. */
static float earlier_interval(const tl_qrs *qrs, uint32_t back) {
    if (qrs->interval_count < back) {
        return 1.0F;
    }
    const float ticks = qrs->intervals[(qrs->interval_count - back) % TL_QRS_INTERVALS];
    return smaller(ticks / qrs->interval, INTERVAL_LIMIT);
}

static void compare_with_last(const tl_qrs *qrs, const tl_qrs_peak *peak, float *f) {
    const float rr = qrs->interval / TL_RATE;
    const float since = qrs->has_last ? (float)(peak->place - qrs->last.place) / TL_RATE : 2.0F * rr;
    const float gap = smaller(since, LARGEST_GAP_S);
    f[3] = log_ratio(peak->slope, qrs->has_last ? qrs->last.slope : qrs->expected.slope);
    f[4] = log_ratio(peak->height, qrs->has_last ? qrs->last.height : qrs->expected.height);
    f[5] = gap / rr;
    f[6] = gap;
    f[7] = rr;
    f[8] = smaller(gap, 0.5F);
    f[25] = earlier_interval(qrs, 1);
    f[26] = earlier_interval(qrs, 2);
    f[27] = qrs->has_last ? limited(qrs->last.score, SCORE_LIMIT) : 0.0F;
}

static void compare_with_wave(const tl_qrs *qrs, const tl_qrs_peak *peak, const float *shape,
                              float *features) {
    const tl_qrs_wave *wave = &qrs->wave;
    const float gap = qrs->has_last ? (float)(peak->place - qrs->last.place) : 0.0F;
    compare_with_usual(shape, wave->shape, TL_QRS_SHAPE, features);
    features[2] = log_ratio(peak->height, wave->height * qrs->expected.height + TINY * peak->height);
    features[3] = wave->gap > 0.0F ? smaller(gap / wave->gap, INTERVAL_LIMIT) : 0.0F;
}

/* scaled[count] = values[count] / unit, within +-limit. */
static void scale(float *scaled, const float *values, float unit, float limit, size_t count) {
    const tl_f32x4 most = tl_f32x4_splat(limit);
    const tl_f32x4 least = tl_f32x4_splat(-limit);
    const size_t whole = count - count % TL_LANES;
    for (size_t i = 0; i < whole; i += TL_LANES) {
        const tl_f32x4 x = tl_f32x4_div(tl_f32x4_load(values + i), tl_f32x4_splat(unit));
        tl_f32x4_store(scaled + i, tl_f32x4_larger(tl_f32x4_smaller(x, most), least));
    }
    for (size_t i = whole; i < count; i++) {
        scaled[i] = limited(values[i] / unit, limit);
    }
}

/* In the units that beats lately had. */
static void scale_shapes(const tl_qrs *qrs, const tl_qrs_peak *peak, float *profile, float *shape,
                         float *band) {
    const float *height = qrs->front.height + tl_qrs_place(&qrs->front, peak->place) - PROFILE_BEFORE;
    float heights[TL_QRS_PROFILE];
    for (size_t i = 0; i < TL_QRS_PROFILE; i++) {
        heights[i] = height[PROFILE_STEP * i];
    }
    scale(profile, heights, qrs->expected.height, BAND_LIMIT, TL_QRS_PROFILE);
    scale(shape, peak->shape, qrs->expected.swing, SHAPE_LIMIT, TL_QRS_SHAPE);
    scale(band, peak->band, qrs->expected.height, BAND_LIMIT, TL_QRS_BAND_SHAPE);
}

void tl_qrs_features(tl_qrs *qrs, int64_t number, float *f) {
    const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    const float height = qrs->expected.height;
    const float swing = qrs->expected.swing;
    float *profile = f + TL_QRS_NUMBERS;
    float *shape = profile + TL_QRS_PROFILE;
    float *band = shape + TL_QRS_SHAPE;
    scale_shapes(qrs, peak, profile, shape, band);
    f[0] = log_ratio(peak->height, height);
    f[1] = log_ratio(qrs->noise, height);
    f[2] = log_ratio(peak->slope, qrs->expected.slope);
    compare_with_last(qrs, peak, f);
    f[9] = log_ratio(peak->swing, swing);
    compare_neighbours(qrs, number, f + 10);
    compare_with_usual(shape, qrs->usual, TL_QRS_SHAPE, f + TL_QRS_LIKENESS);
    compare_with_usual(band, qrs->usual_band, TL_QRS_BAND_SHAPE, f + 18);
    measure_surroundings(qrs, peak->place, f + 20);
    f[24] = logf(height + 0.001F) - logf(swing + 0.001F);
    f[28] = qrs->doubt;
    compare_with_wave(qrs, peak, shape, f + 29);
}
