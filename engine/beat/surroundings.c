/* What surrounds a beat, as numbers for a network: what a reader of ECGs looks at beside the beat's own
 * shape.
 *
 * A beat is early or late against the cycle of the patient's sinus node, not against the beat before: the
 * references are medians, 0.8 and 0.95 quantiles of the RR intervals before it (in runs of early beats the
 * sinus cycle is among the longest, and where they hardly end among the few longest), and the sinus cycle
 * proper, the median of intervals between two usual beats.
 * Then the pause after it, irregularity (in atrial fibrillation an early beat means nothing), P waves, and
 * the likeness to the usual beat, of its neighbours too.
 *
 *    0, 1   RR interval before the beat, and after it, / median of the 8 intervals before
 *    2, 3   the same two / median of 32              4, 5   / median of 200
 *    6, 7   / 0.8 quantile of 32                     8, 9   / 0.8 quantile of 200
 *   10, 11  / sinus cycle                           40, 41  / 0.95 quantile of 32      42, 43  of 200
 *   12, 13  mean of the two / median of 32, / sinus cycle
 *   14, 15  the interval before the last, and the one before that, / median of 32
 *   16  0.8 quantile of 32 / median of 32     17  median of 8 / median of 200     18  median of 32 / 0.8 s
 *   19 - 21  median of |log ratio| of successive intervals: of 8, 32, 128     22, 23  jumps among 32, 128
 *   24, 25  whether a P wave is before the beat, before the next     26, 27  share of them of 16, of 64
 *   28  QRS duration / median of 32
 *   29 - 31  likeness of QRS to the usual one: this beat, the next, the one before     32  mean of 16
 *   33 - 39  of this beat: distance and size of QRS, likeness and distance of P, of T, distance of what
 *            lies before (likeness.c)
 *
 * Ratios are natural logarithms, limited to +-1.5. What is not known is 0, which is "as usual" (0.5 for P
 * waves and shares).
 */
#include "beat/surroundings.h"

#include "signal/rank.h"

#include <math.h>

static const float LARGEST_LOG = 1.5F;
static const float MOST_APART = 4.0F;
static const float ALIKE = 0.9F;       /* correlation of QRS complexes of two usual beats */
static const float STEADY = 0.1F;      /* |log ratio| of successive intervals that is no jump */
static const float NEAR_CYCLE = 0.22F; /* |log ratio| to the 0.8 quantile of an interval of the sinus node */
static const float SECOND = 0.8F;      /* s: an interval that is neither short nor long */
static const float USUAL_QUANTILE = 0.8F;
static const float LONGEST_QUANTILE = 0.95F;

enum { SHORT = 8, MIDDLE = 32, SINUS = 64, WIDE = 128, LONG = 200, LEAST_SINUS = 4, P_BEATS = 16 };

void tl_surroundings_begin(tl_surroundings *state) {
    state->count = 0;
}

void tl_surroundings_push(tl_surroundings *state, const tl_neighbour *beat) {
    state->past[state->count++ % TL_NEIGHBOURS] = *beat;
}

/* The beat `back` beats before the last; NULL where there is none. */
static const tl_neighbour *past(const tl_surroundings *state, uint64_t back) {
    const bool kept = back < state->count && back < TL_NEIGHBOURS;
    return kept ? &state->past[(state->count - 1 - back) % TL_NEIGHBOURS] : NULL;
}

/* RR interval that ends `back` beats before the last beat; NaN where it is not known. */
static float interval(const tl_surroundings *state, uint64_t back) {
    const tl_neighbour *beat = past(state, back);
    return beat == NULL ? NAN : beat->rr_s;
}

static float limited(float value, float most) {
    return isnan(value) ? 0.0F : fminf(fmaxf(value, -most), most);
}

static float log_ratio(float value, float reference) {
    return limited(value > 0.0F && reference > 0.0F ? logf(value / reference) : NAN, LARGEST_LOG);
}

/* ------------------------------------------------------------------------------------------- references ----
 */

/* Known intervals among the `most` before the one that ends with the last beat. */
static size_t collect(const tl_surroundings *state, uint64_t most, float *values) {
    size_t count = 0;
    for (uint64_t back = 1; back <= most && back < TL_NEIGHBOURS; back++) {
        const float rr = interval(state, back);
        if (!isnan(rr)) {
            values[count++] = rr;
        }
    }
    return count;
}

