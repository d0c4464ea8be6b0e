/* The perceptron that judges candidate QRS complexes: TL_QRS_FEATURES inputs, two hidden layers with ReLU,
 * log odds out.
 *
 * Sums run over the inputs in order, side by side for all neurons of a layer, in vectors that stay in
 * registers.
 */
#include "beat/qrs_judge.h"

#include "signal/vector.h"

enum { PARTS_1 = TL_QRS_HIDDEN_1 / TL_LANES, PARTS_2 = TL_QRS_HIDDEN_2 / TL_LANES };
_Static_assert(TL_QRS_HIDDEN_1 % TL_LANES == 0 && TL_QRS_HIDDEN_2 % TL_LANES == 0,
               "whole vectors of neurons");

/* sums[k] += input * weights, for all `parts` vectors of a layer. */
static inline void add_input(tl_f32x4 *sums, int parts, const float *input, const float *weights) {
    const tl_f32x4 x = tl_f32x4_load_splat(input);
    for (int k = 0; k < parts; k++) {
        sums[k] = tl_f32x4_add(sums[k], tl_f32x4_mul(x, tl_f32x4_load(weights + k * TL_LANES)));
    }
}

static inline void load_bias(tl_f32x4 *sums, int parts, const float *bias) {
    for (int k = 0; k < parts; k++) {
        sums[k] = tl_f32x4_load(bias + k * TL_LANES);
    }
}

static inline void store_active(const tl_f32x4 *sums, int parts, float *active) {
    for (int k = 0; k < parts; k++) {
        tl_f32x4_store(active + k * TL_LANES, tl_f32x4_relu(sums[k]));
    }
}

float tl_qrs_judge_score(const void *context, int64_t place, const float *features) {
    const tl_qrs_weights *w = context;
    tl_f32x4 first[PARTS_1];
    tl_f32x4 second[PARTS_2];
    float active_1[TL_QRS_HIDDEN_1];
    float active_2[TL_QRS_HIDDEN_2];
    (void)place;
    load_bias(first, PARTS_1, w->first_bias);
    for (int i = 0; i < TL_QRS_FEATURES; i++) {
        add_input(first, PARTS_1, features + i, w->first[i]);
    }
    store_active(first, PARTS_1, active_1);
    load_bias(second, PARTS_2, w->second_bias);
    for (int i = 0; i < TL_QRS_HIDDEN_1; i++) {
        add_input(second, PARTS_2, active_1 + i, w->second[i]);
    }
    store_active(second, PARTS_2, active_2);
    float score = w->last_bias;
    for (int j = 0; j < TL_QRS_HIDDEN_2; j++) {
        score += active_2[j] * w->last[j];
    }
    return score;
}
