/* Wave delineation on schematic beats whose boundaries are known, and on signal that has none: single beats,
 * each the first of its segment, and runs of beats, the last of which can be compared with those before it.
 */
#include "check.h"
#include "ecg.h"

#include "beat/delineate.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum {
    R = TL_CONTEXT_BEFORE,
    RR = 288, /* 75 a minute */
    COUNT = TL_CONTEXT,
};

static const double PI = 3.14159265358979323846;

/* One wave: a raised cosine from `on` to `off`, seconds from the R peak, so that both are exact. */
typedef struct hump {
    double on, off, height;
} hump;

typedef struct shape {
    hump p, q, r, s, t, t_second;
} shape;

static const shape NORMAL = {.p = {-0.21, -0.11, 0.15},
                             .q = {-0.045, -0.015, -0.1},
                             .r = {-0.02, 0.02, 1.0},
                             .s = {0.015, 0.05, -0.25},
                             .t = {0.18, 0.38, 0.3}};

static double hump_at(double t, hump h) {
    if (t <= h.on || t >= h.off) {
        return 0.0;
    }
    return 0.5 * h.height * (1.0 - cos(2.0 * PI * (t - h.on) / (h.off - h.on)));
}

static double shape_at(double t, const shape *s) {
    return hump_at(t, s->p) + hump_at(t, s->q) + hump_at(t, s->r) + hump_at(t, s->s) + hump_at(t, s->t) +
           hump_at(t, s->t_second);
}

/* Deterministic noise, uniform in -1 .. 1. */
static double noise(uint32_t *state) {
    *state = *state * 1664525U + 1013904223U;
    return (double)(*state >> 8) / (double)(1U << 23) - 1.0;
}

/* Adds a beat to signal whose tick 0 is `values[0]`. */
static void add_beat(const shape *s, int r, float *values, int count) {
    for (int i = r - RR; i < r + RR; i++) {
        if (i >= 0 && i < count) {
            values[i] += (float)shape_at((double)(i - r) / TL_RATE, s);
        }
    }
}

/* Waves of fibrillating atria, in step with nothing. */
static void add_fibrillation(double millivolts, double hertz, float *values, int count) {
    for (int i = 0; i < count; i++) {
        values[i] += (float)(millivolts * sin(2.0 * PI * hertz * i / TL_RATE));
    }
}

/* Beats of one shape every `rr` ticks, with an R peak on tick R. */
static void draw(const shape *s, int rr, float *out) {
    for (int i = 0; i < COUNT; i++) {
        double value = 0.0;
        for (int k = -(R / rr) - 2; k <= (COUNT - R) / rr + 2; k++) {
            value += shape_at((double)(i - R - k * rr) / TL_RATE, s);
        }
        out[i] = (float)value;
    }
}

static tl_waves delineate(const float *values, int from, int until, int64_t previous) {
    static float scratch[TL_DELINEATE_SCRATCH];
    tl_delineator state;
    tl_waves waves;
    const tl_ticks ticks = {values + from, from, until - from};
    tl_delineate_begin(&state);
    tl_delineate(&state, ticks, R, previous, scratch, &waves);
    return waves;
}

/* A run of beats at the ticks `r`, as a session sees it. */
static void delineate_run(const float *values, int length, const int *r, int beats, tl_waves *waves) {
    static float scratch[TL_DELINEATE_SCRATCH];
    tl_delineator state;
    tl_delineate_begin(&state);
    for (int i = 0; i < beats; i++) {
        const int64_t previous = i > 0 ? r[i - 1] : INT64_MIN;
        tl_delineate(&state, (tl_ticks){values, 0, length}, r[i], previous, scratch, &waves[i]);
    }
}

static tl_waves delineate_all(const float *values) {
    return delineate(values, 0, COUNT, R - RR);
}

static bool within(float value, double expected, double tolerance) {
    return fabs((double)value - expected) <= tolerance;
}

static bool has_no_p(tl_waves w) {
    return isnan(w.p_on) && isnan(w.p_peak) && isnan(w.p_off);
}

static bool has_no_t(tl_waves w) {
    return isnan(w.t_on) && isnan(w.t_peak) && isnan(w.t_off);
}

static bool has_no_qrs(tl_waves w) {
    return isnan(w.qrs_on) && isnan(w.qrs_off);
}

static bool equal(float a, float b) {
    return a == b || (isnan(a) && isnan(b));
}

