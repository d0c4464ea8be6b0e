/* Heart-rate variability against golden values (tests/golden/hrv.py), and where there is too little to
 * measure. */
#include "../golden/hrv_golden.h"
#include "check.h"
#include "rhythm/hrv.h"

#include <string.h>

enum { MOST = 8000 };

static const double TOLERANCE = 1e-5; /* relative: RR intervals are float */

typedef struct golden {
    const int *steps;
    const char *letters; /* NULL: all normal */
    size_t count;
    double rate;
    const uint8_t *uses;
    size_t pieces;
    const double *values;
} golden;

static float rr[MOST];
static double when[MOST];
static uint8_t kind[MOST];
static uint8_t use[MOST];
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
        kind[i] = letter == 'V'   ? TL_HRV_BEAT_OTHER
                  : letter == '?' ? TL_HRV_BEAT_UNNAMED
                                  : TL_HRV_BEAT_NORMAL;
    }
}

static tl_status measure_status(size_t count) {
    const tl_hrv_beats beats = {.time_s = when, .rr_s = rr, .beat = kind, .count = count};
    return tl_hrv_measure(&beats, scratch, use, &hrv);
}

static void measure(size_t count) {
    CHECK(tl_hrv_scratch(count) <= sizeof scratch / sizeof scratch[0]);
    CHECK(measure_status(count) == TL_OK);
}

static void equals_the_golden_values(const golden *g) {
    lay_out(g);
    measure(g->count);
    CHECK(memcmp(use, g->uses, g->count) == 0);
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
        {SHORT_CLEAN_STEPS, NULL, sizeof SHORT_CLEAN_STEPS / sizeof(int), SHORT_CLEAN_RATE, SHORT_CLEAN_USES,
         SHORT_CLEAN_PIECES, SHORT_CLEAN_VALUES},
        {LONG_CLEAN_STEPS, NULL, sizeof LONG_CLEAN_STEPS / sizeof(int), LONG_CLEAN_RATE, LONG_CLEAN_USES,
         LONG_CLEAN_PIECES, LONG_CLEAN_VALUES},
        {RAGGED_STEPS, RAGGED_LETTERS, sizeof RAGGED_STEPS / sizeof(int), RAGGED_RATE, RAGGED_USES,
         RAGGED_PIECES, RAGGED_VALUES},
        {RECORD_208_STEPS, RECORD_208_LETTERS, sizeof RECORD_208_STEPS / sizeof(int), RECORD_208_RATE,
         RECORD_208_USES, RECORD_208_PIECES, RECORD_208_VALUES},
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
        kind[i] = TL_HRV_BEAT_NORMAL;
    }
}

static void check_all_absent(void) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        CHECK(isnan(hrv.value[id]) && hrv.state[id] == TL_HRV_TOO_SHORT);
    }
}

/* A value is there exactly when it is said to be measured, and is a number then. */
static void check_states(void) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        const bool measured = hrv.state[id] == TL_HRV_MEASURED;
        CHECK(measured ? isfinite(hrv.value[id]) : isnan(hrv.value[id]));
    }
}

static void too_little_is_no_error(void) {
    for (size_t count = 0; count < 4; count++) {
        even_beats(count, 0.8, 0.0);
        measure(count);
        CHECK(hrv.uses[TL_HRV_USED] == (count > 0 ? count - 1 : 0));
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
        check_states();
    }
    CHECK(hrv.spectrum_pieces == 2);
}

/* Record 208 again and again, cut after every beat: whatever the length, each measure is a number or says
 * that it has not enough data, and once it has enough it stays so. */
static void every_measure_at_every_length(void) {
    enum { TIMES = 13, PERIOD = sizeof RECORD_208_STEPS / sizeof(int), COUNT = TIMES * PERIOD };
    int64_t ticks = 0;
    _Static_assert((int)COUNT <= (int)MOST, "there is room");
    for (size_t i = 0; i < COUNT; i++) {
        ticks += RECORD_208_STEPS[i % PERIOD] + 1;
        when[i] = (double)ticks / RECORD_208_RATE;
        rr[i] = i == 0 ? NAN : (float)(when[i] - when[i - 1]);
        kind[i] = RECORD_208_LETTERS[i % PERIOD] == 'N' ? TL_HRV_BEAT_NORMAL : TL_HRV_BEAT_OTHER;
    }
    bool had[TL_HRV_MEASURES] = {false};
    for (size_t count = 0; count <= COUNT; count += count < PERIOD ? 1 : 97) {
        measure(count);
        check_states();
        for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
            const bool enough = hrv.state[id] != TL_HRV_TOO_SHORT;
            CHECK(enough || !had[id]);
            CHECK(!enough || hrv.seconds >= fmin(200.0, tl_hrv_describe((tl_hrv_id)id).needs_s));
            had[id] = enough;
        }
    }
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        CHECK(had[id] || hrv.seconds < tl_hrv_describe((tl_hrv_id)id).needs_s || hrv.spectrum_pieces == 0);
    }
}

