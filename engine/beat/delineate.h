/* Where the waves of one beat begin, peak and end; see delineate.c. */
#ifndef TL_BEAT_DELINEATE_H
#define TL_BEAT_DELINEATE_H

#include "beat/slope_memory.h"
#include "beat/slopes.h"
#include "beat/window.h"

enum { TL_DELINEATE_SCRATCH = TL_SLOPES_SCRATCH };

/* What the beats of one segment so far tell about the next. */
typedef struct tl_delineator {
    tl_slope_memory before, after; /* the R peak, where P and T are sought */
    float rest;                    /* mean square slope where P is sought, averaged over the latest beats */
    float p_ahead;                 /* ticks from the middle of a P wave to R, averaged likewise */
    int64_t t_end;    /* tick at which the latest beat's T wave ends; far in the past where not known */
    int64_t foreseen; /* tick at which the complex after the latest seemed to begin; likewise */
    int mistrust;     /* beats for which that is not to be believed */
} tl_delineator;

/* A segment begins. */
void tl_delineate_begin(tl_delineator *state);

/* Delineates the beat whose R peak is tick `r`; beats of a segment are to be given in order. `ticks`: finite
 * millivolts on the TL_RATE grid around it, not denoised; only the beat's context is looked at
 * (TL_CONTEXT_BEFORE ticks before the R peak, TL_CONTEXT - TL_CONTEXT_BEFORE after), and less will do.
 * `previous`: R peak of the beat before; INT64_MIN where there is none. `scratch`: TL_DELINEATE_SCRATCH
 * floats, whose contents do not matter. */
void tl_delineate(tl_delineator *state, tl_ticks ticks, int64_t r, int64_t previous, float *scratch,
                  tl_waves *waves);

#endif
