/* HRV in the frequency domain: Lomb-Scargle periodogram of the unevenly spaced NN intervals.
 *
 * An interval stands at the time of the beat that ends it. Nothing is interpolated, so that intervals left
 * out leave no invented values (Lomb, Astrophys Space Sci 39:447, 1976; Scargle, Astrophys J 263:835, 1982;
 * for HRV: Laguna, Moody & Mark, IEEE Trans Biomed Eng 45:698, 1998). The series is cut into pieces of 250
 * s that overlap by half; a piece counts when NN intervals cover at least 80 % of it. (250 s in place of
 * the Task Force's 300 s: a five-minute recording holds a little less than 300 s of NN intervals.) Each
 * piece has its straight line removed; its power at f = k / 250 Hz is 2 / n times the periodogram, so that
 * over all frequencies it adds up to the variance in ms^2. Band powers are means over the pieces:
 *
 *   VLF  0.004 .. < 0.04 Hz      LF  0.04 .. < 0.15 Hz      HF  0.15 .. 0.4 Hz
 *
 * (Task Force, Circulation 93:1043, 1996, table 2; ULF is not given, it needs the periodogram of whole
 * days.) LF and HF in normalised units: percent of LF + HF. */
#include "rhythm/hrv_parts.h"

#include <math.h>

enum {
    VLF_FIRST = 1,
    LF_FIRST = 10, /* 0.04 Hz */
    HF_FIRST = 38, /* 0.152 Hz: the first above 0.15 */
    HF_LAST = 100, /* 0.4 Hz */
};

static const double PIECE_S = 250.0;
static const double STEP_S = 125.0;
static const double LEAST_COVERED_MS = 200000.0; /* 80 % */
static const double TWO_PI = 6.283185307179586476925;

typedef struct bands {
    double vlf, lf, hf;
} bands;

/* Consecutive intervals of the series, with the line value = level + slope (t - middle) to be taken off. */
typedef struct piece {
    const double *nn_ms, *end_s;
    size_t count;
    double middle, level, slope;
} piece;

static void fit_line(piece *p) {
    double time = 0.0;
    double value = 0.0;
    for (size_t i = 0; i < p->count; i++) {
        time += p->end_s[i];
        value += p->nn_ms[i];
    }
    p->middle = time / (double)p->count;
    p->level = value / (double)p->count;
    double product = 0.0;
    double square = 0.0;
    for (size_t i = 0; i < p->count; i++) {
        const double t = p->end_s[i] - p->middle;
        product += t * (p->nn_ms[i] - p->level);
        square += t * t;
    }
    p->slope = square > 0.0 ? product / square : 0.0;
}

/* A wave that is zero at every beat (half the rate of an even series) carries nothing. */
static double share(double product, double square, size_t count) {
    return square > 1e-9 * (double)count ? product * product / square : 0.0;
}

/* Scargle's periodogram at one frequency, with the sums of sines and cosines turned by the phase tau
 * afterwards. */
static double periodogram(const piece *p, double frequency) {
    double xc = 0.0;
    double xs = 0.0;
    double cc = 0.0;
    double ss = 0.0;
    double cs = 0.0;
    for (size_t i = 0; i < p->count; i++) {
        const double t = p->end_s[i] - p->middle;
        const double x = p->nn_ms[i] - p->level - p->slope * t;
        const double c = cos(TWO_PI * frequency * t);
        const double s = sin(TWO_PI * frequency * t);
        xc += x * c;
        xs += x * s;
        cc += c * c;
        ss += s * s;
        cs += c * s;
    }
    const double turn = 0.5 * atan2(2.0 * cs, cc - ss);
    const double c = cos(turn);
    const double s = sin(turn);
    const double cosines = c * c * cc + 2.0 * c * s * cs + s * s * ss;
    const double sines = c * c * ss - 2.0 * c * s * cs + s * s * cc;
    const double along = c * xc + s * xs;
    const double across = c * xs - s * xc;
    return 0.5 * (share(along, cosines, p->count) + share(across, sines, p->count));
}

static double band_power(const piece *p, int first, int last) {
    double power = 0.0;
    for (int k = first; k <= last; k++) {
        power += 2.0 / (double)p->count * periodogram(p, (double)k / PIECE_S);
    }
    return power;
}

/* The intervals that lie wholly within [start_s, start_s + PIECE_S). */
static piece cut(const tl_nn *series, size_t *from, double start_s) {
    while (*from < series->count && series->end_s[*from] - series->nn_ms[*from] / 1000.0 < start_s) {
        (*from)++;
    }
    size_t end = *from;
    while (end < series->count && series->end_s[end] <= start_s + PIECE_S) {
        end++;
    }
    return (piece){.nn_ms = series->nn_ms + *from, .end_s = series->end_s + *from, .count = end - *from};
}

static double covered_ms(const piece *p) {
    double sum = 0.0;
    for (size_t i = 0; i < p->count; i++) {
        sum += p->nn_ms[i];
    }
    return sum;
}

static bands average(const tl_nn *series, size_t *pieces) {
    bands sum = {0};
    const double start_s = series->end_s[0] - series->nn_ms[0] / 1000.0;
    const double end_s = series->end_s[series->count - 1];
    size_t from = 0;
    for (double step = 0.0; start_s + step * STEP_S + PIECE_S <= end_s; step += 1.0) {
        piece p = cut(series, &from, start_s + step * STEP_S);
        if (covered_ms(&p) < LEAST_COVERED_MS) {
            continue;
        }
        fit_line(&p);
        sum.vlf += band_power(&p, VLF_FIRST, LF_FIRST - 1);
        sum.lf += band_power(&p, LF_FIRST, HF_FIRST - 1);
        sum.hf += band_power(&p, HF_FIRST, HF_LAST);
        (*pieces)++;
    }
    return sum;
}

void tl_hrv_spectrum(const tl_nn *series, tl_hrv *hrv) {
    if (series->count == 0) {
        return;
    }
    const bands sum = average(series, &hrv->spectrum_pieces);
    if (hrv->spectrum_pieces == 0) {
        return;
    }
    const double pieces = (double)hrv->spectrum_pieces;
    hrv->value[TL_HRV_VLF] = sum.vlf / pieces;
    hrv->value[TL_HRV_LF] = sum.lf / pieces;
    hrv->value[TL_HRV_HF] = sum.hf / pieces;
    if (sum.hf > 0.0) {
        hrv->value[TL_HRV_LF_HF] = sum.lf / sum.hf;
        hrv->value[TL_HRV_LF_NU] = 100.0 * sum.lf / (sum.lf + sum.hf);
        hrv->value[TL_HRV_HF_NU] = 100.0 * sum.hf / (sum.lf + sum.hf);
    }
}
