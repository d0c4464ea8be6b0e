/* WFDB records: samples of every format read, companions, damage, and annotation files read and written. */
#include "check.h"
#include "format_memory.h"

#include <math.h>
#include <string.h>

static const char header[] = "# a comment\n"
                             "r 2 360 4 12:30:00 01/02/2003\n"
                             "r.dat 212 200(1024)/mV 11 1024 995 4060 0 MLII\n"
                             "r.dat 212 100/uV 11 0 -1 0 0 V5\n"
                             "# 69 M\n";

/* 995 -1 | 1000 -2048 (missing) | 1023 2047 | 1042 2 */
static const uint8_t samples_212[12] = {0xE3, 0xF3, 0xFF, 0xE8, 0x83, 0x00,
                                        0xFF, 0x73, 0xFF, 0x12, 0x04, 0x02};

/* N at 100 in channel 1 with number 3; V 2000 later with subtype -1 and the text "(VT"; end. */
static const uint8_t annotations[] = {100, 1 << 2,  1,    62 << 2,     3,    60 << 2, /* N, CHN 1, NUM 3 */
                                      0,   59 << 2, 0,    0,           0xD0, 0x07,    /* SKIP 2000 */
                                      0,   5 << 2,  0xFF, 61 << 2 | 3,                /* V, SUB -1 */
                                      3,   63 << 2, '(',  'V',         'T',  0,       /* AUX */
                                      0,   0};

static void reads_212_in_any_order(void) {
    memory_files files = {0};
    memory_add(&files, "r.atr", annotations, sizeof annotations);
    memory_add(&files, "r.dat", samples_212, sizeof samples_212);
    memory_add_text(&files, "r.hea", header);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    tl_lead_info lead;
    tl_record_describe(record, &info);
    CHECK(strcmp(info.format, "WFDB") == 0 && info.leads == 2 && info.preferred_lead == 0);
    CHECK(info.has_start && info.start_ms == INT64_C(1044102600000));
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK);
    CHECK(lead.rate == 360 && lead.samples == 4 && lead.gain == 200 && lead.baseline == 1024 && lead.is_ecg);
    int32_t units[4];
    float millivolts[4];
    CHECK(tl_record_read_digital(record, 0, 0, 9, units, NULL) == 4);
    CHECK(units[0] == 995 && units[1] == 1000 && units[2] == 1023 && units[3] == 1042);
    CHECK(tl_record_read_digital(record, 1, 1, 9, units, NULL) == 3);
    CHECK(units[0] == INT32_MIN && units[1] == 2047 && units[2] == 2);
    CHECK(tl_record_read(record, 0, 0, 1, millivolts, NULL) == 1 && millivolts[0] == -0.145F);
    CHECK(tl_record_read(record, 1, 0, 2, millivolts, NULL) == 2); /* uV */
    CHECK(millivolts[0] == -0.00001F && isnan(millivolts[1]));
    CHECK(tl_record_read(record, 2, 0, 1, millivolts, NULL) == TL_E_ARGUMENT);
    CHECK(tl_record_read(record, 0, -1, 1, millivolts, NULL) == TL_E_ARGUMENT);
    CHECK(!memory_has_note(record, "first-value-wrong"));
    tl_annotation annotation;
    CHECK(info.annotations == 2);
    CHECK(tl_record_annotation(record, 0, &annotation) == TL_OK);
    CHECK(annotation.sample == 100 && annotation.code == 1 && annotation.channel == 1 &&
          annotation.number == 3);
    CHECK(tl_record_annotation(record, 1, &annotation) == TL_OK);
    CHECK(annotation.sample == 2100 && annotation.code == 5 && annotation.subtype == -1);
    CHECK(strcmp(annotation.text, "(VT") == 0 && annotation.number == 3);
    tl_record_close(record);
}

