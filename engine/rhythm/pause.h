/* Pauses; see pause.c. */
#ifndef TL_RHYTHM_PAUSE_H
#define TL_RHYTHM_PAUSE_H

#include "rhythm/queue.h"

typedef struct tl_pause {
    float shortest_s; /* of the RR intervals that are reported as pauses */
    bool has_previous;
    double previous_s;
    float previous_certainty;
} tl_pause;

/* A segment begins; RR intervals of `shortest_s` or more are pauses. */
void tl_pause_begin(tl_pause *pause, float shortest_s);
void tl_pause_push(tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue);

#endif
