/* Heart-rate variability against golden values (tests/golden/hrv.py), and where there is too little to
 * measure. */
#include "../golden/hrv_golden.h"
#include "check.h"
#include "rhythm/hrv.h"

enum { MOST = 8000 };

static const double TOLERANCE = 1e-5; /* relative: RR intervals are float */

typedef struct golden {
    const int *steps;
    const char *letters; /* NULL: all normal */
    size_t count;
    double rate;
    const size_t *counts;
    size_t pieces;
    const double *values;
} golden;

static float rr[MOST];
static double when[MOST];
static uint8_t normal[MOST];
static double scratch[4 * MOST];
static tl_hrv hrv;

static bool same(double got, double expected) {
    if (isnan(expected) || isnan(got)) {
        return isnan(expected) && isnan(got);
    }
    return fabs(got - expected) <= TOLERANCE * fabs(expected);
}

static void lay_out(const golden *g) {
    int64_t ticks = 0;
    CHECK(g->count <= MOST);
    for (size_t i = 0; i < g->count; i++) {
        const char letter = g->letters == NULL ? 'N' : g->letters[i];
        ticks += g->steps[i];
        when[i] = (double)ticks / g->rate;
        rr[i] = i == 0 || letter == 'n' ? NAN : (float)((double)g->steps[i] / g->rate);
        normal[i] = letter == 'N' || letter == 'n';
    }
}

static void measure(size_t count) {
    CHECK(tl_hrv_scratch(count) <= sizeof scratch / sizeof scratch[0]);
    CHECK(tl_hrv_measure(rr, when, normal, count, scratch, &hrv) == TL_OK);
}

static void equals_the_golden_values(const golden *g) {
    lay_out(g);
    measure(g->count);
    CHECK(hrv.intervals == g->counts[0] && hrv.used == g->counts[1]);
    CHECK(hrv.left_out_ectopic == g->counts[2] && hrv.left_out_range == g->counts[3]);
    CHECK(hrv.left_out_artefact == g->counts[4]);
    CHECK(hrv.spectrum_pieces == g->pieces);
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        if (!same(hrv.value[id], g->values[id])) {
            fprintf(stderr, "%s: %.12g, not %.12g\n", tl_hrv_describe((tl_hrv_id)id).name, hrv.value[id],
                    g->values[id]);
        }
        CHECK(same(hrv.value[id], g->values[id]));
    }
}

static void golden_values(void) {
    const golden all[] = {
        {SHORT_CLEAN_STEPS, NULL, sizeof SHORT_CLEAN_STEPS / sizeof(int), SHORT_CLEAN_RATE,
         SHORT_CLEAN_COUNTS, SHORT_CLEAN_PIECES, SHORT_CLEAN_VALUES},
        {LONG_CLEAN_STEPS, NULL, sizeof LONG_CLEAN_STEPS / sizeof(int), LONG_CLEAN_RATE, LONG_CLEAN_COUNTS,
         LONG_CLEAN_PIECES, LONG_CLEAN_VALUES},
        {RAGGED_STEPS, RAGGED_LETTERS, sizeof RAGGED_STEPS / sizeof(int), RAGGED_RATE, RAGGED_COUNTS,
         RAGGED_PIECES, RAGGED_VALUES},
        {RECORD_208_STEPS, RECORD_208_LETTERS, sizeof RECORD_208_STEPS / sizeof(int), RECORD_208_RATE,
         RECORD_208_COUNTS, RECORD_208_PIECES, RECORD_208_VALUES},
    };
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        equals_the_golden_values(&all[i]);
    }
}

/* `count` normal beats `seconds` apart, one of every `period` of them shifted to and fro by `shift`. */
static void even_beats(size_t count, double seconds, double shift) {
    for (size_t i = 0; i < count; i++) {
        when[i] = seconds * (double)(i + 1) + (i % 2 == 0 ? 0.0 : shift);
        rr[i] = i == 0 ? NAN : (float)(when[i] - when[i - 1]);
        normal[i] = 1;
    }
}

static void check_all_absent(void) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        CHECK(isnan(hrv.value[id]));
    }
}

static void too_little_is_no_error(void) {
    for (size_t count = 0; count < 4; count++) {
        even_beats(count, 0.8, 0.0);
        measure(count);
        CHECK(hrv.used == (count > 0 ? count - 1 : 0));
        check_all_absent();
    }
}

