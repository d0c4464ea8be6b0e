/* What a network gets of a beat: the forms are listed with tl_input_make in tracelight.h. This is the only
 * place where samples become inputs, in training and use alike.
 *
 * Beside the usual beat, a beat keeps its true size: both are divided by the spread of the usual one, since a
 * ventricular beat that is twice as large as the others should look so.
 */
#include "beat/input.h"

#include "beat/window.h"

#include <math.h>
#include <string.h>

/* A window with less spread than this (mV) is a flat line: it is not blown up to unit variance. */
static const float LEAST_DEVIATION = 1e-3F;

void tl_centre(const float *samples, int step, float *out) {
    double sum = 0.0;
    for (int i = 0; i < TL_WINDOW; i++) {
        sum += (double)samples[i];
    }
    const float mean = (float)(sum / TL_WINDOW);
    for (int i = 0; i < TL_WINDOW; i++) {
        out[i * step] = samples[i] - mean;
    }
}

float tl_deviation(const float *centred, int step) {
    double squares = 0.0;
    for (int i = 0; i < TL_WINDOW; i++) {
        const double value = (double)centred[i * step];
        squares += value * value;
    }
    const float deviation = (float)sqrt(squares / TL_WINDOW);
    return deviation > LEAST_DEVIATION ? deviation : LEAST_DEVIATION;
}

static void make_pairs(const float *denoised, const float *usual, float *input) {
    tl_centre(denoised, 2, input);
    tl_centre(usual, 2, input + 1);
    const float scale = 1.0F / tl_deviation(input + 1, 2);
    for (int i = 0; i < 2 * TL_WINDOW; i++) {
        input[i] *= scale;
    }
}

void tl_input_make(const tl_model_info *info, const float *denoised, const float *usual,
                   const float *surroundings, float *input) {
    if (info->usual_beat) {
        make_pairs(denoised, usual == NULL ? denoised : usual, input);
    } else {
        tl_window_normalise(denoised, input);
    }
    if (info->surroundings) {
        const size_t samples = info->usual_beat ? 2 * TL_WINDOW : TL_WINDOW;
        memcpy(input + samples, surroundings, TL_SURROUNDINGS * sizeof *input);
    }
}
