/* Grad-CAM (Selvaraju et al. 2017, "Grad-CAM: visual explanations from deep networks", equations 1 and 2) on
 * the last feature map A, [T steps][channels].
 *
 *   alpha_k = mean over t of d logit_c / d A_k(t)
 *   heat(t) = ReLU( sum over k of alpha_k A_k(t) )
 *
 * Behind the map lie a global average pool and dense layers only, so the derivative is the same at every t,
 * and the reverse pass through the dense layers gives it: alpha_k = (d logit_c / d pooled_k) / T. With a
 * single dense layer that is w_ck / T, and before the ReLU the steps add up to logit_c - b_c: the unit is
 * logit per step of the map.
 *
 * On the window: padding is symmetric, so step t of the map looks at a field centred on tick t * step, where
 * step is the product of all strides. Between centres the heat is interpolated linearly; beyond the last one
 * it is constant.
 */
#include "kernels.h"
#include "model.h"

#include <string.h>

const tl_tensor *tl_model_map(const tl_model *model) {
    return &model->tensor[model->layer[model->pool].input];
}

/* Adds the derivatives by a dense layer's input, given those by its output. */
static void pass_back(const tl_model *model, uint32_t index, const float *by_output, float *by_input) {
    const tl_layer *layer = &model->layer[index];
    const size_t panel = TL_PANEL * (1 + (size_t)tl_model_input(model, index)->pitch);
    for (uint32_t in = 0; in < layer->channels_in; in++) {
        const float *weight = layer->weights + (size_t)TL_PANEL * (1 + in); /* bias first: pack.h */
        for (uint32_t out = 0; out < layer->channels; out++)
            by_input[in] += by_output[out] * weight[out / TL_PANEL * panel + out % TL_PANEL];
    }
}

/* Where the activation was cut off, nothing passes. */
static void pass_activation(const tl_layer *layer, const float *output, float *gradient) {
    for (uint32_t k = 0; layer->relu && k < layer->channels; k++)
        gradient[k] = output[k] > 0.0f ? gradient[k] : 0.0f;
}

/* d logit / d pooled, through the dense layers, from the activations of the last pass. */
static const float *pooled_gradient(tl_model *model, uint32_t class_index) {
    for (uint32_t i = model->pool + 1; i <= model->layers; i++)
        memset(model->gradient[i], 0, model->tensor[i].pitch * sizeof(float));
    model->gradient[model->layers][class_index] = 1.0f;
    for (uint32_t index = model->layers - 1; index > model->pool; index--) {
        const tl_layer *layer = &model->layer[index];
        float *gradient = model->gradient[index + 1];
        pass_activation(layer, model->tensor[index + 1].values, gradient);
        for (uint32_t k = 0; layer->addend != TL_NO_TENSOR && k < layer->channels; k++)
            model->gradient[layer->addend][k] += gradient[k];
        if (layer->input != TL_SURROUNDINGS_TENSOR)
            pass_back(model, index, gradient, model->gradient[layer->input]);
    }
    return model->gradient[model->pool + 1];
}

static float activation_at(const tl_tensor *map, size_t place) {
    return map->coded ? map->scale * (float)(map->codes[place] - map->zero) : map->values[place];
}

void tl_gradcam_map(tl_model *model, uint32_t class_index, float *heat) {
    const tl_tensor *map = tl_model_map(model);
    const float *alpha = pooled_gradient(model, class_index);
    for (uint32_t t = 0; t < map->length; t++) {
        float sum = 0.0f;
        for (uint32_t k = 0; k < map->channels; k++)
            sum += alpha[k] * activation_at(map, (size_t)t * map->pitch + k);
        heat[t] = sum < 0.0f ? 0.0f : sum / (float)map->length;
    }
}

void tl_heat_upsample(const float *heat, uint32_t length, uint32_t step, float *out) {
    for (uint32_t tick = 0; tick < TL_WINDOW; tick++) {
        const uint32_t before = tick / step;
        if (before + 1 >= length) {
            out[tick] = heat[length - 1];
            continue;
        }
        const float part = (float)(tick % step) / (float)step;
        out[tick] = heat[before] + part * (heat[before + 1] - heat[before]);
    }
}

tl_status tl_gradcam(tl_model *model, const float *input, uint32_t class_index, float *heat) {
    if (!model || !input || !heat || class_index >= model->info.classes)
        return TL_E_ARGUMENT;
    const tl_tensor *map = tl_model_map(model);
    float steps[TL_WINDOW] = {0}; /* a map is never longer than the window */
    tl_model_run(model, input);
    tl_gradcam_map(model, class_index, steps);
    tl_heat_upsample(steps, map->length, map->step, heat);
    return TL_OK;
}
