/* QRS detection: candidates, a small trained judge, search-back.
 *
 *   1. Candidates are the maxima of the moving mean of the band-passed signal (qrs_front.c).
 *   2. A candidate is judged 0.5 s later by a perceptron with two hidden layers (qrs_judge.c) from its
 * shape, its height, slope and swing against the medians of the last nine beats, its neighbours and the time
 * since the last beat (qrs_features.c). Log odds above zero make it a beat; of two within 200 ms the better
 * one is kept. A candidate far below the expected height is none, without being looked at.
 *   3. When 1.3 median RR intervals pass without a beat, the best candidate in between is taken if its odds
 * are at least one to three (search-back), as long as it is certain then within a second of its R peak. In
 * noise, where few candidates are clear, both limits fall with the doubt: a beat that is due is then more
 * likely hidden than missing. Where hardly any candidate is clear, search-back begins as soon as a median RR
 * interval has passed.
 *   4. The medians (qrs_learning.c) start from the largest candidate of each of the first three seconds, and
 * are learnt anew when three seconds pass without any beat, so that a change of gain cannot silence the
 * detector.
 *   5. The R peak is placed by qrs_fiducial.c.
 *
 * Everything happens at ends of blocks, which lie at fixed ticks of the segment, so that chunks do not
 * matter. How the judge was trained: models/train/qrs. Latency: a beat is certain at most TL_QRS_CERTAIN
 * ticks (0.92 s) after its R peak, or TL_QRS_LATEST (0.98 s) where search-back finds it, except during the
 * first three seconds.
 */
#include "beat/qrs.h"

#include "beat/qrs_features.h"
#include "beat/qrs_fiducial.h"
#include "beat/qrs_judge.h"
#include "beat/qrs_learning.h"

#include <math.h>
#include <string.h>

enum {
    REFRACTORY = 72, /* 200 ms */
    LEARNING = 3 * TL_RATE,
    SHORTEST = TL_RATE, /* a shorter segment has no level to judge its peaks by: no beat is reported */
};

_Static_assert((int)TL_QRS_SETTLE ==
                   2 * (int)TL_QRS_BLOCK + (int)TL_QRS_AHEAD + (int)REFRACTORY + (int)TL_QRS_DELAY,
               "after which everything is decided");
_Static_assert(2 * (int)TL_R_PEAK_REACH == (int)REFRACTORY, "no two complexes are as near to one place");

_Static_assert((int)TL_QRS_CERTAIN == (int)TL_QRS_NEAR + (int)TL_QRS_DELAY + (int)TL_QRS_AHEAD +
                                          (int)REFRACTORY + (int)TL_QRS_BLOCK,
               "a beat is announced in the first block that ends so much after its maximum");

static const float SEARCH_BACK_SCORE = -1.0986123F; /* odds of one to three */
static const float LENIENCE = 2.0F;             /* log odds by which full doubt lowers the limit of a beat */
static const float SEARCH_BACK_LENIENCE = 5.0F; /* and that of search-back */
static const float SEARCH_BACK_INTERVALS = 1.3F;
static const float LOST_DOUBT = 0.3F; /* from here on the rhythm tells more than the candidates do */
static const float LOST_LENIENCE = 20.0F;
static const float LOST_INTERVALS = 2.0F; /* by which lost certainty shortens SEARCH_BACK_INTERVALS */
static const float CLEAR_SCORE = 4.0F;    /* odds of 55 to 1 */
static const float CLEARLY_NONE = -INFINITY;
static const float WEAK = 0.08F; /* of the expected height: a lower candidate is clearly none */
static const float ROOMY_INTERVALS = 1.5F;
static const float LIKELY = 0.5F;          /* of the expected height: a complex, before it is judged */
static const float STANDING_OUT = 0.25F;   /* of the expected height: what is pointed at can be a complex */
static const float HIGH_FOR_A_WAVE = 1.5F; /* times the usual T wave's height */
static const float DOUBT_RATE = 0.125F;
static const float FADING_RATE = 0.06F;

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

/* ----------------------------------------------------------------------------------------- decisions ---- */

