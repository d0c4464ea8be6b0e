/* Reverse-mode differentiation of a network (Rumelhart 1986), layer by layer from the logits to the window.
 *
 * A layer is linear but for its ReLU. What passes back through the linear part is the transpose of it:
 *
 *   pointwise, dense   the kernel of a pointwise layer over transposed weights
 *   depthwise          a depthwise kernel with its taps in reverse; of a strided layer, zeros come first
 *                      between the steps
 *   convolution        for each step and tap, the product with the weights of all output channels
 *   pool               an equal share for every step
 *
 * What passes through a ReLU depends on the rule (reverse.h). Two layers that read one tensor both add to it.
 */
#include "reverse.h"

#include "kernels.h"
#include "layer.h"
#include "pack.h"

#include <stdlib.h>
#include <string.h>

enum { TENSORS = TL_MODEL_MAX_LAYERS + 2, SURROUNDINGS = TENSORS - 1 };

struct tl_reverse {
    tl_model *model;
    size_t sums;
    size_t sums_at[TL_MODEL_MAX_LAYERS]; /* of each layer, in the sums of a pass */
    float *by[TENSORS];                  /* of tensor i; of the surroundings at SURROUNDINGS */
    bool reached[TENSORS];
    float *transposed[TL_MODEL_MAX_LAYERS];
    float *passed; /* what passed the ReLU of the layer at hand */
    float *spread; /* the steps of a depthwise layer, with zeros around and between them */
};

static size_t place_of(uint32_t tensor) {
    return tensor == TL_SURROUNDINGS_TENSOR ? SURROUNDINGS : tensor;
}

static size_t floats_of(const tl_tensor *tensor) {
    return (size_t)tensor->length * tensor->pitch;
}

/* -------------------------------------------------------------------------------------------- weights ------
 */

/* Floats of the transposed weights of a layer. */
static size_t transposed_floats(const tl_model *model, uint32_t index) {
    const tl_layer *layer = &model->layer[index];
    const size_t out = model->tensor[index + 1].pitch;
    const size_t in = tl_model_input(model, index)->pitch;
    switch (layer->kind) {
    case TL_LAYER_CONVOLUTION:
        return layer->kernel * (size_t)layer->channels_in * out;
    case TL_LAYER_DEPTHWISE:
        return out * (1 + layer->kernel);
    case TL_LAYER_POINTWISE:
    case TL_LAYER_DENSE:
        return in * (1 + out);
    case TL_LAYER_POOL:
        break;
    }
    return 0;
}

/* [kernel][channels in][channels out], so that all output channels of a tap lie side by side. */
static void transpose_convolution(const tl_layer *layer, size_t in_pitch, size_t out_pitch, float *to) {
    for (size_t k = 0; k < layer->kernel; k++)
        for (size_t in = 0; in < layer->channels_in; in++)
            for (size_t out = 0; out < layer->channels; out++)
                to[(k * layer->channels_in + in) * out_pitch + out] = tl_packed(layer, in_pitch, out, in, k);
}

/* In the order of the kernel of a layer with as many inputs as this one has outputs (pack.h). */
static void transpose_pointwise(const tl_layer *layer, size_t in_pitch, size_t out_pitch, float *to) {
    for (size_t in = 0; in < layer->channels_in; in++) {
        float *panel = to + in / TL_PANEL * TL_PANEL * (1 + out_pitch) + in % TL_PANEL;
        for (size_t out = 0; out < layer->channels; out++)
            panel[TL_PANEL * (1 + out)] = tl_packed(layer, in_pitch, out, in, 0);
    }
}

static void reverse_depthwise(const tl_layer *layer, float *to) {
    const size_t kernel = layer->kernel;
    for (size_t channel = 0; channel < layer->channels; channel++) {
        float *group = to + channel / TL_LANES * TL_LANES * (1 + kernel) + channel % TL_LANES;
        for (size_t k = 0; k < kernel; k++)
            group[TL_LANES * (1 + k)] = tl_packed_depthwise(layer, channel, kernel - 1 - k);
    }
}

