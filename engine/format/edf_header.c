/* EDF and BDF headers; see edf_header.h.
 *
 *   fixed part      8 version ("0", BDF: 0xFF "BIOSEMI"), 80 patient, 80 recording, 8 start date dd.mm.yy, 8
 * start time hh.mm.ss, 8 header bytes, 44 reserved ("EDF+C", "EDF+D"), 8 data records, 8 duration of a data
 * record in seconds, 4 number of signals ns signal part     ns times each: 16 label, 80 transducer, 8 unit, 8
 * physical minimum, 8 physical maximum, 8 digital minimum, 8 digital maximum, 80 prefiltering, 8 samples in a
 * data record, 32 reserved
 *
 * Numbers are read strictly: what is not a number ends reading with the offset of its field.
 */
#include "edf_header.h"

#include <math.h>

enum { FIELD_LONGEST = 80, RECORD_SAMPLES_LARGEST = 1 << 24 };

/* Widths of the signal part's fields, in their order. */
enum { LABEL, TRANSDUCER, UNIT, PHYSICAL_MIN, PHYSICAL_MAX, DIGITAL_MIN, DIGITAL_MAX, FILTER, PER_RECORD };
static const uint32_t field_width[] = {16, 80, 8, 8, 8, 8, 8, 80, 8};

/* A field of the header as it was read. */
typedef struct field {
    uint64_t offset;
    size_t width;
    char bytes[FIELD_LONGEST];
} field;

/* Reading a header: where from, and what it says so far. */
typedef struct parser {
    source_reader *reader;
    edf_header *header;
    tl_record *record;
    tl_error *error;
} parser;

bool edf_header_probe(text head) {
    if (head.length < 8)
        return false;
    if (memcmp(head.at,
               "\xFF"
               "BIOSEMI",
               8) == 0)
        return true;
    if (memcmp(head.at, "0       ", 8) != 0)
        return false;
    /* A column of blanks may follow in a table too; the fixed part has 80 + 80 printable bytes and a date. */
    if (head.length < EDF_BLOCK)
        return text_find(head, '\n') == head.length;
    return text_find(text_part(head, 0, EDF_BLOCK), '\n') == EDF_BLOCK;
}

static tl_status read_field(parser *from, uint64_t offset, size_t width, field *out) {
    out->offset = offset;
    out->width = width;
    return source_need(from->reader, offset, out->bytes, width, from->error);
}

static text field_text(const field *from) {
    return text_trim((text){from->bytes, from->width});
}

static tl_status not_a_number(parser *from, const field *bad, const char *name) {
    const tl_source *source = from->reader->source;
    char found[32];
    text_copy(field_text(bad), found, sizeof found);
    return fault(
        from->error, TL_E_FORMAT, fault_at_byte(source, bad->offset),
        "%.60s: the header's field \"%s\" at byte %llu reads \"%s\", which is not a valid number there.",
        source->name, name, (unsigned long long)bad->offset, found);
}

static tl_status read_real(parser *from, uint64_t offset, const char *name, double *number) {
    field read;
    tl_status status = read_field(from, offset, 8, &read);
    if (status != TL_OK)
        return status;
    return text_number(field_text(&read), '.', number) ? TL_OK : not_a_number(from, &read, name);
}

/* A whole number in a field, its width and its bounds. */
typedef struct whole_field {
    uint64_t offset;
    size_t width;
    int64_t least;
    int64_t most;
    const char *name;
} whole_field;

static tl_status read_whole(parser *from, whole_field wanted, int64_t *number) {
    field read;
    tl_status status = read_field(from, wanted.offset, wanted.width, &read);
    if (status != TL_OK)
        return status;
    bool valid = text_integer(field_text(&read), wanted.least, wanted.most, number);
    return valid ? TL_OK : not_a_number(from, &read, wanted.name);
}

/* ------------------------------------------------------------------------------------------ fixed part ----
 */

/* "aa.bb.cc" into three numbers. */
static bool take_triple(const field *from, int64_t *numbers) {
    text rest = field_text(from);
    return text_take_digits(&rest, 99, &numbers[0]) && text_take_byte(&rest, '.') &&
           text_take_digits(&rest, 99, &numbers[1]) && text_take_byte(&rest, '.') &&
           text_take_digits(&rest, 99, &numbers[2]) && rest.length == 0;
}

