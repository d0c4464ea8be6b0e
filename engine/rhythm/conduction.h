/* Whether a beat that was named ventricular is conducted after all; see conduction.c. */
#ifndef TL_RHYTHM_CONDUCTION_H
#define TL_RHYTHM_CONDUCTION_H

#include "rhythm/types.h"

enum { TL_CONDUCTION_BEATS = 16 };

/* Rings: what the newest beats were like. */
typedef struct tl_conduction {
    float leads[TL_CONDUCTION_BEATS]; /* from P to R peak; NaN: no P wave */
    float rr[TL_CONDUCTION_BEATS];
    int64_t count; /* beats so far in this segment */
} tl_conduction;

void tl_conduction_begin(tl_conduction *conduction);

/* Follows the next beat and corrects its origin and certainty where its P wave contradicts them. */
void tl_conduction_correct(tl_conduction *conduction, tl_rhythm_beat *beat);

#endif
