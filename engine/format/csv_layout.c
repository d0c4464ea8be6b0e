/* The layout of a table; see csv_layout.h.
 *
 * 1. Delimiter and decimal mark: each pair is tried on the last lines of the head; the one that leaves the
 * fewest columns of words, and then the most columns of numbers, is the layout. A column without a value in
 * those lines (samples are missing there) is judged by the lines above them.
 * 2. The first row is the first line that fits that layout. What stands above is the preamble; the line
 * directly above names the columns (and the one below it may give units).
 * 3. Columns are times, running numbers or leads by their names, else by what is in them.
 */
#include "csv_layout.h"

#include <math.h>
#include <stdlib.h>

#include "lead_names.h"

enum { TRIAL_LINES = 256 };

/* The lines of the head, with line ends. */
typedef struct head_lines {
    text head;
    text *line; /* trimmed */
    size_t count;
} head_lines;

/* What the cells of a column are, over the trial lines. */
typedef struct tally {
    uint32_t numbers;
    uint32_t clocks;
    uint32_t words;
} tally;

typedef enum content { CONTENT_EMPTY, CONTENT_NUMBERS, CONTENT_CLOCKS, CONTENT_WORDS } content;

/* A dialect tried on the head. */
typedef struct trial {
    csv_dialect dialect;
    size_t columns;
    content content[CSV_COLUMNS];
    uint32_t number_columns;
    uint32_t word_columns;
    uint32_t rows; /* lines of the whole head that fit */
} trial;

/* Finding the layout: from where, and to where. */
typedef struct finder {
    const tl_source *source;
    head_lines lines;
    csv_layout *layout;
    tl_record *record;
    trial best;
    size_t first_row; /* index into lines */
} finder;

/* ----------------------------------------------------------------------------------------------- lines ----
 */

static bool split_head(finder *find, text head, bool whole) {
    find->layout->line_end = text_find(head, '\n') < head.length ? '\n' : '\r';
    find->lines.head = head;
    find->lines.line = malloc((head.length + 1) * sizeof *find->lines.line);
    if (!find->lines.line)
        return false;
    for (size_t start = 0; start < head.length;) {
        text rest = text_part(head, start, head.length - start);
        size_t end = text_find(rest, find->layout->line_end);
        if (end == rest.length && !whole)
            break; /* the head ends inside this line */
        find->lines.line[find->lines.count++] = text_part(rest, 0, end);
        start += end + 1;
    }
    return true;
}

static text line_at(const finder *find, size_t index) {
    return text_trim(find->lines.line[index]);
}

/* ---------------------------------------------------------------------------------------------- dialect ----
 */

static content settle(tally cells) {
    uint32_t all = cells.numbers + cells.clocks + cells.words;
    if (all == 0)
        return CONTENT_EMPTY;
    if (cells.numbers * 10 >= all * 9)
        return CONTENT_NUMBERS;
    if (cells.clocks * 10 >= all * 9)
        return CONTENT_CLOCKS;
    return CONTENT_WORDS;
}

/* Index of the first of the lines that a dialect is tried on: the last ones of the head. */
static size_t first_trial_line(const finder *find) {
    size_t rows = 0;
    for (size_t i = 0; i < find->lines.count; i++)
        rows += !csv_is_blank_or_comment(line_at(find, i));
    size_t wanted =
        (rows + 1) / 2 < TRIAL_LINES ? (rows + 1) / 2 : TRIAL_LINES; /* the upper half may be preamble */
    size_t index = find->lines.count;
    while (index > 0 && wanted > 0) {
        index--;
        wanted -= !csv_is_blank_or_comment(line_at(find, index));
    }
    return index;
}

