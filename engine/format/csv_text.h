/* Lines and cells of a table in text form (CSV after RFC 4180, and what other programs make of it). */
#ifndef FORMAT_CSV_TEXT_H
#define FORMAT_CSV_TEXT_H

#include "source.h"
#include "text.h"

enum { CSV_LINE_LONGEST = 65536 };

/* How cells are set apart and numbers written. */
typedef struct csv_dialect {
    char delimiter; /* ',' ';' '\t'; ' ' = runs of blanks and tabs; '\0' = one column */
    char decimal;   /* '.' or ',' */
} csv_dialect;

typedef enum csv_kind { CSV_MISSING, CSV_NUMBER, CSV_TEXT } csv_kind;

/* Lines of a file in order. */
typedef struct csv_lines {
    source_reader *reader;
    uint64_t offset; /* of the next line */
    uint64_t number; /* of the line last taken, from 1 */
    char end;        /* '\n', or '\r' in files without any '\n' */
    char *carry;     /* CSV_LINE_LONGEST bytes for lines that cross a block */
} csv_lines;

/* The next line, trimmed; its bytes stay valid until the next call. *more is false at the end of the file. */
tl_status csv_next_line(csv_lines *lines, text *line, bool *more, tl_error *error);

/* Whether a line holds no row: blank, or a comment ("#", "%", "//"). */
bool csv_is_blank_or_comment(text line);

/* Takes cells off a line, one after the other: quotes and the blanks around are taken off. */
typedef struct csv_cells {
    text rest;
    bool ended;
} csv_cells;

csv_cells csv_cells_of(text line);
bool csv_next_cell(csv_cells *cells, const csv_dialect *dialect, text *cell);

/* The cells of a line; returns how many there are, of which at most `capacity` are stored. */
size_t csv_split(text line, const csv_dialect *dialect, text *cells, size_t capacity);

/* What a cell is; *number is NaN unless it is CSV_NUMBER, and may then be infinite. */
csv_kind csv_classify(text cell, char decimal, double *number);

#endif
