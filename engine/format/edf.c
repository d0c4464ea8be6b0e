/* EDF, EDF+ and BDF recordings (Kemp et al. 1992; Kemp & Olivan 2003; BioSemi's 24-bit variant).
 *
 * Data records follow the header; each holds a run of samples of every signal. Reading is random access
 * through one block. EDF+ annotations come as code 22 with their text. In a discontinuous file (EDF+D) the
 * time between data records is missing samples, never joined. A signal without a usable scale is left out,
 * with a note.
 *
 * Limits: EDF_SIGNALS signals, SEGMENTS_MOST runs of data records.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "edf_annotations.h"
#include "edf_header.h"
#include "record.h"
#include "source.h"

enum { SEGMENTS_MOST = 1 << 20, CODE_TEXT = 22 };

/* Data records that follow each other without a gap. */
typedef struct segment {
    int64_t record; /* its first data record */
    int64_t records;
    double start_s; /* since the start of the recording */
} segment;

typedef struct edf_state {
    edf_header header;
    source_reader reader;
    int64_t records;                /* complete data records in the file */
    uint32_t signals[TL_MAX_LEADS]; /* of each lead */
    segment *segments;
    size_t segment_count;
    size_t segment_capacity;
    char *chunk; /* the annotation signal of one data record */
    bool times_noted;
} edf_state;

static void edf_close(void *state) {
    edf_state *edf = state;
    free(edf->segments);
    free(edf->chunk);
    free(edf);
}

/* --------------------------------------------------------------------------------------------- reading ----
 */

/* First sample of a segment on a lead's clock. */
static int64_t segment_start(const segment *of, double rate) {
    return llround(of->start_s * rate);
}

/* The last segment that starts at or before the sample. */
static const segment *find_segment(const edf_state *edf, double rate, int64_t sample) {
    size_t low = 0;
    size_t high = edf->segment_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (segment_start(&edf->segments[middle], rate) <= sample) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &edf->segments[low];
}

static int32_t two_bytes(const uint8_t *bytes) {
    return (int16_t)(uint16_t)(bytes[0] | bytes[1] << 8);
}

