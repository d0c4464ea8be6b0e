/* Runs of supraventricular tachycardia (2015 ACC/AHA/HRS guideline: above 100 /min at rest, of sudden onset).
 *
 * A run is three or more beats in a row, at more than 100 /min, that are each
 *
 *   labelled  supraventricular; the first of them also early where there is a baseline: closer than 90 % of
 *             it to the beat before, or
 *   sudden    normal, but closer to the beat before than 0.6 s and than three quarters of the baseline.
 *
 * The baseline is the median of the last eight intervals between beats from above outside runs, and counts
 * only where six of these lie within 15 % of it. A sinus tachycardia sets in step by step, and takes the
 * baseline along. In fibrillation there are no supraventricular runs: neither beats judged irregular
 * (background.c) nor the labels on them count.
 *
 * Certainty: mean over the beats of their certainty, halved for those that only their interval brought in. */
#include "rhythm/svt.h"
#include "rhythm/ring.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_BEATS = 3, LEAST_REGULAR = 6 };

static const double SVT_BPM = 100.0;
static const float EARLY = 0.9F; /* of the baseline */
static const float SUDDEN = 0.75F;
static const float LONGEST = 0.6F;
static const float REGULAR = 0.15F;

void tl_svt_begin(tl_svt *svt) {
    *svt = (tl_svt){0};
}

/* 0 while there is no regular one. */
static float baseline(const tl_svt *svt) {
    if (svt->baseline_count < TL_SVT_BASELINE) {
        return 0.0F;
    }
    float sorted[TL_SVT_BASELINE];
    for (size_t i = 0; i < TL_SVT_BASELINE; i++) {
        sorted[i] = svt->baseline[i];
    }
    const float median = tl_median(sorted, TL_SVT_BASELINE);
    size_t regular = 0;
    for (size_t i = 0; i < TL_SVT_BASELINE; i++) {
        regular += fabsf(svt->baseline[i] - median) <= REGULAR * median;
    }
    return regular >= LEAST_REGULAR ? median : 0.0F;
}

static bool describe(const tl_svt *svt, double end_s, tl_episode *episode) {
    if (svt->beats < LEAST_BEATS) {
        return false;
    }
    const double rate = 60.0 * (double)(svt->beats - 1) / (svt->last_s - svt->first_s);
    *episode = (tl_episode){
        .kind = TL_RHYTHM_SVT,
        .start_s = svt->first_s,
        .end_s = end_s,
        .beats = svt->beats,
        .rate_bpm = (float)rate,
        .certainty = (float)(svt->certainty / (double)svt->beats),
    };
    return rate > SVT_BPM;
}

static void close(tl_svt *svt, double end_s, tl_episode_queue *queue) {
    tl_episode episode;
    if (describe(svt, end_s, &episode)) {
        tl_episode_put(queue, &episode);
    }
    svt->beats = 0;
    svt->certainty = 0.0;
}

static void add_to_run(tl_svt *svt, const tl_rhythm_beat *beat) {
    const bool labelled = beat->origin == TL_ORIGIN_SUPRAVENTRICULAR;
    if (svt->beats == 0) {
        svt->first_s = beat->time_s;
    }
    svt->beats++;
    svt->last_s = beat->time_s;
    svt->certainty += (labelled ? 1.0 : 0.5) * (double)beat->certainty;
}

static bool belongs(const tl_svt *svt, const tl_rhythm_beat *beat) {
    if (beat->origin == TL_ORIGIN_SUPRAVENTRICULAR) {
        return svt->beats > 0 || svt->baseline_s == 0.0F || beat->rr_s < EARLY * svt->baseline_s;
    }
    return beat->origin == TL_ORIGIN_NORMAL && beat->rr_s < fminf(SUDDEN * svt->baseline_s, LONGEST);
}

static void follow_baseline(tl_svt *svt, const tl_rhythm_beat *beat) {
    const bool above = tl_is_from_above(beat);
    if (above && svt->follows_above) {
        svt->baseline[svt->baseline_count % TL_SVT_BASELINE] = beat->rr_s;
        svt->baseline_count++;
    }
    svt->follows_above = above;
}

bool tl_svt_push(tl_svt *svt, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue) {
    if (svt->beats == 0) {
        svt->baseline_s = baseline(svt);
    }
    const bool in_run = !irregular && belongs(svt, beat);
    if (in_run) {
        add_to_run(svt, beat);
        svt->follows_above = false;
    } else {
        close(svt, beat->time_s, queue);
        follow_baseline(svt, beat);
    }
    return in_run;
}

void tl_svt_end(tl_svt *svt, tl_episode_queue *queue) {
    close(svt, svt->last_s, queue);
    tl_svt_begin(svt);
}

bool tl_svt_open(const tl_svt *svt, tl_episode *episode) {
    return describe(svt, svt->last_s, episode);
}
