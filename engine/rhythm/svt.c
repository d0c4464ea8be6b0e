/* Runs of supraventricular tachycardia (2015 ACC/AHA/HRS guideline: above 100 /min at rest, of sudden onset).
 *
 * A run is made of beats that follow one another and are each either labelled supraventricular, or normal and
 * sudden: closer than 0.6 s and than three quarters of the baseline to the beat before. The baseline is the
 * median of the last eight intervals between normal beats outside runs, and counts only where six of these
 * lie within 15 % of it, so that neither the short intervals of atrial fibrillation nor a sinus tachycardia,
 * which sets in step by step, are taken for sudden ones. A run is reported when it holds three labelled
 * beats, or six beats of either kind, at more than 100 /min.
 *
 * Certainty: mean over the beats of their certainty, halved for those that only their interval brought in. */
#include "rhythm/svt.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_BEATS = 3, LEAST_REGULAR = 6 };

static const double SVT_BPM = 100.0;
static const float SUDDEN = 0.75F;
static const float LONGEST = 0.6F;
static const float REGULAR = 0.15F;

void tl_svt_begin(tl_svt *svt) {
    *svt = (tl_svt){.previous = TL_ORIGIN_UNKNOWN};
}

/* The interval below which a beat is sudden; 0 while there is no regular baseline. */
static float sudden_interval(const tl_svt *svt) {
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
    return regular >= LEAST_REGULAR ? fminf(SUDDEN * median, LONGEST) : 0.0F;
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

static void add_to_baseline(tl_svt *svt, const tl_rhythm_beat *beat) {
    if (beat->origin == TL_ORIGIN_NORMAL && svt->previous == TL_ORIGIN_NORMAL) {
        svt->baseline[svt->baseline_count % TL_SVT_BASELINE] = beat->rr_s;
        svt->baseline_count++;
    }
}

void tl_svt_push(tl_svt *svt, const tl_rhythm_beat *beat, bool irregular, tl_episode_queue *queue) {
    if (svt->beats == 0) {
        svt->fast_s = sudden_interval(svt);
    }
    const bool sudden = beat->origin == TL_ORIGIN_NORMAL && beat->rr_s < svt->fast_s;
    if (!irregular && (beat->origin == TL_ORIGIN_SUPRAVENTRICULAR || sudden)) {
        add_to_run(svt, beat);
    } else {
        close(svt, beat->time_s, queue);
        add_to_baseline(svt, beat);
    }
    svt->previous = beat->origin;
}

void tl_svt_end(tl_svt *svt, tl_episode_queue *queue) {
    close(svt, svt->last_s, queue);
    tl_svt_begin(svt);
}

bool tl_svt_open(const tl_svt *svt, tl_episode *episode) {
    return describe(svt, svt->last_s, episode);
}
