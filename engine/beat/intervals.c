/* PR, QRS and QT of one beat, and QT corrected for the heart rate.
 *
 *   PR  = QRS onset - P onset        QRS = QRS end - QRS onset        QT = T end - QRS onset
 *
 *   Bazett (1920)              QT / sqrt(RR)
 *   Fridericia (1920)          QT / cbrt(RR)
 *   Framingham (Sagie 1992)    QT + 0.154 (1 - RR)
 *   Hodges (1983)              QT + 0.00175 (60 / RR - 60)
 *
 * with all times in seconds, as the AHA/ACCF/HRS recommendations (Rautaharju 2009) list them. A point that is
 * not known makes every interval that needs it unknown. The formulas come from resting hearts: between beats
 * further apart than 2 s or closer than 0.3 s (30 and 200 a minute) they extrapolate, Framingham's to below
 * zero, and nothing is corrected.
 */
#include "tracelight.h"

#include <math.h>

static const float FRAMINGHAM_SLOPE = 0.154F;
static const float HODGES_SLOPE = 0.00175F; /* s per beat a minute */
static const float SHORTEST_RR_S = 0.3F;
static const float LONGEST_RR_S = 2.0F;
static const float HODGES_RATE = 60.0F; /* beats a minute at which QT needs no correction */

tl_intervals tl_intervals_of(const tl_waves *waves, float rr_s) {
    const float qt = waves->t_off - waves->qrs_on;
    const float rr = rr_s >= SHORTEST_RR_S && rr_s <= LONGEST_RR_S ? rr_s : NAN;
    return (tl_intervals){
        .pr = waves->qrs_on - waves->p_on,
        .qrs = waves->qrs_off - waves->qrs_on,
        .qt = qt,
        .qtc_bazett = qt / sqrtf(rr),
        .qtc_fridericia = qt / cbrtf(rr),
        .qtc_framingham = qt + FRAMINGHAM_SLOPE * (1.0F - rr),
        .qtc_hodges = qt + HODGES_SLOPE * (60.0F / rr - HODGES_RATE),
    };
}
