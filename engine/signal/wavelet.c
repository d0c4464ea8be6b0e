/* Symlet-4 wavelet denoising (Donoho 1995, "De-noising by soft-thresholding").
 *
 * The discrete wavelet transform is PyWavelets' `wavedec(x, 'sym4', mode='symmetric', level=L)`: half-sample
 * symmetric extension, an approximation and a detail of floor((n + 7) / 2) coefficients a level. Every detail
 * coefficient d becomes sign(d) * max(|d| - T, 0) with the universal threshold T = sigma * sqrt(2 ln n);
 * sigma = median |d1| / 0.6745 is the noise level seen in the finest detail, where an ECG has almost no
 * energy of its own. The approximation is kept unless the caller drops it with the baseline.
 *
 * A block holds no state: the result depends on the block alone.
 */
#include "signal/wavelet.h"

#include "signal/rank.h"
#include "signal/vector.h"
#include "tracelight.h"

#include <math.h>
#include <string.h>

enum { TAPS = 8, MAX_LEVELS = 24 };

static const double MEDIAN_OVER_SIGMA = 0.6745; /* of |x| for a normal x */

/* Symlet-4 decomposition filters in PyWavelets' order; the reconstruction filters are the same, reversed. */
static const float LOW[TAPS] = {
    -0.07576571478927333F, -0.02963552764599851F, 0.49761866763201545F,   0.8037387518059161F,
    0.29785779560527736F,  -0.09921954357684722F, -0.012603967262037833F, 0.0322231006040427F,
};
static const float HIGH[TAPS] = {
    -0.0322231006040427F, -0.012603967262037833F, 0.09921954357684722F, 0.29785779560527736F,
    -0.8037387518059161F, 0.49761866763201545F,   0.02963552764599851F, -0.07576571478927333F,
};

size_t tl_wavelet_half(size_t count) {
    return (count + TAPS - 1) / 2;
}

/* The sample at `index` of the block extended by half-sample symmetry: ... x1 x0 | x0 x1 ... xn-1 | xn-1 xn-2
 * ... */
static float extended(const float *samples, size_t count, ptrdiff_t index) {
    const ptrdiff_t end = (ptrdiff_t)count;
    while (index < 0 || index >= end) { /* more than once in a block that is shorter than the filter only */
        index = index < 0 ? -1 - index : 2 * end - 1 - index;
    }
    return samples[index];
}

/* Coefficient k of both filters from eight samples, the newest of which is newest[0] and the oldest
 * newest[-7]. */
static void split_one(const float *newest, float *low, float *high) {
    float sum_low = 0.0F;
    float sum_high = 0.0F;
    for (int j = 0; j < TAPS; j++) {
        sum_low += LOW[j] * newest[-j];
        sum_high += HIGH[j] * newest[-j];
    }
    *low = sum_low;
    *high = sum_high;
}

/* The same for four neighbouring coefficients, in the same order of additions; `oldest`: the oldest sample of
 * the first of them. */
static void split_four(const float *oldest, float *low, float *high) {
    tl_f32x4 sum_low = tl_f32x4_splat(0.0F);
    tl_f32x4 sum_high = tl_f32x4_splat(0.0F);
    for (int j = 0; j < TAPS; j += 2) {
        const tl_f32x4 first = tl_f32x4_load(oldest + TAPS - 2 - j);
        const tl_f32x4 second = tl_f32x4_load(oldest + TAPS - 2 - j + TL_LANES);
        const tl_f32x4 newer = tl_f32x4_odd(first, second);
        const tl_f32x4 older = tl_f32x4_even(first, second);
        sum_low = tl_f32x4_add(sum_low, tl_f32x4_mul(tl_f32x4_splat(LOW[j]), newer));
        sum_high = tl_f32x4_add(sum_high, tl_f32x4_mul(tl_f32x4_splat(HIGH[j]), newer));
        sum_low = tl_f32x4_add(sum_low, tl_f32x4_mul(tl_f32x4_splat(LOW[j + 1]), older));
        sum_high = tl_f32x4_add(sum_high, tl_f32x4_mul(tl_f32x4_splat(HIGH[j + 1]), older));
    }
    tl_f32x4_store(low, sum_low);
    tl_f32x4_store(high, sum_high);
}