/* Median, 0.8 and 0.95 quantile of intervals; NaN where there is none. */
typedef struct cycle {
    float median;
    float high;
    float longest;
} cycle;

static float quantile(float *values, size_t count, float share) {
    return tl_rank(values, count, (size_t)(share * (float)(count - 1) + 0.5F));
}

static cycle cycle_of(const tl_surroundings *state, uint64_t most) {
    float values[LONG];
    const size_t count = collect(state, most, values);
    if (count == 0) {
        return (cycle){NAN, NAN, NAN};
    }
    const float high = quantile(values, count, USUAL_QUANTILE);
    const float longest = quantile(values, count, LONGEST_QUANTILE);
    return (cycle){tl_median(values, count), high, longest};
}

static bool is_usual(const tl_neighbour *beat) {
    return beat != NULL && beat->readable && beat->like.qrs > ALIKE;
}

/* Median of the latest intervals between two usual beats that are near the 0.8 quantile; that quantile where
 * there are too few. */
static float sinus_cycle(const tl_surroundings *state, float high) {
    float values[SINUS];
    size_t count = 0;
    for (uint64_t back = 1; back <= SINUS; back++) {
        const float rr = interval(state, back);
        const bool both = is_usual(past(state, back)) && is_usual(past(state, back + 1));
        if (!isnan(rr) && both && fabsf(log_ratio(rr, high)) < NEAR_CYCLE) {
            values[count++] = rr;
        }
    }
    return count < LEAST_SINUS ? high : tl_median(values, count);
}

/* What intervals are held against. */
typedef struct cycles {
    cycle brief, middle, wide;
    float sinus;
} cycles;

static cycles cycles_before(const tl_surroundings *state) {
    const cycle middle = cycle_of(state, MIDDLE);
    return (cycles){cycle_of(state, SHORT), middle, cycle_of(state, LONG), sinus_cycle(state, middle.high)};
}

/* ----------------------------------------------------------------------------------------- irregularity ----
 */

/* |log ratio| of each of the latest WIDE intervals to the one before it; NaN where either is not known. */
static void find_steps(const tl_surroundings *state, float *steps) {
    float rr = interval(state, 1);
    for (uint64_t back = 1; back <= WIDE; back++) {
        const float before = interval(state, back + 1);
        steps[back - 1] = isnan(rr) || isnan(before) ? NAN : fabsf(log_ratio(rr, before));
        rr = before;
    }
}

/* How the intervals jump from one to the next. */
typedef struct jumps {
    float median; /* of |log ratio| */
    float share;  /* of those that are no steady rhythm */
} jumps;

static jumps jumps_of(const float *steps, size_t most) {
    float values[WIDE];
    size_t count = 0;
    size_t large = 0;
    for (size_t i = 0; i < most; i++) {
        if (!isnan(steps[i])) {
            values[count++] = steps[i];
            large += steps[i] > STEADY;
        }
    }
    if (count == 0) {
        return (jumps){0.0F, 0.5F};
    }
    return (jumps){tl_median(values, count), (float)large / (float)count};
}

/* ----------------------------------------------------------------------------------- waves and likeness ----
 */

static float known_or_half(float value) {
    return isnan(value) ? 0.5F : value;
}

/* Share of the latest `most` beats that have a P wave. */
static float p_share(const tl_surroundings *state, uint64_t most) {
    float sum = 0.0F;
    int count = 0;
    for (uint64_t back = 1; back <= most; back++) {
        const tl_neighbour *beat = past(state, back);
        if (beat != NULL && !isnan(beat->p_wave)) {
            sum += beat->p_wave;
            count++;
        }
    }
    return count == 0 ? 0.5F : sum / (float)count;
}

static float qrs_likeness(const tl_neighbour *beat) {
    return beat != NULL && beat->readable ? beat->like.qrs : 1.0F;
}

static float mean_likeness(const tl_surroundings *state, uint64_t most) {
    float sum = 0.0F;
    for (uint64_t back = 1; back <= most; back++) {
        sum += qrs_likeness(past(state, back));
    }
    return sum / (float)most;
}

