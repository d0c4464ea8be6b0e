/* Where a model lies in memory: one block, allocated once, that holds all of it. */
#ifndef TL_NET_MODEL_MEMORY_H
#define TL_NET_MODEL_MEMORY_H

#include "model.h"
#include "pack_int8.h"

/* A model file whose bytes have been checked. */
typedef struct tl_model_file {
    const tl_model *draft; /* all but the pointers */
    const uint8_t *bytes;
    const uint32_t *weights_at; /* offset into bytes of each layer's weights */
    uint32_t provenance_at;     /* offset into bytes */
    uint32_t provenance_size;
} tl_model_file;

/* Bytes that the model takes. */
typedef struct tl_model_room {
    uint64_t activations; /* of all tensors and gradients */
    uint64_t weights;     /* packed */
    uint64_t bytes;       /* all of it */
} tl_model_room;

tl_model_room tl_model_measure(const tl_model_file *file);

/* Lays the model out and packs its weights; NULL where there is no memory. tl_model_close frees it. */
tl_model *tl_model_build(const tl_model_file *file, const tl_model_room *room);

/* A layer with its tensors, and its weights `bytes` as the file has them. */
tl_layer8 tl_model_layer8(const tl_model *model, uint32_t index, const uint8_t *bytes);

#endif
