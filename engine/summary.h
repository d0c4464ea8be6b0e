/* What the beats and seconds of a session come to; see summary.c. */
#ifndef TL_SUMMARY_H
#define TL_SUMMARY_H

#include "tracelight.h"

enum { TL_TALLY_BINS = 2000 /* one a millisecond */ };

typedef struct tl_tally {
    tl_summary
        counts; /* beats, unreadable, labels, seconds, rr_intervals, beats_with: the rest is made on demand */
    double rr_sum_s;
    float run_s[TL_SUMMARY_RUN];  /* ring of the latest usable RR intervals in a row */
    uint32_t run;                 /* how many those are, without end */
    double shortest_s, longest_s; /* sum of TL_SUMMARY_RUN in a row; 0: there was none yet */
    int64_t normal;               /* beats that count for the medians */
    uint32_t bins[TL_INTERVALS][TL_TALLY_BINS];
    bool previous_readable; /* of the beat before */
} tl_tally;

/* A zeroed tally is empty. `readable`: the signal around the beat can be read; `normal`: the beat counts for
 * the medians of the intervals. */
void tl_tally_beat(tl_tally *tally, const tl_beat *beat, bool readable, bool normal);
void tl_tally_second(tl_tally *tally, tl_quality_state state);
void tl_tally_total(const tl_tally *tally, tl_summary *summary);

#endif
