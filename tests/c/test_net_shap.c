/* SHAP by the rescale rule: what the values promise whatever the network, on random ones. */
#include "check.h"
#include "net_open.h"

#include <math.h>

static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {2, 3, NET_NOTHING, 20, 20, 5, 1, 1},
    {3, 4, 3, 20, 20, 1, 1, 0},           {4, 5, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, 6, NET_NOTHING, 20, 5, 1, 1, 0},
};
/* Without a ReLU: the values are then the weights' own, whatever the background. */
static const net_layer LINEAR[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 0},
    {4, 1, NET_NOTHING, 12, 12, 1, 1, 0},
    {5, 2, NET_NOTHING, 12, 5, 1, 1, 0},
};
enum { CLASSES = 5, BACKGROUNDS = 7 };

static float background[BACKGROUNDS][TL_WINDOW];
static float window[TL_WINDOW];
static float values[TL_WINDOW];

static void set_up(tl_explainer *explainer) {
    net_fill(1, background[0], BACKGROUNDS * TL_WINDOW);
    net_fill(2, window, TL_WINDOW);
    CHECK(tl_explainer_set_background(explainer, background[0], BACKGROUNDS) == TL_OK);
}

/* Completeness: every class, the residual as it is told. */
static void adds_up(tl_model *model, tl_explainer *explainer) {
    set_up(explainer);
    for (uint32_t c = 0; c < CLASSES; c++) {
        float logits[CLASSES];
        double expected = 0.0;
        for (int b = 0; b < BACKGROUNDS; b++) {
            tl_model_forward(model, background[b], logits, NULL);
            expected += (double)logits[c] / BACKGROUNDS;
        }
        tl_model_forward(model, window, logits, NULL);
        tl_shap_result result;
        CHECK(tl_shap(explainer, window, c, values, &result) == TL_OK);
        CHECK(fabs(result.logit - (double)logits[c]) < 1e-9 && fabs(result.expected - expected) < 1e-6);
        double total = 0.0;
        for (int i = 0; i < TL_WINDOW; i++)
            total += (double)values[i];
        CHECK(fabs(result.logit - result.expected) > 1e-3);
        CHECK(fabs(total - (result.logit - result.expected)) < 1e-4);
        CHECK(fabs(result.logit - result.expected - total - result.residual) < 1e-5);
    }
}

/* Dummy: a sample that is as in all of the background gets nothing. */
static void gives_nothing_for_what_is_the_same(tl_explainer *explainer) {
    set_up(explainer);
    for (int b = 0; b < BACKGROUNDS; b++)
        for (int i = 100; i < 150; i++)
            background[b][i] = window[i];
    CHECK(tl_explainer_set_background(explainer, background[0], BACKGROUNDS) == TL_OK);
    tl_shap_result result;
    CHECK(tl_shap(explainer, window, 3, values, &result) == TL_OK);
    for (int i = 100; i < 150; i++)
        CHECK(values[i] == 0.0F);
    CHECK(values[99] != 0.0F);
}

/* Linearity: of a linear network the values are weight times difference, which each difference shows alone.
 */
static void is_exact_where_the_network_is_linear(void) {
    tl_model *model = net_open(LINEAR, sizeof LINEAR / sizeof *LINEAR);
    tl_explainer *explainer = net_explain(model);
    set_up(explainer);
    tl_shap_result result;
    CHECK(tl_shap(explainer, window, 0, values, &result) == TL_OK);
    float base[CLASSES];
    tl_model_forward(model, window, base, NULL);
    for (int i = 0; i < TL_WINDOW; i += 7) {
        const float kept = window[i];
        double mean = 0.0;
        for (int b = 0; b < BACKGROUNDS; b++)
            mean += (double)background[b][i] / BACKGROUNDS;
        window[i] = (float)mean;
        float logits[CLASSES];
        tl_model_forward(model, window, logits, NULL);
        window[i] = kept;
        CHECK(fabs((double)base[0] - (double)logits[0] - (double)values[i]) < 1e-5);
    }
    tl_explainer_close(explainer);
    tl_model_close(model);
}

static void refuses_what_it_cannot_explain(tl_explainer *explainer) {
    tl_shap_result result;
    CHECK(tl_shap(explainer, window, 0, values, &result) == TL_E_ARGUMENT); /* no background yet */
    CHECK(tl_explainer_set_background(explainer, background[0], 0) == TL_E_ARGUMENT);
    set_up(explainer);
    background[1][5] = NAN;
    CHECK(tl_explainer_set_background(explainer, background[0], BACKGROUNDS) == TL_E_ARGUMENT);
    CHECK(tl_shap(explainer, window, CLASSES, values, &result) == TL_E_ARGUMENT);
    CHECK(tl_shap(explainer, window, 0, values, &result) == TL_OK); /* with the background before */
    window[7] = INFINITY;
    CHECK(tl_shap(explainer, window, 0, values, &result) == TL_E_ARGUMENT);
}

int main(void) {
    tl_model *model = net_open(LAYERS, sizeof LAYERS / sizeof *LAYERS);
    tl_explainer *explainer = net_explain(model);
    refuses_what_it_cannot_explain(explainer);
    adds_up(model, explainer);
    gives_nothing_for_what_is_the_same(explainer);
    tl_explainer_close(explainer);
    tl_model_close(model);
    is_exact_where_the_network_is_linear();
    return 0;
}
