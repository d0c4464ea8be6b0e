/* Pseudo-random numbers; see random.h. */
#include "random.h"

#include "functions.h"

#include <math.h>

static uint64_t split_mix(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

void synth_random_seed(synth_random *random, uint64_t seed, uint64_t stream) {
    uint64_t mixed = stream;
    mixed = split_mix(&mixed) ^ seed;
    for (int i = 0; i < 4; i++) {
        random->state[i] = split_mix(&mixed);
    }
    random->spare = 0.0;
    random->has_spare = false;
}

static uint64_t rotate(uint64_t x, int bits) {
    return x << bits | x >> (64 - bits);
}

uint64_t synth_random_next(synth_random *random) {
    uint64_t *s = random->state;
    const uint64_t result = rotate(s[1] * 5, 7) * 9;
    const uint64_t shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 45);
    return result;
}

double synth_random_uniform(synth_random *random) {
    return (double)(synth_random_next(random) >> 11) * 0x1p-53;
}

int synth_random_between(synth_random *random, int least, int most) {
    return least + (int)(synth_random_uniform(random) * (double)(most - least + 1));
}

double synth_random_normal(synth_random *random) {
    if (random->has_spare) {
        random->has_spare = false;
        return random->spare;
    }
    double x = 0.0;
    double y = 0.0;
    double square = 0.0;
    do {
        x = 2.0 * synth_random_uniform(random) - 1.0;
        y = 2.0 * synth_random_uniform(random) - 1.0;
        square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    const double factor = sqrt(-2.0 * synth_log(square) / square);
    random->spare = y * factor;
    random->has_spare = true;
    return x * factor;
}

double synth_random_gamma(synth_random *random, double shape, double scale) {
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / sqrt(9.0 * d);
    for (;;) {
        const double x = synth_random_normal(random);
        const double root = 1.0 + c * x;
        if (root <= 0.0) {
            continue;
        }
        const double v = root * root * root;
        const double u = 1.0 - synth_random_uniform(random);
        if (synth_log(u) < 0.5 * x * x + d * (1.0 - v + synth_log(v))) {
            return d * v * scale;
        }
    }
}
