/* The bounds of a QRS complex, after Martinez et al. 2004 (slopes.c).
 *
 * From the steepest slope near the R peak outwards, every slope that is large enough and near enough to the
 * one before belongs to the complex, as long as it stands out from the noise around; its boundaries lie where
 * its outermost slopes have fallen to a share of their maximum, or to the noise, or turn. The noise, the rule
 * that the R peak lies inside the complex, and the sight of the next complex are not Martinez's.
 */
#include "beat/qrs_bounds.h"

#include "signal/rank.h"

#include <math.h>
#include <stdlib.h>

/* Slopes that belong to one QRS complex. */
enum {
    QRS_NEAR = 33,       /* 92 ms from the R peak: the waves of most complexes, however small */
    QRS_FAR = 58,        /* 160 ms: only large slopes belong to the complex as far away as this */
    QRS_GAP_BEFORE = 17, /* 47 ms between slopes: a Q wave's are nearer, a P wave's are not */
    QRS_GAP_AFTER = 23,  /* 64 ms: terminal waves (bundle branch block) are slower */
    QRS_GAP_LARGE = 45,  /* 125 ms between the slopes of a wide complex (ventricular, bundle branch block) */
    QRS_TAIL = 20,       /* 56 ms from the outermost slope to the boundary, at most */
    QRS_LONGEST = 108,   /* 300 ms: what seems longer is two complexes, or noise */
    QRS_NOISE_STEP = 3,  /* 8 ms */
    QRS_NOISE_EVERY = 4, /* ticks from one measurement of the noise to the next */
};
static const float QRS_SHARE_BEFORE = 0.06F; /* of the steepest slope; Martinez's */
static const float QRS_SHARE_AFTER = 0.09F;  /* Martinez's; higher, as the T wave begins sooner than P ends */
static const float QRS_SHARE_LARGE = 0.3F;   /* of a slope that lies farther off than these allow */
static const float QRS_ON_SHARE = 0.05F;     /* of the first slope; Martinez's */
static const float QRS_OFF_SHARE = 0.15F;    /* of the last slope; between Martinez's 0.125 and 0.71 */
static const float QRS_NOISE = 2.75F;        /* times the noise that any slope must have to belong to it */
static const float QRS_END_NOISE = 2.0F; /* times the noise that a slope has fallen to at its boundary ... */
static const float QRS_END_SHARE = 0.5F; /* ... but to no more than this share of it */
static const float QRS_LEAST = 0.005F;   /* mV in 8 ms: less is no QRS complex but a flat line */

enum {
    NOISE_LEAST = 8,   /* measurements of the noise that tell something */
    NEXT_SOONEST = 90, /* 250 ms after R: no ventricle beats again before */
    NEXT_ARM = 6,      /* ticks on either side of a bend: 33 ms in all */
    NEXT_SPAN = 30,    /* 83 ms: most of a QRS complex */
    NEXT_LEAD = 36,    /* 100 ms from the onset of a slow complex to where it is seen */
};
static const float NEXT_SHARE = 0.5F; /* of the bends of this complex that are seen in the next one */

_Static_assert(QRS_FAR + QRS_TAIL < TL_QRS_FOOT_FARTHEST, "no foot is farther from its R peak");

/* The noise in the slopes: by how much they usually change in QRS_NOISE_STEP ticks outside the complex, where
 * waves change them little; 0 where there is too little signal to tell. */
static float noise_around(const tl_slopes *s) {
    int count = 0;
    for (int i = 1; i + QRS_NOISE_STEP < s->count - 1; i += QRS_NOISE_EVERY) {
        if (i + QRS_NOISE_STEP < s->r - QRS_FAR || i > s->r + QRS_FAR) {
            s->spare[count++] = fabsf(s->fine[i + QRS_NOISE_STEP] - s->fine[i]);
        }
    }
    return count < NOISE_LEAST ? 0.0F : tl_median(s->spare, (size_t)count);
}

/* The outermost slope of the complex on one side (`step` = +-1) of slope `largest`. A large slope may lie
 * farther from the R peak, and from the slope before it, than a small one; and the R peak itself lies inside
 * the complex, however slow one of its sides. */
