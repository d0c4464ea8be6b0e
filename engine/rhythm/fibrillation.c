/* Signs of atrial fibrillation among the newest beats: intervals that scatter, and no P waves that lead them.
 *
 * Intervals. Only those between beats that are conducted from above count (irregular.c); next to a
 * ventricular, paced, fusion or unreadable beat they say nothing of the atria. Those next to beats named
 * premature are left out too where enough others remain: frequent atrial premature beats scatter like
 * fibrillation, and the sinus intervals between them do not. Where too few remain, P waves that are known
 * must decide: in fibrillation itself early beats are easily named premature. Without them nothing is told.
 *
 * P waves. Before sinus beats the P peak stands at a steady distance from the R peak, give or take some 10
 * ms; what a delineator takes for P waves in fibrillation are f waves at any distance. Fibrillation is
 * therefore ruled out where at least two in five beats have a P wave whose distance is within 24 ms of the
 * median of all. In DS1 (de Chazal 2004) such waves lead at most 29 % of the beats of a window in
 * fibrillation, and 81 % or more of them in half the windows of every record outside fibrillation and flutter
 * but one (207, which has bundle branch block and ventricular flutter). Absence of P waves and irregularity
 * are the two signs by which the ESC guidelines (2020) define fibrillation in the ECG. */
#include "rhythm/fibrillation.h"
#include "rhythm/irregular.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_WAVES = 16 /* beats whose P wave must be known */ };

static const float STEADY = 0.024F;         /* seconds from the median distance */
static const float WAVES_OF_SINUS = 0.4F;   /* share of the beats */
static const float LONGEST_INTERVAL = 3.0F; /* seconds; longer ones are pauses, not irregularity */

static bool is_conducted(const tl_rhythm_beat *beat) {
    return !tl_is_from_below(beat) && !tl_is_unreadable(beat);
}

static bool is_premature(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_SUPRAVENTRICULAR;
}

/* NaN where too few intervals remain. */
static float irregularity(const tl_beat_ring *ring, bool with_premature) {
    float rr[TL_BEAT_RING];
    bool usable[TL_BEAT_RING];
    size_t n = 0;
    for (int64_t i = tl_ring_oldest(ring) + 1; i < ring->count; i++, n++) {
        const tl_rhythm_beat *from = tl_ring_at(ring, i - 1);
        const tl_rhythm_beat *to = tl_ring_at(ring, i);
        rr[n] = to->rr_s;
        usable[n] = to->rr_s <= LONGEST_INTERVAL && is_conducted(from) && is_conducted(to) &&
                    (with_premature || (!is_premature(from) && !is_premature(to)));
    }
    return tl_irregularity(rr, usable, n);
}

/* Share of the conducted beats with a P wave at a steady distance; NaN where too little is known. */
static float steady_waves(const tl_beat_ring *ring) {
    float distances[TL_BEAT_RING];
    float sorted[TL_BEAT_RING];
    size_t waves = 0;
    size_t known = 0;
    for (int64_t i = tl_ring_oldest(ring); i < ring->count; i++) {
        const tl_rhythm_beat *beat = tl_ring_at(ring, i);
        if (is_conducted(beat) && !isnan(beat->p_wave)) {
            known++;
            if (beat->p_wave == 1.0F) {
                distances[waves] = beat->p_lead_s;
                sorted[waves++] = beat->p_lead_s;
            }
        }
    }
    if (known < LEAST_WAVES) {
        return NAN;
    }
    const float median = waves > 0 ? tl_median(sorted, waves) : 0.0F;
    size_t steady = 0;
    for (size_t i = 0; i < waves; i++) {
        steady += fabsf(distances[i] - median) <= STEADY;
    }
    return (float)steady / (float)known;
}

float tl_fibrillation(const tl_beat_ring *ring) {
    const float waves = steady_waves(ring);
    if (waves >= WAVES_OF_SINUS) {
        return 0.0F;
    }
    float value = irregularity(ring, false);
    if (isnan(value) && !isnan(waves)) {
        value = irregularity(ring, true);
    }
    return isnan(value) ? 0.0F : value;
}
