/* The CSV of `tracelight analyze`: one row a beat, units in the column names; an empty cell is what cannot be
 * known. web/export/csv.js writes the same columns on the page. Lines end as other programs of a command line
 * expect, with a line feed alone. */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "analyze.h"
#include "words.h"

static void print_header(const subject *subject) {
    printf("time_s,sample,class");
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        printf(",probability_%s", subject->model_info.class_names[c]);
    printf(",rr_s,%s,reason_unclassified", subject->in_millivolts ? "r_amplitude_mv" : "r_amplitude_no_unit");
    for (size_t k = 0; k < TL_INTERVALS; k++)
        printf(",%s_ms", interval_name(k));
    for (size_t k = 0; k < WAVE_POINTS; k++)
        printf(",%s_ms_from_r", wave_name(k));
    printf(",model,synthetic\n");
}

static void print_milliseconds(float seconds) {
    printf(isnan(seconds) ? "," : ",%.1f", 1000.0 * (double)seconds);
}

/* A cell, in quotes where it holds what would end it (RFC 4180). */
static void print_cell(const char *cell) {
    if (cell[strcspn(cell, "\",\r\n")] == '\0') {
        printf("%s", cell);
        return;
    }
    putchar('"');
    for (; *cell != '\0'; cell++)
        printf(*cell == '"' ? "\"\"" : "%c", *cell);
    putchar('"');
}

static void print_name(const subject *subject, const tl_beat *beat) {
    const bool named = beat->label != TL_UNCLASSIFIED;
    printf("%s", named ? subject_label(subject, beat) : "");
    const bool asked = beat_was_asked(beat);
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        printf(asked ? ",%.5f" : ",", (double)beat->probability[c]);
}

static void print_beat(const subject *subject, const tl_beat *beat, const tl_intervals *intervals) {
    printf("%.4f,%" PRId64 ",", beat->time_s, beat->sample);
    print_name(subject, beat);
    printf(isnan(beat->rr_s) ? "," : ",%.4f", (double)beat->rr_s);
    printf(",%.3f,%s", (double)beat->amplitude_mv,
           beat->label == TL_UNCLASSIFIED ? reason_name(beat->reason) : "");
    for (size_t k = 0; k < TL_INTERVALS; k++)
        print_milliseconds(interval_value(intervals, k));
    for (size_t k = 0; k < WAVE_POINTS; k++)
        print_milliseconds(wave_value(&beat->waves, k));
    putchar(',');
    print_cell(subject->model_info.name);
    printf(",%s\n", recording_is_synthetic(&subject->recording) ? "true" : "false");
}

void analyze_print_csv(const subject *subject, const measures *measures) {
    print_header(subject);
    for (size_t i = 0; i < subject->analysis.beat_count; i++)
        print_beat(subject, &subject->analysis.beats[i], &measures->beats[i]);
}
