/* Model files for tests: see net_file.h. */
#include "net_file.h"

#include "check.h"

#include <string.h>

enum { HEADER = 160, RECORD = 48 };

void net_put_u32(uint8_t *bytes, uint32_t value) {
    for (int i = 0; i < 4; i++) {
        bytes[i] = (uint8_t)(value >> 8 * i);
    }
}

uint32_t net_get_u32(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

float net_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return (float)(*seed >> 8) / 8388608.0f - 1.0f;
}

void net_file_seal(uint8_t *bytes, size_t size) {
    uint32_t crc = 0xFFFFFFFF;
    for (size_t i = 16; i < size; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
        }
    }
    net_put_u32(bytes + 8, (uint32_t)size);
    net_put_u32(bytes + 12, ~crc);
}

static uint32_t parameters(const net_layer *layer) {
    switch (layer->kind) {
    case 4:
        return 0;
    case 2:
        return layer->channels * (1 + layer->kernel);
    default:
        return layer->channels * (1 + layer->channels_in * layer->kernel);
    }
}

/* The weight type: int8 wherever there can be codes. */
static uint32_t type_of(const net_layer *layer, bool int8) {
    if (!int8 || layer->kind == 4) {
        return 0;
    }
    return layer->kind == 5 ? 3 : layer->input == 0 ? 2 : 1;
}

static uint32_t weight_bytes(const net_layer *layer, uint32_t type) {
    if (type == 1 || type == 3) {
        const uint32_t weights = parameters(layer) - layer->channels;
        return (type == 1 ? 8 : 0) + 8 * layer->channels + (weights + 3) / 4 * 4;
    }
    return 4 * parameters(layer) + (type == 2 ? 8 : 0);
}

static void put_record(uint8_t *record, const net_layer *layer, uint32_t type, uint32_t offset) {
    const uint32_t fields[12] = {
        layer->kind,
        layer->input,
        layer->addend == NET_NOTHING ? 0xFFFFFFFF : (uint32_t)layer->addend,
        layer->channels_in,
        layer->channels,
        layer->kernel,
        layer->stride,
        (layer->kernel - 1) / 2,
        layer->relu,
        type,
        offset,
        weight_bytes(layer, type),
    };
    for (size_t i = 0; i < 12; i++) {
        net_put_u32(record + 4 * i, fields[i]);
    }
}

void net_put_f32(uint8_t *bytes, float value) {
    uint32_t bits = 0;
    memcpy(&bits, &value, sizeof bits);
    net_put_u32(bytes, bits);
}

static uint8_t *put_random(uint8_t *next, uint32_t count, uint32_t *seed) {
    for (uint32_t i = 0; i < count; i++) {
        net_put_f32(next + 4 * (size_t)i, net_random(seed));
    }
    return next + 4 * (size_t)count;
}

/* Scales with which the codes of random weights fill their range. */
static void put_int8(uint8_t *next, const net_layer *layer, uint32_t *seed) {
    const uint32_t weights = parameters(layer) - layer->channels;
    next = put_random(next, layer->channels, seed);
    for (uint32_t i = 0; i < layer->channels; i++, next += 4) {
        net_put_f32(next, 0.008F + 0.002F * net_random(seed));
    }
    for (uint32_t i = 0; i < weights; i++) {
        next[i] = (uint8_t)(int8_t)(127.0F * net_random(seed));
    }
}

static void put_weights(uint8_t *next, const net_layer *layer, uint32_t type, uint32_t *seed) {
    if (type == 1 || type == 2) {
        net_put_f32(next, 0.03125F);
        net_put_u32(next + 4, layer->relu ? 0 : 61);
        next += 8;
    }
    if (type == 1 || type == 3) {
        put_int8(next, layer, seed);
    } else {
        put_random(next, parameters(layer), seed);
    }
}

static size_t build(const net_layer *layers, uint32_t count, bool int8, uint8_t *bytes) {
    static const char provenance[] = "{\"data\":\"none\"}";
    const uint32_t weights_at = (HEADER + RECORD * count + 15) / 16 * 16;
    const uint32_t classes = layers[count - 1].channels;
    uint32_t weights_size = 0;
    uint32_t seed = count;
    memset(bytes, 0, NET_FILE_MAX_BYTES);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t type = type_of(&layers[i], int8);
        put_record(bytes + HEADER + (size_t)RECORD * i, &layers[i], type, weights_size);
        uint8_t *next = bytes + weights_at + weights_size;
        weights_size += weight_bytes(&layers[i], type);
        CHECK(weights_at + weights_size + sizeof provenance < NET_FILE_MAX_BYTES);
        put_weights(next, &layers[i], type, &seed);
    }
    const uint32_t end = weights_at + weights_size;
    const uint32_t size = end + (uint32_t)sizeof provenance - 1;
    memcpy(bytes, "TLM1", sizeof "TLM1");
    net_put_u32(bytes + 4, 1);
    memcpy(bytes + 16, "Test network", sizeof "Test network");
    net_put_u32(bytes + 48, TL_WINDOW);
    net_put_u32(bytes + 52, TL_RATE);
    net_put_u32(bytes + 56, 5);
    net_put_u32(bytes + 60, 1);
    net_put_u32(bytes + 64, classes);
    for (uint32_t i = 0; i < classes && i < TL_MAX_CLASSES; i++) {
        bytes[68 + 8 * i] = (uint8_t)('A' + i);
    }
    net_put_u32(bytes + 132, count);
    net_put_u32(bytes + 136, weights_at);
    net_put_u32(bytes + 140, weights_size);
    net_put_u32(bytes + 144, end);
    net_put_u32(bytes + 148, (uint32_t)sizeof provenance - 1);
    memcpy(bytes + end, provenance, sizeof provenance - 1);
    net_file_seal(bytes, size);
    return size;
}

size_t net_file_build(const net_layer *layers, uint32_t count, uint8_t *bytes) {
    return build(layers, count, false, bytes);
}

size_t net_file_build_int8(const net_layer *layers, uint32_t count, uint8_t *bytes) {
    return build(layers, count, true, bytes);
}
