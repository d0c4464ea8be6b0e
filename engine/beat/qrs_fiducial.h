/* The R peak of a QRS complex; see qrs_fiducial.c. */
#ifndef TL_BEAT_QRS_FIDUCIAL_H
#define TL_BEAT_QRS_FIDUCIAL_H

#include "beat/qrs.h"

/* The R peak of a candidate that was described and judged; doubt is left 0. */
tl_qrs_beat tl_qrs_locate(const tl_qrs *qrs, const tl_qrs_peak *peak);

/* The beat `peak`, located, joins those that tell which deflection is usual. */
void tl_qrs_learn_deflection(tl_qrs *qrs, const tl_qrs_peak *peak);

#endif
