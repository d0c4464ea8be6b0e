/* Recordings as tables in text form: CSV and its relatives.
 *
 * Delimiter, decimal mark, header, time column, units and rate are found in the file (csv_layout.c); what is
 * not there and cannot be done without is asked for. Opening reads the file once, from front to end, checks
 * every cell and keeps row marks (csv_rows.c); reading starts at the nearest mark.
 *
 * Limits: lines of CSV_LINE_LONGEST bytes, CSV_COLUMNS columns, a preamble of RECORD_HEAD bytes, CSV_GAPS
 * gaps.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "csv_rows.h"
#include "foreign.h"
#include "record.h"

enum { CSV_WIDE = 100 }; /* columns of a table that has fewer rows than a second has samples */

typedef struct csv_state {
    source_reader reader;
    csv_rows rows;
    size_t columns[TL_MAX_LEADS]; /* of each lead */
    char carry[CSV_LINE_LONGEST];
} csv_state;

static bool csv_probe(text head) {
    return !foreign_is_binary(head) && foreign_kind(head) == NULL;
}

static void csv_close(void *state) {
    free(state);
}

static tl_status csv_read(tl_record *record, uint32_t lead, int64_t start, size_t count, double *numbers,
                          tl_error *error) {
    csv_state *csv = record->state;
    const csv_dialect *dialect = &csv->rows.layout.dialect;
    for (size_t i = 0; i < count; i++) {
        numbers[i] = NAN;
        int64_t row = csv_rows_of_sample(&csv->rows, start + (int64_t)i);
        if (row < 0)
            continue;
        text line;
        tl_status status = csv_rows_seek(&csv->rows, row, &line, error);
        if (status != TL_OK)
            return status;
        csv_cells cells = csv_cells_of(line);
        text cell = {"", 0};
        bool there = true;
        for (size_t c = 0; there && c <= csv->columns[lead]; c++)
            there = csv_next_cell(&cells, dialect, &cell);
        if (there)
            csv_classify(cell, dialect->decimal, &numbers[i]);
        if (fabs(numbers[i]) > CSV_LARGEST)
            numbers[i] = NAN;
    }
    return TL_OK;
}

/* The layout, out of the first bytes of the file. A byte order mark is passed over. */
static tl_status find_layout(csv_state *csv, const tl_source *source, tl_record *record, tl_error *error) {
    text head;
    tl_status status = source_view(&csv->reader, 0, &head, error);
    if (status != TL_OK)
        return status;
    bool whole = head.length == source->size;
    size_t mark = text_starts_nocase(head, "\xEF\xBB\xBF") ? 3 : 0;
    head = text_part(head, mark, head.length - mark);
    status = csv_layout_find(source, head, whole, &csv->rows.layout, record, error);
    csv->rows.layout.data_offset += mark;
    return status;
}

/* ------------------------------------------------------------------------------------------------ rate ----
 */

static void compare_rates(tl_record *record, double stated, double found) {
    if (stated == 0 || fabs(stated - found) <= found / 100)
        return;
    record_add_note(record, note_diagnostic("rate-contradicted", TL_PLACE_NONE, 0),
                    "The file says %g Hz, but the times of its rows give %.6g Hz: the times are believed.",
                    stated, found);
}

/* What is wrong with the times of a file, as a clause. */
typedef struct times_clause {
    char words[160];
} times_clause;

static times_clause clause_of(const csv_unusable *times) {
    times_clause clause = {""};
    char *to = clause.words;
    const size_t size = sizeof clause.words;
    const size_t column = times->column + 1;
    switch (times->fault) {
    case CSV_TIMES_GOOD:
        break;
    case CSV_TIMES_MISSING:
        snprintf(to, size, "column %zu should hold times, but none can be read", column);
        break;
    case CSV_TIMES_STILL:
        snprintf(to, size, "the times in column %zu do not advance", column);
        break;
    case CSV_TIMES_BACKWARD:
        snprintf(to, size, "the times in column %zu run backwards", column);
        break;
    case CSV_TIMES_NO_UNIT:
        snprintf(
            to, size,
            "the times in column %zu go in steps of %g, which makes no sampling rate of an ECG, be it s, "
            "ms, us or ns",
            column, times->step);
        break;
    case CSV_TIMES_NO_RATE:
        snprintf(to, size,
                 "the times in column %zu go in steps of %g s, and %g Hz cannot be the sampling rate", column,
                 times->step, 1 / times->step);
        break;
    }
    return clause;
}

