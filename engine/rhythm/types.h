/* What rhythm analysis takes in: beats with their origins. What it gives out (tl_episode) stands in
 * tracelight.h. */
#ifndef TL_RHYTHM_TYPES_H
#define TL_RHYTHM_TYPES_H

#include "tracelight.h"

/* Where a beat comes from, as far as rhythms need to know (the groups N, S, V, and the rest, of ANSI/AAMI
 * EC57). */
typedef enum tl_origin {
    TL_ORIGIN_NORMAL = 0,           /* conducted sinus beats, bundle branch block included */
    TL_ORIGIN_SUPRAVENTRICULAR = 1, /* premature atrial or junctional beats */
    TL_ORIGIN_VENTRICULAR = 2,      /* premature or escape beats of the ventricles */
    TL_ORIGIN_OTHER = 3,            /* paced beats, fusion beats */
    TL_ORIGIN_UNKNOWN = 4,          /* the beat was not classified */
} tl_origin;

typedef struct tl_rhythm_beat {
    double time_s; /* R peak since the start of the recording */
    float rr_s;    /* since the previous beat; NaN for the first of a segment */
    tl_origin origin;
    float certainty; /* of the origin, 0..1: the class probability; 1 for a person's label */
    float p_wave;    /* 1: a P wave precedes the QRS complex, 0: none does, NaN: not known */
    float p_lead_s;  /* from the peak of that P wave to the R peak; of no meaning without one */
} tl_rhythm_beat;

#endif
