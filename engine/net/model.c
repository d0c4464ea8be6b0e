/* The model file: its specification, and how it is read, checked and packed for the kernels.
 *
 * MODEL FILE ("TLM1"), little-endian throughout. u32 = unsigned 32-bit, f32 = IEEE 754 single.
 *
 *   offset  size  field
 *        0     4  magic "TLM1"
 *        4     4  u32 version, 1
 *        8     4  u32 size of the file in bytes
 *       12     4  u32 CRC-32 (IEEE 802.3, as zlib's) of bytes [16, size)
 *       16    32  name, UTF-8 without control characters, 1..31 bytes, padded with NUL
 *       48     4  u32 window length in samples (360)
 *       52     4  u32 rate in Hz (360)
 *       56     4  u32 Symlet-4 levels with which the context is denoised (0 = not; at most 7)
 *       60     4  u32 normalisation (1 = as tl_input_make does)
 *       64     4  u32 classes (2..8)
 *       68    64  8 class names of 8 bytes: 1..7 bytes of printable ASCII without blank, comma and double
 *                 quote, padded with NUL; all different; unused: all NUL. tl_meaning (tracelight.h) says what
 *                 the names mean
 *      132     4  u32 layers (2..64)
 *      136     4  u32 offset of the weights, a multiple of 16
 *      140     4  u32 size of the weights in bytes
 *      144     4  u32 offset of the provenance
 *      148     4  u32 size of the provenance in bytes: one JSON object (RFC 8259) in UTF-8, nested at most 32
 *                 deep, at most 64 KiB; 0 = none
 *      152     2  u16 input: 0 = the window alone, 1 channel;
 *                 1 = pairs of the window and the usual beat, 2 channels
 *      154     2  u16 least probability of the best class, in 65535ths: a beat with less stays
 *                 unclassified (and so does one whose best class is called "Q")
 *      156     4  u32 numbers beside it that tell what surrounds the beat: 0 or 44
 *      160  48*n  layer records
 *        .     .  weights, provenance: anywhere behind the layer records
 *
 *   layer record
 *        0     4  u32 kind: 1 convolution, 2 depthwise, 3 pointwise, 4 global average pool, 5 dense
 *        4     4  u32 input tensor: 0 = the window, i + 1 = output of layer i; always an earlier one.
 *                 0xFFFFFFFE = the numbers that tell what surrounds the beat. Only a convolution reads the
 *                 window, only a dense layer the numbers
 *        8     4  u32 tensor (1 or later) added before the activation, or 0xFFFFFFFF; same channels, length
 *                 and time step as the output
 *       12     4  u32 channels in
 *       16     4  u32 channels out (1..1024)
 *       20     4  u32 kernel width (odd, 1..31; 1 for pointwise, pool and dense)
 *       24     4  u32 stride (1..8; 1 for pointwise, pool and dense)
 *       28     4  u32 zero padding on either side: (kernel - 1) / 2
 *       32     4  u32 activation: 0 none, 1 ReLU
 *       36     4  u32 weight type: 0 = f32, 1 = int8, 2 = f32 and the output is turned into codes,
 *                 3 = f32 and the weights are kept in 8 bits (see below)
 *       40     4  u32 offset of the layer's weights from the start of the weights, a multiple of 4
 *       44     4  u32 size of the layer's weights in bytes: bias[out] first, then
 *                 convolution [out][in][kernel], depthwise [channel][kernel], pointwise [out][in],
 *                 dense [out][in]; a pool has none. Types 1 to 3 differ: see below
 *
 * Length of a convolution's output: (length + 2 padding - kernel) / stride + 1. A pool gives length 1. There
 * is one pool; all layers behind it are dense, none before it is; they read the pool, each other or the
 * numbers. A pool has no addition and no activation. The last layer has one output a class, no addition and
 * no activation. Batch normalisation is folded into the weights before a file is written. All weights are
 * finite. Limits on the whole: model.h.
 *
 * INT8 LAYERS. A tensor may be coded: it holds codes of 0..127, and a code stands for scale * (code - zero).
 * The outputs of layers of weight type 1 and 2 are coded. Both types are for convolution, depthwise and
 * pointwise layers. A layer of type 1 reads a coded tensor and adds a coded tensor; layers of type 0 and 2
 * read and add tensors that are not. The pool is of type 0 and reads either. A layer with ReLU has zero = 0.
 *
 *   weights of type 2                        weights of type 1
 *        0  f32 scale of the output               0  f32 scale of the output
 *        4  u32 zero of the output, 0..127        4  u32 zero of the output, 0..127
 *        8  as type 0                             8  f32 bias[out]
 *                                                    f32 scale of the weights[out]
 *                                                    i8 weights in the order of type 0, -127..127
 *                                                    0..3 bytes up to a multiple of 4
 *
 *   weights of type 3, which dense layers may have: those of type 1 without the first 8 bytes
 *
 * All scales are from 2^-24 to 2^24. Below, every operation on real numbers is one of IEEE 754 in single
 * precision, round() rounds half to even, clamp() bounds to 0..127: the result is the same bits everywhere.
 *
 *   type 1   unit[o] = input's scale * scale of the weights[o]
 *            sum  = round(bias[o] / unit[o]) + sum of weight * (code - input's zero), in whole numbers
 *            y    = sum * (unit[o] / output's scale)
 *            y    = y + (added code - its zero) * (its scale / output's scale), where one is added
 *            code = clamp(round(y) + output's zero)
 *            Beyond the ends of the input lies nothing, as with f32. A file in which a channel's
 *            |round(bias / unit)| + 127 * (sum of |weight|) is 2^24 or more is refused: f32 holds all sums;
 *            and one where y could reach 2^22
 *   type 2   x is computed as with type 0
 *            code = clamp(round(x * (1 / output's scale)) + output's zero)
 *   type 3   as type 0, with weights of scale * i8
 *   pool     of codes: (sum over time of (code - zero), in whole numbers) * (scale / length)
 *
 * Where an input of the whole network is NaN, its logits are NaN.
 */
