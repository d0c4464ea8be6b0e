/* Elementary functions with the same bits everywhere; see functions.h. Argument reduction with constants in
 * two parts (Cody & Waite 1980), then Taylor's series to their last term that counts. */
#include "functions.h"

#include <math.h>
#include <stdbool.h>

/* Half of pi, and the logarithm of 2: the high part ends in zeros, so that its multiples are exact. */
static const double HALF_PI_HIGH = 0x1.921fb544p+0, HALF_PI_LOW = 0x1.0b4611a626331p-34;
static const double LN2_HIGH = 0x1.62e42feep-1, LN2_LOW = 0x1.a39ef35793c76p-33;

/* Sine or cosine of |r| <= pi / 4. */
static double series(double r, bool is_cosine) {
    enum { TERMS = 10 };
    const double square = r * r;
    double term = is_cosine ? 1.0 : r;
    double sum = term;
    int n = is_cosine ? 1 : 2;
    for (int i = 0; i < TERMS; i++, n += 2) {
        term *= -square / (double)(n * (n + 1));
        sum += term;
    }
    return sum;
}

/* The sine of x + quarters * pi / 2. */
static double turned(double x, int quarters) {
    const double k = floor(x / HALF_PI_HIGH + 0.5);
    const double r = (x - k * HALF_PI_HIGH) - k * HALF_PI_LOW;
    const int quadrant = ((int)fmod(k, 4.0) + quarters + 4) % 4;
    const double value = series(r, quadrant % 2 == 1);
    return quadrant >= 2 ? -value : value;
}

double synth_sin(double x) {
    return turned(x, 0);
}

double synth_cos(double x) {
    return turned(x, 1);
}

double synth_log(double x) {
    enum { TERMS = 13 };
    int exponent = 0;
    double m = frexp(x, &exponent);
    if (m < 0.70710678118654752) {
        m *= 2.0;
        exponent--;
    }
    const double s = (m - 1.0) / (m + 1.0);
    double sum = 0.0;
    for (int i = TERMS; i >= 0; i--) {
        sum = sum * s * s + 2.0 / (double)(2 * i + 1);
    }
    return exponent * LN2_HIGH + (exponent * LN2_LOW + s * sum);
}

double synth_exp(double x) {
    enum { TERMS = 16 };
    const double k = floor(x / LN2_HIGH + 0.5);
    const double r = (x - k * LN2_HIGH) - k * LN2_LOW;
    double sum = 1.0;
    for (int i = TERMS; i > 0; i--) {
        sum = 1.0 + sum * r / (double)i;
    }
    return ldexp(sum, (int)k);
}
