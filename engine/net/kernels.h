/* The arithmetic of the network. Every kernel has one body (kernels_body.h) and one flavour of it is linked:
 * kernels_simd128.c or kernels_scalar.c. Both do the same multiplications and additions in the same order, so
 * their results are bit-identical (build with -ffp-contract=off: a fused multiply-add would round once less).
 *
 * Activations are channels-last, [time][pitch]; `pitch` is the number of channels rounded up to TL_PANEL, and
 * the channels that fill up are zero. The input of a convolution may have any pitch: the window has one or
 * two channels and no others. Weights are packed by pack.c.
 *
 * The zero padding of (kernel - 1) / 2 steps on either side of an input lies in memory: whoever makes the
 * tensor clears it once, and no kernel writes it. So no step is a border case, which took a twentieth of
 * the pass. A tap that overhangs adds +0 or -0 (weights are finite), which changes no sum but one that
 * is -0 itself: that takes a bias of -0, and the +0 it may become compares the same.
 */
#ifndef TL_NET_KERNELS_H
#define TL_NET_KERNELS_H

#include "signal/vector.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    TL_PANEL = 8,      /* output channels that a convolution computes together */
    TL_MOST_TAPS = 31, /* of a kernel */
};

/* One layer that slides along time: tap k of output step t sees input step t * stride + k - (kernel - 1) / 2.
 */
typedef struct tl_conv {
    const float *input; /* of time step 0: the padding lies in front of it; any [][input_pitch] */
    size_t input_pitch;
    size_t kernel; /* odd, at most TL_MOST_TAPS */
    size_t stride;
    const float *weights;
    const float *addend; /* [length][pitch], added before the activation; NULL = none */
    bool relu;
    float *output; /* [length][pitch]; overlaps no input */
    size_t length;
    size_t pitch;
} tl_conv;

/* Convolution over time and all input channels, in tiles of 4 time steps by 8 output channels. A pointwise
 * layer is the case kernel = stride = 1, a dense layer also has length 1. Weights: pack.h. */
void tl_conv_f32_4x8(const tl_conv *conv);

/* Depthwise convolution: output channel c sees input channel c only. Weights: pack.h. */
void tl_dwconv_f32(const tl_conv *conv);

/* Global average pool: mean over time of [length][pitch] to [pitch]. */
void tl_gap_f32(const float *input, size_t length, size_t pitch, float *output);

#endif
