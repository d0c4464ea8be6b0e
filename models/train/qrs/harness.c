/* The engine's QRS detector for its training: runs it over a signal with given weights, or with the truth as the judge,
 * and notes the features of every candidate. detector.py calls it through ctypes. */
#include "beat/qrs_judge.h"

#include <string.h>

static const float CERTAIN = 4.0F; /* log odds when the truth decides */

typedef struct observer {
    const tl_qrs_weights *weights; /* NULL = the truth decides */
    const uint8_t *truth;          /* [ticks] whether the candidate at a place is a QRS complex */
    int64_t ticks;
    float *rows; /* [capacity][TL_QRS_FEATURES] */
    int64_t *places;
    int64_t count, capacity;
} observer;

static float observe(const void *context, int64_t place, const float *features) {
    observer *o = *(observer *const *)context;
    if (o->count < o->capacity) {
        memcpy(o->rows + o->count * TL_QRS_FEATURES, features, TL_QRS_FEATURES * sizeof *features);
        o->places[o->count++] = place;
    }
    if (o->weights != NULL) {
        return tl_qrs_judge_score(o->weights, place, features);
    }
    return place < o->ticks && o->truth[place] ? CERTAIN : -CERTAIN;
}

static int64_t drain(tl_qrs *qrs, int64_t *beats, int64_t count, int64_t capacity) {
    tl_qrs_beat beat;
    while (tl_qrs_next(qrs, &beat)) {
        if (count < capacity) {
            beats[count++] = beat.tick;
        }
    }
    return count;
}

int64_t qrs_feature_count(void) {
    return TL_QRS_FEATURES;
}

int64_t qrs_hidden(int64_t layer) {
    return layer == 1 ? TL_QRS_HIDDEN_1 : TL_QRS_HIDDEN_2;
}

/* Runs over signal[ticks] (millivolts, 360 Hz). rows, places and beats hold `capacity` entries. Writes the number of
 * candidates and returns that of beats. */
int64_t qrs_run(const float *signal, int64_t ticks, const tl_qrs_weights *weights, const uint8_t *truth, float *rows,
                int64_t *places, int64_t *candidates, int64_t *beats, int64_t capacity) {
    tl_qrs qrs;
    observer o = {weights, truth, ticks, rows, places, 0, capacity};
    observer *watching = &o;
    int64_t count = 0;
    tl_qrs_begin_with(&qrs, 0, (tl_qrs_judge){observe, &watching});
    for (int64_t i = 0; i < ticks; i += TL_QRS_BLOCK) {
        const int64_t left = ticks - i;
        tl_qrs_push(&qrs, signal + i, (size_t)(left < TL_QRS_BLOCK ? left : TL_QRS_BLOCK));
        count = drain(&qrs, beats, count, capacity);
    }
    tl_qrs_end(&qrs);
    count = drain(&qrs, beats, count, capacity);
    *candidates = o.count;
    return count;
}
