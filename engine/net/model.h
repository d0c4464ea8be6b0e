/* The network in memory: what tl_model_open makes of a model file (format: model.c) and the other files of
 * net/ use.
 *
 * A network is a list of layers over tensors. Tensor 0 is the window (beside the usual beat, if the network
 * compares the two); tensor i + 1 is the output of layer i. The numbers that tell what surrounds the beat are
 * a tensor of their own.
 * Every tensor keeps its own memory, so after a forward pass all activations of that pass can be read:
 * Grad-CAM uses the last feature map, and a reverse pass could use them all.
 */
#ifndef TL_NET_MODEL_H
#define TL_NET_MODEL_H

#include "../tracelight.h"
#include "kernels_int8.h"

enum {
    TL_MODEL_MAX_LAYERS = 64,
    TL_MODEL_MAX_CHANNELS = 1024,
    TL_MODEL_MAX_KERNEL = 31,
    TL_MODEL_MAX_STRIDE = 8,
    TL_MODEL_MAX_DENOISE_LEVELS = 7,    /* tl_denoise_max_levels(TL_CONTEXT) */
    TL_MODEL_MAX_ACTIVATIONS = 4 << 20, /* bytes of all tensors */
    TL_MODEL_MAX_WEIGHTS = 16 << 20,    /* bytes of all packed weights */
    TL_MODEL_MAX_PROVENANCE = 64 << 10, /* bytes */
};

typedef struct tl_layer {
    tl_layer_kind kind;
    uint32_t input;  /* tensor */
    uint32_t addend; /* tensor added before the activation, or TL_NO_TENSOR */
    uint32_t channels_in;
    uint32_t channels;
    uint32_t kernel; /* taps; 1 where the kind has none */
    uint32_t stride;
    bool relu;
    tl_arithmetic arithmetic;
    const float *weights;    /* packed, bias first: pack.h; NULL for a pool and an int8 layer */
    const tl_panel8 *panels; /* of an int8 layer: pack_int8.h; else NULL */
} tl_layer;

typedef struct tl_tensor {
    float *values;   /* [length][pitch], time first; the channels beyond `channels` are zero, and so are
                        TL_PADDING steps on either side. NULL where an int8 layer made it */
    tl_code *codes;  /* of a coded tensor: [length][pitch], with padding (kernels_int8.h); else NULL */
    uint32_t length; /* time steps */
    uint32_t channels;
    uint32_t pitch; /* values a time step: channels rounded up to 8; as many as channels for the window */
    uint32_t step;  /* ticks of the window between two time steps: the product of the strides before it */
    bool coded;     /* the layers that read it read codes, which stand for scale * (code - zero) */
    float scale;
    int32_t zero;
} tl_tensor;

struct tl_model {
    tl_model_info info;
    uint32_t layers;
    tl_layer layer[TL_MODEL_MAX_LAYERS];
    tl_tensor tensor[TL_MODEL_MAX_LAYERS + 1];
    tl_tensor surroundings;
    uint32_t pool; /* index of the layer; all behind it are dense */
    float
        *gradient[TL_MODEL_MAX_LAYERS + 1]; /* of the tensors behind the map, for reverse passes; else NULL */
    const char *provenance;
};

/* Runs layers [first, end) on the tensors as they are. */
void tl_model_run_layers(tl_model *model, uint32_t first, uint32_t end);

/* Runs the whole network; all tensors then hold the activations of `input` (tl_input_make). Returns the
 * logits. */
const float *tl_model_run(tl_model *model, const float *input);

/* The weights of a layer, bias included. */
uint32_t tl_layer_parameters(const tl_layer *layer);

/* The tensor that a layer reads. */
const tl_tensor *tl_model_input(const tl_model *model, uint32_t index);

/* The last feature map: the input of the pool. */
const tl_tensor *tl_model_map(const tl_model *model);

/* Grad-CAM of `class_index` on the map of the last pass: one value a time step of the map. */
void tl_gradcam_map(tl_model *model, uint32_t class_index, float *heat);

/* heat[length], one value every `step` ticks from the first on, as out[TL_WINDOW]. */
void tl_heat_upsample(const float *heat, uint32_t length, uint32_t step, float *out);

#endif
