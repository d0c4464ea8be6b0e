/* Pauses and suspected dropped beats; see pause.c. */
#ifndef TL_RHYTHM_PAUSE_H
#define TL_RHYTHM_PAUSE_H

#include "rhythm/queue.h"

enum { TL_PAUSE_CYCLES = 6 };

typedef struct tl_pause {
    float shortest_s; /* of the RR intervals that are reported as pauses */
    bool has_previous;
    tl_rhythm_beat previous;
    float cycles[TL_PAUSE_CYCLES]; /* ring: the newest intervals between normal beats, none in between left
                                      out */
    int64_t cycle_count;           /* ever, since the last interval of another kind */
    int64_t waves;                 /* how many of the newest beats in a row had a P wave */
    tl_episode dropped; /* the stretch with every second beat missing that goes on; beats = 0: none */
    float cycle_s;      /* the sinus cycle before it */
} tl_pause;

/* A segment begins; RR intervals of `shortest_s` or more are pauses. */
void tl_pause_begin(tl_pause *pause, float shortest_s);
void tl_pause_push(tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue);
void tl_pause_end(tl_pause *pause, tl_episode_queue *queue);
/* The dropped-beat episode that goes on, as far as it is known. */
bool tl_pause_open(const tl_pause *pause, tl_episode *episode);

#endif
