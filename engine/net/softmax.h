/* Probabilities from logits, with the same bits on every platform. */
#ifndef TL_NET_SOFTMAX_H
#define TL_NET_SOFTMAX_H

#include <stddef.h>

/* probabilities[i] = exp(logits[i]) / sum exp(logits); count >= 1. NaN among the logits makes all of them
 * NaN. */
void tl_softmax(const float *logits, size_t count, float *probabilities);

#endif
