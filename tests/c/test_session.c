/* The session without a model: finds the beats of a schematic ECG at any rate, gain and polarity; gaps;
 * quality. */
#include "check.h"
#include "ecg.h"

#include "tracelight.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4096 };

typedef struct result {
    tl_beat beats[MOST];
    size_t beat_count;
    tl_quality seconds[MOST];
    size_t second_count;
} result;

static void drain(tl_session *session, result *out) {
    out->beat_count += tl_session_beats(session, out->beats + out->beat_count, MOST - out->beat_count);
    out->second_count +=
        tl_session_quality(session, out->seconds + out->second_count, MOST - out->second_count);
}

static void analyse(double rate, const float *samples, size_t count, size_t chunk, result *out) {
    tl_session *session = NULL;
    tl_error error;
    memset(out, 0, sizeof *out);
    CHECK(tl_session_open(&(tl_session_config){.rate = rate}, &session, &error) == TL_OK);
    for (size_t done = 0; done < count;) {
        const size_t offered = count - done < chunk ? count - done : chunk;
        done += tl_session_push(session, samples + done, offered);
        drain(session, out);
    }
    while (!tl_session_finish(session)) {
        drain(session, out);
    }
    drain(session, out);
    tl_session_close(session);
}

static bool same_bits(const void *a, const void *b, size_t size) {
    return memcmp(a, b, size) == 0;
}

static float *regular(double rate, double seconds, double first, double rr, double gain, size_t *count) {
    *count = (size_t)(seconds * rate);
    float *samples = malloc(*count * sizeof *samples);
    CHECK(samples != NULL);
    for (size_t i = 0; i < *count; i++) {
        samples[i] = (float)(gain * ecg_regular((double)i / rate, first, rr));
    }
    return samples;
}

static void check_regular(double rate, double rr, double gain) {
    static result out;
    size_t count = 0;
    float *samples = regular(rate, 60.0, 0.7, rr, gain, &count);
    analyse(rate, samples, count, 1000, &out);
    const size_t expected = (size_t)((60.0 - 0.7) / rr) + 1 + (size_t)(0.7 / rr);
    CHECK(out.beat_count >= expected - 1 && out.beat_count <= expected);
    for (size_t i = 0; i < out.beat_count; i++) {
        const double k = floor((out.beats[i].time_s - 0.7) / rr + 0.5);
        CHECK(fabs(out.beats[i].time_s - 0.7 - k * rr) < 0.004);
        CHECK(i == 0 ? isnan(out.beats[i].rr_s) : fabs((double)out.beats[i].rr_s - rr) < 0.004);
        CHECK(out.beats[i].label == TL_UNCLASSIFIED && out.beats[i].reason == TL_REASON_NO_MODEL);
        CHECK((out.beats[i].amplitude_mv > 0.0F) == (gain > 0.0));
    }
    free(samples);
}

static void finds_every_beat_at_any_rate_gain_polarity_and_pace(void) {
    const double rates[] = {100, 125, 128, 130, 200, 250, 257.3, 360, 500, 512, 1000};
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        check_regular(rates[i], 0.81, 1.0);
        check_regular(rates[i], 0.81, -1.0);
    }
    check_regular(360, 0.81, 0.2);
    check_regular(360, 0.81, 20.0);
    check_regular(360, 0.34, 1.0);
    check_regular(360, 2.0, 1.0);
}

static void a_fall_of_gain_does_not_silence_the_detector(void) {
    static result out;
    size_t count = 0;
    float *samples = regular(360, 120.0, 0.7, 0.8, 1.0, &count);
    for (size_t i = count / 2; i < count; i++) {
        samples[i] *= 0.1F;
    }
    analyse(360, samples, count, count, &out);
    CHECK(out.beat_count >= 140);
    CHECK(out.beats[out.beat_count - 1].time_s > 118.0);
    free(samples);
}

