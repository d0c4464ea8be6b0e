/* The flat C surface for JavaScript: the streaming session. See abi.h. */
#include "abi.h"

tl_session *tlw_session_open(double rate, tl_model *model, tl_error *error) {
    tl_session_config config = {.rate = rate, .model = model};
    tl_session *session = NULL;
    return tl_session_open(&config, &session, error) == TL_OK ? session : NULL;
}

void tlw_session_close(tl_session *session) {
    tl_session_close(session);
}

size_t tlw_session_push(tl_session *session, const float *millivolts, size_t count) {
    return tl_session_push(session, millivolts, count);
}

int tlw_session_finish(tl_session *session) {
    return tl_session_finish(session);
}

static void write_beat(const tl_beat *beat, double *row) {
    row[0] = (double)beat->sample;
    row[1] = (double)beat->tick;
    row[2] = beat->time_s;
    row[3] = beat->rr_s;
    row[4] = beat->amplitude_mv;
    row[5] = beat->label;
    row[6] = beat->reason;
    for (int i = 0; i < TL_MAX_CLASSES; i++)
        row[7 + i] = beat->probability[i];
}

size_t tlw_session_beats(tl_session *session, double *rows, size_t capacity) {
    tl_beat beat;
    size_t count = 0;
    for (; count < capacity && tl_session_beats(session, &beat, 1) == 1; count++)
        write_beat(&beat, rows + count * TLW_BEAT_NUMBERS);
    return count;
}

size_t tlw_session_quality(tl_session *session, double *rows, size_t capacity) {
    tl_quality second;
    size_t count = 0;
    for (; count < capacity && tl_session_quality(session, &second, 1) == 1; count++) {
        double *row = rows + count * TLW_QUALITY_NUMBERS;
        row[0] = (double)second.sample;
        row[1] = second.index;
        row[2] = second.state;
    }
    return count;
}
