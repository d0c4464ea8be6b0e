/* QRS detection: band-pass, moving mean, adaptive levels, search-back.
 *
 * In the line of Pan & Tompkins (1985) and Hamilton & Tompkins (1986), with medians for their running means:
 *
 *   1. Butterworth high-pass at 8 Hz and low-pass at 18 Hz (second order each): the band where QRS energy
 * outweighs P and T waves, baseline wander and muscle noise.
 *   2. Moving mean of the magnitude over 78 ms. Its local maxima (none larger within 80 ms) are the
 * candidates.
 *   3. A candidate is a beat when it exceeds noise + 0.4 (signal - noise), where `signal` is the median
 * height of the last nine beats and `noise` a running mean of the candidates refused; unless it comes within
 * 400 ms of a beat that was more than 2.5 times as steep (a T wave), or within 240 ms of a beat (the larger
 * of the two is kept).
 *   4. When 1.4 median RR intervals pass without a beat, the largest candidate above half the threshold in
 * between is taken (search-back).
 *   5. The levels are learnt from the largest candidate of each of the first three seconds, and learnt anew
 * when three seconds pass without any beat, so that a change of gain cannot silence the detector.
 *   6. The R peak is the extremum at the strongest turning point of the signal itself within 60 ms, of either
 * polarity.
 *
 * The numbers were tuned on the records of DS1 (de Chazal 2004) only. Latency: a beat is certain at most 0.4
 * s after its R peak, except during the first three seconds and after search-back.
 */
#include "beat/qrs.h"

#include <math.h>
#include <string.h>

enum {
    PEAK_REACH = 28, /* 80 ms: a candidate is the largest so far around */
    DELAY = 20,      /* ticks from the R peak to the maximum of the moving mean */
    R_REACH = 22,    /* 60 ms: the R peak lies this near */
    TURN_REACH = 26, /* 72 ms: arm of the second difference that measures a turning point */
    CLIMB_REACH = 9, /* 25 ms: the extremum lies this near to the turning point */
    SLOPE_REACH = TL_QRS_MEAN + 4,
    REFRACTORY = 86,    /* 240 ms */
    T_WAVE_REACH = 144, /* 400 ms */
    LEARNING = 3 * TL_RATE,
    SHORTEST = TL_RATE, /* a shorter segment has no level to judge its peaks by: no beat is reported */
    SETTLE = PEAK_REACH + REFRACTORY + 1,
};

static const float THRESHOLD_SHARE = 0.4F;
static const float SEARCH_BACK_SHARE = 0.5F;
static const float SEARCH_BACK_INTERVALS = 1.4F;
static const float SEARCH_BACK_REFRACTORY = 1.3F; /* of REFRACTORY */
static const float T_WAVE_SLOPE = 0.4F;
static const float NOISE_RATE = 0.125F;
static const float HEIGHT_CAP = 3.0F;       /* of the signal level: an artefact must not raise it */
static const float LEAST_THRESHOLD = 0.03F; /* mV of moving mean */
static const float DOWNWARD_WEIGHT = 0.7F;
static const float LEARNT_SIGNAL = 0.8F;
static const float LEARNT_NOISE = 0.15F;
static const float LARGEST_FALL = 0.25F; /* of the signal level, each time it is learnt anew */
static const float FIRST_INTERVAL = 0.8F * TL_RATE;

typedef struct biquad {
    float b0, b1, b2, a1, a2;
} biquad;

/* Bilinear transform of the second-order Butterworth prototype at TL_RATE: 8 Hz high-pass, 18 Hz low-pass. */
static const biquad HIGH_PASS = {0.9059766515F, -1.8119533031F, 0.9059766515F, -1.8030932880F, 0.8208133181F};
static const biquad LOW_PASS = {0.0200833656F, 0.0401667311F, 0.0200833656F, -1.5610180758F, 0.6413515381F};

