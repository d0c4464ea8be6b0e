/* The NN intervals that heart-rate variability is measured from; see hrv_series.c. */
#ifndef TL_RHYTHM_HRV_SERIES_H
#define TL_RHYTHM_HRV_SERIES_H

#include "rhythm/hrv.h"

/* The beats as they were given. */
typedef struct tl_hrv_beats {
    const float *rr_s;
    const double *time_s;
    const uint8_t *normal;
    size_t count;
} tl_hrv_beats;

/* NN intervals, arrays of `count`. */
typedef struct tl_nn {
    double *nn_ms;
    double *end_s;   /* time of the beat that ends the interval */
    double *follows; /* 1: it begins with the beat that ended the one before in this list, else 0 */
    size_t count;
} tl_nn;

/* Writes the intervals that can be used to `series`, whose arrays have room for beats->count, and the
 * counts of those left out to `hrv`. */
void tl_nn_select(const tl_hrv_beats *beats, tl_nn *series, tl_hrv *hrv);

#endif
