/* Where the rows of a table begin, and what stands above them. The first row is the first line that fits the
 * table. What stands above is the preamble; the line directly above names the columns (and the one below it
 * may give units).
 */
#include "csv_header.h"

#include "lead_names.h"

/* Whether a line is a row of which every cell says that its sample is missing ("NaN", "NA"); dashes and empty
 * cells may as well be a line under the header, but not in a recording of one row. */
static bool is_missing_row(const csv_finder *find, text line) {
    double number;
    if (find->head.one_row)
        return csv_classify(line, find->table.dialect.decimal, &number) == CSV_MISSING;
    if (csv_is_blank_or_comment(line))
        return false;
    text cells[CSV_COLUMNS];
    size_t count = csv_split(line, &find->table.dialect, cells, CSV_COLUMNS);
    if (count != find->table.columns)
        return false;
    for (size_t c = 0; c < count; c++) {
        bool missing = csv_classify(cells[c], find->table.dialect.decimal, &number) == CSV_MISSING;
        if (!missing || !text_starts_nocase(cells[c], "n"))
            return false;
    }
    return true;
}

static bool is_any_row(const csv_finder *find, size_t index) {
    text line = csv_head_line(&find->head, index);
    return csv_is_row(&find->table, line) || is_missing_row(find, line);
}

bool csv_header_find_row(csv_finder *find) {
    for (size_t i = 0; i < find->head.count; i++) {
        if (!csv_is_row(&find->table, csv_head_line(&find->head, i)))
            continue;
        const bool may_be_preamble = find->table.columns == 1 && !find->head.one_row; /* a lone number */
        size_t next = may_be_preamble ? i + 1 : find->head.count;
        while (next < find->head.count && csv_is_blank_or_comment(csv_head_line(&find->head, next)))
            next++;
        if (next < find->head.count && !is_any_row(find, next))
            continue;
        size_t first = i;
        while (first > 0 && is_missing_row(find, csv_head_line(&find->head, first - 1)))
            first--;
        find->first_row = first;
        find->layout->lines_above = first;
        find->layout->data_offset = (uint64_t)(find->head.line[first].at - find->head.bytes.at);
        return true;
    }
    return false;
}

/* The index of the last line above `below` that has words in it, blank lines skipped; `below` if there is
 * none. */
static size_t line_above(const csv_finder *find, size_t below) {
    for (size_t i = below; i > 0; i--) {
        if (csv_head_line(&find->head, i - 1).length > 0)
            return i - 1;
    }
    return below;
}

/* Whether a line can name the only column: directly above the numbers, and no "key,value". */
static bool can_name_one(const csv_finder *find, size_t index, text line) {
    bool adjacent = index + 1 == find->first_row || csv_head_line(&find->head, index + 1).length > 0;
    bool pair = false;
    for (size_t i = 0; i < line.length; i++)
        pair = pair || strchr(",;:=\t", line.at[i]) != NULL;
    return adjacent && !pair;
}

/* The cells of a possible header line: as many as there are columns, words where the columns hold numbers. */
static bool header_cells(const csv_finder *find, size_t index, text *cells) {
    text line = csv_head_line(&find->head, index);
    bool comment = csv_is_blank_or_comment(line);
    if (comment && (find->table.columns == 1 || find->layout->preamble.name_count > 0))
        return false;
    if (find->table.columns == 1 && !can_name_one(find, index, line))
        return false;
    while (line.length > 0 && comment && (line.at[0] == '#' || line.at[0] == '%' || line.at[0] == '/')) {
        line = text_part(line, 1, line.length - 1);
    }
    size_t count = csv_split(text_trim(line), &find->table.dialect, cells, CSV_COLUMNS);
    bool last_empty = count + 1 == find->table.columns && find->table.content[count] == CSV_CONTENT_EMPTY;
    if (last_empty)
        cells[count++] = (text){"", 0};
    if (count != find->table.columns)
        return false;
    for (size_t c = 0; c < count; c++) {
        double number;
        if (csv_classify(cells[c], find->table.dialect.decimal, &number) == CSV_NUMBER)
            return false;
    }
    return true;
}

static bool is_unit(text cell) {
    char word[16];
    double factor;
    text_copy(cell, word, sizeof word);
    return unit_millivolts(word, &factor) || csv_time_unit(cell, &factor) ||
           text_starts_nocase(cell, "hh:mm") || text_is_nocase(cell, "bpm") || text_is_nocase(cell, "adu");
}

static bool are_units(const text *cells, size_t count) {
    size_t units = 0;
    for (size_t c = 0; c < count; c++) {
        if (cells[c].length > 0 && !is_unit(cells[c]))
            return false;
        units += cells[c].length > 0;
    }
    return units > 0;
}

/* Parts "ECG (mV)" and "ECG [mV]" into label and unit; "ecg_mV" keeps its label and still names a unit. */
static void name_column(csv_column *column, text cell) {
    char last = cell.length > 0 ? cell.at[cell.length - 1] : '\0';
    size_t open = last == ')' ? text_find(cell, '(') : last == ']' ? text_find(cell, '[') : cell.length;
    if (open > 0 && open < cell.length) {
        text_copy(text_trim(text_part(cell, open + 1, cell.length - open - 2)), column->unit,
                  sizeof column->unit);
        text_copy(text_trim(text_part(cell, 0, open)), column->label, sizeof column->label);
        return;
    }
    text_copy(cell, column->label, sizeof column->label);
    for (size_t i = cell.length; i > 1; i--) {
        if (cell.at[i - 1] != '_' && cell.at[i - 1] != ' ')
            continue;
        text suffix = text_part(cell, i, cell.length - i);
        if (is_unit(suffix))
            text_copy(suffix, column->unit, sizeof column->unit);
        return;
    }
}

static void read_preamble(csv_finder *find, size_t lines) {
    for (size_t i = 0; i < lines; i++)
        csv_preamble_line(&find->layout->preamble, csv_head_line(&find->head, i));
}

void csv_header_read(csv_finder *find) {
    csv_layout *layout = find->layout;
    text names[CSV_COLUMNS];
    text units[CSV_COLUMNS];
    read_preamble(find, find->first_row);
    size_t index = line_above(find, find->first_row);
    bool named = index < find->first_row && header_cells(find, index, names);
    bool has_units = false;
    if (named && are_units(names, layout->columns)) {
        size_t above = line_above(find, index);
        memcpy(units, names, sizeof units);
        has_units = true;
        named = above < index && header_cells(find, above, names);
    }
    for (size_t c = 0; c < layout->columns; c++) {
        csv_column *column = &layout->column[c];
        if (named)
            name_column(column, names[c]);
        if (has_units)
            text_copy(units[c], column->unit, sizeof column->unit);
        if (!named && c < layout->preamble.name_count)
            name_column(column, text_of(layout->preamble.names[c]));
    }
}
