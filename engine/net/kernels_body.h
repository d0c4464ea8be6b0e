/* The one body of all kernels, over the four-lane vector of the flavour. Contracts: kernels.h.
 *
 * Every loop with a constant bound (tile rows, taps of the common kernel widths) is unrolled by the compiler,
 * so the accumulators and weights of the inner loops live in registers.
 */
#include "kernels.h"

#include <assert.h>

enum { TILE_ROWS = 4 };

/* The output steps [first, end) whose taps all lie inside the input; before and after it the kernel
 * overhangs. */
typedef struct interior {
    size_t first;
    size_t end;
} interior;

static interior interior_of(const tl_conv *conv) {
    const size_t padding = (conv->kernel - 1) / 2;
    const size_t first = (padding + conv->stride - 1) / conv->stride;
    const size_t room = conv->input_length + padding;
    const size_t end = room < conv->kernel ? 0 : (room - conv->kernel) / conv->stride + 1;
    if (first >= end)
        return (interior){conv->length, conv->length};
    return (interior){first, end};
}

/* The taps [first, end) of output step `at` that fall inside the input. */
static interior taps_inside(const tl_conv *conv, size_t at) {
    const size_t padding = (conv->kernel - 1) / 2;
    const size_t start = at * conv->stride; /* of tap 0, counted from `padding` steps before the input */
    const size_t left = padding + conv->input_length - start; /* taps before the input ends */
    return (interior){start < padding ? padding - start : 0, left < conv->kernel ? left : conv->kernel};
}

static void check_preconditions(const tl_conv *conv) {
    assert(conv->input && conv->weights && conv->output && conv->input != conv->output);
    assert(conv->kernel % 2 == 1 && conv->stride >= 1 && conv->input_length >= 1);
    assert(conv->pitch % TL_PANEL == 0 && conv->pitch > 0);
    assert(conv->length == (conv->input_length - 1) / conv->stride + 1);
    (void)conv;
}

/* ----------------------------------------------------------------------------------------- convolution ----
 */

/* What one tile multiplies: `depth` consecutive floats a row (all taps and input channels of an output step
 * lie side by side in a channels-last tensor) with a panel of weights [depth][TL_PANEL]. */
typedef struct product {
    const float *input;
    size_t row_step; /* floats between the inputs of two rows */
    size_t depth;
    const float *bias;
    const float *weights;
} product;

/* Writes `rows` time steps by TL_PANEL channels at `offset` of the output. The full tile is 4 x 8: each
 * weight vector is loaded once for 4 steps, each activation once for 8 channels, and the 8 accumulators, 2
 * weight vectors and the products fit the 15 vector registers that V8 hands out on x86-64. In V8, tiles of 5
 * x 8 and 6 x 8 spill and are slower by a third or more, and so is the loop over the depth when it is
 * unrolled by hand. */
static inline void tile(const tl_conv *conv, const product *p, size_t offset, size_t rows) {
    tl_f32x4 low[TILE_ROWS];
    tl_f32x4 high[TILE_ROWS];
    for (size_t r = 0; r < rows; r++) {
        low[r] = tl_f32x4_load(p->bias);
        high[r] = tl_f32x4_load(p->bias + TL_LANES);
    }
    const float *weights = p->weights;
    const float *input = p->input;
    const float *const input_end = input + p->depth;
    const size_t row_step = p->row_step;
    for (; input < input_end; input++, weights += TL_PANEL) {
        const tl_f32x4 weight_low = tl_f32x4_load(weights);
        const tl_f32x4 weight_high = tl_f32x4_load(weights + TL_LANES);
        for (size_t r = 0; r < rows; r++) {
            const tl_f32x4 x = tl_f32x4_load_splat(input + r * row_step);
            low[r] = tl_f32x4_add(low[r], tl_f32x4_mul(x, weight_low));
            high[r] = tl_f32x4_add(high[r], tl_f32x4_mul(x, weight_high));
        }
    }
    for (size_t r = 0; r < rows; r++) {
        const size_t at = offset + r * conv->pitch;
        if (conv->addend) {
            low[r] = tl_f32x4_add(low[r], tl_f32x4_load(conv->addend + at));
            high[r] = tl_f32x4_add(high[r], tl_f32x4_load(conv->addend + at + TL_LANES));
        }
        tl_f32x4_store(conv->output + at, conv->relu ? tl_f32x4_relu(low[r]) : low[r]);
        tl_f32x4_store(conv->output + at + TL_LANES, conv->relu ? tl_f32x4_relu(high[r]) : high[r]);
    }
}

/* One output step at the border: the taps that overhang meet zeros, so they are left out. */
static void border_row(const tl_conv *conv, const float *panel, size_t at, size_t offset) {
    const interior taps = taps_inside(conv, at);
    const size_t start = at * conv->stride + taps.first - (conv->kernel - 1) / 2;
    const product p = {.input = conv->input + start * conv->input_pitch,
                       .depth = (taps.end - taps.first) * conv->input_pitch,
                       .bias = panel,
                       .weights = panel + TL_PANEL + taps.first * conv->input_pitch * TL_PANEL};
    tile(conv, &p, offset, 1);
}

