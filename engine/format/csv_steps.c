/* How a column goes on from row to row; see csv_steps.h. */
#include "csv_steps.h"

#include <math.h>
#include <stdlib.h>

static text column_cell(const csv_finder *find, text line, size_t column) {
    csv_cells cells = csv_cells_of(line);
    text cell = {"", 0};
    for (size_t c = 0; c <= column; c++) {
        if (!csv_next_cell(&cells, &find->table.dialect, &cell))
            return (text){"", 0};
    }
    return cell;
}

static bool read_instant(const csv_finder *find, text line, size_t column, csv_instant *instant) {
    text cell = column_cell(find, line, column);
    if (find->table.content[column] == CSV_CONTENT_CLOCKS)
        return csv_instant_clock(cell, instant);
    return csv_instant_number(cell, find->table.dialect.decimal, instant);
}

csv_steps csv_steps_collect(const csv_finder *find, size_t column, double *values) {
    csv_steps found = {.values = values};
    csv_instant last;
    bool has_last = false;
    for (size_t i = find->first_row; i < find->head.count; i++) {
        csv_instant now;
        text line = csv_head_line(&find->head, i);
        if (csv_is_blank_or_comment(line) || !read_instant(find, line, column, &now))
            continue;
        if (!has_last)
            found.first = now;
        if (has_last) {
            double step = csv_instant_step(now, last);
            found.values[found.count++] = step;
            found.moving += step != 0;
            if (step < 0 && found.backward_line == 0)
                found.backward_line = i + 1;
        }
        last = now;
        has_last = true;
    }
    return found;
}

static int by_value(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return left < right ? -1 : left > right;
}

double csv_steps_usual(csv_steps *from) {
    if (from->moving == 0)
        return 0;
    qsort(from->values, from->count, sizeof *from->values, by_value);
    size_t below = 0; /* negative steps come first, then zeros */
    while (below < from->count && from->values[below] < 0)
        below++;
    size_t still = from->count - from->moving;
    size_t rank = from->moving / 2;
    return from->values[rank < below ? rank : rank + still];
}

bool csv_steps_count_up(const csv_steps *from) {
    size_t ones = 0;
    for (size_t i = 0; i < from->count; i++)
        ones += from->values[i] == 1;
    return from->count >= 1 && ones * 10 >= from->count * 9;
}

bool csv_steps_are_even(const csv_steps *from, double usual) {
    for (size_t i = 0; i < from->count; i++) {
        if (!(from->values[i] > usual / 2 && from->values[i] < usual * 1.5))
            return false;
    }
    return from->count >= 2 && usual > 0;
}

double csv_steps_mean(const csv_steps *from, double usual) {
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < from->count; i++) {
        if (fabs(from->values[i]) > usual * 1.5)
            continue;
        sum += from->values[i];
        count++;
    }
    return count > 0 ? sum / (double)count : 0;
}
