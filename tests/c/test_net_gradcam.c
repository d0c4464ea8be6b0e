/* Grad-CAM's closed form against its definition: the derivative of the logit is taken by perturbing the last
 * feature map and running the layers behind it again. */
#include "check.h"
#include "net/model.h"
#include "net_open.h"

#include <math.h>
#include <string.h>

static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {2, 3, NET_NOTHING, 20, 20, 5, 2, 0},
    {4, 4, NET_NOTHING, 20, 20, 1, 1, 0}, {5, 5, NET_NOTHING, 20, 5, 1, 1, 0},
};
/* The same with a hidden layer behind the pool, to which the pooled features also come by another way. */
static const net_layer HIDDEN[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {2, 3, NET_NOTHING, 20, 20, 5, 2, 0},
    {4, 4, NET_NOTHING, 20, 20, 1, 1, 0}, {5, 5, NET_NOTHING, 20, 11, 1, 1, 0},
    {5, 5, 6, 20, 11, 1, 1, 1},           {5, 7, NET_NOTHING, 11, 5, 1, 1, 0},
};
enum { HIDDEN_COUNT = sizeof HIDDEN / sizeof *HIDDEN };
enum { LAYER_COUNT = sizeof LAYERS / sizeof *LAYERS, CLASSES = 5, STEP = 3 * 2 * 2, LENGTH = 30 };

static tl_model *open_model(void) {
    return net_open(LAYERS, LAYER_COUNT);
}

static void random_window(uint32_t seed, float *window) {
    for (int i = 0; i < TL_WINDOW; i++) {
        window[i] = net_random(&seed);
    }
}

/* d logit / d map[t][k], by a central difference. The head is linear, at least piecewise: the step may be
 * large.
 */
static double derivative(tl_model *model, uint32_t class_index, uint32_t t, uint32_t k) {
    const tl_tensor *map = tl_model_map(model);
    const float *logits = model->tensor[model->layers].values;
    float *value = &map->values[(size_t)t * map->pitch + k];
    const float kept = *value;
    const float step = model->layers == LAYER_COUNT ? 8.0f : 1.0f;
    *value = kept + step;
    tl_model_run_layers(model, model->pool, model->layers);
    const double above = (double)logits[class_index];
    *value = kept - step;
    tl_model_run_layers(model, model->pool, model->layers);
    const double below = (double)logits[class_index];
    *value = kept;
    return (above - below) / (2.0 * (double)step);
}

static void heat_by_definition(tl_model *model, uint32_t class_index, double *heat) {
    const tl_tensor *map = tl_model_map(model);
    memset(heat, 0, map->length * sizeof *heat);
    for (uint32_t k = 0; k < map->channels; k++) {
        double alpha = 0.0;
        for (uint32_t t = 0; t < map->length; t++) {
            alpha += derivative(model, class_index, t, k) / map->length;
        }
        for (uint32_t t = 0; t < map->length; t++) {
            heat[t] += alpha * (double)map->values[(size_t)t * map->pitch + k];
        }
    }
    for (uint32_t t = 0; t < map->length; t++) {
        heat[t] = heat[t] < 0.0 ? 0.0 : heat[t];
    }
}

static double on_window(const double *heat, int tick) {
    const double place = (double)tick / STEP;
    const int before = (int)floor(place);
    if (before >= LENGTH - 1) {
        return heat[LENGTH - 1];
    }
    return heat[before] * (before + 1 - place) + heat[before + 1] * (place - before);
}

static void test_closed_form(tl_model *model, double tolerance) {
    const tl_tensor *map = tl_model_map(model);
    CHECK(map->length == LENGTH && map->step == STEP);
    int lit = 0;
    for (uint32_t round = 0; round < 4; round++) {
        for (uint32_t class_index = 0; class_index < CLASSES; class_index++) {
            float window[TL_WINDOW];
            float heat[TL_WINDOW];
            double right[LENGTH];
            random_window(100 + round, window);
            CHECK(tl_gradcam(model, window, class_index, heat) == TL_OK);
            heat_by_definition(model, class_index, right);
            for (int tick = 0; tick < TL_WINDOW; tick++) {
                CHECK(fabs((double)heat[tick] - on_window(right, tick)) < tolerance);
                lit += heat[tick] > 0.01f;
            }
        }
    }
    CHECK(lit > 100);
    tl_model_close(model);
}