static bool same(tl_waves a, tl_waves b) {
    return equal(a.p_on, b.p_on) && equal(a.p_peak, b.p_peak) && equal(a.p_off, b.p_off) &&
           equal(a.qrs_on, b.qrs_on) && equal(a.qrs_off, b.qrs_off) && equal(a.t_on, b.t_on) &&
           equal(a.t_peak, b.t_peak) && equal(a.t_off, b.t_off);
}

/* A raised cosine is flat at its ends, so its visible boundary lies a little inside. */
static void check_normal(tl_waves w, double tolerance) {
    CHECK(within(w.p_on, NORMAL.p.on, 0.02 + tolerance));
    CHECK(within(w.p_peak, -0.16, 0.004 + tolerance));
    CHECK(within(w.p_off, NORMAL.p.off, 0.02 + tolerance));
    CHECK(within(w.qrs_on, NORMAL.q.on, 0.01 + tolerance));
    CHECK(within(w.qrs_off, NORMAL.s.off, 0.01 + tolerance));
    CHECK(within(w.t_on, NORMAL.t.on, 0.03 + tolerance));
    CHECK(within(w.t_peak, 0.28, 0.004 + tolerance));
    CHECK(within(w.t_off, NORMAL.t.off, 0.03 + tolerance));
}

static void a_normal_beat_has_its_boundaries(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    check_normal(delineate_all(values), 0.0);
}

static void the_beat_before_need_not_be_known(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    check_normal(delineate(values, 0, COUNT, INT64_MIN), 0.0);
}

static void gaussian_waves_peak_where_they_are(void) {
    float values[COUNT];
    for (int i = 0; i < COUNT; i++) {
        values[i] = (float)ecg_regular((double)(i - R) / TL_RATE, 0.0, (double)RR / TL_RATE);
    }
    const tl_waves w = delineate_all(values);
    CHECK(within(w.p_peak, -0.17, 0.006) && within(w.t_peak, 0.27, 0.006));
    CHECK(w.p_on < w.p_peak && w.p_peak < w.p_off && w.p_off <= w.qrs_on);
    CHECK(within(w.qrs_on, -0.045, 0.012) && within(w.qrs_off, 0.055, 0.012));
    CHECK(w.t_on < w.t_peak && within(w.t_off, 0.27 + 2.0 * 0.045, 0.03));
}

static void upside_down_and_rescaled_it_is_the_same_beat(void) {
    float values[COUNT];
    float other[COUNT];
    draw(&NORMAL, RR, values);
    for (int i = 0; i < COUNT; i++) {
        other[i] = -4.0F * values[i];
    }
    const tl_waves w = delineate_all(values);
    CHECK(same(w, delineate_all(other)));
}

static void baseline_and_wander_do_not_move_the_points(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    for (int i = 0; i < COUNT; i++) {
        values[i] += (float)(5.0 + 0.3 * sin(2.0 * PI * 0.3 * i / TL_RATE));
    }
    check_normal(delineate_all(values), 0.012);
}

static void noise_moves_the_points_little(void) {
    uint32_t state = 1;
    for (int round = 0; round < 20; round++) {
        float values[COUNT];
        draw(&NORMAL, RR, values);
        for (int i = 0; i < COUNT; i++) {
            values[i] += (float)(0.01 * noise(&state));
        }
        check_normal(delineate_all(values), 0.025);
    }
}

/* True width 95 ms. */
static void noise_does_not_widen_the_complex(void) {
    uint32_t state = 1;
    float widest = 0.0F;
    for (int round = 0; round < 50; round++) {
        float values[COUNT];
        draw(&NORMAL, RR, values);
        for (int i = 0; i < COUNT; i++) {
            values[i] += (float)(0.08 * noise(&state));
        }
        const tl_waves w = delineate_all(values);
        widest = fmaxf(widest, w.qrs_off - w.qrs_on);
    }
    CHECK(widest < 0.125F);
}

static void without_p_there_is_no_p(void) {
    shape s = NORMAL;
    s.p.height = 0.0;
    float values[COUNT];
    draw(&s, RR, values);
    tl_waves w = delineate_all(values);
    CHECK(has_no_p(w));
    CHECK(within(w.qrs_on, s.q.on, 0.01) && within(w.t_peak, 0.28, 0.004));
    s.t.height = 0.0;
    draw(&s, RR, values);
    w = delineate_all(values);
    CHECK(has_no_p(w) && has_no_t(w) && !has_no_qrs(w));
}

