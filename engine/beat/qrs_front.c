/* The QRS detector's front end: what is done for every tick, and so has to be fast. Blocks of TL_QRS_BLOCK
 * ticks in arrays without wrap-around, four ticks at a time.
 *
 *   1. Butterworth high-pass at 8 Hz and low-pass at 18 Hz (second order each): the band where QRS energy
 * outweighs P and T waves, baseline wander and muscle noise (Pan & Tompkins 1985).
 *   2. Mean of the magnitude over TL_QRS_MEAN ticks (78 ms), summed anew for every tick by doubling: nothing
 * is ever subtracted, so no rounding error stays.
 *   3. Maxima of that mean: none larger within TL_QRS_BLOCK ticks, so that a block has one at most, its
 * largest value (Neubeck & Van Gool 2006).
 */
#include "beat/qrs_front.h"

#include "signal/vector.h"

#include <math.h>
#include <string.h>

enum { PARTS = TL_QRS_BLOCK / TL_LANES }; /* vectors in a block */

static const float LEAST_HEIGHT = 0.005F; /* mV of moving mean: a lower maximum is none */

typedef struct biquad {
    float b0, b1, b2, a1, a2;
} biquad;

/* Bilinear transform of the second-order Butterworth prototype at TL_RATE: 8 Hz high-pass, 18 Hz low-pass. */
static const biquad HIGH_PASS = {0.9059766515F, -1.8119533031F, 0.9059766515F, -1.8030932880F, 0.8208133181F};
static const biquad LOW_PASS = {0.0200833656F, 0.0401667311F, 0.0200833656F, -1.5610180758F, 0.6413515381F};

/* Transposed direct form II; `state`: two numbers. */
static float filter(const biquad *f, float *state, float x) {
    const float y = f->b0 * x + state[0];
    state[0] = f->b1 * x - f->a1 * y + state[1];
    state[1] = f->b2 * x - f->a2 * y;
    return y;
}

/* Both filters, tick by tick: what the system is made of. */
static void filter_step(float *state, const float *x, float *y) {
    for (size_t i = 0; i < TL_QRS_STEP; i++) {
        y[i] = filter(&LOW_PASS, state + 2, filter(&HIGH_PASS, state, x[i]));
    }
}

/* The filters are linear: their answers to single units add up to any other. */
static void make_system(tl_qrs_system *system) {
    for (size_t unit = 0; unit < TL_QRS_STATES + TL_QRS_STEP; unit++) {
        float given[TL_QRS_STATES + TL_QRS_STEP] = {0};
        given[unit] = 1.0F;
        filter_step(given, given + TL_QRS_STATES, system->outputs[unit]);
        memcpy(system->states[unit], given, sizeof system->states[unit]);
    }
}

void tl_qrs_front_begin(tl_qrs_front *front, int64_t first, float millivolts) {
    front->base = first - TL_QRS_PADDING;
    front->filled = TL_QRS_PADDING;
    front->filtered = TL_QRS_PADDING;
    make_system(&front->system);
    /* As if the input had been this value for ever, whose high-passed value is zero. */
    memset(front->state, 0, sizeof front->state);
    front->state[1] = HIGH_PASS.b2 * millivolts;
    front->state[0] = HIGH_PASS.b1 * millivolts + front->state[1];
    for (size_t i = 0; i < TL_QRS_PADDING; i++) {
        front->signal[i] = millivolts;
        front->band[i] = 0.0F;
        front->height[i] = 0.0F;
    }
}

/* sum + factor * values[4] */
static inline tl_f32x4 add_times(tl_f32x4 sum, const float *factor, const float *values) {
    return tl_f32x4_add(sum, tl_f32x4_mul(tl_f32x4_load_splat(factor), tl_f32x4_load(values)));
}

/* One step of the system: y[TL_QRS_STEP] from x[TL_QRS_STEP]. */
static inline void pass(const tl_qrs_system *system, float *state, const float *x, float *y) {
    tl_f32x4 outputs = tl_f32x4_splat(0.0F);
    tl_f32x4 states = tl_f32x4_splat(0.0F);
    for (size_t i = 0; i < TL_QRS_STEP; i++) {
        outputs = add_times(outputs, x + i, system->outputs[TL_QRS_STATES + i]);
        states = add_times(states, x + i, system->states[TL_QRS_STATES + i]);
    }
    for (size_t i = 0; i < TL_QRS_STATES; i++) {
        outputs = add_times(outputs, state + i, system->outputs[i]);
        states = add_times(states, state + i, system->states[i]);
    }
    tl_f32x4_store(y, outputs);
    tl_f32x4_store(state, states);
}

static void band_pass(tl_qrs_front *front) {
    const float *x = front->signal + front->filtered;
    float *y = front->band + front->filtered;
    for (size_t i = 0; i < TL_QRS_BLOCK; i += TL_QRS_STEP) {
        pass(&front->system, front->state, x + i, y + i);
    }
}

