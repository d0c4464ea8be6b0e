/* The network's model file on disk; see model_file.h. */
#include "model_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define MODEL_DEFAULT "models/r.tlm"

enum { MODEL_LARGEST = 1 << 26 };

/* Some systems open a folder as if it were a file. */
static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The size of a file of at most MODEL_LARGEST bytes; -1 for others. */
static long size_of(FILE *stream) {
    const long end = fseek(stream, 0, SEEK_END) == 0 ? ftell(stream) : -1;
    return end <= MODEL_LARGEST && fseek(stream, 0, SEEK_SET) == 0 ? end : -1;
}

/* Reads the whole file, which may be empty; NULL if it cannot be read or is too large for a model. */
static uint8_t *read_whole(FILE *stream, size_t *size) {
    const long end = size_of(stream);
    if (end < 0)
        return NULL;
    *size = (size_t)end;
    uint8_t *bytes = malloc(*size + 1);
    if (bytes && fread(bytes, 1, *size, stream) != *size) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

exit_code model_file_read(const char *path, tl_model **model) {
    *model = NULL;
    if (is_folder(path))
        return cli_fail(EXIT_INPUT, "%s is a folder: name the model file (.tlm) in it.", path);
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return cli_fail(EXIT_INPUT, "The model %s cannot be opened: is the path right?", path);
    size_t size = 0;
    uint8_t *bytes = read_whole(stream, &size);
    fclose(stream);
    if (!bytes)
        return cli_fail(EXIT_INPUT,
                        "%s cannot be read, or is larger than any model (%d MiB): choose a .tlm file.", path,
                        MODEL_LARGEST >> 20);
    if (size == 0) {
        free(bytes);
        return cli_fail(EXIT_INPUT,
                        "%s is empty: it has 0 bytes. Get the file again, or choose another .tlm.", path);
    }
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
