/* The one body of the int8 kernels, over the vectors of the flavour. Contracts: kernels_int8.h. */
#include "kernels_int8.h"
#include "signal/vector_int.h"

#include <assert.h>

enum {
    TILE8_ROWS = 2,
    INPUTS = 4,                /* of a sum, that one step of a convolution takes */
    ROUNDER_BITS = 0x4B400000, /* of ROUNDER */
};

/* 1.5 * 2^23. Added to a number of at most 2^22, it leaves that number rounded half to even in the low bits.
 */
static const float ROUNDER = 12582912.0F;

/* What turns floats in units of the output's code into codes. */
typedef struct coder {
    tl_f32x4 least; /* code 0 */
    tl_f32x4 most;  /* code 127 */
    tl_i32x4 bits;  /* to take from the bits of a rounded number */
} coder;

static inline coder coder_of(int32_t zero) {
    return (coder){.least = tl_f32x4_splat((float)-zero),
                   .most = tl_f32x4_splat((float)(TL_MOST_CODE - zero)),
                   .bits = tl_i32x4_splat(ROUNDER_BITS - zero)};
}

/* Bounding before rounding gives the same as after it, since the bounds are whole; NaN becomes the least. */
static inline tl_i32x4 to_codes(const coder *c, tl_f32x4 y) {
    const tl_f32x4 within = tl_f32x4_smaller(tl_f32x4_larger(c->least, y), c->most);
    return tl_i32x4_sub(tl_f32x4_bits(tl_f32x4_add(within, tl_f32x4_splat(ROUNDER))), c->bits);
}

static inline tl_f32x4 addend_of(const tl_conv8 *conv, tl_i32x4 codes) {
    const tl_f32x4 value = tl_i32x4_to_f32(tl_i32x4_sub(codes, tl_i32x4_splat(conv->addend_zero)));
    return tl_f32x4_mul(value, tl_f32x4_splat(conv->addend_multiplier));
}

