/* Streaming QRS detection on the TL_RATE grid; see qrs.c. */
#ifndef TL_BEAT_QRS_H
#define TL_BEAT_QRS_H

#include "tracelight.h"

enum {
    TL_QRS_HISTORY = 128,         /* ticks of signal kept; a power of two */
    TL_QRS_CANDIDATES = 64,       /* peaks kept for search-back: at least 5 s of them */
    TL_QRS_HEIGHTS = 9,           /* QRS heights whose median is the signal level */
    TL_QRS_INTERVALS = 8,         /* RR intervals whose median is the expected one */
    TL_QRS_MEAN = 28,             /* ticks of the moving mean */
    TL_QRS_LATEST = 10 * TL_RATE, /* ticks after which a beat is no longer found by search-back */
};

/* A detected QRS complex. */
typedef struct tl_qrs_beat {
    int64_t tick; /* R peak */
    float offset; /* of the true extremum from that tick, in ticks, -0.5 .. 0.5 (parabola through three) */
    float amplitude_mv; /* signed, of the R peak against the signal 60 ms before and after */
} tl_qrs_beat;

/* A local maximum of the detection signal. */
typedef struct tl_qrs_peak {
    int64_t place; /* tick of the maximum */
    float height;
    float slope; /* steepest step of the band-passed signal that led to it */
    bool used;   /* it became a beat */
    tl_qrs_beat beat;
} tl_qrs_peak;

typedef struct tl_biquad_state {
    float z1, z2;
} tl_biquad_state;

/* All state of one detector; tl_qrs_begin initialises it. */
typedef struct tl_qrs {
    int64_t first;    /* tick of the segment's first sample */
    int64_t next;     /* tick of the next sample to come */
    int64_t real_end; /* ticks from here on are continuation past the segment's end */
    tl_biquad_state high_pass, low_pass;
    float signal[TL_QRS_HISTORY];   /* millivolts */
    float filtered[TL_QRS_HISTORY]; /* band-passed */
    float height[TL_QRS_HISTORY];   /* moving mean of |band-passed| */
    float block[TL_QRS_MEAN];       /* magnitudes of the running block of TL_QRS_MEAN ticks */
    float suffix[TL_QRS_MEAN];      /* of the block before: sums from each place to its end */
    float prefix;                   /* sum of the running block so far */
    uint32_t in_block;
    tl_qrs_peak peaks[TL_QRS_CANDIDATES]; /* ring, oldest overwritten */
    int64_t peak_count;                   /* ever seen in this segment */
    int64_t after_last;                   /* first peak not yet passed by a beat */
    bool learning;
    float heights[TL_QRS_HEIGHTS];
    uint32_t height_count;
    float noise;
    float intervals[TL_QRS_INTERVALS];
    uint32_t interval_count;
    bool has_last;
    tl_qrs_peak last; /* the newest beat; held back while a larger peak may still replace it */
    bool last_held;
    int64_t learnt; /* place at which the levels were last learnt */
    tl_qrs_beat ready[TL_QRS_CANDIDATES];
    uint32_t ready_first, ready_count;
} tl_qrs;

/* A segment begins at `first_tick`. */
void tl_qrs_begin(tl_qrs *qrs, int64_t first_tick);

/* The segment's next tick, in millivolts (finite). Beats that became certain are to be drained with
 * tl_qrs_next. */
void tl_qrs_push(tl_qrs *qrs, float millivolts);

/* The segment is over: the beats still held back become certain. */
void tl_qrs_end(tl_qrs *qrs);

/* The next certain beat, in order of time. */
bool tl_qrs_next(tl_qrs *qrs, tl_qrs_beat *beat);

#endif
