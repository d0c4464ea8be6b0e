/* Ventricular bigeminy (V N V N V) and trigeminy (V N N V N N V).
 *
 * At least three ventricular beats at a spacing of exactly two (three) beats; the episode begins with the
 * first of them and ends with the beat after the last, as the reference annotations of the MIT-BIH Arrhythmia
 * Database do. The beats in between are normal or supraventricular; any other ends the pattern. Certainty:
 * mean of the ventricular beats' certainties. */
#include "rhythm/pattern.h"

enum { BIGEMINY = 2, TRIGEMINY = 3, LEAST = 3 };

void tl_pattern_begin(tl_pattern *pattern) {
    *pattern = (tl_pattern){0};
}

static bool describe(const tl_pattern *pattern, tl_episode *episode) {
    if (pattern->ventricular < LEAST) {
        return false;
    }
    const int64_t intervals = (pattern->ventricular - 1) * pattern->spacing;
    *episode = (tl_episode){
        .kind = pattern->spacing == BIGEMINY ? TL_RHYTHM_BIGEMINY : TL_RHYTHM_TRIGEMINY,
        .start_s = pattern->first_s,
        .end_s = pattern->after_s,
        .beats = intervals + 1,
        .rate_bpm = (float)(60.0 * (double)intervals / (pattern->newest_s - pattern->first_s)),
        .certainty = (float)(pattern->certainty / (double)pattern->ventricular),
    };
    return true;
}

static void report(const tl_pattern *pattern, tl_episode_queue *queue) {
    tl_episode episode;
    if (describe(pattern, &episode)) {
        tl_episode_put(queue, &episode);
    }
}

/* The newest ventricular beat may be the first of another pattern. */
static void start_from_newest(tl_pattern *pattern) {
    pattern->first_s = pattern->newest_s;
    pattern->certainty = pattern->pair_certainty;
    pattern->ventricular = 1;
    pattern->spacing = 0;
}

static void add_ventricular(tl_pattern *pattern, const tl_rhythm_beat *beat) {
    if (pattern->ventricular == 0) {
        pattern->first_s = beat->time_s;
    }
    pattern->ventricular++;
    pattern->newest_s = beat->time_s;
    pattern->after_s = beat->time_s;
    pattern->pair_certainty = (double)beat->certainty;
    pattern->certainty += (double)beat->certainty;
    pattern->since = 0;
}

static void push_ventricular(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    const int64_t spacing = pattern->since + 1;
    if (pattern->ventricular == 0) {
        add_ventricular(pattern, beat);
        return;
    }
    if (pattern->since == 0) {
        pattern->after_s = beat->time_s;
    }
    if (pattern->spacing != 0 && spacing != pattern->spacing) {
        report(pattern, queue);
        start_from_newest(pattern);
    }
    if (spacing != BIGEMINY && spacing != TRIGEMINY) {
        tl_pattern_begin(pattern);
        add_ventricular(pattern, beat);
        return;
    }
    pattern->spacing = spacing;
    add_ventricular(pattern, beat);
}

void tl_pattern_push(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    if (beat->origin == TL_ORIGIN_VENTRICULAR) {
        push_ventricular(pattern, beat, queue);
        return;
    }
    if (pattern->ventricular == 0) {
        return;
    }
    pattern->since++;
    if (pattern->since == 1) {
        pattern->after_s = beat->time_s;
    }
    const bool conducted = beat->origin == TL_ORIGIN_NORMAL || beat->origin == TL_ORIGIN_SUPRAVENTRICULAR;
    if (!conducted || pattern->since >= TRIGEMINY) {
        report(pattern, queue);
        tl_pattern_begin(pattern);
    } else if (pattern->spacing == BIGEMINY && pattern->since >= BIGEMINY) {
        report(pattern, queue);
        start_from_newest(pattern);
    }
}

void tl_pattern_end(tl_pattern *pattern, tl_episode_queue *queue) {
    report(pattern, queue);
    tl_pattern_begin(pattern);
}

bool tl_pattern_open(const tl_pattern *pattern, tl_episode *episode) {
    return describe(pattern, episode);
}
