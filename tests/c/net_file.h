/* Builds small model files ("TLM1": engine/net/model.c) for the tests of the network. */
#ifndef TL_TESTS_NET_FILE_H
#define TL_TESTS_NET_FILE_H

#include "tracelight.h"

enum { NET_FILE_MAX_BYTES = 1 << 16, NET_NOTHING = -1 };

/* A layer record; `input` and `addend` are tensors, NET_NOTHING = no addition. */
typedef struct net_layer {
    uint32_t kind;
    uint32_t input;
    int32_t addend;
    uint32_t channels_in;
    uint32_t channels;
    uint32_t kernel;
    uint32_t stride;
    uint32_t relu;
} net_layer;

/* Writes a model with random weights and the provenance {"data":"none"} to `bytes` (NET_FILE_MAX_BYTES of
 * them). The last layer's channels are the classes. Returns the size of the file. */
size_t net_file_build(const net_layer *layers, uint32_t count, uint8_t *bytes);

/* The same with int8 layers, wherever there can be some; their random activations fill the range of the
 * codes. */
size_t net_file_build_int8(const net_layer *layers, uint32_t count, uint8_t *bytes);

/* Writes the size and the checksum. */
void net_file_seal(uint8_t *bytes, size_t size);

void net_put_u32(uint8_t *bytes, uint32_t value);
void net_put_f32(uint8_t *bytes, float value);
uint32_t net_get_u32(const uint8_t *bytes);

/* The next number of a sequence that depends on the seed only, uniform in [-1, 1). */
float net_random(uint32_t *seed);

#endif
