/* The int8 kernels against the plainest loops that compute what engine/net/model.c specifies, for many
 * shapes, and the two flavours against each other. All comparisons are exact. */
#undef TL_SIMD128 /* this file's copy of the kernels is the one without vectors */
#define tl_conv_int8 scalar_conv_int8
#define tl_dwconv_int8 scalar_dwconv_int8
#define tl_quantise scalar_quantise
#define tl_gap_int8 scalar_gap_int8
#include "net/kernels_int8_scalar.c"
#undef tl_conv_int8
#undef tl_dwconv_int8
#undef tl_quantise
#undef tl_gap_int8

void tl_conv_int8(const tl_conv8 *conv); /* of the flavour that this program is built in */
void tl_dwconv_int8(const tl_conv8 *conv);
void tl_quantise(const float *values, size_t count, float multiplier, int32_t zero, tl_code *codes);
void tl_gap_int8(const tl_pool8 *pool, float *output);

#include "check.h"
#include "net/file_bytes.h"
#include "net/pack.h"
#include "net/pack_int8.h"
#include "net_file.h"

#include <math.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static uint32_t seed = 1;

/* How weights and codes are chosen. */
typedef enum filling { RANDOM, LARGEST, FILLINGS } filling;

/* One layer with its surroundings, in the file's order and without padding. */
typedef struct sample {
    tl_layer layer;
    tl_tensor input;
    tl_tensor output;
    tl_tensor addend; /* of the same shape as the output */
    bool added;
    uint8_t *file; /* head, biases, scales, weights */
} sample;

static void *claim(size_t bytes) {
    void *memory = malloc(bytes ? bytes : 1);
    CHECK(memory != NULL);
    return memory;
}

static uint32_t depth_of(const tl_layer *layer) {
    return layer->kernel * (layer->kind == TL_LAYER_DEPTHWISE ? 1 : layer->channels_in);
}

static float random_between(float least, float most) {
    return least + (most - least) * 0.5F * (net_random(&seed) + 1.0F);
}

/* A tensor whose codes are exactly as long as the engine promises: the sanitizer sees what lies beyond. */
static void make_codes(tl_tensor *tensor, filling how) {
    const size_t around = (size_t)TL_PADDING * tensor->pitch;
    const size_t size = tensor->length * tensor->pitch;
    tl_code *block = claim((size + 2 * around) * sizeof *block);
    for (size_t i = 0; i < size + 2 * around; i++)
        block[i] = (tl_code)tensor->zero;
    tensor->codes = block + around;
    for (size_t t = 0; t < tensor->length; t++)
        for (size_t c = 0; c < tensor->channels; c++)
            tensor->codes[t * tensor->pitch + c] =
                (tl_code)(how == LARGEST ? TL_MOST_CODE : random_between(0.0F, 127.99F));
}

static void free_codes(const tl_tensor *tensor) {
    free(tensor->codes - (size_t)TL_PADDING * tensor->pitch);
}

static int8_t random_weight(filling how) {
    if (how == LARGEST)
        return net_random(&seed) < 0.5F ? 127 : -127;
    return (int8_t)random_between(-127.5F, 127.5F);
}

static void make_file(sample *s, filling how) {
    const uint32_t channels = s->layer.channels;
    s->file = claim(tl_file_bytes8(&s->layer));
    net_put_f32(s->file, s->output.scale);
    net_put_u32(s->file + 4, (uint32_t)s->output.zero);
    for (uint32_t c = 0; c < channels; c++) {
        net_put_f32(s->file + TL_CODES_HEAD + 4 * (size_t)c, random_between(-2.0F, 2.0F));
        net_put_f32(s->file + TL_CODES_HEAD + 4 * (size_t)(channels + c), random_between(0.004F, 0.012F));
    }
    int8_t *weights = (int8_t *)s->file + TL_CODES_HEAD + (size_t)8 * channels;
    for (size_t i = 0; i < (size_t)channels * depth_of(&s->layer); i++)
        weights[i] = random_weight(how);
}

static int32_t sum_of(const sample *s, size_t t, size_t out) {
    const bool depthwise = s->layer.kind == TL_LAYER_DEPTHWISE;
    const size_t inputs = depthwise ? 1 : s->layer.channels_in;
    const size_t kernel = s->layer.kernel;
    const int8_t *weights = (const int8_t *)s->file + TL_CODES_HEAD + (size_t)8 * s->layer.channels;
    int32_t sum = 0;
    for (size_t k = 0; k < kernel; k++) {
        const size_t at = t * s->layer.stride + k;
        if (at < (kernel - 1) / 2 || at - (kernel - 1) / 2 >= s->input.length)
            continue;
        const tl_code *codes = s->input.codes + (at - (kernel - 1) / 2) * s->input.pitch;
        for (size_t in = 0; in < inputs; in++)
            sum += weights[(out * inputs + in) * kernel + k] * (codes[depthwise ? out : in] - s->input.zero);
    }
    return sum;
}

