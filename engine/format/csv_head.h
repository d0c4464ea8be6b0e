/* The lines of the first bytes of a file. */
#ifndef FORMAT_CSV_HEAD_H
#define FORMAT_CSV_HEAD_H

#include "text.h"

typedef struct csv_head {
    text bytes;
    text *line;
    size_t count;
    char line_end; /* '\n', or '\r' in files without any '\n' */
} csv_head;

/* `whole`: the bytes are all of the file, and the last line ends with them. False: memory could not be had.
 */
bool csv_head_split(csv_head *head, text bytes, bool whole);
void csv_head_release(csv_head *head);

/* A line, trimmed. */
text csv_head_line(const csv_head *head, size_t index);

#endif
