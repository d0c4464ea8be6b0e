/* Pseudo-random numbers: xoshiro256** (Blackman & Vigna 2018, ACM TOMS 47:36), seeded by SplitMix64 (Steele
 * et al. 2014), as its authors advise. */
#ifndef SYNTH_RANDOM_H
#define SYNTH_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct synth_random {
    uint64_t state[4];
    double spare; /* the second of a pair of normal numbers */
    bool has_spare;
} synth_random;

/* Streams of one seed are independent for all practical purposes. */
void synth_random_seed(synth_random *random, uint64_t seed, uint64_t stream);

uint64_t synth_random_next(synth_random *random);

/* In [0, 1), 53 bits. */
double synth_random_uniform(synth_random *random);

/* A whole number in [least, most]. */
int synth_random_between(synth_random *random, int least, int most);

/* Mean 0, standard deviation 1: the polar method (Marsaglia & Bray 1964). */
double synth_random_normal(synth_random *random);

/* Gamma distribution of shape >= 1, mean shape * scale (Marsaglia & Tsang 2000, ACM TOMS 26:363). */
double synth_random_gamma(synth_random *random, double shape, double scale);

#endif
