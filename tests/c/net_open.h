/* What the tests of explanations share: a network of random weights, its explainer, and random numbers. */
#ifndef TL_TESTS_NET_OPEN_H
#define TL_TESTS_NET_OPEN_H

#include "net_file.h"

/* Open a network that net_file_build makes of these layers, and an explainer of it; they must succeed. */
tl_model *net_open(const net_layer *layers, uint32_t count);
/* The same with windows beside the usual beat and with the numbers that tell what surrounds the beat. */
tl_model *net_open_around(const net_layer *layers, uint32_t count);
tl_explainer *net_explain(tl_model *model);

/* Fills with numbers of net_random. */
void net_fill(uint32_t seed, float *values, size_t count);

#endif
