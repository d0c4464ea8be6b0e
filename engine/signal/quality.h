/* How readable a stretch of ECG is; see quality.c. */
#ifndef TL_SIGNAL_QUALITY_H
#define TL_SIGNAL_QUALITY_H

#include "tracelight.h"

typedef struct tl_readability {
    float index; /* 0 (noise) .. 1 (clean) */
    tl_quality_state state;
} tl_readability;

/* Judges `count` samples (NaN = missing) at `rate` Hz, about one second of them. `scratch` holds `count`
 * floats. */
tl_readability tl_quality_judge(const float *millivolts, size_t count, double rate, float *scratch);

#endif
