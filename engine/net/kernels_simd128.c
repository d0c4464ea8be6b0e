/* The kernels with wasm SIMD (natively: SIMDe). */
#include "vector_simd128.h"

#include "kernels_body.h"