/* Fibrillatory waves at 5.9 Hz, out of step with the beats: all alike, so that none of them is a P wave. */
static void fibrillating_atria_have_no_p(void) {
    shape s = NORMAL;
    s.p.height = 0.0;
    for (int phase = 0; phase < 8; phase++) {
        float values[COUNT];
        draw(&s, RR, values);
        for (int i = 0; i < COUNT; i++) {
            values[i] += (float)(0.05 * sin(2.0 * PI * (5.9 * i / TL_RATE + 0.125 * phase)));
        }
        CHECK(has_no_p(delineate_all(values)));
    }
}

enum { BEATS = 40, RUN = (BEATS + 2) * RR };

/* Beats of which every one but the last is as `usual`. `early`: ticks by which the last one is premature. */
static tl_waves last_of_run(const shape *usual, const shape *last, int early, float noise_mv) {
    static float values[RUN];
    int r[BEATS];
    tl_waves waves[BEATS];
    uint32_t state = 3;
    for (int i = 0; i < RUN; i++) {
        values[i] = noise_mv * (float)noise(&state);
    }
    for (int k = 0; k < BEATS; k++) {
        r[k] = (k + 1) * RR - (k == BEATS - 1 ? early : 0);
        add_beat(k == BEATS - 1 ? last : usual, r[k], values, RUN);
    }
    delineate_run(values, RUN, r, BEATS, waves);
    return waves[BEATS - 1];
}

static void a_beat_without_p_among_others_has_none(void) {
    shape dropped = NORMAL;
    dropped.p.height = 0.0;
    CHECK(!has_no_p(last_of_run(&NORMAL, &NORMAL, 0, 0.01F)));
    CHECK(has_no_p(last_of_run(&NORMAL, &dropped, 0, 0.01F)));
}

static void a_small_p_that_always_comes_is_found(void) {
    shape small = NORMAL;
    small.p.height = 0.03;
    const tl_waves w = last_of_run(&small, &small, 0, 0.01F);
    CHECK(within(w.p_peak, -0.16, 0.03));
}

static void a_p_of_another_shape_is_found(void) {
    shape ectopic = NORMAL;
    ectopic.p.height = -0.15;
    CHECK(within(last_of_run(&NORMAL, &ectopic, 0, 0.0F).p_peak, -0.16, 0.01));
}

/* The wave before a ventricular beat that follows closely is the T wave of the beat before it. */
static void the_last_t_is_no_p(void) {
    const shape pvc = {.r = {-0.07, 0.07, 1.2}, .s = {0.05, 0.13, -0.5}, .t = {0.2, 0.45, -0.4}};
    for (int early = 90; early <= 120; early += 10) {
        CHECK(has_no_p(last_of_run(&NORMAL, &pvc, early, 0.0F)));
    }
}

/* A beat that follows closely is no part of the T wave before it. */
static void the_next_complex_is_no_t(void) {
    shape flat = NORMAL;
    flat.t.height = 0.0;
    flat.p.height = 0.0;
    for (int gap = 140; gap < 200; gap += 10) {
        float values[COUNT];
        memset(values, 0, sizeof values);
        add_beat(&flat, R, values, COUNT);
        add_beat(&flat, R + gap, values, COUNT);
        const tl_waves w = delineate(values, 0, COUNT, INT64_MIN);
        CHECK(has_no_t(w) || w.t_off <= (float)gap / TL_RATE - 0.05F);
    }
}

/* A T wave that bends as sharply as the complex is taken for the next one at first; the beats after it show
 * that it is not. */
static void a_t_as_sharp_as_the_complex_is_a_t(void) {
    shape sharp = NORMAL;
    sharp.t = (hump){0.28, 0.34, 0.9};
    sharp.r = (hump){-0.03, 0.03, 0.6};
    CHECK(within(last_of_run(&sharp, &sharp, 0, 0.0F).t_peak, 0.31, 0.01));
}

/* How many of the beats have P and T waves, at irregular intervals in fibrillation. */
static void count_waves_in_fibrillation(const shape *s, double millivolts, int *p, int *t) {
    static float values[RUN];
    int r[BEATS];
    tl_waves waves[BEATS];
    uint32_t state = 5;
    int at = 0;
    memset(values, 0, sizeof values);
    add_fibrillation(millivolts, 6.3, values, RUN);
    for (int k = 0; k < BEATS; k++) {
        at += 260 + (int)(60.0 * noise(&state));
        r[k] = at;
        add_beat(s, at, values, RUN);
    }
    delineate_run(values, at + RR, r, BEATS, waves);
    *p = 0;
    *t = 0;
    for (int k = 1; k < BEATS; k++) {
        *p += !has_no_p(waves[k]);
        *t += !has_no_t(waves[k]);
    }
}

