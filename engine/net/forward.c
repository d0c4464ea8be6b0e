/* The forward pass: the network is the list of its layers, run in order (model.h). */
#include "kernels.h"
#include "model.h"
#include "softmax.h"

#include <assert.h>
#include <string.h>

static void run_layer(tl_model *model, uint32_t index) {
    const tl_layer *layer = &model->layer[index];
    const tl_tensor *input = tl_model_input(model, index);
    const tl_tensor *output = &model->tensor[index + 1];
    const tl_conv conv = {
        .input = input->values,
        .input_length = input->length,
        .input_pitch = input->pitch,
        .kernel = layer->kernel,
        .stride = layer->stride,
        .weights = layer->weights,
        .addend = layer->addend == TL_NO_TENSOR ? NULL : model->tensor[layer->addend].values,
        .relu = layer->relu,
        .output = output->values,
        .length = output->length,
        .pitch = output->pitch,
    };
    switch (layer->kind) {
    case TL_LAYER_CONVOLUTION:
    case TL_LAYER_POINTWISE:
    case TL_LAYER_DENSE:
        tl_conv_f32_4x8(&conv);
        break;
    case TL_LAYER_DEPTHWISE:
        tl_dwconv_f32(&conv);
        break;
    case TL_LAYER_POOL:
        tl_gap_f32(input->values, input->length, input->pitch, output->values);
        break;
    }
}

void tl_model_run_layers(tl_model *model, uint32_t first, uint32_t end) {
    assert(end <= model->layers);
    for (uint32_t index = first; index < end; index++)
        run_layer(model, index);
}

const float *tl_model_run(tl_model *model, const float *input) {
    const size_t samples = (size_t)TL_WINDOW * model->tensor[0].channels;
    memcpy(model->tensor[0].values, input, samples * sizeof *input);
    if (model->info.surroundings)
        memcpy(model->surroundings.values, input + samples, TL_SURROUNDINGS * sizeof *input);
    tl_model_run_layers(model, 0, model->layers);
    return model->tensor[model->layers].values;
}

void tl_model_forward(tl_model *model, const float *input, float *logits, float *probabilities) {
    const float *result = tl_model_run(model, input);
    if (logits)
        memcpy(logits, result, model->info.classes * sizeof *logits);
    if (probabilities)
        tl_softmax(result, model->info.classes, probabilities);
}
