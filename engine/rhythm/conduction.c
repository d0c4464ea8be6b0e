/* Whether a beat that was named ventricular is conducted after all.
 *
 * A network knows the shape of a QRS complex, and takes the bundle branch block of a patient whom it has
 * never seen for ventricular beats; what it says of a whole record would then be a ventricular rhythm. A beat
 * from the ventricles is not led by a P wave at the distance of the conducted beats, but for the odd chance
 * (Surawicz & Knilans, Chou's Electrocardiography: AV dissociation tells ventricular from conducted wide
 * beats). So one that is comes from above as far as rhythms are concerned, unless it comes early:
 *
 *   led         at least eight of the 16 beats before it have a P peak within 24 ms of the median distance of
 *               these, and so has it
 *   not early   its RR interval is at least 85 % of the median of the 16 before
 *
 * In DS1 (de Chazal 2004) the first is true of 83 % of the beats from above and of 3 % of the ventricular
 * ones. The origin is then as certain as a coin that was thrown: label and P wave disagree. */
#include "rhythm/conduction.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_LED = TL_CONDUCTION_BEATS / 2 };

static const float STEADY = 0.024F; /* seconds */
static const float EARLY = 0.85F;
static const float UNDECIDED = 0.5F;

void tl_conduction_begin(tl_conduction *conduction) {
    *conduction = (tl_conduction){0};
}

/* At least LEAST_LED of the newest beats have a P wave near the median distance of them all, and this one
 * too. */
static bool is_led(const tl_conduction *conduction, const tl_rhythm_beat *beat) {
    float sorted[TL_CONDUCTION_BEATS];
    size_t waves = 0;
    if (beat->p_wave != 1.0F || conduction->count < TL_CONDUCTION_BEATS) {
        return false;
    }
    for (size_t i = 0; i < TL_CONDUCTION_BEATS; i++) {
        if (isfinite(conduction->leads[i])) {
            sorted[waves++] = conduction->leads[i];
        }
    }
    if (waves < LEAST_LED) {
        return false;
    }
    const float usual = tl_median(sorted, waves);
    size_t led = 0;
    for (size_t i = 0; i < waves; i++) {
        led += fabsf(sorted[i] - usual) <= STEADY;
    }
    return led >= LEAST_LED && fabsf(beat->p_lead_s - usual) <= STEADY;
}

static bool is_early(const tl_conduction *conduction, const tl_rhythm_beat *beat) {
    float sorted[TL_CONDUCTION_BEATS];
    size_t intervals = 0;
    for (size_t i = 0; i < TL_CONDUCTION_BEATS; i++) {
        if (isfinite(conduction->rr[i])) {
            sorted[intervals++] = conduction->rr[i];
        }
    }
    return intervals > 0 && beat->rr_s < EARLY * tl_median(sorted, intervals);
}

void tl_conduction_correct(tl_conduction *conduction, tl_rhythm_beat *beat) {
    const bool named = beat->origin == TL_ORIGIN_VENTRICULAR;
    if (named && is_led(conduction, beat) && !is_early(conduction, beat)) {
        beat->origin = TL_ORIGIN_NORMAL;
        beat->certainty = UNDECIDED;
    }
    const int64_t place = conduction->count++ % TL_CONDUCTION_BEATS;
    conduction->leads[place] = beat->p_wave == 1.0F ? beat->p_lead_s : NAN;
    conduction->rr[place] = beat->rr_s;
}
