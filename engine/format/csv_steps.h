/* How a column goes on from row to row: what tells times and running numbers from samples. */
#ifndef FORMAT_CSV_STEPS_H
#define FORMAT_CSV_STEPS_H

#include "csv_finder.h"

/* Steps from row to row of a column in the head; rows without a value are passed over. */
typedef struct csv_steps {
    double *values; /* in the column's unit */
    size_t count;
    size_t moving;          /* not 0 */
    uint64_t backward_line; /* of the first one below 0; 0 = none */
    csv_instant first;
} csv_steps;

/* Collects the steps of a column; `values` has room for one a line. */
csv_steps csv_steps_collect(const csv_finder *find, size_t column, double *values);

/* Median of the steps that are not 0, or 0 when none is; sorts them. */
double csv_steps_usual(csv_steps *from);

/* Mean of the steps that are no gaps, in units. */
double csv_steps_mean(const csv_steps *from, double usual);

/* Whether nine of ten steps equal 1. */
bool csv_steps_count_up(const csv_steps *from);

/* Whether all steps lie around `usual`. */
bool csv_steps_are_even(const csv_steps *from, double usual);

#endif
