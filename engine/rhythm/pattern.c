/* Ventricular bigeminy (V N V N V N) and trigeminy (V N N V N N V N N).
 *
 * At least three complete cycles in a row: a single ventricular beat, then one (two) beats conducted from
 * above. A ventricular beat is single where neither the beat before it nor the one after it is ventricular,
 * paced or fused; one of a couplet or run belongs to no pattern. A beat that was not classified ends a
 * pattern. The episode begins with the first single ventricular beat and ends with the beat after the last.
 *
 * Bigeminy and trigeminy are named so in every textbook; that couplets do not count, that the last cycle must
 * be complete, and where episodes begin and end, is how the rhythm annotations of the MIT-BIH Arrhythmia
 * Database have it (read off the records of DS1, de Chazal 2004). Certainty: mean of the ventricular beats'
 * certainties. */
#include "rhythm/pattern.h"
#include "rhythm/ring.h"

enum { BIGEMINY = 2, TRIGEMINY = 3, LEAST_CYCLES = 3 };

void tl_pattern_begin(tl_pattern *pattern) {
    *pattern = (tl_pattern){0};
}

static bool describe(const tl_pattern *pattern, tl_episode *episode) {
    const int64_t cycles = pattern->ventricular - (pattern->since + 1 < pattern->spacing);
    if (pattern->spacing == 0 || cycles < LEAST_CYCLES) {
        return false;
    }
    const int64_t intervals = (pattern->ventricular - 1) * pattern->spacing;
    *episode = (tl_episode){
        .kind = pattern->spacing == BIGEMINY ? TL_RHYTHM_BIGEMINY : TL_RHYTHM_TRIGEMINY,
        .start_s = pattern->first_s,
        .end_s = pattern->after_s,
        .beats = intervals + 1,
        .rate_bpm = (float)(60.0 * (double)intervals / (pattern->newest.time_s - pattern->first_s)),
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

static void close(tl_pattern *pattern, tl_episode_queue *queue) {
    report(pattern, queue);
    pattern->ventricular = 0;
    pattern->spacing = 0;
}

static void add(tl_pattern *pattern, const tl_rhythm_beat *ventricular) {
    if (pattern->ventricular == 0) {
        pattern->first_s = ventricular->time_s;
        pattern->certainty = 0.0;
    }
    pattern->ventricular++;
    pattern->newest = *ventricular;
    pattern->certainty += (double)ventricular->certainty;
}

/* The newest ventricular beat may be the first of another pattern. */
static void restart_from_newest(tl_pattern *pattern, tl_episode_queue *queue) {
    close(pattern, queue);
    const tl_rhythm_beat newest = pattern->newest;
    add(pattern, &newest);
}

/* The ventricular beat before `beat` is a single one. */
static void take_single(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    const int64_t spacing = pattern->since + 1;
    if (pattern->spacing != 0 && pattern->spacing != spacing) {
        restart_from_newest(pattern, queue);
    }
    pattern->spacing = pattern->ventricular > 0 ? spacing : 0;
    add(pattern, &pattern->previous);
    pattern->after_s = beat->time_s;
    pattern->since = 1;
}

static void push_conducted(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    if (pattern->single) {
        take_single(pattern, beat, queue);
        return;
    }
    pattern->since++;
    if (pattern->since >= TRIGEMINY) {
        close(pattern, queue);
    } else if (pattern->spacing == BIGEMINY && pattern->since >= BIGEMINY) {
        restart_from_newest(pattern, queue);
    }
}

void tl_pattern_push(tl_pattern *pattern, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    const bool ventricular = beat->origin == TL_ORIGIN_VENTRICULAR;
    const bool single = ventricular && !(pattern->has_previous && tl_is_from_below(&pattern->previous));
    if (tl_is_from_above(beat)) {
        push_conducted(pattern, beat, queue);
    } else if (!single) {
        close(pattern, queue);
    }
    pattern->single = single;
    pattern->previous = *beat;
    pattern->has_previous = true;
}

void tl_pattern_end(tl_pattern *pattern, tl_episode_queue *queue) {
    report(pattern, queue);
    tl_pattern_begin(pattern);
}

bool tl_pattern_open(const tl_pattern *pattern, tl_episode *episode) {
    return describe(pattern, episode);
}
