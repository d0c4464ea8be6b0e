/* The rhythm that beats belong to: sinus, bradycardia, tachycardia, irregularly irregular; see background.c.
 */
#ifndef TL_RHYTHM_BACKGROUND_H
#define TL_RHYTHM_BACKGROUND_H

#include "rhythm/queue.h"
#include "rhythm/ring.h"

/* What the beats around a beat say of it. */
typedef struct tl_judgement {
    tl_rhythm_kind kind;
    double certainty;
    double slow_bpm; /* the lower of the rates of all beats and of the sinus node; 0: not known */
} tl_judgement;

/* A stretch of beats of one rhythm. */
typedef struct tl_stretch {
    tl_rhythm_kind kind;
    double start_s, last_s; /* first and newest beat */
    int64_t beats;
    double certainty; /* sum over the beats */
    double slow_bpm;  /* the same, over the beats that have it */
    int64_t slow_beats;
} tl_stretch;

typedef struct tl_background {
    float bradycardia_bpm, tachycardia_bpm;
    tl_beat_ring ring;
    int64_t decided; /* how many of the segment's beats have their rhythm */
    tl_stretch current;
    tl_stretch candidate; /* beats of another rhythm that may yet turn out too few; beats = 0: none */
} tl_background;

void tl_background_begin(tl_background *background, const tl_rhythm_rules *rules);
void tl_background_push(tl_background *background, const tl_rhythm_beat *beat);
/* The next beat that can be judged by now; NULL while there is none. `segment_over`: no beat will follow
 * those pushed. */
const tl_rhythm_beat *tl_background_next(tl_background *background, bool segment_over, tl_judgement *judged);
/* Takes that beat's judgement as it was given, or another; to be called before the next beat is asked for. */
void tl_background_follow(tl_background *background, double time_s, tl_judgement judged,
                          tl_episode_queue *queue);
/* All beats have been judged and followed. */
void tl_background_end(tl_background *background, tl_episode_queue *queue);
/* The rhythm of the newest beats, judged before the beats after them are known. */
bool tl_background_open(const tl_background *background, tl_episode *episode);

#endif
