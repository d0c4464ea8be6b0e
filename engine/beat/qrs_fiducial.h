/* The R peak of a QRS complex; see qrs_fiducial.c. */
#ifndef TL_BEAT_QRS_FIDUCIAL_H
#define TL_BEAT_QRS_FIDUCIAL_H

#include "beat/qrs.h"

/* The R peak of the candidate at `place`; doubt is left 0. */
tl_qrs_beat tl_qrs_locate(const tl_qrs *qrs, int64_t place);

#endif
