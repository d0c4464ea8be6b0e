/* Delineation of one beat in one lead: onset, peak and end of P, QRS and T.
 *
 * After Martinez, Almeida, Olmos, Rocha & Laguna, "A wavelet-based ECG delineator: evaluation on standard
 * databases", IEEE Trans Biomed Eng 51(4):570-581, 2004. The derivative of the smoothed signal (the transform
 * with a quadratic spline wavelet) has a maximum on every rising slope of a wave, a minimum on every falling
 * one and crosses zero at its peak; baseline wander hardly shows in it. A wave begins and ends where the
 * magnitude of its outermost slope has fallen to a share of its maximum, or turns.
 *
 *   1. Scales: slopes.c.
 *   2. QRS: qrs_bounds.c.
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
 * Steps 3, 5 and 6, the weighting, the single slope's peak and the bound that the next complex sets to T are
 * not Martinez's. The constants start from his and were tuned against the first cardiologist of the QT
 * database (Laguna 1997) on the records at even places in order of name; the evidence for P and T also on the
 * patients of de Chazal's DS1 in the MIT-BIH Arrhythmia Database: sinus rhythm against fibrillation and
 * ventricular beats. That a foreseen complex is not believed after one did not come was added on sight of a
 * record (sele0116) of the other half.
 */
#include "beat/delineate.h"

#include "beat/qrs_bounds.h"
#include "signal/rank.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

enum {
    AFTER = TL_CONTEXT - TL_CONTEXT_BEFORE,
    SHORTEST = 8,       /* ticks of signal; in fewer there is no slope with something on either side */
    EDGE = 4,           /* a QRS boundary this near to the end of the signal may lie beyond it */
    COARSE_EDGE = 12,   /* likewise of P and T: half the reach of the coarse scale, and a little */
    USUAL_RR = TL_RATE, /* of the first beat */
    LONGEST_RR = 3 * TL_RATE / 2, /* beyond it, the T wave comes no later */
};

/* Before every tick, and far from the end of the range, so that differences stay inside it. */
static const int64_t NEVER = INT64_MIN / 2;

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
    NEXT_LATEST = 100, /* 278 ms from where the next complex is foreseen to its R peak, at most */
    NEXT_MISTRUST = 8, /* beats for which that is not believed after a mistake */
    P_GUARD = 5,       /* 14 ms before QRS: what is nearer is its beginning */
    P_OVER_T = 13,     /* 36 ms before the end of the last T wave, whose tail may carry the beginning of P */
    P_FAR = 126,  /* 350 ms before QRS: P begins no earlier even in first-degree block, seldom excepted */
    P_CLEAR = 10, /* 28 ms around the outermost slopes are not counted as background */
};
static const float T_EXPECTED = 85.0F;       /* ticks from R to the T wave at no RR interval ... */
static const float T_EXPECTED_SHARE = 0.04F; /* ... and what it moves with the RR interval */
static const float T_REACH = 0.72F;          /* of the RR interval: after it comes the next P wave */
static const float T_LEAST = 0.02F;          /* of the QRS complex's slope: less is a flat ST-T */
static const float P_EXPECTED = 65.0F;       /* 180 ms before R, at first; then where P lately was, ... */
static const float P_EXPECTED_BEATS = 12.0F; /* ... forgetting by that many beats */
static const float P_REACH = 0.52F;          /* of the RR interval before R: before it is the last T wave */
static const float P_LEAST = 0.02F;          /* of the QRS complex's slope, after weighting */

/* The evidence for a P or T wave is a sum of three: the times that its slopes are the root mean square of the
 * others, its likeness to what usually comes there, and the constancy of that. A wave unlike the usual one is
 * no less a wave, so that likeness is not counted below 0. */
static const float PROMINENCE_MOST = 4.0F;
static const float LIKENESS_WEIGHT = 6.0F;
static const float CONSTANCY_WEIGHT = 4.0F;
static const float P_EVIDENCE = 6.5F;
static const float P_PROMINENCE_LEAST = 0.9F; /* less is no wave among waves */
static const float P_PROMINENCE_FIRST = 2.5F; /* of a first beat, when nothing is remembered */
static const float T_EVIDENCE = 3.0F; /* less than for P: repolarisation does follow every QRS complex */

