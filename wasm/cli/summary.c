/* Counts over an analysis, and the words for them; see summary.h. */
#include "summary.h"

#include <math.h>

const char *reason_name(tl_reason reason) {
    static const char *const names[] = {"none", "no-model", "edge", "quality"};
    return names[reason];
}

const char *quality_name(tl_quality_state state) {
    static const char *const names[QUALITY_STATES] = {"good", "noisy",   "unreadable",
                                                      "flat", "clipped", "missing"};
    return names[state];
}

summary summarise(const analysis *analysis) {
    summary result = {.mean_rate = NAN};
    double sum = 0;
    size_t intervals = 0;
    for (size_t i = 0; i < analysis->beat_count; i++) {
        const tl_beat *beat = &analysis->beats[i];
        if (beat->label >= 0 && beat->label < TL_MAX_CLASSES)
            result.labels[beat->label]++;
        if (beat->label < 0)
            result.unclassified++;
        if (isnan(beat->rr_s))
            continue;
        sum += (double)beat->rr_s;
        intervals++;
    }
    if (intervals > 0)
        result.mean_rate = 60.0 * (double)intervals / sum;
    for (size_t i = 0; i < analysis->second_count; i++)
        result.seconds[analysis->seconds[i].state]++;
    return result;
}
