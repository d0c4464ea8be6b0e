/* Grad-CAM (Selvaraju et al. 2017, "Grad-CAM: visual explanations from deep networks", equations 1 and 2) on
 * the last feature map A, [T steps][channels].
 *
 *   alpha_k = mean over t of d logit_c / d A_k(t)
 *   heat(t) = ReLU( sum over k of alpha_k A_k(t) )
 *
 * The last layers are a global average pool and a dense layer, logit_c = b_c + sum_k w_ck (1/T) sum_t A_k(t),
 * so the derivative is w_ck / T at every t and no backward pass is needed: alpha_k = w_ck / T. Before the
 * ReLU the steps add up to logit_c - b_c: the unit is logit per step of the map.
 *
 * On the window: padding is symmetric, so step t of the map looks at a field centred on tick t * step, where
 * step is the product of all strides. Between centres the heat is interpolated linearly; beyond the last one
 * it is constant.
 */
#include "kernels.h"
#include "model.h"

#include <assert.h>

const tl_tensor *tl_model_map(const tl_model *model) {
    const tl_layer *pool = &model->layer[model->layers - 2];
    return &model->tensor[pool->input];
}

void tl_gradcam_map(const tl_model *model, uint32_t class_index, float *heat) {
    const tl_tensor *map = tl_model_map(model);
    const tl_layer *dense = &model->layer[model->layers - 1];
    static_assert((int)TL_MAX_CLASSES <= (int)TL_PANEL,
                  "the dense layer is a single panel of packed weights");
    const float *weights = dense->weights + TL_PANEL + class_index; /* [channel][TL_PANEL], after the bias */
    for (uint32_t t = 0; t < map->length; t++) {
        const float *activation = map->values + (size_t)t * map->pitch;
        float sum = 0.0f;
        for (uint32_t k = 0; k < map->channels; k++)
            sum += weights[(size_t)k * TL_PANEL] * activation[k];
        heat[t] = sum < 0.0f ? 0.0f : sum / (float)map->length;
    }
}

static void upsample(const float *heat, uint32_t length, uint32_t step, float *out) {
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

tl_status tl_gradcam(tl_model *model, const float *window, uint32_t class_index, float *heat) {
    if (!model || !window || !heat || class_index >= model->info.classes)
        return TL_E_ARGUMENT;
    const tl_tensor *map = tl_model_map(model);
    float steps[TL_WINDOW] = {0}; /* a map is never longer than the window */
    tl_model_run(model, window);
    tl_gradcam_map(model, class_index, steps);
    upsample(steps, map->length, map->step, heat);
    return TL_OK;
}