/* The same four values in every byte-wise format. */
static void reads_the_other_formats(void) {
    static const struct {
        const char *line;
        uint8_t bytes[16];
        size_t size;
    } cases[] = {
        {"f 1 250 4\nf.dat 16\n", {0x01, 0x00, 0xFF, 0xFF, 0x00, 0x80, 0xFF, 0x7F}, 8},
        {"f 1 250 4\nf.dat 61\n", {0x00, 0x01, 0xFF, 0xFF, 0x80, 0x00, 0x7F, 0xFF}, 8},
        {"f 1 250 4\nf.dat 160\n", {0x01, 0x80, 0xFF, 0x7F, 0x00, 0x00, 0xFF, 0xFF}, 8},
        {"f 1 250 4\nf.dat 24\n", {1, 0, 0, 255, 255, 255, 0, 0, 128, 255, 127, 0}, 12},
        {"f 1 250 4\nf.dat 32\n", {1, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 128, 255, 127, 0, 0}, 16},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "f.hea", cases[i].line);
        memory_add(&files, "f.dat", cases[i].bytes, cases[i].size);
        tl_record *record = memory_must_open(&files, NULL);
        int32_t units[4];
        CHECK(tl_record_read_digital(record, 0, 0, 4, units, NULL) == 4);
        CHECK(units[0] == 1 && units[1] == -1 && units[2] == INT32_MIN && units[3] == 32767);
        CHECK(memory_has_note(record, "gain-assumed"));
        tl_record_close(record);
    }
}

static void frames_skew_and_offset(void) {
    /* Byte offset 2; frames of one sample of the first signal and two of the second, which is one frame late.
     */
    static const char text[] =
        "f 2 100 3\nf.dat 16+2 1/mV 16 0 10 0 0 I\nf.dat 16x2:1+2 1/mV 16 0 11 0 0 II\n";
    static const uint8_t bytes[] = {99, 99, 10, 0, 11, 0, 12, 0, 20, 0, 21, 0, 22, 0, 30, 0, 31, 0, 32, 0};
    memory_files files = {0};
    memory_add_text(&files, "f.hea", text);
    memory_add(&files, "f.dat", bytes, sizeof bytes);
    tl_record *record = memory_must_open(&files, NULL);
    tl_lead_info lead;
    int32_t units[6];
    CHECK(tl_record_lead(record, 1, &lead) == TL_OK && lead.rate == 200 && lead.samples == 6);
    CHECK(tl_record_read_digital(record, 0, 0, 3, units, NULL) == 3 && units[0] == 10 && units[2] == 30);
    CHECK(tl_record_read_digital(record, 1, 0, 6, units, NULL) == 6);
    CHECK(units[0] == 21 && units[1] == 22 && units[3] == 32 && units[4] == INT32_MIN);
    tl_record_close(record);
}

static void names_what_is_missing(void) {
    memory_files alone = {0};
    memory_add(&alone, "r.dat", samples_212, sizeof samples_212);
    CHECK(strstr(memory_must_fail(&alone, TL_E_MISSING).message, "r.hea") != NULL);
    memory_files no_signal = {0};
    memory_add_text(&no_signal, "r.hea", header);
    tl_error error = memory_must_fail(&no_signal, TL_E_MISSING);
    CHECK(strcmp(error.file, "r.dat") == 0 && strstr(error.message, "r.dat") != NULL);
    memory_files twice = {0};
    memory_add_text(&twice, "r.hea", header);
    memory_add_text(&twice, "q.hea", header);
    memory_must_fail(&twice, TL_E_ARGUMENT);
}

static void says_what_it_cannot_read(void) {
    static const struct {
        const char *text;
        tl_status code;
        int64_t line;
    } cases[] = {
        {"m/3 2 360 45000\n100s 21600\n", TL_E_UNSUPPORTED, 1},
        {"f 1 250 4\nf.dat 508\n", TL_E_UNSUPPORTED, 2},
        {"f 1 250 4\nf.dat 212 x/mV\n", TL_E_FORMAT, 2},
        {"f 2 250 4\nf.dat 16\n", TL_E_TRUNCATED, 2},
        {"f 2 250 4\nf.dat 16\n\nf.dat 212\n", TL_E_FORMAT, 4},
    };
    static const uint8_t bytes[64] = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        memory_files files = {0};
        memory_add_text(&files, "f.hea", cases[i].text);
        memory_add(&files, "f.dat", bytes, sizeof bytes);
        tl_error error = memory_must_fail(&files, cases[i].code);
        CHECK(error.place == TL_PLACE_LINE && error.where == cases[i].line);
        CHECK(strcmp(error.file, "f.hea") == 0);
    }
}

