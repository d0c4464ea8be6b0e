/* How irregular a stretch of RR intervals is; see irregular.c. */
#ifndef TL_RHYTHM_IRREGULAR_H
#define TL_RHYTHM_IRREGULAR_H

#include "tracelight.h"

enum { TL_IRREGULAR_WINDOW = 48 /* intervals at most */ };

/* Share of unlike pairs among the pairs of successive intervals, 0..1, of `count` <= TL_IRREGULAR_WINDOW
 * intervals in seconds; 0 where the intervals change step by step. Intervals that are not `usable` are left
 * out. NaN where too few remain. */
float tl_irregularity(const float *rr_s, const bool *usable, size_t count);

/* Whether that share is one of atrial fibrillation. `before`: what came before was irregular, so that it is
 * easier to stay so than to become it (TL_IRREGULAR_BEGINS, TL_IRREGULAR_STAYS). */
bool tl_is_irregular(float irregularity, bool before);

#endif
