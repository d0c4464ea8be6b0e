/* Noise of one kind on one lead; see noise.c. */
#ifndef SYNTH_NOISE_H
#define SYNTH_NOISE_H

#include "random.h"
#include "synth.h"

enum { SYNTH_OSCILLATORS = 8 };

/* A tone made by rotating a vector. */
typedef struct synth_oscillator {
    double cosine, sine;           /* where it is */
    double step_cosine, step_sine; /* by how much it turns a sample */
} synth_oscillator;

/* Second-order section, transposed direct form II. */
typedef struct synth_section {
    double b0, b1, b2, a1, a2;
    double z1, z2;
} synth_section;

typedef struct synth_noise {
    tl_synth_noise_kind kind;
    double gain; /* millivolts a unit */
    synth_random random;
    synth_oscillator tones[SYNTH_OSCILLATORS];
    double weights[SYNTH_OSCILLATORS];
    uint32_t tone_count;
    synth_section high_pass, low_pass;
    double event_chance; /* of a step, a sample */
    double decay;        /* of a step, a sample */
    double level;        /* sum of the steps that have not died away */
} synth_noise;

/* `stream` tells leads and kinds apart. The gain is 1. */
void synth_noise_init(synth_noise *noise, tl_synth_noise_kind kind, double rate, uint64_t seed,
                      uint64_t stream);

/* The next sample in millivolts. */
double synth_noise_next(synth_noise *noise);

/* RMS amplitude as `nst` defines it (see synth.h), of what the noise will make first. */
double synth_noise_rms(const synth_noise *noise, double rate);

#endif
