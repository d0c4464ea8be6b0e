/* What the network gets of one beat of a subject; see beat_input.c. */
#ifndef CLI_BEAT_INPUT_H
#define CLI_BEAT_INPUT_H

#include "subject.h"

/* Cuts the window of `beat` and makes the network's input of it, as it was in the session:
 * input[model_info.inputs]. TL_E_ARGUMENT: the window crosses a gap or an end. */
tl_status beat_input(subject *subject, const tl_beat *beat, tl_window *window, float *input, tl_error *error);

#endif
