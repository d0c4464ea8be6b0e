/* Behind tl_explainer (tracelight.h): see explainer.c. */
#ifndef TL_NET_EXPLAINER_H
#define TL_NET_EXPLAINER_H

#include "reverse.h"

/* Inputs that a beat is compared with, and what the network made of them. */
typedef struct tl_compared {
    size_t count;
    float *inputs; /* [count][info.inputs] */
    float *sums;   /* [count][tl_reverse_sums] */
    double expected[TL_MAX_CLASSES];
} tl_compared;

struct tl_explainer {
    tl_model *model;
    tl_reverse *reverse;
    float *sums;    /* of the beat: [tl_reverse_sums] */
    float *mixed;   /* [info.inputs] */
    double *totals; /* [info.inputs] */
    tl_compared background;
};

/* Whether a beat has this logit: a class of the model, and finite numbers. A ReLU would hide one that is not.
 */
bool tl_explainer_takes(const tl_explainer *explainer, const float *input, uint32_t class_index);

/* Whether it can be compared, too: there is a background. */
bool tl_explainer_can(const tl_explainer *explainer, const float *input, uint32_t class_index);

/* Adds to `totals` what the last reverse pass brought to each number of the input, times how far `input` is
 * from `reference` there. */
void tl_explainer_add(tl_explainer *explainer, const float *input, const float *reference);

/* The means over the background, from `totals`, and the account of them. */
void tl_explainer_finish(const tl_explainer *explainer, double logit, uint32_t class_index, float *values,
                         tl_shap_result *result);

#endif
