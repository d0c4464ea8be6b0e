/* EDF, EDF+ and BDF: scaling, annotations, gaps, and damage at every byte. */
#include "check.h"
#include "format_memory.h"

#include <math.h>
#include <string.h>

enum { FILE_SIZE = 4096 };

/* A file under construction. */
typedef struct file {
    uint8_t bytes[FILE_SIZE];
    size_t size;
} file;

static void put(file *to, const char *text, size_t width) {
    size_t length = strlen(text);
    CHECK(length <= width && to->size + width <= FILE_SIZE);
    memset(to->bytes + to->size, ' ', width);
    memcpy(to->bytes + to->size, text, length);
    to->size += width;
}

static void put_sample(file *to, int value) {
    to->bytes[to->size++] = (uint8_t)(value & 0xFF);
    to->bytes[to->size++] = (uint8_t)(value >> 8 & 0xFF);
}

/* Two leads (4 and 2 samples a record of 0.5 s) and annotations of 32 bytes. */
static void put_header(file *to, const char *kind, const char *records) {
    static const char *const fields[][3] = {{"ECG II", "Resp", "EDF Annotations"},
                                            {"AgCl", "", ""},
                                            {"uV", "", ""},
                                            {"-1000", "0", "-1"},
                                            {"1000", "100", "1"},
                                            {"-2000", "0", "-32768"},
                                            {"2000", "1000", "32767"},
                                            {"", "", ""},
                                            {"4", "2", "16"},
                                            {"", "", ""}};
    static const size_t widths[] = {16, 80, 8, 8, 8, 8, 8, 80, 8, 32};
    put(to, "0", 8);
    put(to, "X X X X", 80);
    put(to, "Startdate 02-MAR-2091 X X X", 80);
    put(to, "02.03.91", 8);
    put(to, "23.59.58", 8);
    put(to, "1024", 8);
    put(to, kind, 44);
    put(to, records, 8);
    put(to, "0.5", 8);
    put(to, "3", 4);
    for (size_t f = 0; f < sizeof widths / sizeof *widths; f++) {
        for (int s = 0; s < 3; s++)
            put(to, fields[f][s], widths[f]);
    }
}

/* A data record whose samples count from `first`; `marks` has 20 for the byte that ends texts and 0 for "0".
 */
static void put_record(file *to, int first, const char *onset, const char *text) {
    for (int i = 0; i < 4; i++)
        put_sample(to, first + i);
    for (int i = 0; i < 2; i++)
        put_sample(to, 10 * (first + i));
    char tals[33] = {0};
    int used = snprintf(tals, sizeof tals, "%s\x14\x14", onset) + 1;
    if (text)
        snprintf(tals + used, sizeof tals - (size_t)used, "%s", text);
    CHECK(to->size + 32 <= FILE_SIZE);
    memcpy(to->bytes + to->size, tals, 32);
    to->size += 32;
}

static void make(file *to, const char *kind) {
    to->size = 0;
    put_header(to, kind, "3");
    put_record(to, 0, "+0.25", NULL);
    put_record(to, 4, "+0.75",
               "+1.25\x15"
               "0.1\x14V beat\x14");
    put_record(to, 8, kind[4] == 'D' ? "+2.25" : "+1.25", NULL);
}

static void reads_plus_c(void) {
    file edf;
    memory_files files = {0};
    make(&edf, "EDF+C");
    memory_add(&files, "a.edf", edf.bytes, edf.size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    tl_lead_info lead;
    tl_record_describe(record, &info);
    CHECK(strcmp(info.format, "EDF+C") == 0 && info.leads == 2 && info.preferred_lead == 0);
    CHECK(info.has_start && info.start_ms == INT64_C(3823718398250)); /* 2091-03-02 23:59:58.25 */
    CHECK(fabs(info.duration_s - 1.5) < 1e-12 && info.notes == 2); /* Resp has no unit, the ECG a low rate */
    CHECK(memory_has_note(record, "unit-assumed") && memory_has_note(record, "rate-out-of-range"));
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK);
    CHECK(lead.rate == 8 && lead.samples == 12 && lead.gain == 2 && lead.baseline == 0 && lead.is_ecg);
    CHECK(tl_record_lead(record, 1, &lead) == TL_OK && lead.rate == 4 && lead.samples == 6 && !lead.is_ecg);
    int32_t units[12];
    float millivolts[12];
    CHECK(tl_record_read_digital(record, 0, 0, 12, units, NULL) == 12);
    for (int i = 0; i < 12; i++)
        CHECK(units[i] == i);
    CHECK(tl_record_read_digital(record, 1, 1, 5, units, NULL) == 5 && units[0] == 10 && units[1] == 40);
    CHECK(tl_record_read(record, 0, 11, 1, millivolts, NULL) == 1 && millivolts[0] == 0.0055F);
    CHECK(tl_record_read(record, 1, 1, 1, millivolts, NULL) == 1 && millivolts[0] == 1.0F);
    tl_annotation annotation;
    CHECK(info.annotations == 1 && tl_record_annotation(record, 0, &annotation) == TL_OK);
    CHECK(annotation.sample == 8 && annotation.code == 22 && annotation.duration_s == 0.1);
    CHECK(strcmp(annotation.text, "V beat") == 0);
    tl_record_close(record);
}

