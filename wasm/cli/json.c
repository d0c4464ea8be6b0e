/* JSON output; see json.h. */
#include "json.h"

#include <inttypes.h>
#include <math.h>

static void put_string(FILE *out, const char *value) {
    fputc('"', out);
    for (const char *c = value; *c; c++) {
        if (*c == '"' || *c == '\\') {
            fprintf(out, "\\%c", *c);
        } else if ((unsigned char)*c < 0x20) {
            fprintf(out, "\\u%04x", (unsigned)*c);
        } else {
            fputc(*c, out);
        }
    }
    fputc('"', out);
}

/* What comes before a value. */
static void begin(json_writer *json, const char *key) {
    if (json->continued)
        fputc(',', json->out);
    json->continued = true;
    if (!key)
        return;
    put_string(json->out, key);
    fputc(':', json->out);
}

void json_open(json_writer *json, const char *key, char bracket) {
    begin(json, key);
    if (!key)
        fputc('\n', json->out);
    fputc(bracket, json->out);
    json->continued = false;
}

void json_close(json_writer *json, char bracket) {
    fputc(bracket, json->out);
    json->continued = true;
}

void json_string(json_writer *json, const char *key, const char *value) {
    begin(json, key);
    put_string(json->out, value);
}

void json_string_or_null(json_writer *json, const char *key, const char *value) {
    if (value)
        json_string(json, key, value);
    else
        json_raw(json, key, "null");
}

void json_number(json_writer *json, const char *key, double value) {
    json_rounded(json, key, value, 9);
}

void json_rounded(json_writer *json, const char *key, double value, int digits) {
    begin(json, key);
    if (isfinite(value)) {
        fprintf(json->out, "%.*g", digits, value);
    } else {
        fputs("null", json->out);
    }
}

void json_integer(json_writer *json, const char *key, int64_t value) {
    begin(json, key);
    fprintf(json->out, "%" PRId64, value);
}

void json_bool(json_writer *json, const char *key, bool value) {
    begin(json, key);
    fputs(value ? "true" : "false", json->out);
}

void json_raw(json_writer *json, const char *key, const char *value) {
    begin(json, key);
    fputs(value, json->out);
}

void json_floats(json_writer *json, const char *key, const float *values, size_t count) {
    json_open(json, key, '[');
    for (size_t i = 0; i < count; i++)
        json_number(json, NULL, (double)values[i]);
    json_close(json, ']');
}

void json_end(json_writer *json) {
    fputc('\n', json->out);
}
