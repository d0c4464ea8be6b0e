/* Nonlinear measures of HRV.
 *
 *   SD1, SD2         of the Poincare plot of successive NN intervals: standard deviations (n - 1) across
 *                    and along the line of identity (Brennan, Palaniswami & Kamen, IEEE Trans Biomed Eng
 *                    48:1342, 2001)
 *   DFA alpha1       slope of log F(n) over log n for n = 4 .. 16 beats; F from windows without overlap, a
 *                    straight line taken off each (Peng et al., Chaos 5:82, 1995)
 *   sample entropy   m = 2, r = 0.2 SDNN (Richman & Moorman, Am J Physiol 278:H2039, 2000). It takes time
 *                    with the square of the length: only the first 4096 intervals are used.
 *
 * DFA and sample entropy take the NN intervals as one series, those left out being skipped. */
#include "rhythm/hrv_parts.h"

#include <math.h>

enum { SHORTEST = 4, LONGEST = 16, ENTROPY_LIMIT = 4096 };

static const double TOLERANCE = 0.2; /* of SDNN */

/* ---- Poincare plot ---- */

typedef struct plane {
    double across, along;
} plane;

static plane turn(const tl_nn *series, size_t index) {
    const double x = series->nn_ms[index - 1];
    const double y = series->nn_ms[index];
    return (plane){.across = (x - y) / sqrt(2.0), .along = (x + y) / sqrt(2.0)};
}

static void measure_poincare(const tl_nn *series, tl_hrv *hrv) {
    plane mean = {0};
    plane squares = {0};
    double n = 0.0;
    for (size_t i = 1; i < series->count; i++) {
        if (series->follows[i] != 0.0) {
            const plane point = turn(series, i);
            mean.across += point.across;
            mean.along += point.along;
            n += 1.0;
        }
    }
    if (n < 2.0) {
        return;
    }
    mean.across /= n;
    mean.along /= n;
    for (size_t i = 1; i < series->count; i++) {
        if (series->follows[i] != 0.0) {
            const plane point = turn(series, i);
            squares.across += (point.across - mean.across) * (point.across - mean.across);
            squares.along += (point.along - mean.along) * (point.along - mean.along);
        }
    }
    hrv->value[TL_HRV_SD1] = sqrt(squares.across / (n - 1.0));
    hrv->value[TL_HRV_SD2] = sqrt(squares.along / (n - 1.0));
}

/* ---- DFA ---- */

/* Sum of the squared distances of `n` values from their best straight line. */
static double residual(const double *y, size_t n) {
    const double middle = 0.5 * (double)(n - 1);
    double mean = 0.0;
    for (size_t i = 0; i < n; i++) {
        mean += y[i] / (double)n;
    }
    double xy = 0.0;
    double xx = 0.0;
    for (size_t i = 0; i < n; i++) {
        const double x = (double)i - middle;
        xy += x * (y[i] - mean);
        xx += x * x;
    }
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        const double distance = y[i] - mean - xy / xx * ((double)i - middle);
        sum += distance * distance;
    }
    return sum;
}

static double fluctuation(const double *profile, size_t count, size_t n) {
    double sum = 0.0;
    size_t first = 0;
    for (; first + n <= count; first += n) {
        sum += residual(profile + first, n);
    }
    return sqrt(sum / (double)first);
}

static void measure_dfa(const tl_nn *series, double *profile, tl_hrv *hrv) {
    if (series->count < LONGEST) {
        return;
    }
    double sum = 0.0;
    for (size_t i = 0; i < series->count; i++) {
        sum += series->nn_ms[i] - hrv->value[TL_HRV_MEAN_NN];
        profile[i] = sum;
    }
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double xy = 0.0;
    const double points = LONGEST - SHORTEST + 1;
    for (size_t n = SHORTEST; n <= LONGEST; n++) {
        const double f = fluctuation(profile, series->count, n);
        if (!(f > 0.0)) {
            return; /* no fluctuation has no slope */
        }
        x += log((double)n);
        y += log(f);
        xx += log((double)n) * log((double)n);
        xy += log((double)n) * log(f);
    }
    hrv->value[TL_HRV_DFA_ALPHA1] = (points * xy - x * y) / (points * xx - x * x);
}

/* ---- sample entropy ---- */

static void measure_entropy(const tl_nn *series, tl_hrv *hrv) {
    const size_t count = series->count < ENTROPY_LIMIT ? series->count : ENTROPY_LIMIT;
    const double *nn = series->nn_ms;
    const double r = TOLERANCE * hrv->value[TL_HRV_SDNN];
    uint64_t two = 0;
    uint64_t three = 0;
    hrv->entropy_intervals = count;
    for (size_t i = 0; i + 2 < count; i++) {
        for (size_t j = i + 1; j + 2 < count; j++) {
            if (fabs(nn[i] - nn[j]) <= r && fabs(nn[i + 1] - nn[j + 1]) <= r) {
                two++;
                three += fabs(nn[i + 2] - nn[j + 2]) <= r;
            }
        }
    }
    if (three > 0) {
        hrv->value[TL_HRV_SAMPLE_ENTROPY] = log((double)two / (double)three);
    }
}

void tl_hrv_nonlinear(const tl_nn *series, double *profile, tl_hrv *hrv) {
    measure_poincare(series, hrv);
    measure_dfa(series, profile, hrv);
    measure_entropy(series, hrv);
}
