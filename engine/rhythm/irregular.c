/* How irregular a stretch of RR intervals is: the sign of atrial fibrillation that needs no P wave.
 *
 * Every two successive intervals make a point (RR[i], RR[i+1]). In fibrillation the points lie scattered:
 * almost no two of them are alike. In sinus rhythm they crowd in one place; in bigeminy, or with single
 * premature beats, in a few. The measure is the share of pairs of points that differ by 6 % or more of the
 * median interval in either coordinate: 1 - C with the correlation sum C (m = 2) of sample entropy (Richman
 * & Moorman, Am J Physiol 278:H2039, 2000), used on short stretches as in COSEn (Lake & Moorman, Am J
 * Physiol 300:H319, 2011) and on the same plane as the RdR map (Lian et al., Am J Cardiol 107:1494, 2011).
 *
 * Breathing and slow changes of the rate scatter the points too, along the diagonal. Successive intervals,
 * the two coordinates of a point, must therefore be unlike in 55 % of the points; in fibrillation, where they
 * hardly depend on one another, they are in 60 to 90 % (DS1).
 *
 * Window and distance were chosen on the records of DS1 (de Chazal 2004) only. There the measure lost less
 * than occupied cells of the RdR map, normalised RMSSD and single-interval correlation sums when ectopic
 * beats were not labelled. */
#include "rhythm/irregular.h"
#include "signal/rank.h"

#include <math.h>

enum { LEAST_POINTS = 16 };

static const float DISTANCE = 0.06F; /* of the median interval */
static const float LEAST_STEPS = 0.55F;

typedef struct point {
    float x, y;
} point;

static bool unlike(float a, float b, float distance) {
    return fabsf(a - b) >= distance;
}

static float unlike_pairs(const point *points, size_t count, float distance) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            found += unlike(points[i].x, points[j].x, distance) || unlike(points[i].y, points[j].y, distance);
        }
    }
    const size_t pairs = count * (count - 1) / 2;
    return (float)found / (float)pairs;
}

static float unlike_steps(const point *points, size_t count, float distance) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += unlike(points[i].x, points[i].y, distance);
    }
    return (float)found / (float)count;
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
    return unlike_steps(points, n, distance) < LEAST_STEPS ? 0.0F : unlike_pairs(points, n, distance);
}

bool tl_is_irregular(float irregularity, bool before) {
    return irregularity > (before ? TL_IRREGULAR_STAYS : TL_IRREGULAR_BEGINS);
}
