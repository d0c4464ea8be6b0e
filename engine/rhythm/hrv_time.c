/* HRV in the time domain, as the Task Force of the ESC and NASPE defines it (Circulation 93:1043, 1996,
 * table 1).
 *
 *   mean NN, SDNN    mean and standard deviation of all NN intervals
 *   RMSSD            square root of the mean square of the differences of successive NN intervals
 *   SDSD             standard deviation of these differences
 *   NN50, pNN50      differences of more than 50 ms: their number, and that in percent of the NN intervals
 *   SDANN            standard deviation of the means of the NN intervals in all 5-minute segments
 *   SDNN index       mean of the standard deviations of the NN intervals in all 5-minute segments
 *
 * Standard deviations have n - 1 below. The 5-minute segments lie one after the other from the first NN
 * interval; one counts when at least half of it is covered by NN intervals. */
#include "rhythm/hrv_parts.h"

#include <math.h>

static const double SEGMENT_S = 300.0;
static const double LEAST_COVERED_MS = 150000.0;
static const double NN50_MS = 50.0 + 1e-3; /* 50 ms itself does not count: a microsecond for rounding */

/* Mean and squared deviations of values that come one by one (Welford 1962). */
typedef struct moments {
    size_t count;
    double mean, squares;
} moments;

static void add(moments *m, double value) {
    m->count++;
    const double step = value - m->mean;
    m->mean += step / (double)m->count;
    m->squares += step * (value - m->mean);
}

static double deviation(const moments *m) {
    return m->count > 1 ? sqrt(m->squares / (double)(m->count - 1)) : NAN;
}

static void measure_differences(const tl_nn *series, tl_hrv *hrv) {
    moments differences = {0};
    double squares = 0.0;
    double over_50 = 0.0;
    for (size_t i = 1; i < series->count; i++) {
        if (series->follows[i] == 0.0) {
            continue;
        }
        const double difference = series->nn_ms[i] - series->nn_ms[i - 1];
        add(&differences, difference);
        squares += difference * difference;
        over_50 += fabs(difference) > NN50_MS;
    }
    if (differences.count == 0) {
        return;
    }
    hrv->value[TL_HRV_RMSSD] = sqrt(squares / (double)differences.count);
    hrv->value[TL_HRV_SDSD] = deviation(&differences);
    hrv->value[TL_HRV_NN50] = over_50;
    hrv->value[TL_HRV_PNN50] = 100.0 * over_50 / (double)series->count;
}

static void measure_segments(const tl_nn *series, tl_hrv *hrv) {
    moments means = {0};
    moments deviations = {0};
    const double start_s = series->end_s[0] - series->nn_ms[0] / 1000.0;
    for (size_t i = 0; i < series->count;) {
        const double segment = floor((series->end_s[i] - start_s) / SEGMENT_S);
        moments inside = {0};
        for (; i < series->count && floor((series->end_s[i] - start_s) / SEGMENT_S) == segment; i++) {
            add(&inside, series->nn_ms[i]);
        }
        if (inside.count > 1 && inside.mean * (double)inside.count >= LEAST_COVERED_MS) {
            add(&means, inside.mean);
            add(&deviations, deviation(&inside));
        }
    }
    hrv->value[TL_HRV_SDANN] = deviation(&means);
    hrv->value[TL_HRV_SDNN_INDEX] = deviations.count > 0 ? deviations.mean : NAN;
}

void tl_hrv_time(const tl_nn *series, tl_hrv *hrv) {
    if (series->count == 0) {
        return;
    }
    moments all = {0};
    for (size_t i = 0; i < series->count; i++) {
        add(&all, series->nn_ms[i]);
    }
    hrv->value[TL_HRV_MEAN_NN] = all.mean;
    hrv->value[TL_HRV_MEAN_RATE] = 60000.0 / all.mean;
    hrv->value[TL_HRV_SDNN] = deviation(&all);
    measure_differences(series, hrv);
    measure_segments(series, hrv);
}
