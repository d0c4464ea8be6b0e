/* Noise of the synthetic ECG: its signal-to-noise ratio, measured from the samples as nst(1) measures, and
 * its band. */
#include "test_synth.h"

#include <string.h>

enum { MOST = 300, REACH_MS = 50 };

static int ascending(const void *a, const void *b) {
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Mean without the 5 % at either end. */
static double trimmed_mean(double *values, size_t count) {
    const size_t trim = count / 20;
    double sum = 0.0;
    qsort(values, count, sizeof *values, ascending);
    for (size_t i = trim; i < count - trim; i++) {
        sum += values[i];
    }
    return sum / (double)(count - 2 * trim);
}

static double qrs_amplitude(const recording *clean, uint32_t lead) {
    static double amplitudes[MOST];
    const int64_t reach = llround(clean->config.rate * 0.001 * REACH_MS);
    size_t count = 0;
    for (size_t i = 0; i < clean->beat_count && count < MOST; i++) {
        const int64_t r = clean->beats[i].sample;
        float least = INFINITY;
        float most = -INFINITY;
        for (int64_t k = r - reach; k <= r + reach && k < (int64_t)clean->count; k++) {
            least = fminf(least, sample_of(clean, k, lead));
            most = fmaxf(most, sample_of(clean, k, lead));
        }
        amplitudes[count++] = (double)(most - least);
    }
    return trimmed_mean(amplitudes, count);
}

static double noise_amplitude(const recording *clean, const recording *noisy, uint32_t lead) {
    static double rms[MOST];
    const int64_t second = llround(clean->config.rate);
    for (int64_t s = 0; s < MOST; s++) {
        double sum = 0.0;
        double squares = 0.0;
        for (int64_t i = s * second; i < (s + 1) * second; i++) {
            const double x = (double)sample_of(noisy, i, lead) - (double)sample_of(clean, i, lead);
            sum += x;
            squares += x * x;
        }
        const double mean = sum / (double)second;
        rms[s] = sqrt(squares / (double)second - mean * mean);
    }
    return trimmed_mean(rms, MOST);
}

static double snr_db(const recording *clean, const recording *noisy, uint32_t lead) {
    const double signal = qrs_amplitude(clean, lead);
    const double noise = noise_amplitude(clean, noisy, lead);
    return 10.0 * log10(signal * signal / 8.0 / (noise * noise));
}

static void check_snr(const char *name, tl_synth_noise_kind kind, double rate, double snr) {
    tl_synth_config config = preset(name, rate, 2);
    recording clean = record(&config, MOST, 4096);
    config.noise_count = 1;
    config.noises[0] = (tl_synth_noise){kind, snr};
    recording noisy = record(&config, MOST, 4096);
    for (uint32_t lead = 0; lead < 2; lead++) {
        CHECK(fabs(snr_db(&clean, &noisy, lead) - snr) < 0.2);
    }
    release(&clean);
    release(&noisy);
}

static void noise_has_the_ratio_asked_for(void) {
    for (int kind = 0; kind < TL_SYNTH_NOISE_KINDS; kind++) {
        check_snr("sinus", (tl_synth_noise_kind)kind, 360, 12.0);
        check_snr("sinus", (tl_synth_noise_kind)kind, 250, -6.0);
    }
    check_snr("lbbb", TL_SYNTH_ELECTRODE, 360, 0.0);
    check_snr("paced", TL_SYNTH_MUSCLE, 360, 6.0);
    check_snr("sinus", TL_SYNTH_ELECTRODE, 1000, 24.0);
}

/* Root mean square frequency of the noise in hertz: of its derivative over itself. */
static double mean_frequency(tl_synth_noise_kind kind, double rate) {
    static const double PI = 3.141592653589793;
    tl_synth_config config = preset("sinus", rate, 1);
    recording clean = record(&config, 60.0, 4096);
    config.noise_count = 1;
    config.noises[0] = (tl_synth_noise){kind, -20.0};
    recording noisy = record(&config, 60.0, 4096);
    double squares = 0.0;
    double slopes = 0.0;
    for (size_t i = 1; i < clean.count; i++) {
        const double x = (double)noisy.millivolts[i] - (double)clean.millivolts[i];
        const double before = (double)noisy.millivolts[i - 1] - (double)clean.millivolts[i - 1];
        squares += x * x;
        slopes += (x - before) * (x - before);
    }
    release(&clean);
    release(&noisy);
    return asin(fmin(1.0, 0.5 * sqrt(slopes / squares))) * rate / PI;
}

static bool lies_within(double value, double least, double most) {
    return value > least && value < most;
}

static void noise_lies_in_its_band(void) {
    CHECK(lies_within(mean_frequency(TL_SYNTH_BASELINE, 1000), 0.05, 0.6));
    CHECK(lies_within(mean_frequency(TL_SYNTH_ELECTRODE, 1000), 0.5, 10.0));
    CHECK(lies_within(mean_frequency(TL_SYNTH_MUSCLE, 1000), 40.0, 150.0));
    CHECK(lies_within(mean_frequency(TL_SYNTH_MAINS_50, 250), 49.9, 50.1));
    CHECK(lies_within(mean_frequency(TL_SYNTH_MAINS_60, 250), 59.9, 60.1));
    CHECK(lies_within(mean_frequency(TL_SYNTH_WHITE, 1000), 245.0, 255.0));
}

static void leads_have_noise_of_their_own(void) {
    tl_synth_config config = preset("sinus", 360, 2);
    recording clean = record(&config, 60.0, 4096);
    config.noise_count = 1;
    config.noises[0] = (tl_synth_noise){TL_SYNTH_WHITE, 0.0};
    recording noisy = record(&config, 60.0, 4096);
    double power[2] = {0.0, 0.0};
    double product = 0.0;
    for (int64_t i = 0; i < (int64_t)clean.count; i++) {
        double x[2];
        for (uint32_t lead = 0; lead < 2; lead++) {
            x[lead] = (double)sample_of(&noisy, i, lead) - (double)sample_of(&clean, i, lead);
            power[lead] += x[lead] * x[lead];
        }
        product += x[0] * x[1];
    }
    CHECK(fabs(product) < 0.03 * sqrt(power[0] * power[1]));
    release(&clean);
    release(&noisy);
}

static void noise_is_found_by_name(void) {
    tl_synth_noise_kind kind;
    CHECK(tl_synth_noise_named("muscle", &kind) && kind == TL_SYNTH_MUSCLE);
    CHECK(tl_synth_noise_named("mains60", &kind) && kind == TL_SYNTH_MAINS_60);
    CHECK(!tl_synth_noise_named("", &kind) && !tl_synth_noise_named("muscl", &kind));
}

int main(void) {
    noise_has_the_ratio_asked_for();
    noise_lies_in_its_band();
    leads_have_noise_of_their_own();
    noise_is_found_by_name();
    return 0;
}
