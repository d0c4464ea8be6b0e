/* SHAP values of a beat by DeepLIFT's rescale rule; see shap.c. */
#ifndef TL_NET_SHAP_H
#define TL_NET_SHAP_H

#include "model.h"

enum { TL_BACKGROUND_MOST = 1000 };

typedef struct tl_explainer tl_explainer;

/* What was added up. */
typedef struct tl_shap_result {
    double logit;    /* of the beat */
    double expected; /* mean logit of the background */
    double residual; /* (logit - expected) - sum of the values: rounding */
} tl_shap_result;

/* For `model`, which must outlive it and computes in float32. TL_E_MODEL for one of 8 bits, TL_E_MEMORY. */
tl_status tl_explainer_open(tl_model *model, tl_explainer **explainer);
void tl_explainer_close(tl_explainer *explainer);

/* What a beat is compared with: `count` inputs (1..TL_BACKGROUND_MOST) of info.inputs finite floats each
 * (tl_input_make), one after the other; copied. Takes the place of the background before. TL_E_ARGUMENT,
 * TL_E_MEMORY: that one stays. */
tl_status tl_explainer_set_background(tl_explainer *explainer, const float *inputs, size_t count);

/* How much each number of `input` adds to the logit of `class_index`, against the mean over the background:
 * values[info.inputs]. TL_E_ARGUMENT without a background. */
tl_status tl_shap(tl_explainer *explainer, const float *input, uint32_t class_index, float *values,
                  tl_shap_result *result);

/* The background as it was set: *count inputs of info.inputs floats; NULL and 0 without one. */
const float *tl_explainer_background(const tl_explainer *explainer, size_t *count);

tl_model *tl_explainer_model(const tl_explainer *explainer);

#endif
