/* The most single-precision arithmetic that one thread of wasm SIMD does: products and sums over values that
 * all stay in registers. The forward pass is measured against it.
 *
 * A chain is x = x * factor + term. A product and a sum take three or four clocks each before the next can
 * begin, and a processor begins two or more of either in a clock: hence many chains. With factor and term, 12
 * of them fit the 15 vector registers that V8 hands out on x86-64. The loop is not unrolled further: V8 then
 * puts the steps of one chain behind each other, which halves the rate.
 */
#include "signal/vector.h"

enum { CHAINS = 12 };

/* Operations in a step of tl_peak: a product and a sum in every lane of every chain. */
__attribute__((export_name("tl_peak_operations"))) int tl_peak_operations(void) {
    return CHAINS * TL_LANES * 2;
}

/* The sum of all chains, so that none can be left out. With |factor| < 1 they stay finite. */
__attribute__((export_name("tl_peak"))) float tl_peak(int steps, float factor, float term) {
    const tl_f32x4 factors = tl_f32x4_splat(factor);
    const tl_f32x4 terms = tl_f32x4_splat(term);
    tl_f32x4 chain[CHAINS];
    for (int c = 0; c < CHAINS; c++)
        chain[c] = tl_f32x4_splat((float)c);
    for (int step = 0; step < steps; step++)
        for (int c = 0; c < CHAINS; c++)
            chain[c] = tl_f32x4_add(tl_f32x4_mul(chain[c], factors), terms);
    tl_f32x4 sum = chain[0];
    for (int c = 1; c < CHAINS; c++)
        sum = tl_f32x4_add(sum, chain[c]);
    float lanes[TL_LANES];
    tl_f32x4_store(lanes, sum);
    return lanes[0] + lanes[1] + lanes[2] + lanes[3];
}
