/* The lines of the first bytes of a file. A recording that is written as one line, all samples in a row, has
 * the cells of that line for lines: it reads as a table of one column. */
#ifndef FORMAT_CSV_HEAD_H
#define FORMAT_CSV_HEAD_H

#include "text.h"

typedef struct csv_head {
    text bytes;
    text *line;
    size_t count;
    char
        line_end; /* '\n', or '\r' in files without any '\n', or what sets the cells of the only line apart */
    bool one_row; /* the file is one line of numbers */
} csv_head;

/* `whole`: the bytes are all of the file, and the last line ends with them. False: memory could not be had.
 */
bool csv_head_split(csv_head *head, text bytes, bool whole);
void csv_head_release(csv_head *head);

/* What sets the numbers of a line apart that has at least `least` of them and next to nothing else; '\0' for
 * other lines. */
char csv_head_separator(text line, size_t least);

/* A line, trimmed. */
text csv_head_line(const csv_head *head, size_t index);

#endif
