/* Softmax against the C library's long double exponential, and at its extremes. */
#include "check.h"
#include "net/softmax.h"
#include "net_file.h"

#include <float.h>
#include <math.h>

enum { COUNT = 5 };

static void check_against_library(const float *logits) {
    float probabilities[COUNT];
    long double sum = 0.0L;
    for (int i = 0; i < COUNT; i++) {
        sum += expl((long double)logits[i]);
    }
    tl_softmax(logits, COUNT, probabilities);
    for (int i = 0; i < COUNT; i++) {
        const long double right = expl((long double)logits[i]) / sum;
        CHECK(fabsl((long double)probabilities[i] - right) <=
              right * (long double)FLT_EPSILON * 0.5000001L + 1e-45L);
    }
}

static void test_random_logits(void) {
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        float logits[COUNT];
        for (int i = 0; i < COUNT; i++) {
            logits[i] = net_random(&seed) * (float)(1 << round % 7);
        }
        check_against_library(logits);
    }
}

static void test_extremes(void) {
    const float far[COUNT] = {-FLT_MAX, 0.0f, -1e4f, FLT_MAX, -700.5f};
    float probabilities[COUNT];
    tl_softmax(far, COUNT, probabilities);
    for (int i = 0; i < COUNT; i++) {
        CHECK(probabilities[i] == (i == 3 ? 1.0f : 0.0f));
    }
    const float equal[COUNT] = {1e30f, 1e30f, 1e30f, 1e30f, 1e30f};
    tl_softmax(equal, COUNT, probabilities);
    for (int i = 0; i < COUNT; i++) {
        CHECK(probabilities[i] == 0.2f);
    }
}

static void test_nan_is_not_hidden(void) {
    for (int bad = 0; bad < COUNT; bad++) {
        float logits[COUNT] = {1.0f, 2.0f, 3.0f, 4.0f, 5.0f};
        float probabilities[COUNT];
        logits[bad] = NAN;
        tl_softmax(logits, COUNT, probabilities);
        for (int i = 0; i < COUNT; i++) {
            CHECK(isnan(probabilities[i]));
        }
    }
}

int main(void) {
    test_random_logits();
    test_extremes();
    test_nan_is_not_hidden();
    return 0;
}
