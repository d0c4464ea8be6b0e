/* The R peak of the QRS complex near a place that a person points at: the detector (qrs.c) runs over some
 * seconds around it, so that it knows how high the complexes of this lead are and which deflection is usual,
 * and is asked for the complex there. What it took for a beat is one; of what it refused, a candidate that
 * stands out. The R peak is placed by qrs_fiducial.c either way, as that of every beat.
 */
#include "beat/cut.h"
#include "beat/qrs.h"
#include "signal/resample.h"

#include <math.h>
#include <stdlib.h>

enum {
    BEFORE = 7 * TL_RATE,    /* the seven beats or more that tell what is usual */
    AFTER = 7 * TL_RATE / 2, /* more than the three seconds of learning: a lead's first beats too */
    STRETCH = BEFORE + AFTER,
};

_Static_assert(TL_QRS_PADDING + STRETCH + TL_QRS_SETTLE + TL_QRS_BLOCK <= TL_QRS_ROOM,
               "the detector forgets nothing of the stretch");
_Static_assert(AFTER + TL_QRS_SETTLE + TL_R_PEAK_REACH + TL_QRS_NEAR <= TL_QRS_CANDIDATES * TL_QRS_BLOCK,
               "nor a candidate near the place");

void tl_r_peak_span(double rate, int64_t tick, int64_t *first, int64_t *count) {
    tl_cut_span(rate, tick - BEFORE, tick + AFTER, first, count);
}

typedef struct memory {
    tl_qrs qrs;
    float values[STRETCH];
} memory;

static void detect(tl_qrs *qrs, tl_ticks ticks) {
    tl_qrs_begin(qrs, ticks.first);
    for (int64_t i = 0; i < ticks.count; i += TL_QRS_BLOCK) {
        const int64_t left = ticks.count - i;
        tl_qrs_push(qrs, ticks.values + i, (size_t)(left < TL_QRS_BLOCK ? left : TL_QRS_BLOCK));
    }
    tl_qrs_end(qrs);
}

tl_status tl_r_peak_near(double rate, const float *millivolts, int64_t first, int64_t count, int64_t tick,
                         tl_r_peak *peak) {
    const tl_lead_part part = {rate, millivolts, first, count};
    if (peak == NULL || !tl_lead_part_covers(&part, tick)) {
        return TL_E_ARGUMENT;
    }
    *peak = (tl_r_peak){.found = false};
    if (!tl_lead_part_holds(&part, tick)) {
        return TL_OK; /* a gap */
    }
    memory *m = malloc(sizeof *m + tl_resampler_bytes(rate));
    if (m == NULL) {
        return TL_E_MEMORY;
    }
    const tl_cut cut = {tick - BEFORE, m->values, STRETCH, m + 1};
    tl_qrs_beat beat;
    detect(&m->qrs, tl_cut_ticks(&part, tick, &cut));
    if (tl_qrs_near(&m->qrs, tick, TL_R_PEAK_REACH, &beat)) {
        const double exact = (double)beat.tick + (double)beat.offset;
        *peak = (tl_r_peak){
            .found = true,
            .sample = (int64_t)floor(tl_tick_place(rate, exact) + 0.5),
            .time_s = exact / TL_RATE,
        };
    }
    free(m);
    return TL_OK;
}
