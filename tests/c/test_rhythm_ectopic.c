/* Couplets, runs, bigeminy, trigeminy and supraventricular runs from hand-made beats: limits, ends, times. */
#include "rhythm_feed.h"

#include <math.h>

static feed f;

/* ------------------------------------------------------------------------------- couplets and runs ---- */

static void two_ventricular_beats_are_a_couplet(void) {
    feed_start(&f);
    feed_beats(&f, "NNN", 0.8);
    feed_beats(&f, "VV", 0.4);
    feed_beats(&f, "NNNV", 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_COUPLET) == 1 && feed_number_of(&f, TL_RHYTHM_VT) == 0);
    const tl_episode *couplet = feed_first_of(&f, TL_RHYTHM_COUPLET);
    CHECK(couplet->beats == 2 && feed_close_to((double)couplet->rate_bpm, 150.0));
    CHECK(feed_close_to(couplet->start_s, 2.8) && feed_close_to(couplet->end_s, 4.0));
}

/* The rate is that of the intervals inside the run: the coupling interval before it does not count. */
static void runs_are_named_by_their_rate(void) {
    feed_start(&f);
    feed_beats(&f, "NNN", 0.8);
    feed_beats(&f, "VVV", 0.59);
    feed_beats(&f, "NNN", 0.8);
    feed_beats(&f, "VVVV", 0.61);
    feed_beats(&f, "NNN", 0.8);
    feed_beat(&f, 'V', 0.3);
    feed_beats(&f, "VV", 0.61);
    feed_beats(&f, "N", 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_VT) == 1 && feed_number_of(&f, TL_RHYTHM_IDIOVENTRICULAR) == 2);
    CHECK(feed_first_of(&f, TL_RHYTHM_VT)->beats == 3);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_VT)->start_s, 2.4 + 0.59));
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_VT)->end_s, 2.4 + 3 * 0.59 + 0.8));
    CHECK(feed_first_of(&f, TL_RHYTHM_IDIOVENTRICULAR)->beats == 4);
}

static void a_run_ends_at_a_gap_and_at_an_unknown_beat(void) {
    feed_start(&f);
    feed_beats(&f, "NVVV", 0.4);
    const double end = f.time_s;
    feed_gap(&f, 5.0);
    feed_beats(&f, "VVN", 0.4);
    feed_beats(&f, "VV?VN", 0.4);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_VT) == 1 && feed_number_of(&f, TL_RHYTHM_COUPLET) == 2);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_VT)->end_s, end));
}

static void a_long_vt_is_no_other_rhythm_beside(void) {
    feed_start(&f);
    feed_many(&f, 'N', 60, 0.8);
    feed_many(&f, 'V', 60, 0.4);
    feed_many(&f, 'N', 60, 0.8);
    feed_finish(&f);
    const tl_episode *vt = feed_first_of(&f, TL_RHYTHM_VT);
    CHECK(vt->beats == 60 && feed_close_to(vt->start_s, 48.4) && feed_close_to(vt->end_s, 72.8));
    CHECK(f.count == 3 && feed_number_of(&f, TL_RHYTHM_SINUS) == 2);
}

/* ---------------------------------------------------------------------------- bigeminy and trigeminy ---- */

static void every_second_is_bigeminy(void) {
    feed_start(&f);
    feed_beats(&f, "NNNVNVNVNNNN", 0.7);
    feed_finish(&f);
    const tl_episode *bigeminy = feed_first_of(&f, TL_RHYTHM_BIGEMINY);
    CHECK(bigeminy->beats == 5 && feed_close_to(bigeminy->start_s, 4 * 0.7));
    CHECK(feed_close_to(bigeminy->end_s, 9 * 0.7) && feed_close_to((double)bigeminy->rate_bpm, 60.0 / 0.7));
    CHECK(feed_number_of(&f, TL_RHYTHM_BIGEMINY) == 1 && feed_number_of(&f, TL_RHYTHM_TRIGEMINY) == 0);
}

static void every_third_is_trigeminy(void) {
    feed_start(&f);
    feed_beats(&f, "NNVNNVNNVNNNN", 0.7);
    feed_finish(&f);
    const tl_episode *trigeminy = feed_first_of(&f, TL_RHYTHM_TRIGEMINY);
    CHECK(trigeminy->beats == 7 && feed_close_to(trigeminy->start_s, 3 * 0.7));
    CHECK(feed_close_to(trigeminy->end_s, 10 * 0.7));
}

