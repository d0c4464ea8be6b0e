/* What surrounds a beat, as numbers for a network; see surroundings.c. */
#ifndef TL_BEAT_SURROUNDINGS_H
#define TL_BEAT_SURROUNDINGS_H

#include "beat/likeness.h"

enum { TL_NEIGHBOURS = 256 /* beats kept */ };

/* One beat as its neighbours see it. NaN = not known. */
typedef struct tl_neighbour {
    float rr_s;       /* RR interval that ends with it */
    float p_wave;     /* 1: it has a P wave, 0: it has none */
    float qrs_s;      /* duration of its QRS complex */
    bool readable;    /* whether `like` is filled in */
    tl_likeness like; /* to the usual beat */
} tl_neighbour;

/* The beats up to now. */
typedef struct tl_surroundings {
    tl_neighbour past[TL_NEIGHBOURS]; /* ring */
    uint64_t count;                   /* all that were ever pushed */
} tl_surroundings;

void tl_surroundings_begin(tl_surroundings *state);

/* The next beat. */
void tl_surroundings_push(tl_surroundings *state, const tl_neighbour *beat);

/* The TL_SURROUNDINGS numbers of the beat pushed last. `next`: the beat after it; what is not known of it is
 * NaN. */
void tl_surroundings_measure(const tl_surroundings *state, const tl_neighbour *next, float *numbers);

#endif