#include "model.h"

#include "file_bytes.h"
#include "json_check.h"
#include "model_memory.h"
#include "pack.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    HEADER_BYTES = 160,
    RECORD_BYTES = 48,
    CLASSES_AT = 68,
    CLASS_BYTES = 8,
    DELETE = 0x7F,     /* the control character behind the printable ones */
    CHECKED_FROM = 16, /* the CRC covers the file from here */
};

static const float MOST_CERTAINTY = 65535.0F; /* in the file; it stands for 1 */

/* A model file on its way in. */
typedef struct reader {
    const uint8_t *bytes;
    size_t size;
    tl_error *error;
    tl_model draft;                           /* all but the pointers */
    uint32_t weights_at[TL_MODEL_MAX_LAYERS]; /* file offset of each layer's weights */
    uint32_t weights_first;                   /* file offset and size of the weights of all layers */
    uint32_t weights_size;
    uint32_t provenance_at;
    uint32_t provenance_size;
} reader;

/* ----------------------------------------------------------------------------------------------- errors ----
 */

static tl_status out_of_memory(tl_error *error) {
    if (error) {
        *error = (tl_error){.code = TL_E_MEMORY};
        snprintf(error->message, sizeof error->message, "There is not enough memory to load the model.");
    }
    return TL_E_MEMORY;
}

/* ---------------------------------------------------------------------------------------------- reading ----
 */

static uint32_t u32_at(const reader *r, size_t offset) {
    return tl_read_u32(r->bytes + offset);
}

/* A numeric field and what it may hold. */
typedef struct field {
    uint32_t offset;
    uint32_t least;
    uint32_t most;
    const char *name;
} field;

static tl_status refuse_field(const reader *r, size_t at, const char *whose, const field *field) {
    char range[32];
    if (field->least == field->most) {
        snprintf(range, sizeof range, "%lu", (unsigned long)field->least);
    } else {
        snprintf(range, sizeof range, "%lu to %lu", (unsigned long)field->least, (unsigned long)field->most);
    }
    return tl_refuse_file(r->error, at, "The %s of %s is %lu; this program reads %s. Export the model again.",
                          field->name, whose, (unsigned long)u32_at(r, at), range);
}

/* Checks fields of a structure that begins at `base`; `whose` ends the name: "layer 3". */
static tl_status check_fields(const reader *r, size_t base, const char *whose, const field *fields,
                              size_t count) {
    for (size_t i = 0; i < count; i++) {
        const uint32_t value = u32_at(r, base + fields[i].offset);
        if (value < fields[i].least || value > fields[i].most)
            return refuse_field(r, base + fields[i].offset, whose, &fields[i]);
    }
    return TL_OK;
}

