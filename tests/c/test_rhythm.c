/* Rhythm episodes from hand-made beats: each rhythm, its limits, gaps, and what must not be reported. */
#include "check.h"
#include "rhythm/episodes.h"

#include <math.h>
#include <string.h>

enum { MOST = 64 };

typedef struct feed {
    tl_rhythm rhythm;
    double time_s;
    bool first;
    float p_wave;
    tl_episode found[MOST];
    size_t count;
} feed;

static void start(feed *feed) {
    const tl_rhythm_rules rules = tl_rhythm_default_rules();
    memset(feed, 0, sizeof *feed);
    tl_rhythm_begin(&feed->rhythm, &rules);
    feed->first = true;
    feed->p_wave = NAN;
}

static void drain(feed *feed) {
    tl_episode episode;
    while (tl_rhythm_next(&feed->rhythm, &episode)) {
        CHECK(feed->count < MOST);
        CHECK(episode.kind != TL_RHYTHM_NONE);
        CHECK(episode.end_s >= episode.start_s && episode.beats > 0);
        CHECK(isfinite(episode.rate_bpm) && episode.certainty >= 0.0F && episode.certainty <= 1.0F);
        feed->found[feed->count++] = episode;
    }
}

static tl_origin origin_of(char letter) {
    switch (letter) {
    case 'N':
        return TL_ORIGIN_NORMAL;
    case 'A':
        return TL_ORIGIN_SUPRAVENTRICULAR;
    case 'V':
        return TL_ORIGIN_VENTRICULAR;
    case 'P':
        return TL_ORIGIN_OTHER;
    default:
        return TL_ORIGIN_UNKNOWN;
    }
}

/* One beat `rr` seconds after the one before; the first of a segment starts there. */
static void beat(feed *feed, char letter, double rr) {
    feed->time_s += rr;
    const tl_rhythm_beat next = {.time_s = feed->time_s,
                                 .rr_s = feed->first ? NAN : (float)rr,
                                 .origin = origin_of(letter),
                                 .certainty = 1.0F,
                                 .p_wave = feed->p_wave};
    CHECK(tl_rhythm_push(&feed->rhythm, &next));
    feed->first = false;
    drain(feed);
}

static void beats(feed *feed, const char *letters, double rr) {
    for (; *letters != '\0'; letters++) {
        beat(feed, *letters, rr);
    }
}

static void many(feed *feed, char letter, int count, double rr) {
    for (int i = 0; i < count; i++) {
        beat(feed, letter, rr);
    }
}

static void gap(feed *feed, double seconds) {
    feed->time_s += seconds;
    feed->first = true;
}

static void finish(feed *feed) {
    CHECK(tl_rhythm_end(&feed->rhythm));
    drain(feed);
}

static size_t number_of(const feed *feed, tl_rhythm_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < feed->count; i++) {
        count += feed->found[i].kind == kind;
    }
    return count;
}

static const tl_episode *first_of(const feed *feed, tl_rhythm_kind kind) {
    for (size_t i = 0; i < feed->count; i++) {
        if (feed->found[i].kind == kind) {
            return &feed->found[i];
        }
    }
    CHECK(false);
    return NULL;
}

static bool close_to(double a, double b) {
    return fabs(a - b) < 1e-3;
}

/* Repeatable numbers in 0..1 (Numerical Recipes' linear congruential generator). */
static double random_share(uint32_t *state) {
    *state = *state * 1664525U + 1013904223U;
    return (double)(*state >> 8) / 16777216.0;
}

static void scattered(feed *feed, char letter, int count) {
    uint32_t state = 1;
    for (int i = 0; i < count; i++) {
        beat(feed, letter, 0.45 + 0.5 * random_share(&state));
    }
}

static feed f;

static void nothing_from_too_little(void) {
    start(&f);
    finish(&f);
    CHECK(f.count == 0);
    beat(&f, 'N', 1.0);
    finish(&f);
    CHECK(f.count == 0);
    start(&f);
    beats(&f, "NNNN", 0.8);
    finish(&f);
    CHECK(f.count == 0);
}

static void sinus_is_one_episode(void) {
    start(&f);
    many(&f, 'N', 200, 0.8);
    finish(&f);
    CHECK(f.count == 1);
    CHECK(f.found[0].kind == TL_RHYTHM_SINUS && f.found[0].beats == 200);
    CHECK(close_to(f.found[0].start_s, 0.8) && close_to(f.found[0].end_s, 160.0));
    CHECK(close_to((double)f.found[0].rate_bpm, 75.0));
    CHECK(f.found[0].certainty == 0.5F);
}

