/* Rhythm episodes from a stream of beats: each recogniser sees every beat, and they share one queue.
 *
 *   background.c  sinus, bradycardia, tachycardia, irregularly irregular (irregular.c): one at a time
 *   runs.c        couplet, idioventricular run, VT
 *   svt.c         supraventricular runs
 *   pattern.c     bigeminy, trigeminy
 *   pause.c       pause
 *   block.c       dropped beat suspected
 *
 * Nothing reaches across a gap. Memory is fixed; the beats are taken one by one, so that chunks cannot
 * matter. */
#include "rhythm/episodes.h"

#include <math.h>

enum {
    /* What one call can finish at most: of the beats that the background has not decided every eighth ends a
     * rhythm and every fourth a supraventricular run, and four episodes of the others; twice, as a gap ends
     * one segment and begins the next. */
    RESERVE = 2 * (TL_BEAT_RING / 8 + TL_BEAT_RING / 4 + 4),
};

static void begin_segment(tl_rhythm *rhythm) {
    tl_conduction_begin(&rhythm->conduction);
    tl_background_begin(&rhythm->background, &rhythm->rules);
    tl_runs_begin(&rhythm->runs);
    tl_svt_begin(&rhythm->svt);
    tl_pattern_begin(&rhythm->pattern);
    tl_pause_begin(&rhythm->pause, rhythm->rules.pause_s);
    tl_block_begin(&rhythm->block);
    tl_wenckebach_begin(&rhythm->wenckebach);
    rhythm->in_segment = true;
}

/* Supraventricular runs and dropped beats are looked for once it is known whether the atria fibrillate. Where
 * such a run raises the rate, that is no tachycardia of another kind. */
static void follow_background(tl_rhythm *rhythm, bool segment_over) {
    tl_judgement judged;
    const tl_rhythm_beat *beat;
    while ((beat = tl_background_next(&rhythm->background, segment_over, &judged)) != NULL) {
        const bool irregular = judged.kind == TL_RHYTHM_IRREGULAR;
        const bool in_run = tl_svt_push(&rhythm->svt, beat, irregular, &rhythm->queue);
        tl_block_push(&rhythm->block, beat, irregular, &rhythm->queue);
        const bool told = rhythm->block.episode.beats > 0;
        tl_wenckebach_push(&rhythm->wenckebach, beat, irregular || told, &rhythm->queue);
        if (in_run && judged.kind == TL_RHYTHM_TACHYCARDIA) {
            judged = (tl_judgement){.kind = TL_RHYTHM_NONE};
        }
        tl_background_follow(&rhythm->background, beat->time_s, judged, &rhythm->queue);
    }
}

static void end_segment(tl_rhythm *rhythm) {
    follow_background(rhythm, true);
    tl_background_end(&rhythm->background, &rhythm->queue);
    tl_runs_end(&rhythm->runs, &rhythm->queue);
    tl_svt_end(&rhythm->svt, &rhythm->queue);
    tl_pattern_end(&rhythm->pattern, &rhythm->queue);
    tl_block_end(&rhythm->block, &rhythm->queue);
    tl_wenckebach_end(&rhythm->wenckebach, &rhythm->queue);
    rhythm->in_segment = false;
}

static bool has_room(const tl_rhythm *rhythm) {
    return rhythm->queue.count + RESERVE <= TL_EPISODE_QUEUE;
}

void tl_rhythm_begin(tl_rhythm *rhythm, const tl_rhythm_rules *rules) {
    *rhythm = (tl_rhythm){.rules = tl_rhythm_limits(rules)};
}

bool tl_rhythm_push(tl_rhythm *rhythm, const tl_rhythm_beat *beat) {
    if (!has_room(rhythm)) {
        return false;
    }
    const bool first = !(isfinite(beat->rr_s) && beat->rr_s > 0.0F);
    if (first && rhythm->in_segment) {
        end_segment(rhythm);
    }
    if (!rhythm->in_segment) {
        begin_segment(rhythm);
    }
    tl_rhythm_beat taken = *beat;
    taken.rr_s = first ? NAN : beat->rr_s;
    tl_conduction_correct(&rhythm->conduction, &taken);
    tl_background_push(&rhythm->background, &taken);
    follow_background(rhythm, false);
    tl_runs_push(&rhythm->runs, &taken, &rhythm->queue);
    tl_pattern_push(&rhythm->pattern, &taken, &rhythm->queue);
    tl_pause_push(&rhythm->pause, &taken, &rhythm->queue);
    return true;
}

bool tl_rhythm_end(tl_rhythm *rhythm) {
    if (!has_room(rhythm)) {
        return false;
    }
    if (rhythm->in_segment) {
        end_segment(rhythm);
    }
    return true;
}

bool tl_rhythm_next(tl_rhythm *rhythm, tl_episode *episode) {
    return tl_episode_take(&rhythm->queue, episode);
}

size_t tl_rhythm_open(const tl_rhythm *rhythm, tl_episode *episodes) {
    size_t count = 0;
    count += tl_background_open(&rhythm->background, &episodes[count]);
    count += tl_runs_open(&rhythm->runs, &episodes[count]);
    count += tl_svt_open(&rhythm->svt, &episodes[count]);
    count += tl_pattern_open(&rhythm->pattern, &episodes[count]);
    count += tl_block_open(&rhythm->block, &episodes[count]);
    count += tl_wenckebach_open(&rhythm->wenckebach, &episodes[count]);
    return count;
}
