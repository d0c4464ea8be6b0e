/* The window of one beat of a recording; see cut.c. */
#ifndef CLI_CUT_H
#define CLI_CUT_H

#include "cli.h"

/* A lead that windows are cut from; `millivolts` and `room` belong to cut_window: 0 at first, and
 * free(millivolts) at the end. */
typedef struct cut_source {
    tl_record *record;
    uint32_t lead;
    double rate;     /* Hz */
    int64_t samples; /* of the lead */
    float *millivolts;
    size_t room; /* floats */
} cut_source;

/* Cuts the window of the beat at `tick`. TL_E_ARGUMENT: it crosses a gap or an end. */
tl_status cut_window(cut_source *source, int64_t tick, uint32_t denoise_levels, tl_window *window,
                     tl_error *error);

#endif
