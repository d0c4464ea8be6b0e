/* The R peak near a place that someone points at: where the session puts it, also if the detector refused the
 * complex or another deflection is as high; and none on T waves, between beats, in gaps and flat lines. */
#include "check.h"
#include "ecg.h"

#include "tracelight.h"

#include <math.h>

enum { SECONDS = 30, FASTEST = 1000, MOST = SECONDS * FASTEST, BEATS = 200 };

static const double RR = 0.83;
static const double FIRST = 0.4;

typedef struct lead {
    double rate;
    int64_t count;
    float samples[MOST];
} lead;

static lead made;

static void make(double rate, double (*millivolts)(double seconds)) {
    made.rate = rate;
    made.count = (int64_t)(SECONDS * rate);
    for (int64_t i = 0; i < made.count; i++) {
        made.samples[i] = (float)millivolts((double)i / rate);
    }
}

static double regular(double t) {
    return ecg_regular(t, FIRST, RR);
}

/* What a view gives: no more than was asked for, as far as there is any. */
static tl_r_peak near(double seconds) {
    const int64_t tick = (int64_t)floor(seconds * TL_RATE + 0.5);
    int64_t first = 0;
    int64_t count = 0;
    tl_r_peak peak;
    tl_r_peak_span(made.rate, tick, &first, &count);
    const int64_t end = first + count < made.count ? first + count : made.count;
    const int64_t start = first > 0 ? first : 0;
    CHECK(tl_r_peak_near(made.rate, made.samples + start, start, end - start, tick, &peak) == TL_OK);
    return peak;
}

static size_t session(tl_beat *beats) {
    const tl_session_config config = {.rate = made.rate, .peaks_only = true};
    tl_session *opened = NULL;
    size_t found = 0;
    CHECK(tl_session_open(&config, &opened, NULL) == TL_OK);
    for (int64_t done = 0; done < made.count;) {
        done += (int64_t)tl_session_push(opened, made.samples + done, (size_t)(made.count - done));
        found += tl_session_beats(opened, beats + found, BEATS - found);
    }
    while (!tl_session_finish(opened)) {
        found += tl_session_beats(opened, beats + found, BEATS - found);
    }
    found += tl_session_beats(opened, beats + found, BEATS - found);
    tl_session_close(opened);
    return found;
}

/* From as far as 95 ms on either side. */
static void lies_where_the_session_puts_it(double rate, double (*millivolts)(double seconds)) {
    static tl_beat beats[BEATS];
    make(rate, millivolts);
    const size_t count = session(beats);
    CHECK(count >= SECONDS / RR - 1.0);
    for (size_t i = 0; i < count; i++) {
        for (int away = -95; away <= 95; away += 19) {
            const tl_r_peak peak = near(beats[i].time_s + away * 1e-3);
            CHECK(peak.found);
            CHECK(peak.sample == beats[i].sample);
            CHECK(fabs(peak.time_s - beats[i].time_s) < 1e-4);
        }
    }
}

static void no_farther_than_its_reach(void) {
    make(TL_RATE, regular);
    const double r = FIRST + 8.0 * RR;
    CHECK(near(r + 0.098).found && near(r - 0.098).found);
    CHECK(!near(r + 0.104).found && !near(r - 0.104).found);
}

static void not_on_waves_and_between_beats(void) {
    make(TL_RATE, regular);
    for (int k = 3; k < 30; k += 4) {
        const double r = FIRST + k * RR;
        CHECK(!near(r + 0.27).found); /* T */
        CHECK(!near(r - 0.17).found); /* P */
        CHECK(!near(r + 0.45).found);
    }
}

/* A QRS complex whose S is as deep as R is high, but for a small share that changes from beat to beat. */
static double two_deflections(double t) {
    const double k = floor((t - FIRST) / RR + 0.5);
    const double from = t - FIRST - k * RR;
    const double deeper = fmod(k, 5.0) == 4.0 ? 1.15 : 0.6;
    return ecg_bump(from, 0.0, 0.010, 0.8) - ecg_bump(from, 0.04, 0.010, deeper) +
           ecg_bump(from, 0.3, 0.04, 0.1);
}

static void keeps_to_the_usual_deflection(void) {
    make(TL_RATE, two_deflections);
    for (int k = 9; k < 30; k++) {
        const tl_r_peak peak = near(FIRST + k * RR + 0.04);
        CHECK(peak.found && fabs(peak.time_s - FIRST - k * RR) < 0.005);
    }
}

/* One complex more, early and low: the detector leaves it out. */
static double with_a_low_one(double t) {
    return regular(t) + ecg_bump(t, FIRST + 10.0 * RR + 0.36, 0.012, 0.42);
}

static void finds_what_the_detector_refused(void) {
    static tl_beat beats[BEATS];
    const double extra = FIRST + 10.0 * RR + 0.36;
    make(TL_RATE, with_a_low_one);
    const size_t count = session(beats);
    for (size_t i = 0; i < count; i++) {
        CHECK(fabs(beats[i].time_s - extra) > 0.1);
    }
    const tl_r_peak peak = near(extra + 0.05);
    CHECK(peak.found && fabs(peak.time_s - extra) < 0.005);
}

static double flat(double t) {
    return 0.002 * sin(t);
}

static void none_where_nothing_is(void) {
    make(TL_RATE, flat);
    CHECK(!near(12.0).found);
    make(TL_RATE, regular);
    const int64_t r = (int64_t)((FIRST + 12.0 * RR) * TL_RATE);
    made.samples[r] = NAN;
    CHECK(!near((double)r / TL_RATE).found); /* a gap */
    for (int64_t i = 0; i < made.count; i++) {
        made.samples[i] = i < r - 100 || i > r + 100 ? NAN : (float)regular((double)i / TL_RATE);
    }
    CHECK(!near((double)r / TL_RATE).found); /* too short a segment to know what is usual */
}

static void what_lies_beyond_a_gap_does_not_matter(void) {
    make(TL_RATE, regular);
    const tl_r_peak before = near(FIRST + 20.0 * RR);
    for (int64_t i = 0; i < 5 * TL_RATE; i++) {
        made.samples[10 * TL_RATE + i] = i == 0 ? NAN : 0.0F;
    }
    made.samples[15 * TL_RATE] = NAN;
    const tl_r_peak after = near(FIRST + 20.0 * RR);
    CHECK(before.found && after.found && before.sample == after.sample);
}

static void refuses_what_it_cannot_read(void) {
    const float samples[10] = {0};
    tl_r_peak peak;
    CHECK(tl_r_peak_near(1e9, samples, 0, 10, 5, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, NULL, 0, 10, 5, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 10, 5, NULL) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 0, 0, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 10, 10, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 10, INT64_MIN, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 10, INT64_MAX, &peak) == TL_E_ARGUMENT);
    CHECK(tl_r_peak_near(TL_RATE, samples, 0, 10, 5, &peak) == TL_OK && !peak.found);
}

int main(void) {
    lies_where_the_session_puts_it(TL_RATE, regular);
    lies_where_the_session_puts_it(250.0, regular);
    lies_where_the_session_puts_it(1000.0, regular);
    lies_where_the_session_puts_it(TL_RATE, two_deflections);
    no_farther_than_its_reach();
    not_on_waves_and_between_beats();
    keeps_to_the_usual_deflection();
    finds_what_the_detector_refused();
    none_where_nothing_is();
    what_lies_beyond_a_gap_does_not_matter();
    refuses_what_it_cannot_read();
    return 0;
}
