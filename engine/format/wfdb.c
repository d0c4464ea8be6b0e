/* WFDB records: a header (.hea), its signal files (.dat) and an annotation file (.atr), in any order.
 *
 * Follows header(5), signal(5) and annot(5) of the WFDB Applications Guide. Signal formats read: 16, 24, 32,
 * 61, 80, 160 and 212, with several samples per frame, skew and byte offsets. Every sample has a computable
 * place, so reading is random access and holds one block of each signal file. The .dat files are matched by
 * the names in the header.
 *
 * Limits: a header of HEADER_LARGEST bytes; checksums are compared for recordings of at most CHECKED_LARGEST
 * samples.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "record.h"
#include "source.h"
#include "wfdb_annotations.h"
#include "wfdb_header.h"

enum { HEADER_LARGEST = 1 << 20, CHECKED_LARGEST = 1 << 24, SAMPLE_CHUNK = 1024 };

/* How a sample is packed. */
typedef enum packing {
    PACKED_SIGNED,        /* little-endian two's complement */
    PACKED_BIG_ENDIAN,    /* 16 bits, high byte first */
    PACKED_OFFSET_BINARY, /* little-endian, unsigned, half the range is zero */
    PACKED_212            /* two 12-bit samples in three bytes */
} packing;

/* The lowest value of a format means "missing" (signal(5)). */
typedef struct encoding {
    int format;
    unsigned bits;
    packing packing;
} encoding;

static const encoding encodings[] = {
    {16, 16, PACKED_SIGNED},     {24, 24, PACKED_SIGNED},       {32, 32, PACKED_SIGNED},
    {61, 16, PACKED_BIG_ENDIAN}, {80, 8, PACKED_OFFSET_BINARY}, {160, 16, PACKED_OFFSET_BINARY},
    {212, 12, PACKED_212},
};

/* One signal file and the frames in it. */
typedef struct signal_file {
    source_reader reader;
    const encoding *encoding;
    uint64_t byte_offset;
    uint32_t per_frame; /* samples of all its signals */
    int64_t frames;     /* complete ones in the file */
} signal_file;

/* Where a lead lies. */
typedef struct placement {
    signal_file *file;
    uint32_t first; /* its first sample within the frame */
    uint32_t per_frame;
    uint32_t skew;
    int64_t frames; /* stored in the file and promised by the header */
} placement;

typedef struct wfdb_state {
    wfdb_header header;
    signal_file *files[TL_MAX_SOURCES];
    size_t file_count;
    placement leads[TL_MAX_LEADS];
} wfdb_state;

static void wfdb_close(void *state) {
    wfdb_state *wfdb = state;
    for (size_t i = 0; i < wfdb->file_count; i++)
        free(wfdb->files[i]);
    free(wfdb);
}

/* -------------------------------------------------------------------------------------------- samples ----
 */

static int32_t unpack_212(const uint8_t *bytes, bool second) {
    uint32_t value =
        second ? bytes[1] | (uint32_t)(bytes[0] & 0xF0) << 4 : bytes[0] | (uint32_t)(bytes[1] & 0x0F) << 8;
    return sign_extend(value, 12);
}

static int32_t unpack(const encoding *encoding, const uint8_t *bytes) {
    uint32_t value = bytes[0];
    if (encoding->packing == PACKED_BIG_ENDIAN)
        return sign_extend((uint32_t)bytes[0] << 8 | bytes[1], 16);
    for (unsigned i = 1; i < encoding->bits / 8 && i < 4; i++)
        value |= (uint32_t)bytes[i] << 8 * i;
    if (encoding->packing == PACKED_OFFSET_BINARY)
        return (int32_t)value - (1 << (encoding->bits - 1));
    return sign_extend(value, encoding->bits);
}

/* Sample `index` of a file, counted over all signals. In format 212 the second of a pair takes the middle
 * byte's upper half and the last byte. */
