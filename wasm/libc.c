/* The few functions of the C library whose general form would be a third of the module, for this program's
 * use of them. Linked before the library, these are taken in the place of its own.
 *
 * Numbers and their decimal text are JavaScript's task, which has both exactly rounded (web/engine/). strtod
 * gets plain decimal numbers only: engine/format/text.c looks at them first. The printf family knows the
 * conversions that the engine's sentences use, which a test holds against the source:
 *   %d %u %lu %lld %llu %zu   %s %.60s %.*s   %g %f, with or without a precision   %%
 * Any other conversion, and an assertion that does not hold, end the module by a trap.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "abi.h"

_Noreturn void __assert_fail(const char *expression, const char *file, int line, const char *function) {
    (void)expression, (void)file, (void)line, (void)function;
    __builtin_trap();
}

double strtod(const char *restrict text, char **restrict end) {
    const size_t length = strlen(text);
    if (end)
        *end = (char *)text + length;
    return tlw_host_number(text, length);
}

/* Text of at most `capacity` bytes, NUL included; `length` goes on counting what does not fit. */
typedef struct output {
    char *to;
    size_t capacity;
    size_t length;
} output;

static void put(output *out, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++, out->length++)
        if (out->length + 1 < out->capacity)
            out->to[out->length] = text[i];
}

static void put_whole(output *out, uint64_t magnitude, bool negative) {
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + magnitude % 10);
    while (magnitude /= 10);
    if (negative)
        digits[--at] = '-';
    put(out, digits + at, sizeof digits - at);
}

static void put_number(output *out, double number, char conversion, int precision) {
    char digits[TLW_DIGITS];
    put(out, digits, tlw_host_digits(number, conversion, precision < 0 ? 6 : precision, digits));
}

/* What stands between % and the letter of the conversion. */
typedef struct conversion {
    int precision; /* -1: none */
    int longs;
} conversion;

static conversion take_conversion(const char **at, va_list *arguments) {
    conversion found = {.precision = -1};
    if (**at == '.') {
        (*at)++;
        found.precision = 0;
        if (**at == '*') {
            (*at)++;
            found.precision = va_arg(*arguments, int);
        }
        for (; **at >= '0' && **at <= '9'; (*at)++)
            found.precision = found.precision * 10 + (**at - '0');
    }
    for (; **at == 'l' || **at == 'z'; (*at)++)
        found.longs += **at == 'l';
    return found;
}

static void put_string(output *out, const char *text, int precision) {
    for (; *text && precision != 0; text++, precision--)
        put(out, text, 1);
}

static void put_argument(output *out, char letter, conversion how, va_list *arguments) {
    if (letter == 's') {
        put_string(out, va_arg(*arguments, const char *), how.precision);
    } else if (letter == 'g' || letter == 'f') {
        put_number(out, va_arg(*arguments, double), letter, how.precision);
    } else if (letter == 'd') {
        const int64_t whole = how.longs == 2 ? va_arg(*arguments, int64_t) : va_arg(*arguments, int32_t);
        put_whole(out, whole < 0 ? 0 - (uint64_t)whole : (uint64_t)whole, whole < 0);
    } else if (letter == 'u') {
        put_whole(out, how.longs == 2 ? va_arg(*arguments, uint64_t) : va_arg(*arguments, uint32_t), false);
    } else if (letter == '%') {
        put(out, "%", 1);
    } else {
        __builtin_trap();
    }
}

int vsnprintf(char *restrict to, size_t capacity, const char *restrict sentence, va_list given) {
    output out = {to, capacity, 0};
    const char *format = sentence;
    va_list arguments;
    va_copy(arguments, given);
    while (*format) {
        const size_t plain = strcspn(format, "%");
        put(&out, format, plain);
        format += plain;
        if (*format) {
            format++;
            const conversion how = take_conversion(&format, &arguments);
            put_argument(&out, *format++, how, &arguments);
        }
    }
    va_end(arguments);
    if (capacity)
        to[out.length < capacity ? out.length : capacity - 1] = '\0';
    return (int)out.length;
}

int snprintf(char *restrict to, size_t capacity, const char *restrict format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(to, capacity, format, arguments);
    va_end(arguments);
    return length;
}

/* Part of sin and cos of the library, for angles beyond 2^20 pi / 2: those of this program (filters, spectra
 * of five minutes) stay below a thousand. */
int __rem_pio2_large(double *x, double *y, int exponent, int count, int precision) {
    (void)x, (void)y, (void)exponent, (void)count, (void)precision;
    __builtin_trap();
}
