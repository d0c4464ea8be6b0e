/* Whether the numbers of a lead can be millivolts; see scale.h.
 *
 * What counts is the span of the first SCALE_S seconds, between two shares of their samples: a few artefacts
 * do not move it, and the QRS complexes, a twentieth of the time and more, lie within. Nothing is rescaled:
 * the user knows the unit, or the maker of the recorder does.
 */
#include "scale.h"

#include <math.h>
#include <stdlib.h>

enum { SCALE_S = 10, SCALE_SAMPLES = 4096, SCALE_CHUNK = 256 };

#define SHARE_LOW 0.01
#define SHARE_HIGH 0.99

/* An ECG on the skin spans 0.1 to 10 mV, some tens while its electrodes drift. Microvolts span hundreds and
 * more of their unit, counts of a converter likewise; volts span thousandths. Between them there is room for
 * a bound a factor of five away from an ECG. */
#define MOST_MV 50.0
#define LEAST_MV 0.02

static int by_value(const void *a, const void *b) {
    const float left = *(const float *)a;
    const float right = *(const float *)b;
    return left < right ? -1 : left > right;
}

/* Keeps every `stride`th of the first `count` samples that is not missing; returns how many. */
static size_t keep_samples(tl_record *record, int64_t count, int64_t stride, float *kept) {
    float chunk[SCALE_CHUNK];
    size_t used = 0;
    for (int64_t start = 0; start < count; start += SCALE_CHUNK) {
        const int64_t part = count - start < SCALE_CHUNK ? count - start : SCALE_CHUNK;
        const int64_t got = tl_record_read(record, record->info.preferred_lead, start, part, chunk, NULL);
        for (int64_t i = 0; i < got; i++) {
            if ((start + i) % stride == 0 && !isnan(chunk[i]))
                kept[used++] = chunk[i];
        }
        if (got < part)
            break; /* what cannot be read is said when it is read for its own sake */
    }
    return used;
}

/* The span in millivolts. 0 where too little is known: less than a second may hold no QRS complex. */
static double measure_span(tl_record *record) {
    const tl_lead_info *lead = &record->leads[record->info.preferred_lead];
    if (!(lead->rate >= TL_MIN_RATE && lead->rate <= TL_MAX_RATE))
        return 0;
    int64_t count = (int64_t)(SCALE_S * lead->rate);
    if (count > lead->samples)
        count = lead->samples;
    const int64_t stride = count / SCALE_SAMPLES + 1;
    float *kept = malloc(SCALE_SAMPLES * sizeof *kept);
    if (!kept)
        return 0;
    const size_t used = keep_samples(record, count, stride, kept);
    double span = 0;
    if ((double)used * (double)stride >= lead->rate) {
        qsort(kept, used, sizeof *kept, by_value);
        const double last = (double)(used - 1);
        span = (double)kept[(size_t)(SHARE_HIGH * last)] - (double)kept[(size_t)(SHARE_LOW * last)];
    }
    free(kept);
    return span;
}

void scale_note(tl_record *record, const tl_open_options *options) {
    const bool is_told = record->leads[record->info.preferred_lead].unit[0] != '\0';
    if (is_told || options->millivolts_per_unit > 0)
        return;
    const double span = measure_span(record);
    const note_head head = note_diagnostic("unit-implausible", TL_PLACE_NONE, 0);
    if (span > MOST_MV) {
        record_add_note(record, head,
                        "The file names no unit; taken as millivolts, its first numbers span %.0f mV, more "
                        "than any ECG. They are probably microvolts or counts of a converter: say how many "
                        "millivolts one of them is.",
                        span);
    } else if (span > 0 && span < LEAST_MV) { /* a flat lead says nothing of its unit */
        record_add_note(record, head,
                        "The file names no unit; taken as millivolts, its first numbers span %.2g mV, less "
                        "than any ECG. They are probably volts, or the electrodes were off: say how many "
                        "millivolts one of them is.",
                        span);
    }
}