static tl_status read_sample(signal_file *file, uint64_t index, int32_t *value, tl_error *error) {
    uint8_t bytes[4];
    if (file->encoding->packing == PACKED_212) {
        bool second = index % 2;
        uint64_t offset = file->byte_offset + index / 2 * 3 + second;
        tl_status status = source_need(&file->reader, offset, bytes, 2, error);
        *value = status == TL_OK ? unpack_212(bytes, second) : 0;
        return status;
    }
    size_t width = file->encoding->bits / 8;
    tl_status status = source_need(&file->reader, file->byte_offset + index * width, bytes, width, error);
    *value = status == TL_OK ? unpack(file->encoding, bytes) : 0;
    return status;
}

static tl_status wfdb_read(tl_record *record, uint32_t lead, int64_t start, size_t count, int32_t *units,
                           tl_error *error) {
    const placement *at = &((wfdb_state *)record->state)->leads[lead];
    int32_t missing = (int32_t)-(INT64_C(1) << (at->file->encoding->bits - 1));
    for (size_t i = 0; i < count; i++) {
        int64_t sample = start + (int64_t)i;
        int64_t frame = sample / at->per_frame + at->skew;
        units[i] = INT32_MIN;
        if (frame >= at->frames)
            continue; /* the skew moved the signal's end out of the file */
        uint64_t index =
            (uint64_t)frame * at->file->per_frame + at->first + (uint64_t)(sample % at->per_frame);
        int32_t value;
        tl_status status = read_sample(at->file, index, &value, error);
        if (status != TL_OK)
            return status;
        if (value != missing)
            units[i] = value;
    }
    return TL_OK;
}

/* ----------------------------------------------------------------------------------- signal files, leads
 * ---- */

static const encoding *find_encoding(int format) {
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        if (encodings[i].format == format)
            return &encodings[i];
    }
    return NULL;
}

static const tl_source *find_source(const record_files *files, const char *name) {
    for (size_t i = 0; i < files->count; i++) {
        if (i != files->main && strcmp(files->sources[i].name, name) == 0)
            return &files->sources[i];
    }
    for (size_t i = 0; i < files->count; i++) { /* FAT and CD-ROM copies come in capitals */
        if (i != files->main && text_is_nocase(text_of(files->sources[i].name), name))
            return &files->sources[i];
    }
    return NULL;
}

static tl_status check_signal(const tl_source *header, const wfdb_signal *signal, tl_error *error) {
    fault_place place = fault_at_line(header, signal->line);
    if (!find_encoding(signal->format)) {
        return fault(
            error, TL_E_UNSUPPORTED, place,
            "%.60s, line %llu: signals in format %d cannot be read; the formats 16, 24, 32, 61, 80, 160 and "
            "212 can.",
            header->name, (unsigned long long)signal->line, signal->format);
    }
    if (strcmp(signal->file, "-") == 0 || signal->file[0] == '~' || signal->file[0] == '*') {
        return fault(error, TL_E_UNSUPPORTED, place, "%.60s, line %llu: the signal is stored in no file.",
                     header->name, (unsigned long long)signal->line);
    }
    return TL_OK;
}

static tl_status open_file(wfdb_state *wfdb, const record_files *files, const wfdb_signal *signal,
                           tl_error *error) {
    const tl_source *header = &files->sources[files->main];
    const tl_source *source = find_source(files, signal->file);
    if (!source) {
        /* tl_error.file names the missing file, so that a caller who can look for it need not read the
         * sentence. */
        return fault(error, TL_E_MISSING, (fault_place){signal->file, TL_PLACE_NONE, 0},
                     "%.60s needs the signal file %.60s: choose both together.", header->name, signal->file);
    }
    signal_file *file = calloc(1, sizeof *file);
    if (!file || wfdb->file_count >= TL_MAX_SOURCES) {
        free(file);
        return fault_memory(error);
    }
    wfdb->files[wfdb->file_count++] = file;
    source_reader_set(&file->reader, source);
    file->encoding = find_encoding(signal->format);
    file->byte_offset = signal->byte_offset;
    return TL_OK;
}

