/* Codes and weights of 16 bits, which are multiplied in pairs: what wasm SIMD has an instruction for. See
 * codes.h. */
#ifndef TL_NET_CODES_IN_PAIRS_H
#define TL_NET_CODES_IN_PAIRS_H

#include "signal/vector_int.h"

#include <stddef.h>

enum { TL_PRODUCTS = 2 };

typedef int16_t tl_code;
typedef int16_t tl_weight8;
typedef tl_i16x8 tl_products;

static inline tl_i16x8 tl_codes_load(const tl_code *codes) {
    return tl_i16x8_load(codes);
}

static inline void tl_codes_store(tl_code *codes, tl_i16x8 x) {
    tl_i16x8_store(codes,
                   tl_i16x8_smaller(tl_i16x8_larger(x, tl_i16x8_splat(0)), tl_i16x8_splat(TL_MOST_CODE)));
}

static inline void tl_codes_store_two(tl_code *first, tl_code *second, tl_i16x8 x, tl_i16x8 y) {
    tl_codes_store(first, x);
    tl_codes_store(second, y);
}

static inline tl_products tl_codes_splat(const tl_code *codes) {
    return tl_i16x8_splat_pair(codes);
}

static inline void tl_codes_gather(const tl_code *row, size_t pitch, tl_products *low, tl_products *high) {
    const tl_i16x8 first = tl_i16x8_load(row);
    const tl_i16x8 second = tl_i16x8_load(row + pitch);
    *low = tl_i16x8_zip_low(first, second);
    *high = tl_i16x8_zip_high(first, second);
}

static inline tl_products tl_weights_load(const tl_weight8 *weights) {
    return tl_i16x8_load(weights);
}

static inline tl_i32x4 tl_codes_dot(tl_i32x4 sums, tl_products codes, tl_products weights) {
    return tl_i32x4_add(sums, tl_i16x8_dot(codes, weights));
}

#endif
