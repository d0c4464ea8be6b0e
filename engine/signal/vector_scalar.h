/* Four floats without vector instructions, for browsers that have no wasm SIMD: the counterpart of
 * vector_simd128.h, operation by operation. */
#ifndef TL_SIGNAL_VECTOR_SCALAR_H
#define TL_SIGNAL_VECTOR_SCALAR_H

#include <math.h>
#include <stdint.h>

typedef struct tl_f32x4 {
    float lane[4];
} tl_f32x4;

static inline tl_f32x4 tl_f32x4_load(const float *values) {
    return (tl_f32x4){{values[0], values[1], values[2], values[3]}};
}

static inline tl_f32x4 tl_f32x4_splat(float value) {
    return (tl_f32x4){{value, value, value, value}};
}

static inline tl_f32x4 tl_f32x4_load_splat(const float *value) {
    return tl_f32x4_splat(*value);
}

static inline void tl_f32x4_store(float *values, tl_f32x4 x) {
    for (int i = 0; i < 4; i++)
        values[i] = x.lane[i];
}

static inline tl_f32x4 tl_f32x4_add(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] += b.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_sub(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] -= b.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_mul(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] *= b.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_div(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] /= b.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_abs(tl_f32x4 x) {
    for (int i = 0; i < 4; i++)
        x.lane[i] = fabsf(x.lane[i]);
    return x;
}

static inline tl_f32x4 tl_f32x4_larger(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] = a.lane[i] < b.lane[i] ? b.lane[i] : a.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_smaller(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] = b.lane[i] < a.lane[i] ? b.lane[i] : a.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_one_back(tl_f32x4 before, tl_f32x4 now) {
    return (tl_f32x4){{before.lane[3], now.lane[0], now.lane[1], now.lane[2]}};
}

static inline tl_f32x4 tl_f32x4_two_back(tl_f32x4 before, tl_f32x4 now) {
    return (tl_f32x4){{before.lane[2], before.lane[3], now.lane[0], now.lane[1]}};
}

static inline tl_f32x4 tl_f32x4_even(tl_f32x4 a, tl_f32x4 b) {
    return (tl_f32x4){{a.lane[0], a.lane[2], b.lane[0], b.lane[2]}};
}

static inline tl_f32x4 tl_f32x4_odd(tl_f32x4 a, tl_f32x4 b) {
    return (tl_f32x4){{a.lane[1], a.lane[3], b.lane[1], b.lane[3]}};
}

static inline tl_f32x4 tl_f32x4_zip_low(tl_f32x4 a, tl_f32x4 b) {
    return (tl_f32x4){{a.lane[0], b.lane[0], a.lane[1], b.lane[1]}};
}

static inline tl_f32x4 tl_f32x4_zip_high(tl_f32x4 a, tl_f32x4 b) {
    return (tl_f32x4){{a.lane[2], b.lane[2], a.lane[3], b.lane[3]}};
}

static inline float tl_f32x4_first(tl_f32x4 x) {
    return x.lane[0];
}

static inline float tl_f32x4_sum(tl_f32x4 x) {
    return (x.lane[0] + x.lane[2]) + (x.lane[1] + x.lane[3]);
}

static inline tl_f32x4 tl_f32x4_largest(tl_f32x4 x) {
    x = tl_f32x4_larger(x, tl_f32x4_two_back(x, x));
    return tl_f32x4_larger(x, tl_f32x4_one_back(x, x));
}

static inline uint32_t tl_f32x4_equal(tl_f32x4 a, tl_f32x4 b) {
    uint32_t lanes = 0;
    for (int i = 0; i < 4; i++)
        lanes |= (uint32_t)(a.lane[i] == b.lane[i]) << i;
    return lanes;
}

static inline uint32_t tl_f32x4_at_least(tl_f32x4 a, tl_f32x4 b) {
    uint32_t lanes = 0;
    for (int i = 0; i < 4; i++)
        lanes |= (uint32_t)(a.lane[i] >= b.lane[i]) << i;
    return lanes;
}

static inline tl_f32x4 tl_f32x4_relu(tl_f32x4 x) {
    for (int i = 0; i < 4; i++)
        x.lane[i] = x.lane[i] < 0.0f ? 0.0f : x.lane[i];
    return x;
}

#endif
