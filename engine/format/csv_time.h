/* Times in tables: numbers in some unit, clock times and dates. */
#ifndef FORMAT_CSV_TIME_H
#define FORMAT_CSV_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "text.h"

/* A time as a whole number and a fraction, so that nanoseconds since 1970 keep all their digits. */
typedef struct csv_instant {
    int64_t whole; /* of the column's unit; seconds in clock times */
    double fraction;
    bool has_date;
} csv_instant;

/* A number: "1714447953900752640", "0.0028", "1.7e12". */
bool csv_instant_number(text cell, char decimal, csv_instant *instant);

/* A clock time with or without a date: "0:00.003", "12:31:05.250", "2024-04-30T03:32:33.900+02:00",
 * "30.04.2024 03:32:33", "[03:32:33.900 30/04/2024]". A date in another order is not used, the clock is. */
bool csv_instant_clock(text cell, csv_instant *instant);

/* later - earlier in units. */
double csv_instant_step(csv_instant later, csv_instant earlier);

/* Seconds of a unit's name: "s", "ms", "us", "ns" and their long forms. */
bool csv_time_unit(text name, double *seconds);

/* The unit of times in the millions of millions and more, which count from 1970: seconds, milliseconds,
 * microseconds or nanoseconds. False for smaller numbers. */
bool csv_epoch_unit(int64_t whole, double *seconds);

#endif
