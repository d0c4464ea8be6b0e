/* The perceptron that judges candidate QRS complexes; see qrs_judge.c. */
#ifndef TL_BEAT_QRS_JUDGE_H
#define TL_BEAT_QRS_JUDGE_H

#include "beat/qrs.h"

enum { TL_QRS_HIDDEN_1 = 24, TL_QRS_HIDDEN_2 = 12 };

/* Weights with the scaling of the features folded in. */
typedef struct tl_qrs_weights {
    float first[TL_QRS_FEATURES][TL_QRS_HIDDEN_1];
    float first_bias[TL_QRS_HIDDEN_1];
    float second[TL_QRS_HIDDEN_1][TL_QRS_HIDDEN_2];
    float second_bias[TL_QRS_HIDDEN_2];
    float last[TL_QRS_HIDDEN_2];
    float last_bias;
} tl_qrs_weights;

/* The shipped weights: qrs_weights.c, written by models/train/qrs/train.py. */
extern const tl_qrs_weights TL_QRS_TRAINED;

/* A judge for tl_qrs_begin_with: log odds that a candidate is a QRS complex. `context` points to
 * tl_qrs_weights. */
float tl_qrs_judge_score(const void *context, int64_t place, const float *features);

#endif