/* Transposed direct form II. */
static float filter(const biquad *f, tl_biquad_state *s, float x) {
    const float y = f->b0 * x + s->z1;
    s->z1 = f->b1 * x - f->a1 * y + s->z2;
    s->z2 = f->b2 * x - f->a2 * y;
    return y;
}

/* State as if the input had been `x` for ever, whose high-passed value is zero. */
static void settle_high_pass(tl_biquad_state *s, float x) {
    s->z2 = HIGH_PASS.b2 * x;
    s->z1 = HIGH_PASS.b1 * x + s->z2;
}

static size_t slot(int64_t tick) {
    return (size_t)(tick & (TL_QRS_HISTORY - 1));
}

static tl_qrs_peak *peak_at(tl_qrs *qrs, int64_t index) {
    return &qrs->peaks[index % TL_QRS_CANDIDATES];
}

static int64_t oldest_peak(const tl_qrs *qrs) {
    return qrs->peak_count > TL_QRS_CANDIDATES ? qrs->peak_count - TL_QRS_CANDIDATES : 0;
}

static float median(const float *values, size_t count) {
    float sorted[TL_QRS_HEIGHTS];
    for (size_t i = 0; i < count; i++) {
        size_t j = i;
        for (; j > 0 && sorted[j - 1] > values[i]; j--) {
            sorted[j] = sorted[j - 1];
        }
        sorted[j] = values[i];
    }
    return count % 2 == 1 ? sorted[count / 2] : 0.5F * (sorted[count / 2] + sorted[count / 2 - 1]);
}

static float signal_level(const tl_qrs *qrs) {
    return median(qrs->heights, TL_QRS_HEIGHTS);
}

static float threshold(const tl_qrs *qrs) {
    const float level = qrs->noise + THRESHOLD_SHARE * (signal_level(qrs) - qrs->noise);
    return level > LEAST_THRESHOLD ? level : LEAST_THRESHOLD;
}

void tl_qrs_begin(tl_qrs *qrs, int64_t first_tick) {
    memset(qrs, 0, sizeof *qrs);
    qrs->first = first_tick;
    qrs->next = first_tick;
    qrs->real_end = INT64_MAX;
    qrs->learning = true;
}

/* --------------------------------------------------------------------------------- the R peak itself ---- */

/* Second difference over +-TURN_REACH: how strongly the signal turns at `tick`, whatever its baseline. */
static float turn(const tl_qrs *qrs, int64_t tick) {
    const float *x = qrs->signal;
    return 2.0F * x[slot(tick)] - x[slot(tick - TURN_REACH)] - x[slot(tick + TURN_REACH)];
}

/* A complex with R and S of like size keeps its R: a downward turn must outweigh an upward one clearly. */
static float turn_weight(const tl_qrs *qrs, int64_t tick) {
    const float here = turn(qrs, tick);
    return here > 0.0F ? here : -DOWNWARD_WEIGHT * here;
}

static int64_t strongest_turn(const tl_qrs *qrs, int64_t centre) {
    int64_t best = centre;
    float best_turn = -1.0F;
    for (int64_t tick = centre - R_REACH; tick <= centre + R_REACH; tick++) {
        const float here = turn_weight(qrs, tick);
        if (tick >= qrs->first && tick < qrs->real_end && here > best_turn) {
            best = tick;
            best_turn = here;
        }
    }
    return best;
}

/* From the turning point uphill (or downhill, for a negative R) to the extremum, at most CLIMB_REACH ticks
 * away. */
static int64_t extremum(const tl_qrs *qrs, int64_t tick, float sign) {
    for (int step = 0; step < CLIMB_REACH; step++) {
        const float here = sign * qrs->signal[slot(tick)];
        if (tick + 1 < qrs->real_end && sign * qrs->signal[slot(tick + 1)] > here) {
            tick++;
        } else if (tick > qrs->first && sign * qrs->signal[slot(tick - 1)] > here) {
            tick--;
        } else {
            break;
        }
    }
    return tick;
}

