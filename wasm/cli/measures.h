/* What is measured from the beats of a whole recording: clinical intervals and heart-rate variability. */
#ifndef CLI_MEASURES_H
#define CLI_MEASURES_H

#include "rhythm/hrv.h"
#include "subject.h"

enum { INTERVALS = 7 /* the fields of tl_intervals */ };

typedef struct measures {
    tl_intervals *beats;  /* one a beat of the analysis */
    tl_intervals median;  /* over the beats; NaN where no beat has the interval */
    size_t of[INTERVALS]; /* how many beats have it, in the order of tl_intervals */
    tl_hrv hrv;
    bool named; /* normal beats are those that the network named so; otherwise every beat counts as normal */
} measures;

/* On failure it says why. Always release the measures afterwards. */
exit_code measures_take(const subject *subject, measures *measures);
void measures_release(measures *measures);

/* The name of an interval, e.g. "qtc_bazett", and its place in a tl_intervals; `index` < INTERVALS. */
const char *interval_name(size_t index);
float interval_value(const tl_intervals *intervals, size_t index);

#endif