/* Copies a text field of `width` bytes that must hold 1..width - 1 bytes and then NULs only. */
static tl_status read_text(const reader *r, size_t offset, size_t width, const char *name, char *text) {
    const char *bytes = (const char *)r->bytes + offset;
    size_t length = 0;
    while (length < width && bytes[length] != 0)
        length++;
    bool padded = length >= 1 && length < width;
    for (size_t i = length; i < width; i++)
        padded = padded && bytes[i] == 0;
    if (!padded)
        return tl_refuse_file(r->error, offset,
                              "The %s in the model file is empty, too long or not padded with NUL. %s", name,
                              "Export the model again.");
    memcpy(text, bytes, width);
    return TL_OK;
}

/* ----------------------------------------------------------------------------------------------- header ----
 */

/* Magic, version, size and checksum. */
static tl_status check_envelope(const reader *r) {
    if (r->size == 0)
        return tl_refuse_file(r->error, 0, "The model file is empty. Get the file again.");
    if (r->size < 4 || memcmp(r->bytes, "TLM1", 4) != 0)
        return tl_refuse_file(
            r->error, 0,
            "This is not a Tracelight model: it does not begin with \"TLM1\". Choose a .tlm file.");
    if (r->size < HEADER_BYTES)
        return tl_refuse_file(r->error, r->size,
                              "The model file is cut short: its header takes %d bytes. Get the file again.",
                              HEADER_BYTES);
    if (u32_at(r, 4) != 1)
        return tl_refuse_file(
            r->error, 4,
            "The model file has version %lu; this program reads version 1. Export the model again.",
            (unsigned long)u32_at(r, 4));
    if (u32_at(r, 8) != r->size)
        return tl_refuse_file(
            r->error, 8, "The model file says that it has %lu bytes, but there are %lu. Get the file again.",
            (unsigned long)u32_at(r, 8), (unsigned long)r->size);
    if (u32_at(r, 12) != tl_crc32(r->bytes + CHECKED_FROM, r->size - CHECKED_FROM))
        return tl_refuse_file(
            r->error, 12,
            "The model file is damaged: its checksum does not fit its bytes. Get the file again.");
    return TL_OK;
}

static tl_status read_name(reader *r) {
    enum { NAME_AT = 16 };
    char *name = r->draft.info.name;
    const tl_status status = read_text(r, NAME_AT, sizeof r->draft.info.name, "name", name);
    if (status != TL_OK)
        return status;
    const size_t length = strlen(name);
    size_t good = tl_utf8_length((const uint8_t *)name, length);
    for (size_t k = 0; k < good; k++)
        if ((uint8_t)name[k] < ' ' || name[k] == DELETE)
            good = k;
    if (good < length)
        return tl_refuse_file(r->error, NAME_AT + good,
                              "The name in the model file is not UTF-8, or holds a control character. %s",
                              "Export the model again.");
    return TL_OK;
}

/* Names have characters that part no columns, keys and choices elsewhere, and are all different. */
static tl_status check_class_name(const reader *r, uint32_t index) {
    const size_t offset = CLASSES_AT + (size_t)index * CLASS_BYTES;
    const char *name = r->draft.info.class_names[index];
    for (size_t k = 0; name[k] != 0; k++)
        if (!tl_in_class_name((uint8_t)name[k]))
            return tl_refuse_file(
                r->error, offset + k,
                "Class name %lu holds a blank, a comma, a double quote or a byte that is not "
                "printable ASCII. Rename the class and export the model again.",
                (unsigned long)index);
    for (uint32_t i = 0; i < index; i++)
        if (strcmp(r->draft.info.class_names[i], name) == 0)
            return tl_refuse_file(r->error, offset,
                                  "Two classes are called \"%s\". Rename one and export the model again.",
                                  name);
    return TL_OK;
}

static tl_status read_class(reader *r, uint32_t index) {
    tl_model_info *info = &r->draft.info;
    char *name = info->class_names[index];
    tl_status status =
        read_text(r, CLASSES_AT + (size_t)index * CLASS_BYTES, CLASS_BYTES, "name of a class", name);
    if (status == TL_OK)
        status = check_class_name(r, index);
    if (status != TL_OK)
        return status;
    info->meaning[index] = tl_class_meaning(name);
    info->names_normal = info->names_normal || info->meaning[index] == TL_MEANING_NORMAL;
    return TL_OK;
}

