/* The synthetic ECG as a stream: chunks, seeds, artefacts, refusals; and the session finds its beats. */
#include "test_synth.h"

#include <string.h>

/* Also where both are NaN. */
static bool same_bits(const void *a, const void *b, size_t size) {
    return memcmp(a, b, size) == 0;
}

static bool same_beats(const recording *a, const recording *b) {
    bool same = a->beat_count == b->beat_count;
    for (size_t i = 0; i < a->beat_count && same; i++) {
        const tl_synth_beat *x = &a->beats[i];
        const tl_synth_beat *y = &b->beats[i];
        same = x->sample == y->sample && x->kind == y->kind && strcmp(x->rhythm, y->rhythm) == 0 &&
               same_bits(&x->p, &y->p, sizeof x->p) && same_bits(&x->qrs, &y->qrs, sizeof x->qrs) &&
               same_bits(&x->t, &y->t, sizeof x->t);
    }
    return same;
}

static bool same_samples(const recording *a, const recording *b) {
    return a->count == b->count &&
           same_bits(a->millivolts, b->millivolts, a->count * a->config.leads * sizeof *a->millivolts);
}

static tl_synth_config disturbed(const char *name) {
    tl_synth_config config = preset(name, 250, 3);
    config.noise_count = TL_SYNTH_NOISE_KINDS;
    for (int i = 0; i < TL_SYNTH_NOISE_KINDS; i++) {
        config.noises[i] = (tl_synth_noise){(tl_synth_noise_kind)i, 12.0};
    }
    config.artefact_count = 2;
    config.artefacts[0] = (tl_synth_artefact){TL_SYNTH_GAP, 5.0, 1.5, 0.0, TL_SYNTH_ALL_LEADS};
    config.artefacts[1] = (tl_synth_artefact){TL_SYNTH_GAIN, 20.0, 10.0, 0.5, 1};
    return config;
}

static void chunks_do_not_change_a_bit(void) {
    const char *names[] = {"mixed", "af", "wenckebach", "vt"};
    const size_t chunks[] = {1, 73, 4096};
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++) {
        const tl_synth_config config = disturbed(names[n]);
        recording whole = record(&config, 60.0, SIZE_MAX);
        CHECK(whole.beat_count > 40);
        for (size_t i = 0; i < sizeof chunks / sizeof chunks[0]; i++) {
            recording pieces = record(&config, 60.0, chunks[i]);
            CHECK(same_samples(&whole, &pieces) && same_beats(&whole, &pieces));
            release(&pieces);
        }
        release(&whole);
    }
}

static void a_full_queue_of_beats_stops_the_reading(void) {
    enum { SAMPLES = 50 * 600 };
    static float millivolts[SAMPLES];
    tl_synth_beat beat;
    tl_synth *synth = NULL;
    const tl_synth_config config = preset("tachycardia", 50, 1);
    CHECK(tl_synth_open(&config, &synth, NULL) == TL_OK);
    const size_t got = tl_synth_read(synth, millivolts, SAMPLES);
    CHECK(got > 100 * 25 && got < SAMPLES && tl_synth_read(synth, millivolts, 1) == 0);
    CHECK(tl_synth_beats(synth, &beat, 1) == 1 && beat.sample == 25);
    CHECK(tl_synth_read(synth, millivolts, 1) == 1);
    tl_synth_close(synth);
    tl_synth_close(NULL);
}

static void the_seed_is_all_that_is_random(void) {
    tl_synth_config config = disturbed("mixed");
    recording first = record(&config, 30.0, 1000);
    recording again = record(&config, 30.0, 1000);
    config.seed = 2;
    recording other = record(&config, 30.0, 1000);
    CHECK(same_samples(&first, &again) && !same_samples(&first, &other) && !same_beats(&first, &other));
    release(&first);
    release(&again);
    release(&other);
}

static void beats_do_not_depend_on_noise_artefacts_rate_or_leads(void) {
    const tl_synth_config noisy = disturbed("mixed");
    const tl_synth_config clean = preset("mixed", 1000, 1);
    recording a = record(&noisy, 60.0, 1000);
    recording b = record(&clean, 60.0, 1000);
    CHECK(a.beat_count == b.beat_count);
    for (size_t i = 0; i < a.beat_count; i++) {
        CHECK(a.beats[i].kind == b.beats[i].kind);
        CHECK(same_bits(&a.beats[i].qrs, &b.beats[i].qrs, sizeof a.beats[i].qrs));
        CHECK(a.beats[i].sample == llround(250.0 * b.beats[i].qrs.peak));
    }
    release(&a);
    release(&b);
}

