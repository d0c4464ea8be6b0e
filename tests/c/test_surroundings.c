/* What a network is told of the beats around: the usual beat, likeness to it, and the surroundings. */
#include "beat/likeness.h"
#include "beat/surroundings.h"
#include "beat/usual.h"
#include "check.h"

#include <math.h>
#include <string.h>

/* Places of numbers among the surroundings (engine/beat/surroundings.c). */
enum {
    BEFORE_BRIEF = 0,
    AFTER_BRIEF = 1,
    BEFORE_WIDE = 4,
    BEFORE_HIGH = 6,
    BEFORE_SINUS = 10,
    AROUND_SINUS = 13,
    JUMPS_MEDIAN = 20,
    JUMPS_SHARE = 22,
    P_HERE = 24,
    P_SHARE = 26,
    WIDENING = 28,
    QRS_HERE = 29,
    QRS_NEXT = 30,
};

static const tl_neighbour NOTHING = {.rr_s = NAN, .p_wave = NAN, .qrs_s = NAN};

static bool near(float value, double wanted) {
    return fabs((double)value - wanted) < 1e-3;
}

/* A bell of `height` mV and `width` ticks at the R peak, moved by `shift` ticks. */
static void bell(float *window, float height, float width, int shift) {
    for (int i = 0; i < TL_WINDOW; i++) {
        const float x = (float)(i - TL_WINDOW_BEFORE - shift) / width;
        window[i] = height * expf(-0.5F * x * x);
    }
}

/* ------------------------------------------------------------------------------------------ likeness -----
 */

static void test_likeness(void) {
    float usual[TL_WINDOW];
    float window[TL_WINDOW];
    bell(usual, 1.0F, 5.0F, 0);
    const tl_likeness same = tl_likeness_of(usual, usual);
    CHECK(near(same.qrs, 1.0) && near(same.qrs_apart, 0.0) && near(same.qrs_size, 0.0));
    bell(window, 2.0F, 5.0F, 0);
    const tl_likeness larger = tl_likeness_of(window, usual);
    CHECK(near(larger.qrs, 1.0) && near(larger.qrs_size, log(2.0)) && larger.qrs_apart > 1.0F);
    bell(window, 1.0F, 5.0F, 3);
    CHECK(tl_likeness_of(window, usual).qrs > 0.999F);
    bell(window, -1.0F, 5.0F, 0);
    CHECK(tl_likeness_of(window, usual).qrs < 0.2F);
    bell(window, 1.0F, 25.0F, 0);
    CHECK(tl_likeness_of(window, usual).qrs < 0.9F);
}

/* A baseline offset is no difference. */
static void test_offset_does_not_count(void) {
    float usual[TL_WINDOW];
    float window[TL_WINDOW];
    bell(usual, 1.0F, 5.0F, 0);
    for (int i = 0; i < TL_WINDOW; i++) {
        window[i] = usual[i] + 3.0F;
    }
    const tl_likeness like = tl_likeness_of(window, usual);
    CHECK(like.qrs > 0.999F && like.qrs_apart < 0.01F && like.p_apart < 0.01F && like.before_apart < 0.01F);
}

static void test_flat_line(void) {
    static const float flat[TL_WINDOW];
    const tl_likeness like = tl_likeness_of(flat, flat);
    CHECK(near(like.qrs, 0.0) && near(like.qrs_apart, 0.0) && isfinite(like.qrs_size));
}

/* --------------------------------------------------------------------------------------------- usual -----
 */

static bool follow_bell(tl_usual *usual, float height, float width) {
    float window[TL_WINDOW];
    bell(window, height, width, 0);
    return tl_usual_follow(usual, window);
}

