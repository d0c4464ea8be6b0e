/* Irregularly irregular rhythm from hand-made beats, and what must not be taken for it. */
#include "rhythm_feed.h"

#include <math.h>

static feed f;

static void scattered_intervals_are_irregular(void) {
    feed_start(&f);
    feed_many(&f, 'N', 100, 0.8);
    feed_scattered(&f, 'N', 150);
    feed_many(&f, 'N', 100, 0.8);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 1 && feed_number_of(&f, TL_RHYTHM_SINUS) == 2);
    const tl_episode *irregular = feed_first_of(&f, TL_RHYTHM_IRREGULAR);
    CHECK(fabs(irregular->start_s - 80.0) < 15.0);
    CHECK(irregular->certainty > 0.5F);
}

static void labels_are_not_needed(void) {
    feed_start(&f);
    f.p_wave = 0.0F;
    feed_scattered(&f, '?', 120);
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_IRREGULAR && f.found[0].beats == 120);
}

/* Neither named nor delineated: what was found in noise or in ventricular flutter. */
static void beats_that_cannot_be_read_tell_nothing(void) {
    feed_start(&f);
    feed_scattered(&f, '?', 120);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

static void too_few_beats_tell_nothing(void) {
    feed_start(&f);
    feed_scattered(&f, 'N', 17);
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

/* Scattered beats with P waves in `share` of them, at a steady place or anywhere before the QRS complex. */
static void feed_waves(double share, bool steady) {
    uint32_t state = 5;
    feed_start(&f);
    for (int i = 0; i < 150; i++) {
        f.p_wave = feed_random(&state) < share ? 1.0F : 0.0F;
        f.p_lead_s = steady ? 0.16F : (float)(0.1 + 0.2 * feed_random(&state));
        feed_beat(&f, 'N', 0.45 + 0.5 * feed_random(&state));
    }
    feed_finish(&f);
}

static void p_waves_at_a_steady_place_rule_it_out(void) {
    feed_waves(1.0, true);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
    feed_waves(0.6, true);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

static void fibrillation_waves_taken_for_p_waves_do_not(void) {
    feed_waves(0.4, false);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 1);
    feed_waves(1.0, false);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 1);
}

/* Early beats in `share` of the places, with the pause that their kind makes. */
static void feed_early(char letter, double share, double early, double after) {
    uint32_t state = 7;
    feed_start(&f);
    bool was_early = false;
    for (int i = 0; i < 300; i++) {
        const double jitter = 0.98 + 0.04 * feed_random(&state);
        const bool is_early = !was_early && feed_random(&state) < share;
        feed_beat(&f, is_early ? letter : 'N', jitter * (is_early ? early : (was_early ? after : 0.8)));
        was_early = is_early;
    }
    feed_finish(&f);
}

static void ectopic_beats_are_not_irregularity(void) {
    for (int percent = 10; percent <= 50; percent += 10) {
        feed_early('V', 0.01 * percent, 0.5, 1.1);
        CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
        feed_early('A', 0.01 * percent, 0.52, 0.85);
        CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
    }
}

static void bigeminy_that_no_label_names_is_not_irregularity(void) {
    feed_start(&f);
    for (int i = 0; i < 100; i++) {
        feed_beat(&f, 'N', 1.1 + 0.01 * (i % 4));
        feed_beat(&f, 'N', 0.5 + 0.01 * (i % 3));
    }
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

static void respiration_is_not_irregularity(void) {
    feed_start(&f);
    for (int i = 0; i < 200; i++) {
        feed_beat(&f, 'N', 0.85 + 0.06 * sin(2.0 * 3.14159265358979 * (double)i / 5.3));
    }
    feed_finish(&f);
    CHECK(f.count == 1 && f.found[0].kind == TL_RHYTHM_SINUS);
}

/* Between 44 and 133 a minute and back within 80 beats: unlike intervals, but each like the one before. */
static void a_changing_rate_is_not_irregularity(void) {
    feed_start(&f);
    for (int i = 0; i < 400; i++) {
        feed_beat(&f, 'N', 0.45 + 0.9 * fabs(1.0 - (double)(i % 80) / 40.0));
    }
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

/* Premature beats at any time, with any pause, between sinus beats. */
static void premature_beats_that_scatter_are_not_irregularity(void) {
    uint32_t state = 11;
    feed_start(&f);
    for (int i = 0; i < 100; i++) {
        feed_beat(&f, 'N', 0.98 + 0.04 * feed_random(&state));
        feed_beat(&f, 'A', 0.4 + 0.4 * feed_random(&state));
        feed_beat(&f, 'A', 0.4 + 0.4 * feed_random(&state));
        feed_beat(&f, 'N', 0.9 + 0.6 * feed_random(&state));
    }
    feed_finish(&f);
    CHECK(feed_number_of(&f, TL_RHYTHM_IRREGULAR) == 0);
}

int main(void) {
    scattered_intervals_are_irregular();
    labels_are_not_needed();
    beats_that_cannot_be_read_tell_nothing();
    too_few_beats_tell_nothing();
    p_waves_at_a_steady_place_rule_it_out();
    fibrillation_waves_taken_for_p_waves_do_not();
    ectopic_beats_are_not_irregularity();
    bigeminy_that_no_label_names_is_not_irregularity();
    respiration_is_not_irregularity();
    a_changing_rate_is_not_irregularity();
    premature_beats_that_scatter_are_not_irregularity();
    return 0;
}