static void chunks_do_not_change_a_bit(void) {
    static result whole;
    static result pieces;
    const size_t chunks[] = {1, 73, 4096};
    size_t count = 0;
    float *samples = regular(250, 90.0, 0.3, 0.9, 1.0, &count);
    samples[5000] = NAN;
    for (size_t i = 9000; i < 9400; i++) {
        samples[i] = NAN;
    }
    analyse(250, samples, count, count, &whole);
    for (size_t i = 0; i < sizeof chunks / sizeof chunks[0]; i++) {
        analyse(250, samples, count, chunks[i], &pieces);
        CHECK(whole.beat_count == pieces.beat_count && whole.second_count == pieces.second_count);
        CHECK(same_bits(whole.beats, pieces.beats, sizeof whole.beats));
        CHECK(same_bits(whole.seconds, pieces.seconds, sizeof whole.seconds));
    }
    free(samples);
}

static void nothing_reaches_across_a_gap(void) {
    static result out;
    size_t count = 0;
    float *samples = regular(360, 60.0, 0.7, 0.8, 1.0, &count);
    for (size_t i = 30 * 360; i < 33 * 360; i++) {
        samples[i] = NAN;
    }
    analyse(360, samples, count, 999, &out);
    size_t firsts = 0;
    for (size_t i = 0; i < out.beat_count; i++) {
        const bool in_gap = out.beats[i].sample >= 30 * 360 && out.beats[i].sample < 33 * 360;
        CHECK(!in_gap);
        firsts += isnan(out.beats[i].rr_s) ? 1 : 0;
    }
    CHECK(firsts == 2);
    CHECK(out.second_count == 60);
    CHECK(out.seconds[29].state == TL_QUALITY_GOOD && out.seconds[31].state == TL_QUALITY_MISSING);
    CHECK(out.seconds[33].state == TL_QUALITY_GOOD);
    free(samples);
}

static void bad_signal_is_named(void) {
    static result out;
    size_t count = 0;
    float *samples = regular(360, 60.0, 0.7, 0.8, 1.0, &count);
    uint32_t seed = 1;
    for (size_t i = 0; i < count; i++) {
        const size_t second = i / 360;
        seed = seed * 1664525U + 1013904223U;
        const float noise = (float)(seed >> 8) / 16777216.0F - 0.5F;
        if (second >= 10 && second < 15) {
            samples[i] = 0.5F; /* lead off */
        } else if (second >= 20 && second < 25) {
            samples[i] = samples[i] > 0.15F ? 0.15F : samples[i]; /* amplifier at its rail */
        } else if (second >= 30 && second < 35) {
            samples[i] = noise;
        }
    }
    analyse(360, samples, count, count, &out);
    CHECK(out.seconds[5].state == TL_QUALITY_GOOD && out.seconds[5].index > 0.9F);
    CHECK(out.seconds[12].state == TL_QUALITY_FLAT);
    CHECK(out.seconds[22].state == TL_QUALITY_CLIPPED);
    CHECK(out.seconds[32].state == TL_QUALITY_UNREADABLE && out.seconds[32].index == 0.0F);
    CHECK(out.seconds[50].state == TL_QUALITY_GOOD);
    free(samples);
}

static void extremes_do_no_harm(void) {
    static result out;
    const float odd[] = {INFINITY, -INFINITY, NAN, 3e38F, -3e38F, 1e-40F, 0.0F, 1e30F};
    enum { COUNT = 40000 };
    float *samples = malloc(COUNT * sizeof *samples);
    CHECK(samples != NULL);
    uint32_t seed = 7;
    for (int i = 0; i < COUNT; i++) {
        seed = seed * 1664525U + 1013904223U;
        samples[i] = odd[(seed >> 20) % (i % 5000 < 2500 ? 8 : 3)];
    }
    analyse(1000, samples, COUNT, 777, &out);
    CHECK(out.second_count == 40);
    analyse(50, samples, 0, 1, &out);
    CHECK(out.beat_count == 0 && out.second_count == 0);
    analyse(50, samples + 3, 1, 1, &out);
    CHECK(out.beat_count == 0);
    free(samples);
}

