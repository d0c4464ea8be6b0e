/* The window of one beat, cut out of a recording on demand: the same bits as in a session. */
#include "cut.h"

#include <stdlib.h>

tl_status cut_window(cut_source *source, int64_t tick, uint32_t denoise_levels, tl_window *window,
                     tl_error *error) {
    int64_t first;
    int64_t count;
    tl_window_span(source->rate, tick, &first, &count);
    int64_t from = first < 0 ? 0 : first;
    int64_t length = first + count - from;
    if (length <= 0 || from >= source->samples)
        return TL_E_ARGUMENT;
    if ((uint64_t)length > source->room) {
        free(source->millivolts);
        source->room = (size_t)length;
        source->millivolts = malloc(source->room * sizeof *source->millivolts);
    }
    if (!source->millivolts) {
        source->room = 0;
        return TL_E_MEMORY;
    }
    int64_t got = tl_record_read(source->record, source->lead, from, length, source->millivolts, error);
    if (got < 0)
        return (tl_status)got;
    return tl_window_cut(source->rate, source->millivolts, from, got, tick, denoise_levels, window);
}