static void each_measure_waits_for_its_seconds(void) {
    even_beats(400, 1.0, 0.01);
    for (size_t count = 2; count < 400; count++) {
        measure(count);
        const double seconds = hrv.seconds;
        CHECK(isnan(hrv.value[TL_HRV_MEAN_RATE]) == (seconds < 10.0));
        CHECK(isnan(hrv.value[TL_HRV_RMSSD]) == (seconds < 30.0));
        CHECK(isnan(hrv.value[TL_HRV_SDNN]) == (seconds < 60.0));
        CHECK(isnan(hrv.value[TL_HRV_SAMPLE_ENTROPY]) == (seconds < 200.0));
        CHECK(isnan(hrv.value[TL_HRV_HF]) == (hrv.spectrum_pieces == 0));
        CHECK(isnan(hrv.value[TL_HRV_SDANN]));
    }
    CHECK(hrv.spectrum_pieces == 2);
}

static void no_normal_beat_means_nothing(void) {
    even_beats(2000, 0.8, 0.0);
    for (size_t i = 0; i < 2000; i++) {
        normal[i] = 0;
    }
    measure(2000);
    CHECK(hrv.intervals == 1999 && hrv.left_out_ectopic == 1999 && hrv.used == 0);
    check_all_absent();
    for (size_t i = 0; i < 2000; i += 2) {
        normal[i] = 1;
    }
    measure(2000);
    CHECK(hrv.used == 0);
    check_all_absent();
}

/* No variability at all: zeros and absent measures, never infinity. */
static void a_pacemaker_like_series(void) {
    even_beats(6000, 1.25, 0.0);
    measure(6000);
    CHECK(hrv.value[TL_HRV_SDNN] == 0.0 && hrv.value[TL_HRV_RMSSD] == 0.0);
    CHECK(hrv.value[TL_HRV_SDANN] == 0.0 && hrv.value[TL_HRV_TRIANGULAR_INDEX] == 1.0);
    CHECK(isnan(hrv.value[TL_HRV_DFA_ALPHA1]));
    CHECK(hrv.entropy_intervals == 4096);
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        CHECK(!isinf(hrv.value[id]));
    }
}

/* What the left-out interval divides is not compared across it. */
static void differences_do_not_reach_across_what_is_left_out(void) {
    even_beats(100, 0.8, 0.0);
    for (size_t i = 50; i < 100; i++) {
        when[i] += 2.5;
    }
    rr[50] = 3.3F;
    for (size_t i = 51; i < 100; i++) {
        when[i] += 0.05 * (double)(i - 50);
        rr[i] = 0.85F;
    }
    measure(100);
    CHECK(hrv.left_out_range == 1 && hrv.used == 98);
    CHECK(hrv.value[TL_HRV_RMSSD] < 1e-3 && hrv.value[TL_HRV_NN50] == 0.0);
    CHECK(hrv.value[TL_HRV_SDNN] > 20.0);
}

/* A sine of 20 ms at 0.25 Hz holds 200 ms^2, all of them HF; the beats are 0.8 s apart. */
static void a_sine_lies_in_its_band(void) {
    double time = 0.0;
    for (size_t i = 0; i < 1000; i++) {
        const double step = 0.8 + 0.02 * sin(2.0 * 3.14159265358979 * 0.25 * time);
        time += step;
        when[i] = time;
        rr[i] = i == 0 ? NAN : (float)step;
        normal[i] = 1;
    }
    measure(1000);
    CHECK(fabs(hrv.value[TL_HRV_HF] - 200.0) < 6.0);
    CHECK(hrv.value[TL_HRV_LF] < 2.0 && hrv.value[TL_HRV_VLF] < 2.0);
    CHECK(hrv.value[TL_HRV_HF_NU] > 99.0);
}

static void times_must_ascend(void) {
    even_beats(100, 0.8, 0.0);
    when[50] = when[49];
    CHECK(tl_hrv_measure(rr, when, normal, 100, scratch, &hrv) == TL_E_ARGUMENT);
    check_all_absent();
    when[50] = NAN;
    CHECK(tl_hrv_measure(rr, when, normal, 100, scratch, &hrv) == TL_E_ARGUMENT);
}

static void every_measure_has_a_name(void) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)id);
        CHECK(info.name != NULL && info.unit != NULL && info.needs_s > 0.0);
    }
}

int main(void) {
    golden_values();
    too_little_is_no_error();
    each_measure_waits_for_its_seconds();
    no_normal_beat_means_nothing();
    a_pacemaker_like_series();
    differences_do_not_reach_across_what_is_left_out();
    a_sine_lies_in_its_band();
    times_must_ascend();
    every_measure_has_a_name();
    return 0;
}
