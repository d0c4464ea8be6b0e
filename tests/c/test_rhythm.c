/* Rhythm episodes from hand-made beats: rates, gaps, segments, what goes on, the queue. */
#include "rhythm_feed.h"

#include <math.h>

static feed f;

static void nothing_from_too_little(void) {
    feed_start(&f);
    feed_finish(&f);
    CHECK(f.count == 0);
    feed_beat(&f, 'N', 1.0);
    feed_finish(&f);
    CHECK(f.count == 0);
    feed_start(&f);
    feed_beats(&f, "NNNN", 0.8);
    feed_finish(&f);
    CHECK(f.count == 0);
}

static void five_beats_that_agree_are_enough(void) {
    feed_start(&f);
    feed_many(&f, 'N', 5, 1.5);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_BRADYCARDIA && f.found[0].beats == 5);
    CHECK(feed_close_to(f.found[0].start_s, 1.5) && feed_close_to(f.found[0].end_s, 7.5));
    CHECK(feed_close_to((double)f.found[0].rate_bpm, 40.0));
}

static void sinus_is_one_episode(void) {
    feed_start(&f);
    feed_many(&f, 'N', 200, 0.8);
    feed_finish(&f);
    CHECK(f.count == 1);
    CHECK(f.found[0].kind == TL_RHYTHM_SINUS && f.found[0].beats == 200);
    CHECK(feed_close_to(f.found[0].start_s, 0.8) && feed_close_to(f.found[0].end_s, 160.0));
    CHECK(feed_close_to((double)f.found[0].rate_bpm, 75.0));
    CHECK(f.found[0].certainty == 0.5F);
}

static void known_p_waves_make_sinus_certain(void) {
    feed_start(&f);
    f.p_wave = 1.0F;
    f.p_lead_s = 0.16F;
    feed_many(&f, 'N', 100, 0.8);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].certainty == 1.0F);
}

static void without_p_waves_sinus_is_not_claimed(void) {
    feed_start(&f);
    f.p_wave = 0.0F;
    feed_many(&f, 'N', 12, 0.9);
    feed_finish(&f);
    CHECK(f.count == 0);
    feed_start(&f);
    for (int i = 0; i < 60; i++) {
        f.p_wave = i % 2 ? 1.0F : 0.0F;
        f.p_lead_s = 0.16F;
        feed_beat(&f, 'N', 0.9);
    }
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_SINUS && f.found[0].beats == 60);
}

static void a_gap_divides(void) {
    feed_start(&f);
    feed_many(&f, 'N', 60, 0.8);
    feed_gap(&f, 30.0);
    feed_many(&f, 'N', 60, 0.8);
    feed_finish(&f);
    CHECK(f.count == 2 && feed_number_of(&f, TL_RHYTHM_SINUS) == 2);
    CHECK(feed_close_to(f.found[0].end_s, 48.0) && feed_close_to(f.found[1].start_s, 78.8));
    CHECK(f.found[0].beats == 60 && f.found[1].beats == 60);
}

static void rates_divide(void) {
    feed_start(&f);
    feed_many(&f, 'N', 60, 0.7);
    feed_many(&f, 'N', 60, 0.55);
    feed_many(&f, 'N', 60, 0.7);
    feed_many(&f, 'N', 60, 1.5);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_SINUS) == 2);
    const tl_episode *fast = feed_first_of(&f, TL_RHYTHM_TACHYCARDIA);
    CHECK(fabs((double)fast->rate_bpm - 109.1) < 4.0 && fabs(fast->start_s - 42.0) < 4.0);
    const tl_episode *slow = feed_first_of(&f, TL_RHYTHM_BRADYCARDIA);
    CHECK(fabs((double)slow->rate_bpm - 40.0) < 2.0 && feed_close_to(slow->end_s, f.time_s));
    CHECK(feed_number_of(&f, TL_RHYTHM_PAUSE) == 0);
}

/* One rhythm ends where the next begins: nothing is told twice, nothing is left out. */
static void rhythms_follow_without_gap_or_overlap(void) {
    feed_start(&f);
    feed_many(&f, 'N', 60, 0.7);
    feed_many(&f, 'N', 60, 0.55);
    feed_scattered(&f, 'N', 120);
    feed_many(&f, 'N', 60, 1.5);
    feed_finish(&f);
    CHECK(f.count >= 4);
    CHECK(feed_close_to(f.found[0].start_s, 0.7));
    for (size_t i = 1; i < f.count; i++) {
        CHECK(f.found[i].kind <= TL_RHYTHM_IRREGULAR && f.found[i].kind != f.found[i - 1].kind);
        CHECK(f.found[i].start_s == f.found[i - 1].end_s);
    }
    CHECK(feed_close_to(f.found[f.count - 1].end_s, f.time_s));
}

static void a_rate_about_the_limit_is_one_episode(void) {
    uint32_t state = 3;
    feed_start(&f);
    for (int i = 0; i < 300; i++) {
        feed_beat(&f, 'N', 60.0 / (49.9 + 0.8 * sin(0.05 * i)) * (0.99 + 0.02 * feed_random(&state)));
    }
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_BRADYCARDIA) == 1);
}

