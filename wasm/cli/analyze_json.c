/* The JSON of `tracelight analyze`; what it holds stands at the top of analyze.c. */
#include <math.h>

#include "analyze.h"
#include "describe.h"
#include "episodes.h"
#include "summary.h"

enum {
    ROUNDED = 6 /* significant digits of what is measured */,
    INTERVAL_DIGITS = 4 /* tenths of milliseconds */
};

static void waves_json(json_writer *json, const tl_waves *waves) {
    json_open(json, "waves_s", '{');
    json_rounded(json, "p_on", (double)waves->p_on, ROUNDED);
    json_rounded(json, "p_peak", (double)waves->p_peak, ROUNDED);
    json_rounded(json, "p_off", (double)waves->p_off, ROUNDED);
    json_rounded(json, "qrs_on", (double)waves->qrs_on, ROUNDED);
    json_rounded(json, "qrs_off", (double)waves->qrs_off, ROUNDED);
    json_rounded(json, "t_on", (double)waves->t_on, ROUNDED);
    json_rounded(json, "t_peak", (double)waves->t_peak, ROUNDED);
    json_rounded(json, "t_off", (double)waves->t_off, ROUNDED);
    json_close(json, '}');
}

static void intervals_json(json_writer *json, const char *key, const tl_intervals *intervals) {
    json_open(json, key, '{');
    for (size_t k = 0; k < INTERVALS; k++)
        json_rounded(json, interval_name(k), (double)interval_value(intervals, k), INTERVAL_DIGITS);
    json_close(json, '}');
}

static void beat_json(json_writer *json, const subject *subject, const tl_beat *beat,
                      const tl_intervals *intervals) {
    json_open(json, NULL, '{');
    json_integer(json, "sample", beat->sample);
    json_number(json, "time_s", beat->time_s);
    json_number(json, "rr_s", (double)beat->rr_s);
    json_number(json, "amplitude_mv", (double)beat->amplitude_mv);
    json_string(json, "label", subject_label(subject, beat));
    if (beat->reason != TL_REASON_NONE) {
        json_string(json, "reason", reason_name(beat->reason));
    } else {
        json_floats(json, "probabilities", beat->probability, subject->model_info.classes);
    }
    waves_json(json, &beat->waves);
    intervals_json(json, "intervals_s", intervals);
    json_close(json, '}');
}

static void summary_json(json_writer *json, const subject *subject, const measures *measures) {
    const summary total = summarise(&subject->analysis);
    json_open(json, "summary", '{');
    json_integer(json, "beats", (int64_t)subject->analysis.beat_count);
    json_number(json, "mean_heart_rate", total.mean_rate);
    json_open(json, "labels", '{');
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        json_integer(json, subject->model_info.class_names[c], (int64_t)total.labels[c]);
    }
    json_integer(json, "?", (int64_t)total.unclassified);
    json_close(json, '}');
    json_open(json, "quality_seconds", '{');
    for (size_t i = 0; i < QUALITY_STATES; i++)
        json_integer(json, quality_name((tl_quality_state)i), (int64_t)total.seconds[i]);
    json_close(json, '}');
    intervals_json(json, "median_intervals_s", &measures->median);
    json_open(json, "beats_with_interval", '{');
    for (size_t k = 0; k < INTERVALS; k++)
        json_integer(json, interval_name(k), (int64_t)measures->of[k]);
    json_close(json, '}');
    json_close(json, '}');
}

static void hrv_json(json_writer *json, const measures *measures) {
    const tl_hrv *hrv = &measures->hrv;
    json_open(json, "hrv", '{');
    json_string(json, "normal_beats", measures->named ? "named" : "all");
    json_integer(json, "intervals", (int64_t)hrv->intervals);
    json_integer(json, "used", (int64_t)hrv->used);
    json_number(json, "used_s", hrv->seconds);
    json_open(json, "left_out", '{');
    json_integer(json, "ectopic", (int64_t)hrv->left_out_ectopic);
    json_integer(json, "range", (int64_t)hrv->left_out_range);
    json_integer(json, "artefact", (int64_t)hrv->left_out_artefact);
    json_close(json, '}');
    json_open(json, "measures", '{');
    for (int id = 0; id < TL_HRV_MEASURES; id++) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)id);
        json_open(json, info.name, '{');
        json_rounded(json, "value", hrv->value[id], ROUNDED);
        json_string(json, "unit", info.unit);
        json_number(json, "needs_s", info.needs_s);
        json_close(json, '}');
    }
    json_close(json, '}');
    json_close(json, '}');
}

void analyze_print_json(const subject *subject, const measures *measures) {
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_string(&json, "version", tl_version());
    json_string(&json, "format", subject->recording.info.format);
    json_number(&json, "duration_s", subject->recording.info.duration_s);
    json_integer(&json, "lead", subject->lead);
    json_string(&json, "lead_label", subject->info.label);
    json_number(&json, "rate", subject->info.rate);
    json_string(&json, "model", subject->model_info.name);
    json_open(&json, "classes", '[');
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        json_string(&json, NULL, subject->model_info.class_names[c]);
    }
    json_close(&json, ']');
    describe_notes_json(&json, &subject->recording);
    summary_json(&json, subject, measures);
    episodes_json(&json, subject->analysis.episodes, subject->analysis.episode_count);
    hrv_json(&json, measures);
    json_open(&json, "beats", '[');
    for (size_t i = 0; i < subject->analysis.beat_count; i++)
        beat_json(&json, subject, &subject->analysis.beats[i], &measures->beats[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    json_end(&json);
}
