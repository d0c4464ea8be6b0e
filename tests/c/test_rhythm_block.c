/* Pauses and dropped beats from hand-made beats, and what must not be taken for them; second-degree block of
 * the synthetic ECG through the whole session. */
#include "rhythm_feed.h"
#include "test_synth.h"

#include <math.h>
#include <string.h>

static feed f;

static void a_long_interval_is_a_pause(void) {
    feed_start(&f);
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, 'N', 2.5);
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, 'N', 1.9);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_PAUSE) == 1 && feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    const tl_episode *pause = feed_first_of(&f, TL_RHYTHM_PAUSE);
    CHECK(feed_close_to(pause->start_s, 8.0) && feed_close_to(pause->end_s, 10.5));
    CHECK(feed_close_to((double)pause->rate_bpm, 24.0));
}

static void a_gap_is_no_pause(void) {
    feed_start(&f);
    feed_many(&f, 'N', 10, 0.8);
    feed_gap(&f, 5.0);
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_PAUSE) == 0 && feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

static void a_doubled_interval_is_a_dropped_beat(void) {
    feed_start(&f);
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, 'N', 1.6);
    feed_many(&f, 'N', 10, 0.8);
    feed_beats(&f, "NNN", 1.62);
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 2 && feed_number_of(&f, TL_RHYTHM_PAUSE) == 0);
    const tl_episode *dropped = feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT);
    CHECK(dropped->beats == 1 && feed_close_to(dropped->start_s, 8.0) && feed_close_to(dropped->end_s, 9.6));
    CHECK(feed_close_to((double)dropped->certainty, 0.5));
}

static void known_p_waves_make_it_likelier_and_none_rule_it_out(void) {
    feed_start(&f);
    f.p_wave = 1.0F;
    f.p_lead_s = 0.16F;
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, 'N', 1.6);
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT)->certainty == 0.8F);
    feed_start(&f);
    f.p_wave = 0.0F;
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, 'N', 1.6);
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

static void mobitz_is_one_episode(void) {
    feed_start(&f);
    feed_many(&f, 'N', 10, 0.8);
    for (int group = 0; group < 10; group++) {
        feed_beat(&f, 'N', 1.6);
        feed_many(&f, 'N', 2, 0.8);
    }
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 1);
    const tl_episode *dropped = feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT);
    CHECK(feed_close_to(dropped->start_s, 8.0) && feed_close_to(dropped->end_s, 8.0 + 9 * 3.2 + 1.6));
    CHECK(dropped->beats == 28);
}

/* Groups of four beats whose PR interval grows from 0.17 s, then one that is dropped; P waves come every 0.8
 * s. */
static void feed_wenckebach(bool waves) {
    static const double pr[] = {0.17, 0.25, 0.295, 0.32};
    feed_start(&f);
    f.p_wave = waves ? 1.0F : NAN;
    double before = 0.17;
    for (int group = 0; group < 12; group++) {
        for (int i = 0; i < 4; i++) {
            f.p_lead_s = (float)pr[i];
            feed_beat(&f, 'N', (i == 0 && group > 0 ? 1.6 : 0.8) + pr[i] - before);
            before = pr[i];
        }
    }
    feed_finish(&f);
}

static void wenckebach_is_told_by_its_p_waves(void) {
    feed_wenckebach(true);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 1);
    CHECK(feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT)->end_s -
              feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT)->start_s >
          30.0);
    CHECK(feed_close_to((double)feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT)->certainty, 0.8));
    feed_wenckebach(false); /* the groups of RR intervals tell the same, less surely */
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 1);
    CHECK(feed_close_to((double)feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT)->certainty, 0.5));
}

static void feed_pause_of(const char *letters, double early, double after) {
    feed_start(&f);
    f.p_wave = 1.0F;
    f.p_lead_s = 0.16F;
    feed_many(&f, 'N', 10, 0.8);
    feed_beat(&f, letters[0], early);
    feed_beat(&f, letters[1], after);
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
}

