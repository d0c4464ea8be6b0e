/* The summary of a recording, kept while it streams: memory does not grow with its length.
 *
 *   heart rate   60 s over the mean of the RR intervals whose two beats can both be read; not from fewer than
 *                TL_SUMMARY_LEAST, since one alone may end early or span a missed beat; lowest and highest
 *                over TL_SUMMARY_RUN such intervals in a row, for the same reason
 *   medians      of the intervals of normal beats, counted in bins of a millisecond: the lower median, to
 *                the nearest millisecond; intervals of 2 s and longer are not counted. None where few beats
 *                have the interval: a PR of the odd P wave found in fibrillation is no PR of the recording
 */
#include "summary.h"

#include <math.h>
#include <string.h>

_Static_assert(sizeof(tl_intervals) == TL_INTERVALS * sizeof(float), "tl_intervals holds floats alone");

static void follow_run(tl_tally *tally, float rr_s) {
    tally->run_s[tally->run++ % TL_SUMMARY_RUN] = rr_s;
    if (tally->run < TL_SUMMARY_RUN) {
        return;
    }
    double sum = 0.0;
    for (uint32_t i = 0; i < TL_SUMMARY_RUN; i++) {
        sum += (double)tally->run_s[i];
    }
    tally->longest_s = fmax(tally->longest_s, sum);
    tally->shortest_s = tally->shortest_s > 0.0 ? fmin(tally->shortest_s, sum) : sum;
}

static void follow_rate(tl_tally *tally, float rr_s, bool usable) {
    if (!usable) {
        tally->run = 0;
        return;
    }
    tally->counts.rr_intervals++;
    tally->rr_sum_s += (double)rr_s;
    follow_run(tally, rr_s);
}

static void count_intervals(tl_tally *tally, const tl_beat *beat) {
    const tl_intervals intervals = tl_intervals_of(&beat->waves, beat->rr_s);
    float seconds[TL_INTERVALS];
    memcpy(seconds, &intervals, sizeof seconds);
    for (size_t k = 0; k < TL_INTERVALS; k++) {
        const double milliseconds = floor(1000.0 * (double)seconds[k] + 0.5);
        if (milliseconds >= 0.0 && milliseconds < TL_TALLY_BINS) {
            tally->bins[k][(size_t)milliseconds]++;
            tally->counts.beats_with[k]++;
        }
    }
}

void tl_tally_beat(tl_tally *tally, const tl_beat *beat, bool readable, bool normal) {
    tl_summary *counts = &tally->counts;
    counts->beats++;
    counts->unreadable += readable ? 0 : 1;
    if (beat->label == TL_UNCLASSIFIED) {
        counts->unclassified++;
        counts->reasons[beat->reason]++;
    } else {
        counts->labels[beat->label]++;
    }
    follow_rate(tally, beat->rr_s, readable && tally->previous_readable && !isnan(beat->rr_s));
    tally->previous_readable = readable;
    if (normal) {
        tally->normal++;
        count_intervals(tally, beat);
    }
}

void tl_tally_second(tl_tally *tally, tl_quality_state state) {
    tally->counts.seconds[state]++;
}

static float median(const uint32_t *bins, int64_t count, int64_t normal) {
    int64_t below = 0;
    if (count < TL_SUMMARY_BEATS || TL_SUMMARY_SHARE * count < normal) {
        return NAN;
    }
    for (size_t bin = 0; bin < TL_TALLY_BINS; bin++) {
        below += bins[bin];
        if (2 * below >= count) {
            return (float)bin / 1000.0F;
        }
    }
    return NAN;
}

/* Beats a minute of `intervals` intervals that last `seconds` together. */
static double rate_of(double intervals, double seconds) {
    return seconds > 0.0 ? 60.0 * intervals / seconds : NAN;
}

void tl_tally_total(const tl_tally *tally, tl_summary *summary) {
    *summary = tally->counts;
    const int64_t intervals = tally->counts.rr_intervals;
    summary->mean_bpm =
        intervals >= TL_SUMMARY_LEAST ? rate_of((double)intervals, tally->rr_sum_s) : (double)NAN;
    summary->lowest_bpm = rate_of(TL_SUMMARY_RUN, tally->longest_s);
    summary->highest_bpm = rate_of(TL_SUMMARY_RUN, tally->shortest_s);
    float medians[TL_INTERVALS];
    for (size_t k = 0; k < TL_INTERVALS; k++) {
        medians[k] = median(tally->bins[k], tally->counts.beats_with[k], tally->normal);
    }
    memcpy(&summary->median, medians, sizeof medians);
}
