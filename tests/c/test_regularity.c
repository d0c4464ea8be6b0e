/* How regular a heart beats by RR intervals alone: what is irregular as in fibrillation, and what must not be
 * taken for it. */
#include "check.h"

#include "tracelight.h"

#include <math.h>

static tl_rr *rr;
static uint32_t state;

static double chance(void) {
    state = state * 1664525U + 1013904223U;
    return (double)(state >> 8) / 16777216.0;
}

static void begin(void) {
    tl_rr_close(rr);
    CHECK(tl_rr_open(&rr, NULL) == TL_OK);
    state = 3;
}

static void push(double rr_s) {
    tl_rr_push(rr, (float)rr_s);
}

static tl_rr_state now(void) {
    tl_rr_state told;
    tl_rr_describe(rr, &told);
    return told;
}

static void scatter(int count) {
    for (int i = 0; i < count; i++) {
        push(0.45 + 0.5 * chance());
    }
}

/* Breathing moves the interval by `depth` of it. */
static double sinus(int beat, double depth) {
    return 0.85 * (1.0 + depth * sin(1.2 * beat)) * (0.99 + 0.02 * chance());
}

static void nothing_is_told_before_there_is_enough(void) {
    begin();
    CHECK(now().regularity == TL_REGULARITY_UNKNOWN && isnan(now().irregularity) && now().intervals == 0);
    for (int i = 0; i < 16; i++) {
        push(0.8);
        CHECK(now().regularity == TL_REGULARITY_UNKNOWN && isnan(now().irregularity));
    }
    push(0.8);
    CHECK(now().regularity == TL_REGULARITY_NOT_IRREGULAR && now().irregularity == 0.0F);
    CHECK(now().intervals == 17 && now().left_out == 0);
}

static void scattered_intervals_are_irregular_and_steady_ones_end_that(void) {
    begin();
    scatter(60);
    CHECK(now().regularity == TL_REGULARITY_IRREGULAR && now().irregularity > TL_IRREGULAR_BEGINS);
    CHECK(now().intervals == TL_RR_WINDOW);
    int beats = 0;
    for (; now().regularity == TL_REGULARITY_IRREGULAR; beats++) {
        push(0.8);
    }
    CHECK(beats >= 8 && beats <= TL_RR_WINDOW);
    scatter(60);
    CHECK(now().regularity == TL_REGULARITY_IRREGULAR);
}

static void a_change_counts_when_it_lasts_eight_intervals(void) {
    begin();
    for (int i = 0; i < 48; i++) {
        push(0.8);
    }
    int opposed = 0;
    for (int i = 0; i < 60 && now().regularity != TL_REGULARITY_IRREGULAR; i++) {
        scatter(1);
        opposed += now().irregularity > TL_IRREGULAR_BEGINS;
    }
    CHECK(now().regularity == TL_REGULARITY_IRREGULAR && opposed == 8);
}

static void nothing_reaches_across_a_gap(void) {
    begin();
    scatter(60);
    push((double)NAN);
    CHECK(now().regularity == TL_REGULARITY_UNKNOWN && now().intervals == 0);
    scatter(16);
    CHECK(now().regularity == TL_REGULARITY_UNKNOWN);
    push(0.0);
    CHECK(now().intervals == 0);
}

/* `share` of the beats missed or counted twice, at any time, in a heart that breathes. */
static void spoil(double share, double depth) {
    begin();
    for (int i = 0; i < 600; i++) {
        const double rr_s = sinus(i, depth);
        const double fate = chance();
        if (fate < share / 2.0) {
            push(rr_s + sinus(++i, depth));
        } else if (fate < share) {
            const double part = 0.3 + 0.4 * chance();
            push(part * rr_s);
            push((1.0 - part) * rr_s);
        } else {
            push(rr_s);
        }
        CHECK(now().regularity != TL_REGULARITY_IRREGULAR);
    }
}

static void missed_and_doubled_beats_are_not_irregularity(void) {
    for (int percent = 0; percent <= 25; percent += 5) {
        spoil(0.01 * percent, 0.0);
        spoil(0.01 * percent, 0.08);
    }
}

static void what_is_missed_or_doubled_is_left_out(void) {
    begin();
    for (int i = 0; i < 30; i++) {
        push(0.8);
    }
    push(1.6);
    push(0.8);
    CHECK(now().left_out == 1);
    push(0.41);
    push(0.39);
    push(0.8);
    CHECK(now().left_out == 3);
    push(0.25);
    push(0.25);
    push(3.5);
    CHECK(now().left_out == 6);
    CHECK(now().intervals == 38);
}

/* Early beats in `share` of the places, with the pause behind them. */
static void early_beats(double share, double early, double after) {
    begin();
    bool was_early = false;
    for (int i = 0; i < 400; i++) {
        const bool is_early = !was_early && chance() < share;
        push((0.97 + 0.06 * chance()) * (is_early ? early : (was_early ? after : 0.8)));
        was_early = is_early;
        CHECK(now().regularity != TL_REGULARITY_IRREGULAR);
    }
}

static void premature_beats_are_not_irregularity(void) {
    for (int percent = 10; percent <= 100; percent += 10) {
        early_beats(0.01 * percent, 0.5, 1.1);
        early_beats(0.01 * percent, 0.55, 0.85);
    }
}

static void breathing_and_a_changing_rate_are_not_irregularity(void) {
    begin();
    for (int i = 0; i < 400; i++) {
        push(sinus(i, 0.12));
        CHECK(now().regularity != TL_REGULARITY_IRREGULAR);
    }
    begin();
    for (int i = 0; i < 400; i++) {
        push(0.45 + 0.9 * fabs(1.0 - (double)(i % 80) / 40.0));
        CHECK(now().regularity != TL_REGULARITY_IRREGULAR);
    }
}

static void fibrillation_with_a_few_spoilt_intervals_is_still_told(void) {
    begin();
    for (int i = 0; i < 20; i++) {
        scatter(8);
        push(1.5);
        push(0.2);
    }
    CHECK(now().regularity == TL_REGULARITY_IRREGULAR);
}

int main(void) {
    nothing_is_told_before_there_is_enough();
    scattered_intervals_are_irregular_and_steady_ones_end_that();
    a_change_counts_when_it_lasts_eight_intervals();
    nothing_reaches_across_a_gap();
    missed_and_doubled_beats_are_not_irregularity();
    what_is_missed_or_doubled_is_left_out();
    premature_beats_are_not_irregularity();
    breathing_and_a_changing_rate_are_not_irregularity();
    fibrillation_with_a_few_spoilt_intervals_is_still_told();
    tl_rr_close(rr);
    return 0;
}
