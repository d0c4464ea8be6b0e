/* QRS detection: band-pass, moving mean, candidates, a small trained judge, search-back.
 *
 *   1. Butterworth high-pass at 8 Hz and low-pass at 18 Hz (second order each): the band where QRS energy
 * outweighs P and T waves, baseline wander and muscle noise (Pan & Tompkins 1985).
 *   2. Moving mean of the magnitude over 78 ms. Its local maxima (none larger within 80 ms) are the
 * candidates.
 *   3. A candidate is judged 0.36 s later by a perceptron with two hidden layers (qrs_judge.c) from its
 * shape, its height, slope and swing against the medians of the last nine beats, its neighbours and the time
 * since the last beat (qrs_features.c). Log odds above zero make it a beat; of two within 200 ms the better
 * one is kept.
 *   4. When 1.4 median RR intervals pass without a beat, the best candidate in between is taken if its odds
 * are at least one to three (search-back).
 *   5. The medians start from the largest candidate of each of the first three seconds, and are learnt anew
 * when three seconds pass without any beat, so that a change of gain cannot silence the detector.
 *   6. The R peak is the extremum at the strongest turning point of the signal itself within 60 ms, of either
 * polarity.
 *
 * How the judge was trained: models/train/qrs. Latency: a beat is certain at most 0.62 s after its R peak,
 * except during the first three seconds and after search-back.
 */
#include "beat/qrs.h"

#include "beat/qrs_features.h"
#include "beat/qrs_judge.h"

#include <math.h>
#include <string.h>

enum {
    PEAK_REACH = 28,      /* 80 ms: a candidate is the largest so far around */
    R_REACH = 22,         /* 60 ms: the R peak lies this near */
    DESCRIBED_AFTER = 54, /* ticks after a candidate's place when its shape and R peak can be taken */
    TURN_REACH = 26,      /* 72 ms: arm of the second difference that measures a turning point */
    CLIMB_REACH = 9,      /* 25 ms: the extremum lies this near to the turning point */
    SLOPE_REACH = TL_QRS_MEAN + 4,
    REFRACTORY = 72, /* 200 ms */
    LEARNING = 3 * TL_RATE,
    SHORTEST = TL_RATE, /* a shorter segment has no level to judge its peaks by: no beat is reported */
    SETTLE = PEAK_REACH + TL_QRS_AHEAD + REFRACTORY + TL_QRS_DELAY,
    USUAL_OF = 8, /* beats that the usual shape remembers */
};

static const float SEARCH_BACK_SCORE = -1.0986123F; /* odds of one to three */
static const float SEARCH_BACK_INTERVALS = 1.4F;
static const float CLEAR_SCORE = 4.0F; /* odds of 55 to 1 */
static const float DOUBT_RATE = 0.125F;
static const float NOISE_RATE = 0.125F;
static const float LEVEL_CAP = 3.0F;      /* of the expected level: an artefact must not raise it */
static const float NOISE_CAP = 1.5F;      /* of the expected height */
static const float LEAST_HEIGHT = 0.005F; /* mV of moving mean: a lower maximum is no candidate */
static const float LEAST_LEVEL = 0.01F;   /* mV */
static const float LEAST_SLOPE = 0.001F;  /* mV a tick */
static const float LEARNT_ANEW = 0.8F;    /* of the typical candidate */
static const float LARGEST_FALL = 0.25F;  /* of a level, each time it is learnt anew */
static const float LEARNT_NOISE = 0.15F;  /* of the expected height */
static const float FIRST_INTERVAL = 0.8F * TL_RATE;
static const float DOWNWARD_WEIGHT = 0.7F;

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

void tl_qrs_begin_with(tl_qrs *qrs, int64_t first_tick, tl_qrs_judge judge) {
    memset(qrs, 0, sizeof *qrs);
    qrs->judge = judge;
    qrs->first = first_tick;
    qrs->next = first_tick;
    qrs->real_end = INT64_MAX;
    qrs->learning = true;
    qrs->learnt = first_tick;
}

void tl_qrs_begin(tl_qrs *qrs, int64_t first_tick) {
    tl_qrs_begin_with(qrs, first_tick, (tl_qrs_judge){tl_qrs_judge_score, &TL_QRS_TRAINED});
}

/* --------------------------------------------------------------------------------- the R peak itself ---- */

