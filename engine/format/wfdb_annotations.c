/* MIT annotation files (annot(5) of the WFDB Applications Guide), read and written.
 *
 * A file is a row of 16-bit little-endian words: the upper 6 bits are a code A, the lower 10 bits a number I.
 *
 *   A = 1..49          an annotation of code A, I samples after the one before it
 *   A = 0, I = 0       end of the file
 *   A = 0, I > 0       time passes, nothing happens
 *   A = 59 (SKIP)      the next four bytes are a signed 32-bit number of samples, high word first, that pass
 *   A = 60 (NUM)       I is the `number` of this annotation and of those that follow
 *   A = 61 (SUB)       I is the subtype of this annotation
 *   A = 62 (CHN)       I is the channel of this annotation and of those that follow
 *   A = 63 (AUX)       I bytes of text (padded to an even number) belong to this annotation
 *
 * A text "## time resolution: R" at time 0 says that the file counts R ticks a second, not the record's
 * frames.
 */
#include "wfdb_annotations.h"

#include <math.h>

enum {
    CODE_LAST = 49,
    CODE_TEXT = 22,
    WORD_SKIP = 59,
    WORD_NUM = 60,
    WORD_SUB = 61,
    WORD_CHN = 62,
    WORD_AUX = 63,
    STEP_LONGEST = 1023,
    AUX_LONGEST = 255,
    FILE_LARGEST = 1 << 26, /* bytes */
};

/* -------------------------------------------------------------------------------------------- reading ----
 */

/* Where decoding stands, and the annotation being put together. */
typedef struct decoder {
    source_reader *reader;
    uint64_t offset;
    int64_t ticks;
    bool pending;
    tl_annotation annotation; /* sample in ticks */
    char aux[1024];
    size_t aux_length;
    double resolution; /* ticks a second stated by the file; 0 = not stated */
    bool ended;        /* the end mark was met */
    bool damaged;      /* an unknown code, or a time before 0 */
} decoder;

static int8_t low_signed(uint32_t number) {
    return (int8_t)sign_extend(number, 8);
}

/* The next `count` bytes; false at the end of the file or on failure (*status). */
static bool take(decoder *from, void *bytes, size_t count, tl_status *status, tl_error *error) {
    size_t copied = 0;
    *status = source_read(from->reader, from->offset, bytes, count, &copied, error);
    from->offset += copied;
    return *status == TL_OK && copied == count;
}

static bool take_skip(decoder *from, tl_status *status, tl_error *error) {
    uint8_t bytes[4];
    if (!take(from, bytes, sizeof bytes, status, error))
        return false;
    from->ticks += sign_extend((uint32_t)le_u16(bytes) << 16 | le_u16(bytes + 2), 32);
    return true;
}

static bool take_aux(decoder *from, uint32_t length, tl_status *status, tl_error *error) {
    size_t padded = length + length % 2;
    if (!take(from, from->aux, padded, status, error))
        return false;
    from->aux_length = length;
    return true;
}

/* Whether the finished annotation states the file's time resolution, which is then taken over. */
static bool take_resolution(decoder *from) {
    static const char prefix[] = "## time resolution:";
    text words = text_trim((text){from->aux, from->aux_length});
    bool definition = from->annotation.code == CODE_TEXT && from->annotation.sample == 0;
    if (!definition || !text_starts_nocase(words, prefix))
        return false;
    double resolution;
    text number = text_trim(text_part(words, sizeof prefix - 1, words.length - (sizeof prefix - 1)));
    if (!text_number(number, '.', &resolution) || !(resolution > 0))
        return false;
    from->resolution = resolution;
    return true;
}

/* Hands the finished annotation to the record, or only counts it when `record` is NULL. */
static tl_status flush(decoder *from, tl_record *record, double samples_per_tick, tl_error *error) {
    if (!from->pending)
        return TL_OK;
    from->pending = false;
    if (take_resolution(from) || !record)
        return TL_OK;
    tl_annotation placed = from->annotation;
    double sample = (double)placed.sample * samples_per_tick;
    if (sample > (double)RECORD_MAX_SAMPLES) {
        const tl_source *source = from->reader->source;
        return fault(error, TL_E_LIMIT, fault_at_byte(source, from->offset),
                     "%.60s places an annotation %g samples after the start, which no recording reaches.",
                     source->name, sample);
    }
    placed.sample = llround(sample);
    return record_add_annotation(record, &placed, text_trim((text){from->aux, from->aux_length}), error);
}

static void begin(decoder *from, uint32_t code) {
    from->annotation.sample = from->ticks;
    from->annotation.code = (uint8_t)code;
    from->annotation.subtype = 0;
    from->aux_length = 0;
    from->pending = true;
    if (from->ticks < 0)
        from->damaged = true;
}

