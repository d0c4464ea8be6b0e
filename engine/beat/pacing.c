/* A pacemaker's pulse, and beats that begin with one.
 *
 * Ventricular pacing starts the complex with a pulse of 0.5 to 2 ms. Recorded well it is a needle, which
 * spikes.c has taken out of the signal and told tl_pacing_needle of. A recorder's filters (100 Hz in Holter
 * tapes) and the electrode's recharge make it a broader stroke, which may melt into the complex. Then the
 * beat still shows what no conducted one does: out of a resting line one edge, much steeper than all else
 * within 160 ms; and it is either narrower than any conducted complex, or there is no way back to the line
 * behind it, as the complex of a paced heart is wide. Conducted complexes begin slowly, or are over soon, or
 * have other edges as steep.
 *
 * One such beat proves nothing. A pacemaker is believed to be at work when about half of the last 32 beats
 * are clearly of that kind, and until few are; meanwhile beats that are only likely so count as paced too.
 *
 * Bounds: set on both leads of the records of DS1 (mitdb), where nobody is paced and nothing may be found,
 * and on the paced records 102, 104 and 107; 217 had no say. */
#include "beat/pacing.h"

#include "signal/rank.h"

#include <math.h>

enum {
    ZONE_BEFORE = 45, /* ticks around the R peak in which the edge is looked for */
    ZONE_AFTER = 8,
    NEEDLE_BEFORE = 54, /* and a needle */
    STEP = 2,           /* ticks to either side over which a slope is taken */
    APART = 6,          /* ticks around the edge that are its own */
    REACH_BEFORE = 30,  /* ticks around the edge that it is compared with */
    REACH_AFTER = 60,
    REST_FROM = 22, /* ticks before the edge in which the line is to rest */
    REST_TO = 6,
    CREST = 8, /* ticks in which the edge reaches its height */
    STAY_FROM = 10,
    STAY_TO = 26,
    WIDE_STEP = 6,
    LEAST_CLEAR = 6, /* beats */
    MEMORY = 32,
};

/* How much a beat begins like a paced one. Shares are of the edge's height. */
typedef struct edge {
    float alone;      /* its steepness against the next steepest in reach */
    float over_noise; /* and against the median of the window, which is asked for last */
    float unrest;     /* farthest from the rest before it */
    float height;     /* against the farthest in reach */
    float stays;      /* mean distance from the rest after it */
    float narrow;     /* its curvature over STEP against that over WIDE_STEP */
} edge;

/* Bounds: of an edge before a wide complex, and of a stroke too narrow for any complex, whatever follows. */
enum { KINDS = 2 };
static const edge CLEAR[KINDS] = {{2.0F, 10.0F, 0.1F, 0.6F, 0.25F, 0.38F},
                                  {2.0F, 20.0F, 0.1F, 0.6F, 0.0F, 0.5F}};
static const edge LIKELY[KINDS] = {{1.5F, 7.0F, 0.25F, 0.5F, 0.2F, 0.3F},
                                   {1.5F, 10.0F, 0.25F, 0.5F, 0.0F, 0.45F}};
static const float ON_SHARE = 0.45F; /* of the beats seen */
static const float OFF_SHARE = 0.15F;
static const float LEAST_MV = 0.001F; /* what ratios are taken against, at least */

static float larger(float a, float b) {
    return a > b ? a : b;
}

static float slope(const float *x, int at) {
    return fabsf(x[at + STEP] - x[at - STEP]);
}

static float curvature(const float *x, int at, int step) {
    return fabsf(x[at] - 0.5F * (x[at - step] + x[at + step]));
}

/* The farthest of x[from, to) from `rest`. */
static float farthest(const float *x, int from, int to, float rest) {
    float most = 0.0F;
    for (int i = from; i < to; i++) {
        most = larger(most, fabsf(x[i] - rest));
    }
    return most;
}

static int steepest(const float *x) {
    int best = TL_WINDOW_BEFORE - ZONE_BEFORE;
    for (int i = best; i < TL_WINDOW_BEFORE + ZONE_AFTER; i++) {
        best = slope(x, i) > slope(x, best) ? i : best;
    }
    return best;
}

static float next_steepest(const float *x, int at) {
    float most = LEAST_MV;
    for (int i = at - REACH_BEFORE; i < at + REACH_AFTER; i++) {
        most = i < at - APART || i > at + APART ? larger(most, slope(x, i)) : most;
    }
    return most;
}

