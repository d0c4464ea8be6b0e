/* Delineation of one beat in one lead: onset, peak and end of P, QRS and T.
 *
 * After Martinez, Almeida, Olmos, Rocha & Laguna, "A wavelet-based ECG delineator: evaluation on standard
 * databases", IEEE Trans Biomed Eng 51(4):570-581, 2004. The derivative of the smoothed signal (the transform
 * with a quadratic spline wavelet) has a maximum on every rising slope of a wave, a minimum on every falling
 * one and crosses zero at its peak; baseline wander hardly shows in it. A wave begins and ends where the
 * magnitude of its outermost slope has fallen to a share of its maximum, or turns.
 *
 *   1. Scales. Martinez's 2^2 and 2^4 at 250 Hz: slopes over 8 ms for QRS, over 32 ms for P and T. Here the
 * a trous tree starts from a triple moving mean over 3 ticks (8.3 ms at TL_RATE) in the place of his first
 * level, which gives 8.3 and 33 ms.
 *   2. QRS. From the steepest slope near the R peak outwards, every slope that is large enough and near
 * enough to the one before belongs to the complex, as long as it stands out from the noise around; likewise
 * its boundaries lie where its outermost slopes have fallen to the noise.
 *   3. P and T are sought in the signal before and after the complex, each continued flat where the complex
 * was cut off: its slopes, ten times as steep, do not leak into theirs.
 *   4. A P or T wave is the neighbouring pair of opposite slopes that is largest after weighting by its
 * distance from where such a wave is expected; large neighbouring slopes belong to it too (biphasic waves). A
 * T wave without such a pair is a single rise or fall from (or to) the ST segment.
 *   5. P is sought from the end of the previous T wave on, in the signal without its trend (the median slope
 * of the window): the P wave of a fast rhythm lies on the T wave's fall.
 *   6. P or T is absent when there is too little of this evidence: its slopes stand out from the others where
 * P is sought; something like it usually comes there (slope_memory.c); and what comes there keeps time with
 * QRS, which the waves of fibrillating atria do not.
 *
 * Steps 3, 5 and 6, the weighting and the single slope's peak are not Martinez's. The constants start from
 * his and were tuned against the first cardiologist of the QT database (Laguna 1997) on the records at even
 * places in order of name; the evidence for P and T also on the patients of de Chazal's DS1 in the MIT-BIH
 * Arrhythmia Database: sinus rhythm against fibrillation and ventricular beats.
 */
#include "beat/delineate.h"

#include "signal/rank.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

enum {
    PAD = TL_DELINEATE_PAD,
    PADDED = TL_DELINEATE_STRETCH + 2 * PAD,
    AFTER = TL_CONTEXT - TL_CONTEXT_BEFORE,
    MOST_SLOPES = 48,
    SHORTEST = 8,       /* ticks of signal; in fewer there is no slope with something on either side */
    EDGE = 4,           /* a QRS boundary this near to the end of the signal may lie beyond it */
    COARSE_EDGE = 12,   /* likewise of P and T: half the reach of the coarse scale, and a little */
    USUAL_RR = TL_RATE, /* of the first beat */
    LONGEST_RR = 3 * TL_RATE / 2, /* beyond it, the T wave comes no later */
};

/* Before every tick, and far from the end of the range, so that differences stay inside it. */
static const int64_t NEVER = INT64_MIN / 2;

static const float LARGEST = 1000.0F; /* mV from the R peak: no ECG; keeps the arithmetic finite */

