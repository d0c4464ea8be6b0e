/* Hand-made beats for the tests of rhythm episodes, and the episodes that were found in them. */
#ifndef TL_TESTS_RHYTHM_FEED_H
#define TL_TESTS_RHYTHM_FEED_H

#include "check.h"
#include "rhythm/episodes.h"

enum { FEED_MOST = 256 };

typedef struct feed {
    tl_rhythm rhythm;
    double time_s;  /* of the newest beat */
    bool first;     /* the next beat begins a segment */
    float p_wave;   /* of the beats that follow */
    float p_lead_s; /* likewise */
    tl_episode found[FEED_MOST];
    size_t count;
} feed;

void feed_start(feed *feed);
void feed_start_with(feed *feed, const tl_rhythm_rules *rules);

/* One beat `rr` seconds after the one before; the first of a segment starts there. Letters: N normal, A
 * supraventricular, V ventricular, P paced, ? unclassified. */
void feed_beat(feed *feed, char letter, double rr);
void feed_beats(feed *feed, const char *letters, double rr);
void feed_many(feed *feed, char letter, int count, double rr);

/* Normal beats at intervals of 0.45 to 0.95 s that do not depend on one another. */
void feed_scattered(feed *feed, char letter, int count);

void feed_gap(feed *feed, double seconds);
void feed_finish(feed *feed);

size_t feed_number_of(const feed *feed, tl_rhythm_kind kind);

/* The first of that kind, which there must be. */
const tl_episode *feed_first_of(const feed *feed, tl_rhythm_kind kind);

/* Within a millisecond (or a thousandth). */
bool feed_close_to(double a, double b);

/* Repeatable numbers in 0..1. */
double feed_random(uint32_t *state);

#endif
