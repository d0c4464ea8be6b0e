/* Beats by the shape of their QRS complexes: which come together, in which order, and what happens when there
 * are more shapes than room. */
#include "check.h"
#include "tracelight.h"

#include <math.h>

/* A wave of `height` mV: a bell of `width` ticks, moved by `shift` ticks, less a second one behind it. */
static void beat(float *window, float height, float width, int shift, float second) {
    for (int i = 0; i < TL_WINDOW; i++) {
        const float x = (float)(i - TL_WINDOW_BEFORE - shift);
        const float first = expf(-0.5F * x * x / (width * width));
        const float then = expf(-0.5F * (x - 25.0F) * (x - 25.0F) / 36.0F);
        window[i] = 0.3F + height * (first - second * then);
    }
}

/* One of many waves that resemble each other in nothing: a few cycles of its own frequency and phase. */
static void odd(float *window, int which) {
    for (int i = 0; i < TL_WINDOW; i++) {
        const float x = (float)(i - TL_WINDOW_BEFORE);
        const int pair = which / 2;
        const float cycle = 0.25F + 0.045F * (float)pair;
        window[i] = which % 2 ? sinf(cycle * x) : cosf(cycle * x);
    }
}

static void test_gathering(void) {
    float window[TL_WINDOW];
    tl_shapes *shapes = NULL;
    CHECK(tl_shapes_open(&shapes) == TL_OK);
    uint32_t wide = 0;
    uint32_t narrow = 0;
    for (int i = 0; i < 40; i++) {
        if (i % 4 == 0) {
            beat(window, 2.0F, 18.0F, i % 3, 0.9F);
            const uint32_t id = tl_shapes_add(shapes, window);
            CHECK(i == 0 || id == wide);
            wide = id;
        } else {
            beat(window, 1.0F + 0.02F * (float)i, 4.0F, i % 3, 0.1F);
            const uint32_t id = tl_shapes_add(shapes, window);
            CHECK(i == 1 || id == narrow);
            narrow = id;
        }
    }
    CHECK(wide != narrow);
    CHECK(tl_shapes_settle(shapes) == 2);
    CHECK(tl_shapes_place(shapes, narrow) == 0 && tl_shapes_place(shapes, wide) == 1);
    CHECK(tl_shapes_place(shapes, 7777) == -1);
    CHECK(tl_shapes_mean(shapes, 0, window) == 30);
    CHECK(window[TL_WINDOW_BEFORE] > 1.0F && fabsf(window[0]) < 0.2F);
    CHECK(tl_shapes_mean(shapes, 1, window) == 10);
    CHECK(tl_shapes_mean(shapes, 2, window) == 0);
    tl_shapes_close(shapes);
}

/* Two beats too unlike to come together, and others that bring the two means near each other. */
static void test_joining(void) {
    float window[TL_WINDOW];
    tl_shapes *shapes = NULL;
    CHECK(tl_shapes_open(&shapes) == TL_OK);
    beat(window, 1.0F, 5.0F, 0, 0.0F);
    const uint32_t narrow = tl_shapes_add(shapes, window);
    beat(window, 1.0F, 13.0F, 0, 0.0F);
    const uint32_t wide = tl_shapes_add(shapes, window);
    CHECK(narrow != wide);
    for (int i = 0; i < 30; i++) {
        beat(window, 1.0F, 7.0F, 0, 0.0F);
        CHECK(tl_shapes_add(shapes, window) == narrow);
        beat(window, 1.0F, 10.0F, 0, 0.0F);
        CHECK(tl_shapes_add(shapes, window) == wide);
    }
    CHECK(tl_shapes_settle(shapes) == 1);
    CHECK(tl_shapes_place(shapes, narrow) == 0 && tl_shapes_place(shapes, wide) == 0);
    CHECK(tl_shapes_mean(shapes, 0, window) == 62);
    tl_shapes_close(shapes);
}

/* More shapes than room: those seen once give way, those seen more often stay. */
static void test_room(void) {
    float window[TL_WINDOW];
    tl_shapes *shapes = NULL;
    CHECK(tl_shapes_open(&shapes) == TL_OK);
    odd(window, 0);
    const uint32_t first = tl_shapes_add(shapes, window);
    for (int i = 0; i < 4; i++) {
        CHECK(tl_shapes_add(shapes, window) == first);
    }
    uint32_t last = 0;
    for (int i = 1; i < 120; i++) {
        odd(window, i);
        last = tl_shapes_add(shapes, window);
    }
    const uint32_t kept = tl_shapes_settle(shapes);
    CHECK(kept > 20 && kept <= TL_SHAPES_MOST);
    CHECK(tl_shapes_place(shapes, first) == 0);
    CHECK(tl_shapes_place(shapes, last) > 0);
    tl_shapes_close(shapes);
}

int main(void) {
    test_gathering();
    test_joining();
    test_room();
    return 0;
}
