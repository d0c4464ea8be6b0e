/* The weights of an int8 layer: from the model file (model.c specifies the order) to the order of the
 * kernels. */
#ifndef TL_NET_PACK_INT8_H
#define TL_NET_PACK_INT8_H

#include "model.h"

enum {
    TL_CODES_HEAD = 8, /* bytes in front of the biases of a layer whose output is codes: scale, zero */
    TL_MOST_SUM8 =
        (1 << 24) - 1, /* what a sum may come to: beyond it an f32 cannot hold every whole number */
};

/* A layer with what lies around it. */
typedef struct tl_layer8 {
    const tl_layer *layer;
    const tl_tensor *input; /* coded */
    const tl_tensor *output;
    const tl_tensor *added; /* coded; NULL = none */
    const uint8_t *bytes;   /* of the model file: the layer's weights, head included */
} tl_layer8;

/* Bytes of the layer's weights in the file. Within the limits of model.h at most 2^25. */
uint32_t tl_file_bytes8(const tl_layer *layer);

/* Bytes of the packed weights. */
size_t tl_pack8_size(const tl_layer *layer, size_t input_pitch);

/* What is wrong with the weights of a layer, whose input and output have good scales: a sentence without its
 * full stop, and the place among its bytes. NULL = nothing. */
const char *tl_check8(const tl_layer8 *whole, uint32_t *place);

/* Packs weights that have been checked; `panels` are tl_pack8_size bytes of zeros. */
void tl_pack8(const tl_layer8 *whole, tl_panel8 *panels);

/* Whether a scale is a number from 2^-24 to 2^24: no product of three of them and a sum leaves the range of
 * f32. */
bool tl_scale_fits(float scale);

#endif
