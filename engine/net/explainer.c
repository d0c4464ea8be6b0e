/* What explanations share: a network, its reverse pass, and the background that beats are compared with. */
#include "explainer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static tl_status refuse(tl_error *error, tl_status code, const char *message) {
    if (error) {
        *error = (tl_error){.code = code, .place = TL_PLACE_NONE, .where = -1};
        snprintf(error->message, sizeof error->message, "%s", message);
    }
    return code;
}

static void release(tl_compared *background) {
    free(background->inputs);
    free(background->sums);
    *background = (tl_compared){0};
}

static tl_status open_parts(tl_explainer *explainer) {
    const uint32_t inputs = explainer->model->info.inputs;
    const tl_status status = tl_reverse_open(explainer->model, &explainer->reverse);
    if (status != TL_OK)
        return status;
    explainer->sums = malloc(tl_reverse_sums(explainer->reverse) * sizeof *explainer->sums);
    explainer->mixed = malloc(inputs * sizeof *explainer->mixed);
    explainer->totals = malloc(inputs * sizeof *explainer->totals);
    return explainer->sums && explainer->mixed && explainer->totals ? TL_OK : TL_E_MEMORY;
}

tl_status tl_explainer_open(tl_model *model, tl_explainer **explainer, tl_error *error) {
    *explainer = NULL;
    if (model->info.quantised)
        return refuse(error, TL_E_MODEL,
                      "A network that rounds to 8 bits has no derivatives: open it unrounded to explain it.");
    tl_explainer *opened = calloc(1, sizeof *opened);
    if (!opened)
        return refuse(error, TL_E_MEMORY, "There is not enough memory to explain beats.");
    opened->model = model;
    if (open_parts(opened) != TL_OK) {
        tl_explainer_close(opened);
        return refuse(error, TL_E_MEMORY, "There is not enough memory to explain beats.");
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
    free(explainer->mixed);
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
static void learn(tl_explainer *explainer, tl_compared *background) {
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
    tl_compared taken = {.count = count,
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

bool tl_explainer_takes(const tl_explainer *explainer, const float *input, uint32_t class_index) {
    const tl_model_info *info = &explainer->model->info;
    return class_index < info->classes && all_finite(input, info->inputs);
}

bool tl_explainer_can(const tl_explainer *explainer, const float *input, uint32_t class_index) {
    return explainer->background.count > 0 && tl_explainer_takes(explainer, input, class_index);
}

static void add_products(const float *multipliers, const float *input, const float *reference, size_t count,
                         double *totals) {
    for (size_t i = 0; i < count; i++)
        totals[i] += (double)multipliers[i] * ((double)input[i] - (double)reference[i]);
}

void tl_explainer_add(tl_explainer *explainer, const float *input, const float *reference) {
    const tl_model *model = explainer->model;
    const size_t samples = (size_t)TL_WINDOW * model->tensor[0].channels;
    add_products(tl_reverse_of(explainer->reverse, 0), input, reference, samples, explainer->totals);
    if (model->info.surroundings)
        add_products(tl_reverse_of(explainer->reverse, TL_SURROUNDINGS_TENSOR), input + samples,
                     reference + samples, TL_SURROUNDINGS, explainer->totals + samples);
}

void tl_explainer_finish(const tl_explainer *explainer, double logit, uint32_t class_index, float *values,
                         tl_shap_result *result) {
    const tl_compared *background = &explainer->background;
    *result = (tl_shap_result){.logit = logit, .expected = background->expected[class_index]};
    result->residual = result->logit - result->expected;
    for (uint32_t i = 0; i < explainer->model->info.inputs; i++) {
        const double value = explainer->totals[i] / (double)background->count;
        values[i] = (float)value;
        result->residual -= value;
    }
}
