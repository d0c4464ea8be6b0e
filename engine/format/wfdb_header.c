/* WFDB header files; see wfdb_header.h. Defaults are those of header(5): 250 Hz, gain 200 per mV, unit mV. */
#include "wfdb_header.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fault.h"
#include "record.h"

enum { DEFAULT_RATE = 250 };

/* A text with the number of the line last taken. */
typedef struct lines {
    text rest;
    uint64_t number;
} lines;

/* The lines of a header. A byte order mark, which editors put in front, is passed over. */
static lines lines_of(text content) {
    const size_t mark = text_starts_nocase(content, "\xEF\xBB\xBF") ? 3 : 0;
    return (lines){text_part(content, mark, content.length - mark), 0};
}

/* The next line that is neither blank nor a comment. */
static bool next_line(lines *from, text *line) {
    while (text_take_line(&from->rest, line)) {
        from->number++;
        *line = text_trim(*line);
        if (line->length > 0 && line->at[0] != '#')
            return true;
    }
    return false;
}

static text before(text whole, char byte) {
    return text_part(whole, 0, text_find(whole, byte));
}

static text after_folders(text path) {
    for (size_t i = path.length; i > 0; i--) {
        if (path.at[i - 1] == '/')
            return text_part(path, i, path.length - i);
    }
    return path;
}

static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '+' || c == '/';
}

static bool is_record_name(text word) {
    if (word.length == 0 || word.length >= WFDB_NAME)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        if (!is_name_byte(word.at[i]))
            return false;
    }
    return true;
}

/* "format[xN][:skew][+offset]", all whole numbers. */
static bool take_format(text word, wfdb_signal *signal) {
    int64_t format = 0;
    int64_t per_frame = 1;
    int64_t skew = 0;
    int64_t offset = 0;
    if (!text_take_digits(&word, 9999, &format))
        return false;
    if (text_take_byte(&word, 'x') && !text_take_digits(&word, WFDB_MAX_PER_FRAME, &per_frame))
        return false;
    if (text_take_byte(&word, ':') && !text_take_digits(&word, WFDB_MAX_SKEW, &skew))
        return false;
    if (text_take_byte(&word, '+') && !text_take_digits(&word, INT64_C(1) << 48, &offset))
        return false;
    if (word.length > 0 || per_frame < 1)
        return false;
    signal->format = (int)format;
    signal->per_frame = (uint32_t)per_frame;
    signal->skew = (uint32_t)skew;
    signal->byte_offset = (uint64_t)offset;
    return true;
}

/* "gain[(baseline)][/unit]" */
static bool take_gain(text word, wfdb_signal *signal, bool *has_baseline) {
    size_t slash = text_find(word, '/');
    text numbers = text_part(word, 0, slash);
    if (slash + 1 < word.length) {
        text_copy(text_part(word, slash + 1, word.length - slash - 1), signal->unit, sizeof signal->unit);
    }
    size_t open = text_find(numbers, '(');
    if (open < numbers.length) {
        size_t close = text_find(numbers, ')');
        if (close != numbers.length - 1 || close < open)
            return false;
        if (!text_number(text_part(numbers, open + 1, close - open - 1), '.', &signal->baseline))
            return false;
        *has_baseline = true;
    }
    return text_number(text_part(numbers, 0, open), '.', &signal->gain);
}

/* The optional whole numbers after the gain: resolution, zero, initial value, checksum, block size. False
 * when one of them is something else. */
static bool take_details(text *rest, wfdb_signal *signal, bool has_baseline) {
    enum { RESOLUTION, ZERO, INITIAL, CHECKSUM, BLOCK, DETAILS };
    int64_t value[DETAILS] = {0};
    int found = 0;
    text word;
    for (; found < DETAILS && text_take_word(rest, &word); found++) {
        if (!text_integer(word, INT32_MIN, UINT32_MAX, &value[found]))
            return false;
    }
    if (!has_baseline)
        signal->baseline = (double)value[ZERO];
    signal->has_initial = found > INITIAL;
    signal->initial = value[INITIAL];
    signal->has_checksum = found > CHECKSUM;
    signal->checksum = value[CHECKSUM];
    return true;
}