static tl_status ask_for_rate(const csv_state *csv, tl_error *error) {
    const csv_layout *layout = &csv->rows.layout;
    const csv_unusable *times = &layout->unusable;
    const tl_source *source = csv->reader.source;
    if (times->fault == CSV_TIMES_BACKWARD) {
        return fault(
            error, TL_E_NEEDED, fault_at_line(source, times->line),
            "%.60s, line %llu: %s. Put the rows in order, or give the sampling rate (Hz) to read them "
            "as they stand.",
            source->name, (unsigned long long)times->line, clause_of(times).words);
    }
    if (times->fault != CSV_TIMES_GOOD) {
        return fault(error, TL_E_NEEDED, fault_in(source),
                     "%.60s: %s. How many samples a second (Hz) does it hold?", source->name,
                     clause_of(times).words);
    }
    if (layout->preamble.has_impossible_rate) {
        return fault(
            error, TL_E_NEEDED, fault_in(source),
            "%.60s says %g Hz, which cannot be its sampling rate. How many samples a second (Hz) does "
            "it hold?",
            source->name, layout->preamble.impossible_rate);
    }
    return fault(
        error, TL_E_NEEDED, fault_in(source),
        "%.60s does not say its sampling rate: it has neither a time column nor a line that names it. "
        "How many samples a second (Hz) does it hold?",
        source->name);
}

static tl_status settle_rate(const csv_state *csv, const tl_open_options *options, tl_record *record,
                             double *rate, tl_error *error) {
    const csv_layout *layout = &csv->rows.layout;
    const bool has_times = layout->time_column >= 0;
    if (options->rate > 0) {
        *rate = options->rate;
        record_add_note(record, note_assumption("rate-given"), "The sampling rate is %g Hz, as you said.%s",
                        *rate, has_times ? " The times in the file are not used." : "");
    } else if (has_times) {
        *rate = 1 / layout->period;
        compare_rates(record, layout->preamble.rate, *rate);
    } else if (layout->preamble.rate > 0) {
        *rate = layout->preamble.rate;
        if (layout->unusable.fault != CSV_TIMES_GOOD) {
            record_add_note(record, note_diagnostic("times-unused", TL_PLACE_NONE, 0),
                            "The sampling rate is the one that the file names, %g Hz: %s.", *rate,
                            clause_of(&layout->unusable).words);
        }
    } else {
        return ask_for_rate(csv, error);
    }
    return TL_OK;
}

/* ----------------------------------------------------------------------------------------------- leads ----
 */

static size_t count_leads(const csv_rows *rows) {
    size_t leads = 0;
    for (size_t c = 0; c < rows->layout.columns; c++) {
        leads += rows->layout.column[c].role == CSV_LEAD && rows->has_numbers[c];
    }
    return leads;
}

/* " (ECG)", or nothing for a column without a name. */
typedef struct column_label {
    char text[48];
} column_label;

static column_label label_of(const csv_column *column) {
    column_label label = {""};
    if (column->label[0] != '\0')
        snprintf(label.text, sizeof label.text, " (%s)", column->label);
    return label;
}

/* What the cells of a column without a sample are. */
static const char *missing_marks(const csv_rows *rows, size_t column) {
    if (rows->has_beyond[column])
        return "too large for a sample, NaN or empty";
    return rows->has_marks[column] ? "NaN, a like mark or empty" : "empty";
}

/* A column without a name and with empty cells alone is what a delimiter at the ends of the lines leaves. */
static void note_left_out(tl_record *record, const csv_rows *rows, size_t index) {
    const csv_column *column = &rows->layout.column[index];
    const bool named = column->label[0] != '\0';
    if (column->role == CSV_TIME || column->role == CSV_INDEX || !(named || rows->has_marks[index]))
        return;
    const column_label label = label_of(column);
    if (column->role == CSV_WORDS) {
        record_add_note(record, note_diagnostic("column-left-out", TL_PLACE_NONE, 0),
                        "Column %zu%s is left out: it holds words or times, not samples.", index + 1,
                        label.text);
    } else {
        record_add_note(
            record, note_diagnostic("column-left-out", TL_PLACE_NONE, 0),
            "Column %zu%s is left out: each of its %lld cells is %s. If it should hold samples, export "
            "the recording again.",
            index + 1, label.text, (long long)rows->count, missing_marks(rows, index));
    }
}

/* Refuses a table whose rows cannot be samples: a single one, or a table that lies on its side, far wider
 * than a second of samples is long. */
