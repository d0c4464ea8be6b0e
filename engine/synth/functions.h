/* Elementary functions that give the same bits in every build: made of +, -, *, / and exact operations alone,
 * where those of the C libraries differ in the last bit. The synthetic ECG must not depend on where it is
 * made: one bit can turn a choice of the rhythm, and all that follows. Errors are a few units in the last
 * place for the arguments that occur here. */
#ifndef SYNTH_FUNCTIONS_H
#define SYNTH_FUNCTIONS_H

/* |x| up to some thousands. */
double synth_sin(double x);
double synth_cos(double x);

/* x > 0, finite. */
double synth_log(double x);

/* |x| below 700. */
double synth_exp(double x);

#endif
