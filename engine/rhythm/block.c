/* Dropped beats: second-degree block is suspected where the atria go on at their pace and a QRS complex is
 * missing.
 *
 * What counts is the atrial cycle: the interval from P peak to P peak, or from R peak to R peak where P waves
 * are not known. A beat was dropped where one cycle is twice as long as the regular ones around it:
 *
 *   regular   of the six cycles before, at least three are alike (each within 10 % of their median), at no
 *             more than 100 /min; the others are doubled ones
 *   doubled   1.92 to 2.12 times as long as these
 *
 * This finds Mobitz type II and 2:1 block, whose R peaks keep the pace of the P waves, and, where P waves are
 * known, type I (Wenckebach), whose PR interval grows until a beat is dropped: the RR interval is then
 * shorter than two, the PP interval is not. A blocked premature P wave resets the sinus node early, so that
 * its pause lasts less than two cycles; sinus arrest keeps no multiple of the cycle (2018 ACC/AHA/HRS
 * guideline on bradycardia: definitions; Surawicz & Knilans, Chou's Electrocardiography, chapter on AV
 * block). What remains is a suspicion: intervals cannot tell the block of a P wave from exit block of the
 * sinus node, nor is a 2:1 block told that was there from the start. Type I without P waves: wenckebach.c.
 * Any ventricular, paced, fusion or unclassified beat, one that is known to have no P wave, and one judged
 * irregular (background.c) interrupts the row.
 *
 * An episode reaches from the beat before the first dropped one to the beat after the last, with at most
 * five conducted beats between dropped ones. Certainty: 0.8 where the beats are known to have P waves, 0.5
 * where that is not known. */
#include "rhythm/block.h"
#include "rhythm/ring.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_REGULAR = 3, MOST_BETWEEN = 5 };

static const float ALIKE = 0.10F;
static const float DOUBLED_LEAST = 1.92F, DOUBLED_MOST = 2.12F;
static const float SHORT = 1.5F;       /* times the shortest cycle; longer ones are no single cycles */
static const float LEAST_CYCLE = 0.6F; /* seconds; shorter: the end of a tachycardia looks the same */
static const float CERTAIN = 0.8F, UNCERTAIN = 0.5F;

void tl_block_begin(tl_block *block) {
    *block = (tl_block){0};
}

bool tl_is_alike(float cycle_s, float expected_s) {
    return fabsf(cycle_s - expected_s) <= ALIKE * expected_s;
}

bool tl_is_doubled(float cycle_s, float single_s) {
    return cycle_s >= DOUBLED_LEAST * single_s && cycle_s <= DOUBLED_MOST * single_s;
}

/* Median of the cycles that are not longer than SHORT allows, and how many these are. */
static float single_cycle(const tl_block *block, size_t *singles) {
    float sorted[TL_BLOCK_CYCLES];
    float shortest = block->cycles[0];
    for (size_t i = 1; i < TL_BLOCK_CYCLES; i++) {
        shortest = fminf(shortest, block->cycles[i]);
    }
    *singles = 0;
    for (size_t i = 0; i < TL_BLOCK_CYCLES; i++) {
        if (block->cycles[i] <= SHORT * shortest) {
            sorted[(*singles)++] = block->cycles[i];
        }
    }
    return tl_median(sorted, *singles);
}

/* The regular atrial cycle before this beat, or 0 where there is none. */
static float regular_cycle(const tl_block *block) {
    if (block->cycle_count < TL_BLOCK_CYCLES) {
        return 0.0F;
    }
    size_t singles;
    const float single = single_cycle(block, &singles);
    if (singles < LEAST_REGULAR || single < LEAST_CYCLE) {
        return 0.0F;
    }
    for (size_t i = 0; i < TL_BLOCK_CYCLES; i++) {
        if (!tl_is_alike(block->cycles[i], single) && !tl_is_doubled(block->cycles[i], single)) {
            return 0.0F;
        }
    }
    return single;
}

static void close(tl_block *block, tl_episode_queue *queue) {
    if (block->episode.beats > 0) {
        tl_episode_put(queue, &block->episode);
        block->episode.beats = 0;
    }
}

static void start(tl_block *block) {
    block->episode = (tl_episode){
        .kind = TL_RHYTHM_DROPPED_BEAT,
        .start_s = block->previous.time_s,
        .certainty = block->waves > TL_BLOCK_CYCLES ? CERTAIN : UNCERTAIN,
    };
    block->since = 0;
}

/* A beat was dropped between the previous one and `beat`. */
static void drop(tl_block *block, const tl_rhythm_beat *beat) {
    tl_episode *episode = &block->episode;
    if (episode->beats == 0) {
        start(block);
    }
    episode->beats += block->since + 1;
    episode->end_s = beat->time_s;
    episode->rate_bpm = (float)(60.0 * (double)episode->beats / (episode->end_s - episode->start_s));
    block->since = 0;
}

static void push_cycle(tl_block *block, const tl_rhythm_beat *beat, float cycle_s, tl_episode_queue *queue) {
    const bool going_on = block->episode.beats > 0;
    const float single = going_on ? block->cycle_s : regular_cycle(block);
    if (single > 0.0F && tl_is_doubled(cycle_s, single)) {
        block->cycle_s = going_on ? 0.5F * cycle_s : single;
        drop(block, beat);
    } else if (going_on && tl_is_alike(cycle_s, single) && block->since < MOST_BETWEEN) {
        block->cycle_s = cycle_s;
        block->since++;
    } else {
        close(block, queue);
    }
    block->cycles[block->cycle_count % TL_BLOCK_CYCLES] = cycle_s;
    block->cycle_count++;
}

static bool may_be_sinus(const tl_rhythm_beat *beat) {
    return tl_is_from_above(beat) && !(beat->p_wave == 0.0F);
}

static float cycle_between(const tl_rhythm_beat *from, const tl_rhythm_beat *to) {
    const bool waves = from->p_wave == 1.0F && to->p_wave == 1.0F;
    return waves ? to->rr_s - to->p_lead_s + from->p_lead_s : to->rr_s;
}

void tl_block_push(tl_block *block, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue) {
    block->waves = beat->p_wave == 1.0F ? block->waves + 1 : 0;
    if (!irregular && block->has_previous && may_be_sinus(&block->previous) && may_be_sinus(beat)) {
        push_cycle(block, beat, cycle_between(&block->previous, beat), queue);
    } else {
        close(block, queue);
        block->cycle_count = 0;
    }
    block->previous = *beat;
    block->has_previous = true;
}

void tl_block_end(tl_block *block, tl_episode_queue *queue) {
    close(block, queue);
    tl_block_begin(block);
}

bool tl_block_open(const tl_block *block, tl_episode *episode) {
    *episode = block->episode;
    return block->episode.beats > 0;
}
