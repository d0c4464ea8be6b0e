/* The one body of the int8 kernels, over the vectors of the flavour. Contracts: kernels_int8.h. */
#include "kernels_int8.h"

#include <assert.h>
#include <stdbool.h>

enum {
    TILE8_ROWS = 4,
    HALF = TL_PRODUCTS * TL_LANES, /* weights of four channels that are multiplied at once */
    ROUNDER_BITS = 0x4B400000,     /* of ROUNDER */
    /* Taps are multiplied in groups of TL_PRODUCTS: so many of them have the usual depthwise kernels. */
    GROUPS_OF_7 = (7 + TL_PRODUCTS - 1) / TL_PRODUCTS,
    GROUPS_OF_9 = (9 + TL_PRODUCTS - 1) / TL_PRODUCTS,
    GROUPS_OF_11 = (11 + TL_PRODUCTS - 1) / TL_PRODUCTS,
};

/* 1.5 * 2^23. Added to a number of at most 2^22, it leaves that number rounded half to even in the low bits.
 */
static const float ROUNDER = 12582912.0F;

/* Codes of eight numbers in units of the output's code, each within 2^22 on either side, before they are
 * bounded. */
static inline tl_i16x8 to_codes(tl_f32x4 low, tl_f32x4 high, int32_t zero) {
    const tl_f32x4 rounder = tl_f32x4_splat(ROUNDER);
    const tl_i32x4 base = tl_i32x4_splat(ROUNDER_BITS - zero);
    return tl_i16x8_narrow(tl_i32x4_sub(tl_f32x4_bits(tl_f32x4_add(low, rounder)), base),
                           tl_i32x4_sub(tl_f32x4_bits(tl_f32x4_add(high, rounder)), base));
}

/* What four codes of the addend, less its zero, add in units of the output's code. */
static inline tl_f32x4 addend_of(const tl_conv8 *conv, tl_i32x4 codes) {
    return tl_f32x4_mul(tl_i32x4_to_f32(codes), tl_f32x4_splat(conv->addend_multiplier));
}

/* The sums of eight channels over `rows` time steps. */
typedef struct sums8 {
    tl_i32x4 low[TILE8_ROWS];
    tl_i32x4 high[TILE8_ROWS];
} sums8;

/* The sums of time step `row` before anything is added. */
static inline void begin(sums8 *sums, size_t row, const tl_panel8 *panel) {
    sums->low[row] = tl_i32x4_load(panel->start);
    sums->high[row] = tl_i32x4_load(panel->start + TL_LANES);
}