static size_t patterns_in(const char *letters) {
    feed_start(&f);
    feed_beats(&f, letters, 0.7);
    feed_finish(&f);
    return feed_number_of(&f, TL_RHYTHM_BIGEMINY) + feed_number_of(&f, TL_RHYTHM_TRIGEMINY);
}

static void fewer_than_three_cycles_are_no_pattern(void) {
    CHECK(patterns_in("NNNVNVNNNVNNVNNNNVN") == 0);
    CHECK(patterns_in("NNVNNVNNVNVNNNN") == 0);    /* the third cycle of three is not complete */
    CHECK(patterns_in("NNVNNVNNVNNVNVNNNN") == 1); /* of four it need not be */
}

static void beats_of_a_couplet_are_no_part_of_a_pattern(void) {
    CHECK(patterns_in("NNVVNVNVNNN") == 0);
    CHECK(patterns_in("NNVNVNVVNNN") == 0);
    CHECK(patterns_in("NNVVNVNVNVNNN") == 1);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_BIGEMINY)->start_s, 6 * 0.7));
    CHECK(patterns_in("NNVNVNVNVVNNN") == 1);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_BIGEMINY)->end_s, 8 * 0.7));
    CHECK(patterns_in("NNPVNVNVNNN") == 0); /* nor is one behind a fusion or paced beat */
}

static void an_unknown_beat_ends_a_pattern(void) {
    CHECK(patterns_in("NNVNVN?NVNVNNN") == 0);
    CHECK(patterns_in("NNVNVNVN?NNN") == 1);
    CHECK(patterns_in("NNVNVNV?NNN") == 0); /* the third may have been the first of a couplet */
}

static void one_pattern_turns_into_the_other(void) {
    CHECK(patterns_in("NVNVNVNNVNNVNNNN") == 2);
    CHECK(feed_first_of(&f, TL_RHYTHM_BIGEMINY)->beats == 5);
    CHECK(feed_first_of(&f, TL_RHYTHM_TRIGEMINY)->beats == 7);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_TRIGEMINY)->start_s, 6 * 0.7));
}

static void a_pattern_ends_with_its_segment(void) {
    CHECK(patterns_in("NVNVNVN") == 1);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_BIGEMINY)->end_s, f.time_s));
    CHECK(patterns_in("NVNVNV") == 0);
    feed_start(&f);
    feed_beats(&f, "NVNVN", 0.7);
    feed_gap(&f, 10.0);
    feed_beats(&f, "NVNVN", 0.7);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_BIGEMINY) == 0);
}

/* ------------------------------------------------------------------------------- supraventricular runs ----
 */

static void labelled_beats_make_an_svt(void) {
    feed_start(&f);
    feed_beats(&f, "NNNN", 0.8);
    feed_beats(&f, "AAA", 0.45);
    feed_beats(&f, "NNNN", 0.8);
    feed_beats(&f, "AAA", 0.7);
    feed_beats(&f, "NAAN", 0.45);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 1);
    const tl_episode *svt = feed_first_of(&f, TL_RHYTHM_SVT);
    CHECK(svt->beats == 3 && svt->certainty == 1.0F);
    CHECK(feed_close_to(svt->start_s, 3.65) && feed_close_to(svt->end_s, 5.35));
    CHECK(feed_close_to((double)svt->rate_bpm, 60.0 / 0.45));
}

static void labels_in_a_steady_rhythm_make_none(void) {
    feed_start(&f);
    feed_many(&f, 'N', 20, 0.5);
    feed_many(&f, 'A', 6, 0.49);
    feed_many(&f, 'N', 20, 0.5);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 0 && feed_number_of(&f, TL_RHYTHM_TACHYCARDIA) == 1);
}

static void a_sudden_narrow_tachycardia_is_an_svt(void) {
    feed_start(&f);
    feed_many(&f, 'N', 30, 0.8);
    feed_many(&f, 'N', 20, 0.4);
    feed_many(&f, 'N', 30, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 1 && feed_number_of(&f, TL_RHYTHM_TACHYCARDIA) == 0);
    const tl_episode *svt = feed_first_of(&f, TL_RHYTHM_SVT);
    CHECK(svt->beats == 20 && svt->certainty == 0.5F);
    CHECK(feed_close_to(svt->start_s, 24.4) && feed_close_to(svt->end_s, 32.8));
}

static void two_early_beats_are_no_svt(void) {
    feed_start(&f);
    feed_many(&f, 'N', 20, 0.8);
    feed_many(&f, 'N', 2, 0.4);
    feed_many(&f, 'N', 20, 0.8);
    feed_beats(&f, "AA", 0.4);
    feed_many(&f, 'N', 20, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 0);
}