static void announce(tl_qrs *qrs) {
    if (qrs->last_held) {
        qrs->last.beat.doubt = qrs->lasting_doubt;
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

/* How far the doubt goes beyond what candidates alone can be judged in. */
static float lost(const tl_qrs *qrs) {
    return qrs->doubt > LOST_DOUBT ? qrs->doubt - LOST_DOUBT : 0.0F;
}

/* What search-back asks of a candidate that is judged now. */
static float search_back_limit(const tl_qrs *qrs) {
    return SEARCH_BACK_SCORE - SEARCH_BACK_LENIENCE * qrs->doubt - LOST_LENIENCE * lost(qrs);
}

/* The time without a beat, in ticks, after which search-back begins. */
static float search_back_after(const tl_qrs *qrs) {
    const float intervals = SEARCH_BACK_INTERVALS - LOST_INTERVALS * lost(qrs);
    return (intervals > 1.0F ? intervals : 1.0F) * qrs->interval;
}

/* The best candidate judged before number `until`, between the last beat and tick `now`, that search-back may
 * take: with it the beat is still certain TL_QRS_LATEST ticks after its R peak. -1 if there is none. */
static int64_t overlooked(tl_qrs *qrs, int64_t until, int64_t now) {
    const int64_t end = tl_qrs_front_end(&qrs->front);
    const int64_t decided = end < now + TL_QRS_AHEAD + TL_QRS_BLOCK ? end : now + TL_QRS_AHEAD + TL_QRS_BLOCK;
    const int64_t oldest = tl_qrs_oldest(qrs);
    int64_t best = -1;
    for (int64_t i = qrs->after_last > oldest ? qrs->after_last : oldest; i < until; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        const bool apart = peak->place - qrs->last.place >= REFRACTORY && now - peak->place >= REFRACTORY;
        if (peak->possible && !peak->used && apart && decided - peak->beat.tick <= TL_QRS_LATEST &&
            (best < 0 || peak->score > tl_qrs_peak_at(qrs, best)->score)) {
            best = i;
        }
    }
    return best;
}

/* No beat was found up to tick `now`, before candidate `until`. */
static void search_back(tl_qrs *qrs, int64_t until, int64_t now) {
    while (qrs->has_last && (float)(now - qrs->last.place) > search_back_after(qrs)) {
        const int64_t found = overlooked(qrs, until, now);
        if (found < 0) {
            break;
        }
        announce(qrs);
        set_last(qrs, found);
        tl_qrs_learn_levels(qrs, &qrs->last);
    }
}

/* What showed since the last beat, if the interval is long enough for another beat to hide in it. */
static float clutter_before(const tl_qrs *qrs, const tl_qrs_peak *peak) {
    const bool roomy =
        qrs->has_last && (float)(peak->place - qrs->last.place) > ROOMY_INTERVALS * qrs->interval;
    return roomy ? qrs->clutter : 0.0F;
}

static void accept(tl_qrs *qrs, int64_t number) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    peak->beat.clutter = clutter_before(qrs, peak);
    qrs->clutter = 0.0F;
    tl_qrs_learn_beat(qrs, peak);
    tl_qrs_learn_deflection(qrs, peak);
    announce(qrs);
    set_last(qrs, number);
}

/* In a clean ECG nearly every candidate is clearly a QRS complex or clearly none; in noise few are. */
static void note_doubt(tl_qrs *qrs, float score) {
    const float clearness = fabsf(score) / CLEAR_SCORE;
    qrs->doubt += DOUBT_RATE * ((clearness < 1.0F ? 1.0F - clearness : 0.0F) - qrs->doubt);
    const float rate = qrs->doubt > qrs->lasting_doubt ? 1.0F : FADING_RATE;
    qrs->lasting_doubt += rate * (qrs->doubt - qrs->lasting_doubt);
}

static float score_of(tl_qrs *qrs, int64_t number) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    float features[TL_QRS_FEATURES];
    if (peak->height < WEAK * qrs->expected.height) {
        return CLEARLY_NONE;
    }
    tl_qrs_describe(&qrs->front, peak);
    tl_qrs_features(qrs, number, features);
    peak->likeness = features[TL_QRS_LIKENESS];
    return qrs->judge.score(qrs->judge.context, peak->place, features);
}

static int64_t quiet_since(const tl_qrs *qrs) {
    return qrs->has_last && qrs->last.place > qrs->learnt ? qrs->last.place : qrs->learnt;
}

static void decide(tl_qrs *qrs, int64_t number) {
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, number);
    const int64_t place = peak->place;
    if (place - quiet_since(qrs) > LEARNING) {
        tl_qrs_learn_anew(qrs, place);
    }
    if (qrs->last_held && place - qrs->last.place >= REFRACTORY) {
        announce(qrs);
    }
    peak->score = score_of(qrs, number);
    note_doubt(qrs, peak->score);
    peak->possible = peak->score > search_back_limit(qrs);
    if (peak->possible) {
        peak->beat = tl_qrs_locate(qrs, peak);
    }
    search_back(qrs, number, place);
    const int64_t since = qrs->has_last ? place - qrs->last.place : INT64_MAX;
    const float least = -LENIENCE * qrs->doubt;
    if (peak->score > least && since >= REFRACTORY) {
        accept(qrs, number);
    } else if (peak->score > least && qrs->last_held && peak->score > qrs->last.score) {
        set_last(qrs, number);
    } else {
        tl_qrs_learn_refused(qrs, peak);
    }
}

