/* How the cells of a table are set apart, and what its columns hold; see csv_table.c. */
#ifndef FORMAT_CSV_TABLE_H
#define FORMAT_CSV_TABLE_H

#include "csv_head.h"
#include "csv_text.h"
#include "record.h"

enum { CSV_COLUMNS = 300 };

typedef enum csv_content {
    CSV_CONTENT_EMPTY,
    CSV_CONTENT_NUMBERS,
    CSV_CONTENT_CLOCKS,
    CSV_CONTENT_WORDS,
} csv_content;

typedef struct csv_table {
    csv_dialect dialect;
    size_t columns;
    csv_content content[CSV_COLUMNS];
    uint32_t number_columns;
    uint32_t word_columns;
    uint32_t rows; /* lines of the whole head that fit */
} csv_table;

/* Finds the table in the head. `table` is zeroed; `record` takes the notes. False: there is no table of
 * numbers. */
bool csv_table_find(const csv_head *head, csv_table *table, tl_record *record);

/* Whether a line is a row of the table. */
bool csv_is_row(const csv_table *table, text line);

#endif
