/* The one body of the int8 kernels, over the vectors of the flavour. Contracts: kernels_int8.h. */
#include "kernels_int8.h"
#include "signal/vector_int.h"

#include <assert.h>

enum {
    TILE8_ROWS = 4,
    PAIR = 2 * TL_PANEL8,      /* weights of a pair of products */
    ROUNDER_BITS = 0x4B400000, /* of ROUNDER */
};

/* 1.5 * 2^23. Added to a number of at most 2^22, it leaves that number rounded half to even in the low bits.
 */
static const float ROUNDER = 12582912.0F;

/* Codes of eight numbers in units of the output's code, each within 2^22 on either side. */
static inline tl_i16x8 to_codes(tl_f32x4 low, tl_f32x4 high, int32_t zero) {
    const tl_f32x4 rounder = tl_f32x4_splat(ROUNDER);
    const tl_i32x4 base = tl_i32x4_splat(ROUNDER_BITS - zero);
    const tl_i16x8 codes = tl_i16x8_narrow(tl_i32x4_sub(tl_f32x4_bits(tl_f32x4_add(low, rounder)), base),
                                           tl_i32x4_sub(tl_f32x4_bits(tl_f32x4_add(high, rounder)), base));
    return tl_i16x8_smaller(tl_i16x8_larger(codes, tl_i16x8_splat(0)), tl_i16x8_splat(TL_MOST_CODE));
}

static inline tl_f32x4 addend_of(const tl_conv8 *conv, tl_i32x4 codes) {
    const tl_f32x4 value = tl_i32x4_to_f32(tl_i32x4_sub(codes, tl_i32x4_splat(conv->addend_zero)));
    return tl_f32x4_mul(value, tl_f32x4_splat(conv->addend_multiplier));
}

/* From the sums of eight channels to their codes, at `offset` of the output. */
static inline void write_codes(const tl_conv8 *conv, const tl_panel8 *panel, size_t offset, tl_i32x4 low,
                               tl_i32x4 high) {
    tl_f32x4 y_low = tl_f32x4_mul(tl_i32x4_to_f32(low), tl_f32x4_load(panel->multiplier));
    tl_f32x4 y_high = tl_f32x4_mul(tl_i32x4_to_f32(high), tl_f32x4_load(panel->multiplier + TL_LANES));
    if (conv->addend) {
        const tl_i16x8 codes = tl_i16x8_load(conv->addend + offset);
        y_low = tl_f32x4_add(y_low, addend_of(conv, tl_i16x8_low(codes)));
        y_high = tl_f32x4_add(y_high, addend_of(conv, tl_i16x8_high(codes)));
    }
    tl_i16x8_store(conv->output + offset, to_codes(y_low, y_high, conv->zero));
}

static inline const tl_panel8 *panel_at(const tl_conv8 *conv, size_t bytes, size_t channel) {
    return (const tl_panel8 *)((const char *)conv->panels + channel / TL_PANEL8 * bytes);
}

static inline void check_preconditions8(const tl_conv8 *conv) {
    assert(conv->input && conv->panels && conv->output && conv->input != conv->output);
    assert(conv->kernel % 2 == 1 && conv->kernel < 2 * TL_PADDING && conv->stride >= 1);
    assert(conv->pitch % TL_PANEL8 == 0 && conv->input_pitch % TL_PANEL8 == 0 && conv->length >= 1);
    (void)conv;
}

/* ----------------------------------------------------------------------------------------- convolution ----
 */

/* `rows` time steps by 8 channels; the full tile is that of the f32 kernel, with two products where that has
 * one. */
