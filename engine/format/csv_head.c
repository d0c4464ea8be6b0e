/* The lines of the first bytes of a file; see csv_head.h. */
#include "csv_head.h"

#include <stdlib.h>

bool csv_head_split(csv_head *head, text bytes, bool whole) {
    head->bytes = bytes;
    head->count = 0;
    head->line_end = text_find(bytes, '\n') < bytes.length ? '\n' : '\r';
    head->line = malloc((bytes.length + 1) * sizeof *head->line);
    if (!head->line)
        return false;
    for (size_t start = 0; start < bytes.length;) {
        text rest = text_part(bytes, start, bytes.length - start);
        size_t end = text_find(rest, head->line_end);
        if (end == rest.length && !whole)
            break; /* the bytes end inside this line */
        head->line[head->count++] = text_part(rest, 0, end);
        start += end + 1;
    }
    return true;
}

void csv_head_release(csv_head *head) {
    free(head->line);
}

text csv_head_line(const csv_head *head, size_t index) {
    return text_trim(head->line[index]);
}