static tl_status read_classes(reader *r) {
    for (uint32_t i = 0; i < r->draft.info.classes; i++) {
        const tl_status status = read_class(r, i);
        if (status != TL_OK)
            return status;
    }
    for (uint32_t i = r->draft.info.classes; i < TL_MAX_CLASSES; i++) {
        const size_t offset = CLASSES_AT + (size_t)i * CLASS_BYTES;
        if (u32_at(r, offset) != 0 || u32_at(r, offset + 4) != 0)
            return tl_refuse_file(r->error, offset,
                                  "Class name %lu is beyond the model's classes. Export the model again.",
                                  (unsigned long)i);
    }
    return TL_OK;
}

static bool inside_file(const reader *r, uint32_t offset, uint32_t size) {
    const size_t behind_records = HEADER_BYTES + (size_t)r->draft.layers * RECORD_BYTES;
    return offset >= behind_records && offset <= r->size && size <= r->size - offset;
}

/* Whoever shows the provenance takes it as JSON. */
static tl_status check_provenance(const reader *r) {
    size_t place = 0;
    const char *fault = r->provenance_size == 0
                            ? NULL
                            : tl_json_check(r->bytes + r->provenance_at, r->provenance_size, &place);
    return fault ? tl_refuse_file(r->error, r->provenance_at + place,
                                  "The provenance %s. Export the model again.", fault)
                 : TL_OK;
}

static tl_status read_sections(reader *r) {
    r->weights_first = u32_at(r, 136);
    r->weights_size = u32_at(r, 140);
    r->provenance_at = u32_at(r, 144);
    r->provenance_size = u32_at(r, 148);
    if (HEADER_BYTES + (size_t)r->draft.layers * RECORD_BYTES > r->size)
        return tl_refuse_file(r->error, 132,
                              "The model file is too small for its %lu layers. Export the model again.",
                              (unsigned long)r->draft.layers);
    if (r->weights_first % 16 != 0 || !inside_file(r, r->weights_first, r->weights_size))
        return tl_refuse_file(r->error, 136,
                              "The weights lie outside the model file. Export the model again.");
    if (!inside_file(r, r->provenance_at, r->provenance_size))
        return tl_refuse_file(r->error, 144,
                              "The provenance lies outside the model file. Export the model again.");
    return check_provenance(r);
}

static tl_status read_inputs(reader *r) {
    tl_model_info *info = &r->draft.info;
    const uint32_t numbers = u32_at(r, 156);
    const uint32_t input = u32_at(r, 152) & 0xFFFF;
    if (input > 1)
        return tl_refuse_file(r->error, 152,
                              "The kind of input is %lu; this program reads 0 and 1. Export the model again.",
                              (unsigned long)input);
    if (numbers != 0 && numbers != TL_SURROUNDINGS)
        return tl_refuse_file(
            r->error, 156,
            "The model wants %lu numbers about the surroundings of a beat; this program has %d. %s",
            (unsigned long)numbers, TL_SURROUNDINGS, "Export the model again.");
    info->usual_beat = input == 1;
    info->least_certainty = (float)(u32_at(r, 152) >> 16) / MOST_CERTAINTY;
    info->surroundings = numbers != 0;
    info->inputs = (info->usual_beat ? 2 * TL_WINDOW : TL_WINDOW) + numbers;
    return TL_OK;
}

static tl_status read_header(reader *r) {
    static const field fields[] = {
        {48, TL_WINDOW, TL_WINDOW, "window length"},
        {52, TL_RATE, TL_RATE, "sampling rate"},
        {56, 0, TL_MODEL_MAX_DENOISE_LEVELS, "number of denoising levels"},
        {60, 1, 1, "normalisation"},
        {64, 2, TL_MAX_CLASSES, "number of classes"},
        {132, 2, TL_MODEL_MAX_LAYERS, "number of layers"},
        {148, 0, TL_MODEL_MAX_PROVENANCE, "provenance size"},
    };
    tl_status status = check_fields(r, 0, "the model file", fields, sizeof fields / sizeof *fields);
    if (status == TL_OK)
        status = read_name(r);
    if (status != TL_OK)
        return status;
    r->draft.info.denoise_levels = u32_at(r, 56);
    r->draft.info.classes = u32_at(r, 64);
    r->draft.layers = u32_at(r, 132);
    r->draft.info.layers = r->draft.layers;
    status = read_inputs(r);
    if (status != TL_OK)
        return status;
    status = read_classes(r);
    return status == TL_OK ? read_sections(r) : status;
}

