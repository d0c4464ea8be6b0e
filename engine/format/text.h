/* Text in files: spans of bytes, lines, words and strictly read numbers. Nothing here allocates or copies. */
#ifndef FORMAT_TEXT_H
#define FORMAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of a text, not NUL-terminated. */
typedef struct text {
    const char *at;
    size_t length;
} text;

text text_of(const char *string);
text text_part(text whole, size_t start, size_t length); /* start + length <= whole.length */
text text_trim(text whole);                              /* blanks, tabs, line ends and NULs off both ends */
bool text_is(text a, const char *b);
bool text_is_nocase(text a, const char *b); /* ASCII letters only */
bool text_contains_nocase(text a, const char *b);
bool text_starts_nocase(text a, const char *b);
bool text_ends_nocase(text a, const char *b);

/* Index of the first `byte`, or text.length. */
size_t text_find(text whole, char byte);

/* Takes the next line (ended by LF, CR LF or CR; the end is not part of it) off the front of *rest. False
 * when *rest is empty. */
bool text_take_line(text *rest, text *line);

/* Takes the next run of bytes that are neither blank nor tab off the front of *rest. False when there is
 * none. */
bool text_take_word(text *rest, text *word);

/* The whole span as a decimal number: [+-]digits[.digits][e[+-]digits], or .digits; correctly rounded.
 * `decimal` is
 * '.' or ','. False for anything else, infinite values included. */
bool text_number(text whole, char decimal, double *number);

/* The same, but "inf", "infinity" and what is too large for a double are infinite numbers. */
bool text_number_or_infinite(text whole, char decimal, double *number);

/* The whole span as a whole number in [least, most]. */
bool text_integer(text whole, int64_t least, int64_t most, int64_t *number);

/* Takes digits (at least one, value <= most) off the front of *rest. */
bool text_take_digits(text *rest, int64_t most, int64_t *number);

/* Takes `byte` off the front of *rest. */
bool text_take_byte(text *rest, char byte);

/* Copies to a NUL-terminated UTF-8 string of at most capacity - 1 bytes, cut between characters. Bytes that
 * are not UTF-8 are read as ISO 8859-1; control characters become blanks. */
void text_copy(text from, char *to, size_t capacity);

/* Milliseconds since 1970-01-01T00:00:00 of a date in the Gregorian calendar; false if there is no such day.
 */
bool text_date_ms(int64_t year, int64_t month, int64_t day, int64_t *ms);

#endif