static void artefacts_touch_their_samples_and_no_others(void) {
    tl_synth_config config = preset("sinus", 100, 2);
    recording clean = record(&config, 20.0, 1000);
    config.artefact_count = 4;
    config.artefacts[0] = (tl_synth_artefact){TL_SYNTH_GAP, 2.0, 1.0, 0.0, 0};
    config.artefacts[1] = (tl_synth_artefact){TL_SYNTH_CLIP, 4.0, 3.0, 0.2, 0};
    config.artefacts[2] = (tl_synth_artefact){TL_SYNTH_LEAD_OFF, 8.0, 1.0, -4.0, 0};
    config.artefacts[3] = (tl_synth_artefact){TL_SYNTH_GAIN, 10.0, 5.0, 2.0, 0};
    recording bad = record(&config, 20.0, 1000);
    bool clipped = false;
    for (int64_t i = 0; i < 2000; i++) {
        const float before = sample_of(&clean, i, 0);
        const float after = sample_of(&bad, i, 0);
        CHECK(sample_of(&clean, i, 1) == sample_of(&bad, i, 1));
        CHECK(isnan(after) == (i >= 200 && i < 300));
        if (i >= 400 && i < 700) {
            CHECK(after == fminf(fmaxf(before, -0.2F), 0.2F));
            clipped = clipped || after < before;
        } else if (i >= 800 && i < 900) {
            CHECK(after == -4.0F);
        } else if (i >= 1000 && i < 1500) {
            CHECK(after == 2.0F * before);
        } else if (!isnan(after)) {
            CHECK(after == before);
        }
    }
    CHECK(clipped);
    release(&clean);
    release(&bad);
}

/* -------------------------------------------------------------------------------------------- refusals ----
 */

static void refused(const tl_synth_config *config) {
    tl_synth *synth = NULL;
    tl_error error = {0};
    CHECK(tl_synth_open(config, &synth, &error) == TL_E_ARGUMENT && synth == NULL);
    CHECK(error.code == TL_E_ARGUMENT && strlen(error.message) > 20);
    CHECK(error.message[strlen(error.message) - 1] == '.');
    CHECK(tl_synth_open(config, &synth, NULL) == TL_E_ARGUMENT);
}

static void refused_number(size_t offset, double value, const char *name) {
    tl_synth_config config = preset(name, 360, 1);
    memcpy((char *)&config + offset, &value, sizeof value);
    refused(&config);
}

static void limits_are_refused_with_a_sentence(void) {
    refused_number(offsetof(tl_synth_config, rate), 49.9, "sinus");
    refused_number(offsetof(tl_synth_config, rate), 10000.1, "sinus");
    refused_number(offsetof(tl_synth_config, rate), NAN, "sinus");
    refused_number(offsetof(tl_synth_config, heart_rate), 19.0, "sinus");
    refused_number(offsetof(tl_synth_config, heart_rate), 221.0, "sinus");
    refused_number(offsetof(tl_synth_config, heart_rate), 101.0, "wenckebach");
    refused_number(offsetof(tl_synth_config, heart_rate), NAN, "af");
    refused_number(offsetof(tl_synth_config, rr_variation), -0.01, "sinus");
    refused_number(offsetof(tl_synth_config, rr_variation), 0.21, "sinus");
    refused_number(offsetof(tl_synth_config, rr_variation), 0.0, "af");
    refused_number(offsetof(tl_synth_config, heart_rate), 180.0, "paced");
    refused_number(offsetof(tl_synth_config, lf_hf), 0.0, "sinus");
    refused_number(offsetof(tl_synth_config, respiration_hz), 0.1, "sinus");
    refused_number(offsetof(tl_synth_config, respiration_hz), 0.4, "bradycardia");
    refused_number(offsetof(tl_synth_config, fusion), 0.31, "sinus");
    refused_number(offsetof(tl_synth_config, atrial_premature), 0.1, "af");
}

static void other_limits_are_refused_too(void) {
    tl_synth_config config = preset("sinus", 360, 0);
    refused(&config);
    config.leads = TL_SYNTH_LEADS + 1;
    refused(&config);
    config = preset("sinus", 360, 1);
    config.conduction = TL_SYNTH_PACED;
    refused(&config);
    config = preset("sinus", 360, 1);
    config.rhythm = TL_SYNTH_RHYTHMS;
    refused(&config);
    config = preset("af", 360, 1);
    config.heart_rate = 170;
    config.rr_variation = 0.34; /* no room above the refractory period */
    refused(&config);
}

static void impossible_disturbances_are_refused(void) {
    tl_synth_config config = preset("sinus", 100, 2);
    config.noise_count = TL_SYNTH_NOISES + 1;
    refused(&config);
    config.noise_count = 1;
    config.noises[0] = (tl_synth_noise){TL_SYNTH_MAINS_50, 10.0}; /* at half the rate */
    refused(&config);
    config.noises[0] = (tl_synth_noise){TL_SYNTH_WHITE, 61.0};
    refused(&config);
    config.noises[0] = (tl_synth_noise){TL_SYNTH_NOISE_KINDS, 10.0};
    refused(&config);
    const tl_synth_artefact impossible[] = {
        {TL_SYNTH_GAP, -1.0, 1.0, 0.0, 0},     {TL_SYNTH_GAP, 0.0, NAN, 0.0, 0},
        {TL_SYNTH_GAP, 0.0, 1.0, 0.0, 2},      {TL_SYNTH_GAP, 0.0, 1.0, 0.0, -2},
        {TL_SYNTH_CLIP, 0.0, 1.0, 0.0, 0},     {TL_SYNTH_GAIN, 0.0, 1.0, INFINITY, 0},
        {TL_SYNTH_ARTEFACT_KINDS, 0, 1, 0, 0},
    };
    config.noise_count = 0;
    config.artefact_count = 1;
    for (size_t i = 0; i < sizeof impossible / sizeof impossible[0]; i++) {
        config.artefacts[0] = impossible[i];
        refused(&config);
    }
    config.artefact_count = TL_SYNTH_ARTEFACTS + 1;
    refused(&config);
}

