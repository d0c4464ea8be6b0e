/* The kernels against the plainest loops that do the same, for many shapes, and the two flavours against each
 * other. All comparisons are exact: the order of the multiplications and additions is part of the kernels'
 * contract. */
#undef TL_SIMD128 /* this file's copy of the kernels is the one without vectors */
#define tl_conv_f32_4x8 scalar_conv_f32_4x8
#define tl_dwconv_f32 scalar_dwconv_f32
#define tl_gap_f32 scalar_gap_f32
#include "net/kernels_scalar.c"
#undef tl_conv_f32_4x8
#undef tl_dwconv_f32
#undef tl_gap_f32

void tl_conv_f32_4x8(const tl_conv *conv); /* of the flavour that this program is built in */
void tl_dwconv_f32(const tl_conv *conv);
void tl_gap_f32(const float *input, size_t length, size_t pitch, float *output);

#include "check.h"
#include "net/pack.h"
#include "net_file.h"

#include <string.h>

/* One case: file-order weights, unpadded input, and what the layer should give. */
typedef struct shape {
    size_t length_in;
    size_t length;
    tl_layer layer;
    bool added;
} shape;

static uint32_t seed = 1;

static float *random_floats(size_t count) {
    float *values = malloc(count * sizeof *values);
    CHECK(values != NULL);
    for (size_t i = 0; i < count; i++) {
        values[i] = net_random(&seed);
    }
    return values;
}

static float *zeros(size_t count) {
    float *values = calloc(count, sizeof *values);
    CHECK(values != NULL);
    return values;
}

static bool same_bits(const void *a, const void *b, size_t floats) {
    return memcmp(a, b, floats * sizeof(float)) == 0;
}

/* [length][channels] to [length][pitch]. */
static float *padded(const float *values, size_t length, size_t channels, size_t pitch) {
    float *out = zeros(length * pitch);
    for (size_t t = 0; t < length; t++) {
        memcpy(out + t * pitch, values + t * channels, channels * sizeof *out);
    }
    return out;
}

/* The definition, over file-order parameters: bias[out], weights[out][in][kernel] (depthwise: in = 1). */
static float expected(const shape *s, const float *parameters, const float *input, const float *added,
                      size_t t, size_t out) {
    const bool depthwise = s->layer.kind == TL_LAYER_DEPTHWISE;
    const size_t inputs = depthwise ? 1 : s->layer.channels_in;
    const size_t kernel = s->layer.kernel;
    const float *weights = parameters + s->layer.channels + out * inputs * kernel;
    float sum = parameters[out];
    for (size_t k = 0; k < kernel; k++) {
        const size_t at = t * s->layer.stride + k;
        if (at < (kernel - 1) / 2 || at - (kernel - 1) / 2 >= s->length_in) {
            continue;
        }
        const float *row = input + (at - (kernel - 1) / 2) * s->layer.channels_in;
        for (size_t in = 0; in < inputs; in++) {
            sum += row[depthwise ? out : in] * weights[in * kernel + k];
        }
    }
    sum += added ? added[t * s->layer.channels + out] : 0.0f;
    return s->layer.relu && sum < 0.0f ? 0.0f : sum;
}

static void check_output(const shape *s, const float *parameters, const float *input, const float *added,
                         const float *output, size_t pitch) {
    for (size_t t = 0; t < s->length; t++) {
        for (size_t out = 0; out < pitch; out++) {
            const float right =
                out < s->layer.channels ? expected(s, parameters, input, added, t, out) : 0.0f;
            CHECK(output[t * pitch + out] == right);
        }
    }
}

static float *packed_weights(const shape *s, const float *parameters, size_t count, size_t pitch_in) {
    uint8_t *bytes = malloc(4 * count);
    float *packed = zeros(tl_pack_size(&s->layer, pitch_in));
    CHECK(bytes != NULL);
    for (size_t i = 0; i < count; i++) {
        uint32_t bits = 0;
        memcpy(&bits, &parameters[i], sizeof bits);
        net_put_u32(bytes + 4 * i, bits);
    }
    tl_pack(&s->layer, pitch_in, bytes, packed);
    free(bytes);
    return packed;
}

static void check_shape(const shape *s, size_t pitch_in) {
    const bool depthwise = s->layer.kind == TL_LAYER_DEPTHWISE;
    const size_t channels = s->layer.channels;
    const size_t pitch = tl_pitch(s->layer.channels);
    const size_t count = channels * (1 + (depthwise ? 1 : s->layer.channels_in) * s->layer.kernel);
    float *parameters = random_floats(count);
    float *input = random_floats(s->length_in * s->layer.channels_in);
    float *added = s->added ? random_floats(s->length * channels) : NULL;
    float *packed = packed_weights(s, parameters, count, pitch_in);
    /* Exactly as much padding as the kernel asks for: the sanitizer sees what lies beyond. */
    const size_t around = (s->layer.kernel - 1) / 2 * pitch_in;
    float *rows = padded(input, s->length_in, s->layer.channels_in, pitch_in);
    float *wide_input = zeros(around + s->length_in * pitch_in + around);
    memcpy(wide_input + around, rows, s->length_in * pitch_in * sizeof *rows);
    float *wide_added = added ? padded(added, s->length, channels, pitch) : NULL;
    float *output = random_floats(s->length * pitch);
    float *scalar = random_floats(s->length * pitch);
    tl_conv conv = {.input = wide_input + around,
                    .input_pitch = pitch_in,
                    .kernel = s->layer.kernel,
                    .stride = s->layer.stride,
                    .weights = packed,
                    .addend = wide_added,
                    .relu = s->layer.relu,
                    .output = output,
                    .length = s->length,
                    .pitch = pitch};
    (depthwise ? tl_dwconv_f32 : tl_conv_f32_4x8)(&conv);
    check_output(s, parameters, input, added, output, pitch);
    conv.output = scalar;
    (depthwise ? scalar_dwconv_f32 : scalar_conv_f32_4x8)(&conv);
    CHECK(same_bits(output, scalar, s->length * pitch));
    free(parameters);
    free(input);
    free(added);
    free(packed);
    free(rows);
    free(wide_input);
    free(wide_added);
    free(output);
    free(scalar);
}