/* By chance some fibrillatory waves come where P or T is expected. */
static void most_fibrillatory_waves_are_neither(void) {
    shape s = NORMAL;
    s.p.height = 0.0;
    int p = 0;
    int t = 0;
    count_waves_in_fibrillation(&s, 0.08, &p, &t);
    CHECK(p <= BEATS / 10 && t == BEATS - 1);
    s.t.height = 0.0;
    count_waves_in_fibrillation(&s, 0.08, &p, &t);
    CHECK(p <= BEATS / 10 && t <= BEATS / 2);
}

static void an_inverted_t_is_found(void) {
    shape s = NORMAL;
    s.t.height = -0.3;
    float values[COUNT];
    draw(&s, RR, values);
    check_normal(delineate_all(values), 0.0);
}

static void a_biphasic_t_ends_with_its_second_half(void) {
    shape s = NORMAL;
    s.t = (hump){0.16, 0.28, 0.25};
    s.t_second = (hump){0.28, 0.40, -0.25};
    float values[COUNT];
    draw(&s, RR, values);
    const tl_waves w = delineate_all(values);
    CHECK(within(w.t_on, 0.16, 0.03));
    CHECK(within(w.t_peak, 0.22, 0.02) || within(w.t_peak, 0.34, 0.02));
    CHECK(within(w.t_off, 0.40, 0.03));
}

static void a_wide_premature_beat_is_wide(void) {
    const shape pvc = {.r = {-0.07, 0.07, 1.2}, .s = {0.05, 0.13, -0.5}, .t = {0.2, 0.45, -0.4}};
    float values[COUNT];
    draw(&pvc, RR, values);
    const tl_waves w = delineate_all(values);
    CHECK(has_no_p(w));
    CHECK(within(w.qrs_on, -0.07, 0.02) && within(w.qrs_off, 0.13, 0.02));
    CHECK(within(w.t_peak, 0.325, 0.02));
}

/* Its fall is four times as steep as its rise, and 100 ms away from it. */
static void a_slow_rise_belongs_to_the_complex(void) {
    const shape slow = {.r = {-0.12, 0.12, 1.0}, .s = {0.0, 0.12, -1.5}, .t = {0.25, 0.45, -0.4}};
    float values[COUNT];
    draw(&slow, RR, values);
    const tl_waves w = delineate_all(values);
    CHECK(within(w.qrs_on, slow.r.on, 0.03) && within(w.qrs_off, slow.s.off, 0.02));
}

static void what_lies_beyond_the_segment_is_not_told(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    tl_waves w = delineate(values, R - 10, COUNT, INT64_MIN);
    CHECK(isnan(w.qrs_on) && has_no_p(w));
    CHECK(within(w.qrs_off, NORMAL.s.off, 0.01) && within(w.t_peak, 0.28, 0.004));
    w = delineate(values, 0, R + 10, R - RR);
    CHECK(isnan(w.qrs_off) && has_no_t(w));
    CHECK(within(w.p_peak, -0.16, 0.004) && within(w.qrs_on, NORMAL.q.on, 0.01));
    w = delineate(values, 0, R + 115, R - RR);
    CHECK(isnan(w.t_off));
    w = delineate(values, R - 65, COUNT, INT64_MIN);
    CHECK(isnan(w.p_on));
}

static bool sound(float point) {
    return isnan(point) || fabsf(point) <= (float)COUNT / TL_RATE;
}

static void check_sound(tl_waves w) {
    CHECK(sound(w.p_on) && sound(w.p_peak) && sound(w.p_off) && sound(w.qrs_on) && sound(w.qrs_off));
    CHECK(sound(w.t_on) && sound(w.t_peak) && sound(w.t_off));
    CHECK(isnan(w.p_peak) || (!(w.p_on > w.p_peak) && !(w.p_off < w.p_peak)));
    CHECK(isnan(w.p_off) || !(w.p_off > w.qrs_on));
    CHECK(!(w.qrs_on > 0.0F) && !(w.qrs_off < 0.0F));
    CHECK(isnan(w.t_peak) || (!(w.t_on > w.t_peak) && !(w.t_off < w.t_peak) && w.t_peak >= w.qrs_off));
}

