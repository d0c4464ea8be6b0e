/* The reverse pass through a network: what every tensor contributes to a logit; see reverse.c. */
#ifndef TL_NET_REVERSE_H
#define TL_NET_REVERSE_H

#include "model.h"

/* What passes back through a ReLU whose sum was x, and r for the reference input. */
typedef enum tl_rule {
    TL_RULE_GRADIENT = 0, /* the derivative: all where x > 0, else nothing */
    TL_RULE_GUIDED = 1,   /* the same, and only what is positive (Springenberg 2014) */
    TL_RULE_RESCALE = 2,  /* the share (relu(x) - relu(r)) / (x - r) (DeepLIFT, Shrikumar 2017) */
} tl_rule;

typedef struct tl_reverse tl_reverse;

/* For `model`, which must outlive it and computes in float32. TL_E_MODEL for one of 8 bits, TL_E_MEMORY. The
 * caller closes it. */
tl_status tl_reverse_open(tl_model *model, tl_reverse **reverse);
void tl_reverse_close(tl_reverse *reverse);

/* Floats of the sums of one pass: those of all layers, one after the other. */
size_t tl_reverse_sums(const tl_reverse *reverse);

/* Forward pass of `input` (tl_input_make). Writes what every layer sums up before its activation to
 * sums[tl_reverse_sums]; the model's tensors hold the activations. Returns the logits. */
const float *tl_reverse_forward(tl_reverse *reverse, const float *input, float *sums);

/* Reverse pass from logit `class_index`. `sums` are those of the input, `reference` those of the reference
 * input (TL_RULE_RESCALE; else NULL). Afterwards tl_reverse_of has what reached each tensor. */
void tl_reverse_run(tl_reverse *reverse, uint32_t class_index, tl_rule rule, const float *sums,
                    const float *reference);

/* Of tensor `index` (0: the window), [length][pitch] as the tensor: by its values, as the layers behind it
 * read them; its own ReLU is not passed yet. Of the numbers that tell what surrounds the beat for
 * TL_SURROUNDINGS_TENSOR. Zero where nothing reaches it. */
const float *tl_reverse_of(const tl_reverse *reverse, uint32_t index);

#endif
