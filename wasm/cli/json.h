/* Writes JSON (RFC 8259) to a stream. Keys are NULL inside arrays; NaN and infinities become null. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Zero-initialise but for `out`. */
typedef struct json_writer {
    FILE *out;
    bool continued; /* a value precedes at this level: a comma comes first */
} json_writer;

void json_open(json_writer *json, const char *key, char bracket); /* '{' or '[' */
void json_close(json_writer *json, char bracket);                 /* '}' or ']' */
void json_string(json_writer *json, const char *key, const char *value);
void json_string_or_null(json_writer *json, const char *key, const char *value); /* NULL: null */
void json_number(json_writer *json, const char *key, double value);
/* Rounded to `digits` significant digits: computed values, whose last bits depend on the C library. */
void json_rounded(json_writer *json, const char *key, double value, int digits);
void json_integer(json_writer *json, const char *key, int64_t value);
void json_bool(json_writer *json, const char *key, bool value);
void json_raw(json_writer *json, const char *key, const char *value); /* `value` is JSON already */
void json_floats(json_writer *json, const char *key, const float *values, size_t count);

/* Ends the document with a line end. */
void json_end(json_writer *json);

#endif
