/* The lines of the first bytes of a file; see csv_head.h. */
#include "csv_head.h"

#include <stdlib.h>

#include "csv_text.h"

enum {
    ROW_LEAST = 100
}; /* numbers in a line that is a recording; no table has as many columns and no rows */

static bool are_numbers(text line, char separator, size_t least) {
    size_t numbers = 0;
    size_t words = 0;
    while (line.length > 0) {
        const size_t end = text_find(line, separator);
        const text cell = text_trim(text_part(line, 0, end));
        double number;
        const csv_kind point = csv_classify(cell, '.', &number);
        const csv_kind comma = csv_classify(cell, ',', &number);
        numbers += point == CSV_NUMBER || comma == CSV_NUMBER;
        words += point == CSV_TEXT && comma == CSV_TEXT;
        const size_t taken = end < line.length ? end + 1 : end;
        line = text_part(line, taken, line.length - taken);
    }
    return numbers >= least && words * 9 <= numbers;
}

char csv_head_separator(text line, size_t least) {
    static const char separators[] = {';', '\t', ',', ' '}; /* a blank may follow any of the others */
    for (size_t i = 0; i < sizeof separators; i++) {
        if (are_numbers(line, separators[i], least))
            return separators[i];
    }
    return '\0';
}

static char find_line_end(csv_head *head) {
    const text line = text_trim(head->bytes);
    if (text_find(line, '\n') < line.length)
        return '\n';
    const bool one_line = text_find(line, '\r') == line.length;
    const char separator = one_line ? csv_head_separator(line, ROW_LEAST) : '\0';
    head->one_row = separator != '\0';
    return head->one_row ? separator : text_find(head->bytes, '\n') < head->bytes.length ? '\n' : '\r';
}

bool csv_head_split(csv_head *head, text bytes, bool whole) {
    head->bytes = bytes;
    head->count = 0;
    head->one_row = false;
    head->line_end = find_line_end(head);
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