static inline void tile8(const tl_conv8 *conv, const tl_panel8 *panel, size_t at, size_t channel,
                         size_t rows) {
    const size_t row_step = conv->stride * conv->input_pitch;
    const tl_code *input = conv->input - (conv->kernel - 1) / 2 * conv->input_pitch + at * row_step;
    const tl_code *const input_end = input + conv->kernel * conv->input_pitch;
    const int16_t *weights = panel->weights;
    tl_i32x4 low[TILE8_ROWS];
    tl_i32x4 high[TILE8_ROWS];
    for (size_t r = 0; r < rows; r++) {
        low[r] = tl_i32x4_load(panel->start);
        high[r] = tl_i32x4_load(panel->start + TL_LANES);
    }
    for (; input < input_end; input += 2, weights += PAIR) {
        const tl_i16x8 weight_low = tl_i16x8_load(weights);
        const tl_i16x8 weight_high = tl_i16x8_load(weights + TL_PANEL8);
        for (size_t r = 0; r < rows; r++) {
            const tl_i16x8 x = tl_i16x8_splat_pair(input + r * row_step);
            low[r] = tl_i32x4_add(low[r], tl_i16x8_dot(x, weight_low));
            high[r] = tl_i32x4_add(high[r], tl_i16x8_dot(x, weight_high));
        }
    }
    for (size_t r = 0; r < rows; r++)
        write_codes(conv, panel, (at + r) * conv->pitch + channel, low[r], high[r]);
}

void tl_conv_int8(const tl_conv8 *conv) {
    check_preconditions8(conv);
    const size_t bytes = tl_panel8_bytes(conv->kernel * conv->input_pitch);
    for (size_t channel = 0; channel < conv->pitch; channel += TL_PANEL8) {
        const tl_panel8 *panel = panel_at(conv, bytes, channel);
        size_t at = 0;
        for (; at + TILE8_ROWS <= conv->length; at += TILE8_ROWS)
            tile8(conv, panel, at, channel, TILE8_ROWS);
        switch (conv->length - at) {
        case 3:
            tile8(conv, panel, at, channel, 3);
            break;
        case 2:
            tile8(conv, panel, at, channel, 2);
            break;
        case 1:
            tile8(conv, panel, at, channel, 1);
            break;
        default:
            break;
        }
    }
}

/* ------------------------------------------------------------------------------------------- depthwise ----
 */

/* `outputs` time steps, `apart` steps from each other, of eight channels. Where the steps are two rows of the
 * input apart, pairs of rows serve both: each is put together once. */
static inline void depthwise8(const tl_conv8 *conv, const tl_panel8 *panel, size_t offset, size_t at,
                              size_t pairs, size_t outputs) {
    const size_t pitch = conv->input_pitch;
    const size_t apart = conv->stride == 1 ? 2 : 1;
    const tl_code *input = conv->input + offset + at * conv->stride * pitch - (conv->kernel - 1) / 2 * pitch;
    tl_i32x4 low[2];
    tl_i32x4 high[2];
    for (size_t r = 0; r < outputs; r++) {
        low[r] = tl_i32x4_load(panel->start);
        high[r] = tl_i32x4_load(panel->start + TL_LANES);
    }
    for (size_t row = 0; row < pairs + outputs - 1; row++, input += 2 * pitch) {
        const tl_i16x8 first = tl_i16x8_load(input);
        const tl_i16x8 second = tl_i16x8_load(input + pitch);
        const tl_i16x8 x_low = tl_i16x8_zip_low(first, second);
        const tl_i16x8 x_high = tl_i16x8_zip_high(first, second);
        for (size_t r = 0; r < outputs; r++) {
            if (row < r || row - r >= pairs)
                continue;
            const int16_t *weights = panel->weights + PAIR * (row - r);
            low[r] = tl_i32x4_add(low[r], tl_i16x8_dot(x_low, tl_i16x8_load(weights)));
            high[r] = tl_i32x4_add(high[r], tl_i16x8_dot(x_high, tl_i16x8_load(weights + TL_PANEL8)));
        }
    }
    for (size_t r = 0; r < outputs; r++)
        write_codes(conv, panel, (at + r * apart) * conv->pitch + offset, low[r], high[r]);
}

