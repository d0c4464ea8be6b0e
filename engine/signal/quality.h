/* How readable a stretch of ECG is; see quality.c. */
#ifndef TL_SIGNAL_QUALITY_H
#define TL_SIGNAL_QUALITY_H

#include "tracelight.h"

typedef struct tl_readability {
    float index; /* 0 (noise) .. 1 (clean) */
    tl_quality_state state;
} tl_readability;

/* Judges `count` samples (NaN = missing) at `rate` Hz, about one second of them. `usual_mv`: the peak to peak
 * that this lead usually has, 0 when it is not known. `scratch` holds `count` floats. */
tl_readability tl_quality_judge(const float *millivolts, size_t count, double rate, float usual_mv,
                                float *scratch);

/* Whether tl_quality_judge would say TL_QUALITY_GOOD or TL_QUALITY_NOISY. */
bool tl_quality_is_clear(const float *millivolts, size_t count, double rate, float usual_mv, float *scratch);

/* What is known of a lead from second to second; begins zeroed. */
typedef struct tl_lead_watch {
    float usual_mv;   /* running mean of the peak to peak of seconds that can be read; 0 before the first */
    float residue_mv; /* 0: the lead is on; else peak to peak of what showed least on the drifting signal */
    uint32_t quiet_seconds; /* in a row, up to now, in which nothing showed */
} tl_lead_watch;

/* Judges the lead's next second as tl_quality_judge does, and recognises an electrode that has come off by
 * the smooth drift that follows: such seconds are TL_QUALITY_FLAT until something shows again. */
tl_readability tl_quality_follow(tl_lead_watch *watch, const float *millivolts, size_t count, double rate,
                                 float *scratch);

/* Whether the newest second shows a lead that is off, by its drift or by a long silence. */
bool tl_lead_is_off(const tl_lead_watch *watch);

#endif