/* The word behind "Startdate" in the recording field of EDF+: dd-MMM-yyyy, or X where it is not known. */
static bool take_start_word(const field *recording, text *word) {
    text rest = field_text(recording);
    return text_take_word(&rest, word) && text_is_nocase(*word, "Startdate") && text_take_word(&rest, word);
}

/* dd-MMM-yyyy gives the year in full. */
static bool take_full_year(text word, int64_t *year) {
    if (word.length != 11 || word.at[2] != '-' || word.at[6] != '-')
        return false;
    return text_integer(text_part(word, 7, 4), 1, 9999, year);
}

static tl_status read_start(parser *from) {
    field recording;
    field date;
    field time;
    tl_status status = read_field(from, 88, 80, &recording);
    if (status == TL_OK)
        status = read_field(from, 168, 8, &date);
    if (status == TL_OK)
        status = read_field(from, 176, 8, &time);
    if (status != TL_OK)
        return status;
    text stated = {NULL, 0};
    bool is_stated = from->header->is_plus && take_start_word(&recording, &stated);
    if (is_stated && text_is_nocase(stated, "X"))
        return TL_OK; /* the date and time that must stand in the header all the same mean nothing */
    int64_t d[3];
    int64_t t[3];
    int64_t day_ms = 0;
    bool valid = take_triple(&date, d) && take_triple(&time, t) && t[0] < 24 && t[1] < 60 && t[2] < 60;
    if (valid) {
        int64_t year = d[2] < 85 ? 2000 + d[2] : 1900 + d[2]; /* EDF+ clause 2.1.3.2: 85 stands for 1985 */
        int64_t full_year;
        if (is_stated && take_full_year(stated, &full_year))
            year = full_year;
        valid = text_date_ms(year, d[1], d[0], &day_ms);
    }
    if (!valid) {
        record_add_note(
            from->record, note_diagnostic("start-unreadable", TL_PLACE_BYTE, 168),
            "The start date and time in the header cannot be read; the recording is shown without them.");
        return TL_OK;
    }
    from->header->has_start = true;
    from->header->start_ms = day_ms + ((t[0] * 60 + t[1]) * 60 + t[2]) * 1000;
    return TL_OK;
}

static tl_status read_kind(parser *from) {
    edf_header *header = from->header;
    field version;
    field reserved;
    tl_status status = read_field(from, 0, 8, &version);
    if (status == TL_OK)
        status = read_field(from, 192, 44, &reserved);
    if (status != TL_OK)
        return status;
    header->is_bdf = (uint8_t)version.bytes[0] == 0xFF;
    header->width = header->is_bdf ? 3 : 2;
    text kind = field_text(&reserved);
    header->is_plus = text_starts_nocase(kind, "EDF+") || text_starts_nocase(kind, "BDF+");
    header->is_discontinuous = header->is_plus && kind.length > 4 && kind.at[4] == 'D';
    return TL_OK;
}

static tl_status read_fixed_part(parser *from) {
    edf_header *header = from->header;
    int64_t size = 0;
    int64_t signals = 0;
    tl_status status = read_kind(from);
    if (status == TL_OK)
        status = read_whole(from, (whole_field){184, 8, 0, 99999999, "header bytes"}, &size);
    if (status == TL_OK) {
        status = read_whole(from, (whole_field){236, 8, -1, 99999999, "data records"}, &header->records);
    }
    if (status == TL_OK)
        status = read_real(from, 244, "duration of a data record", &header->record_s);
    if (status == TL_OK) {
        status = read_whole(from, (whole_field){252, 4, 1, EDF_SIGNALS, "number of signals"}, &signals);
    }
    if (status == TL_OK)
        status = read_start(from);
    if (status != TL_OK)
        return status;
    header->signals = (uint32_t)signals;
    header->size = (uint64_t)(signals + 1) * EDF_BLOCK;
    if ((uint64_t)size != header->size) {
        record_add_note(from->record, note_diagnostic("header-size-wrong", TL_PLACE_BYTE, 184),
                        "The header says it has %lld bytes, but %lld signals need %llu: the latter is taken.",
                        (long long)size, (long long)signals, (unsigned long long)header->size);
    }
    if (!(header->record_s >= 0)) {
        return fault(from->error, TL_E_FORMAT, fault_at_byte(from->reader->source, 244),
                     "%.60s: the duration of a data record is negative.", from->reader->source->name);
    }
    return TL_OK;
}