/* Log ratio of the QRS duration to the usual one. */
static float widening(const tl_surroundings *state, const tl_neighbour *beat) {
    float values[MIDDLE];
    size_t count = 0;
    for (uint64_t back = 1; back <= MIDDLE; back++) {
        const tl_neighbour *other = past(state, back);
        if (other != NULL && !isnan(other->qrs_s)) {
            values[count++] = other->qrs_s;
        }
    }
    return count == 0 ? 0.0F : log_ratio(beat->qrs_s, tl_median(values, count));
}

/* -------------------------------------------------------------------------------------------- numbers ------
 */

/* The interval before the beat and the one after it against every reference. */
static float *put_prematurity(float *to, const tl_surroundings *state, const cycles *usual, float before,
                              float after) {
    const float middle = usual->middle.median;
    const float references[] = {usual->brief.median, middle,           usual->wide.median,
                                usual->middle.high,  usual->wide.high, usual->sinus};
    const float around = 0.5F * (before + after);
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        *to++ = log_ratio(before, references[i]);
        *to++ = log_ratio(after, references[i]);
    }
    *to++ = log_ratio(around, middle);
    *to++ = log_ratio(around, usual->sinus);
    *to++ = log_ratio(interval(state, 1), middle);
    *to++ = log_ratio(interval(state, 2), middle);
    *to++ = log_ratio(usual->middle.high, middle);
    *to++ = log_ratio(usual->brief.median, usual->wide.median);
    *to++ = log_ratio(middle, SECOND);
    return to;
}

static float *put_regularity(float *to, const tl_surroundings *state) {
    float steps[WIDE];
    find_steps(state, steps);
    const jumps brief = jumps_of(steps, SHORT);
    const jumps middle = jumps_of(steps, MIDDLE);
    const jumps wide = jumps_of(steps, WIDE);
    const float numbers[] = {brief.median, middle.median, wide.median, middle.share, wide.share};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        *to++ = numbers[i];
    }
    return to;
}

static float *put_waves(float *to, const tl_surroundings *state, const tl_neighbour *beat,
                        const tl_neighbour *next) {
    *to++ = known_or_half(beat->p_wave);
    *to++ = known_or_half(next->p_wave);
    *to++ = p_share(state, P_BEATS);
    *to++ = p_share(state, SINUS);
    *to++ = widening(state, beat);
    return to;
}

static float *put_likeness(float *to, const tl_surroundings *state, const tl_neighbour *beat,
                           const tl_neighbour *next) {
    *to++ = qrs_likeness(beat);
    *to++ = qrs_likeness(next);
    *to++ = qrs_likeness(past(state, 1));
    *to++ = mean_likeness(state, P_BEATS);
    const tl_likeness usual = {.qrs = 1.0F, .p = 1.0F, .t = 1.0F};
    const tl_likeness *like = beat->readable ? &beat->like : &usual;
    *to++ = limited(like->qrs_apart, MOST_APART);
    *to++ = limited(like->qrs_size, LARGEST_LOG);
    *to++ = like->p;
    *to++ = limited(like->p_apart, MOST_APART);
    *to++ = like->t;
    *to++ = limited(like->t_apart, MOST_APART);
    *to++ = limited(like->before_apart, MOST_APART);
    return to;
}

/* Where almost every beat is early, as in sick sinus syndrome, the sinus cycle shows in the few longest
 * intervals only. */
static void put_longest(float *to, const cycles *usual, float before, float after) {
    const float references[] = {usual->middle.longest, usual->wide.longest};
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        *to++ = log_ratio(before, references[i]);
        *to++ = log_ratio(after, references[i]);
    }
}

void tl_surroundings_measure(const tl_surroundings *state, const tl_neighbour *next, float *numbers) {
    const tl_neighbour *beat = past(state, 0);
    const cycles usual = cycles_before(state);
    float *to = put_prematurity(numbers, state, &usual, beat->rr_s, next->rr_s);
    to = put_regularity(to, state);
    to = put_waves(to, state, beat, next);
    to = put_likeness(to, state, beat, next);
    put_longest(to, &usual, beat->rr_s, next->rr_s);
}