static void split_at_border(const float *samples, size_t count, size_t k, float *low, float *high) {
    float around[TAPS];
    for (int j = 0; j < TAPS; j++) {
        around[j] = extended(samples, count, (ptrdiff_t)(2 * k + 1) - (TAPS - 1) + j);
    }
    split_one(around + TAPS - 1, low, high);
}

void tl_wavelet_split(const float *samples, size_t count, float *approximation, float *detail) {
    if (count == 0) {
        return;
    }
    const size_t half = tl_wavelet_half(count);
    const size_t first_inner = (TAPS - 1) / 2; /* the first k whose eight samples 2k-6 .. 2k+1 are inside */
    const size_t end_inner = count / 2 > first_inner ? count / 2 : first_inner;
    size_t k = 0;
    for (; k < first_inner && k < half; k++) {
        split_at_border(samples, count, k, &approximation[k], &detail[k]);
    }
    for (; k + TL_LANES <= end_inner; k += TL_LANES) {
        split_four(samples + 2 * k + 2 - TAPS, &approximation[k], &detail[k]);
    }
    for (; k < end_inner; k++) {
        split_one(samples + 2 * k + 1, &approximation[k], &detail[k]);
    }
    for (; k < half; k++) {
        split_at_border(samples, count, k, &approximation[k], &detail[k]);
    }
}

/* Sample pair i, i + 1 (i even) is made of coefficients i/2 .. i/2 + 3; the reversed filters' odd taps give
 * the even sample and their even taps the odd one. */
static void join_four(const float *approximation, const float *detail, float *samples) {
    tl_f32x4 even = tl_f32x4_splat(0.0F);
    tl_f32x4 odd = tl_f32x4_splat(0.0F);
    for (int j = 0; j < TAPS / 2; j++) {
        const tl_f32x4 a = tl_f32x4_load(approximation + j);
        const tl_f32x4 d = tl_f32x4_load(detail + j);
        even = tl_f32x4_add(even, tl_f32x4_add(tl_f32x4_mul(tl_f32x4_splat(LOW[2 * j + 1]), a),
                                               tl_f32x4_mul(tl_f32x4_splat(HIGH[2 * j + 1]), d)));
        odd = tl_f32x4_add(odd, tl_f32x4_add(tl_f32x4_mul(tl_f32x4_splat(LOW[2 * j]), a),
                                             tl_f32x4_mul(tl_f32x4_splat(HIGH[2 * j]), d)));
    }
    tl_f32x4_store(samples, tl_f32x4_zip_low(even, odd));
    tl_f32x4_store(samples + TL_LANES, tl_f32x4_zip_high(even, odd));
}

void tl_wavelet_join(const float *approximation, const float *detail, float *samples, size_t count) {
    size_t i = 0;
    for (; i + (size_t)2 * TL_LANES <= count; i += (size_t)2 * TL_LANES) {
        join_four(approximation + i / 2, detail + i / 2, samples + i);
    }
    for (; i < count; i += 2) {
        const float *a = approximation + i / 2;
        const float *d = detail + i / 2;
        float even = 0.0F;
        float odd = 0.0F;
        for (int j = 0; j < TAPS / 2; j++) {
            even += LOW[2 * j + 1] * a[j] + HIGH[2 * j + 1] * d[j];
            odd += LOW[2 * j] * a[j] + HIGH[2 * j] * d[j];
        }
        samples[i] = even;
        if (i + 1 < count) {
            samples[i + 1] = odd;
        }
    }
}

