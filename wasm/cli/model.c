/* `tracelight model`: what a model file holds. */
#include <inttypes.h>

#include "json.h"
#include "model_file.h"

static void print_json(const tl_model *model, const tl_model_info *info) {
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_string(&json, "name", info->name);
    json_open(&json, "classes", '[');
    for (uint32_t c = 0; c < info->classes; c++)
        json_string(&json, NULL, info->class_names[c]);
    json_close(&json, ']');
    json_integer(&json, "parameters", info->parameters);
    json_integer(&json, "macs", (int64_t)info->macs);
    json_string(&json, "arithmetic", info->quantised ? "int8" : "float32");
    json_integer(&json, "denoise_levels", info->denoise_levels);
    json_integer(&json, "map_length", info->map_length);
    json_integer(&json, "map_channels", info->map_channels);
    const char *provenance = tl_model_provenance(model);
    json_raw(&json, "provenance", provenance[0] ? provenance : "{}");
    json_close(&json, '}');
    json_end(&json);
}

static void print_text(const tl_model *model, const tl_model_info *info) {
    printf("%s: classes", info->name);
    for (uint32_t c = 0; c < info->classes; c++)
        printf(" %s", info->class_names[c]);
    printf("\n%" PRIu32 " parameters, %" PRIu64 " multiply-adds a beat in %s, Symlet-4 levels %" PRIu32 "\n",
           info->parameters, info->macs, info->quantised ? "int8" : "float32", info->denoise_levels);
    printf("last feature map: %" PRIu32 " channels of %" PRIu32 " steps\n%s\n", info->map_channels,
           info->map_length, tl_model_provenance(model));
}

exit_code command_model(const cli_options *options) {
    tl_model *model;
    exit_code code = model_file_read(options->files[0], &model);
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