/* Slopes that belong to one QRS complex. */
enum {
    QRS_NEAR = 33,       /* 92 ms from the R peak: the waves of most complexes, however small */
    QRS_FAR = 58,        /* 160 ms: only large slopes belong to the complex as far away as this */
    QRS_GAP_BEFORE = 17, /* 47 ms between slopes: a Q wave's are nearer, a P wave's are not */
    QRS_GAP_AFTER = 23,  /* 64 ms: terminal waves (bundle branch block) are slower */
    QRS_GAP_LARGE = 45,  /* 125 ms between the slopes of a wide complex (ventricular, bundle branch block) */
    QRS_TAIL = 20,       /* 56 ms from the outermost slope to the boundary, at most */
    QRS_NOISE_STEP = 3,  /* 8 ms */
    QRS_NOISE_EVERY = 4, /* ticks from one measurement of the noise to the next */
};
static const float QRS_SHARE_BEFORE = 0.06F; /* of the steepest slope; Martinez's */
static const float QRS_SHARE_AFTER = 0.09F;  /* Martinez's; higher, as the T wave begins sooner than P ends */
static const float QRS_SHARE_LARGE = 0.3F;   /* of a slope that lies farther off than these allow */
static const float QRS_ON_SHARE = 0.05F;     /* of the first slope; Martinez's */
static const float QRS_OFF_SHARE = 0.15F;    /* of the last slope; between Martinez's 0.125 and 0.71 */
static const float QRS_NOISE = 3.0F;         /* times the noise that any slope must have to belong to it */
static const float QRS_END_NOISE = 2.0F; /* times the noise that a slope has fallen to at its boundary ... */
static const float QRS_END_SHARE = 0.5F; /* ... but to no more than this share of it */
static const float QRS_LEAST = 0.005F;   /* mV in 8 ms: less is no QRS complex but a flat line */

/* How a P or T wave is told and bounded. */
typedef struct wave_rule {
    float spread;  /* ticks from the expected place at which a wave's weight has halved */
    float share;   /* of its larger slope that a neighbouring slope must have to belong to it ... */
    int gap;       /* ... and the ticks between them, at most */
    float on, off; /* shares of the outermost slopes at its boundaries */
    int tail;      /* ticks from the outermost slope to the boundary, at most */
} wave_rule;

/* Tuned, near to Martinez: T on 0.25, off 0.4; P on 0.5, off 0.9. A T wave may trail off, a P wave does not.
 */
static const wave_rule T_RULE = {
    .spread = 58, .share = 0.37F, .gap = 26, .on = 0.33F, .off = 0.38F, .tail = 60};
static const wave_rule P_RULE = {
    .spread = 42, .share = 0.52F, .gap = 19, .on = 0.54F, .off = 0.83F, .tail = 13};

enum {
    T_GUARD = 14,      /* 39 ms after QRS: what is nearer is the end of the complex */
    T_LATEST = 200,    /* 556 ms after R */
    NEXT_SOONEST = 90, /* 250 ms after R: no ventricle beats again before */
    NEXT_ARM = 6,      /* ticks on either side of a bend: 33 ms in all */
    NEXT_SPAN = 30,    /* 83 ms: most of a QRS complex */
    NEXT_LEAD = 36,    /* 100 ms from the onset of a slow complex to where it is seen */
    NEXT_LATEST = 100, /* 278 ms from there to the R peak */
    NEXT_MISTRUST = 8, /* beats for which it is not believed after a mistake */
    P_GUARD = 5,       /* 14 ms before QRS: likewise */
    P_FAR = 126,  /* 350 ms before QRS: P begins no earlier even in first-degree block, seldom excepted */
    P_CLEAR = 10, /* 28 ms around the outermost slopes are not counted as background */
};
static const float T_EXPECTED = 85.0F;       /* ticks from R to the T wave at no RR interval ... */
static const float T_EXPECTED_SHARE = 0.04F; /* ... and what it moves with the RR interval */
static const float T_REACH = 0.72F;          /* of the RR interval: after it comes the next P wave */
static const float T_LEAST = 0.02F;          /* of the QRS complex's slope: less is a flat ST-T */
static const float NEXT_SHARE =
    0.5F; /* of this complex's largest step: more is the next one; T waves reach 0.3 */
static const float P_EXPECTED = 65.0F;       /* 180 ms before R, at first; then where P lately was, ... */
static const float P_EXPECTED_BEATS = 12.0F; /* ... forgetting by that many beats */
static const float P_REACH = 0.52F;          /* of the RR interval before R: before it is the last T wave */
static const float P_LEAST = 0.02F;          /* of the QRS complex's slope, after weighting */

