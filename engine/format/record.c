/* The record part of tracelight.h: finds the format, and turns what the reader delivers into millivolts.
 * A new format is a new file and one line in `formats` (and its declaration in record.h). */
#include "record.h"

#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "foreign.h"
#include "lead_names.h"
#include "scale.h"
#include "wfdb_header.h"

/* In the order in which they are tried: the strictest first. */
static const record_format *const formats[] = {&edf_format, &wfdb_format, &csv_format};

/* ------------------------------------------------------------------------------------ filling a record ----
 */

tl_status record_add_lead(tl_record *record, const tl_lead_info *lead, tl_error *error) {
    if (record->info.leads >= TL_MAX_LEADS) {
        return fault(error, TL_E_LIMIT, fault_nowhere(), "This recording has more than %d leads.",
                     TL_MAX_LEADS);
    }
    record->leads[record->info.leads++] = *lead;
    return TL_OK;
}

static bool grow(void **memory, size_t *capacity, size_t needed, size_t unit) {
    if (needed <= *capacity)
        return true;
    size_t next = *capacity < 64 ? 64 : *capacity;
    while (next < needed)
        next += next / 2;
    if (next > SIZE_MAX / unit)
        return false;
    void *larger = realloc(*memory, next * unit);
    if (!larger)
        return false;
    *memory = larger;
    *capacity = next;
    return true;
}

static tl_status store_text(tl_record *record, text words, tl_error *error) {
    /* ISO 8859-1 becomes at most twice as long in UTF-8. */
    size_t room = words.length * 2 + 1;
    if (words.length > RECORD_MAX_TEXT / 4 || record->text_size + room > RECORD_MAX_TEXT) {
        return fault(error, TL_E_LIMIT, fault_nowhere(), "The annotations hold more than %d MiB of text.",
                     RECORD_MAX_TEXT >> 20);
    }
    void *texts = record->texts;
    if (!grow(&texts, &record->text_capacity, record->text_size + room, 1))
        return fault_memory(error);
    record->texts = texts;
    text_copy(words, record->texts + record->text_size, room);
    record->text_size += strlen(record->texts + record->text_size) + 1;
    return TL_OK;
}

tl_status record_add_annotation(tl_record *record, const tl_annotation *annotation, text words,
                                tl_error *error) {
    size_t index = record->info.annotations;
    if (index >= RECORD_MAX_ANNOTATIONS) {
        return fault(error, TL_E_LIMIT, fault_nowhere(), "This recording has more than %d annotations.",
                     RECORD_MAX_ANNOTATIONS);
    }
    void *annotations = record->annotations;
    if (!grow(&annotations, &record->annotation_capacity, index + 1, sizeof *record->annotations)) {
        return fault_memory(error);
    }
    record->annotations = annotations;
    size_t at = record->text_size;
    tl_status status = store_text(record, words, error);
    if (status != TL_OK)
        return status;
    record->annotations[index] = (record_annotation){*annotation, at};
    record->info.annotations++;
    return TL_OK;
}

void record_add_note(tl_record *record, note_head head, const char *sentence, ...) {
    if (record->info.notes >= RECORD_MAX_NOTES)
        return;
    tl_note *note = &record->notes[record->info.notes++];
    memset(note, 0, sizeof *note);
    note->kind = head.kind;
    note->place = head.place;
    note->where = head.where;
    snprintf(note->code, sizeof note->code, "%s", head.code);
    char whole[sizeof note->message * 2];
    va_list arguments;
    va_start(arguments, sentence);
    vsnprintf(whole, sizeof whole, sentence, arguments);
    va_end(arguments);
    text_copy(text_of(whole), note->message, sizeof note->message);
}

void record_note_synthetic(tl_record *record) {
    record_add_note(record, note_diagnostic("synthetic", TL_PLACE_NONE, 0),
                    "A program made this ECG (synthetic): figures on it are never a measure of accuracy.");
}

