/* Order statistics by selection (Hoare 1961, "Algorithm 65: Find"), linear time on average, with partitions
 * that do not branch (N. Lomuto's, the comparison as a step): a branch that depends on noise is mispredicted
 * every other time, which took two thirds of the time. */
#include "signal/rank.h"

#include <stdbool.h>

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

float tl_median(float *values, size_t count) {
    const float upper = tl_rank(values, count, count / 2);
    if (count % 2 == 1) {
        return upper;
    }
    float lower = values[0];
    for (size_t i = 1; i < count / 2; i++) {
        lower = values[i] > lower ? values[i] : lower;
    }
    return 0.5F * (lower + upper);
}
