/* The layout of a table, step by step: its lines (csv_head.c), delimiter, decimal mark and columns
 * (csv_table.c), first row and header (csv_header.c), and what the columns are for (csv_roles.c). See
 * csv_layout.h.
 */
#include "csv_layout.h"

#include <stdlib.h>

#include "csv_header.h"
#include "csv_roles.h"

bool csv_layout_instant(const csv_layout *layout, text cell, csv_instant *instant) {
    if (layout->column[layout->time_column].has_clock)
        return csv_instant_clock(cell, instant);
    return csv_instant_number(cell, layout->dialect.decimal, instant);
}

static bool is_missing_line(text line, const csv_dialect *dialect) {
    csv_cells cells = csv_cells_of(line);
    text cell;
    double number;
    bool missing = true;
    while (missing && csv_next_cell(&cells, dialect, &cell))
        missing = csv_classify(cell, dialect->decimal, &number) == CSV_MISSING;
    return missing;
}

/* Lines of which every cell says that its sample is missing. */
static size_t count_missing(const csv_head *head) {
    static const char delimiters[] = {',', ';', '\t', '\0'};
    size_t missing = 0;
    for (size_t i = 0; i < head->count; i++) {
        const text line = csv_head_line(head, i);
        bool all = false;
        for (size_t k = 0; k < sizeof delimiters && !all && !csv_is_blank_or_comment(line); k++)
            all = is_missing_line(line, &(csv_dialect){delimiters[k], '.'});
        missing += all;
    }
    return missing;
}

/* The number of the first line that has more numbers than a table has columns; 0 = none. */
static size_t find_wide_line(text head) {
    text line;
    for (size_t i = 1; text_take_line(&head, &line); i++) {
        if (csv_head_separator(text_trim(line), CSV_COLUMNS + 1) != '\0')
            return i;
    }
    return 0;
}

static tl_status no_table(const csv_finder *find, tl_error *error) {
    const size_t wide = find_wide_line(find->head.bytes);
    if (wide > 0) {
        return fault(error, TL_E_FORMAT, fault_at_line(find->source, wide),
                     "%.60s, line %zu has more than %d numbers. Each sample needs a row of its own: if the "
                     "table lies on "
                     "its side, swap rows and columns (transpose) and try again.",
                     find->source->name, wide, CSV_COLUMNS);
    }
    const size_t missing = count_missing(&find->head);
    if (missing * 2 > find->head.count) {
        return fault(
            error, TL_E_FORMAT, fault_in(find->source),
            "%.60s holds no number in its first %zu lines: the cells of %zu of them are empty or NaN. "
            "Export the recording again, with its samples as numbers.",
            find->source->name, find->head.count, missing);
    }
    return fault(
        error, TL_E_FORMAT, fault_in(find->source),
        "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).",
        find->source->name);
}

static tl_status find_all(csv_finder *find, tl_error *error) {
    if (!csv_table_find(&find->head, &find->table, find->record))
        return no_table(find, error);
    find->layout->line_end = find->head.line_end;
    find->layout->one_row = find->head.one_row;
    find->layout->dialect = find->table.dialect;
    find->layout->columns = find->table.columns;
    if (!csv_header_find_row(find))
        return no_table(find, error);
    csv_header_read(find);
    return csv_roles_find(find) ? TL_OK : fault_memory(error);
}

tl_status csv_layout_find(const tl_source *source, text head, bool whole, csv_layout *layout,
                          tl_record *record, tl_error *error) {
    memset(layout, 0, sizeof *layout);
    csv_finder *find = calloc(1, sizeof *find);
    if (!find)
        return fault_memory(error);
    find->source = source;
    find->layout = layout;
    find->record = record;
    tl_status status = csv_head_split(&find->head, head, whole) ? find_all(find, error) : fault_memory(error);
    csv_head_release(&find->head);
    free(find);
    return status;
}