note_head note_diagnostic(const char *code, tl_place place, int64_t where) {
    return (note_head){TL_NOTE_DIAGNOSTIC, code, place, where};
}

note_head note_assumption(const char *code) {
    return (note_head){TL_NOTE_ASSUMPTION, code, TL_PLACE_NONE, 0};
}

time_words record_time_words(double seconds) {
    time_words out;
    long long whole = seconds > 0 && seconds < 1e15 ? (long long)seconds : 0;
    if (whole >= 3600) {
        snprintf(out.words, sizeof out.words, "%lld h %lld min", whole / 3600, whole / 60 % 60);
    } else if (whole >= 60) {
        snprintf(out.words, sizeof out.words, "%lld min %lld s", whole / 60, whole % 60);
    } else {
        snprintf(out.words, sizeof out.words, "%.1f s", seconds);
    }
    return out;
}

/* ---------------------------------------------------------------- the same for every format, after open ----
 */

static bool is_voltage(const tl_lead_info *lead) {
    double millivolts;
    return lead->unit[0] == '\0' || unit_millivolts(lead->unit, &millivolts);
}

static void calibrate(tl_record *record, const tl_open_options *options) {
    bool given = options->millivolts_per_unit > 0;
    uint32_t silent = 0;
    for (uint32_t i = 0; i < record->info.leads; i++) {
        tl_lead_info *lead = &record->leads[i];
        lead->millivolts_per_unit = 1;
        if (lead->unit[0] == '\0')
            silent++;
        unit_millivolts(lead->unit, &lead->millivolts_per_unit);
        if (given && is_voltage(lead))
            lead->millivolts_per_unit = options->millivolts_per_unit;
    }
    if (given) {
        record_add_note(record, note_assumption("unit-given"), "One unit of the file is %g mV, as you said.",
                        options->millivolts_per_unit);
    } else if (silent > 0 && silent == record->info.leads) {
        record_add_note(record, note_assumption("unit-assumed"),
                        "The file names no unit: its numbers are taken as millivolts.");
    } else if (silent > 0) {
        record_add_note(
            record, note_assumption("unit-assumed"),
            "The file names no unit for %u of its %u leads: their numbers are taken as millivolts.", silent,
            record->info.leads);
    }
}

/* Says which leads have a scale that makes samples no float holds; those are missing. */
static void note_scales(tl_record *record) {
    const double most_units = -(double)INT32_MIN;
    for (uint32_t i = 0; record->format->read_digital && i < record->info.leads; i++) {
        const tl_lead_info *lead = &record->leads[i];
        const double most = (most_units + fabs(lead->baseline)) / fabs(lead->gain);
        if (most * lead->millivolts_per_unit <= (double)FLT_MAX)
            continue;
        record_add_note(record, note_diagnostic("beyond-range", TL_PLACE_NONE, 0),
                        "The scale of lead %u (%s) turns its digital values into more millivolts than any "
                        "number here can hold: such samples are taken as missing.",
                        i + 1, lead->label);
    }
}

static void classify_leads(tl_record *record) {
    int best = 4;
    for (uint32_t i = 0; i < record->info.leads; i++) {
        tl_lead_info *lead = &record->leads[i];
        /* A recording of one lead that nobody named is an ECG as far as anyone can tell. */
        bool unnamed = lead->label[0] == '\0' && record->info.leads == 1;
        lead->is_ecg = is_voltage(lead) && (unnamed || lead_name_is_ecg(lead->label));
        int rank = lead->is_ecg ? lead_name_rank(lead->label) : 3;
        if (rank < best) {
            best = rank;
            record->info.preferred_lead = i;
        }
    }
    if (best == 3)
        record->info.preferred_lead = 0;
}

