/* Four floats that are worked on at once: wasm SIMD where the flavour has it (vector_simd128.h), plain C
 * elsewhere (vector_scalar.h). Both do the same operations in the same order, so results are the same bits.
 */
#ifndef TL_SIGNAL_VECTOR_H
#define TL_SIGNAL_VECTOR_H

enum {
    TL_LANES = 4,       /* floats in a vector */
    TL_ALL_LANES = 0xF, /* the bits of tl_f32x4_equal when it holds in every lane */
};

#ifdef TL_SIMD128
#include "signal/vector_simd128.h"
#else
#include "signal/vector_scalar.h"
#endif

#endif