static void every_preset_opens_at_the_ends_of_all_limits(void) {
    const double rates[] = {TL_MIN_RATE, TL_MAX_RATE};
    tl_synth_config config;
    CHECK(!tl_synth_preset("none", &config) && tl_synth_preset_name(1000) == NULL);
    for (size_t i = 0; tl_synth_preset_name(i) != NULL; i++) {
        for (int r = 0; r < 2; r++) {
            config = preset(tl_synth_preset_name(i), rates[r], TL_SYNTH_LEADS);
            recording made = record(&config, 4.0, 1000);
            CHECK(made.beat_count >= 2);
            release(&made);
        }
    }
}

/* Breathing makes room where the beats are too few to follow it, and stays as it is elsewhere. */
static void every_heart_rate_can_be_set(void) {
    for (int rate = 20; rate <= 220; rate += 5) {
        tl_synth_config config = preset("sinus", 360, 1);
        tl_synth_set_heart_rate(&config, rate);
        CHECK(config.heart_rate == rate);
        CHECK(rate < 34 ? config.respiration_hz < 0.25 : config.respiration_hz == 0.25);
        recording made = record(&config, 10.0, 1000);
        CHECK(made.beat_count >= 2);
        release(&made);
    }
    tl_synth_config config = preset("sinus", 360, 1);
    tl_synth_set_heart_rate(&config, 19.9);
    refused(&config);
}

/* ------------------------------------------------------------------------------------------ the session ----
 */

static size_t session_beats(const recording *from, tl_beat *beats, size_t capacity) {
    tl_session *session = NULL;
    size_t found = 0;
    CHECK(tl_session_open(&(tl_session_config){.rate = from->config.rate}, &session, NULL) == TL_OK);
    for (size_t done = 0; done < from->count;) {
        done += tl_session_push(session, from->millivolts + done, from->count - done);
        found += tl_session_beats(session, beats + found, capacity - found);
        tl_quality seconds[64];
        while (tl_session_quality(session, seconds, 64) > 0) {
        }
    }
    while (!tl_session_finish(session)) {
        found += tl_session_beats(session, beats + found, capacity - found);
    }
    found += tl_session_beats(session, beats + found, capacity - found);
    tl_session_close(session);
    CHECK(found < capacity);
    return found;
}

/* The R peak of the next beat may lie just beyond the end, and a beat cut there is seen or not. */
static bool lies_at_the_end(const recording *of, double time_s) {
    return (double)of->count / of->config.rate - time_s < 0.05;
}

/* Every true beat is found, at its R peak, and nothing else is. */
static void check_found(const char *name, double rate) {
    static const double TOLERANCE_S = 0.003;
    static tl_beat beats[RECORDING_BEATS];
    recording clean = record_preset(name, rate, 120.0);
    const size_t found = session_beats(&clean, beats, RECORDING_BEATS);
    size_t next = 0;
    for (size_t i = 0; i < clean.beat_count; i++) {
        const tl_synth_beat *truth = &clean.beats[i];
        if (truth->kind != TL_SYNTH_BLOCKED_P && !lies_at_the_end(&clean, truth->qrs.peak)) {
            CHECK(next < found && fabs(beats[next].time_s - truth->qrs.peak) < TOLERANCE_S);
            next++;
        }
    }
    CHECK(next > 60 && (next == found || lies_at_the_end(&clean, beats[next].time_s)));
    release(&clean);
}

static void the_session_finds_the_beats(void) {
    const double rates[] = {100, 128, 130, 250, 360, 500, 1000};
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        check_found("sinus", rates[i]);
        check_found("tachycardia", rates[i]);
    }
    for (size_t i = 0; tl_synth_preset_name(i) != NULL; i++) {
        check_found(tl_synth_preset_name(i), 250);
    }
}

int main(void) {
    chunks_do_not_change_a_bit();
    a_full_queue_of_beats_stops_the_reading();
    the_seed_is_all_that_is_random();
    beats_do_not_depend_on_noise_artefacts_rate_or_leads();
    artefacts_touch_their_samples_and_no_others();
    limits_are_refused_with_a_sentence();
    other_limits_are_refused_too();
    impossible_disturbances_are_refused();
    every_preset_opens_at_the_ends_of_all_limits();
    every_heart_rate_can_be_set();
    the_session_finds_the_beats();
    return 0;
}
