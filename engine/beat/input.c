/* What a network gets of a beat: the forms are listed with tl_input_make in tracelight.h. This is the only
 * place where samples become inputs, in training and use alike.
 *
 * Beside the usual beat, a beat keeps its true size: both are divided by the spread of the usual one, since a
 * ventricular beat that is twice as large as the others should look so. And both are turned so that the QRS
 * complex of the usual one points up: which way it does depends on the lead and on how the electrodes were
 * put on, not on the beat.
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

/* Whether the QRS complex of a centred window, every `step` floats a sample, points down: by the sum of its
 * cubes, in which what is high and narrow prevails. */
static bool points_down(const float *centred, int step) {
    enum { FROM = TL_WINDOW_BEFORE - 30, TO = TL_WINDOW_BEFORE + 30 };
    double cubes = 0.0;
    for (int i = FROM; i < TO; i++) {
        const double value = (double)centred[i * step];
        cubes += value * value * value;
    }
    return cubes < 0.0;
}

static void make_pairs(const float *denoised, const float *usual, float *input) {
    tl_centre(denoised, 2, input);
    tl_centre(usual, 2, input + 1);
    const float sign = points_down(input + 1, 2) ? -1.0F : 1.0F;
    const float scale = sign / tl_deviation(input + 1, 2);
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
