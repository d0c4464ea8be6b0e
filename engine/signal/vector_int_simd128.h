/* Vectors of whole numbers as wasm SIMD (natively: SIMDe). */
#ifndef TL_SIGNAL_VECTOR_INT_SIMD128_H
#define TL_SIGNAL_VECTOR_INT_SIMD128_H

#include "signal/vector.h"

typedef v128_t tl_i16x8;
typedef v128_t tl_i32x4;

static inline tl_i16x8 tl_i16x8_load(const int16_t *values) {
    return wasm_v128_load(values);
}

/* Two numbers, four times over. */
static inline tl_i16x8 tl_i16x8_splat_pair(const int16_t *values) {
    return wasm_v128_load32_splat(values);
}

static inline void tl_i16x8_store(int16_t *values, tl_i16x8 x) {
    wasm_v128_store(values, x);
}

static inline tl_i16x8 tl_i16x8_splat(int16_t value) {
    return wasm_i16x8_splat(value);
}

static inline tl_i16x8 tl_i16x8_sub(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i16x8_sub(a, b);
}

static inline tl_i16x8 tl_i16x8_larger(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i16x8_max(a, b);
}

static inline tl_i16x8 tl_i16x8_smaller(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i16x8_min(a, b);
}

/* a0 b0 a1 b1 a2 b2 a3 b3, and the same of the upper halves. */
static inline tl_i16x8 tl_i16x8_zip_low(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

static inline tl_i16x8 tl_i16x8_zip_high(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

/* a0 b0 + a1 b1, a2 b2 + a3 b3, ... */
static inline tl_i32x4 tl_i16x8_dot(tl_i16x8 a, tl_i16x8 b) {
    return wasm_i32x4_dot_i16x8(a, b);
}

static inline tl_i32x4 tl_i16x8_low(tl_i16x8 x) {
    return wasm_i32x4_extend_low_i16x8(x);
}

static inline tl_i32x4 tl_i16x8_high(tl_i16x8 x) {
    return wasm_i32x4_extend_high_i16x8(x);
}

static inline tl_i32x4 tl_i32x4_load(const int32_t *values) {
    return wasm_v128_load(values);
}

static inline tl_i32x4 tl_i32x4_splat(int32_t value) {
    return wasm_i32x4_splat(value);
}

static inline tl_i32x4 tl_i32x4_add(tl_i32x4 a, tl_i32x4 b) {
    return wasm_i32x4_add(a, b);
}

static inline tl_i32x4 tl_i32x4_sub(tl_i32x4 a, tl_i32x4 b) {
    return wasm_i32x4_sub(a, b);
}

/* Exact below 2^24. */
static inline tl_f32x4 tl_i32x4_to_f32(tl_i32x4 x) {
    return wasm_f32x4_convert_i32x4(x);
}

/* The bits of four floats. */
static inline tl_i32x4 tl_f32x4_bits(tl_f32x4 x) {
    return x;
}

/* Eight numbers of 32 bits as 16 bits; what does not fit becomes the nearest that does. */
static inline tl_i16x8 tl_i16x8_narrow(tl_i32x4 low, tl_i32x4 high) {
    return wasm_i16x8_narrow_i32x4(low, high);
}

#endif
