/* An electrode that comes off: its seconds are named, nothing is claimed across them, and a pause of the
 * heart is not mistaken for one. */
#include "check.h"
#include "ecg.h"

#include "tracelight.h"

#include <math.h>

enum { SECONDS = 60, TICKS = SECONDS * TL_RATE, MOST = 400 };

static const double RR = 0.8;
static const double FROM = 30.2; /* what happens, happens here */
static const double UNTIL = 34.6;

static float signal[TICKS];
static tl_beat beats[MOST];
static tl_quality seconds[MOST];
static tl_episode episodes[MOST];
static size_t beat_count, second_count, episode_count;

static double noise(uint32_t *state) {
    *state = *state * 1664525U + 1013904223U;
    return 0.02 * ((double)*state / 4294967296.0 - 0.5);
}

/* A regular rhythm, and between FROM and UNTIL only `instead`. */
static void make(double (*instead)(double t)) {
    uint32_t state = 3;
    for (int i = 0; i < TICKS; i++) {
        const double t = (double)i / TL_RATE;
        const bool within = t >= FROM && t < UNTIL;
        signal[i] = (float)(noise(&state) + (within ? instead(t - FROM) : ecg_regular(t, 0.5, RR)));
    }
}

static void analyse(void) {
    tl_session *session = NULL;
    CHECK(tl_session_open(&(tl_session_config){.rate = TL_RATE}, &session, NULL) == TL_OK);
    CHECK(tl_session_push(session, signal, TICKS) == TICKS);
    CHECK(tl_session_finish(session));
    beat_count = tl_session_beats(session, beats, MOST);
    second_count = tl_session_quality(session, seconds, MOST);
    episode_count = tl_session_episodes(session, episodes, MOST);
    tl_session_close(session);
}

static double glide(double t) {
    return 3.0 * exp(-t / 1.5);
}

static double silence(double t) {
    (void)t;
    return 0.0;
}

/* As breathing moves the baseline. */
static double sway(double t) {
    return 0.3 * sin(3.14159265358979323846 * t / (UNTIL - FROM));
}

static size_t flat_seconds(void) {
    size_t count = 0;
    for (size_t i = 0; i < second_count; i++) {
        count += seconds[i].state == TL_QUALITY_FLAT ? 1 : 0;
    }
    return count;
}

static bool has_pause(void) {
    for (size_t i = 0; i < episode_count; i++) {
        if (episodes[i].kind == TL_RHYTHM_PAUSE) {
            return true;
        }
    }
    return false;
}

/* Whether the first beat after UNTIL has an RR interval. */
static bool interval_spans_it(void) {
    for (size_t i = 0; i < beat_count; i++) {
        if (beats[i].time_s > UNTIL) {
            return !isnan(beats[i].rr_s);
        }
    }
    return false;
}

static void an_electrode_that_came_off_is_named(void) {
    make(glide);
    analyse();
    CHECK(flat_seconds() >= 3 && flat_seconds() <= 5);
    for (size_t i = 31; i < 34; i++) {
        CHECK(seconds[i].state == TL_QUALITY_FLAT && seconds[i].index == 0.0F);
    }
    CHECK(seconds[29].state == TL_QUALITY_GOOD && seconds[36].state == TL_QUALITY_GOOD);
    CHECK(!has_pause() && !interval_spans_it());
}

static void a_pause_is_a_pause(double (*instead)(double t)) {
    make(instead);
    analyse();
    CHECK(flat_seconds() == 0);
    CHECK(has_pause() && interval_spans_it());
}

int main(void) {
    an_electrode_that_came_off_is_named();
    a_pause_is_a_pause(silence);
    a_pause_is_a_pause(sway);
    return 0;
}
