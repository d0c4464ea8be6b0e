/* The kernels with wasm SIMD (natively: SIMDe). */
#include "kernels_body.h"
