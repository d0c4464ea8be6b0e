/* Weight packing: see pack.h. */
#include "pack.h"

#include "file_bytes.h"
#include "kernels.h"

#include <string.h>

uint32_t tl_pitch(uint32_t channels) {
    return (channels + TL_PANEL - 1) / TL_PANEL * TL_PANEL;
}

/* Weight `number` in the order of the file, of output `out`. */
static float weight_at(const tl_layer *layer, const uint8_t *bytes, size_t out, size_t number) {
    const uint8_t *behind_bias = bytes + 4 * (size_t)layer->channels;
    if (layer->arithmetic != TL_F32_SMALL)
        return tl_read_f32(behind_bias + 4 * number);
    const uint8_t byte = behind_bias[4 * (size_t)layer->channels + number];
    return tl_read_f32(behind_bias + 4 * out) * (float)(byte < 128 ? byte : byte - 256);
}

size_t tl_pack_size(const tl_layer *layer, size_t input_pitch) {
    const size_t pitch = tl_pitch(layer->channels);
    switch (layer->kind) {
    case TL_LAYER_POOL:
        return 0;
    case TL_LAYER_DEPTHWISE:
        return pitch * (1 + layer->kernel);
    default:
        return pitch * (1 + layer->kernel * input_pitch);
    }
}

static void pack_depthwise(const tl_layer *layer, const uint8_t *bytes, float *packed) {
    const size_t kernel = layer->kernel;
    for (size_t channel = 0; channel < layer->channels; channel++) {
        float *group = packed + channel / TL_LANES * TL_LANES * (1 + kernel) + channel % TL_LANES;
        group[0] = tl_read_f32(bytes + 4 * channel);
        for (size_t k = 0; k < kernel; k++)
            group[TL_LANES * (k + 1)] = weight_at(layer, bytes, channel, channel * kernel + k);
    }
}

static void pack_convolution(const tl_layer *layer, size_t input_pitch, const uint8_t *bytes, float *packed) {
    const size_t kernel = layer->kernel;
    const size_t inputs = layer->channels_in;
    for (size_t out = 0; out < layer->channels; out++) {
        float *panel = packed + out / TL_PANEL * TL_PANEL * (1 + kernel * input_pitch) + out % TL_PANEL;
        panel[0] = tl_read_f32(bytes + 4 * out);
        for (size_t in = 0; in < inputs; in++)
            for (size_t k = 0; k < kernel; k++)
                panel[TL_PANEL * (1 + k * input_pitch + in)] =
                    weight_at(layer, bytes, out, (out * inputs + in) * kernel + k);
    }
}

void tl_pack(const tl_layer *layer, size_t input_pitch, const uint8_t *bytes, float *packed) {
    memset(packed, 0, tl_pack_size(layer, input_pitch) * sizeof *packed);
    if (layer->kind == TL_LAYER_DEPTHWISE)
        pack_depthwise(layer, bytes, packed);
    else if (layer->kind != TL_LAYER_POOL)
        pack_convolution(layer, input_pitch, bytes, packed);
}

float tl_packed(const tl_layer *layer, size_t input_pitch, size_t out, size_t in, size_t k) {
    const size_t panel = TL_PANEL * (1 + layer->kernel * input_pitch);
    return layer->weights[out / TL_PANEL * panel + out % TL_PANEL + TL_PANEL * (1 + k * input_pitch + in)];
}

float tl_packed_depthwise(const tl_layer *layer, size_t channel, size_t k) {
    const size_t group = TL_LANES * (1 + (size_t)layer->kernel);
    return layer->weights[channel / TL_LANES * group + channel % TL_LANES + TL_LANES * (1 + k)];
}