/* Place of the vertex of the parabola through three neighbours, from the middle one, in ticks. */
static float vertex(float before, float at, float after) {
    const float curvature = before - 2.0F * at + after;
    const float offset = curvature == 0.0F ? 0.0F : 0.5F * (before - after) / curvature;
    return offset > 0.5F ? 0.5F : (offset < -0.5F ? -0.5F : offset);
}

static tl_qrs_beat locate(const tl_qrs *qrs, int64_t place) {
    const float *x = qrs->signal;
    const int64_t turning = strongest_turn(qrs, place - DELAY);
    const int64_t r = extremum(qrs, turning, turn(qrs, turning) < 0.0F ? -1.0F : 1.0F);
    const bool inner = r > qrs->first && r + 1 < qrs->real_end; /* both neighbours are in the segment */
    const float around = 0.5F * (x[slot(r - R_REACH)] + x[slot(r + R_REACH)]);
    return (tl_qrs_beat){
        .tick = r,
        .offset = inner ? vertex(x[slot(r - 1)], x[slot(r)], x[slot(r + 1)]) : 0.0F,
        .amplitude_mv = x[slot(r)] - around,
    };
}

/* ------------------------------------------------------------------------------------------ decisions ----
 */

static void announce(tl_qrs *qrs) {
    if (qrs->last_held) {
        qrs->ready[(qrs->ready_first + qrs->ready_count) % TL_QRS_CANDIDATES] = qrs->last.beat;
        qrs->ready_count++;
        qrs->last_held = false;
    }
}

static void take_beat(tl_qrs *qrs, int64_t index) {
    tl_qrs_peak *peak = peak_at(qrs, index);
    const float cap = HEIGHT_CAP * signal_level(qrs);
    announce(qrs);
    peak->used = true;
    qrs->heights[qrs->height_count++ % TL_QRS_HEIGHTS] = peak->height < cap ? peak->height : cap;
    qrs->last = *peak;
    qrs->has_last = true;
    qrs->last_held = true;
    qrs->after_last = index + 1;
}

static bool is_t_wave(const tl_qrs *qrs, const tl_qrs_peak *peak) {
    return qrs->has_last && peak->place - qrs->last.place < T_WAVE_REACH &&
           peak->slope < T_WAVE_SLOPE * qrs->last.slope;
}

/* The largest unused candidate between the last beat and candidate `until` that search-back may take; -1 if
 * none. */
static int64_t overlooked(tl_qrs *qrs, int64_t until) {
    const float least = SEARCH_BACK_SHARE * threshold(qrs);
    const int64_t earliest = qrs->last.place + (int64_t)(SEARCH_BACK_REFRACTORY * REFRACTORY);
    const int64_t now = peak_at(qrs, until)->place;
    const int64_t oldest = oldest_peak(qrs);
    int64_t best = -1;
    for (int64_t i = qrs->after_last > oldest ? qrs->after_last : oldest; i < until; i++) {
        const tl_qrs_peak *peak = peak_at(qrs, i);
        const bool in_time =
            peak->place >= earliest && now - peak->place >= REFRACTORY && now - peak->place <= TL_QRS_LATEST;
        if (in_time && peak->height > least && !is_t_wave(qrs, peak) &&
            (best < 0 || peak->height > peak_at(qrs, best)->height)) {
            best = i;
        }
    }
    return best;
}

static void search_back(tl_qrs *qrs, int64_t until) {
    const float longest = SEARCH_BACK_INTERVALS * median(qrs->intervals, TL_QRS_INTERVALS);
    while (qrs->has_last && (float)(peak_at(qrs, until)->place - qrs->last.place) > longest) {
        const int64_t found = overlooked(qrs, until);
        if (found < 0) {
            break;
        }
        take_beat(qrs, found);
    }
}