static void a_tachycardia_that_sets_in_step_by_step_is_none(void) {
    feed_start(&f);
    feed_many(&f, 'N', 20, 0.8);
    for (int step = 0; step < 40; step++) {
        feed_beat(&f, 'N', 0.8 - 0.01 * step);
    }
    feed_many(&f, 'N', 30, 0.4);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 0 && feed_number_of(&f, TL_RHYTHM_TACHYCARDIA) == 1);
}

static void without_a_regular_rhythm_before_nothing_is_sudden(void) {
    feed_start(&f);
    for (int i = 0; i < 15; i++) {
        feed_beat(&f, 'N', 1.2);
        feed_beat(&f, 'N', 0.75);
    }
    feed_many(&f, 'N', 4, 0.5);
    feed_many(&f, 'N', 20, 0.9);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SVT) == 0);
}

static void there_is_no_svt_in_fibrillation(void) {
    feed_start(&f);
    feed_scattered(&f, 'N', 60);
    feed_beats(&f, "AAAA", 0.4);
    feed_scattered(&f, 'N', 60);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 1 && feed_number_of(&f, TL_RHYTHM_SVT) == 0);
}

static void an_svt_ends_with_its_segment(void) {
    feed_start(&f);
    feed_many(&f, 'N', 20, 0.8);
    feed_beats(&f, "AAA", 0.4);
    feed_gap(&f, 10.0);
    feed_many(&f, 'N', 20, 0.8);
    feed_finish(&f);
    CHECK(feed_close_to(feed_first_of(&f, TL_RHYTHM_SVT)->end_s, 17.2));
}

/* ---------------------------------------------------------------------- named ventricular, yet conducted
 * ---- */

/* Twenty sinus beats, six that are named ventricular, twenty sinus beats. */
static void feed_named(double rr, float p_wave, float p_lead_s) {
    feed_start(&f);
    f.p_wave = 1.0F;
    f.p_lead_s = 0.16F;
    feed_many(&f, 'N', 20, 0.8);
    f.p_wave = p_wave;
    f.p_lead_s = p_lead_s;
    feed_many(&f, 'V', 6, rr);
    f.p_wave = 1.0F;
    f.p_lead_s = 0.16F;
    feed_many(&f, 'N', 20, 0.8);
    feed_finish(&f);
}

static void ventricular_beats_led_by_p_waves_are_conducted(void) {
    feed_named(0.8, 1.0F, 0.17F);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_SINUS && f.found[0].beats == 46);
    CHECK(f.found[0].certainty < 1.0F);
    feed_named(0.8, 0.0F, 0.0F); /* no P wave */
    CHECK(feed_number_of(&f, TL_RHYTHM_IDIOVENTRICULAR) == 1);
    feed_named(0.8, NAN, 0.0F); /* not known */
    CHECK(feed_number_of(&f, TL_RHYTHM_IDIOVENTRICULAR) == 1);
    feed_named(0.8, 1.0F, 0.10F); /* elsewhere */
    CHECK(feed_number_of(&f, TL_RHYTHM_IDIOVENTRICULAR) == 1);
    feed_named(0.5, 1.0F, 0.16F); /* early */
    CHECK(feed_number_of(&f, TL_RHYTHM_VT) == 1);
}

int main(void) {
    two_ventricular_beats_are_a_couplet();
    runs_are_named_by_their_rate();
    a_run_ends_at_a_gap_and_at_an_unknown_beat();
    a_long_vt_is_no_other_rhythm_beside();
    every_second_is_bigeminy();
    every_third_is_trigeminy();
    fewer_than_three_cycles_are_no_pattern();
    beats_of_a_couplet_are_no_part_of_a_pattern();
    an_unknown_beat_ends_a_pattern();
    one_pattern_turns_into_the_other();
    a_pattern_ends_with_its_segment();
    labelled_beats_make_an_svt();
    labels_in_a_steady_rhythm_make_none();
    a_sudden_narrow_tachycardia_is_an_svt();
    two_early_beats_are_no_svt();
    a_tachycardia_that_sets_in_step_by_step_is_none();
    without_a_regular_rhythm_before_nothing_is_sudden();
    there_is_no_svt_in_fibrillation();
    an_svt_ends_with_its_segment();
    ventricular_beats_led_by_p_waves_are_conducted();
    return 0;
}
