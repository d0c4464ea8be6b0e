/* Models and other small files are read at once. */
#include "whole_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { LARGEST = 1 << 26 };

/* Some systems open a folder as if it were a file. */
static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The size of a file of at most LARGEST bytes; -1 for others. */
static long size_of(FILE *stream) {
    const long end = fseek(stream, 0, SEEK_END) == 0 ? ftell(stream) : -1;
    return end <= LARGEST && fseek(stream, 0, SEEK_SET) == 0 ? end : -1;
}

/* Reads the whole file, which may be empty; NULL if it cannot be read or is too large. */
static uint8_t *read_stream(FILE *stream, size_t *size) {
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

exit_code whole_file_read(const char *path, const file_kind *kind, uint8_t **bytes, size_t *size) {
    *bytes = NULL;
    if (is_folder(path))
        return cli_fail(EXIT_INPUT, "%s is a folder: name the %s file (%s) in it.", path, kind->noun,
                        kind->ending);
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return cli_fail(EXIT_INPUT, "The %s %s cannot be opened: is the path right?", kind->noun, path);
    uint8_t *read = read_stream(stream, size);
    fclose(stream);
    if (!read)
        return cli_fail(EXIT_INPUT, "%s cannot be read, or is larger than any %s (%d MiB): choose a %s file.",
                        path, kind->noun, LARGEST >> 20, kind->ending);
    if (*size == 0) {
        free(read);
        return cli_fail(EXIT_INPUT, "%s is empty: it has 0 bytes. Get the file again, or choose another %s.",
                        path, kind->ending);
    }
    *bytes = read;
    return EXIT_DONE;
}
