/* The forward pass: the network is the list of its layers, run in order (model.h). */
#include "kernels.h"
#include "layer.h"
#include "softmax.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static void run_int8(const tl_model *model, uint32_t index) {
    const tl_layer *layer = &model->layer[index];
    const tl_tensor *input = tl_model_input(model, index);
    const tl_tensor *output = &model->tensor[index + 1];
    const tl_tensor *added = layer->addend == TL_NO_TENSOR ? NULL : &model->tensor[layer->addend];
    const tl_conv8 conv = {
        .input = input->codes,
        .input_pitch = input->pitch,
        .kernel = layer->kernel,
        .stride = layer->stride,
        .panels = layer->panels,
        .addend = added ? added->codes : NULL,
        .addend_zero = added ? added->zero : 0,
        .addend_multiplier = added ? added->scale / output->scale : 0.0F,
        .zero = output->zero,
        .output = output->codes,
        .length = output->length,
        .pitch = output->pitch,
    };
    if (layer->kind == TL_LAYER_DEPTHWISE)
        tl_dwconv_int8(&conv);
    else
        tl_conv_int8(&conv);
}

static void run_pool(const tl_tensor *input, float *output) {
    if (!input->coded) {
        tl_gap_f32(input->values, input->length, input->pitch, output);
        return;
    }
    const tl_pool8 pool = {.input = input->codes,
                           .length = input->length,
                           .pitch = input->pitch,
                           .zero = input->zero,
                           .multiplier = input->scale / (float)input->length};
    tl_gap_int8(&pool, output);
}

static void run_f32(const tl_model *model, uint32_t index, bool relu, float *to) {
    const tl_layer *layer = &model->layer[index];
    const tl_tensor *input = tl_model_input(model, index);
    const tl_tensor *output = &model->tensor[index + 1];
    const tl_conv conv = {
        .input = input->values,
        .input_pitch = input->pitch,
        .kernel = layer->kernel,
        .stride = layer->stride,
        .weights = layer->weights,
        .addend = layer->addend == TL_NO_TENSOR ? NULL : model->tensor[layer->addend].values,
        .relu = relu,
        .output = to,
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
        run_pool(input, to);
        break;
    }
}

static void run_layer(const tl_model *model, uint32_t index) {
    if (model->layer[index].arithmetic == TL_INT8) {
        run_int8(model, index);
        return;
    }
    const tl_tensor *output = &model->tensor[index + 1];
    run_f32(model, index, model->layer[index].relu, output->values);
    if (output->coded)
        tl_quantise(output->values, (size_t)output->length * output->pitch, 1.0F / output->scale,
                    output->zero, output->codes);
}

void tl_layer_sums(const tl_model *model, uint32_t index, float *sums) {
    assert(!model->info.quantised);
    run_f32(model, index, false, sums);
}

void tl_model_run_layers(tl_model *model, uint32_t first, uint32_t end) {
    assert(end <= model->layers);
    for (uint32_t index = first; index < end; index++)
        run_layer(model, index);
}

/* A code has no value for a number that is missing: it must show in the result all the same. */
static void pass_missing(const tl_model *model, const float *input) {
    for (uint32_t i = 0; i < model->info.inputs; i++)
        if (isnan(input[i]))
            for (uint32_t c = 0; c < model->info.classes; c++)
                model->tensor[model->layers].values[c] = input[i];
}

void tl_model_take(tl_model *model, const float *input) {
    const size_t samples = (size_t)TL_WINDOW * model->tensor[0].channels;
    memcpy(model->tensor[0].values, input, samples * sizeof *input);
    if (model->info.surroundings)
        memcpy(model->surroundings.values, input + samples, TL_SURROUNDINGS * sizeof *input);
}

const float *tl_model_run(tl_model *model, const float *input) {
    tl_model_take(model, input);
    tl_model_run_layers(model, 0, model->layers);
    if (model->info.quantised)
        pass_missing(model, input);
    return model->tensor[model->layers].values;
}

void tl_model_forward(tl_model *model, const float *input, float *logits, float *probabilities) {
    const float *result = tl_model_run(model, input);
    if (logits)
        memcpy(logits, result, model->info.classes * sizeof *logits);
    if (probabilities)
        tl_softmax(result, model->info.classes, probabilities);
}
