/* A strict checker of JSON; see json_check.h. The grammar is that of RFC 8259. Containers are kept on a stack
 * of TL_JSON_DEPTH, without recursion: no text can exhaust the program's own. */
#include "json_check.h"

#include <stdbool.h>
#include <string.h>

static const char *const NO_JSON = "is not JSON";

/* The text on its way: `at` is the next byte, and the text has been found good up to there. */
typedef struct scanner {
    const uint8_t *text;
    size_t size;
    size_t at;
    const char *fault;              /* NULL = none so far */
    uint8_t closing[TL_JSON_DEPTH]; /* of the containers around: '}' or ']' */
    size_t depth;
} scanner;

/* ------------------------------------------------------------------------------------------------ UTF-8 ----
 */

/* Bytes that a character takes whose first byte is `lead`, and the bounds of its second; 0 = it can be none.
 */
static size_t character_bytes(uint8_t lead, uint8_t *least, uint8_t *most) {
    *least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; /* below: overlong */
    *most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  /* above: surrogates, beyond U+10FFFF */
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

size_t tl_utf8_length(const uint8_t *bytes, size_t size) {
    size_t at = 0;
    while (at < size) {
        uint8_t least, most;
        const size_t length = character_bytes(bytes[at], &least, &most);
        if (length == 0 || length > size - at)
            break;
        bool good = true;
        for (size_t i = 1; i < length; i++) {
            const uint8_t byte = bytes[at + i];
            good = good && byte >= (i == 1 ? least : 0x80) && byte <= (i == 1 ? most : 0xBF);
        }
        if (!good)
            break;
        at += length;
    }
    return at;
}

/* ---------------------------------------------------------------------------------------------- scalars ----
 */

/* The next byte; 0, which JSON cannot hold, at the end. */
static uint8_t peek(const scanner *s) {
    return s->at < s->size ? s->text[s->at] : 0;
}

static bool fail(scanner *s) {
    s->fault = s->fault ? s->fault : NO_JSON;
    return false;
}

static bool take(scanner *s, uint8_t byte) {
    if (s->at >= s->size || s->text[s->at] != byte)
        return false;
    s->at++;
    return true;
}

static void skip_blanks(scanner *s) {
    while (peek(s) == ' ' || peek(s) == '\t' || peek(s) == '\n' || peek(s) == '\r')
        s->at++;
}

static bool is_digit(uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_hex(uint8_t byte) {
    const uint8_t small = byte | 0x20; /* ASCII capitals and small letters differ in this bit */
    return is_digit(byte) || (small >= 'a' && small <= 'f');
}

/* What follows a backslash. */
static bool take_escape(scanner *s) {
    const uint8_t byte = peek(s);
    if (byte == 0 || !strchr("\"\\/bfnrtu", byte))
        return fail(s);
    s->at++;
    for (int i = 0; byte == 'u' && i < 4; i++, s->at++)
        if (!is_hex(peek(s)))
            return fail(s);
    return true;
}

static bool take_string(scanner *s) {
    if (!take(s, '"'))
        return fail(s);
    while (!take(s, '"')) {
        if (peek(s) < ' ') /* control characters, and the end */
            return fail(s);
        if (take(s, '\\')) {
            if (!take_escape(s))
                return false;
        } else {
            s->at++;
        }
    }
    return true;
}

/* One digit or more. */
static bool take_digits(scanner *s) {
    const size_t first = s->at;
    while (is_digit(peek(s)))
        s->at++;
    return s->at > first || fail(s);
}

static bool take_number(scanner *s) {
    take(s, '-');
    if (!take(s, '0') && !take_digits(s)) /* no digit follows a leading 0 */
        return false;
    if (take(s, '.') && !take_digits(s))
        return false;
    if (take(s, 'e') || take(s, 'E')) {
        if (!take(s, '+'))
            take(s, '-');
        return take_digits(s);
    }
    return true;
}

static bool take_word(scanner *s, const char *word) {
    for (; *word; word++)
        if (!take(s, (uint8_t)*word))
            return fail(s);
    return true;
}

static bool take_scalar(scanner *s) {
    switch (peek(s)) {
    case '"':
        return take_string(s);
    case 't':
        return take_word(s, "true");
    case 'f':
        return take_word(s, "false");
    case 'n':
        return take_word(s, "null");
    default:
        return take_number(s);
    }
}

/* ------------------------------------------------------------------------------------------- containers ----
 */

static bool in_object(const scanner *s) {
    return s->closing[s->depth - 1] == '}';
}

/* A key and its colon, where a member of an object begins. */
static bool take_key(scanner *s) {
    skip_blanks(s);
    if (!take_string(s))
        return false;
    skip_blanks(s);
    return take(s, ':') || fail(s);
}

/* Enters the container that `opening` begins. */
static bool enter(scanner *s, uint8_t opening) {
    if (s->depth == TL_JSON_DEPTH) {
        s->fault = "is nested too deep";
        return false;
    }
    s->at++;
    s->closing[s->depth++] = opening == '{' ? '}' : ']';
    return true;
}

/* Leaves all containers that end here, and goes on to the next value of the one around. */
static bool end_value(scanner *s) {
    while (s->depth > 0) {
        skip_blanks(s);
        if (take(s, ','))
            return !in_object(s) || take_key(s);
        if (!take(s, s->closing[s->depth - 1]))
            return fail(s);
        s->depth--;
    }
    return true;
}

/* A scalar, or the beginning of a container; an empty container is a whole value. */
static bool take_value(scanner *s) {
    skip_blanks(s);
    const uint8_t first = peek(s);
    if (first != '{' && first != '[')
        return take_scalar(s) && end_value(s);
    if (!enter(s, first))
        return false;
    skip_blanks(s);
    if (take(s, s->closing[s->depth - 1])) {
        s->depth--;
        return end_value(s);
    }
    return !in_object(s) || take_key(s);
}

const char *tl_json_check(const uint8_t *text, size_t size, size_t *place) {
    *place = tl_utf8_length(text, size);
    if (*place < size)
        return "is not UTF-8";
    scanner s = {.text = text, .size = size};
    skip_blanks(&s);
    bool good = peek(&s) == '{';
    s.fault = good ? NULL : "is not a JSON object";
    do {
        good = good && take_value(&s);
    } while (good && s.depth > 0);
    skip_blanks(&s);
    if (good && s.at < size)
        s.fault = "goes on behind its JSON object";
    *place = s.at;
    return s.fault;
}
