/* The int8 kernels with wasm SIMD (natively: SIMDe). */
#include "kernels_int8_body.h"
