/* JSON as lines that a person reads; see json_text.h. It goes through a valid text, at most as deep as the
 * engine lets a text be nested; each function gets a place in the text and returns the one behind what it
 * printed. */
#include "json_text.h"

#include <stdbool.h>
#include <string.h>

enum { STEP = 2 /* blanks that an object within another is indented by */ };

static const char *print_value(FILE *out, const char *at, int indent);

static const char *after_blanks(const char *at) {
    return at + strspn(at, " \t\n\r");
}

/* Behind the string that begins here. */
static const char *after_string(const char *at) {
    for (at++; *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at + 1;
}

/* A string without its quotes, a number or a word. */
static const char *print_scalar(FILE *out, const char *at) {
    const bool quoted = *at == '"';
    const char *end = quoted ? after_string(at) : at + strcspn(at, " \t\n\r,]}");
    const char *first = quoted ? at + 1 : at;
    fwrite(first, 1, (size_t)(end - first) - (quoted ? 1 : 0), out);
    return end;
}

/* Whether the array that begins here holds objects or arrays. */
static bool holds_containers(const char *at) {
    for (at++; *at != ']' && *at != '{' && *at != '[';)
        at = *at == '"' ? after_string(at) : at + 1;
    return *at != ']';
}

static const char *print_row(FILE *out, const char *at) {
    for (at = after_blanks(at + 1); *at != ']';) {
        at = after_blanks(print_scalar(out, at));
        if (*at == ',') {
            fputs(", ", out);
            at = after_blanks(at + 1);
        }
    }
    return at + 1;
}

/* Objects and arrays, and what stands among them, a line each. */
static const char *print_list(FILE *out, const char *at, int indent) {
    while (*at != ']') {
        fprintf(out, "\n%*s-", indent, "");
        at = after_blanks(print_value(out, after_blanks(at + 1), indent + STEP));
    }
    return at + 1;
}

static const char *print_members(FILE *out, const char *at, int indent) {
    at = after_blanks(at + 1);
    while (*at != '}') {
        fprintf(out, "\n%*s", indent, "");
        at = after_blanks(print_scalar(out, at));
        fputc(':', out);
        at = after_blanks(print_value(out, after_blanks(at + 1), indent + STEP));
        if (*at == ',')
            at = after_blanks(at + 1);
    }
    return at + 1;
}

/* Behind a key or a dash. */
static const char *print_value(FILE *out, const char *at, int indent) {
    if (*at == '{')
        return print_members(out, at, indent);
    if (*at == '[' && holds_containers(at))
        return print_list(out, at, indent);
    fputc(' ', out);
    return *at == '[' ? print_row(out, at) : print_scalar(out, at);
}

void json_print_text(FILE *out, const char *json, int indent) {
    print_members(out, after_blanks(json), indent);
    fputc('\n', out);
}
