/* The reverse pass: derivatives against differences of the forward pass, and the rescale rule's promise that
 * what reaches the input adds up to the difference of the logits, exactly but for rounding. */
#include "check.h"
#include "net/pack.h"
#include "net/reverse.h"
#include "net_open.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* All kinds, strides of 1 to 3, a skip connection, and a tensor that two layers behind the pool read. */
static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {2, 3, NET_NOTHING, 20, 20, 5, 1, 1},
    {3, 4, 3, 20, 20, 1, 1, 0},           {4, 5, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, 6, NET_NOTHING, 20, 11, 1, 1, 0}, {5, 6, 7, 20, 11, 1, 1, 1},
    {5, 8, NET_NOTHING, 11, 5, 1, 1, 0},
};
enum { LAYER_COUNT = sizeof LAYERS / sizeof *LAYERS, CLASSES = 5 };

static tl_model *open_model(void) {
    return net_open(LAYERS, LAYER_COUNT);
}

static void random_window(uint32_t seed, float *window) {
    for (int i = 0; i < TL_WINDOW; i++)
        window[i] = net_random(&seed);
}

static float *new_sums(const tl_reverse *reverse) {
    float *sums = malloc(tl_reverse_sums(reverse) * sizeof *sums);
    CHECK(sums != NULL);
    return sums;
}

static bool equal(const float *a, const float *b, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

/* The forward pass with sums is the plain one. */
static void runs_forward(tl_model *model, tl_reverse *reverse, float *sums) {
    float window[TL_WINDOW];
    float logits[CLASSES];
    random_window(1, window);
    tl_model_forward(model, window, logits, NULL);
    CHECK(equal(logits, tl_reverse_forward(reverse, window, sums), CLASSES));
}

/* A step so small that next to no ReLU changes sides on the way. */
static double difference(tl_model *model, float *window, int tick, uint32_t class_index) {
    const float kept = window[tick];
    const float step = 1.0F / 1024.0F;
    float above[CLASSES];
    float below[CLASSES];
    window[tick] = kept + step;
    tl_model_forward(model, window, above, NULL);
    window[tick] = kept - step;
    tl_model_forward(model, window, below, NULL);
    window[tick] = kept;
    return ((double)above[class_index] - (double)below[class_index]) / (2.0 * (double)step);
}

static void is_the_derivative(tl_model *model, tl_reverse *reverse, float *sums) {
    float window[TL_WINDOW];
    random_window(2, window);
    for (uint32_t c = 0; c < CLASSES; c++) {
        tl_reverse_forward(reverse, window, sums);
        tl_reverse_run(reverse, c, TL_RULE_GRADIENT, sums, NULL);
        const float *by = tl_reverse_of(reverse, 0);
        double error = 0.0;
        double size = 0.0;
        for (int tick = 0; tick < TL_WINDOW; tick++) {
            const double wanted = difference(model, window, tick, c);
            error += (wanted - (double)by[tick]) * (wanted - (double)by[tick]);
            size += wanted * wanted;
        }
        CHECK(size > 0.0);
        CHECK(sqrt(error / size) < 0.05);
    }
}

static void adds_up(tl_reverse *reverse, float *sums) {
    float *reference_sums = new_sums(reverse);
    for (uint32_t seed = 3; seed < 23; seed++) {
        float window[TL_WINDOW];
        float reference[TL_WINDOW];
        random_window(seed, window);
        random_window(seed + 100, reference);
        const uint32_t c = seed % CLASSES;
        const double before = (double)tl_reverse_forward(reverse, reference, reference_sums)[c];
        const double after = (double)tl_reverse_forward(reverse, window, sums)[c];
        tl_reverse_run(reverse, c, TL_RULE_RESCALE, sums, reference_sums);
        const float *by = tl_reverse_of(reverse, 0);
        double total = 0.0;
        for (int tick = 0; tick < TL_WINDOW; tick++)
            total += (double)by[tick] * ((double)window[tick] - (double)reference[tick]);
        CHECK(fabs(after - before) > 1e-3);
        CHECK(fabs(total - (after - before)) < 1e-4);
    }
    free(reference_sums);
}

/* With the reference at the input itself, the rescale rule is the gradient. */
static void is_the_gradient_at_the_reference(tl_reverse *reverse, float *sums) {
    float window[TL_WINDOW];
    float gradient[TL_WINDOW];
    random_window(5, window);
    tl_reverse_forward(reverse, window, sums);
    tl_reverse_run(reverse, 1, TL_RULE_GRADIENT, sums, NULL);
    memcpy(gradient, tl_reverse_of(reverse, 0), sizeof gradient);
    tl_reverse_run(reverse, 1, TL_RULE_RESCALE, sums, sums);
    CHECK(equal(gradient, tl_reverse_of(reverse, 0), TL_WINDOW));
}

/* Guided: through the ReLU of layer 2, the only one to read tensor 2, goes what is positive on both sides.
 */
static double passed_by_hand(const tl_model *model, const tl_reverse *reverse, const float *sums, size_t t,
                             size_t in) {
    const tl_tensor *read = &model->tensor[2];
    const tl_tensor *made = &model->tensor[3];
    const float *by = tl_reverse_of(reverse, 3) + t * made->pitch;
    const float *sums_of_layer = sums + (size_t)model->tensor[1].length * model->tensor[1].pitch +
                                 (size_t)read->length * read->pitch + t * made->pitch;
    double total = 0.0;
    for (size_t out = 0; out < made->channels; out++)
        if (sums_of_layer[out] > 0.0F && by[out] > 0.0F)
            total += (double)by[out] * (double)tl_packed(&model->layer[2], read->pitch, out, in, 0);
    return total;
}

static void guided_lets_pass_what_is_positive(tl_model *model, tl_reverse *reverse, float *sums) {
    float window[TL_WINDOW];
    random_window(6, window);
    tl_reverse_forward(reverse, window, sums);
    tl_reverse_run(reverse, 2, TL_RULE_GUIDED, sums, NULL);
    const tl_tensor *read = &model->tensor[2];
    int stopped = 0;
    for (size_t t = 0; t < read->length; t++)
        for (size_t in = 0; in < read->channels; in++) {
            const double by = (double)tl_reverse_of(reverse, 2)[t * read->pitch + in];
            CHECK(fabs(by - passed_by_hand(model, reverse, sums, t, in)) < 1e-5);
            stopped += tl_reverse_of(reverse, 3)[t * model->tensor[3].pitch + in] < 0.0F;
        }
    CHECK(stopped > 100);
}

static void refuses_int8(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    tl_model *model = NULL;
    CHECK(tl_model_open(bytes, net_file_build_int8(LAYERS, LAYER_COUNT, bytes), &model, NULL) == TL_OK);
    tl_reverse *reverse = NULL;
    CHECK(tl_reverse_open(model, &reverse) == TL_E_MODEL && reverse == NULL);
    tl_model_close(model);
}

int main(void) {
    tl_model *model = open_model();
    tl_reverse *reverse = NULL;
    CHECK(tl_reverse_open(model, &reverse) == TL_OK);
    float *sums = new_sums(reverse);
    runs_forward(model, reverse, sums);
    is_the_derivative(model, reverse, sums);
    adds_up(reverse, sums);
    is_the_gradient_at_the_reference(reverse, sums);
    guided_lets_pass_what_is_positive(model, reverse, sums);
    free(sums);
    tl_reverse_close(reverse);
    tl_model_close(model);
    refuses_int8();
    return 0;
}