/* Gives every signal its place. Signals that share a file stand in consecutive lines with the same format. */
static tl_status place_signals(wfdb_state *wfdb, const record_files *files, tl_error *error) {
    const tl_source *source = &files->sources[files->main];
    for (uint32_t i = 0; i < wfdb->header.signals; i++) {
        const wfdb_signal *signal = &wfdb->header.signal[i];
        tl_status status = check_signal(source, signal, error);
        if (status != TL_OK)
            return status;
        bool shared = i > 0 && strcmp(signal->file, wfdb->header.signal[i - 1].file) == 0;
        if (!shared)
            status = open_file(wfdb, files, signal, error);
        if (status != TL_OK)
            return status;
        signal_file *file = wfdb->files[wfdb->file_count - 1];
        if (signal->format != file->encoding->format ||
            (shared && signal->byte_offset != file->byte_offset)) {
            return fault(error, TL_E_FORMAT, fault_at_line(source, signal->line),
                         "%.60s, line %llu: signals in one file must have one format and one byte offset.",
                         source->name, (unsigned long long)signal->line);
        }
        wfdb->leads[i] = (placement){file, file->per_frame, signal->per_frame, signal->skew, 0};
        file->per_frame += signal->per_frame;
    }
    return TL_OK;
}

static void count_frames(signal_file *file) {
    uint64_t size = file->reader.source->size;
    uint64_t bytes = size > file->byte_offset ? size - file->byte_offset : 0;
    uint64_t samples =
        bytes / file->encoding->bits * 8 + bytes % file->encoding->bits * 8 / file->encoding->bits;
    file->frames = (int64_t)(samples / file->per_frame);
}

static void note_length(tl_record *record, const wfdb_state *wfdb, const signal_file *file) {
    const tl_source *source = file->reader.source;
    const wfdb_header *header = &wfdb->header;
    if (file->frames < header->frames) {
        double seconds = (double)file->frames / header->frame_rate;
        record_add_note(record, note_diagnostic("signal-truncated", TL_PLACE_BYTE, (int64_t)source->size),
                        "%.60s ends at byte %lld, after %lld of %lld samples: the first %s can be read.",
                        source->name, (long long)source->size, (long long)file->frames,
                        (long long)header->frames, record_time_words(seconds).words);
    } else if (file->frames > header->frames + 1) { /* format 212 may pad by one sample */
        record_add_note(record, note_diagnostic("signal-longer", TL_PLACE_NONE, 0),
                        "%.60s holds %lld samples, but the header promises %lld: the rest is left out.",
                        source->name, (long long)file->frames, (long long)header->frames);
    }
}

/* The number of frames that all files hold. */
static tl_status settle_length(tl_record *record, wfdb_state *wfdb, tl_error *error) {
    int64_t shortest = INT64_MAX;
    const signal_file *short_file = NULL;
    for (size_t i = 0; i < wfdb->file_count; i++) {
        count_frames(wfdb->files[i]);
        if (wfdb->files[i]->frames < shortest) {
            short_file = wfdb->files[i];
            shortest = short_file->frames;
        }
    }
    if (shortest < 1) {
        const tl_source *source = short_file->reader.source;
        return fault(error, TL_E_TRUNCATED, fault_at_byte(source, source->size),
                     "%.60s holds %lld bytes, less than one sample of each signal: nothing can be read.",
                     source->name, (long long)source->size);
    }
    for (size_t i = 0; i < wfdb->file_count && wfdb->header.has_frames; i++)
        note_length(record, wfdb, wfdb->files[i]);
    if (wfdb->header.has_frames && wfdb->header.frames < shortest)
        shortest = wfdb->header.frames;
    if (shortest > RECORD_MAX_SAMPLES / WFDB_MAX_PER_FRAME) {
        return fault(error, TL_E_LIMIT, fault_nowhere(), "This recording is longer than %lld samples.",
                     (long long)(RECORD_MAX_SAMPLES / WFDB_MAX_PER_FRAME));
    }
    for (uint32_t i = 0; i < wfdb->header.signals; i++)
        wfdb->leads[i].frames = shortest;
    return TL_OK;
}

