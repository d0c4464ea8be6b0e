/* Couplets and runs of ventricular beats.
 *
 *   couplet          two consecutive ventricular beats
 *   VT               three or more at more than 100 /min, the rate being that of the intervals inside the run
 *                    (2017 AHA/ACC/HRS guideline on ventricular arrhythmias: three or more consecutive
 *                    complexes that originate in the ventricles, above 100 /min)
 *   idioventricular  three or more, slower
 *
 * Any other beat, an unclassified one too, ends a run. Certainty: mean of the beats' certainties. */
#include "rhythm/runs.h"

enum { COUPLET = 2, RUN = 3 };

static const double VT_BPM = 100.0;

void tl_runs_begin(tl_runs *runs) {
    *runs = (tl_runs){0};
}

static tl_rhythm_kind kind_of(int64_t count, double rate) {
    if (count == COUPLET) {
        return TL_RHYTHM_COUPLET;
    }
    return rate > VT_BPM ? TL_RHYTHM_VT : TL_RHYTHM_IDIOVENTRICULAR;
}

static bool describe(const tl_runs *runs, double end_s, tl_episode *episode) {
    if (runs->count < COUPLET) {
        return false;
    }
    const double rate = 60.0 * (double)(runs->count - 1) / (runs->last_s - runs->first_s);
    *episode = (tl_episode){
        .kind = kind_of(runs->count, rate),
        .start_s = runs->first_s,
        .end_s = end_s,
        .beats = runs->count,
        .rate_bpm = (float)rate,
        .certainty = (float)(runs->certainty / (double)runs->count),
    };
    return true;
}

static void close(tl_runs *runs, double end_s, tl_episode_queue *queue) {
    tl_episode episode;
    if (describe(runs, end_s, &episode)) {
        tl_episode_put(queue, &episode);
    }
    tl_runs_begin(runs);
}

void tl_runs_push(tl_runs *runs, const tl_rhythm_beat *beat, tl_episode_queue *queue) {
    if (beat->origin != TL_ORIGIN_VENTRICULAR) {
        close(runs, beat->time_s, queue);
        return;
    }
    if (runs->count == 0) {
        runs->first_s = beat->time_s;
    }
    runs->count++;
    runs->last_s = beat->time_s;
    runs->certainty += (double)beat->certainty;
}

void tl_runs_end(tl_runs *runs, tl_episode_queue *queue) {
    close(runs, runs->last_s, queue);
}

bool tl_runs_open(const tl_runs *runs, tl_episode *episode) {
    return describe(runs, runs->last_s, episode);
}
