/* The annotated beats of a recording; see reference.c. */
#ifndef CLI_REFERENCE_H
#define CLI_REFERENCE_H

#include "recording.h"

typedef struct reference_beat {
    int64_t sample; /* on the chosen lead's clock */
    uint8_t code;   /* WFDB */
} reference_beat;

/* All annotated beats, ascending, on the clock of a lead of `rate` Hz, in memory of their own: free(*beats).
 * A recording without any is a failure. */
exit_code reference_beats(const recording *recording, double rate, reference_beat **beats, size_t *count);

/* The tick of a beat. */
int64_t reference_tick(const reference_beat *beat, double rate);

#endif