/* Says which lead comes first when none looks like an ECG; the user may choose another later. */
static void note_no_ecg(tl_record *record) {
    const tl_lead_info *taken = &record->leads[record->info.preferred_lead];
    const char *label = taken->label[0] ? taken->label : "the first";
    for (uint32_t i = 0; i < record->info.leads; i++) {
        if (record->leads[i].is_ecg)
            return;
    }
    note_head head = note_diagnostic("no-ecg-lead", TL_PLACE_NONE, 0);
    if (record->info.leads == 1) {
        record_add_note(
            record, head,
            "The only lead (%s) does not look like an ECG by its name and unit; it is taken for one.", label);
    } else {
        record_add_note(
            record, head,
            "None of the %u leads looks like an ECG by its name and unit; %s comes first unless another is "
            "chosen.",
            record->info.leads, label);
    }
}

/* Says which ECG leads, and whether the one taken first, cannot be analysed for their sampling rate. */
static void note_rates(tl_record *record) {
    for (uint32_t i = 0; i < record->info.leads; i++) {
        const tl_lead_info *lead = &record->leads[i];
        bool analysed = lead->is_ecg || i == record->info.preferred_lead;
        if (!analysed || (lead->rate >= TL_MIN_RATE && lead->rate <= TL_MAX_RATE))
            continue;
        record_add_note(record, note_diagnostic("rate-out-of-range", TL_PLACE_NONE, 0),
                        "%s has %g %s a second and cannot be analysed: an ECG is analysed at %d to %d.",
                        lead->label[0] ? lead->label : "The first lead", lead->rate,
                        lead->rate == 1 ? "sample" : "samples", TL_MIN_RATE, TL_MAX_RATE);
    }
}

/* Replaces the file's rate by the user's. The CSV reader has already done so when this is called. */
static tl_status apply_rate(tl_record *record, double rate, tl_error *error) {
    if (rate == 0)
        return TL_OK;
    bool changed = false;
    for (uint32_t i = 0; i < record->info.leads; i++) {
        if (record->leads[i].rate != record->leads[0].rate) {
            return fault(
                error, TL_E_UNSUPPORTED, fault_nowhere(),
                "The leads of this recording have different sampling rates; one rate cannot replace them.");
        }
        changed = changed || record->leads[i].rate != rate;
    }
    if (!changed)
        return TL_OK;
    record_add_note(record, note_assumption("rate-given"), "The file says %g Hz; %g Hz is used, as you said.",
                    record->leads[0].rate, rate);
    for (uint32_t i = 0; i < record->info.leads; i++)
        record->leads[i].rate = rate;
    return TL_OK;
}

/* Two samples are the least that has a length in time. Whether a longer recording is long enough to tell
 * anything is for the analysis to say. */
static tl_status require_length(const tl_record *record, tl_error *error) {
    for (uint32_t i = 0; i < record->info.leads; i++) {
        if (record->leads[i].samples >= 2)
            return TL_OK;
    }
    return fault(error, TL_E_FORMAT, fault_nowhere(),
                 "This recording holds a single sample of each lead: too short to be an ECG.");
}

static void measure_duration(tl_record *record) {
    for (uint32_t i = 0; i < record->info.leads; i++) {
        double seconds = (double)record->leads[i].samples / record->leads[i].rate;
        if (seconds > record->info.duration_s)
            record->info.duration_s = seconds;
    }
}

static int by_sample(const void *a, const void *b) {
    const record_annotation *left = a;
    const record_annotation *right = b;
    if (left->fields.sample != right->fields.sample)
        return left->fields.sample < right->fields.sample ? -1 : 1;
    return left->text < right->text ? -1 : left->text > right->text; /* keeps the file's order */
}

/* Tells of annotations, which are in order, behind the longest lead: those of another recording reach there.
 */
static void note_annotations_beyond(tl_record *record) {
    const int64_t end = llround(record->info.duration_s * record->leads[0].rate);
    size_t within = record->info.annotations;
    while (within > 0 && record->annotations[within - 1].fields.sample > end)
        within--;
    const size_t beyond = record->info.annotations - within;
    if (beyond > 0) {
        record_add_note(record, note_diagnostic("annotations-beyond", TL_PLACE_NONE, 0),
                        "Annotations behind the end of the signal: %zu of %zu. They may be those of another "
                        "recording.",
                        beyond, record->info.annotations);
    }
}

