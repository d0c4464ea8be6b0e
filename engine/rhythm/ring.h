/* The newest beats of a segment, as the recognisers that look around a beat need them. */
#ifndef TL_RHYTHM_RING_H
#define TL_RHYTHM_RING_H

#include "rhythm/types.h"

#include <math.h>

enum { TL_BEAT_RING = 48 };

typedef struct tl_beat_ring {
    tl_rhythm_beat beats[TL_BEAT_RING];
    int64_t count; /* of the segment so far; the newest TL_BEAT_RING of them are here */
} tl_beat_ring;

static inline void tl_ring_push(tl_beat_ring *ring, const tl_rhythm_beat *beat) {
    ring->beats[ring->count % TL_BEAT_RING] = *beat;
    ring->count++;
}

/* Index of the oldest beat that is still here. */
static inline int64_t tl_ring_oldest(const tl_beat_ring *ring) {
    return ring->count > TL_BEAT_RING ? ring->count - TL_BEAT_RING : 0;
}

static inline const tl_rhythm_beat *tl_ring_at(const tl_beat_ring *ring, int64_t index) {
    return &ring->beats[index % TL_BEAT_RING];
}

/* Normal or supraventricular. */
static inline bool tl_is_from_above(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_NORMAL || beat->origin == TL_ORIGIN_SUPRAVENTRICULAR;
}

/* Ventricular, paced or fused. */
static inline bool tl_is_from_below(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_VENTRICULAR || beat->origin == TL_ORIGIN_OTHER;
}

/* Neither named nor delineated: it may be no beat at all. */
static inline bool tl_is_unreadable(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_UNKNOWN && isnan(beat->p_wave);
}

#endif