static void every_length_of_segment_is_safe(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    for (int before = 0; before <= R; before += before < 140 ? 1 : 29) {
        for (int after = 1; after <= COUNT - R; after += after < 12 ? 1 : 17) {
            check_sound(delineate(values, R - before, R + after, R - RR));
            check_sound(delineate(values, R - before, R + after, INT64_MIN));
        }
    }
}

static void constants_have_no_waves(void) {
    const float levels[] = {0.0F, 1.0F, -300.0F, 1e30F, FLT_MAX};
    for (size_t k = 0; k < sizeof levels / sizeof *levels; k++) {
        float values[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = levels[k];
        }
        const tl_waves w = delineate_all(values);
        CHECK(has_no_qrs(w) && has_no_p(w) && has_no_t(w));
    }
}

static void extreme_signal_is_survived(void) {
    const double scales[] = {1e-38, 1.0, 1e6, 1e30, 3.4e38};
    uint32_t state = 7;
    for (size_t k = 0; k < sizeof scales / sizeof *scales; k++) {
        for (int round = 0; round < 50; round++) {
            float values[COUNT];
            for (int i = 0; i < COUNT; i++) {
                values[i] = (float)(scales[k] * noise(&state));
            }
            check_sound(delineate_all(values));
        }
    }
}

static void odd_beats_before_are_survived(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    const int64_t previous[] = {INT64_MIN, INT64_MIN + 1, -1000000, 0,       R - 1,         R,
                                R + 1,     R + 20,        COUNT,    1000000, INT64_MAX - 1, INT64_MAX};
    const size_t count = sizeof previous / sizeof *previous;
    for (size_t i = 0; i < count; i++) {
        check_sound(delineate(values, 0, COUNT, previous[i]));
    }
}

static void an_r_peak_outside_gives_nothing(void) {
    float values[COUNT];
    draw(&NORMAL, RR, values);
    const tl_waves before = delineate(values, R + 1, COUNT, INT64_MIN);
    const tl_waves after = delineate(values, 0, R, INT64_MIN);
    CHECK(has_no_qrs(before) && has_no_p(before) && has_no_t(before));
    CHECK(has_no_qrs(after) && has_no_p(after) && has_no_t(after));
}

/* The result must not depend on what an earlier call left in the scratch memory. */
static void the_result_depends_on_the_arguments_alone(void) {
    float values[COUNT];
    float scratch[TL_DELINEATE_SCRATCH];
    draw(&NORMAL, RR, values);
    const tl_waves expected = delineate_all(values);
    const float left[] = {0.0F, -1e30F, NAN};
    for (size_t k = 0; k < sizeof left / sizeof *left; k++) {
        for (size_t i = 0; i < TL_DELINEATE_SCRATCH; i++) {
            scratch[i] = left[k];
        }
        tl_delineator state;
        tl_waves w;
        tl_delineate_begin(&state);
        tl_delineate(&state, (tl_ticks){values, 0, COUNT}, R, R - RR, scratch, &w);
        CHECK(same(w, expected));
    }
}

int main(void) {
    a_normal_beat_has_its_boundaries();
    the_beat_before_need_not_be_known();
    gaussian_waves_peak_where_they_are();
    upside_down_and_rescaled_it_is_the_same_beat();
    baseline_and_wander_do_not_move_the_points();
    noise_moves_the_points_little();
    noise_does_not_widen_the_complex();
    without_p_there_is_no_p();
    fibrillating_atria_have_no_p();
    a_beat_without_p_among_others_has_none();
    a_small_p_that_always_comes_is_found();
    a_p_of_another_shape_is_found();
    the_last_t_is_no_p();
    the_next_complex_is_no_t();
    a_t_as_sharp_as_the_complex_is_a_t();
    most_fibrillatory_waves_are_neither();
    an_inverted_t_is_found();
    a_biphasic_t_ends_with_its_second_half();
    a_wide_premature_beat_is_wide();
    a_slow_rise_belongs_to_the_complex();
    what_lies_beyond_the_segment_is_not_told();
    every_length_of_segment_is_safe();
    constants_have_no_waves();
    extreme_signal_is_survived();
    odd_beats_before_are_survived();
    an_r_peak_outside_gives_nothing();
    the_result_depends_on_the_arguments_alone();
    return 0;
}
