/* Four floats as one wasm SIMD vector. Off wasm the same intrinsics run through SIMDe, so that the sanitizers
 * and the native tests see the code that the browser runs. */
#ifndef TL_NET_VECTOR_H
#define TL_NET_VECTOR_H

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

static inline tl_f32x4 tl_f32x4_mul(tl_f32x4 a, tl_f32x4 b) {
    return wasm_f32x4_mul(a, b);
}

/* x < 0 ? 0 : x, so that NaN stays NaN. pmax is one instruction on x86; wasm's max, with its rules for NaN
 * and -0, is several. */
static inline tl_f32x4 tl_f32x4_relu(tl_f32x4 x) {
    return wasm_f32x4_pmax(x, wasm_f32x4_splat(0.0f));
}

#endif
