/* The rhythm that beats belong to, one at a time: sinus, bradycardia, tachycardia, irregularly irregular.
 *
 * Each beat is judged from the 48 beats around it, half on either side (at the ends of a segment: the first
 * or last 48):
 *
 *   irregular     the intervals among them scatter as in atrial fibrillation, and no P waves stand at a
 *                 steady place before the beats (fibrillation.c).
 *   tachycardia   the rate of the nine beats around (rate.c) is beyond 100 /min (2015 ACC/AHA/HRS guideline
 *                 on supraventricular tachycardia) unless the user sets another limit.
 *   bradycardia   that rate, or that of the sinus node alone (rate.c), is below 50 /min (2018 ACC/AHA/HRS
 *                 guideline on bradycardia) unless the user sets another limit. Premature beats do not hide
 *                 it.
 *   sinus         none of these, and at least half of the nine beats around are normal or supraventricular,
 *                 and P waves, where half of them are known, lead more than a quarter of the beats.
 *   none          otherwise (a junctional rhythm, or fibrillation in too short a segment to be told), or most
 *                 of the nine beats are ventricular, paced or fused.
 *
 * A limit of rate is easier to stay beyond than to pass, by 2 %, lest a rate about it make many episodes. A
 * change counts when it lasts eight beats; what is shorter joins the rhythm before it. A segment too short
 * for that has the rhythm of its beats if these are at least five and agree.
 *
 * Certainty, mean over the beats of: irregular: 0.5 at the least irregularity that keeps it going, 1 where no
 * two pairs of intervals are alike; bradycardia, tachycardia: 1, a rate is measured; sinus: the beat's own
 * certainty, halved where P waves are not known and 0 where there is none. */
#include "rhythm/background.h"
#include "rhythm/fibrillation.h"
#include "rhythm/irregular.h"
#include "rhythm/rate.h"

#include <math.h>
#include <string.h>

enum {
    WINDOW = TL_BEAT_RING,
    AHEAD = WINDOW / 2 - 1, /* beats after the one that is judged */
    NEAR = 4,               /* beats on either side that tell whose rhythm it is */
    LASTING = 8,
    SHORTEST = 5, /* beats of a whole segment that has one rhythm */
};

static const float EASIER =
    0.02F; /* it is to stay beyond a limit of rate than to get there, as a share of it */

void tl_background_begin(tl_background *background, const tl_rhythm_rules *rules) {
    memset(background, 0, sizeof *background);
    background->bradycardia_bpm = rules->bradycardia_bpm;
    background->tachycardia_bpm = rules->tachycardia_bpm;
}

/* Whose beats are around. */
typedef struct neighbours {
    bool above; /* at least half of them are normal or supraventricular */
    bool below; /* more than half are ventricular, paced or fused */
    bool bare;  /* P waves of at least half of them are known, and at most a quarter of these are there */
} neighbours;

static neighbours look_around(const tl_beat_ring *ring, int64_t index) {
    const int64_t oldest = tl_ring_oldest(ring);
    const int64_t first = index - NEAR > oldest ? index - NEAR : oldest;
    const int64_t end = index + NEAR + 1 < ring->count ? index + NEAR + 1 : ring->count;
    int64_t above = 0;
    int64_t below = 0;
    int64_t known = 0;
    int64_t waves = 0;
    for (int64_t i = first; i < end; i++) {
        const tl_rhythm_beat *beat = tl_ring_at(ring, i);
        above += tl_is_from_above(beat);
        below += tl_is_from_below(beat);
        known += !tl_is_from_below(beat) && !isnan(beat->p_wave);
        waves += !tl_is_from_below(beat) && beat->p_wave == 1.0F;
    }
    return (neighbours){
        .above = 2 * above >= end - first,
        .below = 2 * below > end - first,
        .bare = 2 * known >= end - first && 4 * waves <= known,
    };
}

