/* Clinical intervals and heart-rate variability of a recording; see measures.h. */
#include "measures.h"

#include <stdlib.h>
#include <string.h>

static bool take_intervals(const analysis *analysis, measures *to) {
    const size_t count = analysis->beat_count;
    to->beats = calloc(count + 1, sizeof *to->beats);
    for (size_t i = 0; to->beats && i < count; i++)
        to->beats[i] = tl_intervals_of(&analysis->beats[i].waves, analysis->beats[i].rr_s);
    return to->beats != NULL;
}

/* The beats as tl_hrv_measure takes them. */
typedef struct series {
    double *time_s;
    float *rr_s;
    uint8_t *beat;
    double *scratch;
} series;

static bool open_series(series *series, size_t count) {
    const size_t scratch = tl_hrv_scratch(count);
    series->time_s = calloc(count + 1, sizeof *series->time_s);
    series->rr_s = calloc(count + 1, sizeof *series->rr_s);
    series->beat = calloc(count + 1, sizeof *series->beat);
    series->scratch = count == 0 || scratch > 0 ? calloc(scratch + 1, sizeof *series->scratch) : NULL;
    return series->time_s && series->rr_s && series->beat && series->scratch;
}

static void close_series(series *series) {
    free(series->time_s);
    free(series->rr_s);
    free(series->beat);
    free(series->scratch);
}

static tl_hrv_beat kind_of(const subject *subject, const tl_beat *beat) {
    if (!subject_names_normal(subject))
        return TL_HRV_BEAT_NORMAL;
    const bool named = beat->label != TL_UNCLASSIFIED;
    switch (named ? subject->model_info.meaning[beat->label] : TL_MEANING_UNCLASSIFIED) {
    case TL_MEANING_NORMAL:
        return TL_HRV_BEAT_NORMAL;
    case TL_MEANING_LABEL:
    case TL_MEANING_UNCLASSIFIED:
        return TL_HRV_BEAT_UNNAMED;
    default:
        return TL_HRV_BEAT_OTHER;
    }
}

static void fill_series(const subject *subject, series *series) {
    for (size_t i = 0; i < subject->analysis.beat_count; i++) {
        const tl_beat *beat = &subject->analysis.beats[i];
        series->time_s[i] = beat->time_s;
        series->rr_s[i] = beat->rr_s;
        series->beat[i] = (uint8_t)kind_of(subject, beat);
    }
}

static tl_status take_variability(const subject *subject, measures *to) {
    const size_t count = subject->analysis.beat_count;
    series series;
    tl_status status = TL_E_MEMORY;
    to->hrv_use = calloc(count + 1, sizeof *to->hrv_use);
    if (open_series(&series, count) && to->hrv_use) {
        fill_series(subject, &series);
        const tl_hrv_beats beats = {
            .time_s = series.time_s, .rr_s = series.rr_s, .beat = series.beat, .count = count};
        status = tl_hrv_measure(&beats, series.scratch, to->hrv_use, &to->hrv);
    }
    close_series(&series);
    return status;
}

exit_code measures_take(const subject *subject, measures *measures) {
    memset(measures, 0, sizeof *measures);
    measures->named = subject_names_normal(subject);
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
    free(measures->hrv_use);
}
