/* Rhythm episodes from a stream of beats; see episodes.c. */
#ifndef TL_RHYTHM_EPISODES_H
#define TL_RHYTHM_EPISODES_H

#include "rhythm/background.h"
#include "rhythm/block.h"
#include "rhythm/conduction.h"
#include "rhythm/pattern.h"
#include "rhythm/pause.h"
#include "rhythm/queue.h"
#include "rhythm/rules.h"
#include "rhythm/runs.h"
#include "rhythm/svt.h"
#include "rhythm/wenckebach.h"

enum { TL_RHYTHM_OPEN = TL_MAX_ONGOING };

/* All state of one recogniser; tl_rhythm_begin initialises it. */
typedef struct tl_rhythm {
    tl_rhythm_rules rules;
    bool in_segment;
    tl_conduction conduction;
    tl_background background;
    tl_runs runs;
    tl_svt svt;
    tl_pattern pattern;
    tl_pause pause;
    tl_block block;
    tl_wenckebach wenckebach;
    tl_episode_queue queue;
} tl_rhythm;

/* Rules that tl_rhythm_rules_check accepts. */
void tl_rhythm_begin(tl_rhythm *rhythm, const tl_rhythm_rules *rules);

/* The next beat, in order of time; one whose rr_s is not finite and positive begins a new segment. Takes
 * nothing and returns false while too many finished episodes wait: take them with tl_rhythm_next and push the
 * beat again. */
bool tl_rhythm_push(tl_rhythm *rhythm, const tl_rhythm_beat *beat);

/* The segment is over (a gap, or the end of the recording): episodes end with its last beat. Returns false
 * while too many finished episodes wait, as tl_rhythm_push does. */
bool tl_rhythm_end(tl_rhythm *rhythm);

/* The next finished episode. They come in the order in which they became certain, not in that of their
 * starts: the rhythm around a beat, and with it supraventricular runs and dropped beats, is known 23 beats
 * later than a run of ventricular beats that ends there. */
bool tl_rhythm_next(tl_rhythm *rhythm, tl_episode *episode);

/* The episodes that go on at the newest beat, for a live view; returns how many were written (room for
 * TL_RHYTHM_OPEN of them). The first is the rhythm of the newest beats, if it can be told yet. */
size_t tl_rhythm_open(const tl_rhythm *rhythm, tl_episode *episodes);

#endif
