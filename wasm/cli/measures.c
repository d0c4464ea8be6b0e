/* Clinical intervals and heart-rate variability of a recording; see measures.h. */
#include "measures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------- intervals ----
 */

static const struct {
    const char *name;
    size_t offset; /* of the float in tl_intervals */
} intervals[INTERVALS] = {
    {"pr", offsetof(tl_intervals, pr)},
    {"qrs", offsetof(tl_intervals, qrs)},
    {"qt", offsetof(tl_intervals, qt)},
    {"qtc_bazett", offsetof(tl_intervals, qtc_bazett)},
    {"qtc_fridericia", offsetof(tl_intervals, qtc_fridericia)},
    {"qtc_framingham", offsetof(tl_intervals, qtc_framingham)},
    {"qtc_hodges", offsetof(tl_intervals, qtc_hodges)},
};

const char *interval_name(size_t index) {
    return intervals[index].name;
}

float interval_value(const tl_intervals *of, size_t index) {
    float value;
    memcpy(&value, (const char *)of + intervals[index].offset, sizeof value);
    return value;
}

static int ascending(const void *left, const void *right) {
    const float a = *(const float *)left;
    const float b = *(const float *)right;
    return (a > b) - (a < b);
}

/* Median of `count` values; NaN of none. Sorts them. */
static float median_of(float *values, size_t count) {
    if (count == 0)
        return NAN;
    qsort(values, count, sizeof *values, ascending);
    return (values[(count - 1) / 2] + values[count / 2]) / 2.0F;
}

/* `room`: for one float a beat. */
static void take_medians(measures *to, size_t beats, float *room) {
    for (size_t k = 0; k < INTERVALS; k++) {
        size_t known = 0;
        for (size_t i = 0; i < beats; i++) {
            const float value = interval_value(&to->beats[i], k);
            if (!isnan(value))
                room[known++] = value;
        }
        const float median = median_of(room, known);
        memcpy((char *)&to->median + intervals[k].offset, &median, sizeof median);
        to->of[k] = known;
    }
}

static bool take_intervals(const analysis *analysis, measures *to) {
    const size_t count = analysis->beat_count;
    to->beats = calloc(count + 1, sizeof *to->beats);
    float *room = calloc(count + 1, sizeof *room);
    if (to->beats && room) {
        for (size_t i = 0; i < count; i++)
            to->beats[i] = tl_intervals_of(&analysis->beats[i].waves, analysis->beats[i].rr_s);
        take_medians(to, count, room);
    }
    free(room);
    return to->beats && room;
}

/* ----------------------------------------------------------------------------------------- variability ----
 */

/* Conducted sinus beats, bundle branch block included (group N of EC57, without escape beats). */
static bool is_normal(const subject *subject, const tl_beat *beat) {
    const char *label = subject_label(subject, beat);
    return strcmp(label, "N") == 0 || strcmp(label, "L") == 0 || strcmp(label, "R") == 0;
}

/* The beats as tl_hrv_measure takes them. */
typedef struct series {
    double *time_s;
    float *rr_s;
    uint8_t *normal;
    double *scratch;
} series;

static bool open_series(series *series, size_t count) {
    const size_t scratch = tl_hrv_scratch(count);
    series->time_s = calloc(count + 1, sizeof *series->time_s);
    series->rr_s = calloc(count + 1, sizeof *series->rr_s);
    series->normal = calloc(count + 1, sizeof *series->normal);
    series->scratch = count == 0 || scratch > 0 ? calloc(scratch + 1, sizeof *series->scratch) : NULL;
    return series->time_s && series->rr_s && series->normal && series->scratch;
}

static void close_series(series *series) {
    free(series->time_s);
    free(series->rr_s);
    free(series->normal);
    free(series->scratch);
}

static tl_status take_variability(const subject *subject, measures *to) {
    const analysis *analysis = &subject->analysis;
    series series;
    tl_status status = TL_E_MEMORY;
    if (open_series(&series, analysis->beat_count)) {
        for (size_t i = 0; i < analysis->beat_count; i++) {
            const tl_beat *beat = &analysis->beats[i];
            series.time_s[i] = beat->time_s;
            series.rr_s[i] = beat->rr_s;
            series.normal[i] = !to->named || is_normal(subject, beat);
        }
        status = tl_hrv_measure(series.rr_s, series.time_s, series.normal, analysis->beat_count,
                                series.scratch, &to->hrv);
    }
    close_series(&series);
    return status;
}

/* ----------------------------------------------------------------------------------------------- entry ----
 */

exit_code measures_take(const subject *subject, measures *measures) {
    memset(measures, 0, sizeof *measures);
    measures->named = subject->model != NULL;
    if (!take_intervals(&subject->analysis, measures))
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    switch (take_variability(subject, measures)) {
    case TL_OK:
        return EXIT_DONE;
    case TL_E_MEMORY:
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    default:
        return cli_fail(EXIT_INTERNAL, "The heart-rate variability of these beats cannot be measured.");
    }
}

void measures_release(measures *measures) {
    free(measures->beats);
}