/* The number of cells that three quarters of the trial lines have; 0 if there is none, or too many. */
static size_t usual_columns(const finder *find, const csv_dialect *dialect, size_t from) {
    uint32_t seen[CSV_COLUMNS + 1] = {0};
    uint32_t all = 0;
    for (size_t i = from; i < find->lines.count; i++) {
        if (csv_is_blank_or_comment(line_at(find, i)))
            continue;
        size_t count = csv_split(line_at(find, i), dialect, NULL, 0);
        seen[count <= CSV_COLUMNS ? count : 0]++;
        all++;
    }
    size_t usual = 0;
    for (size_t i = 0; i <= CSV_COLUMNS; i++) {
        if (seen[i] > seen[usual])
            usual = i;
    }
    return seen[usual] * 4 >= all * 3 ? usual : 0;
}

static void tally_line(text line, const csv_dialect *dialect, tally *columns) {
    csv_cells cells = csv_cells_of(line);
    text cell;
    for (size_t c = 0; csv_next_cell(&cells, dialect, &cell); c++) {
        double number;
        csv_instant instant;
        csv_kind kind = csv_classify(cell, dialect->decimal, &number);
        columns[c].numbers += kind == CSV_NUMBER;
        if (kind != CSV_TEXT)
            continue;
        bool clock = csv_instant_clock(cell, &instant);
        columns[c].clocks += clock;
        columns[c].words += !clock;
    }
}

static bool fits(content expected, text cell, const csv_dialect *dialect) {
    double number;
    csv_instant instant;
    csv_kind kind = csv_classify(cell, dialect->decimal, &number);
    if (kind == CSV_MISSING || expected == CONTENT_WORDS)
        return true;
    if (expected == CONTENT_CLOCKS)
        return csv_instant_clock(cell, &instant);
    return kind == CSV_NUMBER && expected != CONTENT_EMPTY;
}

/* Whether a line is a row of the table that the trial supposes. */
static bool is_row(const trial *table, text line) {
    if (csv_is_blank_or_comment(line))
        return false;
    text cells[CSV_COLUMNS];
    const csv_dialect *dialect = &table->dialect;
    size_t count = csv_split(line, dialect, cells, CSV_COLUMNS);
    if (count != table->columns)
        return false;
    bool has_value = false;
    for (size_t c = 0; c < count; c++) {
        if (!fits(table->content[c], cells[c], dialect))
            return false;
        double number;
        has_value = has_value || (table->content[c] == CONTENT_NUMBERS &&
                                  csv_classify(cells[c], dialect->decimal, &number) == CSV_NUMBER);
    }
    return has_value;
}

/* Whether a cell of the line is a number. */
static bool has_number(text line, const csv_dialect *dialect) {
    csv_cells cells = csv_cells_of(line);
    text cell;
    while (csv_next_cell(&cells, dialect, &cell)) {
        double number;
        if (csv_classify(cell, dialect->decimal, &number) == CSV_NUMBER)
            return true;
    }
    return false;
}

/* Counts the cells of lines `from` to `to` that are as long as the trial's table. `numbered` leaves out lines
 * without a number, such as headers. */
static void tally_lines(const finder *find, const trial *table, size_t from, size_t to, bool numbered,
                        tally *columns) {
    for (size_t i = from; i < to; i++) {
        text line = line_at(find, i);
        if (csv_is_blank_or_comment(line) || csv_split(line, &table->dialect, NULL, 0) != table->columns)
            continue;
        if (!numbered || has_number(line, &table->dialect))
            tally_line(line, &table->dialect, columns);
    }
}

static trial try_dialect(const finder *find, csv_dialect dialect, size_t from) {
    tally columns[CSV_COLUMNS] = {{0}};
    tally above[CSV_COLUMNS] = {{0}};
    trial result = {.dialect = dialect, .columns = usual_columns(find, &dialect, from)};
    if (result.columns == 0)
        return result;
    tally_lines(find, &result, from, find->lines.count, false, columns);
    tally_lines(find, &result, 0, from, true, above);
    for (size_t c = 0; c < result.columns; c++) {
        result.content[c] = settle(columns[c]);
        if (result.content[c] == CONTENT_EMPTY)
            result.content[c] = settle(above[c]);
        result.number_columns += result.content[c] == CONTENT_NUMBERS;
        result.word_columns += result.content[c] == CONTENT_WORDS;
    }
    for (size_t i = 0; i < find->lines.count && result.number_columns > 0; i++)
        result.rows += is_row(&result, line_at(find, i));
    return result;
}

