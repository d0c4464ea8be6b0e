/* Kaiser-windowed sinc with beta 6.76: at least 70 dB down in the stop band. */
#include "signal/sinc.h"

#include <math.h>

static const double KAISER_BETA = 6.76;
static const double PI = 3.14159265358979323846;

/* Modified Bessel function of the first kind, order 0, by its power series. */
static double bessel_i0(double x) {
    double sum = 1.0;
    double term = 1.0;
    for (int k = 1; k < 64; k++) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

double tl_kaiser_sinc(double distance, double cutoff, int32_t half) {
    const double relative = distance / half;
    if (fabs(relative) >= 1.0) {
        return 0.0;
    }
    const double angle = 2.0 * PI * cutoff * distance;
    const double sinc = fabs(angle) < 1e-12 ? 1.0 : sin(angle) / angle;
    return sinc * bessel_i0(KAISER_BETA * sqrt(1.0 - relative * relative)) / bessel_i0(KAISER_BETA);
}
