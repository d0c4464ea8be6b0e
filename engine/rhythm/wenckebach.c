/* Second-degree block type I (Wenckebach) where P waves are not known: it is suspected from grouped beats.
 *
 * The PR interval grows by less and less until a beat is dropped. So the RR intervals of a group shrink, the
 * pause that ends it is shorter than two of the last of them, and the interval after the pause is longer
 * than that before it (Surawicz & Knilans, Chou's Electrocardiography, chapter on AV block).
 *
 *   group   two to eight intervals of 0.6 s or more, none longer than the one before by more than 2 %, the
 *           last at least 1.5 % shorter than the first; then a pause of 1.35 to 1.95 times the last. First
 *           interval and pause are within 8 % of those of the group before. A group of one interval shows no
 *           shrinking: it neither counts nor interrupts
 *   episode three such groups in a row, from the first beat of the first to the beat after the last pause
 *
 * Any beat that is not normal or supraventricular, and one that is `excluded`, interrupts the row. Certainty
 * 0.5: intervals alone cannot tell it from other grouped beating. Where P waves are known, block.c tells it.
 */
#include "rhythm/wenckebach.h"

#include "rhythm/ring.h"

#include <math.h>

enum { LEAST_SHRINKING = 2, MOST_INTERVALS = 8, LEAST_GROUPS = 3 };

static const float SHORTEST_S = 0.6F;
static const float LONGER = 1.02F;
static const float SHRUNK = 1.0F / 1.015F;
static const float PAUSE_LEAST = 1.35F, PAUSE_MOST = 1.95F; /* times the last interval */
static const float ALIKE = 0.08F;
static const float CERTAINTY = 0.5F;

void tl_wenckebach_begin(tl_wenckebach *wenckebach) {
    *wenckebach = (tl_wenckebach){0};
}

bool tl_wenckebach_open(const tl_wenckebach *wenckebach, tl_episode *episode) {
    *episode = wenckebach->row;
    return wenckebach->groups >= LEAST_GROUPS;
}

/* The row is interrupted: told if it was long enough, and forgotten. */
static void close(tl_wenckebach *wenckebach, tl_episode_queue *queue) {
    if (wenckebach->groups >= LEAST_GROUPS) {
        tl_episode_put(queue, &wenckebach->row);
    }
    wenckebach->intervals = 0;
    wenckebach->groups = 0;
    wenckebach->first_before_s = 0.0F;
    wenckebach->pause_before_s = 0.0F;
    wenckebach->row = (tl_episode){.beats = 0};
}

static void begin_group(tl_wenckebach *wenckebach, float rr_s) {
    if (wenckebach->row.beats == 0) {
        wenckebach->row = (tl_episode){
            .kind = TL_RHYTHM_DROPPED_BEAT, .start_s = wenckebach->previous.time_s, .certainty = CERTAINTY};
    }
    wenckebach->intervals = 1;
    wenckebach->first_s = rr_s;
    wenckebach->last_s = rr_s;
}

static bool is_alike(float interval_s, float before_s) {
    return before_s == 0.0F || fabsf(interval_s - before_s) <= ALIKE * before_s;
}

/* The pause that ends at `beat` ends a group. Returns whether the group shows the pattern, or says nothing.
 */
static bool end_group(tl_wenckebach *wenckebach, const tl_rhythm_beat *beat) {
    const bool shows = wenckebach->intervals >= LEAST_SHRINKING;
    if ((shows && wenckebach->last_s > SHRUNK * wenckebach->first_s) ||
        !is_alike(wenckebach->first_s, wenckebach->first_before_s) ||
        !is_alike(beat->rr_s, wenckebach->pause_before_s)) {
        return false;
    }
    wenckebach->first_before_s = wenckebach->first_s;
    wenckebach->pause_before_s = beat->rr_s;
    tl_episode *row = &wenckebach->row;
    wenckebach->groups += shows;
    row->beats += wenckebach->intervals + 1;
    row->end_s = beat->time_s;
    row->rate_bpm = (float)(60.0 * (double)row->beats / (row->end_s - row->start_s));
    wenckebach->intervals = 0;
    return true;
}

static void push_interval(tl_wenckebach *wenckebach, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    const float rr_s = beat->rr_s;
    const float last_s = wenckebach->last_s;
    const bool goes_on = rr_s <= LONGER * last_s && wenckebach->intervals < MOST_INTERVALS;
    const bool pause = rr_s >= PAUSE_LEAST * last_s && rr_s <= PAUSE_MOST * last_s;
    if (wenckebach->intervals == 0 && rr_s >= SHORTEST_S) {
        begin_group(wenckebach, rr_s);
    } else if (wenckebach->intervals > 0 && goes_on && rr_s >= SHORTEST_S) {
        wenckebach->intervals++;
        wenckebach->last_s = rr_s;
    } else if (wenckebach->intervals == 0 || !pause || !end_group(wenckebach, beat)) {
        close(wenckebach, queue);
    }
}

void tl_wenckebach_push(tl_wenckebach *wenckebach, const tl_rhythm_beat *beat, bool excluded,
                        tl_episode_queue *queue) {
    if (!excluded && wenckebach->has_previous && tl_is_from_above(&wenckebach->previous) &&
        tl_is_from_above(beat)) {
        push_interval(wenckebach, beat, queue);
    } else {
        close(wenckebach, queue);
    }
    wenckebach->previous = *beat;
    wenckebach->has_previous = true;
}

void tl_wenckebach_end(tl_wenckebach *wenckebach, tl_episode_queue *queue) {
    close(wenckebach, queue);
    tl_wenckebach_begin(wenckebach);
}
