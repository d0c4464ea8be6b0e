/* The waves of fibrillating atria; see fwaves.h. */
#include "fwaves.h"

#include "functions.h"

#include <math.h>

static const double TWO_PI = 6.283185307179586;

void synth_fwaves_init(synth_fwaves *waves, uint64_t seed) {
    enum { STREAM = 0x4146 };
    synth_random random;
    synth_random_seed(&random, seed, STREAM);
    waves->frequency_hz = 4.8 + 2.4 * synth_random_uniform(&random);
    for (int i = 0; i < 3; i++) {
        waves->phase[i] = synth_random_uniform(&random);
    }
}

static double tone(double cycles) {
    return synth_sin(TWO_PI * (cycles - floor(cycles)));
}

/* The sawtooth `lag` cycles behind. */
static double sawtooth(double cycles, double lag, double height) {
    static const double PI = 3.141592653589793;
    double sum = 0.0;
    for (int harmonic = 1; harmonic <= 3; harmonic++) {
        sum -= 2.0 / (harmonic * PI) * tone(harmonic * (cycles - lag));
    }
    return height * sum;
}

void synth_fwaves_add(const synth_fwaves *waves, double t, double moment[3]) {
    static const double FREQUENCY_WANDER_HZ = 0.6; /* largest deviation from the fundamental */
    static const double FREQUENCY_RATE_HZ = 0.23;
    static const double AMPLITUDE_RATE_HZ = 0.37;
    const double swing = FREQUENCY_WANDER_HZ / (TWO_PI * FREQUENCY_RATE_HZ); /* cycles */
    const double cycles =
        waves->frequency_hz * t + waves->phase[0] + swing * tone(FREQUENCY_RATE_HZ * t + waves->phase[1]);
    const double height = 1.0 + 0.35 * tone(AMPLITUDE_RATE_HZ * t + waves->phase[2]);
    const double main = sawtooth(cycles, 0.0, height);
    /* A second direction a quarter cycle behind: the moment turns, as the wave fronts do. */
    const double other = sawtooth(cycles, 0.25, height);
    moment[0] += 0.015 * main + 0.01 * other;
    moment[1] += 0.055 * main;
    moment[2] += -0.06 * main + 0.035 * other;
}
