/* Selection against sorting: every rank, of values in any order, with equal ones among them or all equal; and
 * that it ends where some are no numbers, which the contract excludes. */
#include "check.h"

#include "signal/rank.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 70, MANY = 600, KINDS = 7 };

static uint32_t state = 1;

/* Numerical Recipes' linear congruential generator, upper half. */
static uint32_t next_random(void) {
    state = state * 1664525U + 1013904223U;
    return state >> 16;
}

static float value_of(int kind, size_t i) {
    switch (kind) {
    case 0:
        return (float)next_random() - 32768.0F;
    case 1:
        return (float)(next_random() % 3U);
    case 2:
        return 1.5F;
    case 3:
        return (float)i;
    case 4:
        return -(float)i;
    case 5: /* periodic, so that samples taken evenly see one value alone */
        return i % 4 == 0 ? 1000.0F : (float)(next_random() % 1000U);
    default:
        return i % 2 == 0 ? 0.0F : -0.0F;
    }
}

static int compare(const void *a, const void *b) {
    const float x = *(const float *)a;
    const float y = *(const float *)b;
    return (x > y) - (x < y);
}

static void check_ranks(const float *values, const float *sorted, size_t count) {
    float copy[MOST];
    for (size_t rank = 0; rank < count; rank++) {
        memcpy(copy, values, count * sizeof *copy);
        CHECK(tl_rank(copy, count, rank) == sorted[rank]);
        CHECK(copy[rank] == sorted[rank]);
        for (size_t i = 0; i < count; i++) {
            CHECK(i < rank ? copy[i] <= sorted[rank] : copy[i] >= sorted[rank]);
        }
        qsort(copy, count, sizeof *copy, compare);
        for (size_t i = 0; i < count; i++) {
            CHECK(copy[i] == sorted[i]);
        }
    }
}

static void check_median(const float *values, const float *sorted, size_t count) {
    float copy[MANY];
    memcpy(copy, values, count * sizeof *copy);
    const float upper = sorted[count / 2];
    const float lower = sorted[(count - 1) / 2];
    CHECK(tl_median(copy, count) == (count % 2 == 1 ? upper : 0.5F * (lower + upper)));
}

/* Which value is then returned does not matter: that one is. */
static void check_that_it_ends(void) {
    for (size_t count = 1; count <= MOST; count++) {
        float values[MOST];
        for (size_t i = 0; i < count; i++) {
            values[i] = i % 3 == 0 ? NAN : (float)(next_random() % 5U);
        }
        for (size_t rank = 0; rank < count; rank++) {
            (void)tl_rank(values, count, rank);
        }
    }
    float many[MANY];
    for (int share = 1; share < 5; share++) {
        for (size_t i = 0; i < MANY; i++) {
            many[i] = (int)(next_random() % 5U) < share ? NAN : (float)(next_random() % 5U);
        }
        (void)tl_median(many, MANY);
    }
}

static void check_very_large_median(int kind) {
    enum { VERY_MANY = 10001 };
    static float values[VERY_MANY];
    static float sorted[VERY_MANY];
    for (size_t i = 0; i < VERY_MANY; i++) {
        values[i] = value_of(kind, i);
    }
    memcpy(sorted, values, sizeof values);
    qsort(sorted, VERY_MANY, sizeof *sorted, compare);
    CHECK(tl_median(values, VERY_MANY) == sorted[VERY_MANY / 2]);
}

static void check_large_medians(int kind) {
    for (size_t count = MOST; count <= MANY; count += count % 2 == 0 ? 1 : 8) {
        float values[MANY];
        float sorted[MANY];
        for (size_t i = 0; i < count; i++) {
            values[i] = value_of(kind, i);
        }
        memcpy(sorted, values, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, compare);
        check_median(values, sorted, count);
    }
}

int main(void) {
    check_that_it_ends();
    for (int kind = 0; kind < KINDS; kind++) {
        for (size_t count = 1; count <= MOST; count++) {
            float values[MOST];
            float sorted[MOST];
            for (size_t i = 0; i < count; i++) {
                values[i] = value_of(kind, i);
            }
            memcpy(sorted, values, sizeof sorted);
            qsort(sorted, count, sizeof *sorted, compare);
            check_ranks(values, sorted, count);
            check_median(values, sorted, count);
        }
        check_large_medians(kind);
        check_very_large_median(kind);
    }
    return 0;
}
