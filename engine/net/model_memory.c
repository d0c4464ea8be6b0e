/* The layout of a model in memory; see model_memory.h. The model, its tensors, its packed weights and its
 * provenance follow one another in blocks of whole cache lines. */
#include "model_memory.h"

#include "pack.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64 /* bytes, of every block: a cache line */ };

const tl_tensor *tl_model_input(const tl_model *model, uint32_t index) {
    const uint32_t input = model->layer[index].input;
    return input == TL_SURROUNDINGS_TENSOR ? &model->surroundings : &model->tensor[input];
}

tl_layer8 tl_model_layer8(const tl_model *model, uint32_t index, const uint8_t *bytes) {
    const uint32_t addend = model->layer[index].addend;
    return (tl_layer8){.layer = &model->layer[index],
                       .input = tl_model_input(model, index),
                       .output = &model->tensor[index + 1],
                       .added = addend == TL_NO_TENSOR ? NULL : &model->tensor[addend],
                       .bytes = bytes};
}

/* Bytes that a block of `bytes` takes in the arena. */
static uint64_t block_bytes(uint64_t bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* A number for each value of a tensor, with the padding on either side of them, `each` bytes a number. */
static uint64_t padded_bytes(const tl_tensor *tensor, size_t each) {
    return block_bytes(((uint64_t)tensor->length + 2 * TL_PADDING) * tensor->pitch * each);
}

static uint64_t value_bytes(const tl_tensor *tensor) {
    return padded_bytes(tensor, sizeof(float));
}

static uint64_t code_bytes(const tl_tensor *tensor) {
    return padded_bytes(tensor, sizeof(tl_code));
}

/* A gradient passes through dense layers only, which want no padding. */
static uint64_t gradient_bytes(const tl_tensor *tensor) {
    return block_bytes((uint64_t)tensor->length * tensor->pitch * sizeof(float));
}

static bool has_values(const tl_model *model, uint32_t index) {
    return model->layer[index].arithmetic != TL_INT8;
}

static uint64_t packed_bytes(const tl_model *model, uint32_t index) {
    const tl_layer *layer = &model->layer[index];
    const size_t pitch = tl_model_input(model, index)->pitch;
    return block_bytes(layer->arithmetic == TL_INT8 ? tl_pack8_size(layer, pitch)
                                                    : tl_pack_size(layer, pitch) * sizeof(float));
}

tl_model_room tl_model_measure(const tl_model_file *file) {
    const tl_model *draft = file->draft;
    uint64_t activations = value_bytes(&draft->tensor[0]) + value_bytes(&draft->surroundings);
    uint64_t weights = 0;
    for (uint32_t i = 0; i < draft->layers; i++) {
        const tl_tensor *output = &draft->tensor[i + 1];
        activations += has_values(draft, i) ? value_bytes(output) : 0;
        activations += output->coded ? code_bytes(output) : 0;
        activations += i >= draft->pool ? gradient_bytes(output) : 0;
        weights += packed_bytes(draft, i);
    }
    const uint64_t head = block_bytes(sizeof(tl_model));
    const uint64_t tail = block_bytes(file->provenance_size + (uint64_t)1); /* and a NUL */
    return (tl_model_room){activations, weights, head + activations + weights + tail};
}

/* Takes `bytes` (a whole number of blocks) from the arena. */
static uint8_t *take(uint8_t **next, uint64_t bytes) {
    uint8_t *block = *next;
    *next += bytes;
    return block;
}

/* The code of zero everywhere: around the codes it stays. */
static tl_code *make_codes(const tl_tensor *tensor, uint8_t **next) {
    const uint64_t bytes = code_bytes(tensor);
    tl_code *block = (tl_code *)take(next, bytes);
    for (size_t i = 0; i < bytes / sizeof *block; i++)
        block[i] = (tl_code)tensor->zero;
    return block + (size_t)TL_PADDING * tensor->pitch;
}

/* Zeros everywhere, as the arena is: around the values they stay. */
static float *make_values(const tl_tensor *tensor, uint8_t **next) {
    return (float *)take(next, value_bytes(tensor)) + (size_t)TL_PADDING * tensor->pitch;
}

static void build_tensors(tl_model *model, uint8_t **next) {
    model->tensor[0].values = make_values(&model->tensor[0], next);
    model->surroundings.values = make_values(&model->surroundings, next);
    for (uint32_t i = 0; i < model->layers; i++) {
        tl_tensor *output = &model->tensor[i + 1];
        if (has_values(model, i))
            output->values = make_values(output, next);
        if (output->coded)
            output->codes = make_codes(output, next);
        if (i >= model->pool)
            model->gradient[i + 1] = (float *)take(next, gradient_bytes(output));
    }
}

static void build_weights(const tl_model_file *file, tl_model *model, uint8_t **next) {
    for (uint32_t i = 0; i < model->layers; i++) {
        tl_layer *layer = &model->layer[i];
        const uint8_t *bytes = file->bytes + file->weights_at[i];
        uint8_t *block = take(next, packed_bytes(model, i));
        if (layer->arithmetic == TL_INT8) {
            const tl_layer8 whole = tl_model_layer8(model, i, bytes);
            tl_pack8(&whole, (tl_panel8 *)block);
            layer->panels = (const tl_panel8 *)block;
            continue;
        }
        const size_t head = layer->arithmetic == TL_F32_CODED ? TL_CODES_HEAD : 0;
        tl_pack(layer, tl_model_input(model, i)->pitch, bytes + head, (float *)block);
        layer->weights = (const float *)block;
    }
}

tl_model *tl_model_build(const tl_model_file *file, const tl_model_room *room) {
    uint8_t *arena = aligned_alloc(ALIGNMENT, (size_t)room->bytes);
    if (!arena)
        return NULL;
    memset(arena, 0, (size_t)room->bytes);
    tl_model *model = (tl_model *)arena;
    *model = *file->draft;
    uint8_t *next = arena + block_bytes(sizeof(tl_model));
    build_tensors(model, &next);
    build_weights(file, model, &next);
    memcpy(next, file->bytes + file->provenance_at, file->provenance_size);
    model->provenance = (const char *)next;
    return model;
}

void tl_model_close(tl_model *model) {
    free(model);
}
