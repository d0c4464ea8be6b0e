/* The flat C surface for JavaScript: the streaming session. See abi.h. */
#include "abi.h"
#include "abi_episode.h"

tl_session *tlw_session_open(double rate, tl_model *model, int peaks_only, int finds_only, tl_error *error) {
    tl_session_config config = {
        .rate = rate, .model = model, .peaks_only = peaks_only != 0, .finds_only = finds_only != 0};
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

size_t tlw_session_found(tl_session *session, void *bytes, size_t capacity) {
    return tl_session_found(session, bytes, capacity);
}

int tlw_session_name(tl_session *session, const void *bytes, size_t size) {
    size_t taken = 0;
    const tl_status status = tl_session_name(session, bytes, size, &taken);
    return status == TL_OK ? (int)taken : status;
}

static void write_waves(const tl_waves *waves, double *row) {
    row[0] = waves->p_on;
    row[1] = waves->p_peak;
    row[2] = waves->p_off;
    row[3] = waves->qrs_on;
    row[4] = waves->qrs_off;
    row[5] = waves->t_on;
    row[6] = waves->t_peak;
    row[7] = waves->t_off;
}

static void write_beat(const tl_beat *beat, bool around, double *row) {
    row[0] = (double)beat->sample;
    row[1] = (double)beat->tick;
    row[2] = beat->time_s;
    row[3] = beat->rr_s;
    row[4] = beat->amplitude_mv;
    row[5] = beat->label;
    row[6] = beat->reason;
    for (int i = 0; i < TL_MAX_CLASSES; i++)
        row[7 + i] = beat->probability[i];
    row += 7 + TL_MAX_CLASSES;
    write_waves(&beat->waves, row);
    row[8] = beat->usual;
    for (int i = 0; around && i < TL_SURROUNDINGS; i++)
        row[9 + i] = beat->surroundings[i];
}

static size_t beat_width(int around) {
    return TLW_BEAT_NUMBERS + (around ? TL_SURROUNDINGS : 0);
}

size_t tlw_session_beats(tl_session *session, double *rows, size_t capacity, int around) {
    const size_t width = beat_width(around);
    tl_beat beat;
    size_t count = 0;
    for (; count < capacity && tl_session_beats(session, &beat, 1) == 1; count++)
        write_beat(&beat, around != 0, rows + count * width);
    return count;
}

size_t tlw_session_waiting(tl_session *session, double *rows, int around) {
    tl_beat beats[TL_MAX_WAITING + 1];
    const size_t count = tl_session_waiting(session, beats, TL_MAX_WAITING + 1);
    for (size_t i = 0; i < count; i++)
        write_beat(&beats[i], around != 0, rows + i * beat_width(around));
    return count;
}

size_t tlw_session_usual(tl_session *session, float *values, size_t capacity) {
    return tl_session_usual(session, values, capacity);
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

size_t tlw_session_episodes(tl_session *session, double *rows, size_t capacity) {
    tl_episode episode;
    size_t count = 0;
    for (; count < capacity && tl_session_episodes(session, &episode, 1) == 1; count++)
        tlw_write_episode(&episode, rows + count * TLW_EPISODE_NUMBERS);
    return count;
}

size_t tlw_session_ongoing(const tl_session *session, double *rows) {
    tl_episode episodes[TL_MAX_ONGOING];
    const size_t count = tl_session_ongoing(session, episodes);
    for (size_t i = 0; i < count; i++)
        tlw_write_episode(&episodes[i], rows + i * TLW_EPISODE_NUMBERS);
    return count;
}

void tlw_intervals(double p_on, double qrs_on, double qrs_off, double t_off, double rr, double *numbers) {
    const tl_waves waves = {
        .p_on = (float)p_on, .qrs_on = (float)qrs_on, .qrs_off = (float)qrs_off, .t_off = (float)t_off};
    const tl_intervals intervals = tl_intervals_of(&waves, (float)rr);
    numbers[0] = intervals.pr;
    numbers[1] = intervals.qrs;
    numbers[2] = intervals.qt;
    numbers[3] = intervals.qtc_bazett;
    numbers[4] = intervals.qtc_fridericia;
    numbers[5] = intervals.qtc_framingham;
    numbers[6] = intervals.qtc_hodges;
}

void tlw_session_summary(const tl_session *session, double *numbers) {
    tl_summary summary;
    tl_session_summary(session, &summary);
    const tl_intervals *median = &summary.median;
    const float medians[TL_INTERVALS] = {median->pr,
                                         median->qrs,
                                         median->qt,
                                         median->qtc_bazett,
                                         median->qtc_fridericia,
                                         median->qtc_framingham,
                                         median->qtc_hodges};
    *numbers++ = (double)summary.beats;
    *numbers++ = (double)summary.unreadable;
    for (int i = 0; i < TL_MAX_CLASSES; i++)
        *numbers++ = (double)summary.labels[i];
    *numbers++ = (double)summary.unclassified;
    for (int i = 0; i < TL_REASONS; i++)
        *numbers++ = (double)summary.reasons[i];
    for (int i = 0; i < TL_QUALITY_STATES; i++)
        *numbers++ = (double)summary.seconds[i];
    *numbers++ = (double)summary.rr_intervals;
    *numbers++ = summary.mean_bpm;
    *numbers++ = summary.lowest_bpm;
    *numbers++ = summary.highest_bpm;
    for (int i = 0; i < TL_INTERVALS; i++)
        *numbers++ = (double)medians[i];
    for (int i = 0; i < TL_INTERVALS; i++)
        *numbers++ = (double)summary.beats_with[i];
}