/* ----------------------------------------------------------------------------------------------- layers ----
 */

static size_t record_at(uint32_t index) {
    return HEADER_BYTES + (size_t)index * RECORD_BYTES;
}

static tl_status read_record(reader *r, uint32_t index) {
    static const field fields[] = {
        {0, TL_LAYER_CONVOLUTION, TL_LAYER_DENSE, "kind"},
        {12, 1, TL_MODEL_MAX_CHANNELS, "number of input channels"},
        {16, 1, TL_MODEL_MAX_CHANNELS, "number of output channels"},
        {20, 1, TL_MODEL_MAX_KERNEL, "kernel width"},
        {24, 1, TL_MODEL_MAX_STRIDE, "stride"},
        {32, 0, 1, "activation"},
        {36, TL_F32, TL_F32_SMALL, "weight type"},
    };
    char whose[24];
    snprintf(whose, sizeof whose, "layer %u", (unsigned)index);
    const size_t at = record_at(index);
    const tl_status status = check_fields(r, at, whose, fields, sizeof fields / sizeof *fields);
    if (status != TL_OK)
        return status;
    r->draft.layer[index] = (tl_layer){
        .kind = (tl_layer_kind)u32_at(r, at),
        .input = u32_at(r, at + 4),
        .addend = u32_at(r, at + 8),
        .channels_in = u32_at(r, at + 12),
        .channels = u32_at(r, at + 16),
        .kernel = u32_at(r, at + 20),
        .stride = u32_at(r, at + 24),
        .relu = u32_at(r, at + 32) == 1,
        .arithmetic = (tl_arithmetic)u32_at(r, at + 36),
    };
    return TL_OK;
}

/* The tensor that a layer reads; NULL where there is none of that number. */
static const tl_tensor *input_of(const reader *r, uint32_t index) {
    const uint32_t input = r->draft.layer[index].input;
    if (input == TL_SURROUNDINGS_TENSOR)
        return r->draft.info.surroundings ? &r->draft.surroundings : NULL;
    return input <= index ? &r->draft.tensor[input] : NULL;
}

/* One pool, and dense layers behind it and nowhere else; `*pool` becomes its index. */
static tl_status check_order(const reader *r, uint32_t index, uint32_t *pool) {
    const tl_layer_kind kind = r->draft.layer[index].kind;
    const bool behind = *pool < index;
    if ((kind == TL_LAYER_DENSE) != behind || (index + 1 == r->draft.layers && !behind))
        return tl_refuse_file(
            r->error, record_at(index),
            "Layer %u is out of place: a model has one pool, and dense layers behind it only. %s",
            (unsigned)index, "Export the model again.");
    if (kind == TL_LAYER_POOL)
        *pool = index;
    return TL_OK;
}

static tl_status check_input(const reader *r, uint32_t index) {
    const tl_layer *layer = &r->draft.layer[index];
    const tl_tensor *input = input_of(r, index);
    const bool dense = layer->kind == TL_LAYER_DENSE;
    const bool behind = layer->input > r->draft.pool; /* the numbers too */
    if (!input || (layer->input == 0 && layer->kind != TL_LAYER_CONVOLUTION) ||
        (layer->input == TL_SURROUNDINGS_TENSOR && !dense) || dense != behind)
        return tl_refuse_file(r->error, record_at(index) + 4,
                              "Layer %u cannot read tensor %lu. Export the model again.", (unsigned)index,
                              (unsigned long)layer->input);
    if (layer->channels_in != input->channels)
        return tl_refuse_file(r->error, record_at(index) + 12,
                              "Layer %u expects %lu channels, but its input has %lu. Export the model again.",
                              (unsigned)index, (unsigned long)layer->channels_in,
                              (unsigned long)input->channels);
    return TL_OK;
}

