/* The clinical intervals of one beat; see intervals.c. */
#ifndef TL_BEAT_INTERVALS_H
#define TL_BEAT_INTERVALS_H

#include "beat/delineate.h"

/* In seconds; NaN where it cannot be known. */
typedef struct tl_intervals {
    float pr, qrs, qt, qtc_bazett, qtc_fridericia, qtc_framingham, qtc_hodges;
} tl_intervals;

/* `rr_s`: the RR interval that ends with this beat, in seconds (or a mean of several); what is not a positive
 * number leaves the corrected intervals unknown. */
tl_intervals tl_intervals_of(const tl_waves *waves, float rr_s);

#endif
