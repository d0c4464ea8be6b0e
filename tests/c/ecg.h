/* A schematic ECG for property tests: Gaussian bumps for P, QRS and T. Not a model of anything else. */
#ifndef TL_TESTS_ECG_H
#define TL_TESTS_ECG_H

#include <math.h>

static inline double ecg_bump(double t, double centre, double width, double height) {
    const double z = (t - centre) / width;
    return height * exp(-0.5 * z * z);
}

/* Millivolts `t` seconds after (or before) the R peak of a beat of 1 mV. */
static inline double ecg_beat(double t) {
    return ecg_bump(t, -0.17, 0.02, 0.12) + ecg_bump(t, -0.025, 0.008, -0.12) + ecg_bump(t, 0.0, 0.010, 1.0) +
           ecg_bump(t, 0.03, 0.010, -0.2) + ecg_bump(t, 0.27, 0.045, 0.25);
}

/* A regular rhythm whose first R peak is at `first` seconds. */
static inline double ecg_regular(double t, double first, double rr) {
    const double k = floor((t - first) / rr + 0.5);
    return ecg_beat(t - first - k * rr) + ecg_beat(t - first - (k - 1) * rr) +
           ecg_beat(t - first - (k + 1) * rr);
}

#endif
