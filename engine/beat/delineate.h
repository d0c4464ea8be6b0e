/* Where the waves of one beat begin, peak and end; see delineate.c. */
#ifndef TL_BEAT_DELINEATE_H
#define TL_BEAT_DELINEATE_H

#include "beat/window.h"

enum {
    TL_DELINEATE_PAD = 24,      /* ticks by which a stretch is continued at either end */
    TL_DELINEATE_STRETCH = 272, /* most ticks of a stretch that is searched for one wave */
    TL_DELINEATE_SCRATCH = 10 * (TL_DELINEATE_STRETCH + 2 * TL_DELINEATE_PAD),
};

/* Delineates the beat whose R peak is tick `r`. `ticks`: finite millivolts on the TL_RATE grid around it, not
 * denoised; only the beat's context is looked at (TL_CONTEXT_BEFORE ticks before the R peak, TL_CONTEXT -
 * TL_CONTEXT_BEFORE after), and less will do. `previous`, `next`: R peaks of the neighbouring beats;
 * INT64_MIN and INT64_MAX where there is none or it is not known yet. `scratch`: TL_DELINEATE_SCRATCH floats.
 * The result depends on the arguments alone. */
void tl_delineate(tl_ticks ticks, int64_t r, int64_t previous, int64_t next, float *scratch, tl_waves *waves);

#endif
