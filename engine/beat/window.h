/* The context of a beat, and the network's input made from it; see window.c. */
#ifndef TL_BEAT_WINDOW_H
#define TL_BEAT_WINDOW_H

#include "beat/cut.h"

/* Whether the window of the beat at `tick` lies wholly inside `ticks`. */
bool tl_window_inside(tl_ticks ticks, int64_t tick);

/* Makes the window of the beat at `tick`, which must lie inside, but for its `input`. The rest of the context
 * may reach past the ends of `ticks`, which are then the ends of the segment: there it is mirrored.
 * `scratch`: TL_WINDOW_SCRATCH floats. */
void tl_window_make(tl_ticks ticks, int64_t tick, uint32_t denoise_levels, float *scratch, tl_window *window);

/* Zero mean, unit standard deviation: TL_WINDOW samples. */
void tl_window_normalise(const float *samples, float *out);

enum { TL_WINDOW_SCRATCH = 4 * TL_CONTEXT };

#endif
