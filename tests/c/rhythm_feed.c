/* Hand-made beats for the tests of rhythm episodes; see rhythm_feed.h. */
#include "rhythm_feed.h"

#include <math.h>
#include <string.h>

void feed_start_with(feed *feed, const tl_rhythm_rules *rules) {
    memset(feed, 0, sizeof *feed);
    tl_rhythm_begin(&feed->rhythm, rules);
    feed->first = true;
    feed->p_wave = NAN;
}

void feed_start(feed *feed) {
    feed_start_with(feed, &(tl_rhythm_rules){0});
}

static void drain(feed *feed) {
    tl_episode episode;
    while (tl_rhythm_next(&feed->rhythm, &episode)) {
        CHECK(feed->count < FEED_MOST);
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

void feed_beat(feed *feed, char letter, double rr) {
    feed->time_s += rr;
    const tl_rhythm_beat next = {.time_s = feed->time_s,
                                 .rr_s = feed->first ? NAN : (float)rr,
                                 .origin = origin_of(letter),
                                 .certainty = 1.0F,
                                 .p_wave = feed->p_wave,
                                 .p_lead_s = feed->p_lead_s};
    CHECK(tl_rhythm_push(&feed->rhythm, &next));
    feed->first = false;
    drain(feed);
}

void feed_beats(feed *feed, const char *letters, double rr) {
    for (; *letters != '\0'; letters++) {
        feed_beat(feed, *letters, rr);
    }
}

void feed_many(feed *feed, char letter, int count, double rr) {
    for (int i = 0; i < count; i++) {
        feed_beat(feed, letter, rr);
    }
}

void feed_scattered(feed *feed, char letter, int count) {
    uint32_t state = 1;
    for (int i = 0; i < count; i++) {
        feed_beat(feed, letter, 0.45 + 0.5 * feed_random(&state));
    }
}

void feed_gap(feed *feed, double seconds) {
    feed->time_s += seconds;
    feed->first = true;
}

void feed_finish(feed *feed) {
    CHECK(tl_rhythm_end(&feed->rhythm));
    drain(feed);
}

size_t feed_number_of(const feed *feed, tl_rhythm_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < feed->count; i++) {
        count += feed->found[i].kind == kind;
    }
    return count;
}

const tl_episode *feed_first_of(const feed *feed, tl_rhythm_kind kind) {
    for (size_t i = 0; i < feed->count; i++) {
        if (feed->found[i].kind == kind) {
            return &feed->found[i];
        }
    }
    CHECK(false);
    return NULL;
}

bool feed_close_to(double a, double b) {
    return fabs(a - b) < 1e-3;
}

/* Numerical Recipes' linear congruential generator. */
double feed_random(uint32_t *state) {
    *state = *state * 1664525U + 1013904223U;
    return (double)(*state >> 8) / 16777216.0;
}
