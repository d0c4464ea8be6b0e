/* Suspected second-degree block: beats that are missing from a regular rhythm; see block.c. */
#ifndef TL_RHYTHM_BLOCK_H
#define TL_RHYTHM_BLOCK_H

#include "rhythm/queue.h"

enum { TL_BLOCK_CYCLES = 6 };

typedef struct tl_block {
    bool has_previous;
    tl_rhythm_beat previous;
    float cycles[TL_BLOCK_CYCLES]; /* ring: the newest atrial cycles, doubled ones too */
    int64_t cycle_count;           /* ever, since something interrupted the row of sinus beats */
    int64_t waves;                 /* how many of the newest beats in a row had a P wave */
    tl_episode episode;            /* the one that goes on; beats = 0: none */
    float cycle_s;                 /* its newest atrial cycle */
    int64_t since;                 /* beats since its newest dropped one */
} tl_block;

/* Whether a cycle is as long as another, and whether it is as long as two of them. */
bool tl_is_alike(float cycle_s, float expected_s);
bool tl_is_doubled(float cycle_s, float single_s);

void tl_block_begin(tl_block *block);
/* `irregular`: the atria seem to fibrillate. */
void tl_block_push(tl_block *block, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue);
void tl_block_end(tl_block *block, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_block_open(const tl_block *block, tl_episode *episode);

#endif
