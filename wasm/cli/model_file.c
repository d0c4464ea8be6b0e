/* The network's model file on disk; see model_file.h. */
#include "model_file.h"

#include "whole_file.h"

#include <stdio.h>
#include <stdlib.h>

#define MODEL_DEFAULT "models/int8/r.tlm"

/* tl_model_open, or tl_model_open_unrounded. */
typedef tl_status open_model(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error);

static exit_code read_by(open_model *open, const char *path, tl_model **model) {
    static const file_kind kind = {.noun = "model", .ending = ".tlm"};
    *model = NULL;
    uint8_t *bytes;
    size_t size = 0;
    const exit_code code = whole_file_read(path, &kind, &bytes, &size);
    if (code != EXIT_DONE)
        return code;
    tl_error error = {0};
    tl_status status = open(bytes, size, model, &error);
    free(bytes);
    if (status == TL_E_MEMORY)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    return status == TL_OK ? EXIT_DONE : cli_fail(EXIT_INPUT, "%s: %s", path, error.message);
}

exit_code model_file_read(const char *path, tl_model **model) {
    return read_by(tl_model_open, path, model);
}

exit_code model_file_unrounded(const cli_options *options, tl_model **model) {
    return read_by(tl_model_open_unrounded, options->model ? options->model : MODEL_DEFAULT, model);
}

exit_code model_file_open(const cli_options *options, tl_model **model) {
    *model = NULL;
    if (options->no_model)
        return EXIT_DONE;
    if (options->model)
        return model_file_read(options->model, model);
    FILE *there = fopen(MODEL_DEFAULT, "rb");
    if (!there) {
        return cli_fail(
            EXIT_INPUT,
            "There is no %s here: give a model with --model FILE.tlm, or find beats without naming them with "
            "--no-model.",
            MODEL_DEFAULT);
    }
    fclose(there);
    return model_file_read(MODEL_DEFAULT, model);
}
