/* Codes and weights of bytes, which are multiplied in fours by relaxed SIMD's dot product of bytes. It is
 * exact here, on every processor: what is left to the implementation are a second factor above 127 and sums
 * of two products beyond 16 bits; codes have 7 bits, and 2 * 127 * 127 is less than 2^15. See codes.h;
 * https://github.com/WebAssembly/relaxed-simd/blob/main/proposals/relaxed-simd/Overview.md */
#ifndef TL_NET_CODES_IN_FOURS_H
#define TL_NET_CODES_IN_FOURS_H

#include "signal/vector_int.h"

#include <stddef.h>

enum { TL_PRODUCTS = 4 };

typedef uint8_t tl_code;
typedef int8_t tl_weight8;
typedef v128_t tl_products;

static inline tl_i16x8 tl_codes_load(const tl_code *codes) {
    return wasm_u16x8_load8x8(codes);
}

/* Narrowing bounds from above: the largest number of 8 bits is the largest code. */
static inline void tl_codes_store_two(tl_code *first, tl_code *second, tl_i16x8 x, tl_i16x8 y) {
    const v128_t codes = wasm_i8x16_max(wasm_i8x16_narrow_i16x8(x, y), wasm_i8x16_splat(0));
    wasm_v128_store64_lane(first, codes, 0);
    wasm_v128_store64_lane(second, codes, 1);
}

static inline void tl_codes_store(tl_code *codes, tl_i16x8 x) {
    wasm_v128_store64_lane(codes, wasm_i8x16_max(wasm_i8x16_narrow_i16x8(x, x), wasm_i8x16_splat(0)), 0);
}

static inline tl_products tl_codes_splat(const tl_code *codes) {
    return wasm_v128_load32_splat(codes);
}

static inline v128_t tl_zip_bytes(const tl_code *row, size_t pitch) {
    return wasm_i8x16_shuffle(wasm_v128_load64_zero(row), wasm_v128_load64_zero(row + pitch), 0, 16, 1, 17, 2,
                              18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

static inline void tl_codes_gather(const tl_code *row, size_t pitch, tl_products *low, tl_products *high) {
    const v128_t first = tl_zip_bytes(row, pitch);
    const v128_t second = tl_zip_bytes(row + 2 * pitch, pitch);
    *low = tl_i16x8_zip_low(first, second);
    *high = tl_i16x8_zip_high(first, second);
}

static inline tl_products tl_weights_load(const tl_weight8 *weights) {
    return wasm_v128_load(weights);
}

static inline tl_i32x4 tl_codes_dot(tl_i32x4 sums, tl_products codes, tl_products weights) {
    return wasm_i32x4_relaxed_dot_i8x16_i7x16_add(weights, codes, sums);
}

#endif
