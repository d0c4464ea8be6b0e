/* Heart rate variability; see variability.h. */
#include "variability.h"

#include "functions.h"

#include <math.h>

static const double TWO_PI = 6.283185307179586;
static const double LF_HZ = 0.1;
static const double HUMP_WIDTH_HZ = 0.01; /* standard deviation, as in McSharry's table II */
static const double SLOWEST_HZ = 0.02;

static void init_hump(synth_hump *hump, double centre_hz, double mean_s, synth_random *random) {
    for (int i = 0; i < SYNTH_TONES; i++) {
        const double hz = centre_hz + HUMP_WIDTH_HZ * synth_random_normal(random);
        hump->frequency[i] = fmax(hz, SLOWEST_HZ) * mean_s;
        hump->phase[i] = synth_random_uniform(random);
    }
}

static double hump_at(const synth_hump *hump, double beat) {
    double sum = 0.0;
    for (int i = 0; i < SYNTH_TONES; i++) {
        const double cycles = hump->frequency[i] * beat + hump->phase[i];
        sum += synth_cos(TWO_PI * (cycles - floor(cycles)));
    }
    return sum * sqrt(2.0 / SYNTH_TONES);
}

void synth_variability_init(synth_variability *rr, const synth_variability_config *config,
                            synth_random *random) {
    const double deviation = config->mean_s * config->variation;
    rr->mean_s = config->mean_s;
    rr->lf_deviation_s = deviation * sqrt(config->lf_hf / (1.0 + config->lf_hf));
    rr->hf_deviation_s = deviation * sqrt(1.0 / (1.0 + config->lf_hf));
    rr->beat = 0.0;
    init_hump(&rr->lf, LF_HZ, config->mean_s, random);
    init_hump(&rr->hf, config->respiration_hz, config->mean_s, random);
}

double synth_variability_next(synth_variability *rr) {
    const double interval = rr->mean_s + rr->lf_deviation_s * hump_at(&rr->lf, rr->beat) +
                            rr->hf_deviation_s * hump_at(&rr->hf, rr->beat);
    rr->beat += 1.0;
    return interval;
}

double synth_variability_breath(const synth_variability *rr) {
    return hump_at(&rr->hf, rr->beat - 1.0);
}
