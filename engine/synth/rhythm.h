/* Which beat comes next, and when; see rhythm.c. */
#ifndef SYNTH_RHYTHM_H
#define SYNTH_RHYTHM_H

#include "random.h"
#include "synth.h"
#include "variability.h"

enum { SYNTH_STEPS = 64 };

/* The next beat (or blocked P wave). */
typedef struct synth_step {
    tl_synth_kind kind;
    double interval_s; /* since the one before */
    double pr_s;       /* middle of the P wave to the R peak; NaN: no P wave */
    double breath;     /* mean 0, variance 1 */
    const char *label; /* of the rhythm */
} synth_step;

typedef struct synth_rhythm {
    tl_synth_config config;
    synth_random random;
    synth_variability rr;
    synth_step steps[SYNTH_STEPS]; /* a phrase of the rhythm */
    uint32_t first, count;
} synth_rhythm;

/* What a rhythm allows, and the beat that it is made of. */
typedef struct synth_rhythm_limits {
    double slowest, fastest;                /* beats a minute */
    double least_variation, most_variation; /* of RR */
} synth_rhythm_limits;

synth_rhythm_limits synth_rhythm_limits_of(tl_synth_rhythm rhythm);

/* The most frequent beat of a rhythm. */
tl_synth_kind synth_rhythm_main_kind(const tl_synth_config *config);

/* Distance of the P wave from the R peak in the rhythm's main beat; NaN: no P wave. */
double synth_rhythm_main_pr(const tl_synth_config *config);

/* Shortest RR interval of fibrillating atria: the refractory period of the AV node. */
double synth_rhythm_refractory(void);

void synth_rhythm_init(synth_rhythm *rhythm, const tl_synth_config *config);

synth_step synth_rhythm_next(synth_rhythm *rhythm);

#endif
