/* Runs of supraventricular tachycardia; see svt.c. */
#ifndef TL_RHYTHM_SVT_H
#define TL_RHYTHM_SVT_H

#include "rhythm/queue.h"

enum { TL_SVT_BASELINE = 8 };

typedef struct tl_svt {
    tl_origin previous;
    float baseline[TL_SVT_BASELINE]; /* ring: the newest intervals between conducted beats outside runs,
                                        seconds */
    int64_t baseline_count;          /* ever, in this segment */
    float fast_s;                    /* an interval below this belongs to a run; 0: only labels make one */
    int64_t beats;                   /* of the run that goes on; 0: none */
    double first_s, last_s;
    double certainty; /* sum over the beats */
} tl_svt;

void tl_svt_begin(tl_svt *svt);
/* `irregular`: the atria seem to fibrillate. */
void tl_svt_push(tl_svt *svt, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue);
void tl_svt_end(tl_svt *svt, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_svt_open(const tl_svt *svt, tl_episode *episode);

#endif
