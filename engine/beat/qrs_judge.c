/* The perceptron that judges candidate QRS complexes: TL_QRS_FEATURES inputs, two hidden layers with ReLU,
 * log odds out.
 *
 * Sums run over the inputs in order, side by side for all neurons of a layer, so that every flavour adds in
 * the same order.
 */
#include "beat/qrs_judge.h"

static float positive(float x) {
    return x > 0.0F ? x : 0.0F;
}

float tl_qrs_judge_score(const void *context, int64_t place, const float *features) {
    const tl_qrs_weights *w = context;
    float first[TL_QRS_HIDDEN_1];
    float second[TL_QRS_HIDDEN_2];
    (void)place;
    for (int j = 0; j < TL_QRS_HIDDEN_1; j++) {
        first[j] = w->first_bias[j];
    }
    for (int i = 0; i < TL_QRS_FEATURES; i++) {
        for (int j = 0; j < TL_QRS_HIDDEN_1; j++) {
            first[j] += features[i] * w->first[i][j];
        }
    }
    for (int j = 0; j < TL_QRS_HIDDEN_2; j++) {
        second[j] = w->second_bias[j];
    }
    for (int i = 0; i < TL_QRS_HIDDEN_1; i++) {
        const float active = positive(first[i]);
        for (int j = 0; j < TL_QRS_HIDDEN_2; j++) {
            second[j] += active * w->second[i][j];
        }
    }
    float score = w->last_bias;
    for (int j = 0; j < TL_QRS_HIDDEN_2; j++) {
        score += positive(second[j]) * w->last[j];
    }
    return score;
}
