/* Files of beats to compare with: what a writer wrote is opened and makes the inputs that it should, and what
 * is damaged in any way is refused with a sentence. */
#include "check.h"
#include "net_open.h"

#include <math.h>
#include <string.h>

enum {
    HEADER = 36,
    UNIT_AT = 8,
    USUAL_UNIT_AT = 12,
    NUMBERS_AT = 16,
    WINDOW_AT = 192,
    USUAL_AT = 552,
    BEAT = 912,
    BEATS = 3,
    LEVELS = 4,
    SIZE = HEADER + BEATS * BEAT,
};

static uint8_t good[SIZE];
static uint8_t bytes[SIZE + BEAT];

static int8_t code(uint32_t *seed) {
    return (int8_t)(127.0F * net_random(seed));
}

static void put_beat(uint8_t *beat, const char *class_name, float unit, uint32_t seed) {
    memcpy(beat, class_name, strlen(class_name) + 1);
    net_put_f32(beat + UNIT_AT, unit);
    net_put_f32(beat + USUAL_UNIT_AT, 2.0F * unit);
    for (size_t i = 0; i < TL_SURROUNDINGS; i++)
        net_put_f32(beat + NUMBERS_AT + 4 * i, net_random(&seed));
    for (size_t i = 0; i < 2 * (size_t)TL_WINDOW; i++)
        beat[WINDOW_AT + i] = (uint8_t)code(&seed);
    beat[WINDOW_AT] = 0x80; /* the least code */
    beat[USUAL_AT] = 0x7F;  /* and the largest */
}

static void write_good(void) {
    static const char *const names[BEATS] = {"N", "V", "a-class"};
    memcpy(good, "TLR1", sizeof "TLR1");
    net_put_u32(good + 4, 1);
    net_put_u32(good + 16, TL_WINDOW);
    net_put_u32(good + 20, TL_RATE);
    net_put_u32(good + 24, LEVELS);
    net_put_u32(good + 28, TL_SURROUNDINGS);
    net_put_u32(good + 32, BEATS);
    for (uint32_t i = 0; i < BEATS; i++)
        put_beat(good + HEADER + (size_t)BEAT * i, names[i], 0.01F * (float)(i + 1), i);
    net_file_seal(good, SIZE);
}

/* A copy of the good file, to be damaged. */
static uint8_t *copy(void) {
    memset(bytes, 0, sizeof bytes);
    memcpy(bytes, good, SIZE);
    return bytes;
}

static bool is_sentence(const char *message) {
    const size_t length = strlen(message);
    return length > 20 && message[length - 1] == '.' && strchr(message, ' ') != NULL;
}

static tl_error refused(const uint8_t *file, size_t size) {
    tl_references *references = (tl_references *)1;
    tl_error error = {0};
    CHECK(tl_references_open(file, size, &references, &error) == TL_E_MODEL);
    CHECK(references == NULL && error.code == TL_E_MODEL && error.place == TL_PLACE_BYTE);
    CHECK(is_sentence(error.message));
    CHECK(tl_references_open(file, size, &references, NULL) == TL_E_MODEL);
    return error;
}

static void refused_at(size_t size, size_t where, const char *words) {
    const tl_error error = refused(bytes, size);
    CHECK(error.where == (int64_t)where && strstr(error.message, words) != NULL);
}

/* ---------------------------------------------------------------------------------------------- opened ----
 */

static void decode(const uint8_t *beat, size_t at, size_t unit_at, float *samples) {
    float unit = 0.0F;
    memcpy(&unit, beat + unit_at, sizeof unit);
    for (size_t i = 0; i < TL_WINDOW; i++)
        samples[i] = unit * (float)(int8_t)beat[at + i];
}

static void makes_the_input_of(const tl_references *references, uint32_t index, const tl_model_info *info) {
    const uint8_t *beat = good + HEADER + (size_t)BEAT * index;
    float window[TL_WINDOW];
    float usual[TL_WINDOW];
    float numbers[TL_SURROUNDINGS];
    float right[TL_MAX_INPUTS];
    float input[TL_MAX_INPUTS];
    decode(beat, WINDOW_AT, UNIT_AT, window);
    decode(beat, USUAL_AT, USUAL_UNIT_AT, usual);
    memcpy(numbers, beat + NUMBERS_AT, sizeof numbers);
    tl_input_make(info, window, usual, numbers, right);
    CHECK(tl_references_input(references, index, info, input) == TL_OK);
    for (uint32_t i = 0; i < info->inputs; i++)
        CHECK(input[i] == right[i]);
}

static void opens_what_was_written(void) {
    tl_references *references = NULL;
    uint8_t *file = copy();
    CHECK(tl_references_open(file, SIZE, &references, NULL) == TL_OK);
    memset(file, 0xFF, SIZE); /* it was copied */
    CHECK(tl_references_beats(references) == BEATS);
    CHECK(strcmp(tl_references_class(references, 0), "N") == 0);
    CHECK(strcmp(tl_references_class(references, 2), "a-class") == 0);
    for (uint32_t i = 0; i < BEATS; i++) {
        makes_the_input_of(references, i, &(tl_model_info){.inputs = TL_WINDOW, .denoise_levels = LEVELS});
        makes_the_input_of(
            references, i,
            &(tl_model_info){.inputs = 2 * TL_WINDOW, .denoise_levels = LEVELS, .usual_beat = true});
        makes_the_input_of(
            references, i,
            &(tl_model_info){
                .inputs = TL_MAX_INPUTS, .denoise_levels = LEVELS, .usual_beat = true, .surroundings = true});
    }
    float input[TL_WINDOW];
    CHECK(tl_references_denoise_levels(references) == LEVELS);
    const tl_model_info other = {.inputs = TL_WINDOW, .denoise_levels = LEVELS + 1};
    CHECK(tl_references_input(references, 0, &other, input) == TL_E_ARGUMENT);
    tl_references_close(references);
    tl_references_close(NULL);
}