/* Second difference over +-TURN_REACH: how strongly the signal turns at `tick`, whatever its baseline. */
static float turn(const tl_qrs *qrs, int64_t tick) {
    const float *x = qrs->signal;
    return 2.0F * x[tl_qrs_slot(tick)] - x[tl_qrs_slot(tick - TURN_REACH)] -
           x[tl_qrs_slot(tick + TURN_REACH)];
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
        const float here = sign * qrs->signal[tl_qrs_slot(tick)];
        if (tick + 1 < qrs->real_end && sign * qrs->signal[tl_qrs_slot(tick + 1)] > here) {
            tick++;
        } else if (tick > qrs->first && sign * qrs->signal[tl_qrs_slot(tick - 1)] > here) {
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
    const int64_t turning = strongest_turn(qrs, place - TL_QRS_DELAY);
    const int64_t r = extremum(qrs, turning, turn(qrs, turning) < 0.0F ? -1.0F : 1.0F);
    const bool inner = r > qrs->first && r + 1 < qrs->real_end; /* both neighbours are in the segment */
    const float around = 0.5F * (x[tl_qrs_slot(r - R_REACH)] + x[tl_qrs_slot(r + R_REACH)]);
    return (tl_qrs_beat){
        .tick = r,
        .offset = inner ? vertex(x[tl_qrs_slot(r - 1)], x[tl_qrs_slot(r)], x[tl_qrs_slot(r + 1)]) : 0.0F,
        .amplitude_mv = x[tl_qrs_slot(r)] - around,
    };
}

/* --------------------------------------------------------------------------------------------- levels ----
 */

static float expected(const tl_qrs_level *level) {
    return tl_qrs_median(level->values, TL_QRS_LEVELS);
}

static void add_level(tl_qrs_level *level, uint32_t count, float value) {
    const float cap = LEVEL_CAP * expected(level);
    level->values[count % TL_QRS_LEVELS] = value < cap ? value : cap;
}

static void set_level(tl_qrs_level *level, float value, float least) {
    for (size_t i = 0; i < TL_QRS_LEVELS; i++) {
        level->values[i] = value > least ? value : least;
    }
}

/* Medians, over the three seconds before `place`, of each second's largest candidate: height, swing and
 * slope. */
static tl_qrs_peak typical_candidate(tl_qrs *qrs, int64_t place) {
    float height[3] = {0};
    float swing[3] = {0};
    float slope[3] = {0};
    for (int64_t i = tl_qrs_oldest(qrs); i < qrs->described; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        const int64_t second = (place - peak->place) / TL_RATE;
        if (peak->place < place && second < 3 && peak->height > height[second]) {
            height[second] = peak->height;
            swing[second] = peak->swing;
            slope[second] = peak->slope;
        }
    }
    const int64_t passed = (place - qrs->first) / TL_RATE;
    const size_t seconds = passed >= 3 ? 3 : (size_t)(passed > 0 ? passed : 1);
    return (tl_qrs_peak){
        .height = tl_qrs_median(height, seconds),
        .swing = tl_qrs_median(swing, seconds),
        .slope = tl_qrs_median(slope, seconds),
    };
}

static void forget_rhythm(tl_qrs *qrs, int64_t place) {
    for (size_t i = 0; i < TL_QRS_INTERVALS; i++) {
        qrs->intervals[i] = FIRST_INTERVAL;
    }
    memset(qrs->usual, 0, sizeof qrs->usual);
    qrs->usual_count = 0;
    qrs->noise = LEARNT_NOISE * expected(&qrs->heights);
    qrs->learnt = place;
}

static void finish_learning(tl_qrs *qrs, int64_t place) {
    const tl_qrs_peak typical = typical_candidate(qrs, place);
    set_level(&qrs->heights, typical.height, LEAST_LEVEL);
    set_level(&qrs->swings, typical.swing, LEAST_LEVEL);
    set_level(&qrs->slopes, typical.slope, LEAST_SLOPE);
    forget_rhythm(qrs, place);
    qrs->learnt = qrs->first;
    qrs->learning = false;
}

/* A level may fall to a quarter at most each time, and never rises by learning anew. */
static void lower_level(tl_qrs_level *level, float typical) {
    const float before = expected(level);
    const float wanted = LEARNT_ANEW * typical;
    set_level(level, wanted < before ? wanted : before, LARGEST_FALL * before);
}

/* No beat for LEARNING ticks: the level may have fallen (a gain change, a loose electrode) or the heart has
 * paused. */
static void learn_anew(tl_qrs *qrs, int64_t place) {
    const tl_qrs_peak typical = typical_candidate(qrs, place);
    lower_level(&qrs->heights, typical.height);
    lower_level(&qrs->swings, typical.swing);
    lower_level(&qrs->slopes, typical.slope);
    forget_rhythm(qrs, place);
}

static int64_t quiet_since(const tl_qrs *qrs) {
    return qrs->has_last && qrs->last.place > qrs->learnt ? qrs->last.place : qrs->learnt;
}

/* ------------------------------------------------------------------------------------------ decisions ----
 */

static void announce(tl_qrs *qrs) {
    if (qrs->last_held) {
        qrs->last.beat.doubt = qrs->doubt;
        qrs->ready[(qrs->ready_first + qrs->ready_count) % TL_QRS_CANDIDATES] = qrs->last.beat;
        qrs->ready_count++;
        qrs->last_held = false;
    }
}

/* The newest beat is now candidate `number`. */
static void set_last(tl_qrs *qrs, int64_t number) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    peak->used = true;
    qrs->last = *peak;
    qrs->has_last = true;
    qrs->last_held = true;
    qrs->after_last = number + 1;
}

