/* Smallest and largest values of runs of samples: what a view draws when a pixel column spans many samples.
 */
#include "tracelight.h"

#include <math.h>

size_t tl_minmax(const float *samples, size_t count, size_t factor, float *out) {
    if (factor == 0) {
        return 0;
    }
    size_t runs = 0;
    for (size_t first = 0; first < count; first += factor) {
        const size_t end = count - first > factor ? first + factor : count;
        float low = NAN;
        float high = NAN;
        for (size_t i = first; i < end; i++) {
            /* fminf and fmaxf prefer a number to NaN */
            low = fminf(low, samples[i]);
            high = fmaxf(high, samples[i]);
        }
        out[2 * runs] = low;
        out[2 * runs + 1] = high;
        runs++;
    }
    return runs;
}
