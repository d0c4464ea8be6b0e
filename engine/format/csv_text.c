/* Lines and cells of a table; see csv_text.h. */
#include "csv_text.h"

#include <math.h>

#include "fault.h"

static tl_status too_long(const csv_lines *lines, tl_error *error) {
    const tl_source *source = lines->reader->source;
    return fault(error, TL_E_LIMIT, fault_at_line(source, lines->number + 1),
                 "%.60s, line %llu is longer than %d bytes: this is no table of samples in rows.",
                 source->name, (unsigned long long)lines->number + 1, CSV_LINE_LONGEST);
}

/* Joins the parts of a line that lie in several blocks. */
static tl_status carry_line(csv_lines *lines, text *line, tl_error *error) {
    size_t length = 0;
    for (;;) {
        text view;
        tl_status status = source_view(lines->reader, lines->offset, &view, error);
        if (status != TL_OK)
            return status;
        size_t end = text_find(view, lines->end);
        if (length + end > CSV_LINE_LONGEST)
            return too_long(lines, error);
        memcpy(lines->carry + length, view.at, end);
        length += end;
        bool complete = end < view.length || view.length == 0;
        lines->offset += complete && view.length > 0 ? end + 1 : end;
        if (complete)
            break;
    }
    *line = (text){lines->carry, length};
    return TL_OK;
}

tl_status csv_next_line(csv_lines *lines, text *line, bool *more, tl_error *error) {
    text view;
    tl_status status = source_view(lines->reader, lines->offset, &view, error);
    *more = status == TL_OK && view.length > 0;
    if (!*more)
        return status;
    size_t end = text_find(view, lines->end);
    if (end < view.length) {
        *line = text_part(view, 0, end);
        lines->offset += end + 1;
    } else {
        status = carry_line(lines, line, error);
        if (status != TL_OK)
            return status;
    }
    lines->number++;
    *line = text_trim(*line);
    return TL_OK;
}

bool csv_is_blank_or_comment(text line) {
    if (line.length == 0)
        return true;
    return line.at[0] == '#' || line.at[0] == '%' ||
           (line.length > 1 && line.at[0] == '/' && line.at[1] == '/');
}

csv_cells csv_cells_of(text line) {
    return (csv_cells){line, false};
}

/* Takes a quoted cell, of which the opening quote is first. */
static text take_quoted(text *rest, const csv_dialect *dialect) {
    char quote = rest->at[0];
    text inside = text_part(*rest, 1, rest->length - 1);
    size_t close = text_find(inside, quote);
    text cell = text_part(inside, 0, close);
    size_t after = close < inside.length ? close + 1 : close;
    *rest = text_part(inside, after, inside.length - after);
    if (dialect->delimiter != ' ') { /* whatever stands between the quote and the delimiter is dropped */
        size_t next = text_find(*rest, dialect->delimiter);
        *rest = text_part(*rest, next, rest->length - next);
    }
    return text_trim(cell);
}

static size_t find_blank(text rest) {
    size_t end = 0;
    while (end < rest.length && rest.at[end] != ' ' && rest.at[end] != '\t')
        end++;
    return end;
}

static text skip_blanks(text rest, char delimiter) {
    size_t start = 0;
    while (start < rest.length && (rest.at[start] == ' ' || (rest.at[start] == '\t' && delimiter != '\t')))
        start++;
    return text_part(rest, start, rest.length - start);
}

bool csv_next_cell(csv_cells *cells, const csv_dialect *dialect, text *cell) {
    if (cells->ended)
        return false;
    text rest = skip_blanks(cells->rest, dialect->delimiter);
    bool quoted = rest.length > 0 && (rest.at[0] == '"' || rest.at[0] == '\'');
    if (quoted) {
        *cell = take_quoted(&rest, dialect);
    } else {
        size_t end = dialect->delimiter == '\0'  ? rest.length
                     : dialect->delimiter == ' ' ? find_blank(rest)
                                                 : text_find(rest, dialect->delimiter);
        *cell = text_trim(text_part(rest, 0, end));
        rest = text_part(rest, end, rest.length - end);
    }
    if (dialect->delimiter == ' ')
        rest = skip_blanks(rest, ' ');
    cells->ended = rest.length == 0;
    bool one_delimiter = rest.length > 0 && dialect->delimiter != ' ';
    cells->rest = one_delimiter ? text_part(rest, 1, rest.length - 1) : rest;
    return true;
}

size_t csv_split(text line, const csv_dialect *dialect, text *cells, size_t capacity) {
    csv_cells from = csv_cells_of(line);
    size_t count = 0;
    text cell;
    while (csv_next_cell(&from, dialect, &cell)) {
        if (count < capacity)
            cells[count] = cell;
        count++;
    }
    return count;
}

csv_kind csv_classify(text cell, char decimal, double *number) {
    static const char *const missing[] = {"", "NA", "N/A", "#N/A", "NaN", "null", "none", "-", "--", "?"};
    if (text_number_or_infinite(cell, decimal, number))
        return CSV_NUMBER;
    *number = NAN;
    if (cell.length > 4)
        return CSV_TEXT;
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        if (text_is_nocase(cell, missing[i]))
            return CSV_MISSING;
    }
    return CSV_TEXT;
}
