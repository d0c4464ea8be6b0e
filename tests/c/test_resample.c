/* The resampler: flat pass band, stop band of at least 60 dB, exact constants, gaps and ends. */
#include "check.h"

#include "signal/resample.h"

#include <math.h>
#include <stdlib.h>

static const double PI = 3.14159265358979323846;

enum { SECONDS = 12, MOST_TICKS = SECONDS * TL_RATE + 2 };

typedef struct trace {
    int64_t first;
    int64_t count;
    float values[MOST_TICKS];
} trace;

static double sine(double t, const void *hertz) {
    return sin(2.0 * PI * *(const double *)hertz * t + 0.3);
}

static double constant(double t, const void *level) {
    (void)t;
    return *(const double *)level;
}

static void drain(tl_resampler *resampler, trace *out) {
    int64_t tick = 0;
    float value = 0.0F;
    while (tl_resampler_next(resampler, &tick, &value)) {
        if (out->count == 0) {
            out->first = tick;
        }
        CHECK(tick == out->first + out->count);
        CHECK(out->count < MOST_TICKS);
        out->values[out->count++] = value;
    }
}

static void resample(double rate, int64_t first, double (*signal)(double, const void *), const void *with,
                     trace *out) {
    void *memory = malloc(tl_resampler_bytes(rate));
    CHECK(memory != NULL);
    tl_resampler *resampler = tl_resampler_init(memory, rate);
    const int64_t end = first + (int64_t)(SECONDS * rate);
    out->count = 0;
    tl_resampler_begin(resampler, first);
    for (int64_t i = first; i < end; i++) {
        tl_resampler_push(resampler, (float)signal((double)i / rate, with));
        drain(resampler, out);
    }
    tl_resampler_end(resampler);
    drain(resampler, out);
    CHECK(out->first == tl_tick_from(rate, first));
    CHECK(out->first + out->count - 1 == tl_tick_until(rate, end - 1));
    free(memory);
}

static double rms(const trace *t, int64_t margin) {
    double sum = 0.0;
    for (int64_t i = margin; i < t->count - margin; i++) {
        sum += (double)t->values[i] * (double)t->values[i];
    }
    return sqrt(sum / (double)(t->count - 2 * margin));
}

static const double RATES[] = {50,  100, 125, 128, 129.87, 130,  200,   250,
                               256, 257, 360, 500, 512,    1000, 977.3, 2000};
enum { RATE_COUNT = sizeof RATES / sizeof RATES[0] };

static void tones_below_the_pass_band_edge_keep_their_samples(void) {
    static trace out;
    for (int i = 0; i < RATE_COUNT; i++) {
        const double lower = RATES[i] < TL_RATE ? RATES[i] : TL_RATE;
        for (int percent = 2; percent < 36; percent += 8) {
            const double hertz = 0.01 * percent * lower;
            resample(RATES[i], 7, sine, &hertz, &out);
            for (int64_t k = TL_RATE; k < out.count - TL_RATE; k++) {
                CHECK(fabs((double)out.values[k] - sine((double)(out.first + k) / TL_RATE, &hertz)) < 2e-3);
            }
        }
    }
}

static void tones_that_would_fold_are_60_db_down(void) {
    static trace out;
    for (int i = 0; i < RATE_COUNT; i++) {
        for (int whole_hertz = 180; whole_hertz < 0.5 * RATES[i]; whole_hertz += 13) {
            const double hertz = whole_hertz;
            resample(RATES[i], 0, sine, &hertz, &out);
            CHECK(rms(&out, TL_RATE) < 1e-3 * sqrt(0.5));
        }
    }
}

/* Upsampling must not leave images of a tone above half the original rate: what differs from the tone is
 * image. */
static void images_are_60_db_down(void) {
    static trace out;
    const double hertz = 40.0;
    resample(128.0, 0, sine, &hertz, &out);
    for (int64_t k = TL_RATE; k < out.count - TL_RATE; k++) {
        out.values[k] -= (float)sine((double)(out.first + k) / TL_RATE, &hertz);
    }
    CHECK(rms(&out, TL_RATE) < 1e-3 * sqrt(0.5));
}

static void a_constant_stays_itself_to_the_very_ends(void) {
    static trace out;
    const double level = -1.625;
    for (int i = 0; i < RATE_COUNT; i++) {
        resample(RATES[i], 1000003, constant, &level, &out);
        for (int64_t k = 0; k < out.count; k++) {
            CHECK(fabs((double)out.values[k] - level) < 1e-5);
        }
    }
}

static void the_own_rate_passes_bit_for_bit(void) {
    static trace out;
    const double hertz = 170.0;
    resample(TL_RATE, 5, sine, &hertz, &out);
    for (int64_t k = 0; k < out.count; k++) {
        CHECK(out.values[k] == (float)sine((double)(5 + k) / TL_RATE, &hertz));
    }
}

static void a_tick_does_not_depend_on_where_the_segment_began(void) {
    static trace early;
    static trace late;
    const double hertz = 17.0;
    for (int i = 0; i < RATE_COUNT; i++) {
        resample(RATES[i], 0, sine, &hertz, &early);
        resample(RATES[i], 313, sine, &hertz, &late);
        const int64_t from = late.first + TL_RATE;
        for (int64_t tick = from; tick < early.first + early.count - TL_RATE; tick++) {
            CHECK(early.values[tick - early.first] == late.values[tick - late.first]);
        }
    }
}

static void an_empty_segment_has_no_ticks(void) {
    void *memory = malloc(tl_resampler_bytes(250.0));
    CHECK(memory != NULL);
    tl_resampler *resampler = tl_resampler_init(memory, 250.0);
    int64_t tick = 0;
    float value = 0.0F;
    tl_resampler_begin(resampler, 10);
    tl_resampler_end(resampler);
    CHECK(!tl_resampler_next(resampler, &tick, &value));
    free(memory);
}

int main(void) {
    tones_below_the_pass_band_edge_keep_their_samples();
    tones_that_would_fold_are_60_db_down();
    images_are_60_db_down();
    a_constant_stays_itself_to_the_very_ends();
    the_own_rate_passes_bit_for_bit();
    a_tick_does_not_depend_on_where_the_segment_began();
    an_empty_segment_has_no_ticks();
    return 0;
}