/* fours[k]: sums of |x| over the four ticks that end at each tick of vector k, for vectors -PARTS .. PARTS -
 * 1 around x. */
static void sum_fours(const float *x, tl_f32x4 *fours) {
    tl_f32x4 before = tl_f32x4_abs(tl_f32x4_load(x - (PARTS + 2) * TL_LANES));
    tl_f32x4 now = tl_f32x4_abs(tl_f32x4_load(x - (PARTS + 1) * TL_LANES));
    tl_f32x4 twos_before = tl_f32x4_add(now, tl_f32x4_one_back(before, now));
    for (ptrdiff_t k = -PARTS; k < PARTS; k++) {
        before = now;
        now = tl_f32x4_abs(tl_f32x4_load(x + k * TL_LANES));
        const tl_f32x4 twos = tl_f32x4_add(now, tl_f32x4_one_back(before, now));
        fours[k] = tl_f32x4_add(twos, tl_f32x4_two_back(twos_before, twos));
        twos_before = twos;
    }
}

/* Sums over 28 = 16 + 8 + 4 ticks. */
static void moving_mean(tl_qrs_front *front) {
    tl_f32x4 sums[2 * PARTS];
    const tl_f32x4 *fours = sums + PARTS;
    float *mean = front->height + front->filtered;
    sum_fours(front->band + front->filtered, sums + PARTS);
    for (ptrdiff_t k = 0; k < PARTS; k++) {
        const tl_f32x4 oldest = tl_f32x4_add(fours[k - 6], fours[k - 5]);
        const tl_f32x4 sixteen = tl_f32x4_add(oldest, tl_f32x4_add(fours[k - 4], fours[k - 3]));
        const tl_f32x4 eight = tl_f32x4_add(fours[k - 2], fours[k - 1]);
        const tl_f32x4 sum = tl_f32x4_add(tl_f32x4_add(sixteen, eight), fours[k]);
        tl_f32x4_store(mean + k * TL_LANES, tl_f32x4_div(sum, tl_f32x4_splat(TL_QRS_MEAN)));
    }
}

/* Forgets the oldest, once there is no room for another block. */
static void make_room(tl_qrs_front *front) {
    const size_t gone = front->filled - TL_QRS_KEPT;
    memmove(front->signal, front->signal + gone, TL_QRS_KEPT * sizeof *front->signal);
    memmove(front->band, front->band + gone, TL_QRS_KEPT * sizeof *front->band);
    memmove(front->height, front->height + gone, TL_QRS_KEPT * sizeof *front->height);
    front->base += (int64_t)gone;
    front->filled -= gone;
    front->filtered -= gone;
}

size_t tl_qrs_front_push(tl_qrs_front *front, const float *millivolts, size_t count) {
    if (front->filled == front->filtered && front->filled + TL_QRS_BLOCK > TL_QRS_ROOM) {
        make_room(front);
    }
    const size_t missing = front->filtered + TL_QRS_BLOCK - front->filled;
    const size_t taken = count < missing ? count : missing;
    memcpy(front->signal + front->filled, millivolts, taken * sizeof *millivolts);
    front->filled += taken;
    if (taken == missing) {
        band_pass(front);
        moving_mean(front);
        front->filtered += TL_QRS_BLOCK;
    }
    return taken;
}

/* The first of the largest of values[TL_QRS_BLOCK]. */
static size_t place_of_largest(const float *values) {
    tl_f32x4 largest = tl_f32x4_load(values);
    for (size_t i = TL_LANES; i < TL_QRS_BLOCK; i += TL_LANES) {
        largest = tl_f32x4_larger(largest, tl_f32x4_load(values + i));
    }
    largest = tl_f32x4_largest(largest);
    uint32_t places = 0;
    for (size_t i = 0; i < TL_QRS_BLOCK; i += TL_LANES) {
        places |= tl_f32x4_equal(largest, tl_f32x4_load(values + i)) << i;
    }
    return places == 0 ? 0 : (size_t)__builtin_ctz(places); /* none is equal only if it is no number */
}

static bool is_maximum(const float *height) {
    for (size_t j = 1; j <= TL_QRS_BLOCK; j++) {
        if (height[-(ptrdiff_t)j] >= *height || height[j] > *height) {
            return false;
        }
    }
    return true;
}

bool tl_qrs_front_maximum(const tl_qrs_front *front, int64_t *tick) {
    const size_t block = front->filtered - (size_t)2 * TL_QRS_BLOCK;
    const size_t place = block + place_of_largest(front->height + block);
    *tick = front->base + (int64_t)place;
    return front->height[place] >= LEAST_HEIGHT && is_maximum(front->height + place);
}
