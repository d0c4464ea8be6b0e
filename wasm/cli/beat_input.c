/* The window and the usual beat that the session saw, once more. */
#include "beat_input.h"

#include <stdlib.h>

#include "cut.h"

tl_status beat_input(subject *subject, const tl_beat *beat, tl_window *window, float *input,
                     tl_error *error) {
    cut_source source = {.record = subject->recording.record,
                         .lead = subject->lead,
                         .rate = subject->info.rate,
                         .samples = subject->info.samples};
    const tl_model_info *info = &subject->model_info;
    const tl_status status = cut_window(&source, beat->tick, info->denoise_levels, window, error);
    free(source.millivolts);
    if (status == TL_OK)
        tl_input_make(info, window->denoised, analysis_usual(&subject->analysis, beat), beat->surroundings,
                      input);
    return status;
}
