/* The patient's usual beat; see usual.c. */
#ifndef TL_BEAT_USUAL_H
#define TL_BEAT_USUAL_H

#include "tracelight.h"

enum {
    TL_USUAL_LEARNING = 9, /* readable beats before there is a usual one */
    TL_USUAL_EVERY = 16,   /* readable beats until it is renewed, at most */
    TL_USUAL_SOONEST = 8,  /* and at least */
    TL_USUAL_SHAPES = 4,
};

/* Beats that look alike. */
typedef struct tl_usual_shape {
    float values[TL_WINDOW]; /* running mean, mV, each beat without its own mean */
    float weight;            /* how often it was seen of late; 0 = none yet */
    uint32_t beats;
} tl_usual_shape;

typedef struct tl_usual {
    tl_usual_shape shapes[TL_USUAL_SHAPES];
    uint32_t leader;         /* the shape that is usual */
    bool stale;              /* another shape was usual when it was last renewed */
    uint32_t seen;           /* readable beats */
    uint32_t since;          /* of these, since the usual beat was last renewed */
    int32_t version;         /* how often it was renewed, less one; -1 = there is none yet */
    float values[TL_WINDOW]; /* the usual beat of that version, mV */
} tl_usual;

void tl_usual_begin(tl_usual *usual);

/* Takes the next readable beat (millivolts, denoised). Returns whether the usual beat was renewed. */
bool tl_usual_follow(tl_usual *usual, const float *window);

/* There will be no more beats for now: what was seen so far becomes the usual beat, if there is none yet and
 * there was any beat. Returns whether it did. */
bool tl_usual_settle(tl_usual *usual);

#endif