static tl_status complete(tl_record *record, const tl_open_options *options, tl_error *error) {
    tl_status status = require_length(record, error);
    if (status == TL_OK)
        status = apply_rate(record, options->rate, error);
    if (status != TL_OK)
        return status;
    calibrate(record, options);
    note_scales(record);
    classify_leads(record);
    note_no_ecg(record);
    note_rates(record);
    scale_note(record, options);
    measure_duration(record);
    if (record->info.annotations > 1) {
        qsort(record->annotations, record->info.annotations, sizeof *record->annotations, by_sample);
    }
    note_annotations_beyond(record);
    return TL_OK;
}

/* ------------------------------------------------------------------------------------ finding the format
 * ---- */

static tl_status read_head(const tl_source *source, char *bytes, text *head, tl_error *error) {
    if (source->size == 0) {
        return fault(error, TL_E_FORMAT, fault_in(source), "%.60s is empty (0 bytes).", source->name);
    }
    uint64_t wanted = source->size < RECORD_HEAD ? source->size : RECORD_HEAD;
    int64_t got = source->read(source->context, 0, bytes, wanted);
    if (got < 0 || (uint64_t)got != wanted) {
        return fault(error, TL_E_READ, fault_at_byte(source, 0), "%.60s could not be read.", source->name);
    }
    *head = (text){bytes, (size_t)got};
    return TL_OK;
}

/* How many of the files a format recognises, and the first of them. */
typedef struct format_match {
    size_t files;
    size_t first;
} format_match;

enum { FORMATS = sizeof formats / sizeof *formats };

static tl_status probe_file(const tl_source *sources, size_t index, char *bytes, format_match *matches,
                            tl_error *error) {
    text head = {"", 0};
    tl_status status = read_head(&sources[index], bytes, &head, error);
    if (status != TL_OK)
        return status;
    for (size_t f = 0; f < FORMATS; f++) {
        if (!formats[f]->probe(head))
            continue;
        if (matches[f].files++ == 0)
            matches[f].first = index;
        break;
    }
    return TL_OK;
}

static bool is_called_header(const tl_source *source) {
    return text_ends_nocase(text_of(source->name), ".hea");
}

static tl_status explain_unknown(const tl_source *source, char *bytes, tl_error *error) {
    text head = {"", 0};
    tl_status status = read_head(source, bytes, &head, error);
    if (status != TL_OK)
        return status;
    if (is_called_header(source) && csv_format.probe(head))
        return wfdb_header_explain(source, head, error); /* it is text, and was to be a header */
    return foreign_explain(source, head, error);
}

/* The file that is called a header, although none was recognised as one; NULL: there is none. */
static const tl_source *find_wrong_header(const tl_source *sources, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (is_called_header(&sources[i]))
            return &sources[i];
    }
    return NULL;
}

static tl_status choose_format(const tl_source *sources, size_t count, const format_match *matches,
                               char *bytes, record_files *files, const record_format **format,
                               tl_error *error) {
    const tl_source *wrong = find_wrong_header(sources, count);
    for (size_t f = 0; f < FORMATS; f++) {
        if (matches[f].files == 0)
            continue;
        bool alone = formats[f]->companions ? matches[f].files == 1 : count == 1;
        if (!alone && wrong && formats[f] == &csv_format)
            return explain_unknown(wrong, bytes, error);
        if (!alone) {
            size_t other = matches[f].first == 0 ? 1 : 0;
            return fault(
                error, TL_E_ARGUMENT, fault_nowhere(),
                "%zu files were given (%.60s, %.60s%s) that do not make up one recording. Open one recording "
                "at a time.",
                count, sources[matches[f].first].name, sources[other].name, count > 2 ? ", ..." : "");
        }
        *files = (record_files){sources, count, matches[f].first};
        *format = formats[f];
        return TL_OK;
    }
    return explain_unknown(wrong ? wrong : &sources[0], bytes, error);
}