/* The rules that tie the fields of a record to each other and to its place among the layers. */
static tl_status check_record(const reader *r, uint32_t index) {
    const tl_layer *layer = &r->draft.layer[index];
    const size_t at = record_at(index);
    const unsigned number = (unsigned)index;
    const bool slides = layer->kind == TL_LAYER_CONVOLUTION || layer->kind == TL_LAYER_DEPTHWISE;
    const bool last = index + 1 == r->draft.layers;
    if ((layer->kind == TL_LAYER_DEPTHWISE || layer->kind == TL_LAYER_POOL) &&
        layer->channels != layer->channels_in)
        return tl_refuse_file(r->error, at + 16,
                              "Layer %u must have as many channels out as in. Export the model again.",
                              number);
    if (last && layer->channels != r->draft.info.classes)
        return tl_refuse_file(r->error, at + 16,
                              "The last layer has %lu outputs for %lu classes. Export the model again.",
                              (unsigned long)layer->channels, (unsigned long)r->draft.info.classes);
    if (layer->kernel % 2 == 0 || (!slides && (layer->kernel != 1 || layer->stride != 1)) ||
        u32_at(r, at + 28) != (layer->kernel - 1) / 2)
        return tl_refuse_file(
            r->error, at + 20,
            "The kernel, stride and padding of layer %u do not fit. Export the model again.", number);
    if ((last || layer->kind == TL_LAYER_POOL) && (layer->relu || layer->addend != TL_NO_TENSOR))
        return tl_refuse_file(r->error, at + 8,
                              "Layer %u can have no addition and no activation. Export the model again.",
                              number);
    return TL_OK;
}

/* Int8 layers among each other, floats among each other; the pool leads from the one to the other. */
static tl_status check_arithmetic(const reader *r, uint32_t index) {
    const tl_layer *layer = &r->draft.layer[index];
    const bool dense = layer->kind == TL_LAYER_DENSE;
    const bool coding = layer->arithmetic == TL_INT8 || layer->arithmetic == TL_F32_CODED;
    const bool wrong =
        (coding && (dense || layer->kind == TL_LAYER_POOL)) || (layer->arithmetic == TL_F32_SMALL && !dense);
    const bool reads_codes = input_of(r, index)->coded;
    if (wrong || (layer->kind != TL_LAYER_POOL && reads_codes != (layer->arithmetic == TL_INT8)))
        return tl_refuse_file(
            r->error, record_at(index) + 36,
            "The weight type of layer %u does not fit its kind or its input. Export the model again.",
            (unsigned)index);
    return TL_OK;
}

static void shape_output(reader *r, uint32_t index) {
    const tl_layer *layer = &r->draft.layer[index];
    const tl_tensor *input = input_of(r, index);
    const bool whole = layer->kind == TL_LAYER_POOL || layer->kind == TL_LAYER_DENSE;
    r->draft.tensor[index + 1] = (tl_tensor){
        .length = whole ? 1 : (input->length - 1) / layer->stride + 1,
        .channels = layer->channels,
        .pitch = tl_pitch(layer->channels),
        .step = whole || layer->stride > TL_WINDOW / input->step ? TL_WINDOW : input->step * layer->stride,
    };
}

static tl_status check_addend(const reader *r, uint32_t index) {
    const uint32_t addend = r->draft.layer[index].addend;
    if (addend == TL_NO_TENSOR)
        return TL_OK;
    const tl_tensor *output = &r->draft.tensor[index + 1];
    const tl_tensor *added = &r->draft.tensor[addend <= index ? addend : 0];
    const bool across = addend <= r->draft.pool && index > r->draft.pool;
    if (addend < 1 || addend > index || across || added->length != output->length ||
        added->channels != output->channels || added->step != output->step ||
        added->coded != (r->draft.layer[index].arithmetic == TL_INT8))
        return tl_refuse_file(
            r->error, record_at(index) + 8,
            "Tensor %lu cannot be added to layer %u: their shapes or types differ. Export the model again.",
            (unsigned long)addend, (unsigned)index);
    return TL_OK;
}

/* At most 1024 * (1 + 1024 * 31). */
uint32_t tl_layer_parameters(const tl_layer *layer) {
    switch (layer->kind) {
    case TL_LAYER_POOL:
        return 0;
    case TL_LAYER_DEPTHWISE:
        return layer->channels * (1 + layer->kernel);
    default:
        return layer->channels * (1 + layer->channels_in * layer->kernel);
    }
}

static uint32_t weight_bytes(const tl_layer *layer) {
    if (layer->arithmetic == TL_INT8 || layer->arithmetic == TL_F32_SMALL)
        return tl_file_bytes8(layer) - (layer->arithmetic == TL_INT8 ? 0 : TL_CODES_HEAD);
    return 4 * tl_layer_parameters(layer) + (layer->arithmetic == TL_F32_CODED ? TL_CODES_HEAD : 0);
}

