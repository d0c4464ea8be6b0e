/* Which RR intervals are NN intervals, and which of these are left out as artefacts.
 *
 *   1. Both ends are normal beats and no gap lies between (Task Force of the ESC and NASPE, Circulation
 *      93:1043, 1996: "normal-to-normal"). A beat without a name is not taken for a normal one.
 *   2. The interval lies within 0.3 .. 2 s.
 *   3. It differs by no more than 20 % from the median of the eleven intervals around it that passed 1 and
 *      2: the 20 % rule of Malik et al. (Eur Heart J 10:1060, 1989), against a median in place of the
 *      interval before, so that one missed beat does not cost its neighbours.
 *
 * What is left out is not replaced; measures of successive intervals do not reach across it. What became of
 * each interval is told beat by beat (tl_hrv_use), so that a reader sees where and why one was left out. */
#include "rhythm/hrv_series.h"

#include <math.h>

enum { AROUND = 5 };

static const double SHORTEST_MS = 300.0, LONGEST_MS = 2000.0;
static const double TOLERANCE = 0.2;

static bool in_range(double ms) {
    return ms >= SHORTEST_MS && ms <= LONGEST_MS;
}

static double median(const double *values, size_t count) {
    double sorted[2 * AROUND + 1];
    for (size_t i = 0; i < count; i++) {
        size_t j = i;
        for (; j > 0 && sorted[j - 1] > values[i]; j--) {
            sorted[j] = sorted[j - 1];
        }
        sorted[j] = values[i];
    }
    return 0.5 * (sorted[count / 2] + sorted[(count - 1) / 2]);
}

/* Judges an interval by rules 1 and 2. */
static tl_hrv_use judge(const tl_hrv_beats *beats, size_t end) {
    const uint8_t first = beats->beat[end - 1];
    const uint8_t second = beats->beat[end];
    if (first == TL_HRV_BEAT_OTHER || second == TL_HRV_BEAT_OTHER) {
        return TL_HRV_ECTOPIC;
    }
    if (first == TL_HRV_BEAT_UNNAMED || second == TL_HRV_BEAT_UNNAMED) {
        return TL_HRV_UNNAMED;
    }
    return in_range(1000.0 * (double)beats->rr_s[end]) ? TL_HRV_USED : TL_HRV_RANGE;
}

/* Intervals that pass rules 1 and 2; `follows` holds the index of the beat that ends each. */
static void collect(const tl_hrv_beats *beats, tl_nn *series) {
    for (size_t i = 0; i < beats->count; i++) {
        const bool is_interval = i > 0 && isfinite(beats->rr_s[i]);
        series->use[i] = (uint8_t)(is_interval ? judge(beats, i) : TL_HRV_NO_INTERVAL);
        if (series->use[i] == TL_HRV_USED) {
            series->nn_ms[series->count] = 1000.0 * (double)beats->rr_s[i];
            series->end_s[series->count] = beats->time_s[i];
            series->follows[series->count] = (double)i;
            series->count++;
        }
    }
}

static bool is_artefact(const tl_nn *series, size_t index) {
    const size_t first = index > AROUND ? index - AROUND : 0;
    const size_t end = index + AROUND + 1 < series->count ? index + AROUND + 1 : series->count;
    const double expected = median(series->nn_ms + first, end - first);
    return fabs(series->nn_ms[index] - expected) > TOLERANCE * expected;
}

/* The medians need all intervals until the last is judged. */
static void mark_artefacts(tl_nn *series) {
    for (size_t i = 0; i < series->count; i++) {
        if (is_artefact(series, i)) {
            series->use[(size_t)series->follows[i]] = TL_HRV_ARTEFACT;
        }
    }
}

static void drop_marked(tl_nn *series) {
    size_t kept = 0;
    double previous = -1.0;
    for (size_t i = 0; i < series->count; i++) {
        const double beat = series->follows[i];
        if (series->use[(size_t)beat] != TL_HRV_USED) {
            continue;
        }
        series->nn_ms[kept] = series->nn_ms[i];
        series->end_s[kept] = series->end_s[i];
        series->follows[kept] = beat == previous + 1.0 ? 1.0 : 0.0;
        previous = beat;
        kept++;
    }
    series->count = kept;
}

static void count_uses(const tl_nn *series, size_t beats, tl_hrv *hrv) {
    for (size_t i = 0; i < beats; i++) {
        hrv->uses[series->use[i]]++;
        hrv->intervals += series->use[i] != TL_HRV_NO_INTERVAL;
    }
    for (size_t i = 0; i < series->count; i++) {
        hrv->seconds += series->nn_ms[i] / 1000.0;
    }
}

void tl_nn_select(const tl_hrv_beats *beats, tl_nn *series, tl_hrv *hrv) {
    series->count = 0;
    collect(beats, series);
    mark_artefacts(series);
    drop_marked(series);
    count_uses(series, beats->count, hrv);
}