static void decide(tl_qrs *qrs, int64_t index) {
    tl_qrs_peak *peak = peak_at(qrs, index);
    search_back(qrs, index);
    const int64_t since = qrs->has_last ? peak->place - qrs->last.place : INT64_MAX;
    if (since >= REFRACTORY && peak->height > threshold(qrs) && !is_t_wave(qrs, peak)) {
        if (qrs->has_last) {
            qrs->intervals[qrs->interval_count++ % TL_QRS_INTERVALS] = (float)since;
        }
        take_beat(qrs, index);
    } else if (since < REFRACTORY && qrs->last_held && peak->height > qrs->last.height) {
        peak->used = true;
        qrs->last = *peak;
        qrs->after_last = index + 1;
    } else {
        qrs->noise += NOISE_RATE * (peak->height - qrs->noise);
    }
}

/* ------------------------------------------------------------------------------------------- learning ----
 */

/* The median of the largest candidates of the three seconds before `place` (fewer in a short segment). */
static float typical_height(tl_qrs *qrs, int64_t place) {
    float largest[3] = {0.0F, 0.0F, 0.0F};
    for (int64_t i = qrs->peak_count - 1; i >= oldest_peak(qrs); i--) {
        const tl_qrs_peak *peak = peak_at(qrs, i);
        const int64_t second = (place - peak->place) / TL_RATE;
        if (second >= 0 && second < 3 && peak->height > largest[second]) {
            largest[second] = peak->height;
        }
    }
    const size_t seconds = (size_t)((place - qrs->first) / TL_RATE);
    return median(largest, seconds >= 3 ? 3 : (seconds > 0 ? seconds : 1));
}

static void set_levels(tl_qrs *qrs, float signal) {
    for (size_t i = 0; i < TL_QRS_HEIGHTS; i++) {
        qrs->heights[i] = signal;
    }
    for (size_t i = 0; i < TL_QRS_INTERVALS; i++) {
        qrs->intervals[i] = FIRST_INTERVAL;
    }
    qrs->noise = LEARNT_NOISE * signal;
}

static void decide_from(tl_qrs *qrs, int64_t index) {
    for (int64_t i = index; i < qrs->peak_count; i++) {
        decide(qrs, i);
    }
}

static void finish_learning(tl_qrs *qrs, int64_t place) {
    set_levels(qrs, LEARNT_SIGNAL * typical_height(qrs, place));
    qrs->learning = false;
    qrs->learnt = place;
    decide_from(qrs, 0);
}

/* No beat for LEARNING ticks: the level may have fallen (a gain change, a loose electrode) or the heart has
 * paused. */
static void learn_anew(tl_qrs *qrs, int64_t place) {
    const float typical = LEARNT_SIGNAL * typical_height(qrs, place);
    const float least = LARGEST_FALL * signal_level(qrs);
    set_levels(qrs, typical > least ? typical : least);
    qrs->learnt = place;
    int64_t first = qrs->peak_count;
    while (first > oldest_peak(qrs) && first > qrs->after_last &&
           place - peak_at(qrs, first - 1)->place < LEARNING) {
        first--;
    }
    decide_from(qrs, first);
}

/* ---------------------------------------------------------------------------------------- candidates ---- */

static bool is_candidate(const tl_qrs *qrs, int64_t tick) {
    const float *h = qrs->height;
    const float here = h[slot(tick)];
    if (here <= h[slot(tick - 1)] || here < h[slot(tick + 1)]) {
        return false;
    }
    for (int64_t j = 2; j <= PEAK_REACH; j++) {
        if (h[slot(tick - j)] >= here || h[slot(tick + j)] > here) {
            return false;
        }
    }
    return true;
}

static float steepest_step(const tl_qrs *qrs, int64_t tick) {
    float steepest = 0.0F;
    for (int64_t j = tick - SLOPE_REACH; j <= tick; j++) {
        const float step = fabsf(qrs->filtered[slot(j)] - qrs->filtered[slot(j - 1)]);
        steepest = step > steepest ? step : steepest;
    }
    return steepest;
}

