/* Expected gradients (Erion et al. 2021, "Improving performance of deep learning models with axiomatic
 * attribution priors and expected gradients", equation 3): integrated gradients whose baseline is the
 * background.
 *
 *   value_i = mean over b and a of (x_i - b_i) * d f / d x_i at b + a (x - b),   b: background, a: 0..1
 *
 * The paper draws a at random. Here the points of all pairs follow the golden ratio's multiples, which fill
 * 0..1 evenly and are the same each time. The sum is the difference of the logits only as far as the points
 * suffice: the residual says how far. The method shares nothing with the rescale rule but the layers'
 * derivatives, so that where both agree neither is an artefact of its rule.
 */
#include "explainer.h"

#include <string.h>

static const double GOLDEN = 0.6180339887498949;

static double place_of(size_t index) {
    const double place = ((double)index + 0.5) * GOLDEN;
    return place - (double)(uint64_t)place;
}

static void mix(const float *input, const float *reference, float share, uint32_t count, float *mixed) {
    for (uint32_t i = 0; i < count; i++)
        mixed[i] = reference[i] + share * (input[i] - reference[i]);
}

tl_status tl_expected_gradients(tl_explainer *explainer, const float *input, uint32_t class_index,
                                uint32_t points, float *values, tl_shap_result *result) {
    if (!tl_explainer_can(explainer, input, class_index) || points < 1 || points > TL_GRADIENT_POINTS_MOST)
        return TL_E_ARGUMENT;
    const tl_compared *background = &explainer->background;
    const uint32_t inputs = explainer->model->info.inputs;
    memset(explainer->totals, 0, inputs * sizeof *explainer->totals);
    const double logit = (double)tl_reverse_forward(explainer->reverse, input, explainer->sums)[class_index];
    for (size_t i = 0; i < background->count * points; i++) {
        const float *reference = background->inputs + i / points * inputs;
        mix(input, reference, (float)place_of(i), inputs, explainer->mixed);
        tl_reverse_forward(explainer->reverse, explainer->mixed, explainer->sums);
        tl_reverse_run(explainer->reverse, class_index, TL_RULE_GRADIENT, explainer->sums, NULL);
        tl_explainer_add(explainer, input, reference);
    }
    for (uint32_t i = 0; i < inputs; i++)
        explainer->totals[i] /= points;
    tl_explainer_finish(explainer, logit, class_index, values, result);
    return TL_OK;
}
