/* What a candidate looks like to the judge; see qrs_features.c. */
#ifndef TL_BEAT_QRS_FEATURES_H
#define TL_BEAT_QRS_FEATURES_H

#include "beat/qrs.h"

enum {
    TL_QRS_DESCRIBED = 54, /* ticks after a candidate that must be known for tl_qrs_describe */
    TL_QRS_LIKENESS = 16,  /* place among the features of the correlation with the usual shape */
};

/* The candidate of that number (the newest TL_QRS_CANDIDATES are kept), and the oldest number still kept. */
static inline tl_qrs_peak *tl_qrs_peak_at(tl_qrs *qrs, int64_t number) {
    return &qrs->peaks[number % TL_QRS_CANDIDATES];
}

static inline int64_t tl_qrs_oldest(const tl_qrs *qrs) {
    return qrs->found > TL_QRS_CANDIDATES ? qrs->found - TL_QRS_CANDIDATES : 0;
}

/* Fills in the shapes, slope and swing of a candidate from the signal around it, once. */
void tl_qrs_describe(const tl_qrs_front *front, tl_qrs_peak *peak);

/* The TL_QRS_FEATURES numbers that describe candidate `number`, which is described, against the levels, the
 * last beat and its neighbours. */
void tl_qrs_features(tl_qrs *qrs, int64_t number, float *features);

#endif