static void known_p_waves_make_sinus_certain(void) {
    start(&f);
    f.p_wave = 1.0F;
    many(&f, 'N', 100, 0.8);
    finish(&f);
    CHECK(f.count == 1 && f.found[0].certainty == 1.0F);
}

static void a_gap_divides(void) {
    start(&f);
    many(&f, 'N', 60, 0.8);
    gap(&f, 30.0);
    many(&f, 'N', 60, 0.8);
    finish(&f);
    CHECK(f.count == 2 && number_of(&f, TL_RHYTHM_SINUS) == 2);
    CHECK(close_to(f.found[0].end_s, 48.0) && close_to(f.found[1].start_s, 78.8));
    CHECK(f.found[0].beats == 60 && f.found[1].beats == 60);
}

static void rates_divide(void) {
    start(&f);
    many(&f, 'N', 60, 0.8);
    many(&f, 'N', 60, 0.5);
    many(&f, 'N', 60, 0.8);
    many(&f, 'N', 60, 1.5);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_SINUS) == 2);
    const tl_episode *fast = first_of(&f, TL_RHYTHM_TACHYCARDIA);
    CHECK(fabs((double)fast->rate_bpm - 120.0) < 5.0 && fabs(fast->start_s - 48.0) < 4.0);
    const tl_episode *slow = first_of(&f, TL_RHYTHM_BRADYCARDIA);
    CHECK(fabs((double)slow->rate_bpm - 40.0) < 2.0 && close_to(slow->end_s, f.time_s));
    CHECK(number_of(&f, TL_RHYTHM_PAUSE) == 0);
}

static void rates_need_no_labels(void) {
    start(&f);
    many(&f, '?', 60, 0.8);
    finish(&f);
    CHECK(f.count == 0);
    start(&f);
    many(&f, '?', 60, 0.5);
    finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_TACHYCARDIA);
    start(&f);
    scattered(&f, '?', 120);
    finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_IRREGULAR && f.found[0].beats == 120);
}

static void paced_beats_are_no_sinus_rhythm(void) {
    start(&f);
    many(&f, 'P', 100, 0.8);
    finish(&f);
    CHECK(f.count == 0);
}

static void scattered_intervals_are_irregular(void) {
    start(&f);
    many(&f, 'N', 100, 0.8);
    scattered(&f, 'N', 150);
    many(&f, 'N', 100, 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_IRREGULAR) == 1 && number_of(&f, TL_RHYTHM_SINUS) == 2);
    const tl_episode *irregular = first_of(&f, TL_RHYTHM_IRREGULAR);
    CHECK(fabs(irregular->start_s - 80.0) < 15.0);
    CHECK(irregular->certainty > 0.5F);
}

static void p_waves_rule_irregular_out(void) {
    start(&f);
    f.p_wave = 1.0F;
    scattered(&f, 'N', 150);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

static void ectopic_beats_are_not_irregularity(void) {
    uint32_t state = 7;
    start(&f);
    for (int i = 0; i < 200; i++) {
        const bool early = random_share(&state) < 0.2;
        beat(&f, early ? 'V' : 'N', early ? 0.5 : 0.8);
    }
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

static void respiration_is_not_irregularity(void) {
    start(&f);
    for (int i = 0; i < 200; i++) {
        beat(&f, 'N', 0.85 + 0.06 * sin(2.0 * 3.14159265358979 * (double)i / 5.3));
    }
    finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_SINUS);
}

static void two_ventricular_beats_are_a_couplet(void) {
    start(&f);
    beats(&f, "NNN", 0.8);
    beats(&f, "VV", 0.4);
    beats(&f, "NNNV", 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_COUPLET) == 1 && number_of(&f, TL_RHYTHM_VT) == 0);
    const tl_episode *couplet = first_of(&f, TL_RHYTHM_COUPLET);
    CHECK(couplet->beats == 2 && close_to((double)couplet->rate_bpm, 150.0));
    CHECK(close_to(couplet->start_s, 2.8) && close_to(couplet->end_s, 4.0));
}

