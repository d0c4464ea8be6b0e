/* The derivative of the smoothed signal: the undecimated (a trous) transform with a quadratic spline wavelet
 * of Martinez, Almeida, Olmos, Rocha & Laguna, IEEE Trans Biomed Eng 51(4):570-581, 2004.
 *
 * Of his scales 2^2 and 2^4 at 250 Hz: slopes over 8 ms for QRS, over 32 ms for P and T. Here the tree starts
 * from a triple moving mean over 3 ticks (8.3 ms at TL_RATE) in the place of his first level, which gives 8.3
 * and 33 ms.
 */
#include "beat/slopes.h"

#include <math.h>

static const float LARGEST = 1e9F; /* from the R peak, in whatever unit: keeps the arithmetic finite */

static void mean_of_three(const float *in, int size, float *out) {
    out[0] = in[0];
    for (int i = 1; i < size - 1; i++) {
        out[i] = (in[i - 1] + in[i] + in[i + 1]) * (1.0F / 3.0F);
    }
    out[size - 1] = in[size - 1];
}

/* The tree's low-pass (1, 3, 3, 1) / 8, its taps `before` + `after` ticks apart and the inner ones that far
 * before and after the output; `reach` outputs at either end are left alone. */
static void smooth(const float *in, int size, float *out, int before, int after, int reach) {
    const int step = before + after;
    for (int i = reach; i < size - reach; i++) {
        out[i] = 0.125F * (in[i - before - step] + in[i + after + step]) +
                 0.375F * (in[i - before] + in[i + after]);
    }
}

static void difference(const float *in, int size, float *out, int before, int after, int reach) {
    for (int i = reach; i < size - reach; i++) {
        out[i] = in[i + after] - in[i - before];
    }
}

/* Ticks [from, from + count) relative to the value at the R peak, continued flat. */
static void copy_padded(tl_ticks ticks, int64_t r, int64_t from, int count, float *out) {
    const float *values = ticks.values + (from - ticks.first);
    const float reference = ticks.values[r - ticks.first];
    float *inside = out + TL_SLOPES_PAD;
    for (int i = 0; i < count; i++) {
        const float value = values[i] - reference;
        const float low = value < -LARGEST ? -LARGEST : value;
        inside[i] = low > LARGEST ? LARGEST : low;
    }
    for (int i = 0; i < TL_SLOPES_PAD; i++) {
        out[i] = inside[0];
        inside[count + i] = inside[count - 1];
    }
}

/* A slope sits half way between two ticks, hence the uneven arms of the first stages. */
tl_slopes tl_slopes_of(tl_ticks ticks, int64_t r, int64_t from, int64_t until, float *scratch) {
    float *a = scratch;
    float *b = a + TL_SLOPES_PADDED;
    float *fine = b + TL_SLOPES_PADDED;
    float *coarse = fine + TL_SLOPES_PADDED;
    const int count = (int)(until - from);
    const int size = count + 2 * TL_SLOPES_PAD;
    copy_padded(ticks, r, from, count, a);
    mean_of_three(a, size, b);
    mean_of_three(b, size, a);
    mean_of_three(a, size, b);
    difference(b, size, fine, 1, 2, 2);
    smooth(b, size, a, 1, 2, 5);
    smooth(a, size, b, 3, 3, 14);
    difference(b, size, coarse, 6, 6, 20);
    return (tl_slopes){count, (int)(r - from), fine + TL_SLOPES_PAD, coarse + TL_SLOPES_PAD, a};
}

int tl_slopes_find(const float *w, int from, int until, tl_slope *found) {
    int count = 0;
    for (int i = from; i < until && count < TL_SLOPES_MOST; i++) {
        const float here = fabsf(w[i]);
        if (here > fabsf(w[i - 1]) && here >= fabsf(w[i + 1])) {
            found[count++] = (tl_slope){i, w[i]};
        }
    }
    return count;
}

int tl_slopes_steepest(const tl_slope *slopes, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
        if (fabsf(slopes[i].height) > fabsf(slopes[best].height)) {
            best = i;
        }
    }
    return best;
}

int tl_slope_boundary(const float *w, tl_slope from, int step, float share, int tail, int last) {
    const float sign = from.height < 0.0F ? -1.0F : 1.0F;
    const float least = share * fabsf(from.height);
    int i = from.at;
    for (int k = 0; k < tail && i + step > 0 && i + step < last && sign * w[i] >= least; k++) {
        if (k > 0 && sign * w[i + step] >= sign * w[i]) {
            break;
        }
        i += step;
    }
    return step > 0 ? i + 1 : i;
}

int tl_slope_crossing(const float *w, tl_slope from, tl_slope to) {
    for (int i = from.at; i < to.at; i++) {
        if ((w[i] > 0.0F) != (w[i + 1] > 0.0F)) {
            return i + 1;
        }
    }
    return to.at;
}
