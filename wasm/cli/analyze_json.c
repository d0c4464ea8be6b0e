/* The JSON of `tracelight analyze`: docs/analysis.schema.json says what it holds, and web/export/json.js
 * writes the same on the page. */
#include <math.h>
#include <string.h>

#include "analyze.h"
#include "episodes.h"
#include "json.h"
#include "words.h"

enum {
    SCHEMA = 2,          /* grows when a reader would have to change */
    EXACT = 9,           /* significant digits of times */
    ROUNDED = 6,         /* of what is measured */
    INTERVAL_DIGITS = 4, /* tenths of milliseconds */
};

/* ------------------------------------------------------------------------------------- what was analysed
 * ----
 */

static void place_json(json_writer *json, const tl_note *note) {
    static const char *const places[] = {NULL, "byte", "line", "sample"};
    if (note->place == TL_PLACE_NONE) {
        json_raw(json, "place", "null");
        json_raw(json, "where", "null");
    } else {
        json_string(json, "place", places[note->place]);
        json_integer(json, "where", note->where);
    }
}

/* Without their sentences, which name files: these may name a person. */
static void notes_json(json_writer *json, const recording *recording) {
    json_open(json, "notes", '[');
    for (size_t i = 0; i < recording->info.notes; i++) {
        tl_note note;
        tl_record_note(recording->record, i, &note);
        json_open(json, NULL, '{');
        json_string(json, "kind", note.kind == TL_NOTE_ASSUMPTION ? "assumption" : "diagnostic");
        json_string(json, "code", note.code);
        place_json(json, &note);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void recording_json(json_writer *json, const recording *recording) {
    json_open(json, "recording", '{');
    json_string(json, "format", recording->info.format);
    json_rounded(json, "duration_s", recording->info.duration_s, EXACT);
    json_bool(json, "synthetic", recording_is_synthetic(recording));
    notes_json(json, recording);
    json_close(json, '}');
}

static void lead_json(json_writer *json, const subject *subject) {
    const tl_lead_info *info = &subject->info;
    json_open(json, "lead", '{');
    json_integer(json, "index", subject->lead);
    json_string(json, "label", info->label);
    json_rounded(json, "rate_hz", info->rate, EXACT);
    json_integer(json, "samples", info->samples);
    json_string_or_null(json, "amplitude_unit", subject->in_millivolts ? "mV" : NULL);
    json_rounded(json, "millivolts_per_unit", info->millivolts_per_unit, EXACT);
    json_close(json, '}');
}

static void model_json(json_writer *json, const subject *subject) {
    const tl_model_info *info = &subject->model_info;
    if (!subject->model) {
        json_raw(json, "model", "null");
        return;
    }
    json_open(json, "model", '{');
    json_string(json, "name", info->name);
    json_open(json, "classes", '[');
    for (uint32_t c = 0; c < info->classes; c++)
        json_string(json, NULL, info->class_names[c]);
    json_close(json, ']');
    json_integer(json, "parameters", info->parameters);
    json_string(json, "arithmetic", arithmetic_name(info->quantised));
    const char *provenance = tl_model_provenance(subject->model);
    json_raw(json, "provenance", *provenance ? provenance : "{}");
    json_close(json, '}');
}

/* ----------------------------------------------------------------------------------------------- summary
 * ----
 */

static void intervals_json(json_writer *json, const char *key, const tl_intervals *intervals) {
    json_open(json, key, '{');
    for (size_t k = 0; k < TL_INTERVALS; k++)
        json_rounded(json, interval_name(k), (double)interval_value(intervals, k), INTERVAL_DIGITS);
    json_close(json, '}');
}

static void beat_counts_json(json_writer *json, const subject *subject, const tl_summary *summary) {
    json_integer(json, "beats", summary->beats);
    json_integer(json, "beats_unreadable", summary->unreadable);
    json_open(json, "beats_by_class", '{');
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        json_integer(json, subject->model_info.class_names[c], summary->labels[c]);
    json_close(json, '}');
    json_integer(json, "beats_unclassified", summary->unclassified);
    json_open(json, "beats_unclassified_by_reason", '{');
    for (int i = TL_REASON_NO_MODEL; i < TL_REASONS; i++)
        json_integer(json, reason_name((tl_reason)i), summary->reasons[i]);
    json_close(json, '}');
}

static void heart_rate_json(json_writer *json, const tl_summary *summary) {
    json_integer(json, "rr_intervals", summary->rr_intervals);
    json_open(json, "heart_rate_bpm", '{');
    json_rounded(json, "mean", summary->mean_bpm, ROUNDED);
    json_rounded(json, "lowest", summary->lowest_bpm, ROUNDED);
    json_rounded(json, "highest", summary->highest_bpm, ROUNDED);
    json_close(json, '}');
}

static void summary_json(json_writer *json, const subject *subject) {
    const tl_summary *summary = &subject->analysis.summary;
    json_open(json, "summary", '{');
    beat_counts_json(json, subject, summary);
    json_string(json, "normal_beats", subject_names_normal(subject) ? "named" : "all");
    heart_rate_json(json, summary);
    intervals_json(json, "median_intervals_s", &summary->median);
    json_open(json, "beats_with_interval", '{');
    for (size_t k = 0; k < TL_INTERVALS; k++)
        json_integer(json, interval_name(k), summary->beats_with[k]);
    json_close(json, '}');
    json_open(json, "quality_s", '{');
    for (size_t i = 0; i < TL_QUALITY_STATES; i++)
        json_integer(json, quality_name((tl_quality_state)i), summary->seconds[i]);
    json_close(json, '}');
    json_close(json, '}');
}

/* ------------------------------------------------------------------------------------------------- beats
 * ----
 */

static void waves_json(json_writer *json, const tl_waves *waves) {
    json_open(json, "waves_s", '{');
    for (size_t k = 0; k < WAVE_POINTS; k++)
        json_rounded(json, wave_name(k), (double)wave_value(waves, k), ROUNDED);
    json_close(json, '}');
}

static void name_json(json_writer *json, const subject *subject, const tl_beat *beat) {
    const bool named = beat->label != TL_UNCLASSIFIED;
    json_string_or_null(json, "class", named ? subject_label(subject, beat) : NULL);
    json_string_or_null(json, "reason_unclassified", named ? NULL : reason_name(beat->reason));
    if (!beat_was_asked(beat)) {
        json_raw(json, "probabilities", "null");
        return;
    }
    json_open(json, "probabilities", '[');
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        json_rounded(json, NULL, (double)beat->probability[c], ROUNDED);
    json_close(json, ']');
}

static void beat_json(json_writer *json, const subject *subject, const tl_beat *beat,
                      const tl_intervals *intervals) {
    json_open(json, NULL, '{');
    json_integer(json, "sample", beat->sample);
    json_rounded(json, "time_s", beat->time_s, EXACT);
    json_rounded(json, "rr_s", (double)beat->rr_s, ROUNDED);
    json_rounded(json, "r_amplitude", (double)beat->amplitude_mv, ROUNDED);
    name_json(json, subject, beat);
    waves_json(json, &beat->waves);
    intervals_json(json, "intervals_s", intervals);
    json_close(json, '}');
}

/* --------------------------------------------------------------------------------------- rhythm, quality
 * ----
 */

/* Seconds in a row that are judged alike, one stretch. */
static void quality_json(json_writer *json, const subject *subject) {
    const analysis *analysis = &subject->analysis;
    const double end_s = (double)subject->info.samples / subject->info.rate;
    json_open(json, "quality", '[');
    for (size_t i = 0, next; i < analysis->second_count; i = next) {
        const tl_quality_state state = analysis->seconds[i].state;
        for (next = i + 1; next < analysis->second_count && analysis->seconds[next].state == state;)
            next++;
        json_open(json, NULL, '{');
        json_string(json, "state", quality_name(state));
        json_integer(json, "start_s", (int64_t)i);
        json_rounded(json, "end_s", fmin((double)next, end_s), EXACT);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* ------------------------------------------------------------------------------- heart-rate variability ----
 */

static void left_out_json(json_writer *json, const analysis *analysis, const measures *measures) {
    json_open(json, "left_out", '{');
    for (int use = TL_HRV_ECTOPIC; use < TL_HRV_USES; use++)
        json_integer(json, tl_hrv_use_name((tl_hrv_use)use), (int64_t)measures->hrv.uses[use]);
    json_close(json, '}');
    json_open(json, "left_out_intervals", '[');
    for (size_t i = 1; i < analysis->beat_count; i++) {
        const tl_hrv_use use = measures->hrv_use[i];
        if (use == TL_HRV_NO_INTERVAL || use == TL_HRV_USED)
            continue;
        json_open(json, NULL, '{');
        json_integer(json, "beat", (int64_t)i);
        json_rounded(json, "start_s", analysis->beats[i - 1].time_s, EXACT);
        json_rounded(json, "end_s", analysis->beats[i].time_s, EXACT);
        json_string(json, "reason", tl_hrv_use_name(use));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void measures_json(json_writer *json, const tl_hrv *hrv) {
    static const char *const states[] = {"measured", "not-enough-data", "undefined"};
    json_open(json, "measures", '{');
    for (int id = 0; id < TL_HRV_MEASURES; id++) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)id);
        json_open(json, info.key, '{');
        json_rounded(json, "value", hrv->value[id], ROUNDED);
        json_string(json, "state", states[hrv->state[id]]);
        json_rounded(json, "needs_s", info.needs_s, EXACT);
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void hrv_json(json_writer *json, const analysis *analysis, const measures *measures) {
    const tl_hrv *hrv = &measures->hrv;
    json_open(json, "hrv", '{');
    json_integer(json, "intervals", (int64_t)hrv->intervals);
    json_integer(json, "used", (int64_t)hrv->uses[TL_HRV_USED]);
    json_rounded(json, "used_s", hrv->seconds, EXACT);
    left_out_json(json, analysis, measures);
    json_string(json, "spectrum_method", "lomb-scargle");
    json_integer(json, "spectrum_pieces", (int64_t)hrv->spectrum_pieces);
    json_integer(json, "sample_entropy_intervals", (int64_t)hrv->entropy_intervals);
    measures_json(json, hrv);
    json_close(json, '}');
}

void analyze_print_json(const subject *subject, const measures *measures) {
    const analysis *analysis = &subject->analysis;
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_integer(&json, "schema", SCHEMA);
    json_open(&json, "program", '{');
    json_string(&json, "name", "Tracelight");
    json_string(&json, "version", tl_version());
    json_close(&json, '}');
    recording_json(&json, &subject->recording);
    lead_json(&json, subject);
    model_json(&json, subject);
    json_bool(&json, "complete", true);
    summary_json(&json, subject);
    json_open(&json, "beats", '[');
    for (size_t i = 0; i < analysis->beat_count; i++)
        beat_json(&json, subject, &analysis->beats[i], &measures->beats[i]);
    json_close(&json, ']');
    episodes_json(&json, analysis->episodes, analysis->episode_count);
    hrv_json(&json, analysis, measures);
    quality_json(&json, subject);
    json_close(&json, '}');
    json_end(&json);
}