static const size_t LENGTHS[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 23, 45, 90, 360};
static const uint32_t CHANNELS[] = {1, 3, 4, 5, 8, 12, 20};
static const uint32_t KERNELS[] = {1, 3, 5, 7, 9, 11, 31};
static const uint32_t STRIDES[] = {1, 2, 3, 8};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static shape make_shape(tl_layer_kind kind, size_t length, uint32_t channels_in, uint32_t channels,
                        size_t number) {
    const uint32_t kernel = KERNELS[number % COUNT(KERNELS)];
    const uint32_t stride = STRIDES[number / COUNT(KERNELS) % COUNT(STRIDES)];
    return (shape){.length_in = length,
                   .length = (length - 1) / stride + 1,
                   .layer = {.kind = kind,
                             .channels_in = channels_in,
                             .channels = channels,
                             .kernel = kernel,
                             .stride = stride,
                             .relu = number % 2 == 0},
                   .added = number % 3 == 0};
}

static void test_convolutions(void) {
    for (size_t l = 0; l < COUNT(LENGTHS); l++) {
        for (size_t number = 0; number < COUNT(KERNELS) * COUNT(STRIDES); number++) {
            for (size_t c = 0; c < COUNT(CHANNELS); c++) {
                const uint32_t channels = CHANNELS[(c + number) % COUNT(CHANNELS)];
                const shape s = make_shape(TL_LAYER_CONVOLUTION, LENGTHS[l], CHANNELS[c], channels, number);
                check_shape(&s, tl_pitch(s.layer.channels_in));
                if (s.layer.channels_in == 1) {
                    check_shape(&s, 1); /* as the window is laid out */
                }
            }
        }
    }
}

static void test_depthwise(void) {
    for (size_t l = 0; l < COUNT(LENGTHS); l++) {
        for (size_t number = 0; number < COUNT(KERNELS) * COUNT(STRIDES); number++) {
            for (size_t c = 0; c < COUNT(CHANNELS); c++) {
                const shape s = make_shape(TL_LAYER_DEPTHWISE, LENGTHS[l], CHANNELS[c], CHANNELS[c], number);
                check_shape(&s, tl_pitch(CHANNELS[c]));
            }
        }
    }
}

static void test_pool(void) {
    enum { PITCH = 24 };
    for (size_t l = 0; l < COUNT(LENGTHS); l++) {
        float *input = random_floats(LENGTHS[l] * PITCH);
        float output[PITCH];
        float scalar[PITCH];
        tl_gap_f32(input, LENGTHS[l], PITCH, output);
        scalar_gap_f32(input, LENGTHS[l], PITCH, scalar);
        for (size_t c = 0; c < PITCH; c++) {
            float sum = input[c];
            for (size_t t = 1; t < LENGTHS[l]; t++) {
                sum += input[t * PITCH + c];
            }
            CHECK(output[c] == sum * (1.0f / (float)LENGTHS[l]));
        }
        CHECK(same_bits(output, scalar, PITCH));
        free(input);
    }
}

/* A missing sample must show in the result, not become a zero at a ReLU. */
static void test_nan_passes_through_relu(void) {
    static const shape s = {.length_in = 1,
                            .length = 1,
                            .layer = {.kind = TL_LAYER_POINTWISE,
                                      .channels_in = 1,
                                      .channels = 1,
                                      .kernel = 1,
                                      .stride = 1,
                                      .relu = true}};
    const float parameters[2] = {0.0f, 1.0f};
    float *packed = packed_weights(&s, parameters, 2, TL_PANEL);
    const float input[TL_PANEL] = {0.0f / 0.0f};
    float output[TL_PANEL];
    const tl_conv conv = {.input = input,
                          .input_pitch = TL_PANEL,
                          .kernel = 1,
                          .stride = 1,
                          .weights = packed,
                          .relu = true,
                          .output = output,
                          .length = 1,
                          .pitch = TL_PANEL};
    tl_conv_f32_4x8(&conv);
    CHECK(output[0] != output[0]);
    scalar_conv_f32_4x8(&conv);
    CHECK(output[0] != output[0]);
    free(packed);
}

int main(void) {
    test_convolutions();
    test_depthwise();
    test_pool();
    test_nan_passes_through_relu();
    return 0;
}
