/* Where QRS complexes begin and end; see qrs_bounds.c. */
#ifndef TL_BEAT_QRS_BOUNDS_H
#define TL_BEAT_QRS_BOUNDS_H

#include "beat/slopes.h"

enum { TL_QRS_FOOT_FARTHEST = 80 }; /* ticks from the foot of a complex to its R peak, at most */

/* Indices of a stretch. */
typedef struct tl_qrs_bounds {
    int foot; /* where nothing of it is left even in quiet signal: the P wave ends before */
    int on, off;
} tl_qrs_bounds;

/* Bounds of the complex around the R peak of the stretch; false when there is none, or none that can be told
 * from what is around. */
bool tl_qrs_bounds_find(const tl_slopes *s, tl_qrs_bounds *found);

/* The tick at which the complex after the one with R peak `r` begins, as far as it is seen in `ticks`;
 * otherwise the end of these. */
int64_t tl_qrs_next_onset(tl_ticks ticks, int64_t r);

#endif
