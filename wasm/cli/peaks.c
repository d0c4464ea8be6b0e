/* R peaks that the engine itself finds: the training windows sit where the shipped detector will put them. */
#include "peaks.h"

#include <stdlib.h>

#include "analysis.h"

enum { MATCH_TICKS = TL_RATE * 15 / 100 };

exit_code peaks_detect(tl_record *record, uint32_t lead, int64_t **ticks, size_t *count) {
    *ticks = NULL;
    *count = 0;
    analysis found;
    exit_code code = analysis_run(record, lead, (tl_session_config){0}, &found);
    if (code == EXIT_DONE)
        *ticks = malloc((found.beat_count + 1) * sizeof **ticks);
    if (*ticks) {
        for (size_t i = 0; i < found.beat_count; i++)
            (*ticks)[i] = found.beats[i].tick;
        *count = found.beat_count;
    } else if (code == EXIT_DONE) {
        code = cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    }
    analysis_release(&found);
    return code;
}

/* Index of the first tick at or after `tick`. */
static size_t lower_bound(const int64_t *ticks, size_t count, int64_t tick) {
    size_t first = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (ticks[first + half] < tick) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

int64_t peaks_nearest(const int64_t *ticks, size_t count, int64_t tick) {
    int64_t best = tick;
    int64_t distance = MATCH_TICKS + 1;
    size_t after = lower_bound(ticks, count, tick);
    for (size_t i = after > 0 ? after - 1 : 0; i < count && i <= after; i++) {
        int64_t here = ticks[i] > tick ? ticks[i] - tick : tick - ticks[i];
        if (here < distance) {
            best = ticks[i];
            distance = here;
        }
    }
    return best;
}