static tl_status place_weights(reader *r, uint32_t index) {
    const size_t at = record_at(index);
    const uint32_t offset = u32_at(r, at + 40);
    const uint32_t size = u32_at(r, at + 44);
    const uint32_t right_size = weight_bytes(&r->draft.layer[index]);
    if (size != right_size)
        return tl_refuse_file(
            r->error, at + 44,
            "Layer %u has %lu bytes of weights; its shape needs %lu. Export the model again.",
            (unsigned)index, (unsigned long)size, (unsigned long)right_size);
    if (offset % 4 != 0 || offset > r->weights_size || size > r->weights_size - offset)
        return tl_refuse_file(
            r->error, at + 40,
            "The weights of layer %u lie outside the model's weights. Export the model again.",
            (unsigned)index);
    r->weights_at[index] = r->weights_first + offset;
    return TL_OK;
}

/* The head of the weights of a layer whose output is coded. */
static tl_status read_code(reader *r, uint32_t index) {
    const size_t at = r->weights_at[index];
    const uint32_t zero = u32_at(r, at + 4);
    tl_tensor *output = &r->draft.tensor[index + 1];
    output->coded = true;
    output->scale = tl_read_f32(r->bytes + at);
    if (!tl_scale_fits(output->scale))
        return tl_refuse_file(r->error, at, "The output scale of layer %u is not within 2^-24 and 2^24. %s",
                              (unsigned)index, "Export the model again.");
    if (zero > (r->draft.layer[index].relu ? 0 : TL_MOST_CODE))
        return tl_refuse_file(r->error, at + 4,
                              "The output's zero of layer %u is %lu, which is too large. %s", (unsigned)index,
                              (unsigned long)zero, "Export the model again.");
    output->zero = (int32_t)zero;
    return TL_OK;
}

static tl_status check_int8(const reader *r, uint32_t index) {
    const tl_layer8 whole = tl_model_layer8(&r->draft, index, r->bytes + r->weights_at[index]);
    uint32_t place = 0;
    const char *fault = tl_check8(&whole, &place);
    if (fault)
        return tl_refuse_file(r->error, r->weights_at[index] + place, "Layer %u %s. Export the model again.",
                              (unsigned)index, fault);
    return TL_OK;
}

static tl_status check_finite(const reader *r, uint32_t index) {
    const uint32_t parameters = tl_layer_parameters(&r->draft.layer[index]);
    const size_t first = r->weights_at[index] + (r->draft.tensor[index + 1].coded ? TL_CODES_HEAD : 0);
    for (uint32_t i = 0; i < parameters; i++)
        if (!isfinite(tl_read_f32(r->bytes + first + 4 * (size_t)i)))
            return tl_refuse_file(r->error, first + 4 * (size_t)i,
                                  "A weight of layer %u is not a finite number. Export the model again.",
                                  (unsigned)index);
    return TL_OK;
}

/* Weights in 8 bits that stand for floats: the biases and the scales. */
static tl_status check_small(const reader *r, uint32_t index) {
    const uint32_t channels = r->draft.layer[index].channels;
    for (uint32_t i = 0; i < 2 * channels; i++) {
        const size_t at = r->weights_at[index] + 4 * (size_t)i;
        const float value = tl_read_f32(r->bytes + at);
        if (i < channels ? !isfinite(value) : !tl_scale_fits(value))
            return tl_refuse_file(
                r->error, at, "A bias or scale of layer %u is not a number of use. Export the model again.",
                (unsigned)index);
    }
    return TL_OK;
}

static tl_status check_weights(reader *r, uint32_t index) {
    const tl_arithmetic arithmetic = r->draft.layer[index].arithmetic;
    tl_status status = place_weights(r, index);
    if (status == TL_OK && (arithmetic == TL_INT8 || arithmetic == TL_F32_CODED))
        status = read_code(r, index);
    if (status != TL_OK)
        return status;
    if (arithmetic == TL_F32_SMALL)
        return check_small(r, index);
    return arithmetic == TL_INT8 ? check_int8(r, index) : check_finite(r, index);
}

