/* The lines above a table; see csv_preamble.h. */
#include "csv_preamble.h"

#include <string.h>

#include "csv_time.h"
#include "record.h"

static text after(text whole, size_t count) {
    return text_part(whole, count, whole.length - count);
}

static text unquoted(text value) {
    value = text_trim(value);
    bool quoted = value.length >= 2 && value.at[0] == '"' && value.at[value.length - 1] == '"';
    return quoted ? text_part(value, 1, value.length - 2) : value;
}

/* ------------------------------------------------------------------------------------------------ JSON ----
 */

/* The value behind `"key":`. Enough of JSON for a flat header; an empty text when there is no such key. */
static text json_value(text json, const char *key) {
    size_t length = strlen(key);
    for (size_t i = 0; i + length + 2 < json.length; i++) {
        text here = after(json, i);
        bool found = here.at[0] == '"' && memcmp(here.at + 1, key, length) == 0 && here.at[length + 1] == '"';
        if (!found)
            continue;
        here = text_trim(after(here, length + 2));
        if (text_take_byte(&here, ':'))
            return text_trim(here);
    }
    return (text){"", 0};
}

/* String `index` of a JSON array of plain strings; false when there is none. */
static bool json_item(text array, size_t index, text *item) {
    if (!text_take_byte(&array, '['))
        return false;
    array = text_part(array, 0, text_find(array, ']'));
    for (size_t i = 0;; i++) {
        size_t open = text_find(array, '"');
        if (open == array.length)
            return false;
        array = after(array, open + 1);
        size_t close = text_find(array, '"');
        if (close == array.length)
            return false;
        *item = text_part(array, 0, close);
        if (i == index)
            return true;
        array = after(array, close + 1);
    }
}

/* Appends the sensor that OpenSignals names for a channel: "A3" becomes "A3 ECGBIT". */
static void name_sensor(text json, char *name, size_t capacity) {
    text channel;
    text sensor;
    for (size_t i = 0; json_item(json_value(json, "label"), i, &channel); i++) {
        bool named = text_is(channel, name) && json_item(json_value(json, "sensor"), i, &sensor);
        size_t used = strlen(name);
        if (!named || used + 2 > capacity)
            continue;
        name[used] = ' ';
        text_copy(sensor, name + used + 1, capacity - used - 1);
        return;
    }
}

static void take_opensignals(csv_preamble *preamble, text json) {
    text rate = json_value(json, "sampling rate");
    size_t end = 0;
    while (end < rate.length && ((rate.at[end] >= '0' && rate.at[end] <= '9') || rate.at[end] == '.'))
        end++;
    text_number(text_part(rate, 0, end), '.', &preamble->rate);
    text name;
    text columns = json_value(json, "column");
    for (size_t i = 0; i < CSV_NAMES_MOST && json_item(columns, i, &name); i++) {
        text_copy(name, preamble->names[i], sizeof preamble->names[i]);
        name_sensor(json, preamble->names[i], sizeof preamble->names[i]);
        preamble->name_count = i + 1;
    }
    csv_instant start;
    text date = json_value(json, "date");
    text time = json_value(json, "time");
    char both[64] = "";
    text item;
    /* Both are plain strings: wrapped into brackets, they read as arrays of one. */
    if (date.length > 0 && time.length > 0 && text_take_byte(&date, '"') && text_take_byte(&time, '"')) {
        text_copy(text_part(date, 0, text_find(date, '"')), both, 24);
        size_t used = strlen(both);
        both[used] = ' ';
        text_copy(text_part(time, 0, text_find(time, '"')), both + used + 1, sizeof both - used - 1);
    }
    item = text_of(both);
    if (csv_instant_clock(item, &start) && start.has_date) {
        preamble->has_start = true;
        preamble->start_ms = start.whole * 1000 + (int64_t)(start.fraction * 1000);
    }
}

/* ---------------------------------------------------------------------------------------- key and value ----
 */

static bool is_mark(char c) {
    return c == ':' || c == '=' || c == ',' || c == ';' || c == '\t';
}

