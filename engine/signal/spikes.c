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

static float larger(float a, float b) {
    return a > b ? a : b;
}

/* Height of x[0, width) above the line before them, or below it; 0 where they lie on both sides. */
static float height_of(const float *x, size_t width) {
    const float line = x[-1];
    float above = 0.0F;
    float below = 0.0F;
    for (size_t i = 0; i < width; i++) {
        above = larger(above, x[i] - line);
        below = larger(below, line - x[i]);
    }
    return above > 0.0F && below > 0.0F ? 0.0F : larger(above, below);
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

/* Whether there was one. */
static bool remove_needle(float *x) {
    for (size_t width = 1; width <= WIDEST; width++) {
        if (is_needle(x, width)) {
            draw_line(x, width);
            return true;
        }
    }
    return false;
}

/* Whether a needle may begin at one of x[0, TL_LANES): something high is there that comes back. */
static bool may_begin(const float *x) {
    const tl_f32x4 line = tl_f32x4_load(x - 1);
    const tl_f32x4 least = tl_f32x4_splat(LEAST_HEIGHT);
    const tl_f32x4 share = tl_f32x4_splat(RETURN);
    tl_f32x4 height = tl_f32x4_splat(0.0F);
    uint32_t found = 0;
    for (size_t width = 1; width <= WIDEST; width++) {
        const tl_f32x4 left = tl_f32x4_sub(tl_f32x4_load(x + width), line);
        height = tl_f32x4_larger(height, tl_f32x4_abs(tl_f32x4_sub(tl_f32x4_load(x + width - 1), line)));
        found |= tl_f32x4_at_least(height, least) &
                 tl_f32x4_at_least(tl_f32x4_mul(share, height), tl_f32x4_abs(left));
    }
    return found != 0;
}

size_t tl_spikes_remove(float *x, size_t first, size_t end) {
    size_t last = end;
    for (size_t i = first; i < end; i += TL_LANES) {
        if (!may_begin(x + i)) {
            continue;
        }
        for (size_t k = i; k < i + TL_LANES && k < end; k++) {
            last = remove_needle(x + k) ? k : last;
        }
    }
    return last;
}
