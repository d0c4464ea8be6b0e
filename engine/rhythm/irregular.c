/* How irregular a stretch of RR intervals is: the sign of atrial fibrillation that needs no P wave.
 *
 * Every two successive intervals make a point (RR[i], RR[i+1]). In fibrillation the points lie scattered:
 * almost no two of them are alike. In sinus rhythm they crowd in one place; in bigeminy, or with single
 * premature beats, in a few. The measure is the share of pairs of points that differ by 6 % or more of the
 * median interval in either coordinate: 1 - C with the correlation sum C (m = 2) of sample entropy (Richman
 * & Moorman, Am J Physiol 278:H2039, 2000), used on short stretches as in COSEn (Lake & Moorman, Am J
 * Physiol 300:H319, 2011) and on the same plane as the RdR map (Lian et al., Am J Cardiol 107:1494, 2011).
 *
 * Window and distance were chosen on the records of DS1 (de Chazal 2004) only. There the measure lost less
 * than occupied cells of the RdR map, normalised RMSSD and single-interval correlation sums when ectopic
 * beats were not labelled. */
#include "rhythm/irregular.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_POINTS = 16 };

static const float DISTANCE = 0.06F; /* of the median interval */

typedef struct point {
    float x, y;
} point;

static size_t unlike_pairs(const point *points, size_t count, float distance) {
    size_t unlike = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            const float dx = fabsf(points[i].x - points[j].x);
            const float dy = fabsf(points[i].y - points[j].y);
            unlike += dx >= distance || dy >= distance;
        }
    }
    return unlike;
}

float tl_irregularity(const float *rr_s, const bool *usable, size_t count) {
    point points[TL_IRREGULAR_WINDOW];
    float sorted[TL_IRREGULAR_WINDOW];
    size_t n = 0;
    for (size_t i = 1; i < count; i++) {
        if (usable[i - 1] && usable[i]) {
            points[n] = (point){rr_s[i - 1], rr_s[i]};
            sorted[n] = rr_s[i];
            n++;
        }
    }
    if (n < LEAST_POINTS) {
        return NAN;
    }
    const float distance = DISTANCE * tl_median(sorted, n);
    const size_t pairs = n * (n - 1) / 2;
    return (float)unlike_pairs(points, n, distance) / (float)pairs;
}