static bool is_better(const trial *a, const trial *b) {
    if ((a->number_columns > 0) != (b->number_columns > 0))
        return a->number_columns > 0;
    if (a->word_columns != b->word_columns)
        return a->word_columns < b->word_columns;
    if (a->number_columns != b->number_columns)
        return a->number_columns > b->number_columns;
    return a->rows > b->rows;
}

/* "0,455": two columns, or one with decimal commas? A second number that starts with a zero, or a first one
 * that is
 * "-0", says the latter. */
static bool is_decimal_comma(const finder *find) {
    bool sure = false;
    for (size_t i = 0; i < find->lines.count; i++) {
        text line = line_at(find, i);
        text cells[2];
        if (!is_row(&find->best, line))
            continue;
        csv_split(line, &find->best.dialect, cells, 2);
        int64_t digits;
        text second = cells[1];
        if (!text_take_digits(&second, INT64_MAX, &digits) || second.length > 0)
            return false;
        sure = sure || text_is(cells[0], "-0") || (cells[1].length > 1 && cells[1].at[0] == '0');
    }
    return sure;
}

static bool find_dialect(finder *find) {
    static const csv_dialect dialects[] = {{';', '.'}, {';', ','}, {'\t', '.'}, {'\t', ','}, {',', '.'},
                                           {' ', '.'}, {' ', ','}, {'\0', '.'}, {'\0', ','}};
    size_t from = first_trial_line(find);
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        trial tried = try_dialect(find, dialects[i], from);
        if (is_better(&tried, &find->best))
            find->best = tried;
    }
    if (find->best.columns == 1)
        find->best.dialect.delimiter = '\0';
    if (find->best.dialect.delimiter == ',' && find->best.columns == 2 && is_decimal_comma(find)) {
        find->best = try_dialect(find, (csv_dialect){'\0', ','}, from);
        record_add_note(
            find->record, note_assumption("decimal-comma"),
            "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.");
    }
    find->layout->dialect = find->best.dialect;
    find->layout->columns = find->best.columns;
    return find->best.number_columns > 0;
}

/* ----------------------------------------------------------------------------------- first row and header
 * ---- */

/* Whether a line is a row of which every cell says that its sample is missing ("NaN", "NA"); dashes and empty
 * cells may as well be a line under the header. */
static bool is_missing_row(const finder *find, text line) {
    if (csv_is_blank_or_comment(line))
        return false;
    text cells[CSV_COLUMNS];
    size_t count = csv_split(line, &find->best.dialect, cells, CSV_COLUMNS);
    if (count != find->best.columns)
        return false;
    for (size_t c = 0; c < count; c++) {
        double number;
        bool missing = csv_classify(cells[c], find->best.dialect.decimal, &number) == CSV_MISSING;
        if (!missing || !text_starts_nocase(cells[c], "n"))
            return false;
    }
    return true;
}

static bool is_any_row(const finder *find, size_t index) {
    text line = line_at(find, index);
    return is_row(&find->best, line) || is_missing_row(find, line);
}

static bool find_first_row(finder *find) {
    for (size_t i = 0; i < find->lines.count; i++) {
        if (!is_row(&find->best, line_at(find, i)))
            continue;
        size_t next = find->best.columns > 1 ? find->lines.count : i + 1; /* a lone number may be preamble */
        while (next < find->lines.count && csv_is_blank_or_comment(line_at(find, next)))
            next++;
        if (next < find->lines.count && !is_any_row(find, next))
            continue;
        size_t first = i;
        while (first > 0 && is_missing_row(find, line_at(find, first - 1)))
            first--;
        find->first_row = first;
        find->layout->lines_above = first;
        find->layout->data_offset = (uint64_t)(find->lines.line[first].at - find->lines.head.at);
        return true;
    }
    return false;
}

/* The index of the last line above `below` that has words in it, blank lines skipped; `below` if there is
 * none. */
