/* Couplets and runs of ventricular beats; see runs.c. */
#ifndef TL_RHYTHM_RUNS_H
#define TL_RHYTHM_RUNS_H

#include "rhythm/queue.h"

/* The ventricular beats that follow one another without another beat in between. */
typedef struct tl_runs {
    int64_t count; /* 0: no run */
    double first_s, last_s;
    double certainty; /* sum over the beats */
} tl_runs;

void tl_runs_begin(tl_runs *runs);
void tl_runs_push(tl_runs *runs, const tl_rhythm_beat *beat, tl_episode_queue *queue);
void tl_runs_end(tl_runs *runs, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_runs_open(const tl_runs *runs, tl_episode *episode);

#endif
