/* The waves of fibrillating atria: the model of Stridh & Sornmo (2001, IEEE TBME 48:105), a sawtooth of three
 * harmonics whose frequency and amplitude wander. */
#ifndef SYNTH_FWAVES_H
#define SYNTH_FWAVES_H

#include "random.h"

typedef struct synth_fwaves {
    double frequency_hz; /* of the fundamental, 4 .. 8 */
    double phase[3];     /* cycles: of the fundamental, of its frequency's and of its amplitude's wandering */
} synth_fwaves;

void synth_fwaves_init(synth_fwaves *waves, uint64_t seed);

/* Adds the dipole moment (millivolts along X, Y, Z) at `t` seconds. */
void synth_fwaves_add(const synth_fwaves *waves, double t, double moment[3]);

#endif
