/* The flat C surface for JavaScript: denoising and min/max for views. See abi.h. */
#include <stdlib.h>

#include "abi.h"

int tlw_denoise(float *samples, size_t count, uint32_t levels, int drop_baseline) {
    size_t floats = tl_denoise_scratch(count);
    float *scratch = floats <= SIZE_MAX / sizeof *scratch ? malloc(floats * sizeof *scratch) : NULL;
    if (!scratch)
        return TL_E_MEMORY;
    int status = tl_denoise(samples, count, levels, drop_baseline != 0, scratch);
    free(scratch);
    return status;
}

uint32_t tlw_denoise_max_levels(size_t count) {
    return tl_denoise_max_levels(count);
}

size_t tlw_minmax(const float *samples, size_t count, size_t factor, float *out) {
    return tl_minmax(samples, count, factor, out);
}