/* Whether the file, with these words in its recording field, has a start. */
static bool has_start(const char *kind, const char *words) {
    file edf;
    memory_files files = {0};
    make(&edf, "EDF+C");
    memcpy(edf.bytes + 192, kind, 5);
    memset(edf.bytes + 88, ' ', 80);
    memcpy(edf.bytes + 88, words, strlen(words));
    memcpy(edf.bytes + 168, "01.01.8500.00.00", 16);
    memory_add(&files, "a.edf", edf.bytes, edf.size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    tl_record_describe(record, &info);
    tl_record_close(record);
    return info.has_start;
}

static void an_unknown_start_is_none(void) {
    CHECK(!has_start("EDF+C", "Startdate X X X X"));
    CHECK(!has_start("EDF+C", "startdate x"));
    CHECK(has_start("EDF+C", "Startdate 01-JAN-1985 X X X"));
    CHECK(has_start("EDF+C", "Startdate XY"));
    CHECK(has_start("EDF+C", "X"));
    CHECK(has_start("     ", "Startdate X X X X")); /* plain EDF knows no such words */
}

static void gaps_are_missing_samples(void) {
    file edf;
    memory_files files = {0};
    make(&edf, "EDF+D");
    memory_add(&files, "a.edf", edf.bytes, edf.size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_lead_info lead;
    float millivolts[20];
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK && lead.samples == 20);
    CHECK(tl_record_read(record, 0, 0, 20, millivolts, NULL) == 20);
    for (int i = 0; i < 20; i++) {
        CHECK(isnan(millivolts[i]) == (i >= 8 && i < 16));
        if (i >= 16)
            CHECK(fabsf(millivolts[i] - (float)(i - 8) * 0.0005F) < 1e-7F);
    }
    CHECK(memory_has_note(record, "gaps"));
    tl_record_close(record);
}

static void a_file_that_contradicts_itself_is_told(void) {
    file edf;
    make(&edf, "EDF+D");
    memcpy(edf.bytes + 192, "EDF+C", 5);
    memory_files files = {0};
    memory_add(&files, "a.edf", edf.bytes, edf.size);
    tl_record *record = memory_must_open(&files, NULL);
    CHECK(memory_has_note(record, "record-times-wrong"));
    tl_record_close(record);

    make(&edf, "EDF+D");
    memcpy(edf.bytes + edf.size - 32, "+9e9\x14\x14\0", 7); /* the third record starts centuries later */
    memory_files far = {0};
    memory_add(&far, "a.edf", edf.bytes, edf.size);
    memory_must_fail(&far, TL_E_FORMAT);
    memcpy(edf.bytes + edf.size - 32, "+9e8\x14\x14\0", 7);
    memory_must_fail(&far, TL_E_LIMIT);

    make(&edf, "EDF+D"); /* the third record starts before the second ends */
    memcpy(edf.bytes + edf.size - 32, "+1.00", 5);
    CHECK(memory_must_fail(&files, TL_E_FORMAT).where == 1024 + 2 * 44);
}

static void header_fields_are_read_strictly(void) {
    static const struct {
        size_t offset;
        const char *field;
        tl_status code;
    } cases[] = {
        {236, "three   ", TL_E_FORMAT}, {244, "0       ", TL_E_FORMAT}, {244, "-1      ", TL_E_FORMAT},
        {244, "0,5     ", TL_E_FORMAT}, {252, "0   ", TL_E_FORMAT},     {252, "9999", TL_E_FORMAT},
        {252, "500 ", TL_E_TRUNCATED},  {236, "0       ", TL_E_FORMAT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        file edf;
        memory_files files = {0};
        make(&edf, "EDF+C");
        memcpy(edf.bytes + cases[i].offset, cases[i].field, strlen(cases[i].field));
        memory_add(&files, "a.edf", edf.bytes, edf.size);
        tl_error error = memory_must_fail(&files, cases[i].code);
        CHECK(error.place == TL_PLACE_BYTE);
        if (cases[i].code == TL_E_FORMAT)
            CHECK(error.where == (int64_t)cases[i].offset);
    }
}

static void a_signal_without_scale_is_left_out(void) {
    file edf;
    memory_files files = {0};
    make(&edf, "EDF+C");
    memcpy(edf.bytes + 256 + 3 * (16 + 80 + 8 + 8), "-1000   ", 8); /* physical maximum of the first signal */
    memory_add(&files, "a.edf", edf.bytes, edf.size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_lead_info lead;
    int32_t units[2];
    CHECK(memory_has_note(record, "signal-left-out") && !memory_has_note(record, "beyond-range"));
    CHECK(tl_record_lead(record, 0, &lead) == TL_OK && strcmp(lead.label, "Resp") == 0);
    CHECK(tl_record_lead(record, 1, &lead) == TL_E_ARGUMENT);
    CHECK(tl_record_read_digital(record, 0, 2, 2, units, NULL) == 2 && units[0] == 40 && units[1] == 50);
    tl_record_close(record);
}

/* A physical range that no float holds in millivolts is told, and its samples are missing. */
static void a_scale_beyond_range_is_told(void) {
    static const char *const ranges[][2] = {{"-1e300  ", "1e300   "}, {"-1.7e308", "1.7e308 "}};
    for (size_t i = 0; i < 2; i++) {
        file edf;
        memory_files files = {0};
        make(&edf, "EDF+C");
        memcpy(edf.bytes + 256 + 3 * (16 + 80 + 8), ranges[i][0], 8);
        memcpy(edf.bytes + 256 + 3 * (16 + 80 + 8 + 8), ranges[i][1], 8);
        memory_add(&files, "a.edf", edf.bytes, edf.size);
        tl_record *record = memory_must_open(&files, NULL);
        float values[4];
        CHECK(memory_has_note(record, "beyond-range"));
        CHECK(tl_record_read(record, 0, 4, 4, values, NULL) == 4);
        for (int k = 0; k < 4; k++)
            CHECK(isnan(values[k]));
        tl_record_close(record);
    }
}

static void reads_bdf(void) {
    static const char *const fields[] = {"ECG",      "",        "mV", "-8388608", "8388607",
                                         "-8388608", "8388607", "",   "2",        ""};
    static const size_t widths[] = {16, 80, 8, 8, 8, 8, 8, 80, 8, 32};
    static const uint8_t samples[] = {0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x80};
    file bdf = {.size = 0};
    put(&bdf,
        "\xFF"
        "BIOSEMI",
        8);
    put(&bdf, "", 160);
    put(&bdf, "01.01.85", 8);
    put(&bdf, "00.00.00", 8);
    put(&bdf, "512", 8);
    put(&bdf, "24BIT", 44);
    put(&bdf, "1", 8);
    put(&bdf, "1", 8);
    put(&bdf, "1", 4);
    for (size_t f = 0; f < sizeof widths / sizeof *widths; f++)
        put(&bdf, fields[f], widths[f]);
    memcpy(bdf.bytes + bdf.size, samples, sizeof samples);
    bdf.size += sizeof samples;
    memory_files files = {0};
    memory_add(&files, "a.bdf", bdf.bytes, bdf.size);
    tl_record *record = memory_must_open(&files, NULL);
    tl_record_info info;
    int32_t units[2];
    tl_record_describe(record, &info);
    CHECK(strcmp(info.format, "BDF") == 0 && info.start_ms == INT64_C(473385600000)); /* 1985 */
    CHECK(tl_record_read_digital(record, 0, 0, 2, units, NULL) == 2 && units[0] == -1 &&
          units[1] == -8388608);
    tl_record_close(record);
}

static void every_truncation_is_said(void) {
    file edf;
    make(&edf, "EDF+C");
    for (size_t size = 0; size < edf.size; size++) {
        uint8_t *part = malloc(size ? size : 1);
        memcpy(part, edf.bytes, size);
        memory_files files = {0};
        memory_add(&files, "a.edf", part, size);
        tl_error error;
        tl_record *record = memory_open(&files, NULL, &error);
        if (size >= 8 && size < 1024 + 44)
            CHECK(error.code == TL_E_TRUNCATED && record == NULL);
        if (size >= 1024 + 44)
            CHECK(record != NULL && memory_has_note(record, "file-truncated"));
        tl_record_close(record);
        memory_exercise(&files, NULL);
        free(part);
    }
}

static void no_byte_crashes(void) {
    static const uint8_t values[] = {0, ' ', '0', '9', '-', '.', 0x14, 0xFF};
    for (size_t at = 0; at < 1024 + 3 * 44; at++) {
        for (size_t v = 0; v < sizeof values; v++) {
            file edf;
            memory_files files = {0};
            make(&edf, at % 2 ? "EDF+C" : "EDF+D");
            edf.bytes[at] = values[v];
            memory_add(&files, "a.edf", edf.bytes, edf.size);
            memory_exercise(&files, NULL);
        }
    }
}

int main(void) {
    reads_plus_c();
    an_unknown_start_is_none();
    gaps_are_missing_samples();
    a_file_that_contradicts_itself_is_told();
    header_fields_are_read_strictly();
    a_signal_without_scale_is_left_out();
    a_scale_beyond_range_is_told();
    reads_bdf();
    every_truncation_is_said();
    no_byte_crashes();
    return 0;
}