static void learn_from(tl_qrs *qrs, const tl_qrs_peak *peak) {
    add_level(&qrs->heights, qrs->level_count, peak->height);
    add_level(&qrs->swings, qrs->level_count, peak->swing);
    add_level(&qrs->slopes, qrs->level_count, peak->slope);
    qrs->level_count++;
}

static void learn_shape(tl_qrs *qrs, const tl_qrs_peak *peak, float swing) {
    const float share = 1.0F / (float)(qrs->usual_count < USUAL_OF ? qrs->usual_count + 1 : USUAL_OF);
    for (int i = 0; i < TL_QRS_SHAPE; i++) {
        qrs->usual[i] += share * (peak->shape[i] / swing - qrs->usual[i]);
    }
    qrs->usual_count++;
}

/* The best candidate between the last beat and candidate `until` that search-back may take; -1 if none. */
static int64_t overlooked(tl_qrs *qrs, int64_t until) {
    const int64_t now = tl_qrs_peak_at(qrs, until)->place;
    const int64_t oldest = tl_qrs_oldest(qrs);
    int64_t best = -1;
    for (int64_t i = qrs->after_last > oldest ? qrs->after_last : oldest; i < until; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        const bool in_time = peak->place - qrs->last.place >= REFRACTORY && now - peak->place >= REFRACTORY &&
                             now - peak->place <= TL_QRS_LATEST;
        if (in_time && !peak->used && peak->score > SEARCH_BACK_SCORE &&
            (best < 0 || peak->score > tl_qrs_peak_at(qrs, best)->score)) {
            best = i;
        }
    }
    return best;
}

static void search_back(tl_qrs *qrs, int64_t until) {
    const float longest = SEARCH_BACK_INTERVALS * tl_qrs_median(qrs->intervals, TL_QRS_INTERVALS);
    while (qrs->has_last && (float)(tl_qrs_peak_at(qrs, until)->place - qrs->last.place) > longest) {
        const int64_t found = overlooked(qrs, until);
        if (found < 0) {
            break;
        }
        announce(qrs);
        set_last(qrs, found);
        learn_from(qrs, &qrs->last);
    }
}

static void accept(tl_qrs *qrs, int64_t number, float swing) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    if (qrs->has_last) {
        qrs->intervals[qrs->interval_count++ % TL_QRS_INTERVALS] = (float)(peak->place - qrs->last.place);
    }
    announce(qrs);
    set_last(qrs, number);
    learn_from(qrs, peak);
    learn_shape(qrs, peak, swing);
}

static void refuse(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const float cap = NOISE_CAP * expected(&qrs->heights);
    qrs->noise += NOISE_RATE * ((peak->height < cap ? peak->height : cap) - qrs->noise);
}

/* In a clean ECG nearly every candidate is clearly a QRS complex or clearly none; in noise few are. */
static void note_doubt(tl_qrs *qrs, float score) {
    const float clearness = fabsf(score) / CLEAR_SCORE;
    qrs->doubt += DOUBT_RATE * ((clearness < 1.0F ? 1.0F - clearness : 0.0F) - qrs->doubt);
}

