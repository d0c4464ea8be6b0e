/* The flat C surface for JavaScript: recordings and annotations. See abi.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "abi.h"
#include "abi_text.h"

struct tlw_record {
    tl_record *record;
    char *names; /* the sources' names, which must outlive the record */
    size_t count;
    tl_source sources[]; /* context = the JavaScript id of the source */
};

static int64_t read_source(void *context, uint64_t offset, void *bytes, uint64_t count) {
    double id = (double)(uintptr_t)context;
    return tlw_whole(tlw_host_read(id, (double)offset, bytes, (double)count));
}

static void *fail(tl_error *error, tl_status code, const char *message) {
    *error = (tl_error){.code = code};
    snprintf(error->message, sizeof error->message, "%s", message);
    return NULL;
}

/* The next of the strings that lie one after the other in [*cursor, end); NULL when there is none. */
static const char *next_string(const char **cursor, const char *end) {
    const char *string = *cursor;
    const char *nul = string < end ? memchr(string, 0, (size_t)(end - string)) : NULL;
    if (!nul)
        return NULL;
    *cursor = nul + 1;
    return string;
}

static bool fill_sources(tlw_record *self, const double *sources, size_t names_size) {
    const char *cursor = self->names;
    for (size_t i = 0; i < self->count; i++) {
        const char *name = next_string(&cursor, self->names + names_size);
        int64_t id = tlw_whole(sources[2 * i]), size = tlw_whole(sources[2 * i + 1]);
        if (!name || id < 0 || id > INT32_MAX || size < 0)
            return false;
        self->sources[i] = (tl_source){
            .name = name, .size = (uint64_t)size, .context = (void *)(uintptr_t)id, .read = read_source};
    }
    return true;
}

tlw_record *tlw_record_open(const double *sources, const char *names, size_t names_size, size_t count,
                            double rate, double millivolts_per_unit, tl_error *error) {
    if (count == 0 || count > TL_MAX_SOURCES)
        return fail(error, TL_E_LIMIT, "Open between 1 and 64 files that belong together.");
    tlw_record *self = calloc(1, sizeof *self + count * sizeof(tl_source));
    char *copy = malloc(names_size ? names_size : 1);
    if (!self || !copy) {
        free(self);
        free(copy);
        return fail(error, TL_E_MEMORY, "Not enough memory to open the recording.");
    }
    memcpy(copy, names, names_size);
    self->names = copy;
    self->count = count;
    if (!fill_sources(self, sources, names_size)) {
        tlw_record_close(self);
        return fail(error, TL_E_ARGUMENT, "A file has no name or no valid size.");
    }
    tl_open_options options = {.rate = rate, .millivolts_per_unit = millivolts_per_unit};
    if (tl_record_open(self->sources, count, &options, &self->record, error) != TL_OK) {
        tlw_record_close(self);
        return NULL;
    }
    return self;
}

void tlw_record_close(tlw_record *record) {
    if (!record)
        return;
    tl_record_close(record->record);
    free(record->names);
    free(record);
}

void tlw_record_describe(const tlw_record *record, double *numbers, char *text) {
    tl_record_info info;
    tl_record_describe(record->record, &info);
    numbers[0] = info.leads;
    numbers[1] = info.preferred_lead;
    numbers[2] = info.has_start;
    numbers[3] = (double)info.start_ms;
    numbers[4] = info.duration_s;
    numbers[5] = (double)info.annotations;
    numbers[6] = (double)info.notes;
    tlw_append_text(text, info.format);
}

int tlw_record_lead(const tlw_record *record, uint32_t lead, double *numbers, char *text) {
    tl_lead_info info;
    tl_status status = tl_record_lead(record->record, lead, &info);
    if (status != TL_OK)
        return status;
    numbers[0] = info.rate;
    numbers[1] = (double)info.samples;
    numbers[2] = info.millivolts_per_unit;
    numbers[3] = info.gain;
    numbers[4] = info.baseline;
    numbers[5] = info.is_ecg;
    text = tlw_append_text(text, info.label);
    tlw_append_text(text, info.unit);
    return TL_OK;
}

int tlw_record_note(const tlw_record *record, size_t index, double *numbers, char *text) {
    tl_note note;
    tl_status status = tl_record_note(record->record, index, &note);
    if (status != TL_OK)
        return status;
    numbers[0] = note.kind;
    numbers[1] = note.place;
    numbers[2] = (double)note.where;
    text = tlw_append_text(text, note.code);
    tlw_append_text(text, note.message);
    return TL_OK;
}

const char *tlw_record_annotation(const tlw_record *record, size_t index, double *numbers) {
    tl_annotation annotation;
    if (tl_record_annotation(record->record, index, &annotation) != TL_OK)
        return NULL;
    numbers[0] = (double)annotation.sample;
    numbers[1] = annotation.code;
    numbers[2] = annotation.subtype;
    numbers[3] = annotation.channel;
    numbers[4] = annotation.number;
    numbers[5] = annotation.duration_s;
    return annotation.text;
}

int tlw_record_turn(tlw_record *record, uint32_t lead) {
    return tl_record_turn(record->record, lead);
}

double tlw_record_read(tlw_record *record, uint32_t lead, double start, double count, float *millivolts,
                       tl_error *error) {
    return (double)tl_record_read(record->record, lead, tlw_whole(start), tlw_whole(count), millivolts,
                                  error);
}

double tlw_record_read_digital(tlw_record *record, uint32_t lead, double start, double count, int32_t *units,
                               tl_error *error) {
    return (double)tl_record_read_digital(record->record, lead, tlw_whole(start), tlw_whole(count), units,
                                          error);
}

static bool fill_annotations(tl_annotation *annotations, size_t count, const double *rows, const char *texts,
                             size_t texts_size) {
    const char *cursor = texts;
    for (size_t i = 0; i < count; i++) {
        const char *text = next_string(&cursor, texts + texts_size);
        const double *row = rows + i * TLW_ANNOTATION_NUMBERS;
        int64_t sample = tlw_whole(row[0]), code = tlw_whole(row[1]), channel = tlw_whole(row[2]);
        if (!text || sample < 0 || code < 0 || code > UINT8_MAX || channel < 0 || channel > UINT8_MAX)
            return false;
        annotations[i] = (tl_annotation){
            .sample = sample, .code = (uint8_t)code, .channel = (uint8_t)channel, .text = text};
    }
    return true;
}

double tlw_annotations_encode(const double *rows, const char *texts, size_t texts_size, size_t count,
                              uint8_t *bytes, size_t capacity) {
    tl_annotation *annotations = calloc(count ? count : 1, sizeof *annotations);
    if (!annotations)
        return TL_E_MEMORY;
    double size = TL_E_ARGUMENT;
    if (fill_annotations(annotations, count, rows, texts, texts_size))
        size = (double)tl_annotations_encode(annotations, count, bytes, capacity);
    free(annotations);
    return size;
}