/* Text that is called a header and is none: alone and beside its signal file, in either order. */
static void says_what_a_header_looks_like(void) {
    static const struct {
        const char *text;
        const char *said;
        int64_t line;
    } cases[] = {
        {"a", "and not \"a\"", 1},
        {"\n# mine\nhello world\n", "line 3 should read: name, number of signals", 3},
        {"Dear doctor,\nthis is a letter.\n", "and not \"Dear doctor,\"", 1},
        {"and/or\nelse\n", "and not \"and/or\"", 1},
        {"1\n2\n3\n", "and not \"1\"", 1},
        {"f 1 fast 4\nf.dat 16\n", "and not \"f 1 fast 4\"", 1},
        {"f 1 0 4\nf.dat 16\n", "and not \"f 1 0 4\"", 1},
        {"\n\n\n", "blank lines and comments only", 0},
        {"# a\n", "blank lines and comments only", 0},
        {"f 1 360 4\n", "announces 1 signal but describes only 0", 1},
        {"f 1 360 4\nf.dat 999\n", "a format that is not known", 0},
        {"<html><body>404", "web page", 0},
    };
    static const uint8_t bytes[64] = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int order = 0; order < 3; order++) {
            memory_files files = {0};
            if (order == 1)
                memory_add(&files, "f.dat", bytes, sizeof bytes);
            memory_add_text(&files, "f.hea", cases[i].text);
            if (order == 2)
                memory_add(&files, "f.dat", bytes, sizeof bytes);
            tl_error error;
            CHECK(memory_open(&files, NULL, &error) == NULL);
            fprintf(stderr, "%s\n", error.message);
            CHECK(strstr(error.message, cases[i].said) != NULL && error.where == cases[i].line);
            CHECK(strcmp(error.file, "f.hea") == 0 && error.message[strlen(error.message) - 1] == '.');
        }
    }
}

/* The bytes count, not the name: a table is one whatever it is called, and a mark of an editor is no matter.
 */
static void opens_what_is_good_under_any_name(void) {
    memory_files table = {0};
    memory_add_text(&table, "table.hea", "t,II\n0.000,1\n0.004,2\n0.008,3\n");
    tl_record_close(memory_must_open(&table, NULL));
    memory_files marked = {0};
    memory_add_text(&marked, "f.hea",
                    "\xEF\xBB\xBF"
                    "f 1 360 4\nf.dat 16\n");
    static const uint8_t bytes[] = {1, 0, 2, 0, 3, 0, 4, 0};
    memory_add(&marked, "f.dat", bytes, sizeof bytes);
    tl_record_close(memory_must_open(&marked, NULL));
}

static void notes_what_does_not_fit(void) {
    memory_files files = {0};
    memory_add_text(&files, "f.hea", "f 1 250 4\nf.dat 16 200 16 0 7 99 0 II\n");
    static const uint8_t bytes[] = {1, 0, 2, 0, 3, 0, 4, 0};
    memory_add(&files, "f.dat", bytes, sizeof bytes);
    memory_add_text(&files, "notes.txt", "patient is well");
    tl_record *record = memory_must_open(&files, NULL);
    CHECK(memory_has_note(record, "first-value-wrong"));
    CHECK(memory_has_note(record, "checksum-wrong"));
    CHECK(memory_has_note(record, "file-ignored"));
    tl_record_close(record);
}

static void two_samples_are_the_least(void) {
    static const uint8_t bytes[] = {1, 0, 2, 0};
    for (size_t samples = 1; samples <= 2; samples++) {
        memory_files files = {0};
        memory_add_text(&files, "f.hea", "f 1 250\nf.dat 16\n");
        memory_add(&files, "f.dat", bytes, 2 * samples);
        if (samples == 1)
            CHECK(strstr(memory_must_fail(&files, TL_E_FORMAT).message, "too short to be an ECG") != NULL);
        else
            tl_record_close(memory_must_open(&files, NULL));
    }
}

static void every_truncation_is_said(void) {
    for (size_t size = 0; size < sizeof samples_212; size++) {
        memory_files files = {0};
        uint8_t *part = malloc(size ? size : 1); /* of its own, so that ASan sees reads past its end */
        memcpy(part, samples_212, size);
        memory_add_text(&files, "r.hea", header);
        memory_add(&files, "r.dat", part, size);
        tl_error error;
        tl_record *record = memory_open(&files, NULL, &error);
        if (size == 0)
            CHECK(error.code == TL_E_FORMAT);
        if (size > 0 && size < 3)
            CHECK(error.code == TL_E_TRUNCATED);
        if (size >= 3 && size < 6) /* one sample of each signal */
            CHECK(error.code == TL_E_FORMAT && strstr(error.message, "a single sample of each lead") != NULL);
        if (size >= 6)
            CHECK(record != NULL && memory_has_note(record, "signal-truncated"));
        tl_record_close(record);
        memory_exercise(&files, NULL);
        free(part);
    }
    for (size_t size = 1; size < sizeof annotations; size++) {
        memory_files files = {0};
        memory_add_text(&files, "r.hea", header);
        memory_add(&files, "r.dat", samples_212, sizeof samples_212);
        memory_add(&files, "r.atr", annotations, size);
        tl_record *record = memory_must_open(&files, NULL);
        CHECK(memory_has_note(record, "annotations-truncated"));
        tl_record_close(record);
    }
    for (size_t size = 0; size < sizeof header - 1; size++) {
        memory_files files = {0};
        memory_add(&files, "r.hea", header, size);
        memory_add(&files, "r.dat", samples_212, sizeof samples_212);
        memory_exercise(&files, NULL);
    }
}

