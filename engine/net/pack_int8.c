/* The weights of an int8 layer: see pack_int8.h. */
#include "pack_int8.h"

#include "file_bytes.h"
#include "pack.h"

#include <math.h>
#include <stdlib.h>

static const float LEAST_SCALE = 0x1p-24F;
static const float MOST_SCALE = 0x1p24F;
static const float MOST_STEPS = 0x1p22F; /* that the kernels can round */

bool tl_scale_fits(float scale) {
    return scale >= LEAST_SCALE && scale <= MOST_SCALE;
}

/* Weights that are added up into one output value. */
static uint32_t depth_of(const tl_layer *layer) {
    return layer->kind == TL_LAYER_DEPTHWISE ? layer->kernel : layer->channels_in * layer->kernel;
}

uint32_t tl_file_bytes8(const tl_layer *layer) {
    const uint32_t weights = layer->channels * depth_of(layer);
    return TL_CODES_HEAD + 8 * layer->channels + (weights + 3) / 4 * 4;
}

static size_t panel_bytes(const tl_layer *layer, size_t input_pitch) {
    const size_t depth = layer->kind == TL_LAYER_DEPTHWISE
                             ? (layer->kernel + (size_t)TL_PRODUCTS - 1) / TL_PRODUCTS * TL_PRODUCTS
                             : layer->kernel * input_pitch;
    return tl_panel8_bytes(depth);
}

size_t tl_pack8_size(const tl_layer *layer, size_t input_pitch) {
    return tl_pitch(layer->channels) / TL_PANEL8 * panel_bytes(layer, input_pitch);
}

/* A weight in the order of the file; the first of output `out` is number out * depth. */
static tl_weight8 weight_at(const tl_layer8 *whole, size_t number) {
    const uint8_t byte = whole->bytes[TL_CODES_HEAD + (size_t)8 * whole->layer->channels + number];
    return (tl_weight8)(byte < 128 ? byte : byte - 256);
}

/* The numbers of one output channel that do not depend on the activations. */
typedef struct channel8 {
    float unit; /* real value of a sum of 1 */
    float bias; /* in that unit, a whole number */
    int32_t sum;
    int32_t magnitude; /* sum of the weights' absolute values */
} channel8;

static float weight_scale(const tl_layer8 *whole, uint32_t out) {
    return tl_read_f32(whole->bytes + TL_CODES_HEAD + (size_t)4 * (whole->layer->channels + out));
}

static channel8 channel_of(const tl_layer8 *whole, uint32_t out) {
    const uint32_t depth = depth_of(whole->layer);
    channel8 c = {.unit = whole->input->scale * weight_scale(whole, out)};
    c.bias = rintf(tl_read_f32(whole->bytes + TL_CODES_HEAD + (size_t)4 * out) / c.unit);
    for (uint32_t i = 0; i < depth; i++) {
        const int32_t weight = weight_at(whole, (size_t)out * depth + i);
        c.sum += weight;
        c.magnitude += abs(weight);
    }
    return c;
}

/* A bound of an output in units of its code, before it is rounded. */
static float largest_code(const tl_layer8 *whole, const channel8 *c) {
    const float sum = fabsf(c->bias) + (float)(TL_MOST_CODE * c->magnitude);
    const float added = whole->added ? TL_MOST_CODE * (whole->added->scale / whole->output->scale) : 0.0F;
    return sum * (c->unit / whole->output->scale) + added;
}

const char *tl_check8(const tl_layer8 *whole, uint32_t *place) {
    const uint32_t channels = whole->layer->channels;
    for (uint32_t out = 0; out < channels; out++) {
        *place = TL_CODES_HEAD + 4 * (channels + out);
        if (!tl_scale_fits(weight_scale(whole, out)))
            return "has a weight scale that is not within 2^-24 and 2^24";
    }
    for (uint32_t i = 0; i < channels * depth_of(whole->layer); i++) {
        *place = TL_CODES_HEAD + 8 * channels + i;
        if (weight_at(whole, i) == INT8_MIN)
            return "has a weight of -128, which is not used";
    }
    for (uint32_t out = 0; out < channels; out++) {
        const channel8 c = channel_of(whole, out);
        *place = TL_CODES_HEAD + 4 * out;
        if (!(fabsf(c.bias) <= (float)(TL_MOST_SUM8 - TL_MOST_CODE * c.magnitude)))
            return "can add up to more than 2^24, or its bias is not finite";
        if (!(largest_code(whole, &c) < MOST_STEPS))
            return "can give codes beyond 2^22 on their way";
    }
    return NULL;
}

static tl_panel8 *panel_of(const tl_layer8 *whole, tl_panel8 *panels, uint32_t out) {
    const size_t bytes = panel_bytes(whole->layer, whole->input->pitch);
    return (tl_panel8 *)((char *)panels + out / TL_PANEL8 * bytes);
}

/* The place of a weight in a panel, by its output and its place among the products of a sum. */
static size_t place_of(uint32_t out, size_t product) {
    return TL_PRODUCTS * (TL_PANEL8 * (product / TL_PRODUCTS) + out % TL_PANEL8) + product % TL_PRODUCTS;
}

static void pack_weights(const tl_layer8 *whole, uint32_t out, tl_weight8 *packed) {
    const tl_layer *layer = whole->layer;
    const size_t first = (size_t)out * depth_of(layer);
    if (layer->kind == TL_LAYER_DEPTHWISE) {
        for (uint32_t k = 0; k < layer->kernel; k++)
            packed[place_of(out, k)] = weight_at(whole, first + k);
        return;
    }
    for (uint32_t in = 0; in < layer->channels_in; in++)
        for (uint32_t k = 0; k < layer->kernel; k++)
            packed[place_of(out, (size_t)k * whole->input->pitch + in)] =
                weight_at(whole, first + (size_t)in * layer->kernel + k);
}

void tl_pack8(const tl_layer8 *whole, tl_panel8 *panels) {
    for (uint32_t out = 0; out < whole->layer->channels; out++) {
        tl_panel8 *panel = panel_of(whole, panels, out);
        const channel8 c = channel_of(whole, out);
        panel->start[out % TL_PANEL8] = (int32_t)c.bias - whole->input->zero * c.sum;
        panel->multiplier[out % TL_PANEL8] = c.unit / whole->output->scale;
        pack_weights(whole, out, panel->weights);
    }
}
