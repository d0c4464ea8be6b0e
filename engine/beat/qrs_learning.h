/* What the QRS detector learns from what it has decided; see qrs_learning.c. */
#ifndef TL_BEAT_QRS_LEARNING_H
#define TL_BEAT_QRS_LEARNING_H

#include "beat/qrs.h"

/* The segment's first levels, from the largest candidate of each of the three seconds before `place`. */
void tl_qrs_learn_first(tl_qrs *qrs, int64_t place);

/* For long no beat: the level may have fallen (a gain change, a loose electrode) or the heart has paused. */
void tl_qrs_learn_anew(tl_qrs *qrs, int64_t place);

/* From a beat: its interval from the one before, qrs->last, its shape and its levels. */
void tl_qrs_learn_beat(tl_qrs *qrs, const tl_qrs_peak *peak);

/* From a beat that was overlooked first: its levels alone. */
void tl_qrs_learn_levels(tl_qrs *qrs, const tl_qrs_peak *peak);

/* From a candidate that is no beat. */
void tl_qrs_learn_refused(tl_qrs *qrs, const tl_qrs_peak *peak);

#endif
