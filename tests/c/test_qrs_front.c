/* The detector's front end against its definition, written the slow and obvious way: filters tick by tick in
 * double precision, the mean and the maxima by looking at every neighbour. */
#include "check.h"

#include "beat/qrs_front.h"

#include <math.h>
#include <stdlib.h>

enum { TICKS = 12000 };

typedef struct slow {
    double band[TICKS], height[TICKS];
} slow;

static double noise(uint32_t *state) {
    *state = *state * 1664525U + 1013904223U;
    return (double)*state / 4294967296.0 - 0.5;
}

/* Spikes of several heights on wander and noise, far from zero. */
static void make_signal(float *signal) {
    uint32_t state = 7;
    for (int i = 0; i < TICKS; i++) {
        const double beat = exp(-0.5 * pow((i % 290 - 140) / 4.0, 2)) * (i / 290 % 5 + 1);
        signal[i] = (float)(3.0 + beat + sin(i / 200.0) + 0.05 * noise(&state));
    }
}

/* Butterworth of second order by the bilinear transform, as in any textbook. */
static void filter_slowly(double cutoff, bool high, const double *x, double *y) {
    const double k = tan(3.14159265358979323846 * cutoff / 360.0);
    const double norm = 1.0 / (1.0 + sqrt(2.0) * k + k * k);
    const double b0 = high ? norm : k * k * norm;
    const double b1 = high ? -2.0 * b0 : 2.0 * b0;
    const double a1 = 2.0 * (k * k - 1.0) * norm;
    const double a2 = (1.0 - sqrt(2.0) * k + k * k) * norm;
    for (int i = 0; i < TICKS; i++) {
        const double before = high ? x[0] : 0.0; /* what came before the segment */
        const double x1 = i > 0 ? x[i - 1] : before;
        const double x2 = i > 1 ? x[i - 2] : before;
        y[i] = b0 * x[i] + b1 * x1 + b0 * x2 - a1 * (i > 0 ? y[i - 1] : 0.0) - a2 * (i > 1 ? y[i - 2] : 0.0);
    }
}

static void compute_slowly(const float *signal, slow *out) {
    static double x[TICKS];
    static double passed[TICKS];
    for (int i = 0; i < TICKS; i++) {
        x[i] = signal[i];
    }
    filter_slowly(8.0, true, x, passed);
    filter_slowly(18.0, false, passed, out->band);
    for (int i = 0; i < TICKS; i++) {
        out->height[i] = 0.0;
        for (int j = i - TL_QRS_MEAN + 1; j <= i; j++) {
            out->height[i] += j >= 0 ? fabs(out->band[j]) / TL_QRS_MEAN : 0.0;
        }
    }
}

static size_t run(const float *signal, size_t chunk, int64_t first, float *band, float *height,
                  int64_t *maxima) {
    tl_qrs_front *front = malloc(sizeof *front);
    CHECK(front != NULL);
    size_t count = 0;
    int64_t known = first;
    tl_qrs_front_begin(front, first, signal[0]);
    for (size_t done = 0; done < TICKS;) {
        const size_t offered = TICKS - done < chunk ? TICKS - done : chunk;
        done += tl_qrs_front_push(front, signal + done, offered);
        if (tl_qrs_front_end(front) == known) {
            continue;
        }
        for (; known < tl_qrs_front_end(front); known++) {
            band[known - first] = front->band[tl_qrs_place(front, known)];
            height[known - first] = front->height[tl_qrs_place(front, known)];
        }
        count += tl_qrs_front_maximum(front, &maxima[count]) ? 1 : 0;
    }
    free(front);
    return count;
}

static float band[TICKS], height[TICKS];
static int64_t maxima[TICKS];

static void is_what_it_is_defined_to_be(const float *signal) {
    static slow expected;
    compute_slowly(signal, &expected);
    run(signal, TICKS, 0, band, height, maxima);
    for (int i = 0; i < TICKS / TL_QRS_BLOCK * TL_QRS_BLOCK; i++) {
        CHECK(fabs((double)band[i] - expected.band[i]) < 2e-4);
        CHECK(fabs((double)height[i] - expected.height[i]) < 1e-4);
    }
}

static bool is_maximum(int at) {
    for (int j = 1; j <= TL_QRS_BLOCK; j++) {
        if ((at >= j && height[at - j] >= height[at]) || height[at + j] > height[at]) {
            return false;
        }
    }
    return height[at] >= 0.005F;
}

static void finds_every_maximum(const float *signal) {
    const size_t count = run(signal, TICKS, 0, band, height, maxima);
    const int last = TICKS / TL_QRS_BLOCK * TL_QRS_BLOCK - TL_QRS_BLOCK;
    size_t expected = 0;
    for (int i = 0; i < last; i++) {
        if (is_maximum(i)) {
            CHECK(expected < count && maxima[expected] == i);
            expected++;
        }
    }
    CHECK(expected == count && count > 40);
}

static void chunks_and_the_first_tick_change_nothing(const float *signal) {
    static float other_band[TICKS], other_height[TICKS];
    static int64_t other_maxima[TICKS];
    const size_t chunks[] = {1, 5, 28, 73};
    const size_t count = run(signal, TICKS, 0, band, height, maxima);
    for (size_t i = 0; i < sizeof chunks / sizeof chunks[0]; i++) {
        const int64_t first = 1000003 * (int64_t)i;
        CHECK(run(signal, chunks[i], first, other_band, other_height, other_maxima) == count);
        for (size_t k = 0; k < TICKS; k++) {
            CHECK(band[k] == other_band[k] && height[k] == other_height[k]);
        }
        for (size_t k = 0; k < count; k++) {
            CHECK(other_maxima[k] == maxima[k] + first);
        }
    }
}

int main(void) {
    static float signal[TICKS];
    make_signal(signal);
    is_what_it_is_defined_to_be(signal);
    finds_every_maximum(signal);
    chunks_and_the_first_tick_change_nothing(signal);
    return 0;
}