static void test_usual_is_learnt_from_nine(void) {
    static tl_usual usual;
    tl_usual_begin(&usual);
    for (int i = 1; i < TL_USUAL_LEARNING; i++) {
        CHECK(!follow_bell(&usual, 1.0F, 5.0F) && usual.version == -1);
    }
    CHECK(follow_bell(&usual, 1.0F, 5.0F) && usual.version == 0);
    float mean = 0.0F;
    for (int i = 0; i < TL_WINDOW; i++) {
        mean += usual.values[i] / TL_WINDOW;
    }
    CHECK(fabsf(mean) < 1e-4F);
    CHECK(near(usual.values[TL_WINDOW_BEFORE] - usual.values[0], 1.0));
}

static void test_usual_is_renewed_now_and_then(void) {
    static tl_usual usual;
    tl_usual_begin(&usual);
    int renewals = 0;
    for (int i = 0; i < TL_USUAL_LEARNING + 10 * TL_USUAL_EVERY; i++) {
        renewals += follow_bell(&usual, 1.0F, 5.0F);
    }
    CHECK(renewals == 11 && usual.version == 10);
}

/* Ectopic beats in between do not change it, in bigeminy neither. */
static void test_usual_is_the_commoner_shape(void) {
    static tl_usual usual;
    tl_usual_begin(&usual);
    for (int i = 0; i < 200; i++) {
        const bool ectopic = i % 2 == 1 && i > 20;
        follow_bell(&usual, ectopic ? -2.0F : 1.0F, ectopic ? 25.0F : 5.0F);
    }
    CHECK(near(usual.values[TL_WINDOW_BEFORE] - usual.values[0], 1.0));
}

/* A new shape that stays takes over within two minutes of beats. */
static void test_usual_follows_the_patient(void) {
    static tl_usual usual;
    tl_usual_begin(&usual);
    for (int i = 0; i < 300; i++) {
        follow_bell(&usual, 1.0F, 5.0F);
    }
    for (int i = 0; i < 120; i++) {
        follow_bell(&usual, -2.0F, 25.0F);
    }
    CHECK(usual.values[TL_WINDOW_BEFORE] - usual.values[0] < -1.9F);
}

static void test_usual_settles_with_what_there_is(void) {
    static tl_usual usual;
    tl_usual_begin(&usual);
    CHECK(!tl_usual_settle(&usual));
    follow_bell(&usual, 1.0F, 5.0F);
    CHECK(tl_usual_settle(&usual) && usual.version == 0 && !tl_usual_settle(&usual));
}

/* -------------------------------------------------------------------------------------- surroundings -----
 */

static tl_neighbour usual_beat(float rr_s) {
    return (tl_neighbour){.rr_s = rr_s,
                          .p_wave = 1.0F,
                          .qrs_s = 0.09F,
                          .readable = true,
                          .like = {.qrs = 1.0F, .p = 1.0F, .t = 1.0F}};
}

static void push_regular(tl_surroundings *state, int beats, float rr_s) {
    for (int i = 0; i < beats; i++) {
        const tl_neighbour beat = usual_beat(rr_s);
        tl_surroundings_push(state, &beat);
    }
}

static void test_regular_rhythm_is_zero(void) {
    static tl_surroundings state;
    float numbers[TL_SURROUNDINGS];
    const tl_neighbour next = usual_beat(0.8F);
    tl_surroundings_begin(&state);
    push_regular(&state, 250, 0.8F);
    tl_surroundings_measure(&state, &next, numbers);
    for (int i = 0; i < P_HERE - 1; i++) {
        CHECK(near(numbers[i], 0.0));
    }
    CHECK(near(numbers[P_HERE], 1.0) && near(numbers[P_SHARE], 1.0) && near(numbers[WIDENING], 0.0));
    CHECK(near(numbers[QRS_HERE], 1.0) && near(numbers[QRS_NEXT], 1.0));
}