/* --------------------------------------------------------------------------------------------- refused ----
 */

static void every_truncation_is_refused(void) {
    for (size_t size = 0; size < SIZE; size++) {
        refused(good, size);
        uint8_t *file = copy();
        if (size >= HEADER) {
            net_file_seal(file, size);
            refused(file, size);
        }
    }
    net_file_seal(copy(), SIZE + 1);
    refused(bytes, SIZE + 1);
}

static void every_damaged_byte_is_refused(void) {
    for (size_t i = 0; i < SIZE; i++) {
        copy()[i] ^= (uint8_t)(1U << i % 8);
        refused(bytes, SIZE);
    }
}

static void wrong_fields_are_named(void) {
    static const struct {
        size_t at;
        uint32_t value;
        const char *words;
    } fields[] = {{4, 0, "version"},
                  {4, 2, "version"},
                  {16, 359, "window length"},
                  {20, 250, "rate"},
                  {24, 8, "denoising levels"},
                  {28, 43, "count of numbers"},
                  {32, 0, "count of beats"},
                  {32, 1001, "count of beats"},
                  {32, UINT32_MAX, "count of beats"},
                  {32, BEATS - 1, "no room"},
                  {32, BEATS + 1, "no room"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        net_put_u32(copy() + fields[i].at, fields[i].value);
        net_file_seal(bytes, SIZE);
        refused_at(SIZE, fields[i].at, fields[i].words);
    }
}

/* A name as those of a model file: 1 to 7 printable characters that part no columns, and NULs behind them. */
static void bad_classes_are_refused(void) {
    static const char names[][8] = {"", "a b", "a,b", "\"N\"", "N\nN", "\x7F", "\xC3\xA9", "N\0N"};
    const size_t at = HEADER + BEAT;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        memcpy(copy() + at, names[i], sizeof names[i]);
        net_file_seal(bytes, SIZE);
        refused_at(SIZE, at, "class");
    }
    memset(copy() + at, 'N', 8);
    net_file_seal(bytes, SIZE);
    refused_at(SIZE, at, "class");
}

static void bad_numbers_are_refused(void) {
    const size_t beat = HEADER + 2 * (size_t)BEAT;
    const float bad[] = {NAN, INFINITY, -INFINITY};
    const float bad_units[] = {NAN, INFINITY, 0.0F, -0.01F, 1001.0F};
    for (size_t at = UNIT_AT; at < WINDOW_AT; at += 4) {
        const bool unit = at < NUMBERS_AT;
        for (size_t i = 0; i < (unit ? 5 : 3); i++) {
            net_put_f32(copy() + beat + at, unit ? bad_units[i] : bad[i]);
            net_file_seal(bytes, SIZE);
            refused_at(SIZE, beat, "numbers");
        }
    }
}

/* What opens after any damage, its checksum put right, makes finite inputs for every network. */
static bool is_safe(void) {
    tl_model_info info = {.inputs = TL_MAX_INPUTS, .usual_beat = true, .surroundings = true};
    tl_references *references = NULL;
    tl_error error = {0};
    if (tl_references_open(bytes, SIZE, &references, &error) != TL_OK) {
        CHECK(is_sentence(error.message));
        return false;
    }
    float input[TL_MAX_INPUTS];
    info.denoise_levels = tl_references_denoise_levels(references);
    for (uint32_t i = 0; i < tl_references_beats(references); i++) {
        CHECK(strlen(tl_references_class(references, i)) < 8);
        CHECK(tl_references_input(references, i, &info, input) == TL_OK);
        for (size_t k = 0; k < TL_MAX_INPUTS; k++)
            CHECK(isfinite(input[k]));
    }
    tl_references_close(references);
    return true;
}

/* Half of the damage goes where a few bytes decide: the header, and the head of a beat. */
static void sealed_damage_does_no_harm(void) {
    uint32_t seed = 2026;
    int opened = 0;
    for (int round = 0; round < 6000; round++) {
        copy();
        for (int change = 0; change <= round % 4; change++) {
            const int among = round % 2 == 0 ? HEADER + WINDOW_AT : SIZE;
            const int at = (int)((net_random(&seed) + 1.0F) * 0.5F * (float)among);
            bytes[at] = (uint8_t)((net_random(&seed) + 1.0F) * 128.0F);
        }
        net_file_seal(bytes, SIZE);
        opened += is_safe();
    }
    CHECK(opened > 100 && opened < 5900);
}

/* Samples of any size that a file can hold are finite once they are an input, or they are refused. */
static void huge_units_do_no_harm(void) {
    const float units[] = {1e-45F, 1e-30F, 1e-10F, 100.0F, 1000.0F, 1e20F, 3e38F};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        net_put_f32(copy() + HEADER + UNIT_AT, units[i]);
        net_file_seal(bytes, SIZE);
        is_safe();
        net_put_f32(copy() + HEADER + USUAL_UNIT_AT, units[i]);
        net_file_seal(bytes, SIZE);
        is_safe();
    }
}

int main(void) {
    write_good();
    opens_what_was_written();
    every_truncation_is_refused();
    every_damaged_byte_is_refused();
    wrong_fields_are_named();
    bad_classes_are_refused();
    bad_numbers_are_refused();
    huge_units_do_no_harm();
    sealed_damage_does_no_harm();
    return 0;
}
