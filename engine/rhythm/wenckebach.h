/* Second-degree block type I by its grouped beats; see wenckebach.c. */
#ifndef TL_RHYTHM_WENCKEBACH_H
#define TL_RHYTHM_WENCKEBACH_H

#include "rhythm/queue.h"

typedef struct tl_wenckebach {
    bool has_previous;
    tl_rhythm_beat previous;
    int64_t intervals; /* of the running group; 0: a pause has just ended, or nothing came yet */
    float first_s, last_s;
    float first_before_s, pause_before_s; /* first interval and pause of the group before; 0: none */
    int64_t groups;                       /* in a row that have shown the pattern */
    tl_episode row;                       /* they; beats = 0: none */
} tl_wenckebach;

void tl_wenckebach_begin(tl_wenckebach *wenckebach);
/* `excluded`: the atria seem to fibrillate, or the beat belongs to dropped beats that block.c has told. */
void tl_wenckebach_push(tl_wenckebach *wenckebach, const tl_rhythm_beat *beat, bool excluded,
                        tl_episode_queue *queue);
void tl_wenckebach_end(tl_wenckebach *wenckebach, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_wenckebach_open(const tl_wenckebach *wenckebach, tl_episode *episode);

#endif