static float usual_slope(const float *x) {
    float slopes[TL_WINDOW];
    size_t count = 0;
    for (int i = STEP; i < TL_WINDOW - STEP; i++) {
        slopes[count++] = slope(x, i);
    }
    return larger(LEAST_MV, tl_median(slopes, count));
}

static float rest_before(const float *x, int at) {
    float line[REST_FROM - REST_TO];
    for (int i = 0; i < REST_FROM - REST_TO; i++) {
        line[i] = x[at - REST_FROM + i];
    }
    return tl_median(line, REST_FROM - REST_TO);
}

static float narrowness(const float *x, int at) {
    int sharpest = at - APART;
    for (int i = sharpest; i <= at + APART; i++) {
        sharpest = curvature(x, i, STEP) > curvature(x, sharpest, STEP) ? i : sharpest;
    }
    return curvature(x, sharpest, STEP) / larger(LEAST_MV, curvature(x, sharpest, WIDE_STEP));
}

static float mean_distance(const float *x, int from, int to, float rest) {
    float sum = 0.0F;
    for (int i = from; i < to; i++) {
        sum += fabsf(x[i] - rest);
    }
    return sum / (float)(to - from);
}

static edge edge_at(const float *x, int at) {
    const float rest = rest_before(x, at);
    const float height = larger(LEAST_MV, farthest(x, at, at + CREST, rest));
    return (edge){
        .alone = slope(x, at) / next_steepest(x, at),
        .over_noise = INFINITY,
        .unrest = farthest(x, at - REST_FROM, at - REST_TO + 1, rest) / height,
        .height = height / larger(LEAST_MV, farthest(x, at - REST_FROM, at + REACH_AFTER, rest)),
        .stays = mean_distance(x, at + STAY_FROM, at + STAY_TO, rest) / height,
        .narrow = narrowness(x, at),
    };
}

static bool is_beyond(const edge *found, const edge *bounds) {
    return found->alone >= bounds->alone && found->over_noise >= bounds->over_noise &&
           found->unrest <= bounds->unrest && found->height >= bounds->height &&
           found->stays >= bounds->stays && found->narrow >= bounds->narrow;
}

static bool is_any(const edge *found, const edge kinds[KINDS]) {
    return is_beyond(found, &kinds[0]) || is_beyond(found, &kinds[1]);
}

static bool has_needle(const tl_pacing *pacing, int64_t tick) {
    const uint32_t kept = pacing->needle_count < TL_PACING_NEEDLES ? pacing->needle_count : TL_PACING_NEEDLES;
    for (uint32_t i = 0; i < kept; i++) {
        const int64_t at = pacing->needles[i];
        if (at >= tick - NEEDLE_BEFORE && at < tick + ZONE_AFTER) {
            return true;
        }
    }
    return false;
}

static tl_pulse pulse_of(const tl_pacing *pacing, const float *raw, int64_t tick) {
    if (has_needle(pacing, tick)) {
        return TL_PULSE_CLEAR;
    }
    const int at = steepest(raw);
    edge found = edge_at(raw, at);
    if (!is_any(&found, LIKELY) && !is_any(&found, CLEAR)) {
        return TL_PULSE_NONE;
    }
    found.over_noise = slope(raw, at) / usual_slope(raw);
    if (is_any(&found, CLEAR)) {
        return TL_PULSE_CLEAR;
    }
    return is_any(&found, LIKELY) ? TL_PULSE_LIKELY : TL_PULSE_NONE;
}

static void remember(tl_pacing *pacing, bool clear) {
    pacing->clear -= pacing->recent >> (MEMORY - 1);
    pacing->clear += clear ? 1U : 0U;
    pacing->recent = pacing->recent << 1 | (clear ? 1U : 0U);
    pacing->seen += pacing->seen < MEMORY ? 1U : 0U;
}

void tl_pacing_begin(tl_pacing *pacing) {
    *pacing = (tl_pacing){.on = false};
}

void tl_pacing_needle(tl_pacing *pacing, int64_t tick) {
    pacing->needles[pacing->needle_count++ % TL_PACING_NEEDLES] = tick;
}

tl_pulse tl_pacing_follow(tl_pacing *pacing, const float *raw, int64_t tick) {
    const tl_pulse pulse = pulse_of(pacing, raw, tick);
    remember(pacing, pulse == TL_PULSE_CLEAR);
    const float share = (float)pacing->clear / (float)pacing->seen;
    pacing->on = pacing->on ? share >= OFF_SHARE : share >= ON_SHARE && pacing->clear >= LEAST_CLEAR;
    return pulse;
}
