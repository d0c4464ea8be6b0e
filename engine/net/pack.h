/* Weights from the order of the model file to the order in which the kernels read them: straight through,
 * bias first. Channels that only fill up a vector or a panel get zeros, so that their activations are zero.
 */
#ifndef TL_NET_PACK_H
#define TL_NET_PACK_H

#include "model.h"

/* Floats that the packed weights of a layer take, whose input tensor has `input_pitch` floats a time step. 0
 * for a pool. The layer's fields must be within the limits of model.h. */
size_t tl_pack_size(const tl_layer *layer, size_t input_pitch);

/* Packs the weights at `bytes` (in the file's order, bias first) into `packed`, tl_pack_size floats:
 *   convolution, pointwise, dense: [panel of 8 outputs]{ bias[8], [kernel][input_pitch][8] }
 *   depthwise:                     [group of 4 channels]{ bias[4], [kernel][4] } */
void tl_pack(const tl_layer *layer, size_t input_pitch, const uint8_t *bytes, float *packed);

/* A weight of a packed convolution, pointwise or dense layer, and of a packed depthwise one. */
float tl_packed(const tl_layer *layer, size_t input_pitch, size_t out, size_t in, size_t k);
float tl_packed_depthwise(const tl_layer *layer, size_t channel, size_t k);

/* `channels` rounded up to the kernels' panel of 8. */
uint32_t tl_pitch(uint32_t channels);

#endif
