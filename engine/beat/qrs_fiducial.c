/* Where the R peak of a candidate lies: at the extremum, of either polarity, that belongs to the strongest
 * turning point of the signal itself within 60 ms. Where a complex has two deflections of like size, the one
 * that the beats before had is preferred, so that RR intervals and beat windows do not jump between them. The
 * time between the ticks is that of the parabola through the extremum and its neighbours. */
#include "beat/qrs_fiducial.h"

#include <math.h>

enum {
    R_REACH = 22,    /* 60 ms: the R peak lies this near */
    TURN_REACH = 26, /* 72 ms: arm of the second difference that measures a turning point */
    CLIMB_REACH = 9, /* 25 ms: the extremum lies this near to the turning point */
    SAME_REACH = 5,  /* 14 ms: the usual deflection lies this near to where it is expected */
    STEADY = 8,      /* beats after which another deflection becomes the usual one, at most */
};

_Static_assert((int)TL_QRS_NEAR == (int)R_REACH + (int)CLIMB_REACH,
               "from the place expected to the extremum");

static const float DOWNWARD_WEIGHT = 0.7F;
static const float USUAL_WEIGHT = 1.5F;
static const float ALIKE = 0.7F; /* correlation with the usual shape */
static const float GAP_RATE = 0.125F;

static float at(const tl_qrs *qrs, int64_t tick) {
    return qrs->front.signal[tl_qrs_place(&qrs->front, tick)];
}

/* Second difference over +-TURN_REACH: how strongly the signal turns at `tick`, whatever its baseline. */
static float turn(const tl_qrs *qrs, int64_t tick) {
    return 2.0F * at(qrs, tick) - at(qrs, tick - TURN_REACH) - at(qrs, tick + TURN_REACH);
}

static bool is_usual(const tl_qrs_deflection *usual, int64_t gap, bool downward) {
    return usual->steady > 0 && downward == usual->downward && fabsf((float)gap - usual->gap) <= SAME_REACH;
}

/* A tick at which the signal turns, and how strongly. */
typedef struct turning {
    int64_t tick;
    float weight;
} turning;

/* A complex with R and S of like size keeps its R: a downward turn must outweigh an upward one clearly. */
static float turn_weight(float turn) {
    return turn > 0.0F ? turn : -DOWNWARD_WEIGHT * turn;
}

/* The strongest turning point within the reach. */
static turning strongest_turn(const tl_qrs *qrs, int64_t centre) {
    turning best = {centre, -1.0F};
    for (int64_t tick = centre - R_REACH; tick <= centre + R_REACH; tick++) {
        const float here = turn_weight(turn(qrs, tick));
        if (tick >= qrs->first && tick < qrs->real_end && here > best.weight) {
            best = (turning){tick, here};
        }
    }
    return best;
}

/* The strongest where the usual deflection is expected, of its polarity; a weight of -1 where there is none.
 */
static turning usual_turn(const tl_qrs *qrs, const tl_qrs_peak *peak) {
    const int64_t centre = peak->place - TL_QRS_DELAY;
    const int64_t expected = peak->place - (int64_t)lroundf(qrs->deflection.gap);
    turning best = {centre, -1.0F};
    for (int64_t tick = expected - SAME_REACH - 1; tick <= expected + SAME_REACH + 1; tick++) {
        const bool inside = tick >= centre - R_REACH && tick <= centre + R_REACH && tick >= qrs->first &&
                            tick < qrs->real_end;
        const float here = inside ? turn(qrs, tick) : 0.0F;
        if (inside && is_usual(&qrs->deflection, peak->place - tick, here < 0.0F) &&
            turn_weight(here) > best.weight) {
            best = (turning){tick, turn_weight(here)};
        }
    }
    return best;
}

/* In a complex of the usual shape, any turn must outweigh the usual one clearly. */
static int64_t choose_turn(const tl_qrs *qrs, const tl_qrs_peak *peak) {
    const turning best = strongest_turn(qrs, peak->place - TL_QRS_DELAY);
    if (peak->likeness <= ALIKE || qrs->deflection.steady == 0) {
        return best.tick;
    }
    const turning usual = usual_turn(qrs, peak);
    return USUAL_WEIGHT * usual.weight > best.weight ? usual.tick : best.tick;
}

/* From the turning point uphill (or downhill, for a negative R) to the extremum, at most CLIMB_REACH ticks
 * away. */
static int64_t extremum(const tl_qrs *qrs, int64_t tick, float sign) {
    for (int step = 0; step < CLIMB_REACH; step++) {
        const float here = sign * at(qrs, tick);
        if (tick + 1 < qrs->real_end && sign * at(qrs, tick + 1) > here) {
            tick++;
        } else if (tick > qrs->first && sign * at(qrs, tick - 1) > here) {
            tick--;
        } else {
            break;
        }
    }
    return tick;
}

/* Place of the vertex of the parabola through three neighbours, from the middle one, in ticks. */
static float vertex(float before, float middle, float after) {
    const float curvature = before - 2.0F * middle + after;
    const float offset = curvature == 0.0F ? 0.0F : 0.5F * (before - after) / curvature;
    return offset > 0.5F ? 0.5F : (offset < -0.5F ? -0.5F : offset);
}

tl_qrs_beat tl_qrs_locate(const tl_qrs *qrs, const tl_qrs_peak *peak) {
    const int64_t tick = choose_turn(qrs, peak);
    const int64_t r = extremum(qrs, tick, turn(qrs, tick) < 0.0F ? -1.0F : 1.0F);
    const bool inner = r > qrs->first && r + 1 < qrs->real_end; /* both neighbours are in the segment */
    const float around = 0.5F * (at(qrs, r - R_REACH) + at(qrs, r + R_REACH));
    return (tl_qrs_beat){
        .tick = r,
        .offset = inner ? vertex(at(qrs, r - 1), at(qrs, r), at(qrs, r + 1)) : 0.0F,
        .amplitude_mv = at(qrs, r) - around,
    };
}

void tl_qrs_learn_deflection(tl_qrs *qrs, const tl_qrs_peak *peak) {
    const int64_t gap = peak->place - peak->beat.tick;
    const bool downward = turn(qrs, peak->beat.tick) < 0.0F;
    tl_qrs_deflection *usual = &qrs->deflection;
    if (usual->steady > 0 && peak->likeness <= ALIKE) {
        return;
    }
    if (is_usual(usual, gap, downward)) {
        usual->gap += GAP_RATE * ((float)gap - usual->gap);
        usual->steady += usual->steady < STEADY ? 1 : 0;
    } else if (usual->steady > 1) {
        usual->steady--;
    } else {
        *usual = (tl_qrs_deflection){.gap = (float)gap, .downward = downward, .steady = 1};
    }
}