static void runs_are_named_by_their_rate(void) {
    start(&f);
    beats(&f, "NNN", 0.8);
    beats(&f, "VVV", 0.59);
    beats(&f, "NNN", 0.8);
    beats(&f, "VVVV", 0.61);
    beats(&f, "N", 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_VT) == 1 && number_of(&f, TL_RHYTHM_IDIOVENTRICULAR) == 1);
    CHECK(first_of(&f, TL_RHYTHM_VT)->beats == 3);
    CHECK(first_of(&f, TL_RHYTHM_IDIOVENTRICULAR)->beats == 4);
}

static void a_run_ends_at_a_gap_and_at_an_unknown_beat(void) {
    start(&f);
    beats(&f, "NVVV", 0.4);
    const double end = f.time_s;
    gap(&f, 5.0);
    beats(&f, "VVN", 0.4);
    beats(&f, "VV?VN", 0.4);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_VT) == 1 && number_of(&f, TL_RHYTHM_COUPLET) == 2);
    CHECK(close_to(first_of(&f, TL_RHYTHM_VT)->end_s, end));
}

static void every_second_is_bigeminy(void) {
    start(&f);
    beats(&f, "NNNVNVNVNNNN", 0.7);
    finish(&f);
    const tl_episode *bigeminy = first_of(&f, TL_RHYTHM_BIGEMINY);
    CHECK(bigeminy->beats == 5 && close_to(bigeminy->start_s, 4 * 0.7) && close_to(bigeminy->end_s, 9 * 0.7));
    CHECK(number_of(&f, TL_RHYTHM_BIGEMINY) == 1 && number_of(&f, TL_RHYTHM_TRIGEMINY) == 0);
}

static void two_are_no_pattern(void) {
    start(&f);
    beats(&f, "NNNVNVNNNVNNVNNNNVN", 0.7);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_BIGEMINY) == 0 && number_of(&f, TL_RHYTHM_TRIGEMINY) == 0);
}

static void every_third_is_trigeminy(void) {
    start(&f);
    beats(&f, "NNVNNVNNVNNNN", 0.7);
    finish(&f);
    const tl_episode *trigeminy = first_of(&f, TL_RHYTHM_TRIGEMINY);
    CHECK(trigeminy->beats == 7 && close_to(trigeminy->end_s, 10 * 0.7));
}

static void one_pattern_turns_into_the_other(void) {
    start(&f);
    beats(&f, "NVNVNVNNVNNVNNNN", 0.7);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_BIGEMINY) == 1 && number_of(&f, TL_RHYTHM_TRIGEMINY) == 1);
    CHECK(first_of(&f, TL_RHYTHM_TRIGEMINY)->beats == 7);
}

static void a_pattern_at_the_end_of_a_segment_is_reported(void) {
    start(&f);
    beats(&f, "NVNVNV", 0.7);
    finish(&f);
    CHECK(close_to(first_of(&f, TL_RHYTHM_BIGEMINY)->end_s, f.time_s));
}

static void labelled_beats_make_an_svt(void) {
    start(&f);
    beats(&f, "NNNN", 0.8);
    beats(&f, "AAA", 0.45);
    beats(&f, "NNNN", 0.8);
    beats(&f, "AAA", 0.7);
    beats(&f, "NAAN", 0.45);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_SVT) == 1);
    CHECK(first_of(&f, TL_RHYTHM_SVT)->beats == 3 && first_of(&f, TL_RHYTHM_SVT)->certainty == 1.0F);
}

static void a_sudden_narrow_tachycardia_is_an_svt(void) {
    start(&f);
    many(&f, 'N', 20, 0.8);
    many(&f, 'N', 10, 0.4);
    many(&f, 'N', 20, 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_SVT) == 1);
    CHECK(first_of(&f, TL_RHYTHM_SVT)->beats == 10 && first_of(&f, TL_RHYTHM_SVT)->certainty == 0.5F);
}

static void a_tachycardia_that_sets_in_step_by_step_is_none(void) {
    start(&f);
    many(&f, 'N', 20, 0.8);
    for (int step = 0; step < 40; step++) {
        beat(&f, 'N', 0.8 - 0.01 * step);
    }
    many(&f, 'N', 30, 0.4);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_SVT) == 0 && number_of(&f, TL_RHYTHM_TACHYCARDIA) == 1);
}

static void a_long_interval_is_a_pause(void) {
    start(&f);
    many(&f, 'N', 10, 0.8);
    beat(&f, 'N', 2.5);
    many(&f, 'N', 10, 0.8);
    beat(&f, 'N', 1.9);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_PAUSE) == 1 && number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
    const tl_episode *pause = first_of(&f, TL_RHYTHM_PAUSE);
    CHECK(close_to(pause->start_s, 8.0) && close_to(pause->end_s, 10.5));
    CHECK(close_to((double)pause->rate_bpm, 24.0));
}