static tl_status take_word(decoder *from, tl_record *record, double samples_per_tick, bool *more,
                           tl_error *error) {
    uint8_t bytes[2];
    tl_status status;
    *more = take(from, bytes, sizeof bytes, &status, error);
    if (!*more)
        return status;
    uint32_t code = le_u16(bytes) >> 10;
    uint32_t number = le_u16(bytes) & 0x3FF;
    switch (code) {
    case WORD_NUM:
        from->annotation.number = low_signed(number);
        return TL_OK;
    case WORD_SUB:
        from->annotation.subtype = low_signed(number);
        return TL_OK;
    case WORD_CHN:
        from->annotation.channel = (uint8_t)number;
        return TL_OK;
    case WORD_AUX:
        *more = take_aux(from, number, &status, error);
        return status;
    default:
        break;
    }
    status = flush(from, record, samples_per_tick, error);
    if (status != TL_OK)
        return status;
    if (code == WORD_SKIP) {
        *more = take_skip(from, &status, error);
        return status;
    }
    from->ended = code == 0 && number == 0;
    *more = !from->ended;
    from->ticks += number;
    if (code > CODE_LAST) {
        from->damaged = true;
        *more = false;
    } else if (code > 0) {
        begin(from, code);
    }
    return TL_OK;
}

/* Decodes the whole file, into `record` unless that is NULL. */
static tl_status decode(decoder *from, tl_record *record, double samples_per_tick, tl_error *error) {
    source_reader *reader = from->reader;
    memset(from, 0, sizeof *from);
    from->reader = reader;
    bool more = true;
    while (more && !from->damaged) {
        tl_status status = take_word(from, record, samples_per_tick, &more, error);
        if (status != TL_OK)
            return status;
    }
    return flush(from, record, samples_per_tick, error);
}

tl_status wfdb_annotations_read(tl_record *record, source_reader *reader, double frame_rate,
                                uint32_t per_frame, bool *recognised, tl_error *error) {
    const tl_source *source = reader->source;
    *recognised = false;
    if (source->size > FILE_LARGEST)
        return TL_OK;
    decoder from = {.reader = reader};
    tl_status status = decode(&from, NULL, 1, error);
    bool named = text_ends_nocase(text_of(source->name), ".atr");
    *recognised = status == TL_OK && !from.damaged && (from.ended || named);
    if (!*recognised)
        return status;
    double ticks = from.resolution > 0 ? from.resolution : frame_rate;
    if (!from.ended) {
        record_add_note(record,
                        note_diagnostic("annotations-truncated", TL_PLACE_BYTE, (int64_t)source->size),
                        "%.60s ends at byte %lld without its end mark: annotations may be missing.",
                        source->name, (long long)source->size);
    }
    return decode(&from, record, frame_rate / ticks * per_frame, error);
}

/* -------------------------------------------------------------------------------------------- writing ----
 */

/* Where the next byte goes; `size` runs on past `capacity`. */
typedef struct encoder {
    uint8_t *bytes;
    size_t capacity;
    size_t size;
} encoder;

static void put_byte(encoder *to, uint32_t byte) {
    if (to->size < to->capacity)
        to->bytes[to->size] = (uint8_t)byte;
    to->size++;
}

static void put_word(encoder *to, uint32_t code, uint32_t number) {
    uint32_t word = code << 10 | (number & 0x3FF);
    put_byte(to, word & 0xFF);
    put_byte(to, word >> 8);
}

static void put_skip(encoder *to, int64_t samples) {
    while (samples != 0) {
        int64_t part = samples < INT32_MAX ? samples : INT32_MAX;
        uint32_t bits = (uint32_t)(int32_t)part;
        put_word(to, WORD_SKIP, 0);
        put_byte(to, bits >> 16 & 0xFF);
        put_byte(to, bits >> 24);
        put_byte(to, bits & 0xFF);
        put_byte(to, bits >> 8 & 0xFF);
        samples -= part;
    }
}

static void put_text(encoder *to, const char *words) {
    size_t length = words ? strlen(words) : 0;
    if (length == 0)
        return;
    if (length > AUX_LONGEST) {
        length = AUX_LONGEST;
        while (((uint8_t)words[length] & 0xC0) == 0x80)
            length--; /* not inside a UTF-8 character */
    }
    put_word(to, WORD_AUX, (uint32_t)length);
    for (size_t i = 0; i < length; i++)
        put_byte(to, (uint8_t)words[i]);
    if (length % 2)
        put_byte(to, 0);
}

size_t tl_annotations_encode(const tl_annotation *annotations, size_t count, uint8_t *bytes,
                             size_t capacity) {
    encoder to = {bytes, capacity, 0};
    int64_t sample = 0;
    uint8_t channel = 0;
    int8_t number = 0;
    for (size_t i = 0; i < count; i++) {
        const tl_annotation *next = &annotations[i];
        if (next->code < 1 || next->code > CODE_LAST || next->sample < sample)
            continue;
        int64_t step = next->sample - sample;
        if (step > STEP_LONGEST) {
            put_skip(&to, step);
            step = 0;
        }
        put_word(&to, next->code, (uint32_t)step);
        sample = next->sample;
        if (next->subtype != 0)
            put_word(&to, WORD_SUB, (uint8_t)next->subtype);
        if (next->channel != channel)
            put_word(&to, WORD_CHN, next->channel);
        if (next->number != number)
            put_word(&to, WORD_NUM, (uint8_t)next->number);
        channel = next->channel;
        number = next->number;
        put_text(&to, next->text);
    }
    put_word(&to, 0, 0);
    return to.size;
}
