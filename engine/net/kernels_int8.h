/* The arithmetic of int8 layers: signed 8-bit weights times unsigned 7-bit activations, added up as whole
 * numbers. What a layer computes is defined at the top of model.c. One body (kernels_int8_body.h), one
 * flavour of it is linked, as in kernels.h; all of them give the same bits.
 *
 * Activations are codes of 0..127, channels-last, [time][pitch], and stand for scale * (code - zero). In
 * front of the first time step and behind the last lie TL_PADDING more that hold the code of zero: whoever
 * makes a tensor fills them once, and no kernel writes them. Channels that only fill up a panel hold the code
 * of zero too.
 */
#ifndef TL_NET_KERNELS_INT8_H
#define TL_NET_KERNELS_INT8_H

#include "codes.h"

#include <stddef.h>
#include <stdint.h>

enum {
    TL_PANEL8 = 8, /* channels that are computed together */
    TL_PADDING =
        17, /* time steps on either side of a tensor: half the widest kernel, and what is read beyond it
               where taps are grouped, with weights of zero: two steps at 29 taps in groups of four */
};

/* The weights of TL_PANEL8 output channels. The sums begin with `start`, which holds the bias and makes up
 * for the input's zero point. TL_PRODUCTS products are taken at a time: as many inputs of a convolution, in
 * the order [time][channel], or taps of a depthwise layer, filled up with zero weights. The weights of such a
 * group are { out 0: first, second, ...; out 1: first, second, ...; ... out 7 }. */
typedef struct tl_panel8 {
    int32_t start[TL_PANEL8];
    float multiplier[TL_PANEL8]; /* from the sum to codes of the output */
    tl_weight8 weights[];
} tl_panel8;

typedef struct tl_conv8 {
    const tl_code *input; /* of time step 0: the padding lies in front of it */
    size_t input_pitch;   /* a multiple of TL_PANEL8 */
    size_t kernel;        /* odd, at most 31 */
    size_t stride;
    const tl_panel8 *panels; /* tl_panel8_bytes each */
    const tl_code *addend;   /* [length][pitch]; NULL = none */
    int32_t addend_zero;
    float addend_multiplier; /* from its codes to those of the output */
    int32_t zero;            /* of the output */
    tl_code *output;         /* [length][pitch]; overlaps no input */
    size_t length;
    size_t pitch;
} tl_conv8;

/* Bytes of a panel of a convolution with `depth` products a sum (kernel * input_pitch), or of a depthwise
 * layer (kernel rounded up to whole groups). */
static inline size_t tl_panel8_bytes(size_t depth) {
    return sizeof(tl_panel8) + TL_PANEL8 * depth * sizeof(tl_weight8);
}

/* Convolution over time and all input channels; a pointwise layer is the case kernel = stride = 1. */
void tl_conv_int8(const tl_conv8 *conv);

/* Depthwise convolution: output channel c sees input channel c only. */
void tl_dwconv_int8(const tl_conv8 *conv);

/* Codes of floats: values * multiplier, rounded half to even, plus zero, within 0..127; NaN becomes 0.
 * `count` is a multiple of TL_PANEL8. */
void tl_quantise(const float *values, size_t count, float multiplier, int32_t zero, tl_code *codes);

/* Global average pool of codes [length][pitch] to floats [pitch]: (sum over time of (code - zero)) *
 * multiplier. */
typedef struct tl_pool8 {
    const tl_code *input;
    size_t length; /* below 2^16 */
    size_t pitch;
    int32_t zero;
    float multiplier; /* scale / length */
} tl_pool8;
void tl_gap_int8(const tl_pool8 *pool, float *output);

#endif
