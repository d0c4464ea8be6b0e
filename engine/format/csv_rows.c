/* The rows of a table; see csv_rows.h. */
#include "csv_rows.h"

#include <math.h>
#include <stdio.h>

enum { SECONDS_A_DAY = 86400 };

/* What the pass over the rows finds. */
typedef struct scan {
    csv_rows *rows;
    tl_record *record;
    tl_error *error;
    bool use_time;
    bool has_last;
    csv_instant last;
    double regular_s; /* sum of the steps that are no gaps */
    int64_t regular;  /* how many they are */
    int64_t uneven;   /* steps shorter than half the usual one */
    uint64_t uneven_line;
    int64_t short_rows;
    uint64_t short_line;
    int64_t beyond; /* numbers too large for a sample */
    uint64_t beyond_line;
} scan;

/* ----------------------------------------------------------------------------------------------- marks ----
 */

static void mark_row(csv_rows *rows, csv_mark mark) {
    if (rows->count % rows->stride != 0)
        return;
    if (rows->mark_count == CSV_MARKS) {
        for (size_t i = 0; i < CSV_MARKS / 2; i++)
            rows->marks[i] = rows->marks[2 * i];
        rows->mark_count = CSV_MARKS / 2;
        rows->stride *= 2;
        if (rows->count % rows->stride != 0)
            return;
    }
    rows->marks[rows->mark_count++] = mark;
}

/* Whether a line is passed over. In a recording of one row an empty cell is a sample that is missing, but not
 * where blanks set the cells apart, nor behind the last of them. */
static bool is_no_row(const csv_rows *rows, text line) {
    const bool counts = rows->layout.one_row && rows->layout.line_end != ' ';
    if (counts && rows->lines.offset < rows->lines.reader->source->size)
        return false;
    return csv_is_blank_or_comment(line);
}

/* The next line that is a row, and where it stands. */
static tl_status next_row(csv_rows *rows, csv_mark *mark, text *line, bool *more, tl_error *error) {
    do {
        *mark = (csv_mark){rows->lines.offset, rows->lines.number};
        tl_status status = csv_next_line(&rows->lines, line, more, error);
        if (status != TL_OK || !*more)
            return status;
    } while (is_no_row(rows, *line));
    return TL_OK;
}

/* ------------------------------------------------------------------------------------------------ time ----
 */

static tl_status time_fault(const scan *in, double step_s) {
    const tl_source *source = in->rows->lines.reader->source;
    uint64_t line = in->rows->lines.number;
    return fault(
        in->error, TL_E_NEEDED, fault_at_line(source, line),
        "%.60s, line %llu: the time %s by %.6g s. This looks like two recordings in one file; split it in "
        "front of that line, or give the sampling rate to read all rows as evenly spaced.",
        source->name, (unsigned long long)line, step_s < 0 ? "goes back" : "jumps", fabs(step_s));
}

static tl_status add_run(const scan *in, double late_s) {
    csv_rows *rows = in->rows;
    if (rows->run_count == CSV_GAPS) {
        const tl_source *source = rows->lines.reader->source;
        return fault(
            in->error, TL_E_NEEDED, fault_at_line(source, rows->lines.number),
            "%.60s: the times of the rows have more than %d gaps, too many to trust them. Give the sampling "
            "rate (Hz) to read the rows as evenly spaced.",
            source->name, CSV_GAPS - 1);
    }
    rows->runs[rows->run_count++] = (csv_run){rows->count, 0, late_s};
    return TL_OK;
}

static tl_status take_step(scan *in, double step_s) {
    const csv_layout *layout = &in->rows->layout;
    bool wraps =
        step_s < -SECONDS_A_DAY / 2.0 && !in->last.has_date && layout->column[layout->time_column].has_clock;
    if (wraps)
        step_s += SECONDS_A_DAY; /* midnight, on a clock without a date */
    if (step_s > RECORD_MAX_GAP_S || step_s < -1.5 * layout->step)
        return time_fault(in, step_s);
    if (step_s > 1.5 * layout->step)
        return add_run(in, step_s - layout->step);
    in->regular_s += step_s;
    in->regular++;
    /* Steps of 0 are the rows of one packet, or of a coarse clock. */
    if (step_s != 0 && step_s < layout->step / 2 && in->uneven++ == 0) {
        in->uneven_line = in->rows->lines.number;
    }
    return TL_OK;
}

static tl_status take_time(scan *in, text cell) {
    const csv_layout *layout = &in->rows->layout;
    const tl_source *source = in->rows->lines.reader->source;
    uint64_t line = in->rows->lines.number;
    csv_instant now;
    if (!csv_layout_instant(layout, cell, &now)) {
        char shown[32];
        text_copy(cell, shown, sizeof shown);
        return fault(in->error, TL_E_NEEDED, fault_at_line(source, line),
                     "%.60s, line %llu: \"%s\" in column %d is no time. Correct the line, or give the "
                     "sampling rate to read "
                     "the rows without their times.",
                     source->name, (unsigned long long)line, shown, layout->time_column + 1);
    }
    tl_status status = TL_OK;
    if (in->has_last)
        status = take_step(in, csv_instant_step(now, in->last) * layout->time_unit);
    in->last = now;
    in->has_last = true;
    return status;
}