static void what_only_looks_like_a_dropped_beat(void) {
    feed_pause_of("VN", 0.5, 1.6); /* a compensatory pause */
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    feed_pause_of("NN", 0.8, 1.44); /* a blocked atrial premature beat: less than two cycles */
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    feed_pause_of("NN", 0.8, 1.9); /* sinus arrest: no multiple */
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    feed_pause_of("?N", 0.8, 1.6); /* something that was not read may have been in between */
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    feed_start(&f);
    feed_many(&f, 'N', 20, 0.4); /* the end of a tachycardia */
    feed_many(&f, 'N', 10, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    feed_start(&f);
    feed_scattered(&f, 'N', 300);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

static void in_fibrillation_no_beat_is_dropped(void) {
    feed_start(&f);
    feed_scattered(&f, 'N', 80);
    feed_many(&f, 'N', 7, 0.7);
    feed_beat(&f, 'N', 1.4);
    feed_scattered(&f, 'N', 80);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_IRREGULAR);
}

/* Groups of intervals that end with a pause, of beats whose P waves are not known. */
static void feed_groups(int groups, double first, double second, double third, double pause) {
    f.p_wave = NAN;
    feed_beat(&f, 'N', 1.0);
    for (int i = 0; i < groups; i++) {
        feed_beat(&f, 'N', first);
        feed_beat(&f, 'N', second);
        feed_beat(&f, 'N', third);
        feed_beat(&f, 'N', pause);
    }
}

static size_t dropped_in_groups(int groups, double first, double second, double third, double pause) {
    feed_start(&f);
    feed_groups(groups, first, second, third, pause);
    feed_finish(&f);
    return feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT);
}

static void wenckebach_is_told_by_grouped_beats(void) {
    CHECK(dropped_in_groups(12, 0.87, 0.83, 0.81, 1.42) == 1);
    const tl_episode *episode = feed_first_of(&f, TL_RHYTHM_DROPPED_BEAT);
    CHECK(episode->beats == 48 && feed_close_to((double)episode->certainty, 0.5));
    CHECK(feed_close_to(episode->end_s - episode->start_s, 12 * 3.93));
    CHECK(dropped_in_groups(2, 0.87, 0.83, 0.81, 1.42) == 0);  /* too few groups to tell */
    CHECK(dropped_in_groups(12, 0.81, 0.81, 0.81, 1.42) == 0); /* blocked premature beats: nothing shrinks */
    CHECK(dropped_in_groups(12, 0.81, 0.83, 0.87, 1.42) == 0);
    CHECK(dropped_in_groups(12, 0.87, 0.83, 0.81, 1.0) == 0); /* no pause */
    feed_start(&f);                                           /* groups that are not alike */
    feed_groups(2, 0.87, 0.83, 0.81, 1.42);
    feed_groups(2, 1.07, 1.03, 1.01, 1.6);
    feed_groups(2, 0.87, 0.83, 0.81, 1.42);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

/* -------------------------------------------------------------------------------------- synthetic ECG ----
 */

/* Delineated beats of a synthetic recording, as its truth names them. */
static void feed_truth(const char *name, double seconds) {
    recording ecg = record_preset(name, 360.0, seconds);
    feed_start(&f);
    for (size_t i = 0; i < ecg.beat_count; i++) {
        const tl_synth_beat *beat = &ecg.beats[i];
        if (beat->kind != TL_SYNTH_BLOCKED_P) {
            f.p_wave = isnan(beat->p.peak) ? 0.0F : 1.0F;
            f.p_lead_s = (float)(beat->qrs.peak - beat->p.peak);
            const char letter = beat->kind == TL_SYNTH_ATRIAL        ? 'A'
                                : beat->kind == TL_SYNTH_VENTRICULAR ? 'V'
                                                                     : 'N';
            feed_beat(&f, letter, beat->qrs.peak - f.time_s);
        }
    }
    feed_finish(&f);
    release(&ecg);
}

static void check_covered(const char *name) {
    feed_truth(name, 300.0);
    double covered = 0.0;
    for (size_t i = 0; i < f.count; i++) {
        const tl_episode *episode = &f.found[i];
        covered += episode->kind == TL_RHYTHM_DROPPED_BEAT ? episode->end_s - episode->start_s : 0.0;
    }
    CHECK(covered > 0.95 * 300.0 && covered <= 300.0);
}

static void second_degree_block_is_suspected(void) {
    check_covered("wenckebach");
    check_covered("mobitz");
}

static void other_rhythms_drop_no_beat(void) {
    static const char *const names[] = {"sinus", "bradycardia", "tachycardia", "mixed",   "af",
                                        "svt",   "vt",          "bigeminy",    "couplets"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        feed_truth(names[i], 600.0);
        CHECK(feed_number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    }
}

int main(void) {
    a_long_interval_is_a_pause();
    a_gap_is_no_pause();
    a_doubled_interval_is_a_dropped_beat();
    known_p_waves_make_it_likelier_and_none_rule_it_out();
    mobitz_is_one_episode();
    wenckebach_is_told_by_its_p_waves();
    wenckebach_is_told_by_grouped_beats();
    what_only_looks_like_a_dropped_beat();
    in_fibrillation_no_beat_is_dropped();
    second_degree_block_is_suspected();
    other_rhythms_drop_no_beat();
    return 0;
}
