/* Heart rate variability: RR intervals with the two-humped spectrum of McSharry et al. (2003).
 *
 * The spectrum is that of the tachogram: beat n stands at n * mean RR, so its mean and variance are those
 * asked for, without the bias that unequal beats bring to a spectrum in time (Task Force 1996). Each hump is
 * a sum of sinusoids with normally distributed frequencies and random phases, where McSharry inverts a whole
 * spectrum: so the series has no end. */
#ifndef SYNTH_VARIABILITY_H
#define SYNTH_VARIABILITY_H

#include "random.h"

enum { SYNTH_TONES = 16 };

/* One hump: unit variance. */
typedef struct synth_hump {
    double frequency[SYNTH_TONES]; /* cycles a beat */
    double phase[SYNTH_TONES];     /* cycles */
} synth_hump;

typedef struct synth_variability {
    double mean_s;
    double lf_deviation_s;
    double hf_deviation_s;
    synth_hump lf;
    synth_hump hf;
    double beat; /* number of the next beat */
} synth_variability;

typedef struct synth_variability_config {
    double mean_s;
    double variation; /* standard deviation over mean */
    double lf_hf;
    double respiration_hz;
} synth_variability_config;

void synth_variability_init(synth_variability *rr, const synth_variability_config *config,
                            synth_random *random);

/* The next RR interval in seconds. */
double synth_variability_next(synth_variability *rr);

/* Where breathing stands at the beat that the last interval led to: mean 0, variance 1. */
double synth_variability_breath(const synth_variability *rr);

#endif
