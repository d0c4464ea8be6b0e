/* Grad-CAM (Selvaraju et al. 2017, equations 1 and 2) on the output A of any layer, [T steps][channels], by
 * the reverse pass.
 *
 *   alpha_k = mean over t of d logit_c / d A_k(t)
 *   heat(t) = sum over k of alpha_k A_k(t), without what is negative unless signs are asked for
 *
 * On the last map this is what gradcam.c computes in closed form. Step t of a map is centred on tick t * step
 * of the window whatever the layer (tl_layer_info); between centres the heat is interpolated linearly.
 *
 * Guided Grad-CAM (section 3.2 there) multiplies it, tick by tick, by the guided gradient by the beat's
 * samples (Springenberg et al. 2014): back through a ReLU goes only what is positive on both sides.
 */
#include "explainer.h"

static float mean_derivative(const float *by, const tl_tensor *map, uint32_t channel) {
    float sum = 0.0F;
    for (uint32_t t = 0; t < map->length; t++)
        sum += by[(size_t)t * map->pitch + channel];
    return sum / (float)map->length;
}

static void weigh(const tl_reverse *reverse, const tl_tensor *map, uint32_t tensor, float *steps) {
    const float *by = tl_reverse_of(reverse, tensor);
    for (uint32_t k = 0; k < map->channels; k++) {
        const float alpha = mean_derivative(by, map, k);
        for (uint32_t t = 0; t < map->length; t++)
            steps[t] += alpha * map->values[(size_t)t * map->pitch + k];
    }
}

static void keep_positive(float *steps, uint32_t length) {
    for (uint32_t t = 0; t < length; t++)
        steps[t] = steps[t] < 0.0F ? 0.0F : steps[t];
}

static void guide(tl_explainer *explainer, uint32_t class_index, float *heat) {
    tl_reverse_run(explainer->reverse, class_index, TL_RULE_GUIDED, explainer->sums, NULL);
    const float *by = tl_reverse_of(explainer->reverse, 0);
    const uint32_t channels = explainer->model->tensor[0].channels; /* the beat comes first */
    for (uint32_t tick = 0; tick < TL_WINDOW; tick++)
        heat[tick] *= by[(size_t)tick * channels];
}

tl_status tl_gradcam_layer(tl_explainer *explainer, const float *input, uint32_t class_index,
                           const tl_cam *cam, float *heat) {
    const tl_model *model = explainer->model;
    if (!tl_explainer_takes(explainer, input, class_index) || cam->layer >= model->pool ||
        cam->kind > TL_CAM_GUIDED)
        return TL_E_ARGUMENT;
    const tl_tensor *map = &model->tensor[cam->layer + 1];
    float steps[TL_WINDOW] = {0}; /* a map is never longer than the window */
    tl_reverse_forward(explainer->reverse, input, explainer->sums);
    tl_reverse_run(explainer->reverse, class_index, TL_RULE_GRADIENT, explainer->sums, NULL);
    weigh(explainer->reverse, map, cam->layer + 1, steps);
    if (cam->kind != TL_CAM_SIGNED)
        keep_positive(steps, map->length);
    tl_heat_upsample(steps, map->length, map->step, heat);
    if (cam->kind == TL_CAM_GUIDED)
        guide(explainer, class_index, heat);
    return TL_OK;
}