static void add_candidate(tl_qrs *qrs, int64_t tick) {
    const int64_t index = qrs->peak_count++;
    *peak_at(qrs, index) = (tl_qrs_peak){
        .place = tick,
        .height = qrs->height[slot(tick)],
        .slope = steepest_step(qrs, tick),
        .beat = locate(qrs, tick),
    };
    if (!qrs->learning) {
        decide(qrs, index);
    }
}

static void close_block(tl_qrs *qrs) {
    float sum = 0.0F;
    for (size_t i = TL_QRS_MEAN; i-- > 0;) {
        sum += qrs->block[i];
        qrs->suffix[i] = sum;
    }
    qrs->in_block = 0;
    qrs->prefix = 0.0F;
}

/* Mean of the newest TL_QRS_MEAN magnitudes: the end of the block before and the running one, so that nothing
 * is ever subtracted and no rounding error stays. */
static float mean_magnitude(tl_qrs *qrs, float magnitude) {
    qrs->block[qrs->in_block++] = magnitude;
    qrs->prefix += magnitude;
    if (qrs->in_block < TL_QRS_MEAN) {
        return (qrs->suffix[qrs->in_block] + qrs->prefix) / TL_QRS_MEAN;
    }
    const float whole = qrs->prefix;
    close_block(qrs);
    return whole / TL_QRS_MEAN;
}

static int64_t quiet_since(const tl_qrs *qrs) {
    return qrs->has_last && qrs->last.place > qrs->learnt ? qrs->last.place : qrs->learnt;
}

static void advance(tl_qrs *qrs, float millivolts) {
    const int64_t tick = qrs->next++;
    if (tick == qrs->first) {
        settle_high_pass(&qrs->high_pass, millivolts);
        for (size_t i = 0; i < TL_QRS_HISTORY; i++) {
            qrs->signal[i] = millivolts;
        }
    }
    qrs->signal[slot(tick)] = millivolts;
    const float passed = filter(&LOW_PASS, &qrs->low_pass, filter(&HIGH_PASS, &qrs->high_pass, millivolts));
    qrs->filtered[slot(tick)] = passed;
    qrs->height[slot(tick)] = mean_magnitude(qrs, fabsf(passed));
    const int64_t candidate = tick - PEAK_REACH;
    if (candidate >= qrs->first && is_candidate(qrs, candidate)) {
        add_candidate(qrs, candidate);
    }
    if (qrs->learning && candidate >= qrs->first + LEARNING) {
        finish_learning(qrs, candidate);
    }
    if (!qrs->learning && candidate - quiet_since(qrs) >= LEARNING) {
        learn_anew(qrs, candidate);
    }
    if (qrs->last_held && candidate >= qrs->last.place + REFRACTORY) {
        announce(qrs);
    }
}

void tl_qrs_push(tl_qrs *qrs, float millivolts) {
    advance(qrs, millivolts);
}

void tl_qrs_end(tl_qrs *qrs) {
    if (qrs->next == qrs->first) {
        return;
    }
    qrs->real_end = qrs->next;
    if (qrs->real_end - qrs->first < SHORTEST) {
        return;
    }
    const float held = qrs->signal[slot(qrs->next - 1)];
    for (int i = 0; i < SETTLE + DELAY; i++) {
        advance(qrs, held);
    }
    if (qrs->learning) {
        finish_learning(qrs, qrs->next - PEAK_REACH);
    }
    announce(qrs);
}

bool tl_qrs_next(tl_qrs *qrs, tl_qrs_beat *beat) {
    if (qrs->ready_count == 0) {
        return false;
    }
    *beat = qrs->ready[qrs->ready_first];
    qrs->ready_first = (qrs->ready_first + 1) % TL_QRS_CANDIDATES;
    qrs->ready_count--;
    return true;
}
