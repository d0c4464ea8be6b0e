/* A small file on disk as bytes; see whole_file.c. */
#ifndef CLI_WHOLE_FILE_H
#define CLI_WHOLE_FILE_H

#include "cli.h"

/* What a file is called in messages. */
typedef struct file_kind {
    const char *noun; /* "model" */
    const char *ending;
} file_kind;

/* Reads a file of 1 byte to 64 MiB; the caller frees *bytes. On failure it says why. */
exit_code whole_file_read(const char *path, const file_kind *kind, uint8_t **bytes, size_t *size);

#endif
