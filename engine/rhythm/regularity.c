/* How regular a heart beats, told from RR intervals alone, as sensors send them that have no ECG.
 *
 * The measure is that of irregular.c over the newest 48 intervals, with the limits by which beats of an ECG
 * are judged irregular (background.c); a change counts when it lasts eight intervals, as there. What an ECG
 * tells besides is missing: which beats are ventricular or premature, whether P waves lead them, whether the
 * signal could be read. What stands in for it are rules that other recognisers follow where labels are not
 * to be trusted. An interval is left out where it
 *
 *   is none        shorter than 0.3 s (hrv_series.c) or longer than 3 s (fibrillation.c)
 *   ends early     much shorter than both of its neighbours (rate.c): a premature beat; with the one behind
 *                  it. Frequent premature beats scatter like fibrillation, the intervals between them do not
 *   hides a beat   as long as two (block.c): the sensor missed one
 *   is half a one  makes, with its neighbour, one of median length: the sensor counted one beat twice
 *
 * In fibrillation, where these things come about by chance, enough others remain. Where too few remain,
 * nothing is told.
 *
 * The annotated beats of MIT-BIH (44 records without paced ones), their labels withheld: of the seconds in
 * fibrillation 88 % are called irregular and 5 % not told, of all others but flutter 5 % are called so, most
 * of them in records whose beats are ectopic at every turn (201, 208, 200). With one interval in ten spoilt
 * by a missed or an added beat: 87, 9 and 7 %. Without the last three rules: 97, 1 and 13 %, and 98, 1 and 23
 * %. The rules were chosen on these records. */
#include "format/fault.h"
#include "rhythm/block.h"
#include "rhythm/irregular.h"
#include "rhythm/rate.h"
#include "signal/rank.h"
#include "tracelight.h"

#include <math.h>
#include <stdlib.h>

enum { WINDOW = TL_RR_WINDOW, LASTING = 8 };

_Static_assert((int)WINDOW == TL_IRREGULAR_WINDOW, "all of them are judged at once");

static const float SHORTEST = 0.3F, LONGEST = 3.0F; /* seconds */

struct tl_rr {
    float rr_s[WINDOW]; /* oldest first */
    size_t count;
    size_t opposed; /* intervals in a row that say other than `regularity` */
    tl_rr_state state;
};

static const tl_rr_state NOTHING = {.regularity = TL_REGULARITY_UNKNOWN, .irregularity = NAN};

tl_status tl_rr_open(tl_rr **rr, tl_error *error) {
    *rr = calloc(1, sizeof **rr);
    if (*rr == NULL) {
        return fault_memory(error);
    }
    (*rr)->state = NOTHING;
    return TL_OK;
}

void tl_rr_close(tl_rr *rr) {
    free(rr);
}

static float median_of(const float *rr_s, const bool *usable, size_t count) {
    float sorted[WINDOW];
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (usable[i]) {
            sorted[n++] = rr_s[i];
        }
    }
    return n > 0 ? tl_median(sorted, n) : NAN;
}

/* Of two intervals each, of which neither is a whole one. */
static bool is_split(float first_s, float second_s, float median_s) {
    return tl_is_early(first_s, median_s, median_s) && tl_is_early(second_s, median_s, median_s) &&
           tl_is_alike(first_s + second_s, median_s);
}

static void mark(const float *rr_s, size_t count, bool *usable) {
    for (size_t i = 0; i < count; i++) {
        usable[i] = rr_s[i] >= SHORTEST && rr_s[i] <= LONGEST;
    }
    const float median_s = median_of(rr_s, usable, count);
    for (size_t i = 0; i < count; i++) {
        if (tl_is_doubled(rr_s[i], median_s)) {
            usable[i] = false;
        }
        if (i > 0 && is_split(rr_s[i - 1], rr_s[i], median_s)) {
            usable[i - 1] = usable[i] = false;
        }
        if (i > 0 && i + 1 < count && tl_is_early(rr_s[i], rr_s[i - 1], rr_s[i + 1])) {
            usable[i] = usable[i + 1] = false;
        }
    }
}

static void append(tl_rr *rr, float rr_s) {
    if (rr->count == WINDOW) {
        for (size_t i = 1; i < WINDOW; i++) {
            rr->rr_s[i - 1] = rr->rr_s[i];
        }
        rr->count--;
    }
    rr->rr_s[rr->count++] = rr_s;
}

static void judge(tl_rr *rr) {
    tl_rr_state *state = &rr->state;
    if (isnan(state->irregularity)) {
        state->regularity = TL_REGULARITY_UNKNOWN;
        return;
    }
    const bool was_irregular = state->regularity == TL_REGULARITY_IRREGULAR;
    const bool irregular = tl_is_irregular(state->irregularity, was_irregular);
    const tl_regularity now = irregular ? TL_REGULARITY_IRREGULAR : TL_REGULARITY_NOT_IRREGULAR;
    rr->opposed = now == state->regularity ? 0 : rr->opposed + 1;
    if (state->regularity == TL_REGULARITY_UNKNOWN || rr->opposed >= LASTING) {
        state->regularity = now;
        rr->opposed = 0;
    }
}

void tl_rr_push(tl_rr *rr, float rr_s) {
    if (!(isfinite(rr_s) && rr_s > 0.0F)) {
        *rr = (tl_rr){.state = NOTHING};
        return;
    }
    append(rr, rr_s);
    bool usable[WINDOW];
    mark(rr->rr_s, rr->count, usable);
    tl_rr_state *state = &rr->state;
    state->intervals = (uint32_t)rr->count;
    state->left_out = 0;
    for (size_t i = 0; i < rr->count; i++) {
        state->left_out += !usable[i];
    }
    state->irregularity = tl_irregularity(rr->rr_s, usable, rr->count);
    judge(rr);
}

void tl_rr_describe(const tl_rr *rr, tl_rr_state *state) {
    *state = rr->state;
}