static void interior_rows(const tl_conv *conv, const float *panel, size_t channel, interior rows) {
    product p = {.row_step = conv->stride * conv->input_pitch,
                 .depth = conv->kernel * conv->input_pitch,
                 .bias = panel,
                 .weights = panel + TL_PANEL};
    size_t at = rows.first;
    p.input = conv->input + (at * conv->stride - (conv->kernel - 1) / 2) * conv->input_pitch;
    for (; at + TILE_ROWS <= rows.end; at += TILE_ROWS, p.input += TILE_ROWS * p.row_step)
        tile(conv, &p, at * conv->pitch + channel, TILE_ROWS);
    const size_t offset = at * conv->pitch + channel;
    switch (rows.end - at) {
    case 3:
        tile(conv, &p, offset, 3);
        break;
    case 2:
        tile(conv, &p, offset, 2);
        break;
    case 1:
        tile(conv, &p, offset, 1);
        break;
    default:
        break;
    }
}

void tl_conv_f32_4x8(const tl_conv *conv) {
    check_preconditions(conv);
    const interior rows = interior_of(conv);
    const size_t panel_size = TL_PANEL * (1 + conv->kernel * conv->input_pitch);
    const float *panel = conv->weights;
    /* Panels outside, time inside: a panel (8 KiB at 256 channels) stays in the first-level cache for all
     * steps, and all weights are read from memory once. */
    for (size_t channel = 0; channel < conv->pitch; channel += TL_PANEL, panel += panel_size) {
        for (size_t at = 0; at < rows.first; at++)
            border_row(conv, panel, at, at * conv->pitch + channel);
        if (rows.first < rows.end)
            interior_rows(conv, panel, channel, rows);
        for (size_t at = rows.end; at < conv->length; at++)
            border_row(conv, panel, at, at * conv->pitch + channel);
    }
}

/* ------------------------------------------------------------------------------------------- depthwise ----
 */

static inline void depthwise_write(const tl_conv *conv, size_t offset, tl_f32x4 sum) {
    if (conv->addend)
        sum = tl_f32x4_add(sum, tl_f32x4_load(conv->addend + offset));
    tl_f32x4_store(conv->output + offset, conv->relu ? tl_f32x4_relu(sum) : sum);
}

static void depthwise_border(const tl_conv *conv, const float *weights, size_t channel, size_t at) {
    const interior taps = taps_inside(conv, at);
    const size_t start = at * conv->stride + taps.first - (conv->kernel - 1) / 2;
    const float *input = conv->input + start * conv->input_pitch + channel;
    tl_f32x4 sum = tl_f32x4_load(weights);
    for (size_t k = taps.first; k < taps.end; k++, input += conv->input_pitch)
        sum = tl_f32x4_add(sum,
                           tl_f32x4_mul(tl_f32x4_load(input), tl_f32x4_load(weights + TL_LANES * (k + 1))));
    depthwise_write(conv, at * conv->pitch + channel, sum);
}

/* Four channels at a time, so that the weights of all taps stay in registers while time passes (7 taps: 7
 * weights, the bias, a sum and a product). Neighbouring steps do not depend on each other: the processor
 * overlaps them. */
static inline void depthwise_interior(const tl_conv *conv, const float *weights, size_t channel,
                                      interior rows, size_t taps) {
    enum { MOST_TAPS = 11 };
    assert(taps <= MOST_TAPS);
    tl_f32x4 weight[MOST_TAPS];
    const tl_f32x4 bias = tl_f32x4_load(weights);
    for (size_t k = 0; k < taps; k++)
        weight[k] = tl_f32x4_load(weights + TL_LANES * (k + 1));
    /* Copies: the stores below might else change what `conv` points to, as far as the compiler knows. */
    const tl_conv layer = *conv;
    const size_t pitch = layer.input_pitch;
    const size_t step = layer.stride * pitch;
    const float *input = layer.input + (rows.first * layer.stride - (taps - 1) / 2) * pitch + channel;
    size_t offset = rows.first * layer.pitch + channel;
    for (size_t at = rows.first; at < rows.end; at++, input += step, offset += layer.pitch) {
        tl_f32x4 sum = bias;
        for (size_t k = 0; k < taps; k++)
            sum = tl_f32x4_add(sum, tl_f32x4_mul(tl_f32x4_load(input + k * pitch), weight[k]));
        depthwise_write(&layer, offset, sum);
    }
}

void tl_dwconv_f32(const tl_conv *conv) {
    check_preconditions(conv);
    assert(conv->input_pitch == conv->pitch);
    const interior rows = interior_of(conv);
    const float *weights = conv->weights;
    for (size_t channel = 0; channel < conv->pitch;
         channel += TL_LANES, weights += TL_LANES * (1 + conv->kernel)) {
        for (size_t at = 0; at < rows.first; at++)
            depthwise_border(conv, weights, channel, at);
        switch (conv->kernel) {
        case 3:
            depthwise_interior(conv, weights, channel, rows, 3);
            break;
        case 5:
            depthwise_interior(conv, weights, channel, rows, 5);
            break;
        case 7:
            depthwise_interior(conv, weights, channel, rows, 7);
            break;
        case 9:
            depthwise_interior(conv, weights, channel, rows, 9);
            break;
        case 11:
            depthwise_interior(conv, weights, channel, rows, 11);
            break;
        default: /* other widths are right, and slower */
            for (size_t at = rows.first; at < rows.end; at++)
                depthwise_border(conv, weights, channel, at);
        }
        for (size_t at = rows.end; at < conv->length; at++)
            depthwise_border(conv, weights, channel, at);
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
