/* Beats that others are compared with, as a file that serves every network: its beats are kept before
 * tl_input_make.
 *
 * REFERENCES FILE ("TLR1"), little-endian throughout. u32 = unsigned 32-bit, f32 = IEEE 754 single.
 *
 *   offset  size  field
 *        0     4  magic "TLR1"
 *        4     4  u32 version, 1
 *        8     4  u32 size of the file in bytes
 *       12     4  u32 CRC-32 (IEEE 802.3, as zlib's) of bytes [16, size)
 *       16     4  u32 window length in samples (360)
 *       20     4  u32 rate in Hz (360)
 *       24     4  u32 Symlet-4 levels with which the windows were denoised (0..7; 0: not)
 *       28     4  u32 numbers that tell what surrounds a beat (44)
 *       32     4  u32 beats (1..1000)
 *       36     .  beats, each
 *
 *            0     8  annotated class, as the class names of a model file (model.c)
 *            8     4  f32 millivolts a step of the window's samples, above 0 and at most 1000: more is no
 *                      ECG, and inputs made of it need not be finite
 *           12     4  f32 the same of the usual beat's
 *           16   176  f32[44] surroundings (engine/beat/surroundings.c), finite
 *          192   360  i8[360] window, denoised, without its mean, R peak at index 180
 *          552   360  i8[360] usual beat, without its mean
 *
 * Eight bits are enough: what a beat is compared with need not be any patient's very beat, and values add up
 * against what the file says, not against what it was made of. */
#include "../tracelight.h"
#include "file_bytes.h"
#include "model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    HEADER_BYTES = 36,
    CHECKED_FROM = 16, /* the CRC covers the file from here */
    LEVELS_AT = 24,
    BEATS_AT = 32,
    CLASS_BYTES = 8,
    UNIT_AT = 8, /* within a beat */
    USUAL_UNIT_AT = 12,
    NUMBERS_AT = 16,
    WINDOW_AT = NUMBERS_AT + 4 * TL_SURROUNDINGS,
    USUAL_AT = WINDOW_AT + TL_WINDOW,
    BEAT_BYTES = USUAL_AT + TL_WINDOW,
};

static const float MOST_UNIT = 1000.0F; /* millivolts a step */

struct tl_references {
    uint32_t denoise_levels;
    uint32_t beats;
    uint8_t bytes[]; /* of all beats */
};

/* A file on its way in. */
typedef struct reader {
    const uint8_t *bytes;
    size_t size;
    tl_error *error;
} reader;

static tl_status check_envelope(const reader *r) {
    if (r->size < 4 || memcmp(r->bytes, "TLR1", 4) != 0)
        return tl_refuse_file(r->error, 0,
                              "This is no file of beats to compare with: it does not begin with \"TLR1\".");
    if (r->size < HEADER_BYTES || tl_read_u32(r->bytes + 8) != r->size)
        return tl_refuse_file(r->error, r->size,
                              "The file of beats to compare with is cut short. Get it again.");
    if (tl_read_u32(r->bytes + 12) != tl_crc32(r->bytes + CHECKED_FROM, r->size - CHECKED_FROM))
        return tl_refuse_file(r->error, 12,
                              "The file of beats to compare with is damaged: its checksum does not fit its "
                              "bytes. Get it again.");
    return TL_OK;
}

