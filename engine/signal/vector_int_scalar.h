/* Vectors of whole numbers without vector instructions: the counterpart of vector_int_simd128.h. */
#ifndef TL_SIGNAL_VECTOR_INT_SCALAR_H
#define TL_SIGNAL_VECTOR_INT_SCALAR_H

#include "signal/vector.h"

#include <string.h>

typedef struct tl_i16x8 {
    int16_t lane[8];
} tl_i16x8;

typedef struct tl_i32x4 {
    int32_t lane[4];
} tl_i32x4;

static inline tl_i16x8 tl_i16x8_load(const int16_t *values) {
    tl_i16x8 x;
    memcpy(&x, values, sizeof x);
    return x;
}

static inline tl_i16x8 tl_i16x8_splat_4_bytes(const uint8_t *bytes) {
    return (tl_i16x8){{bytes[0], bytes[1], bytes[2], bytes[3], bytes[0], bytes[1], bytes[2], bytes[3]}};
}

static inline tl_i16x8 tl_i16x8_load_bytes(const uint8_t *bytes) {
    tl_i16x8 x;
    for (int i = 0; i < 8; i++)
        x.lane[i] = bytes[i];
    return x;
}

static inline tl_i16x8 tl_i16x8_zip_low(tl_i16x8 a, tl_i16x8 b) {
    return (tl_i16x8){
        {a.lane[0], b.lane[0], a.lane[1], b.lane[1], a.lane[2], b.lane[2], a.lane[3], b.lane[3]}};
}

static inline tl_i16x8 tl_i16x8_zip_high(tl_i16x8 a, tl_i16x8 b) {
    return (tl_i16x8){
        {a.lane[4], b.lane[4], a.lane[5], b.lane[5], a.lane[6], b.lane[6], a.lane[7], b.lane[7]}};
}

static inline tl_i32x4 tl_i16x8_dot(tl_i16x8 a, tl_i16x8 b) {
    tl_i32x4 sums;
    for (int i = 0; i < 4; i++)
        sums.lane[i] = a.lane[2 * i] * b.lane[2 * i] + a.lane[2 * i + 1] * b.lane[2 * i + 1];
    return sums;
}

static inline tl_i32x4 tl_i16x8_low(tl_i16x8 x) {
    return (tl_i32x4){{x.lane[0], x.lane[1], x.lane[2], x.lane[3]}};
}

static inline tl_i32x4 tl_i16x8_high(tl_i16x8 x) {
    return (tl_i32x4){{x.lane[4], x.lane[5], x.lane[6], x.lane[7]}};
}

static inline tl_i32x4 tl_i32x4_load(const int32_t *values) {
    return (tl_i32x4){{values[0], values[1], values[2], values[3]}};
}

static inline void tl_i32x4_store(int32_t *values, tl_i32x4 x) {
    for (int i = 0; i < 4; i++)
        values[i] = x.lane[i];
}

static inline tl_i32x4 tl_i32x4_splat(int32_t value) {
    return (tl_i32x4){{value, value, value, value}};
}

static inline tl_i32x4 tl_i32x4_add(tl_i32x4 a, tl_i32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] += b.lane[i];
    return a;
}

static inline tl_i32x4 tl_i32x4_sub(tl_i32x4 a, tl_i32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] -= b.lane[i];
    return a;
}

static inline tl_i32x4 tl_i32x4_add_pairs(tl_i32x4 a, tl_i32x4 b) {
    return (tl_i32x4){
        {a.lane[0] + a.lane[1], a.lane[2] + a.lane[3], b.lane[0] + b.lane[1], b.lane[2] + b.lane[3]}};
}

static inline tl_f32x4 tl_i32x4_to_f32(tl_i32x4 x) {
    return (tl_f32x4){{(float)x.lane[0], (float)x.lane[1], (float)x.lane[2], (float)x.lane[3]}};
}

static inline tl_i32x4 tl_f32x4_bits(tl_f32x4 x) {
    tl_i32x4 bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline void tl_store_8_bytes(uint8_t *bytes, tl_i32x4 low, tl_i32x4 high) {
    for (int i = 0; i < 4; i++) {
        bytes[i] = (uint8_t)low.lane[i];
        bytes[4 + i] = (uint8_t)high.lane[i];
    }
}

#endif
