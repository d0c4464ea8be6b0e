/* What a network gets of a beat: pairs keep the beat's size and do not depend on which way up the lead is. */
#include "check.h"
#include "tracelight.h"

#include <math.h>

static const tl_model_info PAIRS = {.usual_beat = true, .surroundings = true, .inputs = TL_MAX_INPUTS};

static float beat[TL_WINDOW];
static float usual[TL_WINDOW];
static float numbers[TL_SURROUNDINGS];
static float input[TL_MAX_INPUTS];
static float other[TL_MAX_INPUTS];

/* A QRS complex of `height` with an S wave, off centre by 0.3 mV. */
static void make_window(float height, float *window) {
    for (int i = 0; i < TL_WINDOW; i++) {
        const float from = (float)(i - TL_WINDOW_BEFORE);
        window[i] = 0.3F + height * expf(-from * from / 50.0F) -
                    0.3F * height * expf(-(from - 15.0F) * (from - 15.0F) / 80.0F);
    }
}

static void set_up(void) {
    make_window(2.0F, beat);
    make_window(1.0F, usual);
    for (int i = 0; i < TL_SURROUNDINGS; i++)
        numbers[i] = 0.01F * (float)i;
}

static double spread(const float *values, int first) {
    double sum = 0.0;
    double squares = 0.0;
    for (int i = first; i < 2 * TL_WINDOW; i += 2) {
        sum += (double)values[i];
        squares += (double)values[i] * (double)values[i];
    }
    CHECK(fabs(sum) < 1e-3);
    return sqrt(squares / TL_WINDOW);
}

static void a_beat_keeps_its_size_beside_the_usual_one(void) {
    set_up();
    tl_input_make(&PAIRS, beat, usual, numbers, input);
    CHECK(fabs(spread(input, 1) - 1.0) < 1e-5 && fabs(spread(input, 0) - 2.0) < 1e-4);
    CHECK(input[2 * TL_WINDOW_BEFORE] > 0.0F && input[2 * TL_WINDOW_BEFORE + 1] > 0.0F);
    CHECK(input[2 * TL_WINDOW + 7] == numbers[7]);
}

static void upside_down_is_the_same(void) {
    set_up();
    tl_input_make(&PAIRS, beat, usual, numbers, input);
    for (int i = 0; i < TL_WINDOW; i++) {
        beat[i] = -beat[i];
        usual[i] = -usual[i];
    }
    tl_input_make(&PAIRS, beat, usual, numbers, other);
    for (int i = 0; i < TL_MAX_INPUTS; i++)
        CHECK(input[i] == other[i]);
}

static void a_beat_that_points_the_other_way_than_the_usual_one_still_does(void) {
    set_up();
    make_window(-2.0F, beat);
    tl_input_make(&PAIRS, beat, usual, numbers, input);
    CHECK(input[2 * TL_WINDOW_BEFORE] < 0.0F && input[2 * TL_WINDOW_BEFORE + 1] > 0.0F);
}

int main(void) {
    a_beat_keeps_its_size_beside_the_usual_one();
    upside_down_is_the_same();
    a_beat_that_points_the_other_way_than_the_usual_one_still_does();
    return 0;
}