static tl_status check_header(const reader *r) {
    static const struct {
        uint32_t offset, least, most;
        const char *name;
    } fields[] = {{4, 1, 1, "version"},
                  {16, TL_WINDOW, TL_WINDOW, "window length"},
                  {20, TL_RATE, TL_RATE, "rate"},
                  {LEVELS_AT, 0, TL_MODEL_MAX_DENOISE_LEVELS, "number of denoising levels"},
                  {28, TL_SURROUNDINGS, TL_SURROUNDINGS, "count of numbers"},
                  {BEATS_AT, 1, TL_BACKGROUND_MOST, "count of beats"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const uint32_t value = tl_read_u32(r->bytes + fields[i].offset);
        if (value < fields[i].least || value > fields[i].most)
            return tl_refuse_file(
                r->error, fields[i].offset,
                "The %s of the file of beats to compare with is %lu, which this program does not "
                "read. Write it again.",
                fields[i].name, (unsigned long)value);
    }
    const uint32_t beats = tl_read_u32(r->bytes + BEATS_AT);
    if (r->size != HEADER_BYTES + (size_t)beats * BEAT_BYTES)
        return tl_refuse_file(
            r->error, BEATS_AT,
            "The file of beats to compare with has no room for its %lu beats. Get it again.",
            (unsigned long)beats);
    return TL_OK;
}

/* 1..7 characters and NULs behind them. */
static bool is_class(const uint8_t *bytes) {
    size_t length = 0;
    while (length < CLASS_BYTES && tl_in_class_name(bytes[length]))
        length++;
    for (size_t i = length; i < CLASS_BYTES; i++)
        if (bytes[i] != 0)
            return false;
    return length >= 1 && length < CLASS_BYTES;
}

static bool is_unit(float unit) {
    return unit > 0.0F && unit <= MOST_UNIT;
}

static bool are_numbers(const uint8_t *beat) {
    bool good = is_unit(tl_read_f32(beat + UNIT_AT)) && is_unit(tl_read_f32(beat + USUAL_UNIT_AT));
    for (size_t i = 0; i < TL_SURROUNDINGS; i++)
        good = good && isfinite(tl_read_f32(beat + NUMBERS_AT + 4 * i));
    return good;
}

static tl_status check_beats(const reader *r) {
    for (size_t at = HEADER_BYTES; at < r->size; at += BEAT_BYTES) {
        if (!is_class(r->bytes + at))
            return tl_refuse_file(r->error, at,
                                  "A beat to compare with has no proper class. Write the file again.");
        if (!are_numbers(r->bytes + at))
            return tl_refuse_file(r->error, at,
                                  "A beat to compare with has numbers that cannot be. Write the file again.");
    }
    return TL_OK;
}

tl_status tl_references_open(const uint8_t *bytes, size_t size, tl_references **references, tl_error *error) {
    *references = NULL;
    const reader r = {.bytes = bytes, .size = size, .error = error};
    tl_status status = check_envelope(&r);
    if (status == TL_OK)
        status = check_header(&r);
    if (status == TL_OK)
        status = check_beats(&r);
    if (status != TL_OK)
        return status;
    tl_references *opened = malloc(sizeof *opened + size - HEADER_BYTES); /* checked: at most 1000 beats */
    if (!opened) {
        tl_refuse_file(r.error, 0, "There is not enough memory for the beats to compare with.");
        if (error)
            error->code = TL_E_MEMORY;
        return TL_E_MEMORY;
    }
    opened->denoise_levels = tl_read_u32(bytes + LEVELS_AT);
    opened->beats = tl_read_u32(bytes + BEATS_AT);
    memcpy(opened->bytes, bytes + HEADER_BYTES, size - HEADER_BYTES);
    *references = opened;
    return TL_OK;
}

void tl_references_close(tl_references *references) {
    free(references);
}

uint32_t tl_references_beats(const tl_references *references) {
    return references->beats;
}

static const uint8_t *beat_at(const tl_references *references, uint32_t index) {
    return references->bytes + (size_t)index * BEAT_BYTES;
}

const char *tl_references_class(const tl_references *references, uint32_t index) {
    return (const char *)beat_at(references, index);
}

static void read_samples(const uint8_t *codes, float unit, float *samples) {
    for (size_t i = 0; i < TL_WINDOW; i++)
        samples[i] = unit * (float)(codes[i] < 128 ? codes[i] : codes[i] - 256);
}

uint32_t tl_references_denoise_levels(const tl_references *references) {
    return references->denoise_levels;
}

tl_status tl_references_input(const tl_references *references, uint32_t index, const tl_model_info *info,
                              float *input) {
    if (references->denoise_levels != info->denoise_levels)
        return TL_E_ARGUMENT;
    const uint8_t *beat = beat_at(references, index);
    float window[TL_WINDOW];
    float usual[TL_WINDOW];
    float numbers[TL_SURROUNDINGS];
    read_samples(beat + WINDOW_AT, tl_read_f32(beat + UNIT_AT), window);
    read_samples(beat + USUAL_AT, tl_read_f32(beat + USUAL_UNIT_AT), usual);
    for (size_t i = 0; i < TL_SURROUNDINGS; i++)
        numbers[i] = tl_read_f32(beat + NUMBERS_AT + 4 * i);
    tl_input_make(info, window, usual, numbers, input);
    return TL_OK;
}
