/* Finished episodes on their way to the caller. */
#include "rhythm/queue.h"

void tl_episode_put(tl_episode_queue *queue, const tl_episode *episode) {
    queue->episodes[(queue->first + queue->count) % TL_EPISODE_QUEUE] = *episode;
    queue->count++;
}

bool tl_episode_take(tl_episode_queue *queue, tl_episode *episode) {
    if (queue->count == 0) {
        return false;
    }
    *episode = queue->episodes[queue->first];
    queue->first = (queue->first + 1) % TL_EPISODE_QUEUE;
    queue->count--;
    return true;
}
