/* Streaming QRS detection on the TL_RATE grid; see qrs.c. */
#ifndef TL_BEAT_QRS_H
#define TL_BEAT_QRS_H

#include "beat/qrs_front.h"
#include "tracelight.h"

enum {
    TL_QRS_CANDIDATES = 64, /* peaks kept for search-back: at least 5 s of them */
    TL_QRS_LEVELS = 9,      /* beats whose median is the expected height, swing and slope */
    TL_QRS_INTERVALS = 8,   /* RR intervals whose median is the expected one */
    TL_QRS_LATEST = 352,  /* ticks (0.98 s) after its R peak until a beat is certain that search-back finds */
    TL_QRS_AHEAD = 180,   /* ticks that are known after a candidate when it is judged */
    TL_QRS_DELAY = 20,    /* ticks from the R peak to the maximum of the moving mean */
    TL_QRS_NEAR = 31,     /* and more or less than that, at most */
    TL_QRS_CERTAIN = 331, /* ticks (0.92 s) after its R peak until a beat is certain, at most: those to
                             the maximum, TL_QRS_AHEAD, 200 ms for a better candidate, the block's rest.
                             Later are beats of search-back, and of the three seconds of learning */
    TL_QRS_SETTLE = 328,  /* ticks (0.91 s) after a segment's last by which everything is decided */
    TL_QRS_SHAPE = 37,    /* values that describe the signal around a candidate, 11 ms apart */
    TL_QRS_BAND_SHAPE = 21, /* the same of the band-passed signal, 8 ms apart */
    TL_QRS_NUMBERS = 33,    /* that describe it against the levels, its neighbours and the rhythm */
    TL_QRS_PROFILE = 24,    /* heights around it, 39 ms apart */
    TL_QRS_FEATURES = TL_QRS_NUMBERS + TL_QRS_PROFILE + TL_QRS_SHAPE + TL_QRS_BAND_SHAPE,
};

/* A detected QRS complex. */
typedef struct tl_qrs_beat {
    int64_t tick; /* R peak */
    float offset; /* of the true extremum from that tick, in ticks, -0.5 .. 0.5 (parabola through three) */
    float amplitude_mv; /* signed, of the R peak against the signal 60 ms before and after */
    float doubt;        /* tl_qrs.lasting_doubt when the beat became certain */
    float
        clutter; /* of an interval of at least 1.5 expected ones: height of the largest candidate refused more
                    than 0.6 s after the beat before / expected height. A real pause holds nothing high */
} tl_qrs_beat;

/* A candidate: a local maximum of the moving mean. */
typedef struct tl_qrs_peak {
    int64_t place;                 /* tick of the maximum */
    float height;                  /* mV of moving mean */
    float score;                   /* log odds that it is a QRS complex */
    float likeness;                /* correlation of its shape with the usual one */
    bool used;                     /* it became a beat */
    bool possible;                 /* located; search-back may take it */
    bool described;                /* what follows is filled in */
    float slope;                   /* steepest step of the band-passed signal that led to it, mV a tick */
    float swing;                   /* mV, peak to peak, of `shape` within 120 ms of the R peak */
    float shape[TL_QRS_SHAPE];     /* mV, mean removed */
    float band[TL_QRS_BAND_SHAPE]; /* mV */
    tl_qrs_beat beat;              /* only of a candidate that may become a beat */
} tl_qrs_peak;

/* What a beat measures, side by side as the lanes of a vector. */
typedef struct tl_qrs_levels {
    float height; /* mV of moving mean */
    float swing;  /* mV */
    float slope;  /* mV a tick */
    float unused;
} tl_qrs_levels;

/* What usually follows a beat within 0.6 s and is none: the T wave, if it is high enough to be a candidate.
 */
typedef struct tl_qrs_wave {
    float shape[TL_QRS_SHAPE]; /* running mean / expected swing */
    float height;              /* the same / expected height; falls when a beat has no such candidate */
    float gap;                 /* ticks from the beat's place */
    uint32_t count;
    bool seen; /* since the last beat */
} tl_qrs_wave;