static void limits_can_be_set(void) {
    feed_start_with(&f, &(tl_rhythm_rules){.bradycardia_bpm = 60.0F, .pause_s = 3.0F});
    feed_many(&f, 'N', 40, 1.1);
    feed_beat(&f, 'N', 2.5);
    feed_many(&f, 'N', 40, 1.1);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_BRADYCARDIA);
    feed_start_with(&f, &(tl_rhythm_rules){.tachycardia_bpm = 130.0F});
    feed_many(&f, 'N', 60, 0.5);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_SINUS);
}

/* 44 a minute from the sinus node; every second beat is an atrial premature one, so that all are 57 a minute:
 * the episode tells the rate that is slow. */
static void feed_slow_sinus_under_early_beats(char early) {
    for (int i = 0; i < 90; i++) {
        feed_beat(&f, 'N', 1.37);
        feed_beat(&f, early, 0.75);
    }
}

static void early_beats_do_not_hide_a_slow_sinus_rate(void) {
    feed_start(&f);
    feed_slow_sinus_under_early_beats('A');
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_BRADYCARDIA && f.found[0].beats == 180);
    CHECK(fabs((double)f.found[0].rate_bpm - 60.0 / 1.37) < 0.01);
    feed_start(&f);
    feed_slow_sinus_under_early_beats('N');
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_BRADYCARDIA);
}

static void compensatory_pauses_are_no_slow_sinus_rate(void) {
    feed_start(&f);
    for (int i = 0; i < 60; i++) {
        feed_beats(&f, "NN", 0.9);
        feed_beat(&f, 'V', 0.5);
        feed_beat(&f, 'N', 1.3);
    }
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_BRADYCARDIA) == 0 && feed_number_of(&f, TL_RHYTHM_SINUS) == 1);
}

static void rates_need_no_labels(void) {
    feed_start(&f);
    feed_many(&f, '?', 60, 0.8);
    feed_finish(&f);
    CHECK(f.count == 0);
    feed_start(&f);
    feed_many(&f, '?', 60, 0.5);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_TACHYCARDIA);
}

static void paced_beats_are_no_sinus_rhythm(void) {
    feed_start(&f);
    feed_many(&f, 'P', 100, 0.8);
    feed_finish(&f);
    CHECK(f.count == 0);
}

static void open_episodes_can_be_asked_for(void) {
    tl_episode open[TL_RHYTHM_OPEN];
    feed_start(&f);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 0);
    feed_many(&f, 'N', 9, 0.5);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].kind == TL_RHYTHM_TACHYCARDIA);
    feed_many(&f, 'N', 91, 0.5);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].beats == 100);
    CHECK(feed_close_to(open[0].end_s, f.time_s) && feed_close_to((double)open[0].rate_bpm, 120.0));
    feed_beats(&f, "VV", 0.4);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 2 && open[1].kind == TL_RHYTHM_COUPLET);
    feed_beats(&f, "VV", 0.4);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].kind == TL_RHYTHM_VT && open[0].beats == 4);
    CHECK(f.count == 0);
}

static void a_full_queue_takes_no_beat(void) {
    tl_rhythm rhythm;
    tl_rhythm_begin(&rhythm, &(tl_rhythm_rules){0});
    int taken = 0;
    bool room = true;
    for (int i = 0; i < 10000 && room; i++, taken += room) {
        room = tl_rhythm_push(
            &rhythm, &(tl_rhythm_beat){.time_s = 0.8 * i,
                                       .rr_s = i == 0 ? NAN : 0.8F,
                                       .origin = i % 3 == 0 ? TL_ORIGIN_NORMAL : TL_ORIGIN_VENTRICULAR,
                                       .certainty = 1.0F,
                                       .p_wave = NAN});
    }
    CHECK(!room && taken > 30);
    CHECK(!tl_rhythm_end(&rhythm));
    tl_episode episode;
    while (tl_rhythm_next(&rhythm, &episode)) {
        CHECK(episode.kind == TL_RHYTHM_COUPLET);
    }
    CHECK(tl_rhythm_end(&rhythm));
}

int main(void) {
    nothing_from_too_little();
    five_beats_that_agree_are_enough();
    sinus_is_one_episode();
    known_p_waves_make_sinus_certain();
    without_p_waves_sinus_is_not_claimed();
    a_gap_divides();
    rates_divide();
    rhythms_follow_without_gap_or_overlap();
    a_rate_about_the_limit_is_one_episode();
    limits_can_be_set();
    early_beats_do_not_hide_a_slow_sinus_rate();
    compensatory_pauses_are_no_slow_sinus_rate();
    rates_need_no_labels();
    paced_beats_are_no_sinus_rhythm();
    open_episodes_can_be_asked_for();
    a_full_queue_takes_no_beat();
    return 0;
}
