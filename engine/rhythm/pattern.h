/* Bigeminy and trigeminy; see pattern.c. */
#ifndef TL_RHYTHM_PATTERN_H
#define TL_RHYTHM_PATTERN_H

#include "rhythm/queue.h"

/* Single ventricular beats at even spacing, counted in beats. */
typedef struct tl_pattern {
    int64_t ventricular; /* of them so far, at one spacing; 0: none */
    int64_t spacing;     /* beats from one to the next; 0 while there is but one */
    int64_t since;       /* conducted beats since the newest */
    double first_s;
    double after_s; /* time of the beat after the newest */
    tl_rhythm_beat newest;
    double certainty; /* sum over the ventricular beats */
    bool has_previous;
    tl_rhythm_beat previous; /* beat of any kind */
    bool single;             /* it is ventricular, and single as far as the beat before it tells */
} tl_pattern;

void tl_pattern_begin(tl_pattern *pattern);
void tl_pattern_push(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue);
void tl_pattern_end(tl_pattern *pattern, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_pattern_open(const tl_pattern *pattern, tl_episode *episode);

#endif