enum {
    P_OVER_T = 13
}; /* 36 ms before the end of the last T wave: its tail may carry the P wave's beginning */

/* The evidence for a P or T wave is a sum of three: the times that its slopes are the root mean square of the
 * others, its likeness to what usually comes there, and the constancy of that. A wave unlike the usual one is
 * no less a wave, so that likeness is not counted below 0. */
static const float PROMINENCE_MOST = 4.0F;
static const float LIKENESS_WEIGHT = 6.0F;
static const float CONSTANCY_WEIGHT = 4.0F;
static const float P_EVIDENCE = 5.75F;
static const float P_PROMINENCE_LEAST = 0.9F; /* less is no wave among waves */
static const float P_PROMINENCE_FIRST = 2.5F; /* of a first beat, when nothing is remembered */
static const float T_EVIDENCE = 3.0F; /* less than for P: repolarisation does follow every QRS complex */

enum {
    BEFORE_FROM = 1 - (int)TL_SLOPE_MEMORY_SPAN, /* tick from the R peak at which its memory begins */
    REST_BEATS = 16,
};
_Static_assert(QRS_FAR + QRS_TAIL + P_FAR + P_CLEAR < TL_SLOPE_MEMORY_SPAN,
               "P is sought in what is remembered");
_Static_assert(T_LATEST + P_CLEAR < TL_SLOPE_MEMORY_SPAN, "T is sought in what is remembered");

/* A stretch of signal as its slopes; index 0 is its first tick. */
typedef struct stretch {
    int count;
    int r;         /* R peak, perhaps outside */
    float *fine;   /* slope between a tick and the next, over 8 ms */
    float *coarse; /* over 33 ms */
    float *spare;  /* PADDED floats of no meaning */
} stretch;

/* A local maximum of the magnitude of the slope. */
typedef struct slope {
    int at;
    float height;
} slope;

/* A wave in a stretch: its slopes `first` .. `last`, its peak between `peak` and `peak` + 1. */
typedef struct wave {
    int first, last, peak;
} wave;

static int clamp(int64_t value, int least, int most) {
    return value < least ? least : (value > most ? most : (int)value);
}

/* ------------------------------------------------------------------------------------------- transform ----
 */

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
    for (int i = 0; i < count + 2 * PAD; i++) {
        const float value = values[clamp(i - PAD, 0, count - 1)] - reference;
        out[i] = value > LARGEST ? LARGEST : (value < -LARGEST ? -LARGEST : value);
    }
}

/* Slopes of ticks [from, until), which lie in `ticks`; at most TL_DELINEATE_STRETCH of them. A slope sits
 * half way between two ticks, hence the uneven arms of the first stages. */
static stretch slopes_of(tl_ticks ticks, int64_t r, int64_t from, int64_t until, float *scratch) {
    float *a = scratch;
    float *b = a + PADDED;
    float *fine = b + PADDED;
    float *coarse = fine + PADDED;
    const int count = (int)(until - from);
    const int size = count + 2 * PAD;
    copy_padded(ticks, r, from, count, a);
    mean_of_three(a, size, b);
    mean_of_three(b, size, a);
    mean_of_three(a, size, b);
    difference(b, size, fine, 1, 2, 2);
    smooth(b, size, a, 1, 2, 5);
    smooth(a, size, b, 3, 3, 14);
    difference(b, size, coarse, 6, 6, 20);
    return (stretch){count, (int)(r - from), fine + PAD, coarse + PAD, a};
}

/* ---------------------------------------------------------------------------------------------- slopes ----
 */

static int find_slopes(const float *w, int from, int until, slope *found) {
    int count = 0;
    for (int i = from; i < until && count < MOST_SLOPES; i++) {
        const float here = fabsf(w[i]);
        if (here > fabsf(w[i - 1]) && here >= fabsf(w[i + 1])) {
            found[count++] = (slope){i, w[i]};
        }
    }
    return count;
}