static tl_status add_leads(tl_record *record, const wfdb_state *wfdb, tl_error *error) {
    for (uint32_t i = 0; i < wfdb->header.signals; i++) {
        const wfdb_signal *signal = &wfdb->header.signal[i];
        tl_lead_info lead = {.rate = wfdb->header.frame_rate * signal->per_frame,
                             .samples = wfdb->leads[i].frames * signal->per_frame,
                             .gain = signal->gain != 0 ? signal->gain : 200,
                             .baseline = signal->baseline};
        memcpy(lead.label, signal->label, sizeof lead.label);
        memcpy(lead.unit, signal->unit, sizeof lead.unit);
        if (signal->gain == 0) {
            record_add_note(
                record, note_assumption("gain-assumed"),
                "The header gives no gain for signal %u (%s): the usual 200 units per millivolt are taken.",
                i + 1, lead.label);
        }
        tl_status status = record_add_lead(record, &lead, error);
        if (status != TL_OK)
            return status;
    }
    if (!wfdb->header.has_rate) {
        record_add_note(record, note_assumption("rate-assumed"),
                        "The header gives no sampling rate: WFDB's default of %g Hz is taken.",
                        wfdb->header.frame_rate);
    }
    return TL_OK;
}

/* ---------------------------------------------------------------------- what the header says of the data
 * ---- */

/* Sum of all stored samples of a signal. */
static tl_status sum_signal(const placement *at, int64_t *sum, tl_error *error) {
    *sum = 0;
    for (int64_t frame = 0; frame < at->frames; frame++) {
        for (uint32_t k = 0; k < at->per_frame; k++) {
            int32_t value;
            uint64_t index = (uint64_t)frame * at->file->per_frame + at->first + k;
            tl_status status = read_sample(at->file, index, &value, error);
            if (status != TL_OK)
                return status;
            *sum += value;
        }
    }
    return TL_OK;
}

static tl_status check_first_value(tl_record *record, const wfdb_signal *signal, const placement *at,
                                   uint32_t lead, tl_error *error) {
    int32_t first;
    tl_status status = read_sample(at->file, at->first, &first, error);
    if (status == TL_OK && signal->has_initial && signal->skew == 0 && first != signal->initial) {
        record_add_note(
            record, note_diagnostic("first-value-wrong", TL_PLACE_NONE, 0),
            "Signal %u (%s) begins with %d, but its header says %lld: header and signal file may not belong "
            "together.",
            lead + 1, signal->label, first, (long long)signal->initial);
    }
    return status;
}

static tl_status check_sum(tl_record *record, const wfdb_signal *signal, const placement *at, uint32_t lead,
                           tl_error *error) {
    int64_t sum;
    tl_status status = sum_signal(at, &sum, error);
    /* The header holds the sum modulo 2^16, signed in some files and unsigned in others. */
    if (status == TL_OK && ((uint64_t)sum & 0xFFFF) != ((uint64_t)signal->checksum & 0xFFFF)) {
        record_add_note(
            record, note_diagnostic("checksum-wrong", TL_PLACE_NONE, 0),
            "The checksum of signal %u (%s) does not match: its samples were changed after the header was "
            "written.",
            lead + 1, signal->label);
    }
    return status;
}

static tl_status check_data(tl_record *record, const wfdb_state *wfdb, tl_error *error) {
    uint64_t samples = 0;
    for (uint32_t i = 0; i < wfdb->header.signals; i++)
        samples += (uint64_t)record->leads[i].samples;
    for (uint32_t i = 0; i < wfdb->header.signals; i++) {
        const wfdb_signal *signal = &wfdb->header.signal[i];
        tl_status status = check_first_value(record, signal, &wfdb->leads[i], i, error);
        if (status != TL_OK)
            return status;
        bool complete = wfdb->header.has_frames && wfdb->leads[i].frames == wfdb->header.frames;
        if (!signal->has_checksum || !complete || samples > CHECKED_LARGEST)
            continue;
        status = check_sum(record, signal, &wfdb->leads[i], i, error);
        if (status != TL_OK)
            return status;
    }
    return TL_OK;
}