/* From the sums of eight channels to their codes, at `offset` of the output. */
static inline void write_codes(const tl_conv8 *conv, const coder *c, const tl_panel8 *panel, size_t offset,
                               tl_i32x4 low, tl_i32x4 high) {
    tl_f32x4 y_low = tl_f32x4_mul(tl_i32x4_to_f32(low), tl_f32x4_load(panel->multiplier));
    tl_f32x4 y_high = tl_f32x4_mul(tl_i32x4_to_f32(high), tl_f32x4_load(panel->multiplier + TL_LANES));
    if (conv->addend) {
        const tl_i16x8 codes = tl_i16x8_load_bytes(conv->addend + offset);
        y_low = tl_f32x4_add(y_low, addend_of(conv, tl_i16x8_low(codes)));
        y_high = tl_f32x4_add(y_high, addend_of(conv, tl_i16x8_high(codes)));
    }
    tl_store_8_bytes(conv->output + offset, to_codes(c, y_low), to_codes(c, y_high));
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

/* `rows` time steps by 8 channels. Every vector of sums holds two parts for each of two channels: they are
 * added up at the end. The full tile has 8 of them, 2 x 4, which fit V8's registers with the operands. */
static inline void tile8(const tl_conv8 *conv, const tl_panel8 *panel, size_t at, size_t channel,
                         size_t rows) {
    const size_t row_step = conv->stride * conv->input_pitch;
    const uint8_t *input = conv->input - (conv->kernel - 1) / 2 * conv->input_pitch + at * row_step;
    const uint8_t *const input_end = input + conv->kernel * conv->input_pitch;
    const int16_t *weights = panel->weights;
    tl_i32x4 sum[TILE8_ROWS][4];
    for (size_t r = 0; r < rows; r++)
        for (size_t v = 0; v < 4; v++)
            sum[r][v] = tl_i32x4_splat(0);
    for (; input < input_end; input += INPUTS, weights += INPUTS * TL_PANEL8) {
        tl_i16x8 x[TILE8_ROWS];
        for (size_t r = 0; r < rows; r++)
            x[r] = tl_i16x8_splat_4_bytes(input + r * row_step);
        for (size_t v = 0; v < 4; v++) {
            const tl_i16x8 weight = tl_i16x8_load(weights + 8 * v);
            for (size_t r = 0; r < rows; r++)
                sum[r][v] = tl_i32x4_add(sum[r][v], tl_i16x8_dot(x[r], weight));
        }
    }
    const coder c = coder_of(conv->zero);
    for (size_t r = 0; r < rows; r++) {
        const tl_i32x4 low = tl_i32x4_add_pairs(sum[r][0], sum[r][1]);
        const tl_i32x4 high = tl_i32x4_add_pairs(sum[r][2], sum[r][3]);
        write_codes(conv, &c, panel, (at + r) * conv->pitch + channel,
                    tl_i32x4_add(low, tl_i32x4_load(panel->start)),
                    tl_i32x4_add(high, tl_i32x4_load(panel->start + TL_LANES)));
    }
}

void tl_conv_int8(const tl_conv8 *conv) {
    check_preconditions8(conv);
    const size_t bytes = tl_panel8_bytes(conv->kernel * conv->input_pitch);
    for (size_t channel = 0; channel < conv->pitch; channel += TL_PANEL8) {
        const tl_panel8 *panel = panel_at(conv, bytes, channel);
        size_t at = 0;
        for (; at + TILE8_ROWS <= conv->length; at += TILE8_ROWS)
            tile8(conv, panel, at, channel, TILE8_ROWS);
        if (at < conv->length)
            tile8(conv, panel, at, channel, 1);
    }
}

/* ------------------------------------------------------------------------------------------- depthwise ----
 */

/* Eight channels at a time; the weights stay in registers while time passes, where the number of pairs of
 * taps is a constant. */
static inline void depthwise8(const tl_conv8 *conv, const tl_panel8 *panel, size_t channel, size_t pairs) {
    const size_t pitch = conv->input_pitch;
    const uint8_t *input = conv->input - (conv->kernel - 1) / 2 * pitch + channel;
    const coder c = coder_of(conv->zero);
    for (size_t at = 0; at < conv->length; at++, input += conv->stride * pitch) {
        tl_i32x4 low = tl_i32x4_load(panel->start);
        tl_i32x4 high = tl_i32x4_load(panel->start + TL_LANES);
        for (size_t pair = 0; pair < pairs; pair++) {
            const tl_i16x8 first = tl_i16x8_load_bytes(input + 2 * pair * pitch);
            const tl_i16x8 second = tl_i16x8_load_bytes(input + (2 * pair + 1) * pitch);
            const int16_t *weights = panel->weights + 2 * TL_PANEL8 * pair;
            low = tl_i32x4_add(low, tl_i16x8_dot(tl_i16x8_zip_low(first, second), tl_i16x8_load(weights)));
            high = tl_i32x4_add(
                high, tl_i16x8_dot(tl_i16x8_zip_high(first, second), tl_i16x8_load(weights + TL_PANEL8)));
        }
        write_codes(conv, &c, panel, at * conv->pitch + channel, low, high);
    }
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
            depthwise8(conv, panel, channel, 4);
            break;
        case 5:
            depthwise8(conv, panel, channel, 5);
            break;
        case 6:
            depthwise8(conv, panel, channel, 6);
            break;
        default: /* other widths are right, and slower */
            depthwise8(conv, panel, channel, pairs);
        }
    }
}

/* --------------------------------------------------------------------------------------- to and from f32
 * ----
 */

void tl_quantise(const float *values, size_t count, float multiplier, int32_t zero, uint8_t *codes) {
    assert(values && codes && count % TL_PANEL8 == 0);
    const coder c = coder_of(zero);
    const tl_f32x4 factor = tl_f32x4_splat(multiplier);
    for (size_t i = 0; i < count; i += TL_PANEL8) {
        const tl_f32x4 low = tl_f32x4_mul(tl_f32x4_load(values + i), factor);
        const tl_f32x4 high = tl_f32x4_mul(tl_f32x4_load(values + i + TL_LANES), factor);
        tl_store_8_bytes(codes + i, to_codes(&c, low), to_codes(&c, high));
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
            const tl_i16x8 codes = tl_i16x8_load_bytes(pool->input + at * pool->pitch + channel);
            low = tl_i32x4_add(low, tl_i16x8_low(codes));
            high = tl_i32x4_add(high, tl_i16x8_high(codes));
        }
        tl_f32x4_store(output + channel, tl_f32x4_mul(tl_i32x4_to_f32(low), factor));
        tl_f32x4_store(output + channel + TL_LANES, tl_f32x4_mul(tl_i32x4_to_f32(high), factor));
    }
}
