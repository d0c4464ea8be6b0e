/* Order statistics by selection (Hoare 1961, "Algorithm 65: Find"), linear time on average, with partitions
 * that do not branch (N. Lomuto's, the comparison as a step): a branch that depends on noise is mispredicted
 * every other time, which took two thirds of the time. */
#include "signal/rank.h"

#include "signal/vector.h"

#include <stdbool.h>

/* A sample of values tells where the median lies: within `band` of them to either side of theirs, which holds
 * for 11 of 12 samples of a normal distribution. */
typedef struct sampling {
    size_t values;
    size_t band;
} sampling;

static const sampling FEW = {32, 5};
static const sampling MORE = {512, 20};

enum {
    MANY = 128,  /* values from which on a sample is worth it */
    VERY = 8192, /* from which on a large one is */
    MOST_SAMPLED = 512,
};

/* The one of three that is neither smallest nor largest. */
static float middle_of(float a, float b, float c) {
    const float low = a < b ? a : b;
    const float high = a < b ? b : a;
    const float rest = c < high ? c : high;
    return rest > low ? rest : low;
}

/* Moves the values that are smaller than the pivot, or as large with `equal`, to the front of [first, end).
 * Returns where the others begin. */
static inline size_t divide(float *values, size_t first, size_t end, float pivot, bool equal) {
    size_t front = first;
    for (size_t i = first; i < end; i++) {
        const float value = values[i];
        values[i] = values[front];
        values[front] = value;
        front += equal ? value <= pivot : value < pivot;
    }
    return front;
}

float tl_rank(float *values, size_t count, size_t rank) {
    size_t first = 0;
    size_t end = count;
    while (end - first > 1) {
        const float pivot = middle_of(values[first], values[first + (end - first) / 2], values[end - 1]);
        const size_t smaller = divide(values, first, end, pivot, false);
        if (rank < smaller) {
            end = smaller;
            continue;
        }
        const size_t larger = divide(values, smaller, end, pivot, true);
        /* Not even the pivot is as large as itself: it is no number, which must not go on for ever. */
        if (rank < larger || larger == first) {
            return pivot;
        }
        first = larger;
    }
    return values[rank];
}

/* A band of values around the median. */
typedef struct band {
    float low;
    float high;
} band;

/* What of the values is left to look at: `kept` at the front, and how many of the others are smaller. */
typedef struct middle {
    size_t kept;
    size_t below;
} middle;

/* From a sample of the values, taken evenly. */
static band band_around(const float *values, size_t count) {
    const sampling by = count < VERY ? FEW : MORE;
    float sample[MOST_SAMPLED];
    for (size_t i = 0; i < by.values; i++) {
        sample[i] = values[count / by.values * i];
    }
    const float low = tl_rank(sample, by.values, by.values / 2 - 1 - by.band);
    return (band){low, tl_rank(sample, by.values, by.values / 2 + by.band)};
}

/* How many values lie below the band, and how many in it. */
static middle count_values(const float *values, size_t count, band around) {
    const tl_f32x4 low = tl_f32x4_splat(around.low);
    const tl_f32x4 high = tl_f32x4_splat(around.high);
    size_t reach = 0; /* as large as the lower bound */
    size_t stay = 0;  /* no larger than the upper one */
    size_t i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        const tl_f32x4 x = tl_f32x4_load(values + i);
        reach += (size_t)__builtin_popcount(tl_f32x4_at_least(x, low));
        stay += (size_t)__builtin_popcount(tl_f32x4_at_least(high, x));
    }
    for (; i < count; i++) {
        reach += values[i] >= around.low;
        stay += values[i] <= around.high;
    }
    return (middle){reach + stay > count ? reach + stay - count : 0, count - reach};
}

/* Moves the values of a band to the front. */
static void keep_band(float *values, size_t count, band around) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const float value = values[i];
        values[kept] = value;
        kept += (size_t)((value >= around.low) & (value <= around.high));
    }
}

/* Leaves what the median is among (R. Floyd and R. Rivest 1975, "Expected time bounds for selection"): what
 * lies far from it is counted and not moved about. All values where the sample misled. */
static middle narrow(float *values, size_t count) {
    if (count >= MANY) {
        const band around = band_around(values, count);
        const middle found = count_values(values, count, around);
        if (found.below <= (count - 1) / 2 && found.below + found.kept > count / 2) {
            keep_band(values, count, around);
            return found;
        }
    }
    return (middle){count, 0};
}

float tl_median(float *values, size_t count) {
    const middle left = narrow(values, count);
    const size_t rank = count / 2 - left.below;
    const float upper = tl_rank(values, left.kept, rank);
    if (count % 2 == 1) {
        return upper;
    }
    float lower = values[0];
    for (size_t i = 1; i < rank; i++) {
        lower = values[i] > lower ? values[i] : lower;
    }
    return 0.5F * (lower + upper);
}
