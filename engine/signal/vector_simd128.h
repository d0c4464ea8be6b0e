/* Four floats as one wasm SIMD vector. Off wasm the same intrinsics run through SIMDe, so that the sanitizers
 * and the native tests see the code that the browser runs. */
#ifndef TL_SIGNAL_VECTOR_SIMD128_H
#define TL_SIGNAL_VECTOR_SIMD128_H

#include <stdint.h>

#ifdef __wasm__
#include <wasm_simd128.h>
#else
#ifndef SIMDE_ENABLE_NATIVE_ALIASES
#define SIMDE_ENABLE_NATIVE_ALIASES
#endif
#include <simde/wasm/simd128.h>
#endif

typedef v128_t tl_f32x4;

static inline tl_f32x4 tl_f32x4_load(const float *values) {
    return wasm_v128_load(values);
}

static inline tl_f32x4 tl_f32x4_load_splat(const float *value) {
    return wasm_v128_load32_splat(value);
}

static inline tl_f32x4 tl_f32x4_splat(float value) {
    return wasm_f32x4_splat(value);
}

static inline void tl_f32x4_store(float *values, tl_f32x4 x) {
    wasm_v128_store(values, x);
}

static inline tl_f32x4 tl_f32x4_add(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_add(a, b);
}

static inline tl_f32x4 tl_f32x4_sub(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_sub(a, b);
}

static inline tl_f32x4 tl_f32x4_mul(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_mul(a, b);
}

static inline tl_f32x4 tl_f32x4_div(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_div(a, b);
}

static inline tl_f32x4 tl_f32x4_abs(tl_f32x4 x) {
    return wasm_f32x4_abs(x);
}

/* a < b ? b : a; pmax and pmin are one instruction on x86, wasm's max and min, with their rules for NaN and
 * -0, are several. */
static inline tl_f32x4 tl_f32x4_larger(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_pmax(a, b);
}

/* b < a ? b : a */
static inline tl_f32x4 tl_f32x4_smaller(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_pmin(a, b);
}

/* The last lane of `before`, then the first three of `now`. */
static inline tl_f32x4 tl_f32x4_one_back(tl_f32x4 before, tl_f32x4 now) {
    return wasm_i32x4_shuffle(before, now, 3, 4, 5, 6);
}

/* The last two lanes of `before`, then the first two of `now`. */
static inline tl_f32x4 tl_f32x4_two_back(tl_f32x4 before, tl_f32x4 now) {
    return wasm_i32x4_shuffle(before, now, 2, 3, 4, 5);
}

/* The lanes of a and b at even places, and at odd ones: a0 a2 b0 b2, a1 a3 b1 b3. */
static inline tl_f32x4 tl_f32x4_even(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_shuffle(a, b, 0, 2, 4, 6);
}

static inline tl_f32x4 tl_f32x4_odd(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_shuffle(a, b, 1, 3, 5, 7);
}

/* a0 b0 a1 b1, and the same of the upper halves. */
static inline tl_f32x4 tl_f32x4_zip_low(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_shuffle(a, b, 0, 4, 1, 5);
}

static inline tl_f32x4 tl_f32x4_zip_high(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_shuffle(a, b, 2, 6, 3, 7);
}

/* The first lane. */
static inline float tl_f32x4_first(tl_f32x4 x) {
    return wasm_f32x4_extract_lane(x, 0);
}

/* (x0 + x2) + (x1 + x3) */
static inline float tl_f32x4_sum(tl_f32x4 x) {
    const tl_f32x4 halves = wasm_f32x4_add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1));
    return wasm_f32x4_extract_lane(halves, 0) + wasm_f32x4_extract_lane(halves, 1);
}

/* The largest lane in every lane. */
static inline tl_f32x4 tl_f32x4_largest(tl_f32x4 x) {
    x = tl_f32x4_larger(x, tl_f32x4_two_back(x, x));
    return tl_f32x4_larger(x, tl_f32x4_one_back(x, x));
}

/* A bit for each lane, the lowest for the first: whether a and b are equal there. */
static inline uint32_t tl_f32x4_equal(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_bitmask(wasm_f32x4_eq(a, b));
}

/* The same: whether a >= b there. */
static inline uint32_t tl_f32x4_at_least(tl_f32x4 a, tl_f32x4 b) {
    return wasm_i32x4_bitmask(wasm_f32x4_ge(a, b));
}

/* x < 0 ? 0 : x, so that NaN stays NaN. */
static inline tl_f32x4 tl_f32x4_relu(tl_f32x4 x) {
    return wasm_f32x4_pmax(x, wasm_f32x4_splat(0.0f));
}

#endif