static tl_status find_format(const tl_source *sources, size_t count, record_files *files,
                             const record_format **format, tl_error *error) {
    char *bytes = malloc(RECORD_HEAD);
    if (!bytes)
        return fault_memory(error);
    format_match matches[FORMATS] = {{0, 0}};
    tl_status status = TL_OK;
    for (size_t i = 0; i < count && status == TL_OK; i++)
        status = probe_file(sources, i, bytes, matches, error);
    if (status == TL_OK)
        status = choose_format(sources, count, matches, bytes, files, format, error);
    free(bytes);
    return status;
}

/* --------------------------------------------------------------------------------------- the public part
 * ---- */

static tl_status check_options(const tl_open_options *options, tl_error *error) {
    if (options->rate != 0 && !(options->rate > 0 && options->rate <= RECORD_MAX_RATE)) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(),
                     "The sampling rate must lie between 0 and 1,000,000 Hz.");
    }
    if (options->millivolts_per_unit != 0 &&
        !(options->millivolts_per_unit > 0 && options->millivolts_per_unit <= 1e9)) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(),
                     "Millivolts per unit must lie between 0 and 1e9.");
    }
    return TL_OK;
}

/* Says of a file that is called a header, and could not be read as a table either, that it is none. */
static tl_status explain_as_header(const tl_source *source, tl_error *error) {
    char *bytes = malloc(RECORD_HEAD);
    if (!bytes)
        return fault_memory(error);
    tl_status status = explain_unknown(source, bytes, error);
    free(bytes);
    return status;
}

static tl_record *new_record(const record_format *format) {
    tl_record *record = calloc(1, sizeof *record);
    if (!record)
        return NULL;
    record->format = format;
    record->leads = calloc(TL_MAX_LEADS, sizeof *record->leads);
    if (!record->leads) {
        free(record);
        return NULL;
    }
    snprintf(record->info.format, sizeof record->info.format, "%s", format->name);
    return record;
}

tl_status tl_record_open(const tl_source *sources, size_t count, const tl_open_options *options,
                         tl_record **record, tl_error *error) {
    static const tl_open_options none = {0, 0};
    if (!options)
        options = &none;
    *record = NULL;
    if (error)
        memset(error, 0, sizeof *error);
    if (!sources || count < 1 || count > TL_MAX_SOURCES) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(), "Open between 1 and %d files at a time.",
                     TL_MAX_SOURCES);
    }
    tl_status status = check_options(options, error);
    if (status != TL_OK)
        return status;

    record_files files;
    const record_format *format = NULL;
    status = find_format(sources, count, &files, &format, error);
    if (status != TL_OK || !format)
        return status;
    tl_record *opened = new_record(format);
    if (!opened)
        return fault_memory(error);
    status = format->open(opened, &files, options, error);
    if (status == TL_OK)
        status = complete(opened, options, error);
    bool no_table = status == TL_E_FORMAT || status == TL_E_NEEDED;
    if (no_table && format == &csv_format && is_called_header(&sources[files.main]))
        status = explain_as_header(&sources[files.main], error);
    if (status != TL_OK) {
        tl_record_close(opened);
        return status;
    }
    *record = opened;
    return TL_OK;
}

void tl_record_close(tl_record *record) {
    if (!record)
        return;
    if (record->state)
        record->format->close(record->state);
    free(record->leads);
    free(record->annotations);
    free(record->texts);
    free(record);
}

tl_status tl_record_turn(tl_record *record, uint32_t lead) {
    if (lead >= record->info.leads || record->leads[lead].millivolts_per_unit < 0)
        return TL_E_ARGUMENT;
    record->leads[lead].millivolts_per_unit *= -1;
    if (record->leads[lead].label[0] != '\0') {
        record_add_note(record, note_assumption("lead-turned"), "Lead %s is turned upside down, as you said.",
                        record->leads[lead].label);
    } else {
        record_add_note(record, note_assumption("lead-turned"), "Lead %u is turned upside down, as you said.",
                        lead + 1);
    }
    return TL_OK;
}

