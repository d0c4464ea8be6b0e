/* Beats that a pacemaker starts are told from conducted ones, and one of them makes no pacemaker. */
#include "beat/pacing.h"
#include "check.h"

#include <math.h>
#include <string.h>

enum { BEAT = 400 /* ticks from beat to beat */ };

static float window[TL_WINDOW];

/* A slow wave as the line, so that nothing rests on exact zeros. */
static void make_line(void) {
    for (int i = 0; i < TL_WINDOW; i++) {
        window[i] = 0.02F * sinf(0.05F * (float)i) + 0.004F * sinf(1.7F * (float)i);
    }
}

/* Half a sine of `width` ticks from `from` on. */
static void add_arch(int from, int width, float height) {
    for (int i = 0; i < width; i++) {
        window[from + i] += height * sinf(3.14159265F * (float)i / (float)width);
    }
}

/* A stroke at tick `at` as a recorder's filters leave it. */
static void add_stroke(int at, float fall, float height) {
    for (int i = at - 4; i < at + 60; i++) {
        const float from = (float)(i - at);
        window[i] += height * (from < 0.0F ? expf(from / 1.2F) : expf(-from / fall));
    }
}

static void make_normal(void) {
    make_line();
    add_arch(TL_WINDOW_BEFORE - 65, 36, 0.15F);
    add_arch(TL_WINDOW_BEFORE - 16, 8, -0.15F);
    add_arch(TL_WINDOW_BEFORE - 9, 18, 1.2F);
    add_arch(TL_WINDOW_BEFORE + 9, 12, -0.4F);
    add_arch(TL_WINDOW_BEFORE + 70, 60, 0.3F);
}

static void make_ventricular(void) {
    make_line();
    add_arch(TL_WINDOW_BEFORE - 25, 50, 1.6F);
    add_arch(TL_WINDOW_BEFORE + 30, 90, -0.5F);
}

/* The stroke melts into the complex. */
static void make_paced(void) {
    make_line();
    add_stroke(TL_WINDOW_BEFORE - 3, 6.0F, 1.0F);
    add_arch(TL_WINDOW_BEFORE - 3, 60, 0.6F);
}

/* A high stroke before a low complex. */
static void make_towered(void) {
    make_line();
    add_stroke(TL_WINDOW_BEFORE - 20, 2.0F, 2.0F);
    add_arch(TL_WINDOW_BEFORE - 18, 55, -0.2F);
}

static tl_pulse pulse_of_window(void) {
    tl_pacing pacing;
    tl_pacing_begin(&pacing);
    return tl_pacing_follow(&pacing, window, BEAT);
}

static void turn_over(void) {
    for (int i = 0; i < TL_WINDOW; i++) {
        window[i] = -window[i];
    }
}

static void each_kind_of_beat_is_told(void) {
    static void (*const paced[])(void) = {make_paced, make_towered};
    static void (*const conducted[])(void) = {make_line, make_normal, make_ventricular};
    for (size_t i = 0; i < sizeof paced / sizeof *paced; i++) {
        paced[i]();
        CHECK(pulse_of_window() == TL_PULSE_CLEAR);
        turn_over();
        CHECK(pulse_of_window() == TL_PULSE_CLEAR);
    }
    for (size_t i = 0; i < sizeof conducted / sizeof *conducted; i++) {
        conducted[i]();
        CHECK(pulse_of_window() == TL_PULSE_NONE);
        turn_over();
        CHECK(pulse_of_window() == TL_PULSE_NONE);
    }
}

static void nothing_can_be_told_of_a_straight_line(void) {
    memset(window, 0, sizeof window);
    CHECK(pulse_of_window() == TL_PULSE_NONE);
}

static void a_needle_shortly_before_a_beat_is_a_pulse(void) {
    make_normal();
    tl_pacing pacing;
    tl_pacing_begin(&pacing);
    tl_pacing_needle(&pacing, BEAT - 30);
    CHECK(tl_pacing_follow(&pacing, window, BEAT) == TL_PULSE_CLEAR);
    CHECK(tl_pacing_follow(&pacing, window, 2 * BEAT) == TL_PULSE_NONE);
    for (int i = 0; i < 2 * TL_PACING_NEEDLES; i++) {
        tl_pacing_needle(&pacing, 3 * BEAT - 70); /* too early for any */
    }
    CHECK(tl_pacing_follow(&pacing, window, 3 * BEAT) == TL_PULSE_NONE);
}

static void follow(tl_pacing *pacing, void (*make)(void), int beats) {
    make();
    for (int i = 0; i < beats; i++) {
        tl_pacing_follow(pacing, window, (int64_t)i * BEAT);
    }
}

static void a_pacemaker_is_believed_late_and_given_up_late(void) {
    tl_pacing pacing;
    tl_pacing_begin(&pacing);
    follow(&pacing, make_paced, 5);
    CHECK(!pacing.on);
    follow(&pacing, make_paced, 1);
    CHECK(pacing.on);
    follow(&pacing, make_normal, 30);
    CHECK(pacing.on == false);
    for (int i = 0; i < 40; i++) { /* a third of the beats is not enough */
        follow(&pacing, make_paced, 1);
        follow(&pacing, make_normal, 2);
    }
    CHECK(!pacing.on);
    for (int i = 0; i < 20; i++) { /* half of them is, and a third is then enough to stay */
        follow(&pacing, make_paced, 1);
        follow(&pacing, make_normal, 1);
    }
    CHECK(pacing.on);
    for (int i = 0; i < 40; i++) {
        follow(&pacing, make_paced, 1);
        follow(&pacing, make_normal, 2);
    }
    CHECK(pacing.on);
}

int main(void) {
    each_kind_of_beat_is_told();
    nothing_can_be_told_of_a_straight_line();
    a_needle_shortly_before_a_beat_is_a_pulse();
    a_pacemaker_is_believed_late_and_given_up_late();
    return 0;
}