/* ------------------------------------------------------------------------------------------------ rows ----
 */

/* A cell of a recording of one row that is no number, or in which that row ends and another begins. */
static tl_status one_row_fault(const scan *in, text cell) {
    const tl_source *source = in->rows->lines.reader->source;
    const fault_place place = fault_at_byte(source, in->rows->lines.offset);
    if (text_find(cell, '\n') < cell.length || text_find(cell, '\r') < cell.length) {
        return fault(
            in->error, TL_E_FORMAT, place,
            "%.60s has rows of very many numbers: the table lies on its side. Each sample needs a row of "
            "its own: swap rows and columns (transpose) and try again.",
            source->name);
    }
    char shown[32];
    text_copy(cell, shown, sizeof shown);
    return fault(in->error, TL_E_FORMAT, place,
                 "%.60s is one row of numbers, in which \"%s\" is none. Correct it.", source->name, shown);
}

static tl_status cell_fault(const scan *in, text cell, size_t column) {
    const tl_source *source = in->rows->lines.reader->source;
    uint64_t line = in->rows->lines.number;
    char shown[32];
    if (in->rows->layout.one_row)
        return one_row_fault(in, cell);
    text_copy(cell, shown, sizeof shown);
    if (column >= in->rows->layout.columns) {
        return fault(in->error, TL_E_FORMAT, fault_at_line(source, line),
                     "%.60s, line %llu has more than %zu cells (\"%s\"), unlike the rows above it.",
                     source->name, (unsigned long long)line, in->rows->layout.columns, shown);
    }
    return fault(
        in->error, TL_E_FORMAT, fault_at_line(source, line),
        "%.60s, line %llu: \"%s\" in column %zu is no number. Correct the line; if a second recording starts "
        "there, split the file.",
        source->name, (unsigned long long)line, shown, column + 1);
}

static void take_number(scan *in, size_t column, double number) {
    bool beyond = fabs(number) > CSV_LARGEST;
    bool *kind = beyond ? in->rows->has_beyond : in->rows->has_numbers;
    kind[column] = true;
    if (beyond && in->beyond++ == 0)
        in->beyond_line = in->rows->lines.number;
}

static tl_status take_cell(scan *in, size_t column, text cell) {
    csv_layout *layout = &in->rows->layout;
    double number;
    if (column >= layout->columns)
        return cell.length == 0 ? TL_OK : cell_fault(in, cell, column);
    if (in->use_time && (int)column == layout->time_column)
        return take_time(in, cell);
    if (layout->column[column].role != CSV_LEAD)
        return TL_OK;
    csv_kind kind = csv_classify(cell, layout->dialect.decimal, &number);
    if (kind == CSV_NUMBER)
        take_number(in, column, number);
    if (cell.length > 0)
        in->rows->has_marks[column] = true;
    if (kind != CSV_TEXT)
        return TL_OK;
    if (!layout->column[column].empty || in->rows->has_numbers[column])
        return cell_fault(in, cell, column);
    layout->column[column].role = CSV_WORDS; /* empty so far: a column of remarks */
    return TL_OK;
}

static tl_status take_row(scan *in, text line) {
    const csv_layout *layout = &in->rows->layout;
    csv_cells cells = csv_cells_of(line);
    text cell;
    size_t count = 0;
    while (csv_next_cell(&cells, &layout->dialect, &cell)) {
        tl_status status = take_cell(in, count, cell);
        if (status != TL_OK)
            return status;
        count++;
    }
    size_t needed = layout->columns;
    while (needed > 0 && layout->column[needed - 1].empty)
        needed--;
    if (count < needed && in->short_rows++ == 0)
        in->short_line = in->rows->lines.number;
    return TL_OK;
}

/* -------------------------------------------------------------------------------------- after the pass ----
 */

/* The mean step, or the whole number of samples a second that puts every row within half a sample of its
 * time. */
static double settle_period(const scan *in) {
    double mean = in->regular_s / (double)in->regular;
    double whole = round(1 / mean);
    double drift = whole > 0 ? fabs((double)in->regular * (mean - 1 / whole)) : mean;
    return drift < mean / 2 ? 1 / whole : mean;
}

static void place_runs(csv_rows *rows) {
    for (size_t i = 1; i < rows->run_count; i++) {
        csv_run *run = &rows->runs[i];
        int64_t missing = llround(run->late_s / rows->layout.period);
        if (missing < 1)
            missing = 1; /* a gap is never closed */
        run->sample = rows->runs[i - 1].sample + (run->row - rows->runs[i - 1].row) + missing;
    }
}

