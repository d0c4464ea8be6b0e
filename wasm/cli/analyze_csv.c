/* The CSV of `tracelight analyze`: one row a beat; an empty cell is what cannot be known. Columns: sample,
 * time_s, rr_s, amplitude_mv, label, reason, p_CLASS (probabilities), and the intervals in seconds. */
#include <inttypes.h>
#include <math.h>

#include "analyze.h"
#include "words.h"

static void print_intervals(const tl_intervals *intervals) {
    for (size_t k = 0; k < TL_INTERVALS; k++) {
        const float value = interval_value(intervals, k);
        printf(isnan(value) ? "," : ",%.4f", (double)value);
    }
}

void analyze_print_csv(const subject *subject, const measures *measures) {
    printf("sample,time_s,rr_s,amplitude_mv,label,reason");
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        printf(",p_%s", subject->model_info.class_names[c]);
    for (size_t k = 0; k < TL_INTERVALS; k++)
        printf(",%s_s", interval_name(k));
    printf("\n");
    for (size_t i = 0; i < subject->analysis.beat_count; i++) {
        const tl_beat *beat = &subject->analysis.beats[i];
        printf("%" PRId64 ",%.6f,", beat->sample, beat->time_s);
        if (!isnan(beat->rr_s))
            printf("%.6f", (double)beat->rr_s);
        printf(",%.4f,%s,%s", (double)beat->amplitude_mv, subject_label(subject, beat),
               reason_name(beat->reason));
        for (uint32_t c = 0; c < subject->model_info.classes; c++) {
            printf(",");
            if (beat->reason == TL_REASON_NONE)
                printf("%.6g", (double)beat->probability[c]);
        }
        print_intervals(&measures->beats[i]);
        printf("\n");
    }
}