static void transpose(const tl_model *model, uint32_t index, float *to) {
    const tl_layer *layer = &model->layer[index];
    const size_t in = tl_model_input(model, index)->pitch;
    const size_t out = model->tensor[index + 1].pitch;
    if (layer->kind == TL_LAYER_CONVOLUTION)
        transpose_convolution(layer, in, out, to);
    else if (layer->kind == TL_LAYER_DEPTHWISE)
        reverse_depthwise(layer, to);
    else if (layer->kind != TL_LAYER_POOL)
        transpose_pointwise(layer, in, out, to);
}

/* --------------------------------------------------------------------------------------------- opening -----
 */

/* Floats of the steps of a depthwise layer at the length that it reads, with padding (kernels.h). */
static size_t spread_of(const tl_model *model, uint32_t index) {
    return ((size_t)tl_model_input(model, index)->length + 2 * TL_PADDING) * model->tensor[index + 1].pitch;
}

/* The most of them. */
static size_t spread_floats(const tl_model *model) {
    size_t most = 0;
    for (uint32_t i = 0; i < model->layers; i++) {
        const size_t floats = spread_of(model, i);
        most = model->layer[i].kind == TL_LAYER_DEPTHWISE && floats > most ? floats : most;
    }
    return most;
}

static size_t passed_floats(const tl_model *model) {
    size_t most = 0;
    for (uint32_t i = 0; i < model->layers; i++)
        most = floats_of(&model->tensor[i + 1]) > most ? floats_of(&model->tensor[i + 1]) : most;
    return most;
}

static size_t all_floats(const tl_model *model) {
    size_t floats = floats_of(&model->surroundings) + passed_floats(model) + spread_floats(model);
    for (uint32_t i = 0; i <= model->layers; i++)
        floats += floats_of(&model->tensor[i]);
    for (uint32_t i = 0; i < model->layers; i++)
        floats += transposed_floats(model, i);
    return floats;
}

static float *take(float **next, size_t floats) {
    float *block = *next;
    *next += floats;
    return block;
}

static void lay_out(tl_reverse *reverse, float *next) {
    const tl_model *model = reverse->model;
    for (uint32_t i = 0; i <= model->layers; i++)
        reverse->by[i] = take(&next, floats_of(&model->tensor[i]));
    reverse->by[SURROUNDINGS] = take(&next, floats_of(&model->surroundings));
    reverse->passed = take(&next, passed_floats(model));
    reverse->spread = take(&next, spread_floats(model));
    for (uint32_t i = 0; i < model->layers; i++) {
        reverse->transposed[i] = take(&next, transposed_floats(model, i));
        transpose(model, i, reverse->transposed[i]);
        reverse->sums_at[i] = reverse->sums;
        reverse->sums += floats_of(&model->tensor[i + 1]);
    }
}

tl_status tl_reverse_open(tl_model *model, tl_reverse **reverse) {
    *reverse = NULL;
    if (model->info.quantised)
        return TL_E_MODEL;
    /* The sizes are those of the tensors and weights, which model.h bounds. */
    tl_reverse *opened = calloc(1, sizeof *opened + all_floats(model) * sizeof(float));
    if (!opened)
        return TL_E_MEMORY;
    opened->model = model;
    lay_out(opened, (float *)(opened + 1));
    *reverse = opened;
    return TL_OK;
}

void tl_reverse_close(tl_reverse *reverse) {
    free(reverse);
}

size_t tl_reverse_sums(const tl_reverse *reverse) {
    return reverse->sums;
}

/* --------------------------------------------------------------------------------------------- forward -----
 */

static void relu(const float *sums, size_t count, float *values) {
    for (size_t i = 0; i < count; i++)
        values[i] = sums[i] > 0.0F ? sums[i] : 0.0F;
}

const float *tl_reverse_forward(tl_reverse *reverse, const float *input, float *sums) {
    tl_model *model = reverse->model;
    tl_model_take(model, input);
    for (uint32_t i = 0; i < model->layers; i++) {
        float *values = model->tensor[i + 1].values;
        const size_t count = floats_of(&model->tensor[i + 1]);
        float *to = sums + reverse->sums_at[i];
        tl_layer_sums(model, i, to);
        if (model->layer[i].relu)
            relu(to, count, values);
        else
            memcpy(values, to, count * sizeof *values);
    }
    return model->tensor[model->layers].values;
}