static bool parse_signal(text line, wfdb_signal *signal) {
    memset(signal, 0, sizeof *signal);
    memcpy(signal->unit, "mV", 3);
    text file;
    text word;
    if (!text_take_word(&line, &file))
        return false;
    file = after_folders(file);
    if (file.length == 0 || file.length >= WFDB_NAME)
        return false;
    text_copy(file, signal->file, sizeof signal->file);
    if (!text_take_word(&line, &word) || !take_format(word, signal))
        return false;
    bool has_baseline = false;
    if (text_take_word(&line, &word) && !take_gain(word, signal, &has_baseline))
        return false;
    if (!take_details(&line, signal, has_baseline))
        return false;
    text_copy(text_trim(line), signal->label, sizeof signal->label);
    return true;
}

static bool is_known_format(int format) {
    static const int known[] = {0, 8, 16, 24, 32, 61, 80, 160, 212, 310, 311, 508, 516, 524};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (known[i] == format)
            return true;
    }
    return false;
}

/* A table of numbers must not pass for a header: its first cell would have to be a file name. */
static bool looks_like_file(text name) {
    for (size_t i = 0; i < name.length; i++) {
        char c = name.at[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '~' || c == '*' || c == '_')
            return true;
    }
    return text_is(name, "-");
}

static bool probe_signal_line(text line, bool segments) {
    text word;
    if (!text_take_word(&line, &word))
        return false;
    int64_t length;
    if (segments)
        return text_take_word(&line, &word) && text_integer(word, 0, INT64_MAX, &length);
    wfdb_signal signal;
    return looks_like_file(word) && text_take_word(&line, &word) && take_format(word, &signal) &&
           is_known_format(signal.format);
}

bool wfdb_header_probe(text head) {
    lines from = lines_of(head);
    text line;
    text word;
    int64_t signals;
    if (!next_line(&from, &line) || !text_take_word(&line, &word) || !is_record_name(word))
        return false;
    bool segments = text_find(word, '/') < word.length;
    if (!text_take_word(&line, &word) || !text_integer(word, 0, 9999, &signals))
        return false;
    if (text_take_word(&line, &word)) {
        double rate;
        text number = before(before(word, '/'), '(');
        if (!text_number(number, '.', &rate) || !(rate > 0))
            return false;
    }
    size_t more = 0; /* number of samples, time and date may follow; a row of numbers goes on */
    while (text_take_word(&line, &word))
        more++;
    if (!next_line(&from, &line))
        return signals == 0 && more <= 3;
    return probe_signal_line(line, segments);
}

/* "HH:MM:SS[.fff]", "MM:SS" or "SS" since midnight, as WFDB's strtim reads it. */
static bool parse_time(text word, double *seconds) {
    double total = 0;
    for (int field = 0; field < 3; field++) {
        size_t colon = text_find(word, ':');
        double part;
        if (!text_number(text_part(word, 0, colon), '.', &part) || part < 0)
            return false;
        total = total * 60 + part;
        if (colon == word.length) {
            *seconds = total;
            return true;
        }
        word = text_part(word, colon + 1, word.length - colon - 1);
    }
    return false;
}

static bool parse_date(text word, int64_t *ms) {
    int64_t day;
    int64_t month;
    int64_t year;
    return text_take_digits(&word, 31, &day) && text_take_byte(&word, '/') &&
           text_take_digits(&word, 12, &month) && text_take_byte(&word, '/') &&
           text_take_digits(&word, 9999, &year) && word.length == 0 && text_date_ms(year, month, day, ms);
}

/* The rest of the record line: [rate[/counter[(base)]] [frames [time [date]]]]. */
static bool parse_record_details(text line, wfdb_header *header) {
    header->frame_rate = DEFAULT_RATE;
    text word;
    if (!text_take_word(&line, &word))
        return true;
    header->has_rate = true;
    if (!text_number(before(before(word, '/'), '('), '.', &header->frame_rate))
        return false;
    if (!(header->frame_rate > 0 && header->frame_rate <= RECORD_MAX_RATE))
        return false;
    if (!text_take_word(&line, &word))
        return true;
    if (!text_integer(word, 0, INT64_C(1) << 40, &header->frames))
        return false;
    header->has_frames = header->frames > 0;
    double seconds = 0;
    int64_t date_ms = 0;
    bool has_time = text_take_word(&line, &word) && parse_time(word, &seconds);
    /* A time without a date does not say when the recording was made. */
    header->has_start = has_time && text_take_word(&line, &word) && parse_date(word, &date_ms);
    if (header->has_start)
        header->start_ms = date_ms + llround(seconds * 1000);
    return true;
}