static void a_doubled_interval_is_a_dropped_beat(void) {
    start(&f);
    many(&f, 'N', 10, 0.8);
    beat(&f, 'N', 1.6);
    many(&f, 'N', 10, 0.8);
    beats(&f, "NNN", 1.62);
    many(&f, 'N', 4, 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 2 && number_of(&f, TL_RHYTHM_PAUSE) == 0);
    CHECK(first_of(&f, TL_RHYTHM_DROPPED_BEAT)->beats == 1);
    CHECK(close_to((double)first_of(&f, TL_RHYTHM_DROPPED_BEAT)->certainty, 0.5));
}

static void known_p_waves_make_a_dropped_beat_likelier(void) {
    start(&f);
    f.p_wave = 1.0F;
    many(&f, 'N', 10, 0.8);
    beat(&f, 'N', 1.6);
    finish(&f);
    CHECK(first_of(&f, TL_RHYTHM_DROPPED_BEAT)->certainty == 0.8F);
    start(&f);
    f.p_wave = 0.0F;
    many(&f, 'N', 10, 0.8);
    beat(&f, 'N', 1.6);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

static void what_only_looks_like_a_dropped_beat(void) {
    start(&f);
    many(&f, 'N', 10, 0.8);
    beat(&f, 'V', 0.5); /* a compensatory pause */
    beat(&f, 'N', 1.6);
    scattered(&f, 'N', 60);
    many(&f, 'N', 20, 0.4); /* the end of a tachycardia */
    many(&f, 'N', 10, 0.8);
    finish(&f);
    CHECK(number_of(&f, TL_RHYTHM_DROPPED_BEAT) == 0);
}

static void open_episodes_can_be_asked_for(void) {
    tl_episode open[TL_RHYTHM_OPEN];
    start(&f);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 0);
    many(&f, 'N', 9, 0.5);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].kind == TL_RHYTHM_TACHYCARDIA);
    many(&f, 'N', 91, 0.5);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].beats == 100);
    CHECK(close_to(open[0].end_s, f.time_s) && close_to((double)open[0].rate_bpm, 120.0));
    beats(&f, "VV", 0.4);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 2 && open[1].kind == TL_RHYTHM_COUPLET);
    beats(&f, "VV", 0.4);
    CHECK(tl_rhythm_open(&f.rhythm, open) == 1 && open[0].kind == TL_RHYTHM_VT && open[0].beats == 4);
    CHECK(f.count == 0);
}

static void a_full_queue_takes_no_beat(void) {
    tl_rhythm rhythm;
    const tl_rhythm_rules rules = tl_rhythm_default_rules();
    tl_rhythm_begin(&rhythm, &rules);
    const char *letters = "NVV";
    int taken = 0;
    bool room = true;
    for (int i = 0; i < 10000 && room; i++, taken += room) {
        room = tl_rhythm_push(&rhythm, &(tl_rhythm_beat){.time_s = 0.8 * i,
                                                         .rr_s = i == 0 ? NAN : 0.8F,
                                                         .origin = origin_of(letters[i % 3]),
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
    sinus_is_one_episode();
    known_p_waves_make_sinus_certain();
    a_gap_divides();
    rates_divide();
    rates_need_no_labels();
    paced_beats_are_no_sinus_rhythm();
    scattered_intervals_are_irregular();
    p_waves_rule_irregular_out();
    ectopic_beats_are_not_irregularity();
    respiration_is_not_irregularity();
    two_ventricular_beats_are_a_couplet();
    runs_are_named_by_their_rate();
    a_run_ends_at_a_gap_and_at_an_unknown_beat();
    every_second_is_bigeminy();
    two_are_no_pattern();
    every_third_is_trigeminy();
    one_pattern_turns_into_the_other();
    a_pattern_at_the_end_of_a_segment_is_reported();
    labelled_beats_make_an_svt();
    a_sudden_narrow_tachycardia_is_an_svt();
    a_tachycardia_that_sets_in_step_by_step_is_none();
    a_long_interval_is_a_pause();
    a_doubled_interval_is_a_dropped_beat();
    known_p_waves_make_a_dropped_beat_likelier();
    what_only_looks_like_a_dropped_beat();
    open_episodes_can_be_asked_for();
    a_full_queue_takes_no_beat();
    return 0;
}