/* --------------------------------------------------------------------------------------------- reverse -----
 */

/* The share of a difference that a ReLU lets through. Rounding does not disturb it: where both sums are
 * positive it is exactly 1. */
static float rescale(float sum, float reference) {
    const float above = sum > 0.0F ? sum : 0.0F;
    const float above_reference = reference > 0.0F ? reference : 0.0F;
    if (sum == reference)
        return sum > 0.0F ? 1.0F : 0.0F;
    return (above - above_reference) / (sum - reference);
}

/* Not in place: what reached the values of a tensor is wanted too (tl_reverse_of). */
static void pass_relu(tl_rule rule, const float *sums, const float *reference, size_t count, const float *by,
                      float *passed) {
    for (size_t i = 0; i < count; i++) {
        if (rule == TL_RULE_RESCALE)
            passed[i] = by[i] * rescale(sums[i], reference[i]);
        else
            passed[i] = sums[i] <= 0.0F || (rule == TL_RULE_GUIDED && by[i] < 0.0F) ? 0.0F : by[i];
    }
}

/* Where the sum of a tensor's readers is gathered; `gathered`: whether there is something in it. */
typedef struct gathering {
    float *to;
    bool gathered;
} gathering;

static gathering gather(tl_reverse *reverse, uint32_t tensor) {
    const size_t place = place_of(tensor);
    const gathering result = {reverse->by[place], reverse->reached[place]};
    reverse->reached[place] = true;
    return result;
}

static void add_to(gathering gathering, const float *by, size_t count) {
    for (size_t i = 0; i < count; i++)
        gathering.to[i] = gathering.gathered ? gathering.to[i] + by[i] : by[i];
}

static void pass_pointwise(const tl_reverse *reverse, uint32_t index, const float *by, gathering gathering) {
    const tl_tensor *output = &reverse->model->tensor[index + 1];
    const tl_conv conv = {.input = by,
                          .input_pitch = output->pitch,
                          .kernel = 1,
                          .stride = 1,
                          .weights = reverse->transposed[index],
                          .addend = gathering.gathered ? gathering.to : NULL,
                          .output = gathering.to,
                          .length = output->length,
                          .pitch = tl_model_input(reverse->model, index)->pitch};
    tl_conv_f32_4x8(&conv);
}

/* The steps of the output at the places of the input that they look at; zeros around and between them. */
static const float *spread_out(const tl_reverse *reverse, uint32_t index, const float *by) {
    const tl_tensor *output = &reverse->model->tensor[index + 1];
    const size_t step = reverse->model->layer[index].stride * (size_t)output->pitch;
    float *spread = reverse->spread + (size_t)TL_PADDING * output->pitch;
    memset(reverse->spread, 0, spread_of(reverse->model, index) * sizeof(float));
    for (size_t t = 0; t < output->length; t++)
        memcpy(spread + t * step, by + t * output->pitch, output->pitch * sizeof(float));
    return spread;
}

static void pass_depthwise(const tl_reverse *reverse, uint32_t index, const float *by, gathering gathering) {
    const tl_tensor *input = tl_model_input(reverse->model, index);
    const tl_conv conv = {.input = spread_out(reverse, index, by),
                          .input_pitch = input->pitch,
                          .kernel = reverse->model->layer[index].kernel,
                          .stride = 1,
                          .weights = reverse->transposed[index],
                          .addend = gathering.gathered ? gathering.to : NULL,
                          .output = gathering.to,
                          .length = input->length,
                          .pitch = input->pitch};
    tl_dwconv_f32(&conv);
}