/* A beat without a name is not called ectopic, and one that is known to be ectopic is. */
static void says_why_an_interval_is_left_out(void) {
    even_beats(60, 0.8, 0.0);
    kind[10] = TL_HRV_BEAT_OTHER;
    kind[20] = TL_HRV_BEAT_UNNAMED;
    kind[30] = TL_HRV_BEAT_UNNAMED;
    kind[31] = TL_HRV_BEAT_OTHER;
    rr[40] = 2.5F;
    rr[45] = 1.1F;
    rr[50] = NAN;
    measure(60);
    const struct {
        size_t beat;
        tl_hrv_use use;
    } expected[] = {{0, TL_HRV_NO_INTERVAL}, {9, TL_HRV_USED},        {10, TL_HRV_ECTOPIC},
                    {11, TL_HRV_ECTOPIC},    {12, TL_HRV_USED},       {20, TL_HRV_UNNAMED},
                    {21, TL_HRV_UNNAMED},    {30, TL_HRV_UNNAMED},    {31, TL_HRV_ECTOPIC},
                    {32, TL_HRV_ECTOPIC},    {40, TL_HRV_RANGE},      {41, TL_HRV_USED},
                    {45, TL_HRV_ARTEFACT},   {50, TL_HRV_NO_INTERVAL}};
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        CHECK(use[expected[i].beat] == expected[i].use);
    }
    CHECK(hrv.intervals == 58 && hrv.uses[TL_HRV_USED] == 58 - 4 - 3 - 1 - 1);
    CHECK(hrv.uses[TL_HRV_ECTOPIC] == 4 && hrv.uses[TL_HRV_UNNAMED] == 3);
}

static void no_normal_beat_means_nothing(void) {
    even_beats(2000, 0.8, 0.0);
    for (size_t i = 0; i < 2000; i++) {
        kind[i] = TL_HRV_BEAT_OTHER;
    }
    measure(2000);
    CHECK(hrv.intervals == 1999 && hrv.uses[TL_HRV_ECTOPIC] == 1999 && hrv.uses[TL_HRV_USED] == 0);
    check_all_absent();
    for (size_t i = 0; i < 2000; i += 2) {
        kind[i] = TL_HRV_BEAT_NORMAL;
    }
    measure(2000);
    CHECK(hrv.uses[TL_HRV_USED] == 0);
    check_all_absent();
}

/* No variability at all: zeros and absent measures, never infinity. */
static void a_pacemaker_like_series(void) {
    even_beats(6000, 1.25, 0.0);
    measure(6000);
    CHECK(hrv.value[TL_HRV_SDNN] == 0.0 && hrv.value[TL_HRV_RMSSD] == 0.0);
    CHECK(hrv.value[TL_HRV_SDANN] == 0.0 && hrv.value[TL_HRV_TRIANGULAR_INDEX] == 1.0);
    CHECK(isnan(hrv.value[TL_HRV_DFA_ALPHA1]) && hrv.state[TL_HRV_DFA_ALPHA1] == TL_HRV_UNDEFINED);
    CHECK(isnan(hrv.value[TL_HRV_LF_HF]) && hrv.state[TL_HRV_LF_HF] == TL_HRV_UNDEFINED);
    CHECK(hrv.entropy_intervals == 4096);
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        CHECK(!isinf(hrv.value[id]));
    }
    check_states();
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
    CHECK(hrv.uses[TL_HRV_RANGE] == 1 && hrv.uses[TL_HRV_USED] == 98);
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
        kind[i] = TL_HRV_BEAT_NORMAL;
    }
    measure(1000);
    CHECK(fabs(hrv.value[TL_HRV_HF] - 200.0) < 6.0);
    CHECK(hrv.value[TL_HRV_LF] < 2.0 && hrv.value[TL_HRV_VLF] < 2.0);
    CHECK(hrv.value[TL_HRV_HF_NU] > 99.0);
}

static void times_must_ascend(void) {
    even_beats(100, 0.8, 0.0);
    when[50] = when[49];
    CHECK(measure_status(100) == TL_E_ARGUMENT);
    check_all_absent();
    when[50] = NAN;
    CHECK(measure_status(100) == TL_E_ARGUMENT);
}

static void every_measure_has_a_name(void) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)id);
        CHECK(info.key != NULL && info.name != NULL && info.unit != NULL && info.needs_s > 0.0);
    }
}

int main(void) {
    golden_values();
    too_little_is_no_error();
    each_measure_waits_for_its_seconds();
    every_measure_at_every_length();
    says_why_an_interval_is_left_out();
    no_normal_beat_means_nothing();
    a_pacemaker_like_series();
    differences_do_not_reach_across_what_is_left_out();
    a_sine_lies_in_its_band();
    times_must_ascend();
    every_measure_has_a_name();
    return 0;
}
