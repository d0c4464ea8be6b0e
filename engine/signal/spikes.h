/* Pacing spikes and other needles that are too narrow for any wave of an ECG; see spikes.c. */
#ifndef TL_SIGNAL_SPIKES_H
#define TL_SIGNAL_SPIKES_H

#include <stddef.h>

enum {
    TL_SPIKE_BEFORE = 2, /* ticks before the first that tl_spikes_remove looks at */
    TL_SPIKE_AHEAD = 8,  /* and after the last */
};

/* Takes the needles that begin in x[first, end) out of x, which holds TL_SPIKE_BEFORE values before `first`
 * and TL_SPIKE_AHEAD from `end` on. To be called for one stretch after the other. Returns where the last one
 * began, `end` where there was none. */
size_t tl_spikes_remove(float *x, size_t first, size_t end);

#endif