/* ----------------------------------------------------------------------------------------- signal parts ----
 */

/* Offset of a field of signal `index`. */
static uint64_t signal_field(const edf_header *header, uint32_t index, int which) {
    uint64_t offset = EDF_BLOCK;
    for (int i = 0; i < which; i++)
        offset += (uint64_t)field_width[i] * header->signals;
    return offset + (uint64_t)field_width[which] * index;
}

static tl_status read_string(parser *from, uint64_t offset, size_t width, char *to, size_t capacity) {
    field read;
    tl_status status = read_field(from, offset, width, &read);
    if (status == TL_OK)
        text_copy(field_text(&read), to, capacity);
    return status;
}

static tl_status read_range(parser *from, uint32_t i) {
    edf_header *header = from->header;
    edf_signal *signal = &header->signal[i];
    uint64_t minimum = signal_field(header, i, DIGITAL_MIN);
    uint64_t maximum = signal_field(header, i, DIGITAL_MAX);
    tl_status status =
        read_real(from, signal_field(header, i, PHYSICAL_MIN), "physical minimum", &signal->physical_minimum);
    if (status == TL_OK) {
        status = read_real(from, signal_field(header, i, PHYSICAL_MAX), "physical maximum",
                           &signal->physical_maximum);
    }
    if (status == TL_OK) {
        status = read_whole(from, (whole_field){minimum, 8, -99999999, 99999999, "digital minimum"},
                            &signal->digital_minimum);
    }
    if (status == TL_OK) {
        status = read_whole(from, (whole_field){maximum, 8, -99999999, 99999999, "digital maximum"},
                            &signal->digital_maximum);
    }
    return status;
}

static tl_status read_signal(parser *from, uint32_t i) {
    edf_header *header = from->header;
    edf_signal *signal = &header->signal[i];
    int64_t per_record = 0;
    uint64_t count = signal_field(header, i, PER_RECORD);
    tl_status status =
        read_string(from, signal_field(header, i, LABEL), 16, signal->label, sizeof signal->label);
    if (status == TL_OK) {
        status = read_string(from, signal_field(header, i, UNIT), 8, signal->unit, sizeof signal->unit);
    }
    signal->is_annotation =
        strcmp(signal->label, "EDF Annotations") == 0 || strcmp(signal->label, "BDF Annotations") == 0;
    if (status == TL_OK && !signal->is_annotation)
        status = read_range(from, i);
    if (status == TL_OK) {
        status =
            read_whole(from, (whole_field){count, 8, 0, RECORD_SAMPLES_LARGEST, "samples in a data record"},
                       &per_record);
    }
    signal->per_record = (uint32_t)per_record;
    signal->offset = header->record_size;
    header->record_size += (uint64_t)signal->per_record * header->width;
    return status;
}

tl_status edf_header_read(source_reader *reader, edf_header *header, tl_record *record, tl_error *error) {
    const tl_source *source = reader->source;
    parser from = {reader, header, record, error};
    memset(header, 0, sizeof *header);
    tl_status status = source->size < EDF_BLOCK ? TL_E_TRUNCATED : read_fixed_part(&from);
    if (status == TL_OK && source->size < header->size)
        status = TL_E_TRUNCATED;
    for (uint32_t i = 0; status == TL_OK && i < header->signals; i++)
        status = read_signal(&from, i);
    if (status == TL_E_TRUNCATED) {
        return fault(error, TL_E_TRUNCATED, fault_at_byte(source, source->size),
                     "%.60s ends at byte %llu, inside its header: nothing can be read.", source->name,
                     (unsigned long long)source->size);
    }
    if (status == TL_OK && header->record_size == 0) {
        return fault(error, TL_E_FORMAT, fault_in(source), "%.60s: its data records hold no samples.",
                     source->name);
    }
    return status;
}
