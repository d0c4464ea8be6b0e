/* Ticks cut out of a lead; see cut.c. */
#ifndef TL_BEAT_CUT_H
#define TL_BEAT_CUT_H

#include "tracelight.h"

/* Ticks of one segment as they lie in memory: values[0] is tick `first`. */
typedef struct tl_ticks {
    const float *values;
    int64_t first;
    int64_t count;
} tl_ticks;

/* Samples [first, first + count) of a lead. */
typedef struct tl_lead_part {
    double rate;
    const float *millivolts;
    int64_t first;
    int64_t count;
} tl_lead_part;

/* What is to be cut, and the memory for it. */
typedef struct tl_cut {
    int64_t from;     /* tick */
    float *values;    /* room for the ticks */
    int64_t capacity; /* ticks at most */
    void *resampler;  /* tl_resampler_bytes(rate), aligned for double */
} tl_cut;

/* The lead samples [*first, *first + *count) that ticks [from, until) are made of. */
void tl_cut_span(double rate, int64_t from, int64_t until, int64_t *first, int64_t *count);

/* Whether the part can be read at all and reaches over `tick`. */
bool tl_lead_part_covers(const tl_lead_part *part, int64_t tick);

/* The same, and whether there is a sample and no gap. */
bool tl_lead_part_holds(const tl_lead_part *part, int64_t tick);

/* Those of the ticks that belong to the segment around `tick`, where the part holds a sample; without needles
 * (signal/spikes.c). */
tl_ticks tl_cut_ticks(const tl_lead_part *part, int64_t tick, const tl_cut *cut);

#endif
