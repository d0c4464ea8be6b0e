/* Files in memory for the tests of the readers; see format_memory.h. */
#include "format_memory.h"

#include <string.h>

#include "check.h"

enum { PART = 257, LEADS_READ = 4, SAMPLES_READ = 20000 };

static int64_t read_memory(void *context, uint64_t offset, void *bytes, uint64_t count) {
    const memory_span *span = context;
    memcpy(bytes, span->bytes + offset, (size_t)count); /* ASan sees a read past the end */
    return (int64_t)count;
}

void memory_add(memory_files *files, const char *name, const void *bytes, size_t size) {
    CHECK(files->count < MEMORY_FILES);
    memory_span *span = &files->spans[files->count];
    span->bytes = bytes;
    files->sources[files->count++] = (tl_source){name, size, span, read_memory};
}

void memory_add_text(memory_files *files, const char *name, const char *text) {
    memory_add(files, name, text, strlen(text));
}

tl_record *memory_open(const memory_files *files, const tl_open_options *options, tl_error *error) {
    tl_record *record = NULL;
    tl_status status = tl_record_open(files->sources, files->count, options, &record, error);
    CHECK((status == TL_OK) == (record != NULL));
    if (status != TL_OK) {
        CHECK(status < 0 && error->code == status);
        CHECK(strlen(error->message) > 10);
    }
    return record;
}

tl_record *memory_must_open(const memory_files *files, const tl_open_options *options) {
    tl_error error;
    tl_record *record = memory_open(files, options, &error);
    if (!record)
        fprintf(stderr, "%s\n", error.message);
    CHECK(record != NULL);
    return record;
}

tl_error memory_must_fail(const memory_files *files, tl_status code) {
    tl_error error;
    tl_record *record = memory_open(files, NULL, &error);
    CHECK(record == NULL);
    if (error.code != code)
        fprintf(stderr, "%d instead of %d: %s\n", (int)error.code, (int)code, error.message);
    CHECK(error.code == code);
    return error;
}

static void exercise_lead(tl_record *record, uint32_t index) {
    tl_lead_info lead;
    tl_error error;
    float millivolts[PART];
    CHECK(tl_record_lead(record, index, &lead) == TL_OK);
    CHECK(lead.samples >= 0 && lead.rate > 0);
    int64_t end = lead.samples < SAMPLES_READ ? lead.samples : SAMPLES_READ;
    for (int64_t start = 0; start < end;) {
        int64_t got = tl_record_read(record, index, start, PART, millivolts, &error);
        CHECK(got > 0);
        start += got;
    }
    CHECK(tl_record_read(record, index, lead.samples, PART, millivolts, &error) == 0);
}

tl_status memory_exercise(const memory_files *files, const tl_open_options *options) {
    tl_error error = {0};
    tl_record *record = memory_open(files, options, &error);
    if (!record)
        return error.code;
    tl_record_info info;
    tl_record_describe(record, &info);
    CHECK(info.leads >= 1 && info.preferred_lead < info.leads);
    for (uint32_t i = 0; i < info.leads && i < LEADS_READ; i++)
        exercise_lead(record, i);
    for (size_t i = 0; i < info.annotations; i++) {
        tl_annotation annotation;
        CHECK(tl_record_annotation(record, i, &annotation) == TL_OK && annotation.text != NULL);
    }
    for (size_t i = 0; i < info.notes; i++) {
        tl_note note;
        CHECK(tl_record_note(record, i, &note) == TL_OK && note.message[0] != '\0' && note.code[0] != '\0');
    }
    tl_record_close(record);
    return TL_OK;
}

bool memory_has_note(const tl_record *record, const char *code) {
    tl_note note;
    for (size_t i = 0; tl_record_note(record, i, &note) == TL_OK; i++) {
        if (strcmp(note.code, code) == 0)
            return true;
    }
    return false;
}

uint32_t memory_random(uint32_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}