/* ----------------------------------------------------------------------------------------- annotations ----
 */

static bool is_signal_file(const wfdb_state *wfdb, const tl_source *source) {
    for (size_t i = 0; i < wfdb->file_count; i++) {
        if (wfdb->files[i]->reader.source == source)
            return true;
    }
    return false;
}

/* Reads the annotation file among the remaining files: the .atr, else the first that holds annotations. */
static tl_status read_annotations(tl_record *record, wfdb_state *wfdb, const record_files *files,
                                  tl_error *error) {
    source_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return fault_memory(error);
    const tl_source *taken = NULL;
    tl_status status = TL_OK;
    for (int pass = 0; pass < 2 && !taken; pass++) {
        for (size_t i = 0; i < files->count && !taken && status == TL_OK; i++) {
            const tl_source *source = &files->sources[i];
            if (i == files->main || is_signal_file(wfdb, source))
                continue;
            if (pass == 0 && !text_ends_nocase(text_of(source->name), ".atr"))
                continue;
            bool recognised = false;
            source_reader_set(reader, source);
            status = wfdb_annotations_read(record, reader, wfdb->header.frame_rate, wfdb->leads[0].per_frame,
                                           &recognised, error);
            if (recognised)
                taken = source;
        }
    }
    free(reader);
    for (size_t i = 0; i < files->count && status == TL_OK; i++) {
        const tl_source *source = &files->sources[i];
        if (i == files->main || source == taken || is_signal_file(wfdb, source))
            continue;
        record_add_note(record, note_diagnostic("file-ignored", TL_PLACE_NONE, 0),
                        "%.60s was not read: it is neither a signal file of %.60s nor its annotations.",
                        source->name, files->sources[files->main].name);
    }
    return status;
}

/* ------------------------------------------------------------------------------------------------ open ----
 */

static tl_status read_header(wfdb_state *wfdb, const tl_source *source, tl_error *error) {
    if (source->size > HEADER_LARGEST) {
        return fault(error, TL_E_LIMIT, fault_in(source),
                     "%.60s is larger than a WFDB header can be (%d bytes).", source->name, HEADER_LARGEST);
    }
    size_t size = (size_t)source->size;
    char *content = malloc(size);
    if (!content)
        return fault_memory(error);
    int64_t got = source->read(source->context, 0, content, size);
    tl_status status =
        got >= 0 && (uint64_t)got == size
            ? wfdb_header_parse(source, (text){content, size}, &wfdb->header, error)
            : fault(error, TL_E_READ, fault_in(source), "%.60s could not be read.", source->name);
    free(content);
    return status;
}

static tl_status wfdb_open(tl_record *record, const record_files *files, const tl_open_options *options,
                           tl_error *error) {
    (void)options; /* rate and unit are applied by record.c */
    wfdb_state *wfdb = calloc(1, sizeof *wfdb);
    if (!wfdb)
        return fault_memory(error);
    record->state = wfdb;
    tl_status status = read_header(wfdb, &files->sources[files->main], error);
    if (status == TL_OK)
        status = place_signals(wfdb, files, error);
    if (status == TL_OK)
        status = settle_length(record, wfdb, error);
    if (status == TL_OK)
        status = add_leads(record, wfdb, error);
    if (status == TL_OK)
        status = check_data(record, wfdb, error);
    if (status == TL_OK)
        status = read_annotations(record, wfdb, files, error);
    if (status != TL_OK)
        return status;
    if (wfdb->header.is_synthetic)
        record_note_synthetic(record);
    record->info.has_start = wfdb->header.has_start;
    record->info.start_ms = wfdb->header.start_ms;
    return TL_OK;
}

const record_format wfdb_format = {
    .name = "WFDB",
    .companions = true,
    .probe = wfdb_header_probe,
    .open = wfdb_open,
    .read_digital = wfdb_read,
    .close = wfdb_close,
};