static double sinus_certainty(const tl_rhythm_beat *beat) {
    const float wave = isnan(beat->p_wave) ? 0.5F : beat->p_wave;
    return (double)(beat->certainty * wave);
}

static tl_rhythm_kind judge_rate(const tl_background *background, tl_rates rates) {
    const bool fast_before = background->current.kind == TL_RHYTHM_TACHYCARDIA;
    const bool slow_before = background->current.kind == TL_RHYTHM_BRADYCARDIA;
    const float fast = background->tachycardia_bpm * (fast_before ? 1.0F - EASIER : 1.0F);
    const float slow = background->bradycardia_bpm * (slow_before ? 1.0F + EASIER : 1.0F);
    if (rates.all > fast) {
        return TL_RHYTHM_TACHYCARDIA;
    }
    const bool slow_sinus = rates.sinus > 0.0F && rates.sinus < slow;
    return slow_sinus || rates.all < slow ? TL_RHYTHM_BRADYCARDIA : TL_RHYTHM_SINUS;
}

static double slower(tl_rates rates) {
    return (double)(rates.sinus > 0.0F ? fminf(rates.sinus, rates.all) : rates.all);
}

static tl_judgement judge(const tl_background *background, int64_t index, float irregularity) {
    const neighbours around = look_around(&background->ring, index);
    const tl_rates rates = tl_rates_around(&background->ring, index);
    tl_judgement judged = {.kind = TL_RHYTHM_NONE, .slow_bpm = slower(rates)};
    if (around.below || rates.all == 0.0F) {
        return judged;
    }
    const bool irregular_before = background->current.kind == TL_RHYTHM_IRREGULAR;
    if (tl_is_irregular(irregularity, irregular_before)) {
        const float above_limit = (irregularity - TL_IRREGULAR_STAYS) / (1.0F - TL_IRREGULAR_STAYS);
        judged.kind = TL_RHYTHM_IRREGULAR;
        judged.certainty = (double)(0.5F + 0.5F * above_limit);
        return judged;
    }
    const tl_rhythm_kind kind = judge_rate(background, rates);
    if (kind != TL_RHYTHM_SINUS) {
        judged.kind = kind;
        judged.certainty = 1.0;
    } else if (around.above && !around.bare) {
        judged.kind = TL_RHYTHM_SINUS;
        judged.certainty = sinus_certainty(tl_ring_at(&background->ring, index));
    }
    return judged;
}

/* ------------------------------------------------------------------------------------------ episodes ---- */

static void append(tl_stretch *stretch, double time_s, tl_judgement judged) {
    if (stretch->beats == 0) {
        *stretch = (tl_stretch){.kind = judged.kind, .start_s = time_s};
    }
    stretch->beats++;
    stretch->last_s = time_s;
    stretch->certainty += judged.certainty;
    stretch->slow_bpm += judged.slow_bpm;
    stretch->slow_beats += judged.slow_bpm > 0.0;
}

static void join(tl_stretch *stretch, const tl_stretch *more) {
    if (stretch->beats == 0) {
        stretch->start_s = more->start_s;
    }
    stretch->beats += more->beats;
    stretch->last_s = more->last_s;
    stretch->certainty += more->certainty;
    stretch->slow_bpm += more->slow_bpm;
    stretch->slow_beats += more->slow_beats;
}

/* Bradycardia is told by the rate that is slow, even where premature beats make the mean of all a usual one.
 */
static float rate_of(const tl_stretch *stretch) {
    const double seconds = stretch->last_s - stretch->start_s;
    if (stretch->kind == TL_RHYTHM_BRADYCARDIA && stretch->slow_beats > 0) {
        return (float)(stretch->slow_bpm / (double)stretch->slow_beats);
    }
    return seconds > 0.0 ? (float)(60.0 * (double)(stretch->beats - 1) / seconds) : 0.0F;
}

