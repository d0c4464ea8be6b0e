/* What is no recording: empty, random and renamed files, changed bytes, and sources that fail. */
#include "check.h"
#include "format_memory.h"

#include <string.h>

enum { LARGE = 1 << 20 };

static void an_empty_file_is_said(void) {
    memory_files files = {0};
    memory_add(&files, "a.csv", "", 0);
    CHECK(strstr(memory_must_fail(&files, TL_E_FORMAT).message, "empty") != NULL);
}

static void renamed_files_are_named(void) {
    static const struct {
        const char *bytes;
        size_t size;
        const char *word;
    } cases[] = {
        {"%PDF-1.7\n%\xE2\xE3", 11, "PDF"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16, "PNG"},
        {"\xFF\xD8\xFF\xE0", 4, "JPEG"},
        {"PK\x03\x04\x14\0", 6, "ZIP"},
        {"\x1F\x8B\x08\0", 4, "gzip"},
        {"\xFF\xFEt\0,\0e\0", 8, "UTF-16"},
        {"t\0,\0e\0c\0g\0\n\0"
         "0\0,\0"
         "1\0",
         18, "UTF-16"},
        {"<!DOCTYPE html><html>", 21, "web page"},
        {"{\"a\": 1}", 8, "JSON"},
    };
    static const char *const names[] = {"a.csv", "a.edf"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int n = 0; n < 2; n++) {
            memory_files files = {0};
            memory_add(&files, names[n], cases[i].bytes, cases[i].size);
            tl_error error = memory_must_fail(&files, TL_E_FORMAT);
            CHECK(strstr(error.message, cases[i].word) != NULL && strstr(error.message, names[n]) != NULL);
        }
    }
}

/* Counts what is asked for. */
typedef struct counted {
    uint8_t *bytes;
    uint64_t read;
} counted;

static int64_t read_counted(void *context, uint64_t offset, void *bytes, uint64_t count) {
    counted *from = context;
    from->read += count;
    memcpy(bytes, from->bytes + offset, (size_t)count);
    return (int64_t)count;
}

static void large_random_files_are_not_read_through(void) {
    uint32_t seed = 3;
    counted context = {malloc(LARGE), 0};
    for (size_t i = 0; i < LARGE; i++)
        context.bytes[i] = (uint8_t)memory_random(&seed);
    memory_files files = {.sources = {{"a.csv", LARGE, &context, read_counted}}, .count = 1};
    memory_must_fail(&files, TL_E_FORMAT);
    CHECK(context.read <= 3 * 65536);
    free(context.bytes);
}

static void random_bytes_never_crash(void) {
    static const char alphabet[] = "0123456789+-.,;:eE \t\n\r\"'#/xNA()[]{}\x14\xC3\xB5";
    static const char bdf[] = "\xFF"
                              "BIOSEMI";
    static const char *const starts[] = {"", "0       ", bdf, "r 1 360 4\nr.dat 16 ", "t,ecg\n0,1\n"};
    enum { STARTS = sizeof starts / sizeof *starts };
    uint32_t seed = 5;
    for (int round = 0; round < 6000; round++) {
        uint8_t bytes[600];
        const char *start = starts[round % STARTS];
        size_t size = strlen(start);
        for (size_t i = 0; i < size; i++)
            bytes[i] = (uint8_t)start[i];
        size_t wanted = memory_random(&seed) % sizeof bytes;
        bool text = round / STARTS % 2 == 0;
        while (size < wanted) {
            uint32_t number = memory_random(&seed);
            bytes[size++] = text ? (uint8_t)alphabet[number % (sizeof alphabet - 1)] : (uint8_t)number;
        }
        uint8_t *exact = malloc(size ? size : 1);
        memcpy(exact, bytes, size);
        memory_files files = {0};
        memory_add(&files, "a.csv", exact, size);
        memory_add(&files, "r.dat", exact, size);
        memory_exercise(&files, NULL);
        files.count = 1;
        memory_exercise(&files, &(tl_open_options){.rate = 100});
        free(exact);
    }
}

static void changed_headers_never_crash(void) {
    static const char header[] =
        "r 2 360/1(0) 40 12:30:00 01/02/2003\nr.dat 212x2:1+3 200(1024)/mV 11 1024 995 0 0 I\n"
        "r.dat 212:2+3 100/uV 11 0 -1 0 0 V5\n";
    static const char values[] = "0123456789+-.,;:eE \t\n#/x()";
    uint8_t samples[400] = {0};
    for (size_t at = 0; at < sizeof header - 1; at++) {
        for (size_t v = 0; v < sizeof values - 1; v++) {
            char changed[sizeof header];
            memcpy(changed, header, sizeof header);
            changed[at] = values[v];
            memory_files files = {0};
            memory_add(&files, "r.hea", changed, sizeof header - 1);
            memory_add(&files, "r.dat", samples, sizeof samples);
            memory_exercise(&files, NULL);
        }
    }
}

/* Fails after `left` calls: returns too little, or a negative number. */
typedef struct failing {
    const char *bytes;
    int left;
    bool negative;
} failing;

static int64_t read_failing(void *context, uint64_t offset, void *bytes, uint64_t count) {
    failing *from = context;
    if (from->left-- <= 0)
        return from->negative ? -1 : (int64_t)(count / 2);
    memcpy(bytes, from->bytes + offset, (size_t)count);
    return (int64_t)count;
}

static void a_source_that_fails_is_said(void) {
    static const char table[] = "t,ecg\n0.00,1\n0.01,2\n0.02,3\n0.03,4\n";
    for (int left = 0; left < 2; left++) {
        failing context = {table, left, left == 0};
        memory_files files = {.sources = {{"a.csv", sizeof table - 1, &context, read_failing}}, .count = 1};
        memory_must_fail(&files, TL_E_READ);
    }
}

static void arguments_are_checked(void) {
    tl_record *record;
    tl_error error;
    memory_files files = {0};
    memory_add_text(&files, "a.csv", "1\n2\n");
    CHECK(tl_record_open(files.sources, 0, NULL, &record, &error) == TL_E_ARGUMENT && !record);
    CHECK(tl_record_open(files.sources, TL_MAX_SOURCES + 1, NULL, &record, &error) == TL_E_ARGUMENT);
    CHECK(tl_record_open(files.sources, 1, &(tl_open_options){.rate = -1}, &record, &error) == TL_E_ARGUMENT);
    CHECK(tl_record_open(files.sources, 1, &(tl_open_options){.millivolts_per_unit = -1}, &record, NULL) ==
          TL_E_ARGUMENT);
    memory_add_text(&files, "b.csv", "1\n2\n");
    memory_must_fail(&files, TL_E_ARGUMENT); /* two recordings at once */
    tl_record_close(NULL);
}

int main(void) {
    an_empty_file_is_said();
    renamed_files_are_named();
    large_random_files_are_not_read_through();
    random_bytes_never_crash();
    changed_headers_never_crash();
    a_source_that_fails_is_said();
    arguments_are_checked();
    return 0;
}
