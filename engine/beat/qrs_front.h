/* The signal as the QRS detector sees it: band-passed, its moving mean, and where that has maxima; see
 * qrs_front.c. */
#ifndef TL_BEAT_QRS_FRONT_H
#define TL_BEAT_QRS_FRONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TL_QRS_MEAN = 28,     /* ticks of the moving mean */
    TL_QRS_BLOCK = 28,    /* 78 ms: ticks that are filtered at a time, counted from the segment's first;
                             a maximum of the moving mean is the largest this far around */
    TL_QRS_PADDING = 256, /* ticks before the segment's first that can be looked at */
    TL_QRS_KEPT = 1536,   /* ticks that are remembered at least: the learning's three seconds and a beat */
    TL_QRS_ROOM = 3 * TL_QRS_KEPT,
};

enum {
    TL_QRS_STEP = 4,   /* ticks that the band-pass takes at a time */
    TL_QRS_STATES = 4, /* numbers of its state: two of the high-pass, two of the low-pass */
};

/* The band-pass as a linear system of steps: what each number of the state (0 .. 3) and each tick's value
 * (4 .. 7) adds to the outputs of the step's ticks, and to the state after it. */
typedef struct tl_qrs_system {
    float outputs[TL_QRS_STATES + TL_QRS_STEP][TL_QRS_STEP];
    float states[TL_QRS_STATES + TL_QRS_STEP][TL_QRS_STATES];
} tl_qrs_system;

typedef struct tl_qrs_front {
    int64_t base;    /* tick of the arrays' first place */
    size_t filled;   /* places with a signal */
    size_t filtered; /* places with all three: whole blocks */
    tl_qrs_system system;
    float state[TL_QRS_STATES];
    float signal[TL_QRS_ROOM]; /* millivolts; before the segment, its first value */
    float band[TL_QRS_ROOM];   /* band-passed */
    float height[TL_QRS_ROOM]; /* mean of |band| over the TL_QRS_MEAN ticks that end here */
} tl_qrs_front;

/* A segment begins at tick `first`, with that value. */
void tl_qrs_front_begin(tl_qrs_front *front, int64_t first, float millivolts);

/* Takes up to `count` (at least 1) values, as many as the running block still needs, and returns how many.
 * Filters the block when it is full. */
size_t tl_qrs_front_push(tl_qrs_front *front, const float *millivolts, size_t count);

/* To be asked once after each block: whether the block before it holds a maximum of the moving mean. */
bool tl_qrs_front_maximum(const tl_qrs_front *front, int64_t *tick);

/* First tick that is not filtered yet. */
static inline int64_t tl_qrs_front_end(const tl_qrs_front *front) {
    return front->base + (int64_t)front->filtered;
}

/* The arrays' place of a tick: at most TL_QRS_KEPT before the newest, or TL_QRS_PADDING before the first. */
static inline size_t tl_qrs_place(const tl_qrs_front *front, int64_t tick) {
    return (size_t)(tick - front->base);
}

#endif