/* Parts "key := value" at the first mark. */
static bool split_pair(text line, text *key, text *value) {
    size_t at = 0;
    while (at < line.length && !is_mark(line.at[at]))
        at++;
    if (at == 0 || at == line.length)
        return false;
    *key = unquoted(text_part(line, 0, at));
    *value = after(line, at + 1);
    text_take_byte(value, '=');
    *value = unquoted(*value);
    return true;
}

static bool is_rate_key(text key) {
    static const char *const words[] = {"sample rate",        "sampling rate",   "samplerate",
                                        "samplingrate",       "sample_rate",     "sampling_rate",
                                        "sampling frequency", "sample frequency"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_contains_nocase(key, words[i]))
            return true;
    }
    return text_is_nocase(key, "fs") || text_is_nocase(key, "frequency") || text_is_nocase(key, "fs (hz)");
}

/* "513.625 hertz", "1 kHz", "500". *says_hertz: the value names the unit itself. */
static bool take_rate(text value, double *rate, bool *says_hertz) {
    text word;
    text rest = value;
    if (!text_take_word(&rest, &word))
        return false;
    double number;
    if (!text_number(word, '.', &number) && !text_number(word, ',', &number))
        return false;
    rest = text_trim(rest);
    bool kilo = text_is_nocase(rest, "khz");
    *says_hertz = kilo || text_starts_nocase(rest, "hz") || text_starts_nocase(rest, "hertz");
    if (rest.length > 0 && !*says_hertz && !text_starts_nocase(rest, "samples") &&
        !text_starts_nocase(rest, "sps")) {
        return false;
    }
    *rate = kilo ? number * 1000 : number;
    return true;
}

static void take_names(csv_preamble *preamble, text value) {
    text word;
    for (size_t i = 0; i < CSV_NAMES_MOST && value.length > 0; i++) {
        size_t end = 0;
        while (end < value.length && value.at[end] != '\t' && value.at[end] != ',')
            end++;
        word = unquoted(text_part(value, 0, end));
        text_copy(word, preamble->names[i], sizeof preamble->names[i]);
        preamble->name_count = i + 1;
        value = end < value.length ? after(value, end + 1) : after(value, end);
    }
}

static void take_pair(csv_preamble *preamble, text key, text value) {
    double rate = 0;
    bool says_hertz = false;
    csv_instant start;
    const bool is_number = take_rate(value, &rate, &says_hertz);
    const bool is_possible = is_number && rate > 0 && rate <= RECORD_MAX_RATE;
    if (is_possible && (is_rate_key(key) || (says_hertz && preamble->rate == 0 && rate >= TL_MIN_RATE))) {
        preamble->rate = rate;
    } else if (is_number && !is_possible && is_rate_key(key)) {
        preamble->has_impossible_rate = true;
        preamble->impossible_rate = rate;
    } else if (text_is_nocase(key, "unit") || text_is_nocase(key, "units")) {
        text_copy(value, preamble->unit, sizeof preamble->unit);
    } else if (text_is_nocase(key, "lead") || text_is_nocase(key, "channel")) {
        text_copy(value, preamble->lead, sizeof preamble->lead);
    } else if (text_is_nocase(key, "labels")) {
        take_names(preamble, value);
    } else if (csv_instant_clock(value, &start) && start.has_date && !preamble->has_start) {
        preamble->has_start = true;
        preamble->start_ms = start.whole * 1000 + (int64_t)(start.fraction * 1000);
    }
}

void csv_preamble_line(csv_preamble *preamble, text line) {
    while (line.length > 0 &&
           (line.at[0] == '#' || line.at[0] == '%' || line.at[0] == '/' || line.at[0] == ' ')) {
        line = after(line, 1);
    }
    line = text_trim(line);
    if (text_starts_nocase(line, RECORD_SYNTHETIC)) {
        preamble->is_synthetic = true;
        return;
    }
    text key;
    text value;
    if (line.length > 0 && line.at[0] == '{') {
        take_opensignals(preamble, line);
    } else if (split_pair(line, &key, &value)) {
        take_pair(preamble, key, value);
    }
}
