/* The f32 kernels where there is relaxed SIMD: those of wasm SIMD, since relaxed multiply-add rounds once on
 * some processors and twice on others. */
#include "kernels_body.h"