static void refuses_a_rate_that_is_none(void) {
    const double rates[] = {0.0, -1.0, 49.9, 10001.0, NAN, INFINITY};
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        tl_session *session = NULL;
        tl_error error;
        CHECK(tl_session_open(&(tl_session_config){.rate = rates[i]}, &session, &error) == TL_E_ARGUMENT);
        CHECK(session == NULL && error.code == TL_E_ARGUMENT && strlen(error.message) > 10);
    }
}

static void refuses_limits_of_rhythms_that_contradict_each_other(void) {
    const tl_rhythm_rules bad[] = {
        {.bradycardia_bpm = 60.0F, .tachycardia_bpm = 40.0F},
        {.bradycardia_bpm = 60.0F, .tachycardia_bpm = 60.0F},
        {.bradycardia_bpm = 100.0F}, /* the usual limit of tachycardia */
        {.tachycardia_bpm = 50.0F},  /* that of bradycardia */
        {.bradycardia_bpm = -1.0F},
        {.tachycardia_bpm = INFINITY},
        {.pause_s = NAN},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        tl_session *session = NULL;
        tl_error error = {0};
        const tl_session_config config = {.rate = TL_RATE, .rules = bad[i]};
        CHECK(tl_session_open(&config, &session, &error) == TL_E_ARGUMENT && session == NULL);
        CHECK(error.code == TL_E_ARGUMENT && strlen(error.message) > 10);
        CHECK(tl_rhythm_rules_check(&bad[i], NULL) == TL_E_ARGUMENT);
    }
    CHECK(tl_rhythm_rules_check(&(tl_rhythm_rules){0}, NULL) == TL_OK);
    CHECK(tl_rhythm_rules_check(&(tl_rhythm_rules){.bradycardia_bpm = 99.0F}, NULL) == TL_OK);
    CHECK(tl_rhythm_rules_check(&(tl_rhythm_rules){120.0F, 200.0F, 0.5F}, NULL) == TL_OK);
}

static void a_window_cut_alone_is_the_resampled_signal(void) {
    size_t count = 0;
    float *samples = regular(250, 60.0, 0.7, 0.8, 1.0, &count);
    const int64_t tick = 5400;
    int64_t first = 0;
    int64_t needed = 0;
    tl_window alone;
    tl_window whole;
    tl_window_span(250, tick, &first, &needed);
    CHECK(first > 0 && first + needed < (int64_t)count);
    CHECK(tl_window_cut(250, samples + first, first, needed, tick, 4, &alone) == TL_OK);
    CHECK(tl_window_cut(250, samples, 0, (int64_t)count, tick, 4, &whole) == TL_OK);
    CHECK(same_bits(&alone, &whole, sizeof alone));
    CHECK(tl_window_cut(250, samples, 0, (int64_t)count, 100, 4, &whole) == TL_E_ARGUMENT);
    CHECK(tl_window_cut(250, samples, 0, (int64_t)count, 1000000, 4, &whole) == TL_E_ARGUMENT);
    samples[first + needed / 2 + 60] = NAN;
    CHECK(tl_window_cut(250, samples, 0, (int64_t)count, tick, 4, &whole) == TL_E_ARGUMENT);
    free(samples);
}

int main(void) {
    finds_every_beat_at_any_rate_gain_polarity_and_pace();
    a_fall_of_gain_does_not_silence_the_detector();
    chunks_do_not_change_a_bit();
    nothing_reaches_across_a_gap();
    bad_signal_is_named();
    extremes_do_no_harm();
    refuses_a_rate_that_is_none();
    refuses_limits_of_rhythms_that_contradict_each_other();
    a_window_cut_alone_is_the_resampled_signal();
    return 0;
}
