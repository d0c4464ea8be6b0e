/* `tracelight model FILE` and `tracelight model info FILE`: what a model file holds. */
#include <inttypes.h>
#include <string.h>

#include "json.h"
#include "json_text.h"
#include "model_file.h"
#include "words.h"

/* A layer's input or addition as the text names it: layers are counted from 0, as in the engine's sentences.
 */
typedef struct tensor_text {
    char text[24];
} tensor_text;

static tensor_text describe_tensor(uint32_t tensor) {
    tensor_text out;
    if (tensor == TL_NO_TENSOR)
        snprintf(out.text, sizeof out.text, "-");
    else if (tensor == TL_SURROUNDINGS_TENSOR)
        snprintf(out.text, sizeof out.text, "surroundings");
    else if (tensor == 0)
        snprintf(out.text, sizeof out.text, "window");
    else
        snprintf(out.text, sizeof out.text, "layer %" PRIu32, tensor - 1);
    return out;
}

static const char *kind_name(tl_layer_kind kind) {
    static const char *const names[] = {
        [TL_LAYER_CONVOLUTION] = "convolution",
        [TL_LAYER_DEPTHWISE] = "depthwise",
        [TL_LAYER_POINTWISE] = "pointwise",
        [TL_LAYER_POOL] = "pool",
        [TL_LAYER_DENSE] = "dense",
    };
    return names[kind];
}

/* The weight types of the model file. */
static const char *weights_name(const tl_layer_info *layer) {
    static const char *const names[] = {
        [TL_F32] = "float32",
        [TL_INT8] = "int8",
        [TL_F32_CODED] = "float32-coded",
        [TL_F32_SMALL] = "float32-in-8-bits",
    };
    return layer->parameters == 0 ? "none" : names[layer->arithmetic];
}

static const char *meaning_name(tl_meaning meaning) {
    static const char *const names[] = {
        [TL_MEANING_LABEL] = "label",
        [TL_MEANING_NORMAL] = "normal",
        [TL_MEANING_SUPRAVENTRICULAR] = "supraventricular",
        [TL_MEANING_VENTRICULAR] = "ventricular",
        [TL_MEANING_FUSION] = "fusion",
        [TL_MEANING_UNCLASSIFIED] = "unclassified",
    };
    return names[meaning];
}

/* ------------------------------------------------------------------------------------------------- JSON ----
 */

static void classes_json(json_writer *json, const tl_model_info *info) {
    json_open(json, "classes", '[');
    for (uint32_t c = 0; c < info->classes; c++)
        json_string(json, NULL, info->class_names[c]);
    json_close(json, ']');
    json_open(json, "meanings", '[');
    for (uint32_t c = 0; c < info->classes; c++)
        json_string(json, NULL, meaning_name(info->meaning[c]));
    json_close(json, ']');
}

