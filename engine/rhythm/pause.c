/* Pauses and suspected dropped beats.
 *
 *   pause         one RR interval of at least `shortest_s` (2 s unless the user sets it, the usual limit of
 *                 Holter reports; 3 s is a sinus pause by the 2018 ACC/AHA/HRS guideline on bradycardia)
 *   dropped beat  after six regular intervals between normal beats (each within 12 % of their median) at no
 *                 more than 100 /min, an interval of twice that median (within 12 %) between normal beats. It
 *                 goes on for as long as the intervals stay doubled (2:1). RR intervals alone do not tell a
 *                 blocked P wave (second-degree AV block, Mobitz II) from sinus exit block; Wenckebach
 *                 periods and blocked premature atrial beats, which do not double the cycle, are not told,
 *                 nor is a 2:1 block that was there from the start.
 *
 * Certainty: of a pause, the mean of its two beats'; of a dropped beat 0.8 where the beats around are known
 * to have P waves and 0.5 where that is not known; a beat known to have none rules it out. */
#include "rhythm/pause.h"
#include "signal/rank.h"

#include <math.h>

static const float TOLERANCE = 0.12F;
static const float LEAST_CYCLE = 0.6F; /* seconds; shorter: the end of a tachycardia looks the same */
static const float CERTAIN = 0.8F, UNCERTAIN = 0.5F;

void tl_pause_begin(tl_pause *pause, float shortest_s) {
    *pause = (tl_pause){.shortest_s = shortest_s};
}

static bool near(float value, float expected) {
    return fabsf(value - expected) <= TOLERANCE * expected;
}

/* The regular sinus cycle before this beat, or 0 where there is none. */
static float sinus_cycle(const tl_pause *pause) {
    if (pause->cycle_count < TL_PAUSE_CYCLES) {
        return 0.0F;
    }
    float sorted[TL_PAUSE_CYCLES];
    for (size_t i = 0; i < TL_PAUSE_CYCLES; i++) {
        sorted[i] = pause->cycles[i];
    }
    const float median = tl_median(sorted, TL_PAUSE_CYCLES);
    for (size_t i = 0; i < TL_PAUSE_CYCLES; i++) {
        if (!near(pause->cycles[i], median)) {
            return 0.0F;
        }
    }
    return median >= LEAST_CYCLE ? median : 0.0F;
}

static void report_pause(const tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    tl_episode_put(queue, &(tl_episode){
                              .kind = TL_RHYTHM_PAUSE,
                              .start_s = pause->previous.time_s,
                              .end_s = beat->time_s,
                              .beats = 1,
                              .rate_bpm = 60.0F / beat->rr_s,
                              .certainty = 0.5F * (pause->previous.certainty + beat->certainty),
                          });
}

static void close_dropped(tl_pause *pause, tl_episode_queue *queue) {
    if (pause->dropped.beats > 0) {
        tl_episode_put(queue, &pause->dropped);
        pause->dropped.beats = 0;
    }
}

static void extend_dropped(tl_pause *pause, const tl_rhythm_beat *beat) {
    tl_episode *dropped = &pause->dropped;
    dropped->end_s = beat->time_s;
    dropped->beats++;
    dropped->rate_bpm = (float)(60.0 * (double)dropped->beats / (dropped->end_s - dropped->start_s));
}

static void start_dropped(tl_pause *pause, const tl_rhythm_beat *beat, float cycle) {
    const bool waves_known = pause->waves > TL_PAUSE_CYCLES;
    pause->cycle_s = cycle;
    pause->dropped = (tl_episode){
        .kind = TL_RHYTHM_DROPPED_BEAT,
        .start_s = pause->previous.time_s,
        .certainty = waves_known ? CERTAIN : UNCERTAIN,
    };
    extend_dropped(pause, beat);
}

static void push_normal_interval(tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    if (pause->dropped.beats > 0) {
        if (near(beat->rr_s, 2.0F * pause->cycle_s)) {
            extend_dropped(pause, beat);
            return;
        }
        close_dropped(pause, queue);
    } else {
        const float cycle = sinus_cycle(pause);
        if (cycle > 0.0F && near(beat->rr_s, 2.0F * cycle)) {
            start_dropped(pause, beat, cycle);
            return;
        }
    }
    pause->cycles[pause->cycle_count % TL_PAUSE_CYCLES] = beat->rr_s;
    pause->cycle_count++;
}

static bool may_be_sinus(const tl_rhythm_beat *beat) {
    return beat->origin == TL_ORIGIN_NORMAL && !(beat->p_wave == 0.0F);
}

void tl_pause_push(tl_pause *pause, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    pause->waves = beat->p_wave == 1.0F ? pause->waves + 1 : 0;
    if (pause->has_previous) {
        if (beat->rr_s >= pause->shortest_s) {
            report_pause(pause, beat, queue);
        }
        if (may_be_sinus(&pause->previous) && may_be_sinus(beat)) {
            push_normal_interval(pause, beat, queue);
        } else {
            close_dropped(pause, queue);
            pause->cycle_count = 0;
        }
    }
    pause->previous = *beat;
    pause->has_previous = true;
}

void tl_pause_end(tl_pause *pause, tl_episode_queue *queue) {
    close_dropped(pause, queue);
    tl_pause_begin(pause, pause->shortest_s);
}

bool tl_pause_open(const tl_pause *pause, tl_episode *episode) {
    *episode = pause->dropped;
    return pause->dropped.beats > 0;
}