/* Adds a layer that has been checked to the description. */
static void count_layer(reader *r, uint32_t index) {
    const tl_layer *layer = &r->draft.layer[index];
    const uint32_t parameters = tl_layer_parameters(layer);
    const uint32_t products = parameters == 0 ? 0 : parameters - layer->channels;
    r->draft.info.parameters += parameters;
    r->draft.info.macs += (uint64_t)products * r->draft.tensor[index + 1].length;
    r->draft.info.quantised = r->draft.info.quantised || layer->arithmetic == TL_INT8;
}

static tl_status read_layers(reader *r) {
    const uint32_t channels = r->draft.info.usual_beat ? 2 : 1;
    r->draft.tensor[0] = (tl_tensor){.length = TL_WINDOW, .channels = channels, .pitch = channels, .step = 1};
    r->draft.surroundings = (tl_tensor){
        .length = 1, .channels = TL_SURROUNDINGS, .pitch = tl_pitch(TL_SURROUNDINGS), .step = TL_WINDOW};
    r->draft.pool = UINT32_MAX;
    for (uint32_t index = 0; index < r->draft.layers; index++) {
        tl_status status = read_record(r, index);
        if (status == TL_OK)
            status = check_order(r, index, &r->draft.pool);
        if (status == TL_OK)
            status = check_input(r, index);
        if (status == TL_OK)
            status = check_record(r, index);
        if (status == TL_OK)
            status = check_arithmetic(r, index);
        if (status != TL_OK)
            return status;
        shape_output(r, index);
        status = check_addend(r, index);
        if (status == TL_OK)
            status = check_weights(r, index);
        if (status != TL_OK)
            return status;
        count_layer(r, index);
    }
    const tl_tensor *map = tl_model_map(&r->draft);
    r->draft.info.map_length = map->length;
    r->draft.info.map_channels = map->channels;
    return TL_OK;
}

/* ----------------------------------------------------------------------------------------------- memory ----
 */

/* Whether the model keeps to the limits of memory. */
static tl_status check_room(const reader *r, const tl_model_room *room) {
    if (room->activations <= TL_MODEL_MAX_ACTIVATIONS && room->weights <= TL_MODEL_MAX_WEIGHTS)
        return TL_OK;
    return tl_refuse_file(
        r->error, HEADER_BYTES,
        "The model takes %lu KiB of activations and %lu KiB of weights; %d and %d are possible. %s",
        (unsigned long)(room->activations >> 10), (unsigned long)(room->weights >> 10),
        TL_MODEL_MAX_ACTIVATIONS >> 10, TL_MODEL_MAX_WEIGHTS >> 10, "Choose a smaller model.");
}

/* ----------------------------------------------------------------------------------------------- public ----
 */

static tl_status read_file(reader *r) {
    tl_status status = check_envelope(r);
    if (status == TL_OK)
        status = read_header(r);
    return status == TL_OK ? read_layers(r) : status;
}

static tl_status build(const reader *r, tl_model **model) {
    const tl_model_file file = {.draft = &r->draft,
                                .bytes = r->bytes,
                                .weights_at = r->weights_at,
                                .provenance_at = r->provenance_at,
                                .provenance_size = r->provenance_size};
    const tl_model_room room = tl_model_measure(&file);
    const tl_status status = check_room(r, &room);
    if (status != TL_OK)
        return status;
    *model = tl_model_build(&file, &room);
    return *model ? TL_OK : out_of_memory(r->error);
}

/* Makes layers that read or write codes compute in float32, with the weights that they have. */
static void leave_unrounded(reader *r) {
    for (uint32_t i = 0; i < r->draft.layers; i++) {
        tl_layer *layer = &r->draft.layer[i];
        if (layer->arithmetic == TL_INT8 || layer->arithmetic == TL_F32_CODED) {
            layer->arithmetic = layer->arithmetic == TL_INT8 ? TL_F32_SMALL : TL_F32;
            r->weights_at[i] += TL_CODES_HEAD;
            r->draft.tensor[i + 1].coded = false;
        }
    }
    r->draft.info.quantised = false;
}

tl_status tl_model_open(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error) {
    *model = NULL;
    reader r = {.bytes = bytes, .size = size, .error = error};
    const tl_status status = read_file(&r);
    return status == TL_OK ? build(&r, model) : status;
}

tl_status tl_model_open_unrounded(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error) {
    *model = NULL;
    reader r = {.bytes = bytes, .size = size, .error = error};
    const tl_status status = read_file(&r);
    if (status != TL_OK)
        return status;
    leave_unrounded(&r);
    return build(&r, model);
}