static void layers_json(json_writer *json, const tl_model *model, uint32_t layers) {
    json_open(json, "layers", '[');
    for (uint32_t i = 0; i < layers; i++) {
        tl_layer_info layer;
        tl_model_layer(model, i, &layer);
        json_open(json, NULL, '{');
        json_string(json, "kind", kind_name(layer.kind));
        json_string(json, "input", describe_tensor(layer.input).text);
        json_string_or_null(json, "added",
                            layer.added == TL_NO_TENSOR ? NULL : describe_tensor(layer.added).text);
        json_integer(json, "channels_in", layer.channels_in);
        json_integer(json, "channels", layer.channels);
        json_integer(json, "length", layer.length);
        json_integer(json, "kernel", layer.kernel);
        json_integer(json, "stride", layer.stride);
        json_string_or_null(json, "activation", layer.relu ? "relu" : NULL);
        json_string_or_null(json, "weights", layer.parameters == 0 ? NULL : weights_name(&layer));
        json_integer(json, "parameters", layer.parameters);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void print_json(const tl_model *model, const tl_model_info *info) {
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_string(&json, "name", info->name);
    classes_json(&json, info);
    json_integer(&json, "parameters", info->parameters);
    json_integer(&json, "macs", (int64_t)info->macs);
    json_string(&json, "arithmetic", arithmetic_name(info->quantised));
    json_integer(&json, "rate_hz", TL_RATE);
    json_integer(&json, "window", TL_WINDOW);
    json_bool(&json, "usual_beat", info->usual_beat);
    json_integer(&json, "surroundings", info->surroundings ? TL_SURROUNDINGS : 0);
    json_integer(&json, "inputs", info->inputs);
    json_integer(&json, "denoise_levels", info->denoise_levels);
    json_number(&json, "least_certainty", (double)info->least_certainty);
    json_integer(&json, "map_length", info->map_length);
    json_integer(&json, "map_channels", info->map_channels);
    layers_json(&json, model, info->layers);
    const char *provenance = tl_model_provenance(model);
    json_raw(&json, "provenance", provenance[0] ? provenance : "{}");
    json_close(&json, '}');
    json_end(&json);
}

/* ------------------------------------------------------------------------------------------------- text ----
 */

static void print_input(const tl_model_info *info) {
    printf("rate              %d Hz\n", TL_RATE);
    printf("window            %d samples (1 s), the R peak at %d\n", TL_WINDOW, TL_WINDOW_BEFORE);
    printf("input             the window%s",
           info->usual_beat ? " beside the patient's usual beat" : " alone");
    if (info->surroundings)
        printf(", and %d numbers on what surrounds the beat", TL_SURROUNDINGS);
    printf("\ndenoising         ");
    if (info->denoise_levels == 0)
        printf("none\n");
    else
        printf("Symlet-4, %" PRIu32 " levels\n", info->denoise_levels);
}

static void print_classes(const tl_model_info *info) {
    printf("classes          ");
    for (uint32_t c = 0; c < info->classes; c++)
        printf("%s %s (%s)", c > 0 ? "," : "", info->class_names[c], meaning_name(info->meaning[c]));
    printf("\nleast certainty   ");
    if (info->least_certainty > 0.0F)
        printf("%.4g: a beat with less stays unclassified\n", (double)info->least_certainty);
    else
        printf("none\n");
}

static void print_layers(const tl_model *model, const tl_model_info *info) {
    printf("layers\n%4s  %-11s  %-12s  %-8s  %5s  %5s  %5s  %6s  %6s  %-10s  %s\n", "", "kind", "input",
           "added", "in", "out", "steps", "kernel", "stride", "activation", "weights");
    for (uint32_t i = 0; i < info->layers; i++) {
        tl_layer_info layer;
        tl_model_layer(model, i, &layer);
        printf("%4" PRIu32 "  %-11s  %-12s  %-8s  %5" PRIu32 "  %5" PRIu32 "  %5" PRIu32 "  %6" PRIu32
               "  %6" PRIu32 "  %-10s  %s\n",
               i, kind_name(layer.kind), describe_tensor(layer.input).text, describe_tensor(layer.added).text,
               layer.channels_in, layer.channels, layer.length, layer.kernel, layer.stride,
               layer.relu ? "relu" : "none", weights_name(&layer));
    }
}

static void print_text(const tl_model *model, const tl_model_info *info) {
    printf("%s\n", info->name);
    print_input(info);
    print_classes(info);
    printf("arithmetic        %s\n", arithmetic_name(info->quantised));
    printf("size              %" PRIu32 " parameters, %" PRIu64 " multiply-adds a beat\n", info->parameters,
           info->macs);
    printf("last feature map  %" PRIu32 " channels of %" PRIu32 " steps\n", info->map_channels,
           info->map_length);
    print_layers(model, info);
    const char *provenance = tl_model_provenance(model);
    printf("provenance");
    if (provenance[0])
        json_print_text(stdout, provenance, 2);
    else
        printf("        none\n");
}

/* ---------------------------------------------------------------------------------------------- command ----
 */

/* The one file among the arguments, behind "info" or without it; NULL if there is not one. */
static const char *file_of(const cli_options *options) {
    const bool said = options->file_count > 0 && strcmp(options->files[0], "info") == 0;
    return options->file_count == (said ? 2 : 1) ? options->files[said ? 1 : 0] : NULL;
}

exit_code command_model(const cli_options *options) {
    const char *path = file_of(options);
    if (!path)
        return cli_fail(EXIT_USAGE, "'model' shows one file: tracelight model info FILE.tlm");
    tl_model *model;
    exit_code code = model_file_read(path, &model);
    if (code != EXIT_DONE)
        return code;
    tl_model_info info;
    tl_model_describe(model, &info);
    if (options->form == FORM_JSON) {
        print_json(model, &info);
    } else {
        print_text(model, &info);
    }
    tl_model_close(model);
    return EXIT_DONE;
}
