/* One layer of the forward pass, for passes that want its sums; see forward.c. */
#ifndef TL_NET_LAYER_H
#define TL_NET_LAYER_H

#include "model.h"

/* Copies an input (tl_input_make) to the tensors that hold it. */
void tl_model_take(tl_model *model, const float *input);

/* What layer `index`, which computes in float32, sums up before its activation, from the tensors as they are:
 * [length][pitch] of its output. */
void tl_layer_sums(const tl_model *model, uint32_t index, float *sums);

#endif
