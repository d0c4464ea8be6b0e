/* Finished episodes on their way to the caller: a ring of fixed size. */
#ifndef TL_RHYTHM_QUEUE_H
#define TL_RHYTHM_QUEUE_H

#include "rhythm/types.h"

enum { TL_EPISODE_QUEUE = 128 };

typedef struct tl_episode_queue {
    tl_episode episodes[TL_EPISODE_QUEUE];
    uint32_t first, count;
} tl_episode_queue;

/* The queue must not be full. */
void tl_episode_put(tl_episode_queue *queue, const tl_episode *episode);
bool tl_episode_take(tl_episode_queue *queue, tl_episode *episode);

#endif