static tl_episode describe(const tl_stretch *stretch, double end_s) {
    return (tl_episode){
        .kind = stretch->kind,
        .start_s = stretch->start_s,
        .end_s = end_s,
        .beats = stretch->beats,
        .rate_bpm = rate_of(stretch),
        .certainty = (float)(stretch->certainty / (double)stretch->beats),
    };
}

static void close(tl_background *background, double end_s, tl_episode_queue *queue) {
    if (background->current.kind != TL_RHYTHM_NONE) {
        const tl_episode episode = describe(&background->current, end_s);
        tl_episode_put(queue, &episode);
    }
    background->current = (tl_stretch){.kind = TL_RHYTHM_NONE};
}

void tl_background_follow(tl_background *background, double time_s, tl_judgement judged,
                          tl_episode_queue *queue) {
    tl_stretch *candidate = &background->candidate;
    if (candidate->beats > 0 && candidate->kind != judged.kind) {
        join(&background->current, candidate);
        candidate->beats = 0;
    }
    if (judged.kind == background->current.kind) {
        append(&background->current, time_s, judged);
        return;
    }
    append(candidate, time_s, judged);
    if (candidate->beats >= LASTING) {
        close(background, candidate->start_s, queue);
        background->current = *candidate;
        candidate->beats = 0;
    }
}

void tl_background_push(tl_background *background, const tl_rhythm_beat *beat) {
    tl_ring_push(&background->ring, beat);
}

static bool can_decide(const tl_background *background, bool segment_over) {
    const int64_t count = background->ring.count;
    const int64_t end = segment_over ? count : (count >= WINDOW ? count - AHEAD : 0);
    return background->decided < end;
}

const tl_rhythm_beat *tl_background_next(tl_background *background, bool segment_over, tl_judgement *judged) {
    if (!can_decide(background, segment_over)) {
        return NULL;
    }
    const int64_t index = background->decided++;
    *judged = judge(background, index, tl_fibrillation(&background->ring));
    return tl_ring_at(&background->ring, index);
}

void tl_background_end(tl_background *background, tl_episode_queue *queue) {
    const bool all_at_once = background->current.beats == 0 && background->candidate.beats >= SHORTEST;
    if (all_at_once) {
        background->current.kind = background->candidate.kind;
    }
    if (background->candidate.beats > 0) {
        join(&background->current, &background->candidate);
    }
    close(background, background->current.last_s, queue);
    const tl_rhythm_rules rules = {.bradycardia_bpm = background->bradycardia_bpm,
                                   .tachycardia_bpm = background->tachycardia_bpm};
    tl_background_begin(background, &rules);
}

/* The rhythm that was decided last, drawn out to the newest beat. */
static tl_stretch drawn_out(const tl_background *background, double now_s) {
    tl_stretch stretch = background->current;
    stretch.beats += background->candidate.beats + background->ring.count - background->decided;
    stretch.certainty *= (double)stretch.beats / (double)background->current.beats;
    stretch.last_s = now_s;
    return stretch;
}

bool tl_background_open(const tl_background *background, tl_episode *episode) {
    if (background->ring.count <= LASTING) {
        return false;
    }
    const int64_t newest = background->ring.count - 1;
    const double now_s = tl_ring_at(&background->ring, newest)->time_s;
    const tl_judgement now = judge(background, newest, tl_fibrillation(&background->ring));
    if (now.kind == TL_RHYTHM_NONE) {
        return false;
    }
    const tl_stretch fresh = {
        .kind = now.kind,
        .start_s = tl_ring_at(&background->ring, newest - LASTING)->time_s,
        .last_s = now_s,
        .beats = LASTING + 1,
        .certainty = now.certainty * (LASTING + 1),
        .slow_bpm = now.slow_bpm,
        .slow_beats = now.slow_bpm > 0.0,
    };
    const tl_stretch stretch = now.kind == background->current.kind ? drawn_out(background, now_s) : fresh;
    *episode = describe(&stretch, now_s);
    return true;
}
