/* Pauses: one RR interval of at least `shortest_s`, 2 s unless the user sets it, which is the usual limit of
 * Holter reports; 3 s is a sinus pause by the 2018 ACC/AHA/HRS guideline on bradycardia. Nothing is said of
 * its cause; a dropped beat is suspected apart from it (block.c). Certainty: mean of its two beats'. */
#include "rhythm/pause.h"

void tl_pause_begin(tl_pause *pause, float shortest_s) {
    *pause = (tl_pause){.shortest_s = shortest_s};
}

void tl_pause_push(tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    if (pause->has_previous && beat->rr_s >= pause->shortest_s) {
        tl_episode_put(queue, &(tl_episode){
                                  .kind = TL_RHYTHM_PAUSE,
                                  .start_s = pause->previous_s,
                                  .end_s = beat->time_s,
                                  .beats = 1,
                                  .rate_bpm = 60.0F / beat->rr_s,
                                  .certainty = 0.5F * (pause->previous_certainty + beat->certainty),
                              });
    }
    pause->previous_s = beat->time_s;
    pause->previous_certainty = beat->certainty;
    pause->has_previous = true;
}
