/* The NN intervals that heart-rate variability is measured from; see hrv_series.c. */
#ifndef TL_RHYTHM_HRV_SERIES_H
#define TL_RHYTHM_HRV_SERIES_H

#include "rhythm/hrv.h"

/* NN intervals, arrays of `count`. */
typedef struct tl_nn {
    double *nn_ms;
    double *end_s;   /* time of the beat that ends the interval */
    double *follows; /* 1: it begins with the beat that ended the one before in this list, else 0 */
    size_t count;
    uint8_t *use; /* of every beat given: tl_hrv_use of the interval that ends with it */
} tl_nn;

/* Writes the intervals that can be used to `series`, whose arrays have room for beats->count, with what
 * became of every other, and the counts to `hrv`. */
void tl_nn_select(const tl_hrv_beats *beats, tl_nn *series, tl_hrv *hrv);

#endif
