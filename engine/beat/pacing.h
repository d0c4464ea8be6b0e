/* Beats that a pacemaker starts; see pacing.c. */
#ifndef TL_BEAT_PACING_H
#define TL_BEAT_PACING_H

#include "tracelight.h"

enum { TL_PACING_NEEDLES = 32 /* that are remembered */ };

typedef enum tl_pulse {
    TL_PULSE_NONE = 0,
    TL_PULSE_LIKELY = 1, /* a paced beat where others around are */
    TL_PULSE_CLEAR = 2,
} tl_pulse;

typedef struct tl_pacing {
    int64_t needles[TL_PACING_NEEDLES]; /* ring of ticks */
    uint32_t needle_count;              /* all that were ever seen */
    uint32_t recent; /* a bit for each of the last 32 beats, the lowest for the newest: clear */
    uint32_t clear;  /* of these */
    uint32_t seen;   /* beats, 32 at most */
    bool on;         /* a pacemaker is at work */
} tl_pacing;

void tl_pacing_begin(tl_pacing *pacing);

/* A needle was taken out of the signal at this tick. */
void tl_pacing_needle(tl_pacing *pacing, int64_t tick);

/* The next beat that can be read: its window in millivolts as recorded, but for needles. Returns what starts
 * it; it is paced where that is any pulse and `on`. */
tl_pulse tl_pacing_follow(tl_pacing *pacing, const float *raw, int64_t tick);

#endif
