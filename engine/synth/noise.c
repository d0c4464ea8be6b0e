/* Noise of one kind on one lead.
 *
 *   baseline   eight tones of 0.05 to 0.6 Hz, the slower the larger
 *   electrode  steps at random times (two a second) that die away within half a second, smoothed below 12 Hz,
 * on a little baseline wander muscle     white noise between 20 and 150 Hz, waxing and waning within seconds
 *   mains      a tone and its third harmonic
 *   white      normally distributed, one sample as good as another
 *
 * What matters of the real thing (records bw, em and ma of the MIT-BIH Noise Stress Test Database) is the
 * band and the look; the level is measured, see synth_noise_rms.
 */
#include "noise.h"

#include "functions.h"

#include <math.h>
#include <stdlib.h>

static const double PI = 3.141592653589793;
static const double LN2 = 0.693147180559945309;

/* -------------------------------------------------------------------------------------- building blocks ----
 */

static void add_tone(synth_noise *noise, double hz, double rate, double weight) {
    const double phase = 2.0 * PI * synth_random_uniform(&noise->random);
    const double step = 2.0 * PI * hz / rate;
    noise->weights[noise->tone_count] = weight;
    noise->tones[noise->tone_count++] =
        (synth_oscillator){synth_cos(phase), synth_sin(phase), synth_cos(step), synth_sin(step)};
}

static double turn(synth_oscillator *tone) {
    const double cosine = tone->cosine * tone->step_cosine - tone->sine * tone->step_sine;
    const double sine = tone->cosine * tone->step_sine + tone->sine * tone->step_cosine;
    /* One step of Newton's method keeps the length at 1 over any number of samples. */
    const double correction = 1.5 - 0.5 * (cosine * cosine + sine * sine);
    tone->cosine = cosine * correction;
    tone->sine = sine * correction;
    return tone->sine;
}

static double sum_tones(synth_noise *noise) {
    double sum = 0.0;
    for (uint32_t i = 0; i < noise->tone_count; i++) {
        sum += noise->weights[i] * turn(&noise->tones[i]);
    }
    return sum;
}

/* Butterworth, by the bilinear transform. */
static synth_section design(double hz, double rate, bool is_high_pass) {
    const double w = synth_sin(PI * hz / rate) / synth_cos(PI * hz / rate);
    const double scale = 1.0 / (1.0 + sqrt(2.0) * w + w * w);
    const double b0 = is_high_pass ? scale : w * w * scale;
    return (synth_section){
        .b0 = b0,
        .b1 = is_high_pass ? -2.0 * b0 : 2.0 * b0,
        .b2 = b0,
        .a1 = 2.0 * (w * w - 1.0) * scale,
        .a2 = (1.0 - sqrt(2.0) * w + w * w) * scale,
    };
}

static double filter(synth_section *section, double x) {
    const double y = section->b0 * x + section->z1;
    section->z1 = section->b1 * x - section->a1 * y + section->z2;
    section->z2 = section->b2 * x - section->a2 * y;
    return y;
}

/* ------------------------------------------------------------------------------------------------ kinds ----
 */

static void init_baseline(synth_noise *noise, double rate, double weight) {
    for (int i = 0; i < SYNTH_OSCILLATORS; i++) {
        /* One tone in each octave's third from 0.05 Hz, so that none beats with another for long. */
        const double hz =
            0.05 * synth_exp(LN2 * (i + synth_random_uniform(&noise->random)) * 3.58 / SYNTH_OSCILLATORS);
        add_tone(noise, hz, rate, weight * sqrt(0.05 / hz));
    }
}

static void init_electrode(synth_noise *noise, double rate) {
    static const double EVENTS_HZ = 2.0;
    static const double DECAY_S = 0.2;
    static const double WANDER = 0.15;
    init_baseline(noise, rate, WANDER);
    noise->event_chance = EVENTS_HZ / rate;
    noise->decay = synth_exp(-1.0 / (DECAY_S * rate));
    noise->low_pass = design(fmin(12.0, 0.2 * rate), rate, false);
}

static void init_muscle(synth_noise *noise, double rate) {
    noise->high_pass = design(fmin(20.0, 0.15 * rate), rate, true);
    noise->low_pass = design(fmin(150.0, 0.4 * rate), rate, false);
    add_tone(noise, 0.11, rate, 0.35);
    add_tone(noise, 0.29, rate, 0.35);
}

static void init_mains(synth_noise *noise, double hz, double rate) {
    add_tone(noise, hz, rate, 1.0);
    if (3.0 * hz < 0.5 * rate) {
        add_tone(noise, 3.0 * hz, rate, 0.15);
    }
}

void synth_noise_init(synth_noise *noise, tl_synth_noise_kind kind, double rate, uint64_t seed,
                      uint64_t stream) {
    *noise = (synth_noise){.kind = kind, .gain = 1.0};
    synth_random_seed(&noise->random, seed, stream);
    switch (kind) {
    case TL_SYNTH_BASELINE:
        init_baseline(noise, rate, 1.0);
        break;
    case TL_SYNTH_ELECTRODE:
        init_electrode(noise, rate);
        break;
    case TL_SYNTH_MUSCLE:
        init_muscle(noise, rate);
        break;
    case TL_SYNTH_MAINS_50:
        init_mains(noise, 50.0, rate);
        break;
    case TL_SYNTH_MAINS_60:
        init_mains(noise, 60.0, rate);
        break;
    default:
        break;
    }
}

static double next_electrode(synth_noise *noise) {
    noise->level *= noise->decay;
    if (synth_random_uniform(&noise->random) < noise->event_chance) {
        noise->level += synth_random_normal(&noise->random);
    }
    return filter(&noise->low_pass, noise->level) + sum_tones(noise);
}

static double next_muscle(synth_noise *noise) {
    const double white = synth_random_normal(&noise->random);
    const double strength = 1.0 + sum_tones(noise);
    return strength * filter(&noise->low_pass, filter(&noise->high_pass, white));
}

double synth_noise_next(synth_noise *noise) {
    switch (noise->kind) {
    case TL_SYNTH_ELECTRODE:
        return noise->gain * next_electrode(noise);
    case TL_SYNTH_MUSCLE:
        return noise->gain * next_muscle(noise);
    case TL_SYNTH_WHITE:
        return noise->gain * synth_random_normal(&noise->random);
    default:
        return noise->gain * sum_tones(noise);
    }
}

/* ------------------------------------------------------------------------------------------------ level ----
 */

/* RMS of the next second about its mean. */
static double rms_of_second(synth_noise *noise, int64_t samples) {
    double sum = 0.0;
    double squares = 0.0;
    for (int64_t i = 0; i < samples; i++) {
        const double x = synth_noise_next(noise);
        sum += x;
        squares += x * x;
    }
    const double mean = sum / (double)samples;
    return sqrt(fmax(squares / (double)samples - mean * mean, 0.0));
}

static int ascending(const void *a, const void *b) {
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

double synth_noise_rms(const synth_noise *noise, double rate) {
    enum { SECONDS = 300, TRIM = SECONDS / 20 };
    synth_noise copy = *noise;
    double rms[SECONDS];
    for (int i = 0; i < SECONDS; i++) {
        rms[i] = rms_of_second(&copy, llround(rate));
    }
    qsort(rms, SECONDS, sizeof rms[0], ascending);
    double sum = 0.0;
    for (int i = TRIM; i < SECONDS - TRIM; i++) {
        sum += rms[i];
    }
    return sum / (SECONDS - 2 * TRIM);
}
