/* The one body of all kernels, over the four-lane vector of the flavour. Contracts: kernels.h.
 *
 * Every loop with a constant bound (tile rows, taps of the common kernel widths) is unrolled by the compiler,
 * so the accumulators and weights of the inner loops live in registers.
 */
#include "kernels.h"

#include <assert.h>

enum { TILE_ROWS = 4 };

/* The input of tap 0 of the first output step: it lies in the padding. */
static inline const float *first_tap(const tl_conv *conv) {
    return conv->input - (conv->kernel - 1) / 2 * conv->input_pitch;
}

static void check_preconditions(const tl_conv *conv) {
    assert(conv->input && conv->weights && conv->output && conv->input != conv->output);
    assert(conv->kernel % 2 == 1 && conv->kernel <= TL_MOST_TAPS && conv->stride >= 1);
    assert(conv->pitch % TL_PANEL == 0 && conv->pitch > 0 && conv->input_pitch > 0 && conv->length >= 1);
    (void)conv;
}

/* ----------------------------------------------------------------------------------------- convolution ----
 */

/* Writes `rows` time steps by TL_PANEL channels at `offset` of the output. A row multiplies the `kernel *
 * input_pitch` floats from `input` on (all taps and input channels of an output step lie side by side in a
 * channels-last tensor) with a panel of weights: bias[TL_PANEL], then [kernel * input_pitch][TL_PANEL].
 *
 * The full tile is 4 x 8: each weight vector is loaded once for 4 steps, each activation once for 8 channels,
 * and the 8 accumulators, 2 weight vectors and the products fit the 15 vector registers that V8 hands out on
 * x86-64. In V8, tiles of 5 x 8 and 6 x 8 spill and are slower by a third or more, and so is the loop over
 * the depth when it is unrolled by hand. */
static inline void tile(const tl_conv *conv, const float *panel, const float *input, size_t offset,
                        size_t rows) {
    const size_t row_step = conv->stride * conv->input_pitch;
    const float *const input_end = input + conv->kernel * conv->input_pitch;
    const float *weights = panel + TL_PANEL;
    tl_f32x4 low[TILE_ROWS];
    tl_f32x4 high[TILE_ROWS];
    for (size_t r = 0; r < rows; r++) {
        low[r] = tl_f32x4_load(panel);
        high[r] = tl_f32x4_load(panel + TL_LANES);
    }
    for (; input < input_end; input++, weights += TL_PANEL) {
        const tl_f32x4 weight_low = tl_f32x4_load(weights);
        const tl_f32x4 weight_high = tl_f32x4_load(weights + TL_LANES);
        for (size_t r = 0; r < rows; r++) {
            const tl_f32x4 x = tl_f32x4_load_splat(input + r * row_step);
            low[r] = tl_f32x4_add(low[r], tl_f32x4_mul(x, weight_low));
            high[r] = tl_f32x4_add(high[r], tl_f32x4_mul(x, weight_high));
        }
    }
    /* One question for all rows: asked for each of them, it costs a fiftieth of the pass. */
    const size_t pitch = conv->pitch;
    float *output = conv->output + offset;
    if (conv->addend) {
        const float *addend = conv->addend + offset;
        for (size_t r = 0; r < rows; r++, addend += pitch) {
            low[r] = tl_f32x4_add(low[r], tl_f32x4_load(addend));
            high[r] = tl_f32x4_add(high[r], tl_f32x4_load(addend + TL_LANES));
        }
    }
    if (conv->relu) {
        for (size_t r = 0; r < rows; r++, output += pitch) {
            tl_f32x4_store(output, tl_f32x4_relu(low[r]));
            tl_f32x4_store(output + TL_LANES, tl_f32x4_relu(high[r]));
        }
    } else {
        for (size_t r = 0; r < rows; r++, output += pitch) {
            tl_f32x4_store(output, low[r]);
            tl_f32x4_store(output + TL_LANES, high[r]);
        }
    }
}

