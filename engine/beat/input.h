/* What a network gets of a beat; see input.c and tl_input_make in tracelight.h. */
#ifndef TL_BEAT_INPUT_H
#define TL_BEAT_INPUT_H

#include "tracelight.h"

/* Writes TL_WINDOW samples without their mean to every `step`-th place of `out`. */
void tl_centre(const float *samples, int step, float *out);

/* Standard deviation (mV) of the TL_WINDOW centred samples at every `step`-th place, but never less than that
 * of a line that is taken for flat: it is not blown up. */
float tl_deviation(const float *centred, int step);

#endif
