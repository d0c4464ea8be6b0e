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

static inline tl_i16x8 tl_i16x8_splat_pair(const int16_t *values) {
    return (tl_i16x8){
        {values[0], values[1], values[0], values[1], values[0], values[1], values[0], values[1]}};
}

static inline void tl_i16x8_store(int16_t *values, tl_i16x8 x) {
    memcpy(values, &x, sizeof x);
}

static inline tl_i16x8 tl_i16x8_splat(int16_t value) {
    return (tl_i16x8){{value, value, value, value, value, value, value, value}};
}

static inline tl_i16x8 tl_i16x8_sub(tl_i16x8 a, tl_i16x8 b) {
    for (int i = 0; i < 8; i++)
        a.lane[i] = (int16_t)(a.lane[i] - b.lane[i]);
    return a;
}

static inline tl_i16x8 tl_i16x8_larger(tl_i16x8 a, tl_i16x8 b) {
    for (int i = 0; i < 8; i++)
        a.lane[i] = a.lane[i] < b.lane[i] ? b.lane[i] : a.lane[i];
    return a;
}

static inline tl_i16x8 tl_i16x8_smaller(tl_i16x8 a, tl_i16x8 b) {
    for (int i = 0; i < 8; i++)
        a.lane[i] = b.lane[i] < a.lane[i] ? b.lane[i] : a.lane[i];
    return a;
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

static inline tl_f32x4 tl_i32x4_to_f32(tl_i32x4 x) {
    return (tl_f32x4){{(float)x.lane[0], (float)x.lane[1], (float)x.lane[2], (float)x.lane[3]}};
}

static inline tl_i32x4 tl_f32x4_bits(tl_f32x4 x) {
    tl_i32x4 bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline tl_i16x8 tl_i16x8_narrow(tl_i32x4 low, tl_i32x4 high) {
    tl_i16x8 x;
    for (int i = 0; i < 8; i++) {
        const int32_t value = i < 4 ? low.lane[i] : high.lane[i - 4];
        x.lane[i] = (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value);
    }
    return x;
}

#endif
