/* The groups of HRV measures, each in a file of its own. Every function writes its values to hrv->value and
 * leaves NaN where the data does not allow them. */
#ifndef TL_RHYTHM_HRV_PARTS_H
#define TL_RHYTHM_HRV_PARTS_H

#include "rhythm/hrv_series.h"

void tl_hrv_time(const tl_nn *series, tl_hrv *hrv);
void tl_hrv_geometry(const tl_nn *series, tl_hrv *hrv);
void tl_hrv_spectrum(const tl_nn *series, tl_hrv *hrv);
/* `profile`: scratch of series->count doubles. */
void tl_hrv_nonlinear(const tl_nn *series, double *profile, tl_hrv *hrv);

#endif
