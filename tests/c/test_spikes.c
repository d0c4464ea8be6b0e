/* Needles are taken out of an ECG, and nothing else is. */
#include "check.h"
#include "signal/spikes.h"

#include <math.h>
#include <string.h>

enum { TICKS = 400, AT = 150 };

static float line[TICKS];
static float x[TICKS];

/* A slow wave with a QRS complex of 40 ms: no needle. */
static void make_line(void) {
    for (int i = 0; i < TICKS; i++) {
        const float from_r = fabsf((float)(i - 300));
        line[i] = 0.3F * sinf(0.02F * (float)i) + (from_r < 7.0F ? 1.5F * (1.0F - from_r / 7.0F) : 0.0F);
    }
    memcpy(x, line, sizeof x);
}

static float farthest_from_line(void) {
    float most = 0.0F;
    for (int i = 0; i < TICKS; i++) {
        most = fmaxf(most, fabsf(x[i] - line[i]));
    }
    return most;
}

static bool is_the_same(const float *a, const float *b) {
    for (int i = 0; i < TICKS; i++) {
        if (a[i] != b[i]) {
            return false;
        }
    }
    return true;
}

static void remove_all(void) {
    tl_spikes_remove(x, TL_SPIKE_BEFORE, TICKS - TL_SPIKE_AHEAD);
}

static void needles_of_up_to_three_ticks_are_removed(void) {
    static const float shapes[][3] = {{2.0F, 0, 0}, {-1.0F, -0.8F, 0}, {1.0F, 3.0F, 1.2F}, {0.3F, 0, 0}};
    for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
        make_line();
        for (int i = 0; i < 3; i++) {
            x[AT + i] += shapes[k][i];
        }
        CHECK(farthest_from_line() > 0.25F);
        remove_all();
        CHECK(farthest_from_line() < 0.01F);
    }
}

static void an_ecg_stays_as_it_is(void) {
    make_line();
    remove_all();
    CHECK(is_the_same(x, line));
}

static void what_is_low_or_wide_or_a_step_stays(void) {
    make_line();
    x[AT] += 0.15F;
    for (int i = 0; i < 4; i++) {
        x[AT + 30 + i] += 1.0F;
    }
    for (int i = AT + 60; i < TICKS; i++) {
        x[i] += 1.0F;
    }
    float before[TICKS];
    memcpy(before, x, sizeof x);
    remove_all();
    CHECK(is_the_same(x, before));
}

int main(void) {
    needles_of_up_to_three_ticks_are_removed();
    an_ecg_stays_as_it_is();
    what_is_low_or_wide_or_a_step_stays();
    return 0;
}
