/* Grad-CAM of any layer: against the closed form on the last map, against differences of the forward pass,
 * and where on the window the steps of a map lie, against what changes when one tick does. */
#include "check.h"
#include "net/model.h"
#include "net/reverse.h"
#include "net_open.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* All kinds, strides of 1 to 3, skip connections with and without ReLU; the last map has one. */
static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {2, 3, NET_NOTHING, 20, 20, 5, 1, 1},
    {3, 4, 3, 20, 20, 1, 1, 0},           {1, 5, NET_NOTHING, 20, 13, 3, 2, 1},
    {3, 6, 6, 13, 13, 1, 1, 1},           {4, 7, NET_NOTHING, 13, 13, 1, 1, 0},
    {5, 8, NET_NOTHING, 13, 5, 1, 1, 0},
};
/* Pairs of windows, numbers behind the pool, hidden layers. */
static const net_layer AROUND[] = {
    {1, 0, NET_NOTHING, 2, 12, 9, 2, 1},
    {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1},
    {4, 3, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, TL_SURROUNDINGS_TENSOR, NET_NOTHING, TL_SURROUNDINGS, 6, 1, 1, 1},
    {5, 5, NET_NOTHING, 6, 9, 1, 1, 0},
    {5, 4, 6, 20, 9, 1, 1, 1},
    {5, 7, NET_NOTHING, 9, 5, 1, 1, 0},
};
enum {
    CLASSES = 5,
    LAYER_COUNT = sizeof LAYERS / sizeof *LAYERS,
    AROUND_COUNT = sizeof AROUND / sizeof *AROUND
};

static float input[TL_MAX_INPUTS];
static float heat[TL_WINDOW];

static void cam(tl_explainer *explainer, uint32_t layer, tl_cam_kind kind, uint32_t class_index, float *to) {
    CHECK(tl_gradcam_layer(explainer, input, class_index, &(tl_cam){layer, kind}, to) == TL_OK);
}

static bool are_near(const float *a, const float *b, double tolerance) {
    for (int tick = 0; tick < TL_WINDOW; tick++)
        if (!(fabs((double)a[tick] - (double)b[tick]) <= tolerance))
            return false;
    return true;
}

static void last_map_has_the_closed_form(tl_model *model, tl_explainer *explainer) {
    float right[TL_WINDOW];
    int lit = 0;
    for (uint32_t round = 0; round < 4; round++) {
        net_fill(round, input, TL_MAX_INPUTS);
        for (uint32_t c = 0; c < CLASSES; c++) {
            CHECK(tl_gradcam(model, input, c, right) == TL_OK);
            cam(explainer, model->pool - 1, TL_CAM_POSITIVE, c, heat);
            CHECK(are_near(heat, right, 1e-4));
            lit += heat[TL_WINDOW / 2] > 0.01F;
        }
    }
    CHECK(lit > 3);
}

/* The logit with `shift` added to channel `k` of a map at every step. */
static double shifted(tl_model *model, uint32_t layer, uint32_t k, float shift, uint32_t class_index) {
    const tl_tensor *map = &model->tensor[layer + 1];
    tl_model_run(model, input);
    for (uint32_t t = 0; t < map->length; t++)
        map->values[(size_t)t * map->pitch + k] += shift;
    tl_model_run_layers(model, layer + 1, model->layers);
    return (double)model->tensor[model->layers].values[class_index];
}

/* Signed heat of the map's steps. The mean derivative over time is that by a shift of all steps at once. */
static void heat_by_differences(tl_model *model, uint32_t layer, uint32_t class_index, double *steps) {
    const tl_tensor *map = &model->tensor[layer + 1];
    const float shift = 1.0F / 2048.0F;
    memset(steps, 0, TL_WINDOW * sizeof *steps);
    for (uint32_t k = 0; k < map->channels; k++) {
        const double rise =
            shifted(model, layer, k, shift, class_index) - shifted(model, layer, k, -shift, class_index);
        tl_model_run(model, input);
        for (uint32_t t = 0; t < map->length; t++)
            steps[t] +=
                rise / (2.0 * (double)shift * map->length) * (double)map->values[(size_t)t * map->pitch + k];
    }
}

/* The shift carries some sums across zero: what that costs grows with the layers behind. */
static void is_the_mean_derivative(tl_model *model, tl_explainer *explainer) {
    double right[TL_WINDOW];
    net_fill(31, input, TL_MAX_INPUTS);
    for (uint32_t layer = 0; layer < model->pool; layer++) {
        const tl_tensor *map = &model->tensor[layer + 1];
        double error = 0.0;
        double size = 0.0;
        cam(explainer, layer, TL_CAM_SIGNED, layer % CLASSES, heat);
        heat_by_differences(model, layer, layer % CLASSES, right);
        for (uint32_t t = 0; t < map->length; t++) {
            error += pow((double)heat[t * map->step] - right[t], 2.0);
            size += right[t] * right[t];
        }
        CHECK(size > 0.0 && sqrt(error / size) < 0.02);
    }
}

