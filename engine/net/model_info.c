/* What a model says of itself. */
#include "model.h"

void tl_model_describe(const tl_model *model, tl_model_info *info) {
    *info = model->info;
}

static uint32_t larger(uint32_t a, uint32_t b) {
    return a > b ? a : b;
}

/* Ticks of the window that one step of a layer's output can see. Padding is symmetric, so that they lie
 * evenly around the step's centre. */
static uint32_t field_of(const tl_model *model, uint32_t index) {
    if (index >= model->pool)
        return TL_WINDOW;
    uint32_t field[TL_MODEL_MAX_LAYERS + 1] = {1};
    for (uint32_t i = 0; i <= index; i++) {
        const tl_layer *layer = &model->layer[i];
        field[i + 1] = field[layer->input] + (layer->kernel - 1) * model->tensor[layer->input].step;
        if (layer->addend != TL_NO_TENSOR)
            field[i + 1] = larger(field[i + 1], field[layer->addend]);
    }
    return field[index + 1];
}

tl_status tl_model_layer(const tl_model *model, uint32_t index, tl_layer_info *info) {
    if (index >= model->layers)
        return TL_E_ARGUMENT;
    const tl_layer *layer = &model->layer[index];
    const tl_tensor *output = &model->tensor[index + 1];
    *info = (tl_layer_info){
        .kind = layer->kind,
        .input = layer->input,
        .added = layer->addend,
        .channels_in = layer->channels_in,
        .channels = layer->channels,
        .length = output->length,
        .step = index < model->pool ? output->step : TL_WINDOW,
        .field = field_of(model, index),
        .kernel = layer->kernel,
        .stride = layer->stride,
        .relu = layer->relu,
        .arithmetic = layer->arithmetic,
        .parameters = tl_layer_parameters(layer),
    };
    return TL_OK;
}

const char *tl_model_provenance(const tl_model *model) {
    return model->provenance;
}
