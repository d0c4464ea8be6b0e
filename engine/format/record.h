/* What the readers share: the record they fill, and the table entry that each of them is.
 *
 * A reader opens its files, adds leads, annotations and notes, and later delivers either digital units or
 * numbers. Everything that must be the same for every format (millivolts, which leads are ECG, which comes
 * first) is done once, in record.c.
 *
 * Limits: RECORD_MAX_NOTES notes (later ones are dropped), RECORD_MAX_ANNOTATIONS annotations with
 * RECORD_MAX_TEXT bytes of text, TL_MAX_LEADS leads, RECORD_MAX_SAMPLES samples a lead, RECORD_MAX_RATE, gaps
 * of RECORD_MAX_GAP_S.
 */
#ifndef FORMAT_RECORD_H
#define FORMAT_RECORD_H

#include "../tracelight.h"
#include "fault.h"
#include "text.h"

enum {
    RECORD_HEAD = 65536, /* bytes of a file that a format is recognised by */
    RECORD_MAX_NOTES = 64,
    RECORD_MAX_ANNOTATIONS = 1 << 22,
    RECORD_MAX_TEXT = 1 << 26,
    RECORD_MAX_GAP_S = 7 * 86400, /* a longer gap parts two recordings */
};

#define RECORD_MAX_SAMPLES (INT64_C(1) << 48)
#define RECORD_MAX_RATE 1e6 /* Hz; more is no sampling rate but a mistake */

/* The files of one recording. `main` is the one that the format was recognised by. */
typedef struct record_files {
    const tl_source *sources;
    size_t count;
    size_t main;
} record_files;

/* A format. A reader has either `read_digital` or `read_numbers`; both are asked only for samples inside the
 * lead. */
typedef struct record_format {
    const char *name;
    bool companions; /* whether a recording may consist of several files */
    /* Whether the file that starts with `head` (its first RECORD_HEAD bytes) is of this format. */
    bool (*probe)(text head);
    /* Fills the record. What it put into record->state is given to `close` even when it fails. */
    tl_status (*open)(tl_record *record, const record_files *files, const tl_open_options *options,
                      tl_error *error);
    tl_status (*read_digital)(tl_record *record, uint32_t lead, int64_t start, size_t count, int32_t *units,
                              tl_error *error);
    tl_status (*read_numbers)(tl_record *record, uint32_t lead, int64_t start, size_t count, double *numbers,
                              tl_error *error);
    void (*close)(void *state);
} record_format;

typedef struct record_annotation {
    tl_annotation fields; /* text unset */
    size_t text;          /* offset into record.texts */
} record_annotation;

struct tl_record {
    const record_format *format;
    void *state; /* the reader's own */
    tl_record_info info;
    tl_lead_info *leads;
    tl_note notes[RECORD_MAX_NOTES];
    record_annotation *annotations;
    size_t annotation_capacity;
    char *texts;
    size_t text_size;
    size_t text_capacity;
};

/* Adds a lead with label, unit, rate, samples, gain and baseline set; the rest is derived later. */
tl_status record_add_lead(tl_record *record, const tl_lead_info *lead, tl_error *error);

/* Adds an annotation; its text (fields.text ignored) is copied. */
tl_status record_add_annotation(tl_record *record, const tl_annotation *annotation, text words,
                                tl_error *error);

/* A note as the readers write it. */
typedef struct note_head {
    tl_note_kind kind;
    const char *code;
    tl_place place;
    int64_t where;
} note_head;

void record_add_note(tl_record *record, note_head head, const char *sentence, ...)
    __attribute__((format(printf, 3, 4)));

/* A comment line that begins so says that the ECG was made by a program. */
#define RECORD_SYNTHETIC "Synthetic ECG"

void record_note_synthetic(tl_record *record);

note_head note_diagnostic(const char *code, tl_place place, int64_t where);
note_head note_assumption(const char *code);

/* "6 min 51 s" */
typedef struct time_words {
    char words[32];
} time_words;

time_words record_time_words(double seconds);

/* The formats. */
extern const record_format csv_format;
extern const record_format edf_format;
extern const record_format wfdb_format;

#endif