static size_t line_above(const finder *find, size_t below) {
    for (size_t i = below; i > 0; i--) {
        if (line_at(find, i - 1).length > 0)
            return i - 1;
    }
    return below;
}

/* Whether a line can name the only column: directly above the numbers, and no "key,value". */
static bool can_name_one(const finder *find, size_t index, text line) {
    bool adjacent = index + 1 == find->first_row || line_at(find, index + 1).length > 0;
    bool pair = false;
    for (size_t i = 0; i < line.length; i++)
        pair = pair || strchr(",;:=\t", line.at[i]) != NULL;
    return adjacent && !pair;
}

/* The cells of a possible header line: as many as there are columns, words where the columns hold numbers. */
static bool header_cells(const finder *find, size_t index, text *cells) {
    text line = line_at(find, index);
    bool comment = csv_is_blank_or_comment(line);
    if (comment && (find->best.columns == 1 || find->layout->preamble.name_count > 0))
        return false;
    if (find->best.columns == 1 && !can_name_one(find, index, line))
        return false;
    while (line.length > 0 && comment && (line.at[0] == '#' || line.at[0] == '%' || line.at[0] == '/')) {
        line = text_part(line, 1, line.length - 1);
    }
    size_t count = csv_split(text_trim(line), &find->best.dialect, cells, CSV_COLUMNS);
    bool last_empty = count + 1 == find->best.columns && find->best.content[count] == CONTENT_EMPTY;
    if (last_empty)
        cells[count++] = (text){"", 0};
    if (count != find->best.columns)
        return false;
    for (size_t c = 0; c < count; c++) {
        double number;
        if (csv_classify(cells[c], find->best.dialect.decimal, &number) == CSV_NUMBER)
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

static void read_preamble(finder *find, size_t lines) {
    for (size_t i = 0; i < lines; i++)
        csv_preamble_line(&find->layout->preamble, line_at(find, i));
}

static void read_header(finder *find) {
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

/* ----------------------------------------------------------------------------------------------- roles ----
 */

bool csv_layout_instant(const csv_layout *layout, text cell, csv_instant *instant) {
    if (layout->column[layout->time_column].has_clock)
        return csv_instant_clock(cell, instant);
    return csv_instant_number(cell, layout->dialect.decimal, instant);
}

/* Steps from row to row of a column in the head. */
typedef struct steps {
    double *values; /* in the column's unit */
    size_t count;
    size_t moving;          /* not 0 */
    uint64_t backward_line; /* of the first one below 0; 0 = none */
    csv_instant first;
} steps;

static text column_cell(const finder *find, text line, size_t column) {
    csv_cells cells = csv_cells_of(line);
    text cell = {"", 0};
    for (size_t c = 0; c <= column; c++) {
        if (!csv_next_cell(&cells, &find->best.dialect, &cell))
            return (text){"", 0};
    }
    return cell;
}

static bool read_instant(const finder *find, text line, size_t column, csv_instant *instant) {
    text cell = column_cell(find, line, column);
    if (find->best.content[column] == CONTENT_CLOCKS)
        return csv_instant_clock(cell, instant);
    return csv_instant_number(cell, find->best.dialect.decimal, instant);
}

/* Collects the steps of a column; `values` has room for one a line. */
static steps collect_steps(const finder *find, size_t column, double *values) {
    steps found = {.values = values};
    csv_instant last;
    bool has_last = false;
    for (size_t i = find->first_row; i < find->lines.count; i++) {
        csv_instant now;
        text line = line_at(find, i);
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

/* Median of the steps that are not 0, or 0 when none is; sorts them. */
static double usual_step(steps *from) {
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

/* Share of the steps that equal 1. */
static bool is_counter(const steps *from) {
    size_t ones = 0;
    for (size_t i = 0; i < from->count; i++)
        ones += from->values[i] == 1;
    return from->count >= 1 && ones * 10 >= from->count * 9;
}

/* Whether all steps lie around `usual`. */
static bool is_even(const steps *from, double usual) {
    for (size_t i = 0; i < from->count; i++) {
        if (!(from->values[i] > usual / 2 && from->values[i] < usual * 1.5))
            return false;
    }
    return from->count >= 2 && usual > 0;
}

static bool is_in(const char *label, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (text_is_nocase(text_of(label), list[i]))
            return true;
    }
    return false;
}

static bool is_time_name(const char *label) {
    static const char *const names[] = {"t",    "sec",      "secs",  "second", "seconds",      "ms",
                                        "msec", "millis",   "us",    "ns",     "milliseconds", "epoch",
                                        "date", "datetime", "clock", "zeit",   "temps",        "s"};
    bool contains =
        text_contains_nocase(text_of(label), "time") || text_starts_nocase(text_of(label), "zeit");
    return contains || is_in(label, names, sizeof names / sizeof *names);
}

static bool is_index_name(const char *label) {
    static const char *const names[] = {
        "nseq", "index", "idx", "sample", "samples", "sample #", "sample number", "n",
        "#",    "no",    "nr",  "seq",    "counter", "frame",    "row",           "sample_number"};
    return is_in(label, names, sizeof names / sizeof *names);
}

/* A time column as a candidate. */
typedef struct time_candidate {
    int column;
    double moving; /* share of steps that are not 0 */
    double usual;  /* step, in units */
    double unit;   /* seconds; 0 = not found */
    bool assumed;
} time_candidate;

static bool is_analysable(double step_s) {
    return step_s >= 1.0 / TL_MAX_RATE * 0.999 && step_s <= 1.0 / TL_MIN_RATE * 1.001;
}

/* The unit of a time column: as its header says, by the size of its numbers, or the one that makes a usual
 * rate. */
static void find_time_unit(const csv_column *column, csv_instant first, time_candidate *candidate) {
    static const double guesses[] = {1, 1e-3, 1e-6, 1e-9};
    if (column->has_clock) {
        candidate->unit = 1;
        return;
    }
    if (csv_time_unit(text_of(column->unit), &candidate->unit))
        return;
    if (csv_time_unit(text_of(column->label), &candidate->unit))
        return;
    if (csv_epoch_unit(first.whole, &candidate->unit))
        return;
    for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
        if (!is_analysable(candidate->usual * guesses[i]))
            continue;
        candidate->unit = guesses[i];
        candidate->assumed = true;
        return;
    }
}

static void take_start(csv_layout *layout, csv_instant first, double unit) {
    double epoch_unit;
    if (!first.has_date && !(unit > 0 && csv_epoch_unit(first.whole, &epoch_unit)))
        return;
    double seconds_per_unit = first.has_date ? 1 : unit;
    if (layout->preamble.has_start && !first.has_date)
        return; /* some devices count from another year than 1970 */
    layout->preamble.has_start = true;
    /* Whole milliseconds without going through a double: 2^63 ns are 19 digits. */
    int64_t units_per_s = (int64_t)(1 / seconds_per_unit + 0.5);
    if (units_per_s < 1)
        return;
    int64_t seconds = first.whole / units_per_s;
    double rest = (double)(first.whole % units_per_s) + first.fraction;
    layout->preamble.start_ms = seconds * 1000 + (int64_t)(rest * 1000 / (double)units_per_s);
}

/* Whether leads are left when one column is taken out; a lead may have no sample in the head. */
static bool has_other_columns(const finder *find) {
    size_t others = 0;
    for (size_t c = 0; c < find->best.columns; c++)
        others += find->best.content[c] == CONTENT_NUMBERS || find->best.content[c] == CONTENT_EMPTY;
    return others > 1;
}

/* Judges one column as a time column and takes it if it is better than `best`. */
static void consider_time(finder *find, size_t c, bool named, double *values, time_candidate *best) {
    csv_column *column = &find->layout->column[c];
    steps found = collect_steps(find, c, values);
    time_candidate candidate = {.column = (int)c, .usual = usual_step(&found)};
    if (found.count == 0)
        return;
    bool unnamed_time = is_even(&found, candidate.usual) && !is_counter(&found) && has_other_columns(find);
    if (!named && !column->has_clock && !(c == 0 && unnamed_time))
        return;
    column->role = CSV_WORDS;
    candidate.moving = (double)found.moving / (double)found.count;
    if (candidate.usual < 0) {
        find->layout->backward_column = (int)c;
        find->layout->backward_line = found.backward_line;
    }
    if (candidate.usual > 0)
        find_time_unit(column, found.first, &candidate);
    if (candidate.unit > 0)
        take_start(find->layout, found.first, candidate.unit);
    if (candidate.unit > 0 && (best->column < 0 || candidate.moving > best->moving))
        *best = candidate;
}

/* Mean of the steps that are no gaps, in units. */
static double mean_step(const steps *from, double usual) {
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

static void take_time(finder *find, const time_candidate *best, double *values) {
    csv_layout *layout = find->layout;
    layout->time_column = best->column;
    if (best->column < 0)
        return;
    steps found = collect_steps(find, (size_t)best->column, values);
    layout->column[best->column].role = CSV_TIME;
    layout->time_unit = best->unit;
    layout->step = best->usual * best->unit;
    layout->period = mean_step(&found, best->usual) * best->unit;
    if (best->assumed) {
        record_add_note(find->record, note_assumption("time-unit-assumed"),
                        "Column %d is taken as time in units of %g s, which gives %.6g samples a second.",
                        best->column + 1, best->unit, 1 / layout->period);
    }
}

/* Takes out the columns that are running numbers. */
static void find_index(finder *find, double *values) {
    csv_layout *layout = find->layout;
    for (size_t c = 0; c < layout->columns; c++) {
        csv_column *column = &layout->column[c];
        bool unnamed = c == 0 && column->label[0] == '\0' && has_other_columns(find);
        if (column->role != CSV_LEAD || !(unnamed || is_index_name(column->label)))
            continue;
        steps found = collect_steps(find, c, values);
        if (!is_counter(&found))
            continue;
        column->role = CSV_INDEX;
        if (unnamed) {
            record_add_note(find->record, note_assumption("index-column"),
                            "Column %zu counts the rows and is left out.", c + 1);
        }
    }
}

static bool find_roles(finder *find) {
    double *values = malloc((find->lines.count + 1) * sizeof *values);
    if (!values)
        return false;
    csv_layout *layout = find->layout;
    for (size_t c = 0; c < layout->columns; c++) {
        csv_column *column = &layout->column[c];
        column->has_clock = find->best.content[c] == CONTENT_CLOCKS;
        column->empty = find->best.content[c] == CONTENT_EMPTY;
        column->role = find->best.content[c] == CONTENT_WORDS ? CSV_WORDS : CSV_LEAD;
    }
    time_candidate best = {.column = -1};
    for (size_t c = 0; c < layout->columns; c++) {
        bool named = is_time_name(layout->column[c].label);
        if (layout->column[c].role == CSV_LEAD && !layout->column[c].empty)
            consider_time(find, c, named, values, &best);
    }
    take_time(find, &best, values);
    find_index(find, values);
    free(values);
    return true;
}

static tl_status no_table(const finder *find, tl_error *error) {
    return fault(
        error, TL_E_FORMAT, fault_in(find->source),
        "%.60s is text, but holds no table of numbers. A recording is CSV, EDF or WFDB (.hea and .dat).",
        find->source->name);
}

static tl_status find_all(finder *find, tl_error *error) {
    if (!find_dialect(find) || !find_first_row(find))
        return no_table(find, error);
    read_header(find);
    return find_roles(find) ? TL_OK : fault_memory(error);
}

tl_status csv_layout_find(const tl_source *source, text head, bool whole, csv_layout *layout,
                          tl_record *record, tl_error *error) {
    memset(layout, 0, sizeof *layout);
    finder *find = calloc(1, sizeof *find);
    if (!find)
        return fault_memory(error);
    find->source = source;
    find->layout = layout;
    find->record = record;
    tl_status status = split_head(find, head, whole) ? find_all(find, error) : fault_memory(error);
    free(find->lines.line);
    free(find);
    return status;
}