/* "name/segments" */
static bool is_segmented(text word) {
    int64_t segments;
    size_t slash = text_find(word, '/');
    return slash > 0 && slash + 1 < word.length &&
           text_integer(text_part(word, slash + 1, word.length - slash - 1), 0, INT64_MAX, &segments);
}

static tl_status no_record_line(const tl_source *source, fault_place place, text line, tl_error *error) {
    static const char should[] =
        "name, number of signals, sampling rate, number of samples (100 2 360 650000)";
    if (line.length == 0) {
        return fault(error, TL_E_FORMAT, fault_in(source),
                     "%.60s is no WFDB header: it holds blank lines and comments only. Its first line should "
                     "read: %s.",
                     source->name, should);
    }
    char shown[40];
    text_copy(line, shown, sizeof shown);
    return fault(error, TL_E_FORMAT, place,
                 "%.60s is no WFDB header: line %lld should read: %s, and not \"%s\".", source->name,
                 (long long)place.where, should, shown);
}

static tl_status parse_record_line(const tl_source *source, lines *from, wfdb_header *header,
                                   tl_error *error) {
    text line = {"", 0};
    text word;
    int64_t signals = 0;
    bool found = next_line(from, &line);
    const text whole = found ? line : (text){"", 0};
    bool valid = found && text_take_word(&line, &word) && is_record_name(word);
    fault_place place = fault_at_line(source, from->number);
    if (valid && is_segmented(word)) {
        return fault(error, TL_E_UNSUPPORTED, place,
                     "%.60s describes a recording in several segments, which cannot be read yet. Open the "
                     "segments one "
                     "by one.",
                     source->name);
    }
    if (valid)
        text_copy(word, header->name, sizeof header->name);
    valid = valid && text_take_word(&line, &word) && text_integer(word, 0, 9999, &signals);
    if (!valid || !parse_record_details(line, header))
        return no_record_line(source, place, whole, error);
    if (signals < 1 || signals > TL_MAX_LEADS) {
        return fault(error, signals < 1 ? TL_E_UNSUPPORTED : TL_E_LIMIT, place,
                     "%.60s describes %lld signals; between 1 and %d can be read.", source->name,
                     (long long)signals, TL_MAX_LEADS);
    }
    header->signals = (uint32_t)signals;
    return TL_OK;
}

static bool says_synthetic(text content) {
    text line;
    while (text_take_line(&content, &line)) {
        line = text_trim(line);
        if (text_take_byte(&line, '#') && text_starts_nocase(text_trim(line), RECORD_SYNTHETIC))
            return true;
    }
    return false;
}

tl_status wfdb_header_explain(const tl_source *source, text head, tl_error *error) {
    wfdb_header *header = calloc(1, sizeof *header);
    if (!header)
        return fault_memory(error);
    tl_status status = wfdb_header_parse(source, head, header, error);
    free(header);
    if (status != TL_OK)
        return status;
    return fault(
        error, TL_E_FORMAT, fault_in(source),
        "%.60s is no WFDB header: its signal lines name no signal file, or a format that is not known.",
        source->name);
}

tl_status wfdb_header_parse(const tl_source *source, text content, wfdb_header *header, tl_error *error) {
    memset(header, 0, sizeof *header);
    header->is_synthetic = says_synthetic(content);
    lines from = lines_of(content);
    tl_status status = parse_record_line(source, &from, header, error);
    if (status != TL_OK)
        return status;
    for (uint32_t i = 0; i < header->signals; i++) {
        text line;
        if (!next_line(&from, &line)) {
            return fault(error, TL_E_TRUNCATED, fault_at_line(source, from.number),
                         "%.60s announces %u %s but describes only %u: the header is incomplete.",
                         source->name, header->signals, header->signals == 1 ? "signal" : "signals", i);
        }
        if (!parse_signal(line, &header->signal[i])) {
            return fault(error, TL_E_FORMAT, fault_at_line(source, from.number),
                         "%.60s, line %llu: this is no signal line (file, format, gain, resolution, zero, "
                         "first value, "
                         "checksum, block size, name).",
                         source->name, (unsigned long long)from.number);
        }
        header->signal[i].line = from.number;
    }
    return TL_OK;
}