void tl_record_describe(const tl_record *record, tl_record_info *info) {
    *info = record->info;
}

tl_status tl_record_lead(const tl_record *record, uint32_t lead, tl_lead_info *info) {
    if (lead >= record->info.leads)
        return TL_E_ARGUMENT;
    *info = record->leads[lead];
    return TL_OK;
}

tl_status tl_record_note(const tl_record *record, size_t index, tl_note *note) {
    if (index >= record->info.notes)
        return TL_E_ARGUMENT;
    *note = record->notes[index];
    return TL_OK;
}

tl_status tl_record_annotation(const tl_record *record, size_t index, tl_annotation *annotation) {
    if (index >= record->info.annotations)
        return TL_E_ARGUMENT;
    *annotation = record->annotations[index].fields;
    annotation->text = record->texts + record->annotations[index].text;
    return TL_OK;
}

/* Bounds a request to the lead: how many samples there are from `start`, or a negative tl_status. */
static int64_t available(const tl_record *record, uint32_t lead, int64_t start, int64_t count,
                         tl_error *error) {
    if (lead >= record->info.leads || start < 0 || count < 0) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(),
                     "There is no lead %u, or the samples asked for lie outside of it.", lead);
    }
    int64_t left = record->leads[lead].samples - start;
    if (left < 0)
        left = 0;
    return count < left ? count : left;
}

enum { READ_CHUNK = 1024 };

/* What no float holds is missing, as is NaN. */
static float sample_of(double millivolts) {
    return fabs(millivolts) <= (double)FLT_MAX ? (float)millivolts : NAN;
}

static tl_status read_millivolts(tl_record *record, uint32_t lead, int64_t start, size_t count,
                                 float *millivolts, tl_error *error) {
    const tl_lead_info *info = &record->leads[lead];
    if (!record->format->read_digital) {
        double numbers[READ_CHUNK];
        tl_status status = record->format->read_numbers(record, lead, start, count, numbers, error);
        if (status != TL_OK)
            return status;
        for (size_t i = 0; i < count; i++)
            millivolts[i] = sample_of(numbers[i] * info->millivolts_per_unit);
        return TL_OK;
    }
    int32_t units[READ_CHUNK];
    tl_status status = record->format->read_digital(record, lead, start, count, units, error);
    if (status != TL_OK)
        return status;
    for (size_t i = 0; i < count; i++) {
        double physical = ((double)units[i] - info->baseline) / info->gain;
        millivolts[i] = units[i] == INT32_MIN ? NAN : sample_of(physical * info->millivolts_per_unit);
    }
    return TL_OK;
}

int64_t tl_record_read(tl_record *record, uint32_t lead, int64_t start, int64_t count, float *millivolts,
                       tl_error *error) {
    int64_t total = available(record, lead, start, count, error);
    for (int64_t done = 0; done < total;) {
        size_t part = total - done < READ_CHUNK ? (size_t)(total - done) : READ_CHUNK;
        tl_status status = read_millivolts(record, lead, start + done, part, millivolts + done, error);
        if (status != TL_OK)
            return status;
        done += (int64_t)part;
    }
    return total;
}

int64_t tl_record_read_digital(tl_record *record, uint32_t lead, int64_t start, int64_t count, int32_t *units,
                               tl_error *error) {
    int64_t total = available(record, lead, start, count, error);
    if (total < 0)
        return total;
    if (!record->format->read_digital) {
        return fault(error, TL_E_UNSUPPORTED, fault_nowhere(),
                     "%s files hold physical numbers, not digital units.", record->info.format);
    }
    if ((uint64_t)total > SIZE_MAX / sizeof *units)
        return fault_memory(error);
    tl_status status = record->format->read_digital(record, lead, start, (size_t)total, units, error);
    return status != TL_OK ? status : total;
}