/* The largest of `count` >= 1 slopes. */
static int steepest(const slope *slopes, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
        if (fabsf(slopes[i].height) > fabsf(slopes[best].height)) {
            best = i;
        }
    }
    return best;
}

/* From a slope outwards (`step` = +-1) to where it has fallen to `share` of its height or turns, at most
 * `tail` ticks away and inside 0 .. `last`. */
static int boundary(const float *w, slope from, int step, float share, int tail, int last) {
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

/* The tick at which the slope changes its sign between two slopes of opposite sign. */
static int crossing(const float *w, slope from, slope to) {
    for (int i = from.at; i < to.at; i++) {
        if ((w[i] > 0.0F) != (w[i + 1] > 0.0F)) {
            return i + 1;
        }
    }
    return to.at;
}

/* ------------------------------------------------------------------------------------------------- QRS ----
 */

/* Where a complex begins and ends, as indices. */
typedef struct complex_bounds {
    int foot; /* where nothing of it is left even in quiet signal: the P wave ends before */
    int on, off;
} complex_bounds;

/* The noise in the slopes: by how much they usually change in QRS_NOISE_STEP ticks outside the complex, where
 * waves change them little; 0 where there is too little signal to tell. */
static float noise_around(const stretch *s) {
    int count = 0;
    for (int i = 1; i + QRS_NOISE_STEP < s->count - 1; i += QRS_NOISE_EVERY) {
        if (i + QRS_NOISE_STEP < s->r - QRS_FAR || i > s->r + QRS_FAR) {
            s->spare[count++] = fabsf(s->fine[i + QRS_NOISE_STEP] - s->fine[i]);
        }
    }
    return count < SHORTEST ? 0.0F : tl_median(s->spare, (size_t)count);
}

/* The outermost slope of the complex on one side (`step` = +-1) of slope `largest`. A large slope may lie
 * farther from the R peak, and from the slope before it, than a small one; and the R peak itself lies inside
 * the complex, however slow one of its sides. */
static int outermost(const slope *slopes, int count, int largest, int step, int r, float noise) {
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
static float end_share(float share, slope outer, float noise) {
    return fmaxf(share, fminf(QRS_END_NOISE * noise / fabsf(outer.height), QRS_END_SHARE));
}

/* False when there is no complex. */
static bool find_qrs(const stretch *s, complex_bounds *found) {
    slope slopes[MOST_SLOPES];
    const int last = s->count - 1;
    const int count =
        find_slopes(s->fine, clamp(s->r - QRS_FAR, 1, last), clamp(s->r + QRS_FAR, 1, last), slopes);
    const int largest = count > 0 ? steepest(slopes, count) : 0;
    if (count == 0 || fabsf(slopes[largest].height) < QRS_LEAST) {
        return false;
    }
    const float noise = noise_around(s);
    const slope first = slopes[outermost(slopes, count, largest, -1, s->r, noise)];
    const slope final = slopes[outermost(slopes, count, largest, 1, s->r, noise)];
    const float on_share = end_share(QRS_ON_SHARE, first, noise);
    const float off_share = end_share(QRS_OFF_SHARE, final, noise);
    found->foot = clamp(boundary(s->fine, first, -1, QRS_ON_SHARE, QRS_TAIL, last), 0, s->r);
    found->on = clamp(boundary(s->fine, first, -1, on_share, QRS_TAIL, last), 0, s->r);
    found->off = clamp(boundary(s->fine, final, 1, off_share, QRS_TAIL, last), s->r, last);
    return true;
}

/* The complex's steepest slope on the coarse scale: what P and T are measured by. */
static float qrs_height(const stretch *s, const complex_bounds *qrs) {
    float height = 0.0F;
    for (int i = qrs->on; i < qrs->off; i++) {
        const float here = fabsf(s->coarse[i]);
        height = here > height ? here : height;
    }
    return height;
}

/* --------------------------------------------------------------------------------------------- P and T ----
 */

static float pair_height(const slope *pair) {
    return fabsf(pair[0].height) + fabsf(pair[1].height);
}

/* The pair of opposite slopes that is largest, weighted by its place, and that weighted height; -1 if there
 * is none. */
static int best_pair(const slope *slopes, int count, float expected, float spread, float *weighted) {
    int best = -1;
    *weighted = 0.0F;
    for (int i = 0; i + 1 < count; i++) {
        const float distance = (0.5F * (float)(slopes[i].at + slopes[i + 1].at) - expected) / spread;
        const float height = pair_height(slopes + i) / (1.0F + distance * distance);
        if ((slopes[i].height > 0.0F) != (slopes[i + 1].height > 0.0F) && height > *weighted) {
            best = i;
            *weighted = height;
        }
    }
    return best;
}

/* The wave around the pair at `peak`. */
static wave widen(const slope *slopes, int count, int peak, const wave_rule *rule) {
    wave found = {peak, peak + 1, peak};
    const float least = rule->share * fmaxf(fabsf(slopes[peak].height), fabsf(slopes[peak + 1].height));
    while (found.last + 1 < count && slopes[found.last + 1].at - slopes[found.last].at < rule->gap &&
           fabsf(slopes[found.last + 1].height) > least) {
        found.last++;
    }
    while (found.first > 0 && slopes[found.first].at - slopes[found.first - 1].at < rule->gap &&
           fabsf(slopes[found.first - 1].height) > least) {
        found.first--;
    }
    return found;
}

/* Evidence for a wave whose slopes are `prominent` times the others, which is 0 where that is not known. */
static float evidence(const stretch *s, const tl_slope_memory *memory, const slope *slopes, wave found,
                      float prominent) {
    const int start = clamp(slopes[found.first].at - P_CLEAR, 0, s->count);
    const int count = clamp(slopes[found.last].at + P_CLEAR, 0, s->count) - start;
    const float like = tl_slope_memory_likeness(memory, s->coarse + start, start - s->r, count);
    const float constant = tl_slope_memory_constancy(memory, start - s->r, count);
    return fminf(prominent, PROMINENCE_MOST) + LIKENESS_WEIGHT * fmaxf(like, 0.0F) +
           CONSTANCY_WEIGHT * constant;
}

/* Whether the wave is more than what goes on between T and QRS as well. `height`: of its slopes. */
static bool is_t(const tl_delineator *state, const stretch *s, const slope *slopes, wave t, float height) {
    const float prominent = height / fmaxf(sqrtf(state->rest), FLT_MIN);
    return state->after.beats == 0 || evidence(s, &state->after, slopes, t, prominent) >= T_EVIDENCE;
}

/* A T wave that only falls from the ST segment, or only rises from it: its peak is where that slope begins.
 */
static void single_slope(const stretch *s, slope only, tl_waves *waves) {
    const int last = s->count - 1;
    waves->t_peak = (float)(boundary(s->coarse, only, -1, T_RULE.on, T_RULE.tail, last) - s->r);
    waves->t_off = (float)(boundary(s->coarse, only, 1, T_RULE.off, T_RULE.tail, last) - s->r);
}

/* Looks for T in the indices [from, until) of a stretch that begins where the QRS complex ends. */
static void find_t(const tl_delineator *state, const stretch *s, int from, int until, int rr, float qrs,
                   tl_waves *waves) {
    slope slopes[MOST_SLOPES];
    const int last = s->count - 1;
    const int count = find_slopes(s->coarse, from, until, slopes);
    const int largest = count > 0 ? steepest(slopes, count) : 0;
    if (count == 0 || fabsf(slopes[largest].height) < T_LEAST * qrs) {
        return;
    }
    const float expected = T_EXPECTED + T_EXPECTED_SHARE * (float)clamp(rr, 0, LONGEST_RR);
    float weighted = 0.0F;
    const int pair = best_pair(slopes, count, (float)s->r + expected, T_RULE.spread, &weighted);
    if (pair < 0) {
        const wave single = {largest, largest, largest};
        if (is_t(state, s, slopes, single, fabsf(slopes[largest].height))) {
            single_slope(s, slopes[largest], waves);
        }
        return;
    }
    const wave t = widen(slopes, count, pair, &T_RULE);
    if (!is_t(state, s, slopes, t, 0.5F * pair_height(slopes + pair))) {
        return;
    }
    waves->t_on = (float)(boundary(s->coarse, slopes[t.first], -1, T_RULE.on, T_RULE.tail, last) - s->r);
    waves->t_peak = (float)(crossing(s->coarse, slopes[t.peak], slopes[t.peak + 1]) - s->r);
    waves->t_off = (float)(boundary(s->coarse, slopes[t.last], 1, T_RULE.off, T_RULE.tail, last) - s->r);
}

/* Takes the window's median slope out of the whole stretch. Every fourth of them will do: they are smooth. */
static void remove_trend(stretch *s, int from, int until) {
    int count = 0;
    for (int i = from; i < until; i += 4) {
        s->spare[count++] = s->coarse[i];
    }
    const float trend = tl_median(s->spare, (size_t)count);
    for (int i = 0; i < s->count; i++) {
        s->coarse[i] -= trend;
    }
}

static float mean_square(const float *slopes, int count) {
    float sum = 0.0F;
    for (int i = 0; i < count; i++) {
        sum += slopes[i] * slopes[i];
    }
    return sum / (float)count;
}

/* Times that the wave's main slopes are the root mean square of the slopes in the window outside it; NaN when
 * too little is left to tell. */
static float prominence(const stretch *s, int from, int until, const slope *slopes, wave p) {
    float sum = 0.0F;
    int count = 0;
    for (int i = from; i < until; i++) {
        if (i < slopes[p.first].at - P_CLEAR || i > slopes[p.last].at + P_CLEAR) {
            sum += s->coarse[i] * s->coarse[i];
            count++;
        }
    }
    if (count <= P_CLEAR) {
        return NAN;
    }
    return 0.5F * pair_height(slopes + p.peak) / fmaxf(sqrtf(sum / (float)count), FLT_MIN);
}

/* Whether the wave is a P wave, and not one of the window's other waves. */
static bool is_p(const tl_delineator *state, const stretch *s, const slope *slopes, wave p, float prominent) {
    if (prominent < P_PROMINENCE_LEAST) {
        return false;
    }
    if (state->before.beats == 0) {
        return prominent >= P_PROMINENCE_FIRST;
    }
    const float apart = isnan(prominent) ? 0.0F : prominent;
    return evidence(s, &state->before, slopes, p, apart) >= P_EVIDENCE;
}

/* Looks for P in the indices [from, until) of a stretch that ends where the QRS complex begins. */
static void find_p(tl_delineator *state, const stretch *s, int from, int until, float qrs, tl_waves *waves) {
    slope slopes[MOST_SLOPES];
    const int last = s->count - 1;
    float weighted = 0.0F;
    const int count = find_slopes(s->coarse, from, until, slopes);
    const int pair = best_pair(slopes, count, (float)s->r - state->p_ahead, P_RULE.spread, &weighted);
    if (pair < 0 || weighted < P_LEAST * qrs) {
        return;
    }
    const wave p = widen(slopes, count, pair, &P_RULE);
    if (!is_p(state, s, slopes, p, prominence(s, from, until, slopes, p))) {
        return;
    }
    const float ahead = (float)s->r - 0.5F * (float)(slopes[p.peak].at + slopes[p.peak + 1].at);
    state->p_ahead += (ahead - state->p_ahead) / P_EXPECTED_BEATS;
    waves->p_on = (float)(boundary(s->coarse, slopes[p.first], -1, P_RULE.on, P_RULE.tail, last) - s->r);
    waves->p_peak = (float)(crossing(s->coarse, slopes[p.peak], slopes[p.peak + 1]) - s->r);
    waves->p_off = (float)(boundary(s->coarse, slopes[p.last], 1, P_RULE.off, P_RULE.tail, last) - s->r);
}

/* ------------------------------------------------------------------------------------------------ beat ----
 */

/* Ticks from the previous R peak, if there is one. */
static int interval(int64_t previous, int64_t r) {
    if (previous == INT64_MIN || previous >= r) {
        return USUAL_RR;
    }
    return previous < r - LONGEST_RR * 2 ? LONGEST_RR * 2 : (int)(r - previous);
}

/* The ticks that the beat is delineated in: at most those of a beat's context. */
typedef struct scene {
    tl_ticks ticks;
    int64_t r;
    int rr_before;
} scene;

/* The P wave before a QRS complex of which nothing is left at tick `foot`. */
static void look_before(tl_delineator *state, const scene *at, int64_t foot, float qrs, float *scratch,
                        tl_waves *waves) {
    const int64_t far = foot - P_FAR - PAD;
    const int64_t start = far > at->ticks.first ? far : at->ticks.first;
    stretch before = slopes_of(at->ticks, at->r, start, foot + 1, scratch);
    const int last = before.count - 1;
    const int64_t reach = before.r - (int)(P_REACH * (float)at->rr_before);
    const int64_t t_end = state->t_end - P_OVER_T - start;
    const int64_t after_t = reach > t_end ? reach : t_end;
    const int from = clamp(last - P_FAR > after_t ? last - P_FAR : after_t, 1, last);
    const int until = last - P_GUARD;
    if (until - from < SHORTEST) {
        return;
    }
    remove_trend(&before, from, until);
    find_p(state, &before, from, until, qrs, waves);
    const float rest = mean_square(before.coarse + from, until - from);
    state->rest += (rest - state->rest) /
                   (float)(state->before.beats < REST_BEATS ? state->before.beats + 1 : REST_BEATS);
    tl_slope_memory_take(&state->before, before.coarse + from, from - before.r, until - from);
}

/* How sharply the signal bends around a tick. */
static float bend_at(tl_ticks ticks, int64_t tick) {
    const float *value = ticks.values + (tick - ticks.first);
    return fabsf(value[-NEXT_ARM] - 2.0F * value[0] + value[NEXT_ARM]);
}

/* The tick at which the next QRS complex begins, as far as it lies in what is looked at; otherwise the end of
 * that. The detector is not yet certain of it when this beat is delineated. A complex is where the signal
 * bends half as much as in this one, over NEXT_SPAN ticks, of which every second one is looked at. */
static int64_t next_onset(const scene *at) {
    const int64_t first = at->ticks.first + NEXT_ARM;
    const int64_t stop = at->ticks.first + at->ticks.count;
    const int64_t start = at->r - NEXT_SPAN > first ? at->r - NEXT_SPAN : first;
    float sum = 0.0F;
    float most = 0.0F;
    for (int64_t i = start; i < stop - NEXT_ARM; i += 2) {
        const float left = i - NEXT_SPAN >= start ? bend_at(at->ticks, i - NEXT_SPAN) : 0.0F;
        sum += bend_at(at->ticks, i) - left;
        most = i <= at->r + NEXT_SPAN && sum > most ? sum : most;
        if (i >= at->r + NEXT_SOONEST && sum > NEXT_SHARE * most) {
            return i - NEXT_LEAD;
        }
    }
    return stop;
}

/* The same, where what was seen lately has come true: a T wave as sharp as QRS is mistaken for a complex
 * once, not in every beat. */
static int64_t believed_onset(tl_delineator *state, const scene *at) {
    const int64_t seen = next_onset(at);
    const int64_t stop = at->ticks.first + at->ticks.count;
    if (state->foreseen != NEVER && at->r - state->foreseen > NEXT_LATEST) {
        state->mistrust = NEXT_MISTRUST;
    } else if (state->mistrust > 0) {
        state->mistrust--;
    }
    state->foreseen = seen < stop ? seen : NEVER;
    return state->mistrust > 0 ? stop : seen;
}

/* The T wave after a QRS complex that ends at tick `qrs_off`. */
static void look_after(tl_delineator *state, const scene *at, int64_t qrs_off, float qrs, float *scratch,
                       tl_waves *waves) {
    stretch after = slopes_of(at->ticks, at->r, qrs_off, at->ticks.first + at->ticks.count, scratch);
    const int64_t next = believed_onset(state, at) - qrs_off + 1;
    after.count = next < after.count ? (int)next : after.count;
    if (after.count <= T_GUARD + 1) {
        return;
    }
    const int reach = clamp((int64_t)(T_REACH * (float)at->rr_before), 0, T_LATEST);
    const int until = clamp(after.r + reach, T_GUARD, after.count - 1);
    find_t(state, &after, T_GUARD, until, at->rr_before, qrs, waves);
    tl_slope_memory_take(&state->after, after.coarse + T_GUARD, T_GUARD - after.r, until - T_GUARD);
}

/* In ticks; a point too near to an end of the signal may lie beyond it, and is not told. */
static void delineate(tl_delineator *state, const scene *at, float *scratch, tl_waves *waves) {
    const int64_t r = at->r;
    const int64_t start = at->ticks.first;
    const int64_t stop = start + at->ticks.count;
    const int arm = TL_DELINEATE_STRETCH / 2;
    const int64_t from = r - arm > start ? r - arm : start;
    const stretch around = slopes_of(at->ticks, r, from, r + arm < stop ? r + arm : stop, scratch);
    complex_bounds qrs;
    if (!find_qrs(&around, &qrs)) {
        return;
    }
    const float height = qrs_height(&around, &qrs);
    const int64_t qrs_on = from + qrs.on;
    const int64_t qrs_off = from + qrs.off;
    if (qrs_off + EDGE < stop) {
        waves->qrs_off = (float)(qrs_off - r);
        look_after(state, at, qrs_off, height, scratch, waves);
    }
    if (from + qrs.foot - EDGE >= start) {
        waves->qrs_on = (float)(qrs_on - r);
        look_before(state, at, from + qrs.foot, height, scratch, waves);
    }
    if (waves->t_off > (float)(stop - COARSE_EDGE - r)) {
        waves->t_off = NAN;
    }
    if (waves->p_on < (float)(start + COARSE_EDGE - r)) {
        waves->p_on = NAN;
    }
}

/* The part of the ticks that belongs to the beat's context. */
static tl_ticks context(tl_ticks ticks, int64_t r) {
    const int64_t end = ticks.first + ticks.count;
    const int64_t from = r - TL_CONTEXT_BEFORE > ticks.first ? r - TL_CONTEXT_BEFORE : ticks.first;
    const int64_t until = r + AFTER < end ? r + AFTER : end;
    return (tl_ticks){ticks.values + (from - ticks.first), from, until - from};
}

static void to_seconds(float *point) {
    *point *= 1.0F / TL_RATE;
}

void tl_delineate_begin(tl_delineator *state) {
    state->rest = 0.0F;
    state->t_end = NEVER;
    state->p_ahead = P_EXPECTED;
    state->foreseen = NEVER;
    state->mistrust = 0;
    tl_slope_memory_begin(&state->before, BEFORE_FROM);
    tl_slope_memory_begin(&state->after, 0);
}

void tl_delineate(tl_delineator *state, tl_ticks ticks, int64_t r, int64_t previous, float *scratch,
                  tl_waves *waves) {
    *waves = (tl_waves){NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (ticks.count < SHORTEST || r < ticks.first || r >= ticks.first + ticks.count) {
        return;
    }
    const scene at = {context(ticks, r), r, interval(previous, r)};
    delineate(state, &at, scratch, waves);
    state->t_end = isnan(waves->t_off) ? NEVER : r + (int64_t)waves->t_off;
    to_seconds(&waves->p_on);
    to_seconds(&waves->p_peak);
    to_seconds(&waves->p_off);
    to_seconds(&waves->qrs_on);
    to_seconds(&waves->qrs_off);
    to_seconds(&waves->t_on);
    to_seconds(&waves->t_peak);
    to_seconds(&waves->t_off);
}
