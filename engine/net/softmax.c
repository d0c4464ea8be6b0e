/* Softmax with an exponential of our own: the C libraries under wasm, WASI and Linux differ in the last bit
 * of expf, and results must not depend on the platform. Double precision, rounded to float once at the end.
 *
 * exp(x) = 2^k exp(r), k = round(x / ln 2), |r| <= ln 2 / 2: ln 2 is subtracted in two parts (Cody and Waite
 * 1980) and exp(r) is its Taylor sum up to r^11 / 11!, whose remainder is below 1e-14.
 */
#include "softmax.h"

#include <math.h>

static double exponential(double x) {
    if (!(x > -700.0)) /* below: zero even against a sum of 1 in float; also NaN, which must stay NaN */
        return isnan(x) ? x : 0.0;
    const double k = floor(x * 1.4426950408889634 + 0.5);
    const double r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;
    double sum = 1.0;
    for (int n = 11; n >= 1; n--)
        sum = 1.0 + r / n * sum;
    return ldexp(sum, (int)k);
}

void tl_softmax(const float *logits, size_t count, float *probabilities) {
    double largest = (double)logits[0];
    for (size_t i = 1; i < count; i++)
        largest = (double)logits[i] > largest ? (double)logits[i] : largest;
    double sum = 0.0;
    for (size_t i = 0; i < count; i++)
        sum += exponential((double)logits[i] - largest);
    for (size_t i = 0; i < count; i++)
        probabilities[i] = (float)(exponential((double)logits[i] - largest) / sum);
}