/* Scalar product; `count` is a multiple of TL_LANES. */
static float product(const float *a, const float *b, size_t count) {
    tl_f32x4 sums = tl_f32x4_splat(0.0F);
    for (size_t i = 0; i < count; i += TL_LANES)
        sums = tl_f32x4_add(sums, tl_f32x4_mul(tl_f32x4_load(a + i), tl_f32x4_load(b + i)));
    float lanes[TL_LANES];
    tl_f32x4_store(lanes, sums);
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

static void pass_convolution(const tl_reverse *reverse, uint32_t index, const float *by,
                             gathering gathering) {
    const tl_layer *layer = &reverse->model->layer[index];
    const tl_tensor *input = tl_model_input(reverse->model, index);
    const tl_tensor *output = &reverse->model->tensor[index + 1];
    const size_t padding = (layer->kernel - 1) / 2;
    if (!gathering.gathered)
        memset(gathering.to, 0, floats_of(input) * sizeof(float));
    for (size_t t = 0; t < output->length; t++) {
        const float *step = by + t * output->pitch;
        for (size_t k = 0; k < layer->kernel; k++) {
            const size_t place = t * layer->stride + k; /* counted from `padding` steps before the input */
            if (place < padding || place - padding >= input->length)
                continue;
            float *to = gathering.to + (place - padding) * input->pitch;
            const float *weights = reverse->transposed[index] + k * layer->channels_in * output->pitch;
            for (size_t in = 0; in < layer->channels_in; in++)
                to[in] += product(step, weights + in * output->pitch, output->pitch);
        }
    }
}

static void pass_pool(const tl_reverse *reverse, uint32_t index, const float *by, gathering gathering) {
    const tl_tensor *input = tl_model_input(reverse->model, index);
    for (size_t t = 0; t < input->length; t++)
        for (size_t k = 0; k < input->pitch; k++) {
            float *to = &gathering.to[t * input->pitch + k];
            const float share = by[k] / (float)input->length;
            *to = gathering.gathered ? *to + share : share;
        }
}

/* What passed a layer's ReLU, `by`, goes on to what it reads. */
static void pass_layer(tl_reverse *reverse, uint32_t index, const float *by) {
    const tl_layer *layer = &reverse->model->layer[index];
    const gathering input = gather(reverse, layer->input);
    switch (layer->kind) {
    case TL_LAYER_CONVOLUTION:
        pass_convolution(reverse, index, by, input);
        break;
    case TL_LAYER_DEPTHWISE:
        pass_depthwise(reverse, index, by, input);
        break;
    case TL_LAYER_POINTWISE:
    case TL_LAYER_DENSE:
        pass_pointwise(reverse, index, by, input);
        break;
    case TL_LAYER_POOL:
        pass_pool(reverse, index, by, input);
        break;
    }
}

static void begin(tl_reverse *reverse, uint32_t class_index) {
    const tl_model *model = reverse->model;
    memset(reverse->reached, 0, sizeof reverse->reached);
    float *logits = reverse->by[model->layers];
    memset(logits, 0, floats_of(&model->tensor[model->layers]) * sizeof *logits);
    logits[class_index] = 1.0F;
    reverse->reached[model->layers] = true;
}

/* A tensor that no layer on a way to the logit reads. */
static void clear_unreached(tl_reverse *reverse) {
    const tl_model *model = reverse->model;
    for (uint32_t i = 0; i <= model->layers; i++)
        if (!reverse->reached[i])
            memset(reverse->by[i], 0, floats_of(&model->tensor[i]) * sizeof(float));
    if (!reverse->reached[SURROUNDINGS])
        memset(reverse->by[SURROUNDINGS], 0, floats_of(&model->surroundings) * sizeof(float));
}

void tl_reverse_run(tl_reverse *reverse, uint32_t class_index, tl_rule rule, const float *sums,
                    const float *reference) {
    const tl_model *model = reverse->model;
    const float *against = reference ? reference : sums;
    begin(reverse, class_index);
    for (uint32_t index = model->layers; index-- > 0;) {
        if (!reverse->reached[index + 1])
            continue;
        const tl_layer *layer = &model->layer[index];
        const size_t count = floats_of(&model->tensor[index + 1]);
        const size_t at = reverse->sums_at[index];
        const float *by = layer->relu ? reverse->passed : reverse->by[index + 1];
        if (layer->relu)
            pass_relu(rule, sums + at, against + at, count, reverse->by[index + 1], reverse->passed);
        if (layer->addend != TL_NO_TENSOR)
            add_to(gather(reverse, layer->addend), by, count);
        pass_layer(reverse, index, by);
    }
    clear_unreached(reverse);
}

const float *tl_reverse_of(const tl_reverse *reverse, uint32_t index) {
    return reverse->by[place_of(index)];
}
