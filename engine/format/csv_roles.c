/* What the columns of a table are for: times, running numbers or leads, by their names, else by what is in
 * them.
 */
#include "csv_roles.h"

#include <stdlib.h>

#include "csv_steps.h"

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
static bool has_other_columns(const csv_finder *find) {
    size_t others = 0;
    for (size_t c = 0; c < find->table.columns; c++)
        others +=
            find->table.content[c] == CSV_CONTENT_NUMBERS || find->table.content[c] == CSV_CONTENT_EMPTY;
    return others > 1;
}

/* Whether rows can be so far apart. */
static bool is_possible(double step_s) {
    return step_s >= 1 / RECORD_MAX_RATE && step_s <= RECORD_MAX_GAP_S;
}

/* Finds the unit of a time column, or what is wrong with its times. */
static csv_unusable judge_times(const csv_column *column, const csv_steps *found, time_candidate *candidate) {
    csv_unusable is = {.fault = CSV_TIMES_GOOD, .column = (size_t)candidate->column};
    if (candidate->usual > 0)
        find_time_unit(column, found->first, candidate);
    if (found->count == 0) {
        is.fault = CSV_TIMES_MISSING;
    } else if (candidate->usual == 0) {
        is.fault = CSV_TIMES_STILL;
    } else if (candidate->usual < 0) {
        is.fault = CSV_TIMES_BACKWARD;
        is.line = found->backward_line;
    } else if (candidate->unit == 0) {
        is.fault = CSV_TIMES_NO_UNIT;
        is.step = candidate->usual;
    } else if (!is_possible(candidate->usual * candidate->unit)) {
        is.fault = CSV_TIMES_NO_RATE;
        is.step = candidate->usual * candidate->unit;
    }
    return is;
}

/* Judges one column as a time column and takes it if it is better than `best`. */
static void consider_time(csv_finder *find, size_t c, bool named, double *values, time_candidate *best) {
    csv_column *column = &find->layout->column[c];
    csv_steps found = csv_steps_collect(find, c, values);
    time_candidate candidate = {.column = (int)c, .usual = csv_steps_usual(&found)};
    bool unnamed_time =
        csv_steps_are_even(&found, candidate.usual) && !csv_steps_count_up(&found) && has_other_columns(find);
    if (!named && !column->has_clock && !(c == 0 && unnamed_time))
        return;
    if (!column->empty)
        column->role = CSV_WORDS;
    const csv_unusable judged = judge_times(column, &found, &candidate);
    if (judged.fault != CSV_TIMES_GOOD) {
        if (find->layout->unusable.fault == CSV_TIMES_GOOD)
            find->layout->unusable = judged;
        return;
    }
    candidate.moving = (double)found.moving / (double)found.count;
    take_start(find->layout, found.first, candidate.unit);
    if (best->column < 0 || candidate.moving > best->moving)
        *best = candidate;
}

static void take_time(csv_finder *find, const time_candidate *best, double *values) {
    csv_layout *layout = find->layout;
    layout->time_column = best->column;
    if (best->column < 0)
        return;
    csv_steps found = csv_steps_collect(find, (size_t)best->column, values);
    layout->column[best->column].role = CSV_TIME;
    layout->time_unit = best->unit;
    layout->step = best->usual * best->unit;
    layout->period = csv_steps_mean(&found, best->usual) * best->unit;
    if (best->assumed) {
        record_add_note(find->record, note_assumption("time-unit-assumed"),
                        "Column %d is taken as time in units of %g s, which gives %.6g samples a second.",
                        best->column + 1, best->unit, 1 / layout->period);
    }
}

/* Takes out the columns that are running numbers. */
static void find_index(csv_finder *find, double *values) {
    csv_layout *layout = find->layout;
    for (size_t c = 0; c < layout->columns; c++) {
        csv_column *column = &layout->column[c];
        bool unnamed = c == 0 && column->label[0] == '\0' && has_other_columns(find);
        if (column->role != CSV_LEAD || !(unnamed || is_index_name(column->label)))
            continue;
        csv_steps found = csv_steps_collect(find, c, values);
        if (!csv_steps_count_up(&found))
            continue;
        column->role = CSV_INDEX;
        if (unnamed) {
            record_add_note(find->record, note_assumption("index-column"),
                            "Column %zu counts the rows and is left out.", c + 1);
        }
    }
}

bool csv_roles_find(csv_finder *find) {
    double *values = malloc((find->head.count + 1) * sizeof *values);
    if (!values)
        return false;
    csv_layout *layout = find->layout;
    for (size_t c = 0; c < layout->columns; c++) {
        csv_column *column = &layout->column[c];
        column->has_clock = find->table.content[c] == CSV_CONTENT_CLOCKS;
        column->empty = find->table.content[c] == CSV_CONTENT_EMPTY;
        column->role = find->table.content[c] == CSV_CONTENT_WORDS ? CSV_WORDS : CSV_LEAD;
    }
    time_candidate best = {.column = -1};
    for (size_t c = 0; c < layout->columns; c++) {
        bool named = is_time_name(layout->column[c].label);
        if (layout->column[c].role == CSV_LEAD)
            consider_time(find, c, named, values, &best);
    }
    take_time(find, &best, values);
    find_index(find, values);
    free(values);
    return true;
}
