/* The geometrical measures of HRV of the Task Force (Circulation 93:1043, 1996), on the histogram of the NN
 * intervals in bins of 1/128 s.
 *
 *   triangular index   number of NN intervals divided by the height of the histogram's highest bin
 *   TINN               base of the triangle with its apex on the highest bin (the first of several) that
 *                      fits the histogram best: q rises in a straight line from 0 at N to the apex, falls
 *                      to 0 at M, is 0 outside, and the sum of (histogram - q)^2 over all bins is smallest;
 *                      TINN = M - N
 */
#include "rhythm/hrv_parts.h"

#include <math.h>

enum { BINS_PER_SECOND = 128, BINS = 2 * BINS_PER_SECOND + 2 /* NN intervals are at most 2 s */ };

/* Squared error of one side of the triangle, whose foot lies at bin `foot`, over the bins from `edge` to
 * the apex. */
static double side_error(const double *histogram, int apex, int foot, int edge) {
    const int step = edge < apex ? 1 : -1;
    double error = 0.0;
    for (int bin = edge; bin != apex; bin += step) {
        const double rise = (double)(bin - foot) / (double)(apex - foot);
        const double fit = rise > 0.0 ? histogram[apex] * rise : 0.0;
        error += (histogram[bin] - fit) * (histogram[bin] - fit);
    }
    return error;
}

/* Where the foot between the apex and `edge` lies best. The two sides do not depend on each other. */
static int best_foot(const double *histogram, int apex, int edge) {
    const int step = edge < apex ? -1 : 1;
    int best = apex + step;
    double least = INFINITY;
    for (int foot = apex + step; foot != edge + step; foot += step) {
        const double error = side_error(histogram, apex, foot, edge);
        if (error < least) {
            least = error;
            best = foot;
        }
    }
    return best;
}

void tl_hrv_geometry(const tl_nn *series, tl_hrv *hrv) {
    if (series->count == 0) {
        return;
    }
    double histogram[BINS] = {0};
    int apex = 0;
    for (size_t i = 0; i < series->count; i++) {
        histogram[(int)(series->nn_ms[i] / 1000.0 * BINS_PER_SECOND)] += 1.0;
    }
    for (int bin = 1; bin < BINS; bin++) {
        apex = histogram[bin] > histogram[apex] ? bin : apex;
    }
    hrv->value[TL_HRV_TRIANGULAR_INDEX] = (double)series->count / histogram[apex];
    const int bins = best_foot(histogram, apex, BINS - 1) - best_foot(histogram, apex, 0);
    hrv->value[TL_HRV_TINN] = 1000.0 * (double)bins / BINS_PER_SECOND;
}