/* From sums to codes, at `offset` of the output and every `step` codes. */
__attribute__((always_inline)) static inline void write_codes(const tl_conv8 *conv, const tl_panel8 *panel,
                                                              const sums8 *sums, size_t rows, size_t offset,
                                                              size_t step) {
    const tl_f32x4 factor_low = tl_f32x4_load(panel->multiplier);
    const tl_f32x4 factor_high = tl_f32x4_load(panel->multiplier + TL_LANES);
    tl_f32x4 low[TILE8_ROWS];
    tl_f32x4 high[TILE8_ROWS];
    for (size_t r = 0; r < rows; r++) {
        low[r] = tl_f32x4_mul(tl_i32x4_to_f32(sums->low[r]), factor_low);
        high[r] = tl_f32x4_mul(tl_i32x4_to_f32(sums->high[r]), factor_high);
    }
    if (conv->addend) {
        for (size_t r = 0; r < rows; r++) {
            const tl_i16x8 codes = tl_i16x8_sub(tl_codes_load(conv->addend + offset + r * step),
                                                tl_i16x8_splat((int16_t)conv->addend_zero));
            low[r] = tl_f32x4_add(low[r], addend_of(conv, tl_i16x8_low(codes)));
            high[r] = tl_f32x4_add(high[r], addend_of(conv, tl_i16x8_high(codes)));
        }
    }
    tl_code *output = conv->output + offset;
    for (size_t r = 0; r + 1 < rows; r += 2, output += 2 * step)
        tl_codes_store_two(output, output + step, to_codes(low[r], high[r], conv->zero),
                           to_codes(low[r + 1], high[r + 1], conv->zero));
    if (rows % 2)
        tl_codes_store(output, to_codes(low[rows - 1], high[rows - 1], conv->zero));
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

/* `rows` time steps by 8 channels; the full tile is that of the f32 kernel, with TL_PRODUCTS products where
 * that has one. */
__attribute__((always_inline)) static inline void tile8(const tl_conv8 *conv, const tl_panel8 *panel,
                                                        const tl_code *input, size_t offset, size_t rows) {
    const size_t row_step = conv->stride * conv->input_pitch;
    const tl_code *const input_end = input + conv->kernel * conv->input_pitch;
    const tl_weight8 *weights = panel->weights;
    sums8 sums;
    for (size_t r = 0; r < rows; r++)
        begin(&sums, r, panel);
    for (; input < input_end; input += TL_PRODUCTS, weights += 2 * HALF) {
        const tl_products weight_low = tl_weights_load(weights);
        const tl_products weight_high = tl_weights_load(weights + HALF);
        for (size_t r = 0; r < rows; r++) {
            const tl_products x = tl_codes_splat(input + r * row_step);
            sums.low[r] = tl_codes_dot(sums.low[r], x, weight_low);
            sums.high[r] = tl_codes_dot(sums.high[r], x, weight_high);
        }
    }
    write_codes(conv, panel, &sums, rows, offset, conv->pitch);
}

/* The input of tap 0 of the first output step: it lies in the padding. */
static inline const tl_code *first_tap8(const tl_conv8 *conv) {
    return conv->input - (conv->kernel - 1) / 2 * conv->input_pitch;
}

void tl_conv_int8(const tl_conv8 *of) {
    check_preconditions8(of);
    const tl_conv8 conv =
        *of; /* a copy: bytes that are stored might else change it, for all the compiler knows */
    const size_t bytes = tl_panel8_bytes(conv.kernel * conv.input_pitch);
    const size_t tile_step = TILE8_ROWS * conv.stride * conv.input_pitch;
    for (size_t channel = 0; channel < conv.pitch; channel += TL_PANEL8) {
        const tl_panel8 *panel = panel_at(&conv, bytes, channel);
        const tl_code *input = first_tap8(&conv);
        size_t offset = channel;
        size_t left = conv.length;
        for (; left >= TILE8_ROWS; left -= TILE8_ROWS, input += tile_step, offset += TILE8_ROWS * conv.pitch)
            tile8(&conv, panel, input, offset, TILE8_ROWS);
        switch (left) {
        case 3:
            tile8(&conv, panel, input, offset, 3);
            break;
        case 2:
            tile8(&conv, panel, input, offset, 2);
            break;
        case 1:
            tile8(&conv, panel, input, offset, 1);
            break;
        default:
            break;
        }
    }
}

/* ------------------------------------------------------------------------------------------- depthwise ----
 */

/* TL_PRODUCTS rows of the input of eight channels: of channels 0 to 3, and of 4 to 7. */
typedef struct gathered8 {
    tl_products low;
    tl_products high;
} gathered8;

static inline gathered8 gather(const tl_code *row, size_t pitch) {
    gathered8 x;
    tl_codes_gather(row, pitch, &x.low, &x.high);
    return x;
}

/* Not a loop: the compiler would call memmove for it, and the rows would have to lie in memory. */
static inline void move_up(gathered8 *rows, size_t groups) {
    if (groups > 1)
        rows[0] = rows[1];
    if (groups > 2)
        rows[1] = rows[2];
    if (groups > 3)
        rows[2] = rows[3];
    if (groups > 4)
        rows[3] = rows[4];
    if (groups > 5)
        rows[4] = rows[5];
}

static inline void add_group(sums8 *sums, size_t row, gathered8 x, const tl_weight8 *weights) {
    sums->low[row] = tl_codes_dot(sums->low[row], x.low, tl_weights_load(weights));
    sums->high[row] = tl_codes_dot(sums->high[row], x.high, tl_weights_load(weights + HALF));
}

/* Time steps that lie as far apart as a group has rows: what is one step's second group of rows is the next
 * one's first, and each is put together once. */
typedef struct phase8 {
    const tl_code *input; /* tap 0 of the first of the steps */
    size_t offset;        /* of its output */
    size_t steps;
    size_t apart;
} phase8;

__attribute__((always_inline)) static inline void
depthwise_phase(const tl_conv8 *conv, const tl_panel8 *panel, phase8 phase, size_t groups) {
    const size_t group_step = TL_PRODUCTS * conv->input_pitch;
    const size_t offset_step = phase.apart * conv->pitch;
    const tl_code *input = phase.input;
    size_t offset = phase.offset;
    gathered8 rows[GROUPS_OF_11];
    for (size_t g = 0; g + 1 < groups; g++, input += group_step)
        rows[g] = gather(input, conv->input_pitch);
    for (size_t step = 0; step < phase.steps; step++, input += group_step, offset += offset_step) {
        rows[groups - 1] = gather(input, conv->input_pitch);
        sums8 sums;
        begin(&sums, 0, panel);
        for (size_t g = 0; g < groups; g++)
            add_group(&sums, 0, rows[g], panel->weights + 2 * HALF * g);
        write_codes(conv, panel, &sums, 1, offset, 0);
        move_up(rows, groups);
    }
}

/* All time steps of eight channels, for a stride that divides a group. */
__attribute__((always_inline)) static inline void
depthwise_phases(const tl_conv8 *conv, const tl_panel8 *panel, size_t channel, size_t groups) {
    const size_t apart = TL_PRODUCTS / conv->stride;
    const tl_code *input = first_tap8(conv) + channel;
    for (size_t first = 0; first < apart && first < conv->length; first++) {
        const phase8 phase = {.input = input + first * conv->stride * conv->input_pitch,
                              .offset = first * conv->pitch + channel,
                              .steps = (conv->length - first + apart - 1) / apart,
                              .apart = apart};
        depthwise_phase(conv, panel, phase, groups);
    }
}

/* The same for any stride and any number of groups, which is slower. */
static void depthwise_any(const tl_conv8 *conv, const tl_panel8 *panel, size_t channel, size_t groups) {
    const tl_code *input = first_tap8(conv) + channel;
    for (size_t at = 0; at < conv->length; at++, input += conv->stride * conv->input_pitch) {
        sums8 sums;
        begin(&sums, 0, panel);
        for (size_t g = 0; g < groups; g++)
            add_group(&sums, 0, gather(input + g * TL_PRODUCTS * conv->input_pitch, conv->input_pitch),
                      panel->weights + 2 * HALF * g);
        write_codes(conv, panel, &sums, 1, at * conv->pitch + channel, 0);
    }
}

void tl_dwconv_int8(const tl_conv8 *of) {
    check_preconditions8(of);
    assert(of->input_pitch == of->pitch);
    const tl_conv8 conv = *of;
    const size_t groups = (conv.kernel + TL_PRODUCTS - 1) / TL_PRODUCTS;
    const size_t bytes = tl_panel8_bytes(groups * TL_PRODUCTS);
    const bool in_phases = TL_PRODUCTS % conv.stride == 0;
    for (size_t channel = 0; channel < conv.pitch; channel += TL_PANEL8) {
        const tl_panel8 *panel = panel_at(&conv, bytes, channel);
        if (in_phases && groups == GROUPS_OF_7)
            depthwise_phases(&conv, panel, channel, GROUPS_OF_7);
        else if (in_phases && groups == GROUPS_OF_9)
            depthwise_phases(&conv, panel, channel, GROUPS_OF_9);
        else if (in_phases && groups == GROUPS_OF_11)
            depthwise_phases(&conv, panel, channel, GROUPS_OF_11);
        else
            depthwise_any(&conv, panel, channel, groups);
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
        tl_codes_store(codes + i, to_codes(low, high, zero));
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
            const tl_i16x8 codes = tl_codes_load(pool->input + at * pool->pitch + channel);
            low = tl_i32x4_add(low, tl_i16x8_low(codes));
            high = tl_i32x4_add(high, tl_i16x8_high(codes));
        }
        tl_f32x4_store(output + channel, tl_f32x4_mul(tl_i32x4_to_f32(low), factor));
        tl_f32x4_store(output + channel + TL_LANES, tl_f32x4_mul(tl_i32x4_to_f32(high), factor));
    }
}