/* --------------------------------------------------------------------------------------------- blocks ----
 */

static void find_candidate(tl_qrs *qrs) {
    int64_t place = 0;
    if (!tl_qrs_front_maximum(&qrs->front, &place)) {
        return;
    }
    tl_qrs_peak *peak = tl_qrs_peak_at(qrs, qrs->found++);
    peak->place = place;
    peak->height = qrs->front.height[tl_qrs_place(&qrs->front, place)];
    peak->score = 0.0F;
    peak->likeness = 0.0F;
    peak->used = false;
    peak->possible = false;
    peak->described = false;
}

/* Decides about all candidates that lie TL_QRS_AHEAD ticks back. */
static void decide_due(tl_qrs *qrs) {
    const int64_t newest = tl_qrs_front_end(&qrs->front) - 1;
    while (qrs->judged < qrs->found && tl_qrs_peak_at(qrs, qrs->judged)->place + TL_QRS_AHEAD <= newest) {
        decide(qrs, qrs->judged++);
    }
    search_back(qrs, qrs->judged, newest - TL_QRS_AHEAD);
    if (qrs->last_held && newest >= qrs->last.place + TL_QRS_AHEAD + REFRACTORY) {
        announce(qrs);
    }
}

static void finish_block(tl_qrs *qrs) {
    const int64_t learnt = qrs->first + LEARNING;
    find_candidate(qrs);
    if (qrs->learning && tl_qrs_front_end(&qrs->front) > learnt + TL_QRS_DESCRIBED) {
        tl_qrs_learn_first(qrs, learnt);
    }
    if (!qrs->learning) {
        decide_due(qrs);
    }
}

bool tl_qrs_push(tl_qrs *qrs, const float *millivolts, size_t count) {
    if (qrs->next == qrs->first && count > 0) {
        tl_qrs_front_begin(&qrs->front, qrs->first, *millivolts);
    }
    qrs->next += (int64_t)count;
    bool completed = false;
    for (size_t done = 0; done < count;) {
        const int64_t before = tl_qrs_front_end(&qrs->front);
        done += tl_qrs_front_push(&qrs->front, millivolts + done, count - done);
        if (tl_qrs_front_end(&qrs->front) > before) {
            finish_block(qrs);
            completed = true;
        }
    }
    return completed;
}

void tl_qrs_end(tl_qrs *qrs) {
    if (qrs->next - qrs->first < SHORTEST) {
        return;
    }
    qrs->real_end = qrs->next;
    const float held = qrs->front.signal[tl_qrs_place(&qrs->front, qrs->next - 1)];
    for (int i = 0; i < TL_QRS_SETTLE; i++) {
        tl_qrs_push(qrs, &held, 1);
    }
    if (qrs->learning) {
        tl_qrs_learn_first(qrs, tl_qrs_front_end(&qrs->front) - TL_QRS_DESCRIBED);
        decide_due(qrs);
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

bool tl_qrs_held(const tl_qrs *qrs, tl_qrs_beat *beat) {
    *beat = qrs->last.beat;
    beat->doubt = qrs->lasting_doubt;
    return qrs->last_held;
}

/* The height from which a candidate can be a complex: a share of the expected one, and above a T wave. */
static float least_height(const tl_qrs *qrs, float share) {
    const float usual_wave = HIGH_FOR_A_WAVE * qrs->wave.height;
    return qrs->expected.height * (usual_wave > share ? usual_wave : share);
}

int64_t tl_qrs_following(tl_qrs *qrs, int64_t tick) {
    const float least = least_height(qrs, LIKELY);
    for (int64_t i = tl_qrs_oldest(qrs); i < qrs->found; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        const bool likely = peak->used || (i >= qrs->judged && peak->height >= least);
        if (likely && peak->place - TL_QRS_DELAY - tick >= REFRACTORY) {
            return peak->place - TL_QRS_DELAY;
        }
    }
    return INT64_MAX;
}

bool tl_qrs_near(tl_qrs *qrs, int64_t tick, int64_t reach, tl_qrs_beat *beat) {
    const float least = least_height(qrs, STANDING_OUT);
    float score = -INFINITY;
    bool found = false;
    for (int64_t i = tl_qrs_oldest(qrs); i < qrs->judged; i++) {
        const tl_qrs_peak *peak = tl_qrs_peak_at(qrs, i);
        if ((peak->used || peak->height >= least) && (!found || peak->score > score)) {
            const tl_qrs_beat here = peak->possible ? peak->beat : tl_qrs_locate(qrs, peak);
            if (here.tick >= tick - reach && here.tick <= tick + reach) {
                *beat = here;
                score = peak->score;
                found = true;
            }
        }
    }
    return found;
}