/* All time steps of eight channels: in twos where a pair of rows serves two steps, the rest one by one. */
static inline void depthwise_channels(const tl_conv8 *conv, const tl_panel8 *panel, size_t offset,
                                      size_t pairs) {
    size_t at = 0;
    if (conv->stride == 1) {
        for (; at + 4 <= conv->length; at += 4) { /* steps 0 and 2, then 1 and 3 */
            depthwise8(conv, panel, offset, at, pairs, 2);
            depthwise8(conv, panel, offset, at + 1, pairs, 2);
        }
    } else if (conv->stride == 2) {
        for (; at + 2 <= conv->length; at += 2)
            depthwise8(conv, panel, offset, at, pairs, 2);
    }
    for (; at < conv->length; at++)
        depthwise8(conv, panel, offset, at, pairs, 1);
}

void tl_dwconv_int8(const tl_conv8 *conv) {
    check_preconditions8(conv);
    assert(conv->input_pitch == conv->pitch);
    const size_t pairs = (conv->kernel + 1) / 2;
    const size_t bytes = tl_panel8_bytes(2 * pairs);
    for (size_t channel = 0; channel < conv->pitch; channel += TL_PANEL8) {
        const tl_panel8 *panel = panel_at(conv, bytes, channel);
        switch (pairs) {
        case 4:
            depthwise_channels(conv, panel, channel, 4);
            break;
        case 5:
            depthwise_channels(conv, panel, channel, 5);
            break;
        case 6:
            depthwise_channels(conv, panel, channel, 6);
            break;
        default: /* other widths are right, and slower */
            depthwise_channels(conv, panel, channel, pairs);
        }
    }
}

/* --------------------------------------------------------------------------------------- to and from f32
 * ----
 */

/* Bounding before rounding gives the same as after it, since the bounds are whole; NaN becomes the least. */
static inline tl_f32x4 bounded(tl_f32x4 y, int32_t zero) {
    const tl_f32x4 least = tl_f32x4_splat((float)-zero);
    return tl_f32x4_smaller(tl_f32x4_larger(least, y), tl_f32x4_splat((float)(TL_MOST_CODE - zero)));
}

void tl_quantise(const float *values, size_t count, float multiplier, int32_t zero, tl_code *codes) {
    assert(values && codes && count % TL_PANEL8 == 0);
    const tl_f32x4 factor = tl_f32x4_splat(multiplier);
    for (size_t i = 0; i < count; i += TL_PANEL8) {
        const tl_f32x4 low = bounded(tl_f32x4_mul(tl_f32x4_load(values + i), factor), zero);
        const tl_f32x4 high = bounded(tl_f32x4_mul(tl_f32x4_load(values + i + TL_LANES), factor), zero);
        tl_i16x8_store(codes + i, to_codes(low, high, zero));
    }
}

void tl_gap_int8(const tl_pool8 *pool, float *output) {
    assert(pool->input && output && pool->length >= 1 && pool->pitch % TL_PANEL8 == 0);
    const tl_i32x4 start = tl_i32x4_splat(-pool->zero * (int32_t)pool->length);
    const tl_f32x4 factor = tl_f32x4_splat(pool->multiplier);
    for (size_t channel = 0; channel < pool->pitch; channel += TL_PANEL8) {
        tl_i32x4 low = start;
        tl_i32x4 high = start;
        for (size_t at = 0; at < pool->length; at++) {
            const tl_i16x8 codes = tl_i16x8_load(pool->input + at * pool->pitch + channel);
            low = tl_i32x4_add(low, tl_i16x8_low(codes));
            high = tl_i32x4_add(high, tl_i16x8_high(codes));
        }
        tl_f32x4_store(output + channel, tl_f32x4_mul(tl_i32x4_to_f32(low), factor));
        tl_f32x4_store(output + channel + TL_LANES, tl_f32x4_mul(tl_i32x4_to_f32(high), factor));
    }
}
