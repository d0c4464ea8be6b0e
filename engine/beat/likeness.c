/* How much a beat resembles the patient's usual one, wave by wave: correlation (shape) and r.m.s. difference
 * (size) over fixed stretches around the R peak. Each stretch is taken without its own mean, so that baseline
 * wander does not count.
 */
#include "beat/likeness.h"

#include "signal/vector.h"

#include <math.h>

/* Ticks of the window [first, first + count). */
typedef struct stretch {
    int first;
    int count;
} stretch;

static const stretch BEFORE = {0, 90};                      /* 500 .. 250 ms before the R peak */
static const stretch P_WAVE = {90, 68};                     /* 250 .. 61 ms before */
static const stretch QRS = {TL_WINDOW_BEFORE - 36, 73};     /* 100 ms on either side */
static const stretch T_WAVE = {TL_WINDOW_BEFORE + 36, 126}; /* 100 .. 450 ms after */

enum { SHIFT = 3 }; /* ticks by which R peaks scatter */

static const float LEAST_ENERGY = 1e-6F; /* mV^2 of a stretch that is taken for a wave */

static float mean_over(const float *values, int count) {
    tl_f32x4 sums = tl_f32x4_splat(0.0F);
    int i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        sums = tl_f32x4_add(sums, tl_f32x4_load(values + i));
    }
    float sum = tl_f32x4_sum(sums);
    for (; i < count; i++) {
        sum += values[i];
    }
    return sum / (float)count;
}

/* Sums of squares and products about the means. */
typedef struct moments {
    float xx, yy, xy;
} moments;

static moments moments_of(const float *x, const float *y, int count) {
    const float x_mean = mean_over(x, count);
    const float y_mean = mean_over(y, count);
    tl_f32x4 xx = tl_f32x4_splat(0.0F);
    tl_f32x4 yy = xx;
    tl_f32x4 xy = xx;
    int i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        const tl_f32x4 dx = tl_f32x4_sub(tl_f32x4_load(x + i), tl_f32x4_splat(x_mean));
        const tl_f32x4 dy = tl_f32x4_sub(tl_f32x4_load(y + i), tl_f32x4_splat(y_mean));
        xx = tl_f32x4_add(xx, tl_f32x4_mul(dx, dx));
        yy = tl_f32x4_add(yy, tl_f32x4_mul(dy, dy));
        xy = tl_f32x4_add(xy, tl_f32x4_mul(dx, dy));
    }
    moments m = {tl_f32x4_sum(xx), tl_f32x4_sum(yy), tl_f32x4_sum(xy)};
    for (; i < count; i++) {
        const float dx = x[i] - x_mean;
        const float dy = y[i] - y_mean;
        m.xx += dx * dx;
        m.yy += dy * dy;
        m.xy += dx * dy;
    }
    return m;
}

static float correlation(moments m) {
    const float least = m.xx < m.yy ? m.xx : m.yy;
    return least < LEAST_ENERGY ? 0.0F : m.xy / sqrtf(m.xx * m.yy);
}

static float apart(moments m, int count, float unit) {
    const float squares = m.xx + m.yy - 2.0F * m.xy;
    return sqrtf((squares > 0.0F ? squares : 0.0F) / (float)count) / unit;
}

float tl_qrs_correlation(const float *window, const float *other) {
    float best = -1.0F;
    for (int shift = -SHIFT; shift <= SHIFT; shift++) {
        const float found = correlation(moments_of(window + QRS.first + shift, other + QRS.first, QRS.count));
        best = found > best ? found : best;
    }
    return best;
}

static moments over(const float *window, const float *usual, stretch where) {
    return moments_of(window + where.first, usual + where.first, where.count);
}

tl_likeness tl_likeness_of(const float *window, const float *usual) {
    const float energy = moments_of(usual, usual, TL_WINDOW).xx;
    const float unit = sqrtf((energy > LEAST_ENERGY ? energy : LEAST_ENERGY) / TL_WINDOW);
    const moments before = over(window, usual, BEFORE);
    const moments p = over(window, usual, P_WAVE);
    const moments qrs = over(window, usual, QRS);
    const moments t = over(window, usual, T_WAVE);
    return (tl_likeness){
        .qrs = tl_qrs_correlation(window, usual),
        .qrs_apart = apart(qrs, QRS.count, unit),
        .qrs_size = 0.5F * logf((qrs.xx + LEAST_ENERGY) / (qrs.yy + LEAST_ENERGY)),
        .p = correlation(p),
        .p_apart = apart(p, P_WAVE.count, unit),
        .t = correlation(t),
        .t_apart = apart(t, T_WAVE.count, unit),
        .before_apart = apart(before, BEFORE.count, unit),
    };
}
