/* One lead run through the engine's session; see analysis.h. */
#include "analysis.h"

#include <stdlib.h>
#include <string.h>

#include "episodes.h"

enum { CHUNK = 65536, FIRST_ROOM = 4096, DRAIN = 1024 };

/* Items with room for DRAIN more of them, or NULL; then the old ones are still there. */
static void *with_room(void *items, size_t *room, size_t count, size_t size) {
    if (*room - count >= DRAIN)
        return items;
    size_t larger = *room ? *room * 2 : FIRST_ROOM;
    void *grown = larger <= SIZE_MAX / size ? realloc(items, larger * size) : NULL;
    if (grown)
        *room = larger;
    return grown;
}

static bool make_room(analysis *to) {
    void *beats = with_room(to->beats, &to->beat_room, to->beat_count, sizeof *to->beats);
    if (beats)
        to->beats = beats;
    void *seconds = with_room(to->seconds, &to->second_room, to->second_count, sizeof *to->seconds);
    if (seconds)
        to->seconds = seconds;
    void *episodes = with_room(to->episodes, &to->episode_room, to->episode_count, sizeof *to->episodes);
    if (episodes)
        to->episodes = episodes;
    void *usual = with_room(to->usual, &to->usual_room, to->usual_count, TL_WINDOW * sizeof *to->usual);
    if (usual)
        to->usual = usual;
    return beats && seconds && episodes && usual;
}

/* Takes over what the session has finished. False when there is no memory. */
static bool drain(tl_session *session, analysis *to) {
    size_t taken;
    do {
        if (!make_room(to))
            return false;
        const size_t beats = tl_session_beats(session, to->beats + to->beat_count, DRAIN);
        const size_t seconds = tl_session_quality(session, to->seconds + to->second_count, DRAIN);
        const size_t episodes = tl_session_episodes(session, to->episodes + to->episode_count, DRAIN);
        const size_t usual = tl_session_usual(session, to->usual + to->usual_count * TL_WINDOW, DRAIN);
        to->usual_count += usual;
        to->beat_count += beats;
        to->second_count += seconds;
        to->episode_count += episodes;
        taken = beats + seconds + episodes + usual;
    } while (taken > 0);
    return true;
}

static bool push(tl_session *session, const float *millivolts, size_t count, analysis *to) {
    for (size_t done = 0; done < count;) {
        done += tl_session_push(session, millivolts + done, count - done);
        if (!drain(session, to))
            return false;
    }
    return true;
}

static tl_status run(tl_session *session, tl_record *record, uint32_t lead, float *chunk, analysis *to,
                     tl_error *error) {
    int64_t got;
    for (int64_t start = 0; (got = tl_record_read(record, lead, start, CHUNK, chunk, error)) > 0;
         start += got) {
        if (!push(session, chunk, (size_t)got, to))
            return TL_E_MEMORY;
    }
    if (got < 0)
        return (tl_status)got;
    bool ended = false;
    while (!ended) {
        ended = tl_session_finish(session);
        if (!drain(session, to))
            return TL_E_MEMORY;
    }
    tl_session_summary(session, &to->summary);
    episodes_sort(to->episodes, to->episode_count);
    return TL_OK;
}

exit_code analysis_run(tl_record *record, uint32_t lead, tl_session_config config, analysis *analysis) {
    memset(analysis, 0, sizeof *analysis);
    tl_lead_info info;
    tl_record_lead(record, lead, &info);
    tl_error error = {0};
    tl_session *session;
    config.rate = info.rate;
    if (tl_session_open(&config, &session, &error) != TL_OK)
        return cli_fail_engine(&error);
    float *chunk = malloc(CHUNK * sizeof *chunk);
    tl_status status = chunk ? run(session, record, lead, chunk, analysis, &error) : TL_E_MEMORY;
    free(chunk);
    tl_session_close(session);
    if (status == TL_E_MEMORY)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    return status == TL_OK ? EXIT_DONE : cli_fail_engine(&error);
}

const float *analysis_usual(const analysis *analysis, const tl_beat *beat) {
    const bool known = beat->usual >= 0 && (size_t)beat->usual < analysis->usual_count;
    return known ? analysis->usual + (size_t)beat->usual * TL_WINDOW : NULL;
}

void analysis_release(analysis *analysis) {
    free(analysis->beats);
    free(analysis->seconds);
    free(analysis->episodes);
    free(analysis->usual);
}
