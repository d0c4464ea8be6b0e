/* SHAP values (Lundberg and Lee 2017) by DeepLIFT's rescale rule (Shrikumar et al. 2017), averaged over a
 * background as DeepSHAP does.
 *
 *   value_i = mean over the background's b of m_i(x, b) * (x_i - b_i)
 *
 * m are the multipliers that the reverse pass brings to the input: through a ReLU passes the share of the
 * difference of its sums that it lets through. They add up: sum of value_i = f(x) - mean of f(b), but for
 * rounding, which the result tells. f is the logit, before the softmax.
 */
#include "explainer.h"

#include <string.h>

tl_status tl_shap(tl_explainer *explainer, const float *input, uint32_t class_index, float *values,
                  tl_shap_result *result) {
    if (!tl_explainer_can(explainer, input, class_index))
        return TL_E_ARGUMENT;
    const tl_compared *background = &explainer->background;
    const uint32_t inputs = explainer->model->info.inputs;
    const size_t sums = tl_reverse_sums(explainer->reverse);
    memset(explainer->totals, 0, inputs * sizeof *explainer->totals);
    const double logit = (double)tl_reverse_forward(explainer->reverse, input, explainer->sums)[class_index];
    for (size_t b = 0; b < background->count; b++) {
        tl_reverse_run(explainer->reverse, class_index, TL_RULE_RESCALE, explainer->sums,
                       background->sums + b * sums);
        tl_explainer_add(explainer, input, background->inputs + b * inputs);
    }
    tl_explainer_finish(explainer, logit, class_index, values, result);
    return TL_OK;
}
