/* Four floats without vector instructions, for browsers that have no wasm SIMD: the counterpart of
 * vector_simd128.h, operation by operation. */
#ifndef TL_NET_VECTOR_H
#define TL_NET_VECTOR_H

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

static inline tl_f32x4 tl_f32x4_mul(tl_f32x4 a, tl_f32x4 b) {
    for (int i = 0; i < 4; i++)
        a.lane[i] *= b.lane[i];
    return a;
}

static inline tl_f32x4 tl_f32x4_relu(tl_f32x4 x) {
    for (int i = 0; i < 4; i++)
        x.lane[i] = x.lane[i] < 0.0f ? 0.0f : x.lane[i];
    return x;
}

#endif
