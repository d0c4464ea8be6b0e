/* Intervals of one beat: the four corrections against hand-worked values; what is not known stays unknown. */
#include "check.h"

#include "tracelight.h"

#include <math.h>

static const tl_waves BEAT = {.p_on = -0.20F,
                              .p_peak = -0.15F,
                              .p_off = -0.10F,
                              .qrs_on = -0.04F,
                              .qrs_off = 0.05F,
                              .t_on = 0.20F,
                              .t_peak = 0.28F,
                              .t_off = 0.36F};

static bool near(float value, double expected) {
    return fabs((double)value - expected) < 1e-5;
}

static void the_plain_intervals_are_differences(void) {
    const tl_intervals found = tl_intervals_of(&BEAT, 1.0F);
    CHECK(near(found.pr, 0.16));
    CHECK(near(found.qrs, 0.09));
    CHECK(near(found.qt, 0.40));
}

static void at_sixty_a_minute_nothing_is_corrected(void) {
    const tl_intervals found = tl_intervals_of(&BEAT, 1.0F);
    CHECK(near(found.qtc_bazett, 0.40));
    CHECK(near(found.qtc_fridericia, 0.40));
    CHECK(near(found.qtc_framingham, 0.40));
    CHECK(near(found.qtc_hodges, 0.40));
}

static void corrections_follow_their_formulas(void) {
    const tl_intervals fast = tl_intervals_of(&BEAT, 0.64F);
    CHECK(near(fast.qtc_bazett, 0.5));
    CHECK(near(fast.qtc_fridericia, 0.464159));
    CHECK(near(fast.qtc_framingham, 0.45544));
    CHECK(near(fast.qtc_hodges, 0.459063));
    const tl_intervals slow = tl_intervals_of(&BEAT, 1.44F);
    CHECK(near(slow.qtc_bazett, 0.333333));
    CHECK(near(slow.qtc_fridericia, 0.354224));
    CHECK(near(slow.qtc_framingham, 0.33224));
    CHECK(near(slow.qtc_hodges, 0.367917));
}

static void an_absent_wave_leaves_its_intervals_unknown(void) {
    tl_waves waves = BEAT;
    waves.p_on = NAN;
    tl_intervals found = tl_intervals_of(&waves, 0.8F);
    CHECK(isnan(found.pr));
    CHECK(near(found.qrs, 0.09) && near(found.qt, 0.40) && !isnan(found.qtc_bazett));
    waves = BEAT;
    waves.t_off = NAN;
    found = tl_intervals_of(&waves, 0.8F);
    CHECK(near(found.pr, 0.16));
    CHECK(isnan(found.qt) && isnan(found.qtc_bazett) && isnan(found.qtc_fridericia));
    CHECK(isnan(found.qtc_framingham) && isnan(found.qtc_hodges));
}

static void without_an_rr_interval_qt_is_not_corrected(void) {
    const float unknown[] = {0.0F, -0.8F, NAN, INFINITY, 0.29F, 2.01F};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        const tl_intervals found = tl_intervals_of(&BEAT, unknown[i]);
        CHECK(near(found.qt, 0.40));
        CHECK(isnan(found.qtc_bazett) && isnan(found.qtc_fridericia));
        CHECK(isnan(found.qtc_framingham) && isnan(found.qtc_hodges));
    }
}

int main(void) {
    the_plain_intervals_are_differences();
    at_sixty_a_minute_nothing_is_corrected();
    corrections_follow_their_formulas();
    an_absent_wave_leaves_its_intervals_unknown();
    without_an_rr_interval_qt_is_not_corrected();
    return 0;
}