static void decide(tl_qrs *qrs, int64_t number) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    float features[TL_QRS_FEATURES];
    if (peak->place - quiet_since(qrs) > LEARNING) {
        learn_anew(qrs, peak->place);
    }
    const float swing = expected(&qrs->swings);
    tl_qrs_features(qrs, number, features);
    peak->score = qrs->judge.score(qrs->judge.context, peak->place, features);
    note_doubt(qrs, peak->score);
    search_back(qrs, number);
    const int64_t since = qrs->has_last ? peak->place - qrs->last.place : INT64_MAX;
    if (peak->score > 0.0F && since >= REFRACTORY) {
        accept(qrs, number, swing);
    } else if (peak->score > 0.0F && qrs->last_held && peak->score > qrs->last.score) {
        set_last(qrs, number);
    } else {
        refuse(qrs, peak);
    }
}

/* ---------------------------------------------------------------------------------------- candidates ---- */

static bool is_candidate(const tl_qrs *qrs, int64_t tick) {
    const float *h = qrs->height;
    const float here = h[tl_qrs_slot(tick)];
    if (here < LEAST_HEIGHT || here <= h[tl_qrs_slot(tick - 1)] || here < h[tl_qrs_slot(tick + 1)]) {
        return false;
    }
    for (int64_t j = 2; j <= PEAK_REACH; j++) {
        if (h[tl_qrs_slot(tick - j)] >= here || h[tl_qrs_slot(tick + j)] > here) {
            return false;
        }
    }
    return true;
}

static float steepest_step(const tl_qrs *qrs, int64_t tick) {
    const float *y = qrs->filtered;
    float steepest = 0.0F;
    for (int64_t j = tick - SLOPE_REACH; j <= tick; j++) {
        const float step = fabsf(y[tl_qrs_slot(j)] - y[tl_qrs_slot(j - 1)]);
        steepest = step > steepest ? step : steepest;
    }
    return steepest;
}

/* Only the place is known PEAK_REACH ticks later; shape and R peak are filled in once more of the signal is
 * there. */
static void add_candidate(tl_qrs *qrs, int64_t tick) {
    *tl_qrs_peak_at(qrs, qrs->found++) = (tl_qrs_peak){
        .place = tick,
        .height = qrs->height[tl_qrs_slot(tick)],
        .slope = steepest_step(qrs, tick),
    };
}

static void describe_due(tl_qrs *qrs, int64_t newest) {
    while (qrs->described < qrs->found) {
        tl_qrs_peak *peak = tl_qrs_peak_at(qrs, qrs->described);
        if (peak->place + DESCRIBED_AFTER > newest) {
            break;
        }
        tl_qrs_describe(qrs, peak);
        peak->beat = locate(qrs, peak->place);
        qrs->described++;
    }
}

static void judge_due(tl_qrs *qrs, int64_t newest) {
    while (qrs->judged < qrs->found && tl_qrs_peak_at(qrs, qrs->judged)->place + TL_QRS_AHEAD <= newest) {
        decide(qrs, qrs->judged++);
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

static void keep_signal(tl_qrs *qrs, int64_t tick, float millivolts) {
    if (tick == qrs->first) {
        settle_high_pass(&qrs->high_pass, millivolts);
        for (size_t i = 0; i < TL_QRS_HISTORY; i++) {
            qrs->signal[i] = millivolts;
        }
    }
    const float passed = filter(&LOW_PASS, &qrs->low_pass, filter(&HIGH_PASS, &qrs->high_pass, millivolts));
    qrs->signal[tl_qrs_slot(tick)] = millivolts;
    qrs->filtered[tl_qrs_slot(tick)] = passed;
    qrs->height[tl_qrs_slot(tick)] = mean_magnitude(qrs, fabsf(passed));
}

static void advance(tl_qrs *qrs, float millivolts) {
    const int64_t tick = qrs->next++;
    keep_signal(qrs, tick, millivolts);
    const int64_t candidate = tick - PEAK_REACH;
    if (candidate >= qrs->first && is_candidate(qrs, candidate)) {
        add_candidate(qrs, candidate);
    }
    describe_due(qrs, tick);
    if (qrs->learning && tick >= qrs->first + LEARNING + DESCRIBED_AFTER) {
        finish_learning(qrs, tick - DESCRIBED_AFTER);
    }
    if (!qrs->learning) {
        judge_due(qrs, tick);
    }
    if (qrs->last_held && tick >= qrs->last.place + TL_QRS_AHEAD + REFRACTORY) {
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
    const float held = qrs->signal[tl_qrs_slot(qrs->next - 1)];
    for (int i = 0; i < SETTLE; i++) {
        advance(qrs, held);
    }
    if (qrs->learning) {
        finish_learning(qrs, qrs->next - DESCRIBED_AFTER);
        judge_due(qrs, qrs->next);
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
