/* Expected gradients: exact where a network is linear, by hand for one beat and one point, and a residual
 * that says what is missing and falls as points are added. */
#include "check.h"
#include "net/reverse.h"
#include "net_open.h"

#include <math.h>
#include <stdlib.h>

static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 2, 12, 9, 3, 1},
    {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1},
    {4, 3, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, TL_SURROUNDINGS_TENSOR, NET_NOTHING, TL_SURROUNDINGS, 6, 1, 1, 1},
    {5, 5, NET_NOTHING, 6, 9, 1, 1, 0},
    {5, 4, 6, 20, 9, 1, 1, 1},
    {5, 7, NET_NOTHING, 9, 5, 1, 1, 0},
};
static const net_layer LINEAR[] = {
    {1, 0, NET_NOTHING, 2, 12, 9, 3, 0},
    {4, 1, NET_NOTHING, 12, 12, 1, 1, 0},
    {5, TL_SURROUNDINGS_TENSOR, NET_NOTHING, TL_SURROUNDINGS, 6, 1, 1, 0},
    {5, 2, 3, 12, 6, 1, 1, 0},
    {5, 4, NET_NOTHING, 6, 5, 1, 1, 0},
};
enum {
    CLASSES = 5,
    BACKGROUNDS = 7,
    LAYER_COUNT = sizeof LAYERS / sizeof *LAYERS,
    LINEAR_COUNT = sizeof LINEAR / sizeof *LINEAR,
};

static float background[BACKGROUNDS][TL_MAX_INPUTS];
static float input[TL_MAX_INPUTS];
static float values[TL_MAX_INPUTS];

static void set_up(tl_explainer *explainer, uint32_t seed) {
    net_fill(1, background[0], (size_t)BACKGROUNDS * TL_MAX_INPUTS);
    net_fill(seed, input, TL_MAX_INPUTS);
    CHECK(tl_explainer_set_background(explainer, background[0], BACKGROUNDS) == TL_OK);
}

/* The derivatives are the same everywhere: one point suffices, and SHAP finds the same values. */
static void is_exact_where_the_network_is_linear(void) {
    tl_model *model = net_open_around(LINEAR, LINEAR_COUNT);
    tl_explainer *explainer = net_explain(model);
    float shap[TL_MAX_INPUTS];
    tl_shap_result result;
    set_up(explainer, 2);
    for (uint32_t c = 0; c < CLASSES; c++) {
        CHECK(tl_shap(explainer, input, c, shap, &result) == TL_OK);
        CHECK(fabs(result.logit - result.expected) > 1e-3);
        CHECK(tl_expected_gradients(explainer, input, c, 1, values, &result) == TL_OK);
        CHECK(fabs(result.residual) < 1e-4);
        for (int i = 0; i < TL_MAX_INPUTS; i++)
            CHECK(fabs((double)values[i] - (double)shap[i]) < 1e-6);
    }
    tl_explainer_close(explainer);
    tl_model_close(model);
}

/* One beat to compare with and one point: the first multiple of the golden ratio, from the middle. */
static void is_gradient_times_difference(tl_model *model, tl_explainer *explainer) {
    const float share = (float)(0.5 * 0.6180339887498949);
    float mixed[TL_MAX_INPUTS];
    tl_shap_result result;
    set_up(explainer, 3);
    CHECK(tl_explainer_set_background(explainer, background[0], 1) == TL_OK);
    CHECK(tl_expected_gradients(explainer, input, 3, 1, values, &result) == TL_OK);
    for (int i = 0; i < TL_MAX_INPUTS; i++)
        mixed[i] = background[0][i] + share * (input[i] - background[0][i]);
    tl_reverse *reverse = NULL;
    CHECK(tl_reverse_open(model, &reverse) == TL_OK);
    float *sums = malloc(tl_reverse_sums(reverse) * sizeof *sums);
    CHECK(sums != NULL);
    tl_reverse_forward(reverse, mixed, sums);
    tl_reverse_run(reverse, 3, TL_RULE_GRADIENT, sums, NULL);
    for (int i = 0; i < TL_MAX_INPUTS; i++) {
        const int number = i - 2 * TL_WINDOW;
        const float slope = number < 0 ? tl_reverse_of(reverse, 0)[i]
                                       : tl_reverse_of(reverse, TL_SURROUNDINGS_TENSOR)[number];
        CHECK(fabs((double)values[i] - (double)slope * ((double)input[i] - (double)background[0][i])) < 1e-5);
    }
    free(sums);
    tl_reverse_close(reverse);
}

/* |residual|, which must be what the values lack of the difference of the logits. */
static double residual(tl_explainer *explainer, uint32_t class_index, uint32_t points) {
    tl_shap_result result;
    CHECK(tl_expected_gradients(explainer, input, class_index, points, values, &result) == TL_OK);
    double missing = result.logit - result.expected;
    for (int i = 0; i < TL_MAX_INPUTS; i++)
        missing -= (double)values[i];
    CHECK(fabs(missing - result.residual) < 1e-4);
    return fabs(result.residual);
}

static void more_points_leave_less(tl_explainer *explainer) {
    static const uint32_t points[] = {1, 8, 64};
    double left[3] = {0.0, 0.0, 0.0};
    for (uint32_t seed = 10; seed < 14; seed++) {
        set_up(explainer, seed);
        for (uint32_t c = 0; c < CLASSES; c++)
            for (int i = 0; i < 3; i++)
                left[i] += residual(explainer, c, points[i]);
    }
    CHECK(left[1] < left[0] / 2.0 && left[2] < left[1] / 2.0);
}

static void refuses_what_it_cannot_explain(tl_explainer *explainer) {
    tl_shap_result result;
    net_fill(5, input, TL_MAX_INPUTS);
    CHECK(tl_expected_gradients(explainer, input, 0, 4, values, &result) ==
          TL_E_ARGUMENT); /* no background */
    set_up(explainer, 5);
    CHECK(tl_expected_gradients(explainer, input, 0, 0, values, &result) == TL_E_ARGUMENT);
    CHECK(tl_expected_gradients(explainer, input, 0, 65, values, &result) == TL_E_ARGUMENT);
    CHECK(tl_expected_gradients(explainer, input, CLASSES, 4, values, &result) == TL_E_ARGUMENT);
    CHECK(tl_expected_gradients(explainer, input, 0, 64, values, &result) == TL_OK);
    input[TL_MAX_INPUTS - 1] = NAN; /* among the numbers too */
    CHECK(tl_expected_gradients(explainer, input, 0, 4, values, &result) == TL_E_ARGUMENT);
}

int main(void) {
    tl_model *model = net_open_around(LAYERS, LAYER_COUNT);
    tl_explainer *explainer = net_explain(model);
    refuses_what_it_cannot_explain(explainer);
    is_gradient_times_difference(model, explainer);
    more_points_leave_less(explainer);
    tl_explainer_close(explainer);
    tl_model_close(model);
    is_exact_where_the_network_is_linear();
    return 0;
}