enum {
    BEFORE_FROM = 1 - (int)TL_SLOPE_MEMORY_SPAN, /* tick from the R peak at which its memory begins */
    REST_BEATS = 16,
};
_Static_assert(TL_QRS_FOOT_FARTHEST + P_FAR + P_CLEAR < TL_SLOPE_MEMORY_SPAN,
               "P is sought in what is remembered");
_Static_assert(T_LATEST + P_CLEAR < TL_SLOPE_MEMORY_SPAN, "T is sought in what is remembered");

/* A wave in a stretch: its slopes `first` .. `last`, its peak between `peak` and `peak` + 1. */
typedef struct wave {
    int first, last, peak;
} wave;

/* The complex's steepest slope on the coarse scale: what P and T are measured by. */
static float qrs_height(const tl_slopes *s, const tl_qrs_bounds *qrs) {
    float height = 0.0F;
    for (int i = qrs->on; i < qrs->off; i++) {
        const float here = fabsf(s->coarse[i]);
        height = here > height ? here : height;
    }
    return height;
}

static float pair_height(const tl_slope *pair) {
    return fabsf(pair[0].height) + fabsf(pair[1].height);
}

/* The pair of opposite slopes that is largest, weighted by its place, and that weighted height; -1 if there
 * is none. */
static int best_pair(const tl_slope *slopes, int count, float expected, float spread, float *weighted) {
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
static wave widen(const tl_slope *slopes, int count, int peak, const wave_rule *rule) {
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
static float evidence(const tl_slopes *s, const tl_slope_memory *memory, const tl_slope *slopes, wave found,
                      float prominent) {
    const int start = tl_clamp(slopes[found.first].at - P_CLEAR, 0, s->count);
    const int count = tl_clamp(slopes[found.last].at + P_CLEAR, 0, s->count) - start;
    const float like = tl_slope_memory_likeness(memory, s->coarse + start, start - s->r, count);
    const float constant = tl_slope_memory_constancy(memory, start - s->r, count);
    return fminf(prominent, PROMINENCE_MOST) + LIKENESS_WEIGHT * fmaxf(like, 0.0F) +
           CONSTANCY_WEIGHT * constant;
}

/* Whether the wave is more than what goes on between T and QRS as well. `height`: of its slopes. */
static bool is_t(const tl_delineator *state, const tl_slopes *s, const tl_slope *slopes, wave t,
                 float height) {
    const float prominent = height / fmaxf(sqrtf(state->rest), FLT_MIN);
    return state->after.beats == 0 || evidence(s, &state->after, slopes, t, prominent) >= T_EVIDENCE;
}

/* A T wave that only falls from the ST segment, or only rises from it: its peak is where that slope begins.
 */
static void single_slope(const tl_slopes *s, tl_slope only, tl_waves *waves) {
    const int last = s->count - 1;
    waves->t_peak = (float)(tl_slope_boundary(s->coarse, only, -1, T_RULE.on, T_RULE.tail, last) - s->r);
    waves->t_off = (float)(tl_slope_boundary(s->coarse, only, 1, T_RULE.off, T_RULE.tail, last) - s->r);
}

/* Looks for T in the indices [from, until) of a stretch that begins where the QRS complex ends. */
static void find_t(const tl_delineator *state, const tl_slopes *s, int from, int until, int rr, float qrs,
                   tl_waves *waves) {
    tl_slope slopes[TL_SLOPES_MOST];
    const int last = s->count - 1;
    const int count = tl_slopes_find(s->coarse, from, until, slopes);
    const int largest = count > 0 ? tl_slopes_steepest(slopes, count) : 0;
    if (count == 0 || fabsf(slopes[largest].height) < T_LEAST * qrs) {
        return;
    }
    const float expected = T_EXPECTED + T_EXPECTED_SHARE * (float)tl_clamp(rr, 0, LONGEST_RR);
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
    waves->t_on =
        (float)(tl_slope_boundary(s->coarse, slopes[t.first], -1, T_RULE.on, T_RULE.tail, last) - s->r);
    waves->t_peak = (float)(tl_slope_crossing(s->coarse, slopes[t.peak], slopes[t.peak + 1]) - s->r);
    waves->t_off =
        (float)(tl_slope_boundary(s->coarse, slopes[t.last], 1, T_RULE.off, T_RULE.tail, last) - s->r);
}

/* Takes the window's median slope out of the whole stretch. Every fourth of them will do: they are smooth. */
static void remove_trend(tl_slopes *s, int from, int until) {
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
static float prominence(const tl_slopes *s, int from, int until, const tl_slope *slopes, wave p) {
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
static bool is_p(const tl_delineator *state, const tl_slopes *s, const tl_slope *slopes, wave p,
                 float prominent) {
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
static void find_p(tl_delineator *state, const tl_slopes *s, int from, int until, float qrs,
                   tl_waves *waves) {
    tl_slope slopes[TL_SLOPES_MOST];
    const int last = s->count - 1;
    float weighted = 0.0F;
    const int count = tl_slopes_find(s->coarse, from, until, slopes);
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
    waves->p_on =
        (float)(tl_slope_boundary(s->coarse, slopes[p.first], -1, P_RULE.on, P_RULE.tail, last) - s->r);
    waves->p_peak = (float)(tl_slope_crossing(s->coarse, slopes[p.peak], slopes[p.peak + 1]) - s->r);
    waves->p_off =
        (float)(tl_slope_boundary(s->coarse, slopes[p.last], 1, P_RULE.off, P_RULE.tail, last) - s->r);
}

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
    const int64_t far = foot - P_FAR - TL_SLOPES_PAD;
    const int64_t start = far > at->ticks.first ? far : at->ticks.first;
    tl_slopes before = tl_slopes_of(at->ticks, at->r, start, foot + 1, scratch);
    const int last = before.count - 1;
    const int64_t reach = before.r - (int)(P_REACH * (float)at->rr_before);
    const int64_t t_end = state->t_end - P_OVER_T - start;
    const int64_t after_t = reach > t_end ? reach : t_end;
    const int from = tl_clamp(last - P_FAR > after_t ? last - P_FAR : after_t, 1, last);
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

/* Where the next complex begins, if what was foreseen lately has come true: a T wave as sharp as QRS is
 * mistaken for a complex once, not in every beat. */
static int64_t believed_onset(tl_delineator *state, const scene *at) {
    const int64_t seen = tl_qrs_next_onset(at->ticks, at->r);
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
    tl_slopes after = tl_slopes_of(at->ticks, at->r, qrs_off, at->ticks.first + at->ticks.count, scratch);
    const int64_t next = believed_onset(state, at) - qrs_off + 1;
    after.count = next < after.count ? (int)next : after.count;
    if (after.count <= T_GUARD + 1) {
        return;
    }
    const int reach = tl_clamp((int64_t)(T_REACH * (float)at->rr_before), 0, T_LATEST);
    const int until = tl_clamp(after.r + reach, T_GUARD, after.count - 1);
    find_t(state, &after, T_GUARD, until, at->rr_before, qrs, waves);
    tl_slope_memory_take(&state->after, after.coarse + T_GUARD, T_GUARD - after.r, until - T_GUARD);
}

/* In ticks; a point too near to an end of the signal may lie beyond it, and is not told. */
static void delineate(tl_delineator *state, const scene *at, float *scratch, tl_waves *waves) {
    const int64_t r = at->r;
    const int64_t start = at->ticks.first;
    const int64_t stop = start + at->ticks.count;
    const int arm = TL_SLOPES_STRETCH / 2;
    const int64_t from = r - arm > start ? r - arm : start;
    const tl_slopes around = tl_slopes_of(at->ticks, r, from, r + arm < stop ? r + arm : stop, scratch);
    tl_qrs_bounds qrs;
    if (!tl_qrs_bounds_find(&around, &qrs)) {
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