static void annotations_come_back(void) {
    static const tl_annotation written[] = {
        {.sample = 0, .code = 28, .text = "(N"},
        {.sample = 1023, .code = 1, .text = ""},
        {.sample = 2047, .code = 8, .subtype = -3, .text = "odd"},
        {.sample = 2047, .code = 5, .channel = 1, .text = "even"},
        {.sample = INT64_C(70000), .code = 41, .number = -2, .text = NULL},
        {.sample = INT64_C(6000000000), .code = 49, .channel = 255, .subtype = 127, .text = "far"},
    };
    enum { COUNT = sizeof written / sizeof *written };
    size_t size = tl_annotations_encode(written, COUNT, NULL, 0);
    uint8_t bytes[256];
    CHECK(size < sizeof bytes);
    memset(bytes, 0xAA, sizeof bytes);
    CHECK(tl_annotations_encode(written, COUNT, bytes, size - 1) == size && bytes[size - 1] == 0xAA);
    CHECK(tl_annotations_encode(written, COUNT, bytes, sizeof bytes) == size && bytes[size] == 0xAA);

    memory_files files = {0};
    memory_add_text(&files, "r.hea", header);
    memory_add(&files, "r.dat", samples_212, sizeof samples_212);
    memory_add(&files, "r.qrs", bytes, size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    tl_record_describe(record, &info);
    CHECK(info.annotations == COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        tl_annotation read;
        CHECK(tl_record_annotation(record, i, &read) == TL_OK);
        CHECK(read.sample == written[i].sample && read.code == written[i].code);
        CHECK(read.subtype == written[i].subtype && read.channel == written[i].channel);
        CHECK(read.number == written[i].number);
        CHECK(strcmp(read.text, written[i].text ? written[i].text : "") == 0);
    }
    tl_record_close(record);
}

/* Opens ten samples with beats at these places. */
static tl_record *open_with_beats(const int64_t *places, size_t count) {
    static const uint8_t signal[20] = {0};
    static uint8_t bytes[64];
    tl_annotation beats[4] = {0};
    for (size_t i = 0; i < count; i++)
        beats[i] = (tl_annotation){.sample = places[i], .code = 1, .text = ""};
    size_t size = tl_annotations_encode(beats, count, bytes, sizeof bytes);
    CHECK(size <= sizeof bytes);
    memory_files files = {0};
    memory_add_text(&files, "f.hea", "f 1 250 10\nf.dat 16 200 16 0 0 0 0 II\n");
    memory_add(&files, "f.dat", signal, sizeof signal);
    memory_add(&files, "f.atr", bytes, size);
    return memory_must_open(&files, NULL);
}

static void annotations_behind_the_signal_are_counted(void) {
    tl_record *own = open_with_beats((int64_t[]){0, 9, 10}, 3); /* one may stand right at the end */
    CHECK(!memory_has_note(own, "annotations-beyond"));
    tl_record_close(own);
    tl_record *foreign = open_with_beats((int64_t[]){0, 9, 11, 5000}, 4);
    CHECK(memory_has_note(foreign, "annotations-beyond"));
    tl_record_info info;
    tl_record_describe(foreign, &info);
    bool told = false;
    for (size_t i = 0; i < info.notes; i++) {
        tl_note note;
        CHECK(tl_record_note(foreign, i, &note) == TL_OK);
        told = told || strstr(note.message, "signal: 2 of 4.") != NULL;
    }
    CHECK(told && info.annotations == 4);
    tl_record_close(foreign);
}

/* tests/golden/format/ours.atr is what the encoder wrote when tests/golden/format.py checked that wfdb-python
 * reads it. */
static void annotations_are_written_as_wfdb_python_read_them(void) {
    static const tl_annotation written[] = {
        {.sample = 0, .code = 22, .text = "## time resolution: 250"},
        {.sample = 0, .code = 28, .text = "(N"},
        {.sample = 104, .code = 1, .text = ""},
        {.sample = 312, .code = 5, .subtype = 1, .channel = 1, .text = ""},
        {.sample = 70000, .code = 8, .channel = 1, .text = "far"},
        {.sample = 70001, .code = 22, .number = 2, .text = "end of it"},
    };
    uint8_t bytes[256];
    uint8_t expected[256];
    size_t size = tl_annotations_encode(written, sizeof written / sizeof *written, bytes, sizeof bytes);
    FILE *golden = fopen("tests/golden/format/ours.atr", "rb");
    CHECK(golden != NULL);
    CHECK(fread(expected, 1, sizeof expected, golden) == size);
    fclose(golden);
    CHECK(memcmp(bytes, expected, size) == 0);
}

static void annotations_keep_their_own_clock(void) {
    static const tl_annotation written[] = {{.sample = 0, .code = 22, .text = "## time resolution: 720"},
                                            {.sample = 720, .code = 1, .text = ""}};
    uint8_t bytes[128];
    size_t size = tl_annotations_encode(written, 2, bytes, sizeof bytes);
    memory_files files = {0};
    memory_add_text(&files, "r.hea", header);
    memory_add(&files, "r.dat", samples_212, sizeof samples_212);
    memory_add(&files, "r.atr", bytes, size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    tl_annotation read;
    tl_record_describe(record, &info);
    CHECK(info.annotations == 1 && tl_record_annotation(record, 0, &read) == TL_OK && read.sample == 360);
    tl_record_close(record);
}

static void a_gain_beyond_range_is_told(void) {
    static const char tiny[] =
        "r 2 360 4\nr.dat 212 1e-40 11 1024 995 4060 0 MLII\nr.dat 212 100/uV 11 0 -1 0 0 V5\n";
    memory_files files = {0};
    memory_add_text(&files, "r.hea", tiny);
    memory_add(&files, "r.dat", samples_212, sizeof samples_212);
    tl_record *record = memory_must_open(&files, NULL);
    float values[4];
    CHECK(memory_has_note(record, "beyond-range"));
    CHECK(tl_record_read(record, 0, 0, 4, values, NULL) == 4 && isnan(values[0]) && isnan(values[3]));
    CHECK(tl_record_read(record, 1, 0, 1, values, NULL) == 1 && fabsf(values[0] + 1e-5F) < 1e-9F);
    tl_record_close(record);
}

static void the_user_can_overrule(void) {
    memory_files files = {0};
    memory_add_text(&files, "r.hea", header);
    memory_add(&files, "r.dat", samples_212, sizeof samples_212);
    tl_record *record = memory_must_open(&files, &(tl_open_options){.rate = 180, .millivolts_per_unit = 2});
    tl_lead_info lead;
    float millivolts;
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.rate == 180 && lead.millivolts_per_unit == 2);
    CHECK(tl_record_read(record, 0, 0, 1, &millivolts, NULL) == 1 && millivolts == -0.29F);
    CHECK(memory_has_note(record, "rate-given") && memory_has_note(record, "unit-given"));
    float upright[1];
    float turned[1];
    int32_t units[2];
    tl_note note;
    CHECK(tl_record_read(record, 0, 1, 1, upright, NULL) == 1 && fabsf(upright[0]) > 0);
    CHECK(tl_record_read_digital(record, 0, 1, 1, units, NULL) == 1);
    CHECK(tl_record_turn(record, 0) == TL_OK);
    CHECK(tl_record_turn(record, 0) == TL_E_ARGUMENT && tl_record_turn(record, 99) == TL_E_ARGUMENT);
    CHECK(tl_record_read(record, 0, 1, 1, turned, NULL) == 1 && fabsf(turned[0] + upright[0]) <= 0);
    CHECK(tl_record_read_digital(record, 0, 1, 1, units + 1, NULL) == 1 && units[0] == units[1]);
    tl_record_info info;
    tl_record_describe(record, &info);
    CHECK(tl_record_note(record, info.notes - 1, &note) == TL_OK && strcmp(note.code, "lead-turned") == 0);
    tl_record_close(record);
}

int main(void) {
    reads_212_in_any_order();
    reads_the_other_formats();
    frames_skew_and_offset();
    names_what_is_missing();
    says_what_it_cannot_read();
    says_what_a_header_looks_like();
    opens_what_is_good_under_any_name();
    notes_what_does_not_fit();
    two_samples_are_the_least();
    every_truncation_is_said();
    annotations_come_back();
    annotations_behind_the_signal_are_counted();
    annotations_are_written_as_wfdb_python_read_them();
    annotations_keep_their_own_clock();
    the_user_can_overrule();
    a_gain_beyond_range_is_told();
    return 0;
}
