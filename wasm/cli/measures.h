/* What is measured from the beats of a whole recording: clinical intervals and heart-rate variability. */
#ifndef CLI_MEASURES_H
#define CLI_MEASURES_H

#include "rhythm/hrv.h"
#include "subject.h"

typedef struct measures {
    tl_intervals *beats; /* one a beat of the analysis */
    tl_hrv hrv;
    uint8_t *hrv_use; /* one a beat: tl_hrv_use of the interval that ends with it */
    bool named; /* normal beats are those that the network named so; otherwise every beat counts as normal */
} measures;

/* On failure it says why. Always release the measures afterwards. */
exit_code measures_take(const subject *subject, measures *measures);
void measures_release(measures *measures);

#endif
