/* The network's model file on disk; see model_file.h. */
#include "model_file.h"

#include <stdio.h>
#include <stdlib.h>

#define MODEL_DEFAULT "models/r.tlm"

enum { MODEL_LARGEST = 1 << 26 };

/* Reads the whole file; NULL if it cannot be read or is too large for a model. */
static uint8_t *read_whole(FILE *stream, size_t *size) {
    if (fseek(stream, 0, SEEK_END) != 0)
        return NULL;
    long end = ftell(stream);
    if (end < 1 || end > MODEL_LARGEST || fseek(stream, 0, SEEK_SET) != 0)
        return NULL;
    *size = (size_t)end;
    uint8_t *bytes = malloc(*size);
    if (bytes && fread(bytes, 1, *size, stream) != *size) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

exit_code model_file_read(const char *path, tl_model **model) {
    *model = NULL;
    FILE *stream = fopen(path, "rb");
    if (!stream) {
        return cli_fail(EXIT_INPUT, "The model %s cannot be opened: give one with --model FILE.tlm.", path);
    }
    size_t size = 0;
    uint8_t *bytes = read_whole(stream, &size);
    fclose(stream);
    if (!bytes)
        return cli_fail(EXIT_INPUT, "%s cannot be read, or is no model.", path);
    tl_error error = {0};
    tl_status status = tl_model_open(bytes, size, model, &error);
    free(bytes);
    if (status == TL_E_MEMORY)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    return status == TL_OK ? EXIT_DONE : cli_fail(EXIT_INPUT, "%s: %s", path, error.message);
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