uint32_t tl_denoise_max_levels(size_t count) {
    uint32_t levels = 0;
    while (levels < MAX_LEVELS && count / (TAPS - 1) >> (levels + 1) > 0) {
        levels++;
    }
    return levels;
}

/* Two approximations in turn (the idle one also holds |d1| while its median is found), and all details. */
size_t tl_denoise_scratch(size_t count) {
    if (count > SIZE_MAX / 4 / sizeof(float)) {
        return 0;
    }
    return 2 * tl_wavelet_half(count) + count + (size_t)MAX_LEVELS * TAPS;
}

static float median_magnitude(const float *detail, size_t count, float *copy) {
    size_t i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        tl_f32x4_store(copy + i, tl_f32x4_abs(tl_f32x4_load(detail + i)));
    }
    for (; i < count; i++) {
        copy[i] = fabsf(detail[i]);
    }
    return tl_median(copy, count);
}

static void soft_threshold(float *coefficients, size_t count, float threshold) {
    const tl_f32x4 most = tl_f32x4_splat(threshold);
    const tl_f32x4 least = tl_f32x4_splat(-threshold);
    size_t i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        const tl_f32x4 x = tl_f32x4_load(coefficients + i);
        tl_f32x4_store(coefficients + i, tl_f32x4_sub(x, tl_f32x4_smaller(tl_f32x4_larger(x, least), most)));
    }
    for (; i < count; i++) {
        const float magnitude = fabsf(coefficients[i]) - threshold;
        coefficients[i] = magnitude > 0.0F ? copysignf(magnitude, coefficients[i]) : 0.0F;
    }
}

/* The natural logarithm of a count, by the series of artanh: the same bits whatever the library, and without
 * its table of 4 KB. */
static double log_of_count(size_t count) {
    enum { TERMS = 16 };
    static const double LN2_HIGH = 0x1.62e42feep-1, LN2_LOW = 0x1.a39ef35793c76p-33;
    int exponent = 0;
    double m = (double)count;
    while (m > 1.4142135623730951) {
        m *= 0.5;
        exponent++;
    }
    const double s = (m - 1.0) / (m + 1.0);
    double sum = 0.0;
    for (int i = TERMS; i >= 0; i--) {
        sum = sum * s * s + 2.0 / (double)(2 * i + 1);
    }
    return exponent * LN2_HIGH + (exponent * LN2_LOW + s * sum);
}

tl_status tl_denoise(float *samples, size_t count, uint32_t levels, bool drop_baseline, float *scratch) {
    if (samples == NULL || scratch == NULL || levels < 1 || levels > tl_denoise_max_levels(count)) {
        return TL_E_ARGUMENT;
    }
    float *approximation[2] = {scratch, scratch + tl_wavelet_half(count)};
    float *next_detail = scratch + 2 * tl_wavelet_half(count);
    float *detail[MAX_LEVELS];
    size_t length[MAX_LEVELS + 1] = {count};
    const float *source = samples;
    for (uint32_t level = 0; level < levels; level++) {
        detail[level] = next_detail;
        tl_wavelet_split(source, length[level], approximation[level % 2], detail[level]);
        source = approximation[level % 2];
        length[level + 1] = tl_wavelet_half(length[level]);
        next_detail += length[level + 1];
    }
    float *coarsest = approximation[(levels - 1) % 2];
    float *spare = approximation[levels % 2];
    if (drop_baseline) {
        memset(coarsest, 0, length[levels] * sizeof *coarsest);
    }
    const double sigma = (double)median_magnitude(detail[0], length[1], spare) / MEDIAN_OVER_SIGMA;
    const float threshold = (float)(sigma * sqrt(2.0 * log_of_count(count)));
    for (uint32_t level = levels; level-- > 0;) {
        soft_threshold(detail[level], length[level + 1], threshold);
        float *target = level == 0 ? samples : approximation[(level + 1) % 2];
        tl_wavelet_join(approximation[level % 2], detail[level], target, length[level]);
    }
    return TL_OK;
}
