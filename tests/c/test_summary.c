/* The summary of a session: counts, heart rate over readable beats, medians of the normal ones. */
#include "check.h"
#include "summary.h"

#include <math.h>

static tl_tally tally;
static tl_summary total;

static const tl_waves WAVES = {.p_on = -0.2F,
                               .p_peak = -0.15F,
                               .p_off = -0.1F,
                               .qrs_on = -0.04F,
                               .qrs_off = 0.05F,
                               .t_on = NAN,
                               .t_peak = 0.25F,
                               .t_off = 0.35F};

static void push(float rr_s, bool readable, bool normal) {
    const tl_beat beat = {.rr_s = rr_s, .label = normal ? 0 : 1, .waves = WAVES};
    tl_tally_beat(&tally, &beat, readable, normal);
    tl_tally_total(&tally, &total);
}

static void nothing_is_known_of_nothing(void) {
    tally = (tl_tally){0};
    tl_tally_total(&tally, &total);
    CHECK(total.beats == 0 && total.rr_intervals == 0);
    CHECK(isnan(total.mean_bpm) && isnan(total.lowest_bpm) && isnan(total.highest_bpm));
    CHECK(isnan(total.median.pr) && isnan(total.median.qtc_hodges) && total.beats_with[0] == 0);
}

static void rate_needs_a_run(void) {
    tally = (tl_tally){0};
    push(NAN, true, true);
    for (int i = 0; i < TL_SUMMARY_RUN - 1; i++) {
        push(1.0F, true, true);
        CHECK(total.rr_intervals == i + 1 && isnan(total.lowest_bpm) && isnan(total.highest_bpm));
        CHECK(i + 1 < TL_SUMMARY_LEAST ? isnan(total.mean_bpm) : total.mean_bpm == 60.0);
    }
    push(1.0F, true, true);
    CHECK(total.lowest_bpm == 60.0 && total.highest_bpm == 60.0);
    for (int i = 0; i < 2 * TL_SUMMARY_RUN; i++) {
        push(0.5F, true, true);
    }
    CHECK(total.lowest_bpm == 60.0 && total.highest_bpm == 120.0);
    CHECK(total.rr_intervals == 3 * TL_SUMMARY_RUN);
}

/* Both intervals at a beat that cannot be read are left out, and end the run; so does a gap. */
static void what_cannot_be_read_is_left_out(void) {
    tally = (tl_tally){0};
    push(NAN, true, true);
    for (int i = 0; i < 6; i++) {
        push(1.0F, true, true);
    }
    push(0.3F, false, false);
    push(0.3F, true, true);
    CHECK(total.beats == 9 && total.unreadable == 1);
    CHECK(total.rr_intervals == 6 && total.mean_bpm == 60.0);
    push(NAN, true, true);
    for (int i = 0; i < 6; i++) {
        push(1.0F, true, true);
    }
    CHECK(total.rr_intervals == 12 && isnan(total.lowest_bpm));
}

static void medians_are_those_of_normal_beats(void) {
    tally = (tl_tally){0};
    push(NAN, true, true);
    for (int i = 1; i < TL_SUMMARY_BEATS; i++) {
        CHECK(isnan(total.median.pr));
        push(1.0F, true, true);
    }
    push(1.0F, true, false);
    CHECK(total.labels[0] == TL_SUMMARY_BEATS && total.labels[1] == 1 && total.unclassified == 0);
    CHECK(fabsf(total.median.pr - 0.16F) < 1e-6F && fabsf(total.median.qrs - 0.09F) < 1e-6F);
    CHECK(fabsf(total.median.qt - 0.39F) < 1e-6F && isnan(total.median.qtc_bazett));
    CHECK(total.beats_with[0] == TL_SUMMARY_BEATS && total.beats_with[3] == TL_SUMMARY_BEATS - 1);
    tl_tally_second(&tally, TL_QUALITY_FLAT);
    tl_tally_total(&tally, &total);
    CHECK(total.seconds[TL_QUALITY_FLAT] == 1 && total.seconds[TL_QUALITY_GOOD] == 0);
}

/* One beat in five with a P wave gives a median PR, fewer do not. */
static void a_median_stands_for_enough_beats(void) {
    tally = (tl_tally){0};
    for (int i = 0; i < TL_SUMMARY_BEATS; i++) {
        push(1.0F, true, true);
    }
    tl_beat without = {.rr_s = 1.0F, .waves = WAVES};
    without.waves.p_on = NAN;
    for (int i = 0; i <= (TL_SUMMARY_SHARE - 1) * TL_SUMMARY_BEATS; i++) {
        CHECK(!isnan(total.median.pr));
        tl_tally_beat(&tally, &without, true, true);
        tl_tally_total(&tally, &total);
    }
    CHECK(isnan(total.median.pr) && total.beats_with[0] == TL_SUMMARY_BEATS && !isnan(total.median.qrs));
}

static void beats_without_a_name_say_why(void) {
    tally = (tl_tally){0};
    push(1.0F, true, true);
    for (int reason = TL_REASON_NO_MODEL; reason < TL_REASONS; reason++) {
        const tl_beat beat = {
            .label = TL_UNCLASSIFIED, .reason = (tl_reason)reason, .rr_s = 1.0F, .waves = WAVES};
        tl_tally_beat(&tally, &beat, true, false);
    }
    tl_tally_total(&tally, &total);
    CHECK(total.unclassified == TL_REASONS - 1 && total.reasons[TL_REASON_NONE] == 0);
    CHECK(total.reasons[TL_REASON_NO_MODEL] == 1 && total.reasons[TL_REASON_PACED] == 1);
}

int main(void) {
    nothing_is_known_of_nothing();
    rate_needs_a_run();
    what_cannot_be_read_is_left_out();
    medians_are_those_of_normal_beats();
    a_median_stands_for_enough_beats();
    beats_without_a_name_say_why();
    return 0;
}