static int32_t three_bytes(const uint8_t *bytes) {
    return sign_extend((uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16, 24);
}

/* `count` samples of `width` bytes. */
static void decode(const uint8_t *bytes, uint32_t width, size_t count, int32_t *units) {
    if (width == 2) {
        for (size_t i = 0; i < count; i++)
            units[i] = two_bytes(bytes + 2 * i);
    } else {
        for (size_t i = 0; i < count; i++)
            units[i] = three_bytes(bytes + 3 * i);
    }
}

/* Samples that lie side by side in the file, from byte `offset` on: as many of `most` as are in memory, one
 * at least.
 */
static tl_status read_beside(edf_state *edf, uint64_t offset, size_t most, int32_t *units, size_t *count,
                             tl_error *error) {
    const uint32_t width = edf->header.width;
    text view;
    tl_status status = source_view(&edf->reader, offset, &view, error);
    *count = view.length / width < most ? view.length / width : most;
    if (status != TL_OK || *count > 0) {
        decode((const uint8_t *)view.at, width, *count, units);
        return status;
    }
    uint8_t bytes[3] = {0}; /* one that two blocks share */
    *count = 1;
    status = source_need(&edf->reader, offset, bytes, width, error);
    decode(bytes, width, 1, units);
    return status;
}

/* Samples of one data record, from number `stored` of the signal's on: as many of `most` as come at once. */
static tl_status read_stored(edf_state *edf, const edf_signal *signal, int64_t stored, size_t most,
                             int32_t *units, size_t *count, tl_error *error) {
    const edf_header *header = &edf->header;
    const uint64_t record = (uint64_t)stored / signal->per_record;
    const uint64_t within = (uint64_t)stored % signal->per_record;
    const uint64_t left = signal->per_record - within;
    const uint64_t offset =
        header->size + record * header->record_size + signal->offset + within * header->width;
    return read_beside(edf, offset, left < most ? (size_t)left : most, units, count, error);
}

/* The rate by which segments are placed: the file's own, whatever the user says about the speed of its clock.
 */
static double file_rate(const edf_state *edf, const edf_signal *signal) {
    return signal->per_record / edf->header.record_s;
}

/* Samples of a segment, those left out that lie where the next one begins: rounding may lay two of them
 * there. */
static int64_t samples_before_next(const edf_state *edf, const segment *of, double rate,
                                   const edf_signal *signal) {
    const int64_t all = of->records * signal->per_record;
    if (of + 1 == edf->segments + edf->segment_count)
        return all;
    const int64_t next = segment_start(of + 1, rate) - segment_start(of, rate);
    return next < all ? next : all;
}

static tl_status edf_read(tl_record *record, uint32_t lead, int64_t start, size_t count, int32_t *units,
                          tl_error *error) {
    edf_state *edf = record->state;
    const edf_signal *signal = &edf->header.signal[edf->signals[lead]];
    double rate = file_rate(edf, signal);
    for (size_t i = 0; i < count;) {
        int64_t sample = start + (int64_t)i;
        const segment *in = find_segment(edf, rate, sample);
        int64_t within = sample - segment_start(in, rate);
        int64_t left = samples_before_next(edf, in, rate, signal) - within;
        if (within < 0 || left <= 0) { /* between two segments */
            units[i++] = INT32_MIN;
            continue;
        }
        size_t most = (uint64_t)left < count - i ? (size_t)left : count - i;
        size_t got = 0;
        tl_status status =
            read_stored(edf, signal, in->record * signal->per_record + within, most, units + i, &got, error);
        if (status != TL_OK)
            return status;
        i += got;
    }
    return TL_OK;
}

/* ---------------------------------------------------------------------------------------------- length ----
 */

static tl_status settle_records(tl_record *record, edf_state *edf, tl_error *error) {
    const tl_source *source = edf->reader.source;
    const edf_header *header = &edf->header;
    uint64_t data = source->size - header->size;
    edf->records = (int64_t)(data / header->record_size);
    uint64_t rest = data % header->record_size;
    if (edf->records == 0) {
        return fault(
            error, TL_E_TRUNCATED, fault_at_byte(source, source->size),
            "%.60s ends at byte %llu, before its first data record is complete: nothing can be read.",
            source->name, (unsigned long long)source->size);
    }
    if (header->records < 0) {
        record_add_note(
            record, note_diagnostic("record-count-unknown", TL_PLACE_BYTE, 236),
            "The header does not say how many data records there are (the recording was not closed): the "
            "file holds %lld.",
            (long long)edf->records);
    } else if (edf->records < header->records) {
        double seconds = (double)edf->records * header->record_s;
        record_add_note(
            record, note_diagnostic("file-truncated", TL_PLACE_BYTE, (int64_t)source->size),
            "This EDF ends %s data record %lld of %lld (byte %llu): the first %lld records (%s) can be read.",
            rest > 0 ? "in the middle of" : "before", (long long)edf->records + 1, (long long)header->records,
            (unsigned long long)source->size, (long long)edf->records, record_time_words(seconds).words);
    } else if (edf->records > header->records || rest > 0) {
        record_add_note(
            record, note_diagnostic("file-longer", TL_PLACE_BYTE, 236),
            "The header promises %lld data records, but the file is longer: the rest is left out.",
            (long long)header->records);
    }
    if (header->records >= 0 && edf->records > header->records)
        edf->records = header->records;
    if (edf->records > 0)
        return TL_OK;
    return fault(error, TL_E_FORMAT, fault_at_byte(source, 236),
                 "%.60s: its header says it has no data records.", source->name);
}

/* ----------------------------------------------------------------------------------------------- leads ----
 */

/* Why a signal cannot become a lead, or NULL. */
static const char *unusable(const edf_signal *signal) {
    if (signal->per_record == 0)
        return "has no samples";
    if (signal->physical_minimum == signal->physical_maximum)
        return "has equal physical minimum and maximum";
    if (signal->digital_minimum >= signal->digital_maximum)
        return "has a digital minimum not below its maximum";
    return NULL;
}

static tl_status add_lead(tl_record *record, edf_state *edf, uint32_t index, tl_error *error) {
    const edf_signal *signal = &edf->header.signal[index];
    const char *reason = unusable(signal);
    if (reason) {
        record_add_note(record, note_diagnostic("signal-left-out", TL_PLACE_NONE, 0),
                        "Signal %u (%s) %s: it cannot be scaled and is left out.", index + 1, signal->label,
                        reason);
        return TL_OK;
    }
    double digital = (double)(signal->digital_maximum - signal->digital_minimum);
    double gain = digital / (signal->physical_maximum - signal->physical_minimum);
    tl_lead_info lead = {.rate = file_rate(edf, signal),
                         .samples = edf->records * signal->per_record,
                         .gain = gain,
                         .baseline = (double)signal->digital_minimum - signal->physical_minimum * gain};
    memcpy(lead.label, signal->label, sizeof lead.label);
    memcpy(lead.unit, signal->unit, sizeof lead.unit);
    if (gain < 0) {
        record_add_note(
            record, note_diagnostic("gain-negative", TL_PLACE_NONE, 0),
            "Signal %u (%s) has its physical minimum above its maximum: rising digital values mean a falling "
            "signal. It is read as the file says.",
            index + 1, signal->label);
    }
    if (record->info.leads < TL_MAX_LEADS)
        edf->signals[record->info.leads] = index;
    return record_add_lead(record, &lead, error);
}

static tl_status add_leads(tl_record *record, edf_state *edf, tl_error *error) {
    const tl_source *source = edf->reader.source;
    uint32_t ordinary = 0;
    for (uint32_t i = 0; i < edf->header.signals; i++)
        ordinary += !edf->header.signal[i].is_annotation;
    if (ordinary == 0) {
        return fault(error, TL_E_UNSUPPORTED, fault_in(source),
                     "%.60s holds annotations only, no signal. Open the recording that they belong to.",
                     source->name);
    }
    if (edf->header.record_s <= 0) {
        return fault(error, TL_E_FORMAT, fault_at_byte(source, 244),
                     "%.60s says that its data records last 0 s: its signals have no sampling rate.",
                     source->name);
    }
    tl_status status = TL_OK;
    for (uint32_t i = 0; i < edf->header.signals && status == TL_OK; i++) {
        if (!edf->header.signal[i].is_annotation)
            status = add_lead(record, edf, i, error);
    }
    if (status == TL_OK && record->info.leads == 0) {
        return fault(error, TL_E_FORMAT, fault_in(source), "%.60s: none of its signals has a usable scale.",
                     source->name);
    }
    return status;
}

/* --------------------------------------------------------------------------------- time and annotations ----
 */

static tl_status add_segment(edf_state *edf, segment next, tl_error *error) {
    if (edf->segment_count == edf->segment_capacity) {
        size_t capacity = edf->segment_capacity ? edf->segment_capacity * 2 : 4;
        if (capacity > SEGMENTS_MOST) {
            return fault(error, TL_E_LIMIT, fault_in(edf->reader.source), "%.60s has more than %d gaps.",
                         edf->reader.source->name, SEGMENTS_MOST);
        }
        segment *larger = realloc(edf->segments, capacity * sizeof *larger);
        if (!larger)
            return fault_memory(error);
        edf->segments = larger;
        edf->segment_capacity = capacity;
    }
    edf->segments[edf->segment_count++] = next;
    return TL_OK;
}

/* Half a sample of the fastest signal: data records that fit this well follow each other. */
static double time_tolerance(const edf_state *edf) {
    uint32_t most = 1;
    for (uint32_t i = 0; i < edf->header.signals; i++) {
        const edf_signal *signal = &edf->header.signal[i];
        if (!signal->is_annotation && signal->per_record > most)
            most = signal->per_record;
    }
    return edf->header.record_s / most / 2;
}

/* Puts data record `index`, which starts at `start_s`, behind the others. */
static tl_status place_record(tl_record *record, edf_state *edf, int64_t index, double start_s,
                              tl_error *error) {
    if (edf->segment_count == 0)
        return add_segment(edf, (segment){index, 1, start_s}, error);
    segment *last = &edf->segments[edf->segment_count - 1];
    double expected = last->start_s + (double)last->records * edf->header.record_s;
    double late = start_s - expected;
    if (fabs(late) <= time_tolerance(edf)) {
        last->records++;
        return TL_OK;
    }
    uint64_t offset = edf->header.size + (uint64_t)index * edf->header.record_size;
    const tl_source *source = edf->reader.source;
    if (!edf->header.is_discontinuous) {
        if (!edf->times_noted) {
            record_add_note(
                record, note_diagnostic("record-times-wrong", TL_PLACE_BYTE, (int64_t)offset),
                "The header says that the recording has no gaps, but data record %lld claims to start %.3f s "
                "%s than it should. The header is believed.",
                (long long)index + 1, fabs(late), late > 0 ? "later" : "earlier");
        }
        edf->times_noted = true;
        last->records++;
        return TL_OK;
    }
    if (late < 0) {
        return fault(error, TL_E_FORMAT, fault_at_byte(source, offset),
                     "%.60s: data record %lld starts %.3f s before the one in front of it ends. Overlapping "
                     "data cannot "
                     "be put in order.",
                     source->name, (long long)index + 1, -late);
    }
    if (late > RECORD_MAX_GAP_S) {
        return fault(error, TL_E_LIMIT, fault_at_byte(source, offset),
                     "%.60s: a gap of %.0f days comes before data record %lld. Split the file there.",
                     source->name, late / 86400, (long long)index + 1);
    }
    return add_segment(edf, (segment){index, 1, start_s}, error);
}

/* One annotation signal in one data record, and when the recording starts. */
typedef struct annotation_chunk {
    text content;
    uint64_t offset;
    double origin_s; /* onset of the first data record */
} annotation_chunk;

static tl_status add_texts(tl_record *record, const edf_state *edf, const edf_tal *tal, double origin_s,
                           tl_error *error) {
    text texts = tal->texts;
    text words;
    double rate = file_rate(edf, &edf->header.signal[edf->signals[0]]);
    double sample = (tal->onset_s - origin_s) * rate;
    while (edf_take_text(&texts, &words)) {
        if (words.length == 0)
            continue; /* the time stamp of the data record itself */
        tl_annotation annotation = {
            .sample = llround(sample), .code = CODE_TEXT, .duration_s = tal->duration_s};
        tl_status status = record_add_annotation(record, &annotation, words, error);
        if (status != TL_OK)
            return status;
    }
    return TL_OK;
}

static tl_status add_annotations(tl_record *record, const edf_state *edf, const annotation_chunk *chunk,
                                 tl_error *error) {
    text rest = chunk->content;
    edf_tal tal;
    bool valid;
    while (edf_take_tal(&rest, &tal, &valid)) {
        tl_status status = add_texts(record, edf, &tal, chunk->origin_s, error);
        if (status != TL_OK)
            return status;
    }
    if (!valid) {
        record_add_note(
            record, note_diagnostic("annotation-unreadable", TL_PLACE_BYTE, (int64_t)chunk->offset),
            "An annotation in the block at byte %llu cannot be read; it and the rest of its block are left "
            "out.",
            (unsigned long long)chunk->offset);
    }
    return TL_OK;
}

static tl_status read_chunk(edf_state *edf, const edf_signal *signal, int64_t index, annotation_chunk *chunk,
                            tl_error *error) {
    size_t size = (size_t)signal->per_record * edf->header.width;
    chunk->offset = edf->header.size + (uint64_t)index * edf->header.record_size + signal->offset;
    chunk->content = (text){edf->chunk, size};
    return source_need(&edf->reader, chunk->offset, edf->chunk, size, error);
}

/* Start of a data record as its time stamp says, or as it follows from the one before. */
static tl_status record_start(const edf_state *edf, const annotation_chunk *chunk, int64_t index,
                              double *start_s, tl_error *error) {
    text rest = chunk->content;
    edf_tal tal;
    bool valid;
    if (edf_take_tal(&rest, &tal, &valid)) {
        *start_s = tal.onset_s - chunk->origin_s;
        return TL_OK;
    }
    if (edf->header.is_discontinuous) {
        return fault(
            error, TL_E_FORMAT, fault_at_byte(edf->reader.source, chunk->offset),
            "%.60s: data record %lld does not say when it starts, which it must in a recording with gaps.",
            edf->reader.source->name, (long long)index + 1);
    }
    *start_s = (double)index * edf->header.record_s;
    return TL_OK;
}

/* Reads one annotation signal throughout the file. The first one also carries the times of the data records.
 */
static tl_status read_annotation_signal(tl_record *record, edf_state *edf, const edf_signal *signal,
                                        bool is_first, double *origin_s, tl_error *error) {
    edf->chunk = malloc((size_t)signal->per_record * edf->header.width + 1);
    if (!edf->chunk)
        return fault_memory(error);
    tl_status status = TL_OK;
    for (int64_t i = 0; i < edf->records && status == TL_OK; i++) {
        annotation_chunk chunk = {.origin_s = 0};
        double start_s = 0;
        status = read_chunk(edf, signal, i, &chunk, error);
        if (status == TL_OK && is_first && i == 0) {
            status = record_start(edf, &chunk, i, origin_s, error);
        }
        chunk.origin_s = *origin_s;
        if (status == TL_OK && is_first)
            status = record_start(edf, &chunk, i, &start_s, error);
        if (status == TL_OK && is_first)
            status = place_record(record, edf, i, start_s, error);
        if (status == TL_OK)
            status = add_annotations(record, edf, &chunk, error);
    }
    free(edf->chunk);
    edf->chunk = NULL;
    return status;
}

static tl_status read_annotations(tl_record *record, edf_state *edf, double *origin_s, tl_error *error) {
    bool is_first = true;
    for (uint32_t i = 0; i < edf->header.signals; i++) {
        const edf_signal *signal = &edf->header.signal[i];
        if (!signal->is_annotation)
            continue;
        tl_status status = read_annotation_signal(record, edf, signal, is_first, origin_s, error);
        if (status != TL_OK)
            return status;
        is_first = false;
    }
    if (!is_first)
        return TL_OK;
    if (edf->header.is_discontinuous) {
        return fault(error, TL_E_FORMAT, fault_in(edf->reader.source),
                     "%.60s has gaps (EDF+D), but no annotation signal that says where they are.",
                     edf->reader.source->name);
    }
    return add_segment(edf, (segment){0, edf->records, 0}, error);
}

/* Lengthens the leads by the gaps. */
static tl_status stretch_leads(tl_record *record, const edf_state *edf, tl_error *error) {
    const segment *last = &edf->segments[edf->segment_count - 1];
    for (uint32_t i = 0; i < record->info.leads; i++) {
        tl_lead_info *lead = &record->leads[i];
        double samples =
            last->start_s * lead->rate + (double)last->records * lead->rate * edf->header.record_s;
        if (!(samples < (double)RECORD_MAX_SAMPLES)) {
            return fault(error, TL_E_LIMIT, fault_in(edf->reader.source),
                         "%.60s spans too long a time to be read.", edf->reader.source->name);
        }
        lead->samples =
            segment_start(last, lead->rate) + last->records * edf->header.signal[edf->signals[i]].per_record;
    }
    if (edf->segment_count > 1) {
        record_add_note(record, note_diagnostic("gaps", TL_PLACE_NONE, 0),
                        "Gaps in the recording: %zu. They are kept as missing samples.",
                        edf->segment_count - 1);
    }
    return TL_OK;
}

/* ------------------------------------------------------------------------------------------------ open ----
 */

static const char *format_name(const edf_header *header) {
    if (!header->is_plus)
        return header->is_bdf ? "BDF" : "EDF";
    if (header->is_discontinuous)
        return header->is_bdf ? "BDF+D" : "EDF+D";
    return header->is_bdf ? "BDF+C" : "EDF+C";
}

static tl_status edf_open(tl_record *record, const record_files *files, const tl_open_options *options,
                          tl_error *error) {
    (void)options; /* rate and unit are applied by record.c */
    edf_state *edf = calloc(1, sizeof *edf);
    if (!edf)
        return fault_memory(error);
    record->state = edf;
    source_reader_set(&edf->reader, &files->sources[files->main]);
    double origin_s = 0;
    tl_status status = edf_header_read(&edf->reader, &edf->header, record, error);
    if (status == TL_OK)
        status = settle_records(record, edf, error);
    if (status == TL_OK)
        status = add_leads(record, edf, error);
    if (status == TL_OK)
        status = read_annotations(record, edf, &origin_s, error);
    if (status == TL_OK)
        status = stretch_leads(record, edf, error);
    if (status != TL_OK)
        return status;
    text_copy(text_of(format_name(&edf->header)), record->info.format, sizeof record->info.format);
    record->info.has_start = edf->header.has_start;
    record->info.start_ms = edf->header.start_ms + llround(origin_s * 1000);
    return TL_OK;
}

const record_format edf_format = {
    .name = "EDF",
    .companions = false,
    .probe = edf_header_probe,
    .open = edf_open,
    .read_digital = edf_read,
    .close = edf_close,
};
