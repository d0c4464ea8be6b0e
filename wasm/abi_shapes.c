/* The flat C surface for JavaScript: beats gathered by shape. See abi.h. */
#include "abi.h"

tl_shapes *tlw_shapes_open(void) {
    tl_shapes *shapes = NULL;
    return tl_shapes_open(&shapes) == TL_OK ? shapes : NULL;
}

void tlw_shapes_close(tl_shapes *shapes) {
    tl_shapes_close(shapes);
}

uint32_t tlw_shapes_add(tl_shapes *shapes, const float *denoised) {
    return tl_shapes_add(shapes, denoised);
}

uint32_t tlw_shapes_settle(tl_shapes *shapes) {
    return tl_shapes_settle(shapes);
}

int tlw_shapes_place(const tl_shapes *shapes, uint32_t id) {
    return tl_shapes_place(shapes, id);
}

uint32_t tlw_shapes_mean(const tl_shapes *shapes, uint32_t place, float *window) {
    return tl_shapes_mean(shapes, place, window);
}
