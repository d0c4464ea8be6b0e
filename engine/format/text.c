/* Text in files; see text.h. */
#include "text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_LONGEST = 63 }; /* characters of a number that needs the slow path */

text text_of(const char *string) {
    return (text){string, strlen(string)};
}

text text_part(text whole, size_t start, size_t length) {
    return (text){whole.at + start, length};
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

text text_trim(text whole) {
    while (whole.length > 0 && is_blank(whole.at[0]))
        whole = text_part(whole, 1, whole.length - 1);
    while (whole.length > 0 && is_blank(whole.at[whole.length - 1]))
        whole.length--;
    return whole;
}

bool text_is(text a, const char *b) {
    return a.length == strlen(b) && memcmp(a.at, b, a.length) == 0;
}

bool text_starts_nocase(text a, const char *b) {
    for (size_t i = 0; b[i]; i++) {
        if (i >= a.length || lower(a.at[i]) != lower(b[i]))
            return false;
    }
    return true;
}

bool text_ends_nocase(text a, const char *b) {
    size_t length = strlen(b);
    return a.length >= length && text_starts_nocase(text_part(a, a.length - length, length), b);
}

bool text_is_nocase(text a, const char *b) {
    return a.length == strlen(b) && text_starts_nocase(a, b);
}

bool text_contains_nocase(text a, const char *b) {
    for (size_t i = 0; i < a.length; i++) {
        if (text_starts_nocase(text_part(a, i, a.length - i), b))
            return true;
    }
    return false;
}

size_t text_find(text whole, char byte) {
    if (whole.length == 0)
        return 0;
    const char *found = memchr(whole.at, byte, whole.length);
    return found ? (size_t)(found - whole.at) : whole.length;
}

static void drop(text *rest, size_t count) {
    *rest = text_part(*rest, count, rest->length - count);
}

bool text_take_line(text *rest, text *line) {
    if (rest->length == 0)
        return false;
    size_t end = 0;
    while (end < rest->length && rest->at[end] != '\n' && rest->at[end] != '\r')
        end++;
    *line = text_part(*rest, 0, end);
    if (end < rest->length) {
        bool both = rest->at[end] == '\r' && end + 1 < rest->length && rest->at[end + 1] == '\n';
        end += both ? 2 : 1;
    }
    drop(rest, end);
    return true;
}

bool text_take_word(text *rest, text *word) {
    while (rest->length > 0 && is_blank(rest->at[0]))
        drop(rest, 1);
    size_t end = 0;
    while (end < rest->length && !is_blank(rest->at[end]))
        end++;
    *word = text_part(*rest, 0, end);
    drop(rest, end);
    return end > 0;
}

bool text_take_byte(text *rest, char byte) {
    if (rest->length == 0 || rest->at[0] != byte)
        return false;
    drop(rest, 1);
    return true;
}

bool text_take_digits(text *rest, int64_t most, int64_t *number) {
    if (rest->length == 0 || !is_digit(rest->at[0]))
        return false;
    int64_t value = 0;
    while (rest->length > 0 && is_digit(rest->at[0])) {
        int64_t digit = rest->at[0] - '0';
        if (value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
        drop(rest, 1);
    }
    *number = value;
    return value <= most;
}

bool text_integer(text whole, int64_t least, int64_t most, int64_t *number) {
    text rest = whole;
    bool negative = text_take_byte(&rest, '-');
    if (!negative)
        text_take_byte(&rest, '+');
    int64_t magnitude = 0;
    if (!text_take_digits(&rest, INT64_MAX, &magnitude) || rest.length > 0)
        return false;
    int64_t value = negative ? -magnitude : magnitude;
    if (value < least || value > most)
        return false;
    *number = value;
    return true;
}

/* The parts of a decimal number: value = mantissa * 10^exponent, unless digits were lost. */
typedef struct decimal_parts {
    uint64_t mantissa;
    int exponent;
    bool exact;
} decimal_parts;

static void take_mantissa_digits(text *rest, bool fraction, size_t *digits, decimal_parts *parts) {
    while (rest->length > 0 && is_digit(rest->at[0])) {
        if (parts->mantissa < UINT64_C(100000000000000000)) {
            parts->mantissa = parts->mantissa * 10 + (uint64_t)(rest->at[0] - '0');
            parts->exponent -= fraction ? 1 : 0;
        } else {
            parts->exact = false;
        }
        (*digits)++;
        drop(rest, 1);
    }
}

static bool take_exponent(text *rest, decimal_parts *parts) {
    if (rest->length == 0 || lower(rest->at[0]) != 'e')
        return true;
    drop(rest, 1);
    bool negative = text_take_byte(rest, '-');
    if (!negative)
        text_take_byte(rest, '+');
    int64_t exponent = 0;
    if (!text_take_digits(rest, 9999, &exponent))
        return false;
    parts->exponent += (int)(negative ? -exponent : exponent);
    return true;
}

/* strtod for what the exact fast path cannot do. */
static bool slow_number(text whole, char decimal, double *number) {
    char copy[NUMBER_LONGEST + 1];
    if (whole.length > NUMBER_LONGEST)
        return false;
    memcpy(copy, whole.at, whole.length);
    copy[whole.length] = '\0';
    char *comma = decimal == '.' ? NULL : strchr(copy, decimal);
    if (comma)
        *comma = '.';
    *number = strtod(copy, NULL);
    return true;
}

/* A number in digits; infinite when it is too large for a double. */
static bool take_decimal(text whole, char decimal, double *number) {
    /* Powers of ten that a double holds exactly: with a mantissa below 2^53, one rounding makes the nearest
     * double (Clinger 1990). */
    static const double power[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    text rest = whole;
    bool negative = text_take_byte(&rest, '-');
    if (!negative)
        text_take_byte(&rest, '+');
    decimal_parts parts = {0, 0, true};
    size_t digits = 0;
    take_mantissa_digits(&rest, false, &digits, &parts);
    if (text_take_byte(&rest, decimal))
        take_mantissa_digits(&rest, true, &digits, &parts);
    if (digits == 0 || !take_exponent(&rest, &parts) || rest.length > 0)
        return false;

    if (!parts.exact || parts.mantissa > (UINT64_C(1) << 53) || abs(parts.exponent) > 22) {
        return slow_number(whole, decimal, number);
    }
    double magnitude = (double)parts.mantissa;
    magnitude = parts.exponent < 0 ? magnitude / power[-parts.exponent] : magnitude * power[parts.exponent];
    *number = negative ? -magnitude : magnitude;
    return true;
}

bool text_number(text whole, char decimal, double *number) {
    return take_decimal(whole, decimal, number) && isfinite(*number);
}

bool text_number_or_infinite(text whole, char decimal, double *number) {
    if (take_decimal(whole, decimal, number))
        return true;
    text rest = whole;
    bool negative = text_take_byte(&rest, '-');
    if (!negative)
        text_take_byte(&rest, '+');
    *number = negative ? -INFINITY : INFINITY;
    return text_is_nocase(rest, "inf") || text_is_nocase(rest, "infinity");
}

/* Length of the UTF-8 character at the front (RFC 3629), or 0 if the bytes are not one. */
static size_t utf8_length(text rest) {
    uint8_t first = (uint8_t)rest.at[0];
    size_t length = first < 0x80   ? 1
                    : first < 0xC2 ? 0
                    : first < 0xE0 ? 2
                    : first < 0xF0 ? 3
                    : first < 0xF5 ? 4
                                   : 0;
    if (length > rest.length)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if (((uint8_t)rest.at[i] & 0xC0) != 0x80)
            return 0;
    }
    if (length > 2) {
        uint8_t second = (uint8_t)rest.at[1];
        bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
        if (overlong || outside)
            return 0;
    }
    return length;
}

void text_copy(text from, char *to, size_t capacity) {
    size_t used = 0;
    while (from.length > 0) {
        size_t length = utf8_length(from);
        char character[4];
        size_t written = length;
        if (length == 0) { /* ISO 8859-1 */
            uint8_t byte = (uint8_t)from.at[0];
            character[0] = (char)(0xC0 | (byte >> 6));
            character[1] = (char)(0x80 | (byte & 0x3F));
            written = 2;
        } else {
            memcpy(character, from.at, length);
            if (length == 1 && ((uint8_t)character[0] < 0x20 || character[0] == 0x7F))
                character[0] = ' ';
        }
        if (used + written + 1 > capacity)
            break;
        memcpy(to + used, character, written);
        used += written;
        drop(&from, length == 0 ? 1 : length);
    }
    to[used] = '\0';
}

bool text_date_ms(int64_t year, int64_t month, int64_t day, int64_t *ms) {
    static const int days_in[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in[month - 1])
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2 && day == 29 && !leap)
        return false;
    /* Days from civil (Hinnant): the year starts in March, so that the leap day is its last. */
    int64_t y = month > 2 ? year : year - 1;
    int64_t era = y / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    *ms = (era * 146097 + day_of_era - 719468) * INT64_C(86400000);
    return true;
}