/* The definition. */
static uint8_t expected(const sample *s, size_t t, size_t out) {
    const float bias = tl_read_f32(s->file + TL_CODES_HEAD + 4 * out);
    const float unit = s->input.scale * tl_read_f32(s->file + TL_CODES_HEAD + 4 * (s->layer.channels + out));
    const int32_t sum = (int32_t)rintf(bias / unit) + sum_of(s, t, out);
    float y = (float)sum * (unit / s->output.scale);
    if (s->added) {
        const int32_t added = s->addend.codes[t * s->addend.pitch + out] - s->addend.zero;
        y += (float)added * (s->addend.scale / s->output.scale);
    }
    const float code = rintf(y) + (float)s->output.zero;
    return (uint8_t)(code < 0.0F ? 0.0F : code > 127.0F ? 127.0F : code);
}

/* Returns how many codes lie between the ends. */
static size_t check_output(const sample *s) {
    size_t inner = 0;
    for (size_t t = 0; t < s->output.length; t++) {
        for (size_t c = 0; c < s->output.pitch; c++) {
            const int code = s->output.codes[t * s->output.pitch + c];
            const int right = c < s->layer.channels ? expected(s, t, c) : s->output.zero;
            CHECK(code == right);
            inner += c < s->layer.channels && code > 0 && code < TL_MOST_CODE;
        }
    }
    return inner;
}

static size_t check_sample(sample *s, filling how) {
    uint32_t place = 0;
    make_codes(&s->input, how);
    make_codes(&s->output, RANDOM);
    make_codes(&s->addend, RANDOM);
    make_file(s, how);
    const tl_layer8 whole = {.layer = &s->layer, .input = &s->input, .output = &s->output, .bytes = s->file};
    CHECK(tl_check8(&whole, &place) == NULL);
    const size_t size = tl_pack8_size(&s->layer, s->input.pitch);
    tl_panel8 *panels = claim(size);
    memset(panels, 0, size);
    tl_pack8(&whole, panels);
    tl_conv8 conv = {.input = s->input.codes,
                     .input_pitch = s->input.pitch,
                     .kernel = s->layer.kernel,
                     .stride = s->layer.stride,
                     .panels = panels,
                     .addend = s->added ? s->addend.codes : NULL,
                     .addend_zero = s->addend.zero,
                     .addend_multiplier = s->addend.scale / s->output.scale,
                     .zero = s->output.zero,
                     .output = s->output.codes,
                     .length = s->output.length,
                     .pitch = s->output.pitch};
    const bool depthwise = s->layer.kind == TL_LAYER_DEPTHWISE;
    (depthwise ? tl_dwconv_int8 : tl_conv_int8)(&conv);
    const size_t inner = check_output(s);
    memset(s->output.codes, 0xEE, s->output.length * s->output.pitch * sizeof(tl_code));
    (depthwise ? scalar_dwconv_int8 : scalar_conv_int8)(&conv);
    CHECK(check_output(s) == inner);
    free_codes(&s->input);
    free_codes(&s->output);
    free_codes(&s->addend);
    free(s->file);
    free(panels);
    return inner;
}

static tl_tensor make_tensor(uint32_t length, uint32_t channels, int32_t zero) {
    return (tl_tensor){.length = length,
                       .channels = channels,
                       .pitch = tl_pitch(channels),
                       .coded = true,
                       .scale = random_between(0.01F, 0.03F),
                       .zero = zero};
}

static const uint32_t LENGTHS[] = {1, 2, 3, 4, 5, 8, 15, 23, 90};
static const uint32_t CHANNELS[] = {1, 3, 4, 5, 8, 12, 20};
static const uint32_t KERNELS[] = {1, 3, 5, 7, 9, 11, 31};
static const uint32_t STRIDES[] = {1, 2, 3, 8};

static sample make_sample(tl_layer_kind kind, uint32_t length, uint32_t channels_in, size_t number) {
    static const int32_t zeros[] = {0, 64, 127, 5};
    const uint32_t stride = STRIDES[number / COUNT(KERNELS) % COUNT(STRIDES)];
    const uint32_t out =
        kind == TL_LAYER_DEPTHWISE ? channels_in : CHANNELS[(length + number) % COUNT(CHANNELS)];
    sample s = {.layer = {.kind = kind,
                          .channels_in = channels_in,
                          .channels = out,
                          .kernel = KERNELS[number % COUNT(KERNELS)],
                          .stride = stride,
                          .arithmetic = TL_INT8},
                .added = number % 3 == 0};
    s.input = make_tensor(length, channels_in, zeros[number % COUNT(zeros)]);
    s.output = make_tensor((length - 1) / stride + 1, out, zeros[number / 2 % COUNT(zeros)]);
    s.output.scale *= sqrtf((float)depth_of(&s.layer));
    s.addend = make_tensor(s.output.length, out, zeros[number / 3 % COUNT(zeros)]);
    return s;
}

