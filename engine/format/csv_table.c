/* Delimiter, decimal mark and columns of a table: each pair of marks is tried on the last lines of the head;
 * the one that leaves the fewest columns of words, and then the most columns of numbers, it is. A column
 * without a value in those lines (samples are missing there) is judged by the lines above them.
 */
#include "csv_table.h"

#include "csv_time.h"

enum { TRIAL_LINES = 256 };

/* What the cells of a column are, over the trial lines. */
typedef struct tally {
    uint32_t numbers;
    uint32_t clocks;
    uint32_t words;
} tally;

static csv_content settle(tally cells) {
    uint32_t all = cells.numbers + cells.clocks + cells.words;
    if (all == 0)
        return CSV_CONTENT_EMPTY;
    if (cells.numbers * 10 >= all * 9)
        return CSV_CONTENT_NUMBERS;
    if (cells.clocks * 10 >= all * 9)
        return CSV_CONTENT_CLOCKS;
    return CSV_CONTENT_WORDS;
}

/* Index of the first of the lines that a dialect is tried on: the last ones of the head. */
static size_t first_trial_line(const csv_head *head) {
    size_t rows = 0;
    for (size_t i = 0; i < head->count; i++)
        rows += !csv_is_blank_or_comment(csv_head_line(head, i));
    size_t wanted =
        (rows + 1) / 2 < TRIAL_LINES ? (rows + 1) / 2 : TRIAL_LINES; /* the upper half may be preamble */
    size_t index = head->count;
    while (index > 0 && wanted > 0) {
        index--;
        wanted -= !csv_is_blank_or_comment(csv_head_line(head, index));
    }
    return index;
}

/* The number of cells that three quarters of the trial lines have; 0 if there is none, or too many. */
static size_t usual_columns(const csv_head *head, const csv_dialect *dialect, size_t from) {
    uint32_t seen[CSV_COLUMNS + 1] = {0};
    uint32_t all = 0;
    for (size_t i = from; i < head->count; i++) {
        if (csv_is_blank_or_comment(csv_head_line(head, i)))
            continue;
        size_t count = csv_split(csv_head_line(head, i), dialect, NULL, 0);
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

static bool fits(csv_content expected, text cell, const csv_dialect *dialect) {
    double number;
    csv_instant instant;
    csv_kind kind = csv_classify(cell, dialect->decimal, &number);
    if (kind == CSV_MISSING || expected == CSV_CONTENT_WORDS)
        return true;
    if (expected == CSV_CONTENT_CLOCKS)
        return csv_instant_clock(cell, &instant);
    return kind == CSV_NUMBER && expected != CSV_CONTENT_EMPTY;
}

bool csv_is_row(const csv_table *table, text line) {
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
        has_value = has_value || (table->content[c] == CSV_CONTENT_NUMBERS &&
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
static void tally_lines(const csv_head *head, const csv_table *table, size_t from, size_t to, bool numbered,
                        tally *columns) {
    for (size_t i = from; i < to; i++) {
        text line = csv_head_line(head, i);
        if (csv_is_blank_or_comment(line) || csv_split(line, &table->dialect, NULL, 0) != table->columns)
            continue;
        if (!numbered || has_number(line, &table->dialect))
            tally_line(line, &table->dialect, columns);
    }
}

static csv_table try_dialect(const csv_head *head, csv_dialect dialect, size_t from) {
    tally columns[CSV_COLUMNS] = {{0}};
    tally above[CSV_COLUMNS] = {{0}};
    csv_table result = {.dialect = dialect, .columns = usual_columns(head, &dialect, from)};
    if (result.columns == 0)
        return result;
    tally_lines(head, &result, from, head->count, false, columns);
    tally_lines(head, &result, 0, from, true, above);
    for (size_t c = 0; c < result.columns; c++) {
        result.content[c] = settle(columns[c]);
        if (result.content[c] == CSV_CONTENT_EMPTY)
            result.content[c] = settle(above[c]);
        result.number_columns += result.content[c] == CSV_CONTENT_NUMBERS;
        result.word_columns += result.content[c] == CSV_CONTENT_WORDS;
    }
    for (size_t i = 0; i < head->count && result.number_columns > 0; i++)
        result.rows += csv_is_row(&result, csv_head_line(head, i));
    return result;
}

static bool is_better(const csv_table *a, const csv_table *b) {
    if ((a->number_columns > 0) != (b->number_columns > 0))
        return a->number_columns > 0;
    if (a->word_columns != b->word_columns)
        return a->word_columns < b->word_columns;
    if (a->number_columns != b->number_columns)
        return a->number_columns > b->number_columns;
    return a->rows > b->rows;
}

/* "0,455": two columns, or one with decimal commas? A second number that starts with a zero, or a first one
 * that is "-0", says the latter. */
static bool is_decimal_comma(const csv_head *head, const csv_table *table) {
    bool sure = false;
    for (size_t i = 0; i < head->count; i++) {
        text line = csv_head_line(head, i);
        text cells[2];
        if (!csv_is_row(table, line))
            continue;
        csv_split(line, &table->dialect, cells, 2);
        int64_t digits;
        text second = cells[1];
        if (!text_take_digits(&second, INT64_MAX, &digits) || second.length > 0)
            return false;
        sure = sure || text_is(cells[0], "-0") || (cells[1].length > 1 && cells[1].at[0] == '0');
    }
    return sure;
}

bool csv_table_find(const csv_head *head, csv_table *table, tl_record *record) {
    static const csv_dialect dialects[] = {{';', '.'}, {';', ','}, {'\t', '.'}, {'\t', ','}, {',', '.'},
                                           {' ', '.'}, {' ', ','}, {'\0', '.'}, {'\0', ','}};
    size_t from = first_trial_line(head);
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        if (head->one_row && dialects[i].delimiter != '\0')
            continue;
        csv_table tried = try_dialect(head, dialects[i], from);
        if (is_better(&tried, table))
            *table = tried;
    }
    if (table->columns == 1)
        table->dialect.delimiter = '\0';
    if (table->dialect.delimiter == ',' && table->columns == 2 && is_decimal_comma(head, table)) {
        *table = try_dialect(head, (csv_dialect){'\0', ','}, from);
        record_add_note(
            record, note_assumption("decimal-comma"),
            "Numbers such as 0,455 are taken as one number with a decimal comma, not as two columns.");
    }
    return table->number_columns > 0;
}