void tl_conv_f32_4x8(const tl_conv *conv) {
    check_preconditions(conv);
    const size_t panel_size = TL_PANEL * (1 + conv->kernel * conv->input_pitch);
    const size_t tile_step = TILE_ROWS * conv->stride * conv->input_pitch;
    const float *panel = conv->weights;
    /* Panels outside, time inside: a panel (8 KiB at 256 channels) stays in the first-level cache for all
     * steps, and all weights are read from memory once. */
    for (size_t channel = 0; channel < conv->pitch; channel += TL_PANEL, panel += panel_size) {
        const float *input = first_tap(conv);
        size_t offset = channel;
        size_t left = conv->length;
        for (; left >= TILE_ROWS; left -= TILE_ROWS, input += tile_step, offset += TILE_ROWS * conv->pitch)
            tile(conv, panel, input, offset, TILE_ROWS);
        switch (left) {
        case 3:
            tile(conv, panel, input, offset, 3);
            break;
        case 2:
            tile(conv, panel, input, offset, 2);
            break;
        case 1:
            tile(conv, panel, input, offset, 1);
            break;
        default:
            break;
        }
    }
}

/* ------------------------------------------------------------------------------------------- depthwise ----
 */

/* All time steps of four channels, so that the weights of all taps stay in registers while time passes (7
 * taps: 7 weights, the bias, a sum and a product). Neighbouring steps do not depend on each other: the
 * processor overlaps them. Several steps in one block were slower: V8 spills. `addend` and `relu` are those
 * of `conv`, or what is known of them. */
static inline void depthwise_steps(const tl_conv *conv, const float *weights, size_t channel, size_t taps,
                                   const float *addend, bool relu) {
    tl_f32x4 weight[TL_MOST_TAPS];
    const tl_f32x4 bias = tl_f32x4_load(weights);
    for (size_t k = 0; k < taps; k++)
        weight[k] = tl_f32x4_load(weights + TL_LANES * (k + 1));
    /* Copies: the stores below might else change what `conv` points to, as far as the compiler knows. */
    const tl_conv layer = *conv;
    const size_t step = layer.stride * layer.input_pitch;
    const float *input = first_tap(conv) + channel;
    size_t offset = channel;
    for (size_t at = 0; at < layer.length; at++, input += step, offset += layer.pitch) {
        tl_f32x4 sum = bias;
        const float *tap = input; /* moves on: an offset for each tap would want as many registers */
        for (size_t k = 0; k < taps; k++, tap += layer.input_pitch)
            sum = tl_f32x4_add(sum, tl_f32x4_mul(tl_f32x4_load(tap), weight[k]));
        if (addend)
            sum = tl_f32x4_add(sum, tl_f32x4_load(addend + offset));
        tl_f32x4_store(layer.output + offset, relu ? tl_f32x4_relu(sum) : sum);
    }
}

/* Most depthwise layers add nothing and have a ReLU: a loop that need not ask takes a quarter less time than
 * one that asks at every step. */
static inline void depthwise_channels(const tl_conv *conv, const float *weights, size_t channel,
                                      size_t taps) {
    if (conv->relu && !conv->addend)
        depthwise_steps(conv, weights, channel, taps, NULL, true);
    else
        depthwise_steps(conv, weights, channel, taps, conv->addend, conv->relu);
}

void tl_dwconv_f32(const tl_conv *conv) {
    check_preconditions(conv);
    assert(conv->input_pitch == conv->pitch);
    const float *weights = conv->weights;
    for (size_t channel = 0; channel < conv->pitch;
         channel += TL_LANES, weights += TL_LANES * (1 + conv->kernel)) {
        switch (conv->kernel) {
        case 3:
            depthwise_channels(conv, weights, channel, 3);
            break;
        case 5:
            depthwise_channels(conv, weights, channel, 5);
            break;
        case 7:
            depthwise_channels(conv, weights, channel, 7);
            break;
        case 9:
            depthwise_channels(conv, weights, channel, 9);
            break;
        case 11:
            depthwise_channels(conv, weights, channel, 11);
            break;
        default: /* other widths are right, and slower */
            depthwise_channels(conv, weights, channel, conv->kernel);
        }
    }
}

/* ------------------------------------------------------------------------------------------------ pool ----
 */

void tl_gap_f32(const float *input, size_t length, size_t pitch, float *output) {
    assert(input && output && length >= 1 && pitch % TL_LANES == 0);
    const tl_f32x4 scale = tl_f32x4_splat(1.0f / (float)length);
    for (size_t channel = 0; channel < pitch; channel += TL_LANES) {
        tl_f32x4 sum = tl_f32x4_load(input + channel);
        for (size_t at = 1; at < length; at++)
            sum = tl_f32x4_add(sum, tl_f32x4_load(input + at * pitch + channel));
        tl_f32x4_store(output + channel, tl_f32x4_mul(sum, scale));
    }
}