/* The deflection that holds the R peak of most beats. */
typedef struct tl_qrs_deflection {
    float gap;       /* ticks from it to the candidate's place */
    uint32_t steady; /* beats that had it, less those that had another; 0 before the first beat */
    bool downward;
} tl_qrs_deflection;

/* Judges a candidate: log odds that it is a QRS complex. Training puts the truth in its place. */
typedef struct tl_qrs_judge {
    float (*score)(const void *context, int64_t place, const float *features);
    const void *context;
} tl_qrs_judge;

/* All state of one detector; tl_qrs_begin initialises it. */
typedef struct tl_qrs {
    tl_qrs_judge judge;
    int64_t first;    /* tick of the segment's first sample */
    int64_t next;     /* tick of the next sample to come */
    int64_t real_end; /* ticks from here on are continuation past the segment's end */
    tl_qrs_front front;

    tl_qrs_peak peaks[TL_QRS_CANDIDATES]; /* ring, oldest overwritten */
    int64_t found;                        /* candidates ever found in this segment */
    int64_t judged;                       /* of them judged */
    int64_t after_last;                   /* first candidate not yet passed by a beat */

    bool learning;
    int64_t learnt;                      /* place at which the levels were last learnt */
    tl_qrs_levels lately[TL_QRS_LEVELS]; /* what the last beats measured */
    tl_qrs_levels expected;              /* their medians, so that a single artefact does not move them */
    uint32_t level_count;
    float intervals[TL_QRS_INTERVALS]; /* ticks */
    float interval;                    /* their median */
    uint32_t interval_count;
    float noise; /* running mean of the heights of candidates refused */
    float doubt; /* 0: every candidate is clear .. 1; running mean over about the last eight candidates */
    float lasting_doubt;                 /* the same, but fading slowly: noise comes and goes */
    float clutter;                       /* tl_qrs_beat.clutter so far */
    float usual[TL_QRS_SHAPE];           /* running mean of the beats' shapes / expected swing */
    float usual_band[TL_QRS_BAND_SHAPE]; /* the same of the band-passed shapes / expected height */
    uint32_t usual_count;
    tl_qrs_wave wave;             /* the usual T wave */
    tl_qrs_deflection deflection; /* the usual one */

    bool has_last;
    tl_qrs_peak last; /* the newest beat; held back while a better candidate may still replace it */
    bool last_held;
    tl_qrs_beat ready[TL_QRS_CANDIDATES];
    uint32_t ready_first, ready_count;
} tl_qrs;

/* A segment begins at `first_tick`. */
void tl_qrs_begin(tl_qrs *qrs, int64_t first_tick);

/* The same with another judge than the trained one. */
void tl_qrs_begin_with(tl_qrs *qrs, int64_t first_tick, tl_qrs_judge judge);

/* The segment's next `count` ticks, in millivolts (finite); at most TL_QRS_BLOCK of them at a time. Returns
 * whether a block of TL_QRS_BLOCK ticks, counted from the segment's first, became complete: then beats may
 * have become certain, which are to be drained with tl_qrs_next. */
bool tl_qrs_push(tl_qrs *qrs, const float *millivolts, size_t count);

/* The segment is over: the beats still held back become certain. */
void tl_qrs_end(tl_qrs *qrs);

/* R peak (within some ticks) of the complex that follows the beat at `tick`, as far as it can be seen yet: a
 * beat, or a candidate that is not judged but high for a T wave of this lead. INT64_MAX when there is none.
 */
int64_t tl_qrs_following(tl_qrs *qrs, int64_t tick);

/* After the end: the complex whose R peak lies within `reach` of `tick`, the likeliest of those kept; also
 * one that is no beat, if it stands out. False: there is none. */
bool tl_qrs_near(tl_qrs *qrs, int64_t tick, int64_t reach, tl_qrs_beat *beat);

/* The next certain beat, in order of time. */
bool tl_qrs_next(tl_qrs *qrs, tl_qrs_beat *beat);

/* The beat that is judged but not certain yet: within 200 ms another candidate may prove better. */
bool tl_qrs_held(const tl_qrs *qrs, tl_qrs_beat *beat);

#endif