static int outermost(const tl_slope *slopes, int count, int largest, int step, int r, float noise) {
    const float share = step < 0 ? QRS_SHARE_BEFORE : QRS_SHARE_AFTER;
    const int gap = step < 0 ? QRS_GAP_BEFORE : QRS_GAP_AFTER;
    const float most = fabsf(slopes[largest].height);
    const float small = fmaxf(share * most, QRS_NOISE * noise);
    int last = largest;
    for (int i = largest + step; i >= 0 && i < count; i += step) {
        const int distance = abs(slopes[i].at - slopes[last].at);
        const bool over_r = step < 0 ? slopes[last].at >= r : slopes[last].at < r;
        const bool near = (distance <= gap || over_r) && abs(slopes[i].at - r) <= QRS_NEAR;
        if (distance <= QRS_GAP_LARGE && fabsf(slopes[i].height) > (near ? small : QRS_SHARE_LARGE * most)) {
            last = i;
        }
    }
    return last;
}

/* Share of the outermost slope at the boundary of the complex. */
static float end_share(float share, tl_slope outer, float noise) {
    return fmaxf(share, fminf(QRS_END_NOISE * noise / fabsf(outer.height), QRS_END_SHARE));
}

bool tl_qrs_bounds_find(const tl_slopes *s, tl_qrs_bounds *found) {
    tl_slope slopes[TL_SLOPES_MOST];
    const int last = s->count - 1;
    const int count =
        tl_slopes_find(s->fine, tl_clamp(s->r - QRS_FAR, 1, last), tl_clamp(s->r + QRS_FAR, 1, last), slopes);
    const int largest = count > 0 ? tl_slopes_steepest(slopes, count) : 0;
    if (count == 0 || fabsf(slopes[largest].height) < QRS_LEAST) {
        return false;
    }
    const float noise = noise_around(s);
    const tl_slope first = slopes[outermost(slopes, count, largest, -1, s->r, noise)];
    const tl_slope final = slopes[outermost(slopes, count, largest, 1, s->r, noise)];
    const float on_share = end_share(QRS_ON_SHARE, first, noise);
    const float off_share = end_share(QRS_OFF_SHARE, final, noise);
    found->foot = tl_clamp(tl_slope_boundary(s->fine, first, -1, QRS_ON_SHARE, QRS_TAIL, last), 0, s->r);
    found->on = tl_clamp(tl_slope_boundary(s->fine, first, -1, on_share, QRS_TAIL, last), 0, s->r);
    found->off = tl_clamp(tl_slope_boundary(s->fine, final, 1, off_share, QRS_TAIL, last), s->r, last);
    return found->off - found->on <= QRS_LONGEST;
}

/* How sharply the signal bends around a tick. */
static float bend_at(tl_ticks ticks, int64_t tick) {
    const float *value = ticks.values + (tick - ticks.first);
    return fabsf(value[-NEXT_ARM] - 2.0F * value[0] + value[NEXT_ARM]);
}

/* The detector is not yet certain of the next complex when this beat is delineated: it is where the signal
 * bends half as much as in this one, over NEXT_SPAN ticks, of which every second one is looked at. */
int64_t tl_qrs_next_onset(tl_ticks ticks, int64_t r) {
    const int64_t first = ticks.first + NEXT_ARM;
    const int64_t stop = ticks.first + ticks.count;
    const int64_t start = r - NEXT_SPAN > first ? r - NEXT_SPAN : first;
    float sum = 0.0F;
    float most = 0.0F;
    for (int64_t i = start; i < stop - NEXT_ARM; i += 2) {
        const float left = i - NEXT_SPAN >= start ? bend_at(ticks, i - NEXT_SPAN) : 0.0F;
        sum += bend_at(ticks, i) - left;
        most = i <= r + NEXT_SPAN && sum > most ? sum : most;
        if (i >= r + NEXT_SOONEST && sum > NEXT_SHARE * most) {
            return i - NEXT_LEAD;
        }
    }
    return stop;
}
