/* The slopes of a stretch of signal, on two scales; see slopes.c. */
#ifndef TL_BEAT_SLOPES_H
#define TL_BEAT_SLOPES_H

#include "beat/window.h"

enum {
    TL_SLOPES_PAD = 24,      /* ticks by which a stretch is continued at either end */
    TL_SLOPES_STRETCH = 272, /* most ticks of a stretch */
    TL_SLOPES_PADDED = TL_SLOPES_STRETCH + 2 * TL_SLOPES_PAD,
    TL_SLOPES_SCRATCH = 4 * TL_SLOPES_PADDED,
    TL_SLOPES_MOST = 48, /* slopes that are found at most */
};

/* A stretch of signal as its slopes; index 0 is its first tick. */
typedef struct tl_slopes {
    int count;
    int r;         /* R peak, perhaps outside */
    float *fine;   /* slope between a tick and the next, over 8 ms */
    float *coarse; /* over 33 ms */
    float *spare;  /* TL_SLOPES_PADDED floats of no meaning */
} tl_slopes;

/* A local maximum of the magnitude of the slope. */
typedef struct tl_slope {
    int at;
    float height;
} tl_slope;

static inline int tl_clamp(int64_t value, int least, int most) {
    return value < least ? least : (value > most ? most : (int)value);
}

/* Slopes of ticks [from, until), which lie in `ticks`, as does the R peak `r`; at most TL_SLOPES_STRETCH of
 * them. The signal is continued flat at either end. They lie in `scratch`: TL_SLOPES_SCRATCH floats. */
tl_slopes tl_slopes_of(tl_ticks ticks, int64_t r, int64_t from, int64_t until, float *scratch);

/* The slopes at the indices [from, until), 1 <= from, until < count; at most TL_SLOPES_MOST. */
int tl_slopes_find(const float *w, int from, int until, tl_slope *found);

/* The largest of `count` >= 1 slopes. */
int tl_slopes_steepest(const tl_slope *slopes, int count);

/* From a slope outwards (`step` = +-1) to where it has fallen to `share` of its height or turns, at most
 * `tail` ticks away and inside 0 .. `last`. */
int tl_slope_boundary(const float *w, tl_slope from, int step, float share, int tail, int last);

/* The tick at which the slope changes its sign between two slopes of opposite sign. */
int tl_slope_crossing(const float *w, tl_slope from, tl_slope to);

#endif