static void note_beyond(const scan *in) {
    if (in->beyond == 0)
        return;
    char first[40] = "";
    const bool has_line = !in->rows->layout.one_row;
    if (has_line)
        snprintf(first, sizeof first, ", first in line %llu", (unsigned long long)in->beyond_line);
    const tl_place place = has_line ? TL_PLACE_LINE : TL_PLACE_NONE;
    record_add_note(in->record,
                    note_diagnostic("beyond-range", place, has_line ? (int64_t)in->beyond_line : 0),
                    "%lld %s too large for a sample (above %g)%s: %s taken as missing.",
                    (long long)in->beyond, in->beyond == 1 ? "number is" : "numbers are", CSV_LARGEST, first,
                    in->beyond == 1 ? "it is" : "they are");
}

static void note_rows(const scan *in) {
    tl_record *record = in->record;
    if (in->short_rows > 0) {
        record_add_note(record, note_diagnostic("short-rows", TL_PLACE_LINE, (int64_t)in->short_line),
                        "%lld %s fewer cells than there are columns, first in line %llu: what they "
                        "lack is missing.",
                        (long long)in->short_rows, in->short_rows == 1 ? "row has" : "rows have",
                        (unsigned long long)in->short_line);
    }
    note_beyond(in);
    if (in->uneven > 0) {
        record_add_note(
            record, note_diagnostic("times-uneven", TL_PLACE_LINE, (int64_t)in->uneven_line),
            "%lld %s of the time column %s shorter than half the usual one, first in line %llu. The rows "
            "are taken as evenly spaced.",
            (long long)in->uneven, in->uneven == 1 ? "step" : "steps", in->uneven == 1 ? "is" : "are",
            (unsigned long long)in->uneven_line);
    }
}

static void note_gaps(const csv_rows *rows, tl_record *record) {
    if (rows->run_count < 2)
        return;
    int64_t missing = csv_rows_samples(rows) - rows->count;
    record_add_note(
        record, note_diagnostic("gaps", TL_PLACE_SAMPLE, rows->runs[1].row),
        "Gaps in the times of the rows: %zu, with %lld samples in all. They are kept as missing samples.",
        rows->run_count - 1, (long long)missing);
}

static tl_status finish(const scan *in) {
    csv_rows *rows = in->rows;
    note_rows(in);
    if (!in->use_time)
        return TL_OK;
    if (in->regular < 1 || !(in->regular_s > 0)) {
        const tl_source *source = rows->lines.reader->source;
        return fault(in->error, TL_E_NEEDED, fault_in(source),
                     "The times in column %d of %.60s do not advance. Give the sampling rate (Hz).",
                     rows->layout.time_column + 1, source->name);
    }
    rows->layout.period = settle_period(in);
    place_runs(rows);
    note_gaps(rows, in->record);
    return TL_OK;
}

tl_status csv_rows_scan(csv_rows *rows, bool ignore_time, tl_record *record, tl_error *error) {
    scan in = {.rows = rows, .record = record, .error = error};
    in.use_time = !ignore_time && rows->layout.time_column >= 0;
    rows->stride = 1;
    rows->lines.end = rows->layout.line_end;
    rows->lines.offset = rows->layout.data_offset;
    rows->lines.number = rows->layout.lines_above;
    rows->runs[rows->run_count++] = (csv_run){0, 0, 0};
    for (;;) {
        csv_mark mark;
        text line;
        bool more;
        tl_status status = next_row(rows, &mark, &line, &more, error);
        if (status == TL_OK && !more)
            break;
        if (status == TL_OK)
            status = take_row(&in, line);
        if (status != TL_OK)
            return status;
        mark_row(rows, mark);
        rows->count++;
    }
    rows->next = rows->count;
    return finish(&in);
}

/* ------------------------------------------------------------------------------------------ random access
 * ---- */

tl_status csv_rows_seek(csv_rows *rows, int64_t row, text *line, tl_error *error) {
    int64_t marked = row / rows->stride * rows->stride;
    if (rows->next > row || rows->next < marked) {
        csv_mark mark = rows->marks[row / rows->stride];
        rows->lines.offset = mark.offset;
        rows->lines.number = mark.line;
        rows->next = marked;
    }
    bool more = true;
    while (rows->next <= row) {
        csv_mark mark;
        tl_status status = next_row(rows, &mark, line, &more, error);
        if (status != TL_OK)
            return status;
        if (!more) {
            return fault(error, TL_E_READ, fault_in(rows->lines.reader->source),
                         "%.60s changed while it was open.", rows->lines.reader->source->name);
        }
        rows->next++;
    }
    return TL_OK;
}

int64_t csv_rows_of_sample(const csv_rows *rows, int64_t sample) {
    size_t low = 0;
    size_t high = rows->run_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (rows->runs[middle].sample <= sample) {
            low = middle;
        } else {
            high = middle;
        }
    }
    int64_t row = rows->runs[low].row + (sample - rows->runs[low].sample);
    int64_t end = high < rows->run_count ? rows->runs[high].row : rows->count;
    return row < end ? row : -1;
}

int64_t csv_rows_samples(const csv_rows *rows) {
    const csv_run *last = &rows->runs[rows->run_count - 1];
    return last->sample + (rows->count - last->row);
}
