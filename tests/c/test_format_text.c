/* Numbers, dates, lines and UTF-8 as the readers take them from files. */
#include "check.h"
#include "format/text.h"
#include "format_memory.h"

#include <math.h>
#include <string.h>

static void numbers_equal_strtod(void) {
    uint32_t seed = 7;
    for (int i = 0; i < 200000; i++) {
        char digits[40];
        int places = (int)(memory_random(&seed) % 12);
        double value = (double)(int32_t)memory_random(&seed) * pow(10, (int)(memory_random(&seed) % 30) - 20);
        snprintf(digits, sizeof digits, i % 2 ? "%.*e" : "%.*g", places + 1, value);
        double read;
        CHECK(text_number(text_of(digits), '.', &read));
        CHECK(read == strtod(digits, NULL));
    }
}

static void only_whole_numbers_are_numbers(void) {
    static const char *const bad[] = {"",     "-",   "+",  ".",     "1.2.3", "1e",       "1e+",
                                      "0x10", "1 2", " 1", "1 ",    "nan",   "inf",      "1,5",
                                      "--1",  "1-",  "e5", "1e999", "1f",    "1.5e9999", "-+1"};
    double number;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK(!text_number(text_of(bad[i]), '.', &number));
    CHECK(text_number(text_of("-0,455"), ',', &number) && number == -0.455);
    CHECK(text_number(text_of(".5"), '.', &number) && number == 0.5);
    CHECK(text_number(text_of("5."), '.', &number) && number == 5);
    CHECK(text_number(text_of("1.79769313486231570e308"), '.', &number) && number == 1.7976931348623157e308);
    CHECK(text_number(text_of("0.07200000000000001"), '.', &number) && number == 0.07200000000000001);
}

static void infinite_numbers_are_told_from_words(void) {
    double number;
    CHECK(text_number_or_infinite(text_of("-0,455"), ',', &number) && number == -0.455);
    CHECK(text_number_or_infinite(text_of("1e999"), '.', &number) && isinf(number) && number > 0);
    CHECK(text_number_or_infinite(text_of("-Infinity"), '.', &number) && isinf(number) && number < 0);
    CHECK(text_number_or_infinite(text_of("+inf"), '.', &number) && isinf(number) && number > 0);
    static const char *const words[] = {"", "-", "nan", "infer", "--inf", "1e", "inf "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        CHECK(!text_number_or_infinite(text_of(words[i]), '.', &number));
}

static void integers_have_bounds(void) {
    int64_t number;
    CHECK(text_integer(text_of("9223372036854775807"), INT64_MIN, INT64_MAX, &number) && number == INT64_MAX);
    CHECK(!text_integer(text_of("9223372036854775808"), INT64_MIN, INT64_MAX, &number));
    CHECK(!text_integer(text_of("11"), 0, 10, &number));
    CHECK(!text_integer(text_of("1.0"), 0, 10, &number));
    CHECK(text_integer(text_of("+7"), 0, 10, &number) && number == 7);
}

static void lines_end_three_ways(void) {
    text rest = text_of("a\nb\r\nc\rd");
    static const char *const lines[] = {"a", "b", "c", "d"};
    text line;
    for (int i = 0; i < 4; i++)
        CHECK(text_take_line(&rest, &line) && text_is(line, lines[i]));
    CHECK(!text_take_line(&rest, &line));
}

static void dates_are_real_days(void) {
    int64_t ms;
    CHECK(text_date_ms(1970, 1, 1, &ms) && ms == 0);
    CHECK(text_date_ms(2000, 2, 29, &ms) && ms == INT64_C(951782400000));
    CHECK(text_date_ms(1969, 12, 31, &ms) && ms == -86400000);
    CHECK(!text_date_ms(1900, 2, 29, &ms));
    CHECK(!text_date_ms(2001, 2, 29, &ms));
    CHECK(!text_date_ms(2001, 13, 1, &ms));
    CHECK(!text_date_ms(2001, 4, 31, &ms));
}

static void copies_are_utf8(void) {
    char out[8];
    text_copy(text_of("\xB5V"), out, sizeof out); /* ISO 8859-1 */
    CHECK(strcmp(out, "\xC2\xB5V") == 0);
    text_copy(text_of("\xC2\xB5V"), out, sizeof out); /* UTF-8 already */
    CHECK(strcmp(out, "\xC2\xB5V") == 0);
    text_copy(text_of("abcdef\xC2\xB5"), out, sizeof out); /* no half character at the end */
    CHECK(strcmp(out, "abcdef") == 0);
    text_copy(text_of("a\tb"), out, sizeof out);
    CHECK(strcmp(out, "a b") == 0);
    text_copy(text_of("\xED\xA0\x80"), out, sizeof out); /* a surrogate is no character */
    CHECK(strcmp(out, "\xC3\xAD\xC2\xA0\xC2\x80") == 0);
}

int main(void) {
    numbers_equal_strtod();
    only_whole_numbers_are_numbers();
    infinite_numbers_are_told_from_words();
    integers_have_bounds();
    lines_end_three_ways();
    dates_are_real_days();
    copies_are_utf8();
    return 0;
}