static tl_status require_rows(const csv_state *csv, tl_error *error) {
    const csv_rows *rows = &csv->rows;
    const tl_source *source = csv->reader.source;
    if (rows->count < TL_MIN_RATE && rows->layout.columns >= CSV_WIDE) {
        return fault(
            error, TL_E_FORMAT, fault_in(source),
            "%.60s has %lld %s of %zu numbers: it lies on its side. Each sample needs a row of its own: "
            "swap rows and columns (transpose) and try again.",
            source->name, (long long)rows->count, rows->count == 1 ? "row" : "rows", rows->layout.columns);
    }
    if (rows->count >= 2)
        return TL_OK;
    return fault(error, TL_E_FORMAT, fault_in(source),
                 "%.60s holds a single row: too short to be an ECG, which has a row for each sample.",
                 source->name);
}

/* Refuses a table in which no column holds samples, with the first column that should have. */
static tl_status require_samples(const csv_state *csv, tl_error *error) {
    const csv_rows *rows = &csv->rows;
    const tl_source *source = csv->reader.source;
    if (count_leads(rows) > 0)
        return TL_OK;
    for (size_t c = 0; c < rows->layout.columns; c++) {
        if (rows->layout.column[c].role != CSV_LEAD)
            continue;
        return fault(
            error, TL_E_FORMAT, fault_in(source),
            "%.60s holds no samples: each of the %lld cells of column %zu%s is %s. Export the recording "
            "again, with its samples as numbers.",
            source->name, (long long)rows->count, c + 1, label_of(&rows->layout.column[c]).text,
            missing_marks(rows, c));
    }
    return fault(
        error, TL_E_FORMAT, fault_in(source),
        "%.60s has no column of samples: its columns hold times, running numbers or words. Export the "
        "recording again, with its samples as numbers.",
        source->name);
}

static void name_lead(tl_lead_info *lead, const csv_layout *layout, size_t column, bool is_only) {
    const csv_column *from = &layout->column[column];
    memcpy(lead->label, from->label, sizeof lead->label);
    memcpy(lead->unit, from->unit, sizeof lead->unit);
    if (lead->label[0] == '\0' && is_only)
        memcpy(lead->label, layout->preamble.lead, sizeof lead->label);
    if (lead->label[0] == '\0' && !is_only)
        snprintf(lead->label, sizeof lead->label, "Column %zu", column + 1);
    if (lead->unit[0] == '\0')
        memcpy(lead->unit, layout->preamble.unit, sizeof lead->unit);
}

static tl_status add_leads(tl_record *record, csv_state *csv, double rate, tl_error *error) {
    const csv_rows *rows = &csv->rows;
    size_t leads = count_leads(rows);
    for (size_t c = 0; c < rows->layout.columns; c++) {
        const csv_column *column = &rows->layout.column[c];
        if (column->role != CSV_LEAD || !rows->has_numbers[c]) {
            note_left_out(record, rows, c);
            continue;
        }
        tl_lead_info lead = {.rate = rate, .samples = csv_rows_samples(rows)};
        name_lead(&lead, &rows->layout, c, leads == 1);
        if (record->info.leads < TL_MAX_LEADS)
            csv->columns[record->info.leads] = c;
        tl_status status = record_add_lead(record, &lead, error);
        if (status != TL_OK)
            return status;
    }
    return TL_OK;
}

static tl_status csv_open(tl_record *record, const record_files *files, const tl_open_options *options,
                          tl_error *error) {
    csv_state *csv = calloc(1, sizeof *csv);
    if (!csv)
        return fault_memory(error);
    record->state = csv;
    const tl_source *source = &files->sources[files->main];
    source_reader_set(&csv->reader, source);
    csv->rows.lines.reader = &csv->reader;
    csv->rows.lines.carry = csv->carry;
    double rate = 0;
    tl_status status = find_layout(csv, source, record, error);
    if (status == TL_OK)
        status = csv_rows_scan(&csv->rows, options->rate > 0, record, error);
    if (status == TL_OK)
        status = require_rows(csv, error);
    if (status == TL_OK)
        status = require_samples(csv, error);
    if (status == TL_OK)
        status = settle_rate(csv, options, record, &rate, error);
    if (status == TL_OK)
        status = add_leads(record, csv, rate, error);
    if (status != TL_OK)
        return status;
    if (csv->rows.layout.one_row) {
        record_add_note(record, note_assumption("one-row"),
                        "The file is one row of %lld numbers: they are taken as the samples of one lead.",
                        (long long)csv->rows.count);
    }
    if (csv->rows.layout.preamble.is_synthetic)
        record_note_synthetic(record);
    record->info.has_start = csv->rows.layout.preamble.has_start;
    record->info.start_ms = csv->rows.layout.preamble.start_ms;
    return TL_OK;
}

const record_format csv_format = {
    .name = "CSV",
    .companions = false,
    .probe = csv_probe,
    .open = csv_open,
    .read_numbers = csv_read,
    .close = csv_close,
};
