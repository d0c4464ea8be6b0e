/* The running average of slopes around the R peak: what always comes stays, what keeps no time wears down. */
#include "check.h"

#include "beat/slope_memory.h"

#include <math.h>
#include <stdint.h>

enum { FROM = -120, COUNT = 80, FIRST = 1 - (int)TL_SLOPE_MEMORY_SPAN };

static const double PI = 3.14159265358979323846;

static void draw_wave(double phase, float height, float *slopes) {
    for (int i = 0; i < COUNT; i++) {
        slopes[i] = height * (float)sin(2.0 * PI * (i / 40.0 + phase));
    }
}

static bool near(float value, double expected) {
    return fabs((double)value - expected) < 1e-4;
}

static void nothing_is_like_nothing(void) {
    tl_slope_memory memory;
    float slopes[COUNT];
    draw_wave(0.0, 1.0F, slopes);
    tl_slope_memory_begin(&memory, FIRST);
    CHECK(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT) == 0.0F);
    CHECK(tl_slope_memory_constancy(&memory, FROM, COUNT) == 0.0F);
}

static void what_always_comes_is_remembered(void) {
    tl_slope_memory memory;
    float slopes[COUNT];
    draw_wave(0.0, 1.0F, slopes);
    tl_slope_memory_begin(&memory, FIRST);
    for (int beat = 0; beat < 50; beat++) {
        tl_slope_memory_take(&memory, slopes, FROM, COUNT);
    }
    CHECK(near(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT), 1.0));
    CHECK(near(tl_slope_memory_constancy(&memory, FROM, COUNT), 1.0));
    draw_wave(0.0, -1.0F, slopes);
    CHECK(near(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT), -1.0));
    draw_wave(0.25, 1.0F, slopes);
    CHECK(near(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT), 0.0));
    draw_wave(0.0, 0.5F, slopes);
    CHECK(near(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT), 0.5));
}

static void what_keeps_no_time_wears_down(void) {
    tl_slope_memory memory;
    float slopes[COUNT];
    tl_slope_memory_begin(&memory, FIRST);
    for (int beat = 0; beat < 200; beat++) {
        draw_wave(beat * 0.381966, 1.0F, slopes); /* golden section: phases fill the circle evenly */
        tl_slope_memory_take(&memory, slopes, FROM, COUNT);
    }
    CHECK(tl_slope_memory_constancy(&memory, FROM, COUNT) < 0.2F);
    CHECK(fabsf(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT)) < 0.3F);
}

static void it_forgets(void) {
    tl_slope_memory memory;
    float slopes[COUNT];
    tl_slope_memory_begin(&memory, FIRST);
    draw_wave(0.0, 1.0F, slopes);
    for (int beat = 0; beat < 50; beat++) {
        tl_slope_memory_take(&memory, slopes, FROM, COUNT);
    }
    draw_wave(0.25, 1.0F, slopes);
    for (int beat = 0; beat < 80; beat++) {
        tl_slope_memory_take(&memory, slopes, FROM, COUNT);
    }
    CHECK(tl_slope_memory_likeness(&memory, slopes, FROM, COUNT) > 0.98F);
}

/* Its first and last tick, and no others. */
static void it_reaches_as_far_as_it_says(void) {
    tl_slope_memory memory;
    float slopes[TL_SLOPE_MEMORY_SPAN];
    for (int i = 0; i < TL_SLOPE_MEMORY_SPAN; i++) {
        slopes[i] = (float)(i + 1);
    }
    tl_slope_memory_begin(&memory, 0);
    tl_slope_memory_take(&memory, slopes, 0, TL_SLOPE_MEMORY_SPAN);
    CHECK(memory.mean[0] == 1.0F && memory.mean[TL_SLOPE_MEMORY_SPAN - 1] == (float)TL_SLOPE_MEMORY_SPAN);
    CHECK(near(tl_slope_memory_likeness(&memory, slopes, 0, TL_SLOPE_MEMORY_SPAN), 1.0));
}

int main(void) {
    nothing_is_like_nothing();
    what_always_comes_is_remembered();
    what_keeps_no_time_wears_down();
    it_forgets();
    it_reaches_as_far_as_it_says();
    return 0;
}
