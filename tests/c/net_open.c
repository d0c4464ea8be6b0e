/* Networks for the tests of explanations: see net_open.h. */
#include "net_open.h"

#include "check.h"

static uint8_t bytes[NET_FILE_MAX_BYTES];

static tl_model *open_bytes(size_t size) {
    tl_model *model = NULL;
    CHECK(tl_model_open(bytes, size, &model, NULL) == TL_OK);
    return model;
}

tl_model *net_open(const net_layer *layers, uint32_t count) {
    return open_bytes(net_file_build(layers, count, bytes));
}

tl_model *net_open_around(const net_layer *layers, uint32_t count) {
    const size_t size = net_file_build(layers, count, bytes);
    bytes[152] = 1; /* pairs of windows */
    net_put_u32(bytes + 156, TL_SURROUNDINGS);
    net_file_seal(bytes, size);
    return open_bytes(size);
}

tl_explainer *net_explain(tl_model *model) {
    tl_explainer *explainer = NULL;
    CHECK(tl_explainer_open(model, &explainer, NULL) == TL_OK);
    return explainer;
}

void net_fill(uint32_t seed, float *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        values[i] = net_random(&seed);
}