/* Before the ReLU, the steps of the map add up to the logit without its bias. */
static void test_steps_add_up_to_the_logit(void) {
    tl_model *model = open_model();
    const tl_tensor *map = tl_model_map(model);
    float window[TL_WINDOW];
    float logits[CLASSES];
    float heat[LENGTH];
    random_window(5, window);
    tl_model_forward(model, window, logits, NULL);
    for (uint32_t class_index = 0; class_index < CLASSES; class_index++) {
        const float bias = model->layer[model->layers - 1].weights[class_index];
        double sum = 0.0;
        tl_gradcam_map(model, class_index, heat);
        for (uint32_t t = 0; t < LENGTH; t++) {
            sum += (double)heat[t];
        }
        for (uint32_t i = 0; i < map->length * map->pitch;
             i++) { /* the negative part: the heat of minus the map */
            map->values[i] = -map->values[i];
        }
        tl_gradcam_map(model, class_index, heat);
        for (uint32_t t = 0; t < LENGTH; t++) {
            sum -= (double)heat[t];
        }
        for (uint32_t i = 0; i < map->length * map->pitch; i++) {
            map->values[i] = -map->values[i];
        }
        CHECK(fabs(sum - (double)(logits[class_index] - bias)) < 1e-5);
    }
    tl_model_close(model);
}

/* An int8 network's map holds codes: the heat is that of what they stand for. */
static void test_codes(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    tl_model *model = NULL;
    CHECK(tl_model_open(bytes, net_file_build_int8(LAYERS, LAYER_COUNT, bytes), &model, NULL) == TL_OK);
    const tl_tensor *map = tl_model_map(model);
    CHECK(map->coded && map->zero > 0 && map->values == NULL);
    float window[TL_WINDOW];
    float logits[CLASSES];
    float heat[LENGTH];
    int lit = 0;
    random_window(9, window);
    tl_model_forward(model, window, logits, NULL);
    for (uint32_t class_index = 0; class_index < CLASSES; class_index++) {
        const float *weights = model->layer[model->layers - 1].weights;
        double whole = (double)weights[class_index];
        tl_gradcam_map(model, class_index, heat);
        for (uint32_t t = 0; t < LENGTH; t++) {
            double right = 0.0;
            for (uint32_t k = 0; k < map->channels; k++) {
                const int code = map->codes[(size_t)t * map->pitch + k] - map->zero;
                right +=
                    (double)weights[TL_PANEL8 * (1 + k) + class_index] * (double)map->scale * code / LENGTH;
            }
            whole += right;
            CHECK(fabs((double)heat[t] - (right < 0.0 ? 0.0 : right)) < 1e-5);
            lit += heat[t] > 0.01F;
        }
        CHECK(fabs(whole - (double)logits[class_index]) < 1e-4);
    }
    CHECK(lit > 5);
    tl_model_close(model);
}

static void test_arguments(void) {
    tl_model *model = open_model();
    float window[TL_WINDOW] = {0};
    float heat[TL_WINDOW];
    CHECK(tl_gradcam(model, window, CLASSES, heat) == TL_E_ARGUMENT);
    CHECK(tl_gradcam(model, window, UINT32_MAX, heat) == TL_E_ARGUMENT);
    CHECK(tl_gradcam(model, NULL, 0, heat) == TL_E_ARGUMENT);
    tl_model_close(model);
}

int main(void) {
    test_closed_form(open_model(), 1e-5);
    test_closed_form(net_open(HIDDEN, HIDDEN_COUNT), 1e-4);
    test_steps_add_up_to_the_logit();
    test_codes();
    test_arguments();
    return 0;
}
