/* The layout of a table, found from its first RECORD_HEAD bytes. */
#ifndef FORMAT_CSV_LAYOUT_H
#define FORMAT_CSV_LAYOUT_H

#include "csv_preamble.h"
#include "csv_table.h"
#include "csv_time.h"
#include "record.h"

/* What a column is for. */
typedef enum csv_role {
    CSV_LEAD,  /* samples */
    CSV_TIME,  /* the times of the rows */
    CSV_INDEX, /* a running number */
    CSV_WORDS, /* neither: left out */
} csv_role;

typedef struct csv_column {
    csv_role role;
    char label[40];
    char unit[16];
    bool empty;     /* no value in the head */
    bool has_clock; /* clock times, not numbers */
} csv_column;

/* What is wrong with a column that is named or built like times, and does not tell the sampling rate. */
typedef enum csv_times_fault {
    CSV_TIMES_GOOD,
    CSV_TIMES_MISSING,  /* it holds no time */
    CSV_TIMES_STILL,    /* they do not advance */
    CSV_TIMES_BACKWARD, /* they run backwards */
    CSV_TIMES_NO_UNIT,  /* they make a usual sampling rate in no unit */
    CSV_TIMES_NO_RATE,  /* their steps are too long or too short for any recording */
} csv_times_fault;

typedef struct csv_unusable {
    csv_times_fault fault;
    size_t column;
    uint64_t line; /* CSV_TIMES_BACKWARD: of the first row before its predecessor */
    double step;   /* CSV_TIMES_NO_UNIT: in the file's numbers; CSV_TIMES_NO_RATE: seconds */
} csv_unusable;

typedef struct csv_layout {
    csv_dialect dialect;
    char line_end;
    bool one_row;         /* the cells of the only line take the place of rows: csv_head.h */
    uint64_t data_offset; /* of the first row */
    uint64_t lines_above; /* in front of it */
    size_t columns;
    csv_column column[CSV_COLUMNS];
    int time_column;       /* -1 = none */
    double time_unit;      /* seconds */
    double step;           /* seconds between rows as they arrive: median of the steps that are not 0 */
    double period;         /* seconds a row: mean of the steps that are no gaps */
    csv_unusable unusable; /* set where there is a column of times, but time_column is none */
    csv_preamble preamble;
} csv_layout;

/* `head`: the first bytes of the file; `whole`: they are all of it. */
tl_status csv_layout_find(const tl_source *source, text head, bool whole, csv_layout *layout,
                          tl_record *record, tl_error *error);

/* The time in a row's time column. */
bool csv_layout_instant(const csv_layout *layout, text cell, csv_instant *instant);

#endif