static void test_early_beat(void) {
    static tl_surroundings state;
    float numbers[TL_SURROUNDINGS];
    tl_surroundings_begin(&state);
    push_regular(&state, 100, 0.8F);
    tl_neighbour early = usual_beat(0.56F);
    early.p_wave = 0.0F;
    early.qrs_s = 0.18F;
    const tl_neighbour next = usual_beat(1.04F);
    tl_surroundings_push(&state, &early);
    tl_surroundings_measure(&state, &next, numbers);
    CHECK(near(numbers[BEFORE_BRIEF], log(0.7)) && near(numbers[BEFORE_SINUS], log(0.7)));
    CHECK(near(numbers[AFTER_BRIEF], log(1.3)));
    CHECK(near(numbers[AROUND_SINUS], 0.0)); /* the pause compensates */
    CHECK(near(numbers[P_HERE], 0.0) && near(numbers[WIDENING], log(2.0)));
}

/* In long runs of early beats the median is ectopic; the 0.8 quantile and the sinus cycle are not. */
static void test_run_of_early_beats(void) {
    static tl_surroundings state;
    float numbers[TL_SURROUNDINGS];
    tl_surroundings_begin(&state);
    push_regular(&state, 100, 0.8F);
    push_regular(&state, 20, 0.5F);
    const tl_neighbour next = usual_beat(0.5F);
    tl_surroundings_measure(&state, &next, numbers);
    CHECK(near(numbers[BEFORE_BRIEF], 0.0));
    CHECK(near(numbers[BEFORE_WIDE], log(0.625)) && near(numbers[BEFORE_HIGH], log(0.625)));
    CHECK(near(numbers[BEFORE_SINUS], log(0.625)));
}

static void test_irregular_rhythm(void) {
    static tl_surroundings state;
    static const float rr[] = {0.5F, 0.9F, 0.6F, 1.1F, 0.7F};
    float numbers[TL_SURROUNDINGS];
    tl_surroundings_begin(&state);
    for (int i = 0; i < 250; i++) {
        const tl_neighbour beat = usual_beat(rr[i % 5]);
        tl_surroundings_push(&state, &beat);
    }
    tl_surroundings_measure(&state, &NOTHING, numbers);
    CHECK(numbers[JUMPS_MEDIAN] > 0.3F && near(numbers[JUMPS_SHARE], 1.0));
}

/* Nothing known is "as usual", and never a NaN; however short or torn the history. */
static void test_unknown(void) {
    static tl_surroundings state;
    float numbers[TL_SURROUNDINGS];
    tl_surroundings_begin(&state);
    for (int beats = 0; beats < 600; beats++) {
        const tl_neighbour beat = beats % 7 == 3 ? usual_beat(0.8F) : NOTHING;
        tl_surroundings_push(&state, &beat);
        tl_surroundings_measure(&state, &NOTHING, numbers);
        for (int i = 0; i < TL_SURROUNDINGS; i++) {
            CHECK(isfinite(numbers[i]));
        }
        CHECK(near(numbers[AFTER_BRIEF], 0.0));
    }
    CHECK(near(numbers[BEFORE_BRIEF], 0.0) && near(numbers[P_HERE], 0.5) && near(numbers[QRS_HERE], 1.0));
}

static void test_extremes_are_limited(void) {
    static tl_surroundings state;
    float numbers[TL_SURROUNDINGS];
    tl_surroundings_begin(&state);
    push_regular(&state, 20, 0.8F);
    tl_neighbour odd = usual_beat(1e6F);
    odd.like.qrs_size = 1e9F;
    odd.like.p_apart = 1e9F;
    const tl_neighbour next = usual_beat(0.0F);
    tl_surroundings_push(&state, &odd);
    tl_surroundings_measure(&state, &next, numbers);
    for (int i = 0; i < TL_SURROUNDINGS; i++) {
        CHECK(fabsf(numbers[i]) <= 4.0F);
    }
}

int main(void) {
    test_likeness();
    test_offset_does_not_count();
    test_flat_line();
    test_usual_is_learnt_from_nine();
    test_usual_is_renewed_now_and_then();
    test_usual_is_the_commoner_shape();
    test_usual_follows_the_patient();
    test_usual_settles_with_what_there_is();
    test_regular_rhythm_is_zero();
    test_early_beat();
    test_run_of_early_beats();
    test_irregular_rhythm();
    test_unknown();
    test_extremes_are_limited();
    return 0;
}
