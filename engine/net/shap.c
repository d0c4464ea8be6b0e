/* SHAP values (Lundberg and Lee 2017) by DeepLIFT's rescale rule (Shrikumar et al. 2017), averaged over a
 * background as DeepSHAP does.
 *
 *   value_i = mean over the background's b of m_i(x, b) * (x_i - b_i)
 *
 * m are the multipliers that the reverse pass brings to the input: through a ReLU passes the share of the
 * difference of its sums that it lets through. They add up: sum of value_i = f(x) - mean of f(b), but for
 * rounding, which the result tells. f is the logit, before the softmax.
 */
#include "shap.h"

#include "reverse.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One input of the background, and what the network made of it. */
typedef struct background {
    size_t count;
    float *inputs; /* [count][info.inputs] */
    float *sums;   /* [count][tl_reverse_sums] */
    double expected[TL_MAX_CLASSES];
} background;

struct tl_explainer {
    tl_model *model;
    tl_reverse *reverse;
    float *sums;    /* of the beat */
    double *totals; /* [info.inputs] */
    background background;
};

static void release(background *background) {
    free(background->inputs);
    free(background->sums);
    *background = (struct background){0};
}

tl_status tl_explainer_open(tl_model *model, tl_explainer **explainer) {
    *explainer = NULL;
    tl_explainer *opened = calloc(1, sizeof *opened);
    if (!opened)
        return TL_E_MEMORY;
    opened->model = model;
    tl_status status = tl_reverse_open(model, &opened->reverse);
    if (status == TL_OK) {
        opened->sums = malloc(tl_reverse_sums(opened->reverse) * sizeof(float));
        opened->totals = malloc(model->info.inputs * sizeof(double));
        status = opened->sums && opened->totals ? TL_OK : TL_E_MEMORY;
    }
    if (status != TL_OK) {
        tl_explainer_close(opened);
        return status;
    }
    *explainer = opened;
    return TL_OK;
}

void tl_explainer_close(tl_explainer *explainer) {
    if (!explainer)
        return;
    release(&explainer->background);
    tl_reverse_close(explainer->reverse);
    free(explainer->sums);
    free(explainer->totals);
    free(explainer);
}

static bool all_finite(const float *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!isfinite(values[i]))
            return false;
    return true;
}

/* Runs the background through the network. */
static void learn(tl_explainer *explainer, background *background) {
    const tl_model_info *info = &explainer->model->info;
    const size_t sums = tl_reverse_sums(explainer->reverse);
    for (size_t b = 0; b < background->count; b++) {
        const float *logits = tl_reverse_forward(explainer->reverse, background->inputs + b * info->inputs,
                                                 background->sums + b * sums);
        for (uint32_t c = 0; c < info->classes; c++)
            background->expected[c] += (double)logits[c] / (double)background->count;
    }
}

tl_status tl_explainer_set_background(tl_explainer *explainer, const float *inputs, size_t count) {
    const size_t numbers = explainer->model->info.inputs;
    if (count < 1 || count > TL_BACKGROUND_MOST || !all_finite(inputs, count * numbers))
        return TL_E_ARGUMENT;
    background taken = {.count = count,
                        .inputs = malloc(count * numbers * sizeof(float)),
                        .sums = malloc(count * tl_reverse_sums(explainer->reverse) * sizeof(float))};
    if (!taken.inputs || !taken.sums) {
        release(&taken);
        return TL_E_MEMORY;
    }
    memcpy(taken.inputs, inputs, count * numbers * sizeof(float));
    learn(explainer, &taken);
    release(&explainer->background);
    explainer->background = taken;
    return TL_OK;
}

const float *tl_explainer_background(const tl_explainer *explainer, size_t *count) {
    *count = explainer->background.count;
    return explainer->background.inputs;
}

tl_model *tl_explainer_model(const tl_explainer *explainer) {
    return explainer->model;
}

/* Adds what the beat has beyond one input of the background, each number times its multiplier. */
static void add_differences(const float *multipliers, const float *input, const float *reference,
                            size_t count, double *totals) {
    for (size_t i = 0; i < count; i++)
        totals[i] += (double)multipliers[i] * ((double)input[i] - (double)reference[i]);
}

static void add_one(tl_explainer *explainer, const float *input, uint32_t class_index, size_t b) {
    const tl_model *model = explainer->model;
    const background *background = &explainer->background;
    const float *reference = background->inputs + b * model->info.inputs;
    tl_reverse_run(explainer->reverse, class_index, TL_RULE_RESCALE, explainer->sums,
                   background->sums + b * tl_reverse_sums(explainer->reverse));
    const size_t samples = (size_t)TL_WINDOW * model->tensor[0].channels;
    add_differences(tl_reverse_of(explainer->reverse, 0), input, reference, samples, explainer->totals);
    if (model->info.surroundings)
        add_differences(tl_reverse_of(explainer->reverse, TL_SURROUNDINGS_TENSOR), input + samples,
                        reference + samples, TL_SURROUNDINGS, explainer->totals + samples);
}

tl_status tl_shap(tl_explainer *explainer, const float *input, uint32_t class_index, float *values,
                  tl_shap_result *result) {
    const tl_model_info *info = &explainer->model->info;
    const background *background = &explainer->background;
    if (background->count == 0 || class_index >= info->classes || !all_finite(input, info->inputs))
        return TL_E_ARGUMENT;
    memset(explainer->totals, 0, info->inputs * sizeof(double));
    const float *logits = tl_reverse_forward(explainer->reverse, input, explainer->sums);
    *result =
        (tl_shap_result){.logit = (double)logits[class_index], .expected = background->expected[class_index]};
    for (size_t b = 0; b < background->count; b++)
        add_one(explainer, input, class_index, b);
    result->residual = result->logit - result->expected;
    for (uint32_t i = 0; i < info->inputs; i++) {
        const double value = explainer->totals[i] / (double)background->count;
        values[i] = (float)value;
        result->residual -= value;
    }
    return TL_OK;
}
