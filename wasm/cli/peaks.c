/* R peaks that the engine itself finds: the training windows sit where the shipped detector will put them. */
#include "peaks.h"

#include <stdlib.h>

enum { CHUNK = 65536, BEATS = 256, MATCH_TICKS = TL_RATE * 15 / 100 };

typedef struct peak_list {
    int64_t *ticks;
    size_t count, room;
} peak_list;

static bool append(peak_list *list, int64_t tick) {
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 4096;
        int64_t *grown = realloc(list->ticks, room * sizeof *grown);
        if (!grown)
            return false;
        list->ticks = grown;
        list->room = room;
    }
    list->ticks[list->count++] = tick;
    return true;
}

static bool drain(tl_session *session, peak_list *list) {
    tl_beat beats[BEATS];
    tl_quality seconds[BEATS];
    size_t count;
    while ((count = tl_session_beats(session, beats, BEATS)) > 0) {
        for (size_t i = 0; i < count; i++) {
            if (!append(list, beats[i].tick))
                return false;
        }
    }
    while (tl_session_quality(session, seconds, BEATS) > 0) {
    }
    return true;
}

static tl_status run(tl_session *session, tl_record *record, uint32_t lead, int64_t samples, float *chunk,
                     peak_list *list, tl_error *error) {
    for (int64_t start = 0; start < samples;) {
        int64_t got = tl_record_read(record, lead, start, CHUNK, chunk, error);
        if (got < 0)
            return (tl_status)got;
        if (got == 0)
            break;
        for (size_t done = 0; done < (size_t)got;) {
            done += tl_session_push(session, chunk + done, (size_t)got - done);
            if (!drain(session, list))
                return TL_E_MEMORY;
        }
        start += got;
    }
    while (!tl_session_finish(session)) {
        if (!drain(session, list))
            return TL_E_MEMORY;
    }
    return drain(session, list) ? TL_OK : TL_E_MEMORY;
}

exit_code peaks_detect(tl_record *record, uint32_t lead, const tl_lead_info *info, int64_t **ticks,
                       size_t *count) {
    tl_error error = {0};
    tl_session *session;
    peak_list list = {0};
    *ticks = NULL;
    *count = 0;
    if (tl_session_open(&(tl_session_config){.rate = info->rate}, &session, &error) != TL_OK) {
        return cli_fail_engine(&error);
    }
    float *chunk = malloc(CHUNK * sizeof *chunk);
    tl_status status = chunk ? run(session, record, lead, info->samples, chunk, &list, &error) : TL_E_MEMORY;
    free(chunk);
    tl_session_close(session);
    if (status != TL_OK) {
        free(list.ticks);
        if (status == TL_E_MEMORY)
            return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
        return cli_fail_engine(&error);
    }
    *ticks = list.ticks;
    *count = list.count;
    return EXIT_DONE;
}

/* Index of the first tick at or after `tick`. */
static size_t lower_bound(const int64_t *ticks, size_t count, int64_t tick) {
    size_t first = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (ticks[first + half] < tick) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

int64_t peaks_nearest(const int64_t *ticks, size_t count, int64_t tick) {
    int64_t best = tick;
    int64_t distance = MATCH_TICKS + 1;
    size_t after = lower_bound(ticks, count, tick);
    for (size_t i = after > 0 ? after - 1 : 0; i < count && i <= after; i++) {
        int64_t here = ticks[i] > tick ? ticks[i] - tick : tick - ticks[i];
        if (here < distance) {
            best = ticks[i];
            distance = here;
        }
    }
    return best;
}
