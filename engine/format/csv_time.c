/* Times in tables; see csv_time.h. */
#include "csv_time.h"

#include <math.h>
#include <stddef.h>

/* The fraction behind whole digits: nothing, or the decimal mark and digits only. */
static bool take_fraction(text rest, char decimal, double *fraction) {
    *fraction = 0;
    if (rest.length == 0)
        return true;
    for (size_t i = 1; i < rest.length; i++) {
        if (rest.at[i] < '0' || rest.at[i] > '9')
            return false;
    }
    return rest.at[0] == decimal && (rest.length == 1 || text_number(rest, decimal, fraction));
}

bool csv_instant_number(text cell, char decimal, csv_instant *instant) {
    *instant = (csv_instant){0, 0, false};
    text rest = cell;
    bool negative = text_take_byte(&rest, '-');
    if (text_take_digits(&rest, INT64_MAX, &instant->whole) &&
        take_fraction(rest, decimal, &instant->fraction)) {
        if (negative)
            *instant = (csv_instant){-instant->whole, -instant->fraction, false};
        return true;
    }
    double number;
    if (!text_number(cell, decimal, &number) || fabs(number) > 9e18)
        return false;
    instant->whole = (int64_t)floor(number);
    instant->fraction = number - floor(number);
    return true;
}

static text after(text whole, size_t count) {
    return text_part(whole, count, whole.length - count);
}

/* "[h:]m:s[.f]" off the front of *rest. */
static bool take_clock(text *rest, csv_instant *instant) {
    int64_t part;
    int64_t seconds = 0;
    int fields = 0;
    do {
        if (!text_take_digits(rest, 1000000, &part))
            return false;
        seconds = seconds * 60 + part;
        fields++;
    } while (fields < 3 && text_take_byte(rest, ':'));
    if (fields < 2)
        return false;
    instant->whole = seconds;
    instant->fraction = 0;
    bool point = rest->length > 1 && (rest->at[0] == '.' || rest->at[0] == ',');
    if (!point)
        return true;
    size_t end = 1;
    while (end < rest->length && rest->at[end] >= '0' && rest->at[end] <= '9')
        end++;
    if (end == 1 || !text_number(text_part(*rest, 0, end), rest->at[0], &instant->fraction))
        return false;
    *rest = after(*rest, end);
    return true;
}

/* Three numbers set apart by "-", "." or "/" off the front of *rest. *day_ms is set when their order is
 * certain: year first, or day first with points, or day first after the time (as WFDB prints it). */
static bool take_date(text *rest, bool day_first, bool *certain, int64_t *day_ms) {
    int64_t n[3];
    text from = *rest;
    if (!text_take_digits(&from, 9999, &n[0]) || from.length == 0)
        return false;
    char mark = from.at[0];
    if (mark != '-' && mark != '.' && mark != '/')
        return false;
    for (int i = 1; i < 3; i++) {
        if (!text_take_byte(&from, mark) || !text_take_digits(&from, 9999, &n[i]))
            return false;
    }
    *rest = from;
    bool year_first = n[0] > 31;
    *certain = year_first ? text_date_ms(n[0], n[1], n[2], day_ms)
                          : (day_first || mark == '.') && text_date_ms(n[2], n[1], n[0], day_ms);
    return true;
}

/* "Z", "+02:00", " +0800": the clock is kept as written, local time. */
static bool is_zone(text rest) {
    rest = text_trim(rest);
    if (rest.length == 0 || text_is(rest, "Z"))
        return true;
    if (rest.at[0] != '+' && rest.at[0] != '-')
        return false;
    for (size_t i = 1; i < rest.length; i++) {
        if ((rest.at[i] < '0' || rest.at[i] > '9') && rest.at[i] != ':')
            return false;
    }
    return rest.length <= 6;
}

bool csv_instant_clock(text cell, csv_instant *instant) {
    *instant = (csv_instant){0, 0, false};
    int64_t day_ms = 0;
    if (cell.length > 2 && cell.at[0] == '[' && cell.at[cell.length - 1] == ']') {
        cell = text_trim(text_part(cell, 1, cell.length - 2));
    }
    text rest = cell;
    bool dated = take_date(&rest, false, &instant->has_date, &day_ms);
    if (dated && !text_take_byte(&rest, 'T') && !text_take_byte(&rest, ' '))
        return false;
    if (!take_clock(&rest, instant))
        return false;
    rest = text_trim(rest);
    if (!dated && rest.length > 0)
        take_date(&rest, true, &instant->has_date, &day_ms);
    if (instant->has_date)
        instant->whole += day_ms / 1000;
    return is_zone(rest);
}

double csv_instant_step(csv_instant later, csv_instant earlier) {
    /* Times far apart may not fit into 64 bits; as doubles they are exact enough to see that. */
    double far = (double)later.whole - (double)earlier.whole;
    if (fabs(far) > 4e18)
        return far;
    return (double)(later.whole - earlier.whole) + (later.fraction - earlier.fraction);
}

bool csv_time_unit(text name, double *seconds) {
    static const struct {
        const char *name;
        double seconds;
    } units[] = {
        {"s", 1},
        {"sec", 1},
        {"secs", 1},
        {"second", 1},
        {"seconds", 1},
        {"ms", 1e-3},
        {"msec", 1e-3},
        {"millis", 1e-3},
        {"millisecond", 1e-3},
        {"milliseconds", 1e-3},
        {"us", 1e-6},
        {"\xC2\xB5s", 1e-6},
        {"\xCE\xBCs", 1e-6},
        {"usec", 1e-6},
        {"microseconds", 1e-6},
        {"ns", 1e-9},
        {"nanoseconds", 1e-9},
        {"min", 60},
        {"minutes", 60},
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (text_is_nocase(name, units[i].name)) {
            *seconds = units[i].seconds;
            return true;
        }
    }
    return false;
}

bool csv_epoch_unit(int64_t whole, double *seconds) {
    /* 1973 .. 2286 in each unit. */
    static const struct {
        int64_t least;
        double seconds;
    } epochs[] = {{INT64_C(100000000000000000), 1e-9},
                  {INT64_C(100000000000000), 1e-6},
                  {INT64_C(100000000000), 1e-3},
                  {INT64_C(100000000), 1}};
    for (size_t i = 0; i < sizeof epochs / sizeof *epochs; i++) {
        if (whole >= epochs[i].least) {
            *seconds = epochs[i].seconds;
            return true;
        }
    }
    return false;
}