static void test_layers(tl_layer_kind kind) {
    size_t inner = 0;
    for (size_t l = 0; l < COUNT(LENGTHS); l++) {
        for (size_t number = 0; number < COUNT(KERNELS) * COUNT(STRIDES); number++) {
            for (size_t c = 0; c < COUNT(CHANNELS); c++) {
                const filling how = (filling)((l + number + c) % FILLINGS);
                sample s = make_sample(kind, LENGTHS[l], CHANNELS[c], number);
                inner += check_sample(&s, how);
            }
        }
    }
    CHECK(inner > 10000);
}

/* A sum as deep as the format allows, with the largest of everything: 2^24 is near. */
static void test_deepest_sum(void) {
    sample s = {.layer = {.kind = TL_LAYER_POINTWISE,
                          .channels_in = TL_MODEL_MAX_CHANNELS,
                          .channels = 9,
                          .kernel = 1,
                          .stride = 1,
                          .arithmetic = TL_INT8}};
    s.input = make_tensor(3, TL_MODEL_MAX_CHANNELS, 0);
    s.output = make_tensor(3, 9, 64);
    s.output.scale *= 1024.0F;
    s.addend = make_tensor(3, 9, 0);
    check_sample(&s, LARGEST);
}

/* Halves go to the even number, whatever the zero: codes of 0..127 by a weight of 1, at half the scale. */
static void test_halves(void) {
    for (int32_t zero = 0; zero < 3; zero++) {
        float values[128];
        tl_code codes[2][128];
        for (int i = 0; i < 128; i++)
            values[i] = (float)(i - 4) * 0.5F;
        tl_quantise(values, 128, 1.0F, zero, codes[0]);
        scalar_quantise(values, 128, 1.0F, zero, codes[1]);
        for (int i = 0; i < 128; i++) {
            const float right = rintf(values[i]) + (float)zero;
            CHECK(codes[0][i] == (right < 0.0F ? 0.0F : right));
            CHECK(codes[0][i] == codes[1][i]);
        }
    }
    CHECK(rintf(0.5F) < 0.1F && rintf(1.5F) > 1.9F);
}

static void test_quantise_bounds(void) {
    static const float values[8] = {0.0F / 0.0F, INFINITY, -INFINITY, 1e30F,
                                    -1e30F,      126.6F,   -3.4F,     8388609.0F};
    static const tl_code right[8] = {0, 127, 0, 127, 0, 127, 7, 127};
    tl_code codes[8];
    tl_quantise(values, 8, 1.0F, 10, codes);
    CHECK(memcmp(codes, right, sizeof codes) == 0);
    scalar_quantise(values, 8, 1.0F, 10, codes);
    CHECK(memcmp(codes, right, sizeof codes) == 0);
}

static bool same_bits(const void *a, const void *b, size_t bytes) {
    return memcmp(a, b, bytes) == 0;
}

static void test_pool(void) {
    for (size_t l = 0; l < COUNT(LENGTHS); l++) {
        tl_tensor tensor = make_tensor(LENGTHS[l], 24, (int32_t)l * 9);
        make_codes(&tensor, RANDOM);
        const tl_pool8 pool = {.input = tensor.codes,
                               .length = tensor.length,
                               .pitch = tensor.pitch,
                               .zero = tensor.zero,
                               .multiplier = tensor.scale / (float)tensor.length};
        float output[2][24];
        tl_gap_int8(&pool, output[0]);
        scalar_gap_int8(&pool, output[1]);
        CHECK(same_bits(output[0], output[1], sizeof output[0]));
        for (size_t c = 0; c < 24; c++) {
            int32_t sum = 0;
            for (size_t t = 0; t < tensor.length; t++)
                sum += tensor.codes[t * tensor.pitch + c] - tensor.zero;
            CHECK(output[0][c] == (float)sum * (tensor.scale / (float)tensor.length));
        }
        free_codes(&tensor);
    }
}

int main(void) {
    test_layers(TL_LAYER_CONVOLUTION);
    test_layers(TL_LAYER_DEPTHWISE);
    test_deepest_sum();
    test_halves();
    test_quantise_bounds();
    test_pool();
    return 0;
}
