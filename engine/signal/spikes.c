/* A pacemaker's pulse lasts 0.5 to 2 ms and shows as a needle of one to three ticks, after resampling too;
 * the narrowest QRS complex is ten times as wide. Left in place it would be taken for the R peak or for the
 * onset of QRS. (Herleikson 1997, US patent 5,660,184, tells pulses by slope and width in the same way.)
 *
 * A needle rises from the line and is back there within WIDEST ticks: what it leaves and what it comes back
 * to differ by at most a quarter of its height, the ticks on either side by a tenth. It is replaced by the
 * straight line between them. */
#include "signal/spikes.h"

#include "signal/vector.h"

#include <math.h>
#include <stdbool.h>

enum { WIDEST = 3 };
_Static_assert(TL_SPIKE_AHEAD >= WIDEST + TL_LANES - 1, "whole vectors after the last tick are looked at");

static const float LEAST_HEIGHT = 0.2F; /* mV: what is lower misleads nobody */
static const float RETURN = 0.25F;      /* of its height */
static const float LINE = 0.1F;

/* Height of x[0, width) above the line before them, or below it; 0 where they lie on both sides. */
static float height_of(const float *x, size_t width) {
    const float line = x[-1];
    float above = 0.0F;
    float below = 0.0F;
    for (size_t i = 0; i < width; i++) {
        above = fmaxf(above, x[i] - line);
        below = fmaxf(below, line - x[i]);
    }
    return fminf(above, below) > 0.0F ? 0.0F : fmaxf(above, below);
}

static bool is_needle(const float *x, size_t width) {
    const float height = height_of(x, width);
    const float *after = x + width;
    return height >= LEAST_HEIGHT && fabsf(after[0] - x[-1]) <= RETURN * height &&
           fabsf(x[-1] - x[-2]) <= LINE * height && fabsf(after[1] - after[0]) <= LINE * height;
}

static void draw_line(float *x, size_t width) {
    const float first = x[-1];
    const float rise = (x[width] - first) / (float)(width + 1);
    for (size_t i = 0; i < width; i++) {
        x[i] = first + rise * (float)(i + 1);
    }
}

/* Whether a needle may begin in x[first, end): its height is reached in WIDEST steps at most, so one of them
 * is steep. */
static bool is_steep(const float *x, size_t first, size_t end) {
    tl_f32x4 most = tl_f32x4_splat(0.0F);
    for (size_t i = first; i < end + WIDEST; i += TL_LANES) {
        const tl_f32x4 step = tl_f32x4_sub(tl_f32x4_load(x + i), tl_f32x4_load(x + i - 1));
        most = tl_f32x4_larger(most, tl_f32x4_abs(step));
    }
    float lanes[TL_LANES];
    tl_f32x4_store(lanes, tl_f32x4_largest(most));
    return lanes[0] >= LEAST_HEIGHT / WIDEST;
}

void tl_spikes_remove(float *x, size_t first, size_t end) {
    if (!is_steep(x, first, end)) {
        return;
    }
    for (size_t i = first; i < end; i++) {
        if (fabsf(x[i] - x[i - 1]) < LINE * LEAST_HEIGHT) {
            continue;
        }
        for (size_t width = 1; width <= WIDEST; width++) {
            if (is_needle(x + i, width)) {
                draw_line(x + i, width);
                break;
            }
        }
    }
}
