/* The rows of a table: one pass that checks them all, and random access afterwards. */
#ifndef FORMAT_CSV_ROWS_H
#define FORMAT_CSV_ROWS_H

#include "csv_layout.h"

enum {
    CSV_MARKS = 4096, /* row marks; their distance doubles when they run out */
    CSV_GAPS = 4096,
};

/* A larger number is a fault of the file and a missing sample. No converter delivers one, in whatever unit:
 * 32 bits count to 4.3e9, and a volt is 1e9 nV. */
#define CSV_LARGEST 1e10

/* Where a row stands in the file. */
typedef struct csv_mark {
    uint64_t offset;
    uint64_t line;
} csv_mark;

/* A run of rows without a gap. */
typedef struct csv_run {
    int64_t row;    /* its first row */
    int64_t sample; /* that row's sample */
    double late_s;  /* how much later than expected it came */
} csv_run;

typedef struct csv_rows {
    csv_layout layout;
    csv_lines lines;
    int64_t count;
    int64_t stride; /* rows between marks */
    size_t mark_count;
    csv_mark marks[CSV_MARKS];
    size_t run_count;
    csv_run runs[CSV_GAPS];
    bool has_numbers[CSV_COLUMNS]; /* that can be samples */
    bool has_beyond[CSV_COLUMNS];  /* numbers above CSV_LARGEST */
    bool has_marks[CSV_COLUMNS];   /* cells that are not empty, such as "NaN" */
    int64_t next;                  /* row that lines stands at */
} csv_rows;

/* Reads all rows once: checks every cell, marks rows, finds the gaps in the time column (unless
 * `ignore_time`) and settles layout.period. */
tl_status csv_rows_scan(csv_rows *rows, bool ignore_time, tl_record *record, tl_error *error);

/* Makes `line` the given row. */
tl_status csv_rows_seek(csv_rows *rows, int64_t row, text *line, tl_error *error);

/* Row of a sample, or -1 in a gap. */
int64_t csv_rows_of_sample(const csv_rows *rows, int64_t sample);

/* Samples from the first row to the last, gaps included. */
int64_t csv_rows_samples(const csv_rows *rows);

#endif
