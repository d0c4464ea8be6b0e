/* Runs of supraventricular tachycardia; see svt.c. */
#ifndef TL_RHYTHM_SVT_H
#define TL_RHYTHM_SVT_H

#include "rhythm/queue.h"

enum { TL_SVT_BASELINE = 8 };

typedef struct tl_svt {
    bool follows_above;              /* the previous beat is from above and outside runs */
    float baseline[TL_SVT_BASELINE]; /* ring: the newest intervals between such beats, seconds */
    int64_t baseline_count;          /* ever, in this segment */
    float baseline_s;                /* before the run that goes on; 0: not regular */
    int64_t beats;                   /* of that run; 0: none */
    double first_s, last_s;
    double certainty; /* sum over the beats */
} tl_svt;

void tl_svt_begin(tl_svt *svt);
/* `irregular`: the atria seem to fibrillate. Returns whether the beat belongs to a run, perhaps one that
 * turns out too short or too slow. */
bool tl_svt_push(tl_svt *svt, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue);
void tl_svt_end(tl_svt *svt, tl_episode_queue *queue);
/* The episode that goes on, as far as it is known. */
bool tl_svt_open(const tl_svt *svt, tl_episode *episode);

#endif
