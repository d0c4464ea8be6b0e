/* The rate around a beat; see rate.c. */
#ifndef TL_RHYTHM_RATE_H
#define TL_RHYTHM_RATE_H

#include "rhythm/ring.h"

/* Beats a minute; 0 where there are too few intervals. */
typedef struct tl_rates {
    float all;   /* of all beats */
    float sinus; /* of the sinus node, as far as the ectopic beats let it show */
} tl_rates;

/* Whether an interval is much shorter than those before and after it: the beat that ends it is premature,
 * named so or not. */
bool tl_is_early(float rr_s, float before_s, float after_s);

/* `index` of a beat that is still in the ring. */
tl_rates tl_rates_around(const tl_beat_ring *ring, int64_t index);

#endif