/* At the centres of the steps the positive heat is the signed one without what is negative. */
static void kinds_belong_together(tl_model *model, tl_explainer *explainer, uint32_t class_index) {
    float positive[TL_WINDOW];
    float guided[TL_WINDOW];
    tl_reverse *reverse = NULL;
    CHECK(tl_reverse_open(model, &reverse) == TL_OK);
    float *sums = malloc(tl_reverse_sums(reverse) * sizeof *sums);
    CHECK(sums != NULL);
    tl_reverse_forward(reverse, input, sums);
    tl_reverse_run(reverse, class_index, TL_RULE_GUIDED, sums, NULL);
    const uint32_t channels = model->tensor[0].channels;
    int against = 0;
    for (uint32_t layer = 0; layer < model->pool; layer++) {
        const uint32_t step = model->tensor[layer + 1].step;
        cam(explainer, layer, TL_CAM_SIGNED, class_index, heat);
        cam(explainer, layer, TL_CAM_POSITIVE, class_index, positive);
        cam(explainer, layer, TL_CAM_GUIDED, class_index, guided);
        for (uint32_t tick = 0; tick < TL_WINDOW; tick++) {
            const double guide = (double)tl_reverse_of(reverse, 0)[tick * channels];
            const double kept = heat[tick] < 0.0F ? 0.0 : (double)heat[tick];
            CHECK(positive[tick] >= 0.0F && (double)positive[tick] >= kept - 1e-4);
            CHECK(tick % step != 0 || fabs((double)positive[tick] - kept) < 1e-6);
            CHECK(fabs((double)guided[tick] - guide * (double)positive[tick]) < 1e-4 * (1.0 + fabs(guide)));
            against += heat[tick] < -0.01F;
        }
    }
    CHECK(against > 10);
    free(sums);
    tl_reverse_close(reverse);
}

/* Layer infos: how far from a step's centre a tick may lie and still change it. */
typedef struct reach {
    int before, after;
} reach;

static bool changed(const tl_tensor *map, const float *kept, uint32_t t) {
    for (uint32_t k = 0; k < map->channels; k++)
        if (map->values[(size_t)t * map->pitch + k] != kept[(size_t)t * map->pitch + k])
            return true;
    return false;
}

static void look(const tl_tensor *map, const float *kept, int tick, reach *seen) {
    for (uint32_t t = 0; t < map->length; t++) {
        if (!changed(map, kept, t))
            continue;
        const int off = tick - (int)(t * map->step);
        seen->before = off < seen->before ? off : seen->before;
        seen->after = off > seen->after ? off : seen->after;
    }
}

/* Changes each tick of the window in turn. A ReLU may hide that a step sees a tick, but not at every step. */
static reach probe(tl_model *model, uint32_t layer) {
    const tl_tensor *map = &model->tensor[layer + 1];
    const size_t floats = (size_t)map->length * map->pitch;
    float *kept = calloc(floats, sizeof *kept);
    CHECK(kept != NULL);
    reach seen = {0, 0};
    tl_model_run(model, input);
    memcpy(kept, map->values, floats * sizeof *kept);
    for (int tick = 0; tick < TL_WINDOW; tick++) {
        float *sample = &input[(uint32_t)tick * model->tensor[0].channels];
        const float before = *sample;
        *sample += 1.0F;
        tl_model_run(model, input);
        *sample = before;
        look(map, kept, tick, &seen);
    }
    free(kept);
    return seen;
}

static void steps_lie_where_they_are_said_to(tl_model *model) {
    tl_layer_info info;
    net_fill(17, input, TL_MAX_INPUTS);
    for (uint32_t layer = 0; layer < model->pool; layer++) {
        CHECK(tl_model_layer(model, layer, &info) == TL_OK);
        CHECK(info.step == model->tensor[layer + 1].step && (info.length - 1) * info.step < TL_WINDOW);
        const reach seen = probe(model, layer);
        CHECK(seen.after == (int)(info.field - 1) / 2 && seen.before == -seen.after);
    }
    CHECK(tl_model_layer(model, model->pool, &info) == TL_OK);
    CHECK(info.step == TL_WINDOW && info.field == TL_WINDOW && info.length == 1);
    CHECK(tl_model_layer(model, model->layers, &info) == TL_E_ARGUMENT);
}

static void refuses_what_has_no_map(const tl_model *model, tl_explainer *explainer) {
    for (uint32_t layer = model->pool; layer <= model->layers; layer++)
        CHECK(tl_gradcam_layer(explainer, input, 0, &(tl_cam){layer, TL_CAM_SIGNED}, heat) == TL_E_ARGUMENT);
    CHECK(tl_gradcam_layer(explainer, input, 0, &(tl_cam){UINT32_MAX, TL_CAM_SIGNED}, heat) == TL_E_ARGUMENT);
    CHECK(tl_gradcam_layer(explainer, input, CLASSES, &(tl_cam){0, TL_CAM_SIGNED}, heat) == TL_E_ARGUMENT);
    tl_cam no_kind = {0, TL_CAM_SIGNED};
    memset(&no_kind.kind, 0x7F, sizeof no_kind.kind);
    CHECK(tl_gradcam_layer(explainer, input, 0, &no_kind, heat) == TL_E_ARGUMENT);
    input[7] = NAN;
    CHECK(tl_gradcam_layer(explainer, input, 0, &(tl_cam){0, TL_CAM_SIGNED}, heat) == TL_E_ARGUMENT);
}

static void test_network(tl_model *model) {
    tl_explainer *explainer = net_explain(model);
    last_map_has_the_closed_form(model, explainer);
    is_the_mean_derivative(model, explainer);
    kinds_belong_together(model, explainer, 1);
    steps_lie_where_they_are_said_to(model);
    refuses_what_has_no_map(model, explainer);
    tl_explainer_close(explainer);
    tl_model_close(model);
}

int main(void) {
    test_network(net_open(LAYERS, LAYER_COUNT));
    test_network(net_open_around(AROUND, AROUND_COUNT));
    return 0;
}
