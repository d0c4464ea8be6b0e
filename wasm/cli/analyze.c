/* `tracelight analyze`: the beats of one lead, as a summary, as JSON or as CSV (one row a beat). */
#include <inttypes.h>
#include <math.h>

#include "describe.h"
#include "subject.h"

static const char *const reasons[] = {"none", "no-model", "edge", "quality"};
static const char *const states[] = {"good", "noisy", "unreadable", "flat", "clipped", "missing"};

enum { STATES = sizeof states / sizeof *states };

/* What the beats and the seconds of signal come to. */
typedef struct summary {
    size_t labels[TL_MAX_CLASSES];
    size_t unclassified;
    double mean_rate; /* beats a minute; NaN without two beats in a row */
    size_t seconds[STATES];
} summary;

static summary summarise(const analysis *analysis) {
    summary result = {.mean_rate = NAN};
    double sum = 0;
    size_t intervals = 0;
    for (size_t i = 0; i < analysis->beat_count; i++) {
        const tl_beat *beat = &analysis->beats[i];
        if (beat->label >= 0 && beat->label < TL_MAX_CLASSES)
            result.labels[beat->label]++;
        if (beat->label < 0)
            result.unclassified++;
        if (isnan(beat->rr_s))
            continue;
        sum += (double)beat->rr_s;
        intervals++;
    }
    if (intervals > 0)
        result.mean_rate = 60.0 * (double)intervals / sum;
    for (size_t i = 0; i < analysis->second_count; i++)
        result.seconds[analysis->seconds[i].state]++;
    return result;
}

/* ------------------------------------------------------------------------------------------------ JSON ----
 */

static void beat_json(json_writer *json, const subject *subject, const tl_beat *beat) {
    json_open(json, NULL, '{');
    json_integer(json, "sample", beat->sample);
    json_number(json, "time_s", beat->time_s);
    json_number(json, "rr_s", (double)beat->rr_s);
    json_number(json, "amplitude_mv", (double)beat->amplitude_mv);
    json_string(json, "label", subject_label(subject, beat));
    if (beat->reason != TL_REASON_NONE) {
        json_string(json, "reason", reasons[beat->reason]);
    } else {
        json_floats(json, "probabilities", beat->probability, subject->model_info.classes);
    }
    json_close(json, '}');
}

static void summary_json(json_writer *json, const subject *subject) {
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
    for (size_t i = 0; i < STATES; i++)
        json_integer(json, states[i], (int64_t)total.seconds[i]);
    json_close(json, '}');
    json_close(json, '}');
}

static void print_json(const subject *subject) {
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
    summary_json(&json, subject);
    json_open(&json, "beats", '[');
    for (size_t i = 0; i < subject->analysis.beat_count; i++)
        beat_json(&json, subject, &subject->analysis.beats[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    json_end(&json);
}

/* ----------------------------------------------------------------------------------------- CSV and text ----
 */

static void print_csv(const subject *subject) {
    printf("sample,time_s,rr_s,amplitude_mv,label,reason");
    for (uint32_t c = 0; c < subject->model_info.classes; c++)
        printf(",p_%s", subject->model_info.class_names[c]);
    printf("\n");
    for (size_t i = 0; i < subject->analysis.beat_count; i++) {
        const tl_beat *beat = &subject->analysis.beats[i];
        printf("%" PRId64 ",%.6f,", beat->sample, beat->time_s);
        if (!isnan(beat->rr_s))
            printf("%.6f", (double)beat->rr_s);
        printf(",%.4f,%s,%s", (double)beat->amplitude_mv, subject_label(subject, beat),
               reasons[beat->reason]);
        for (uint32_t c = 0; c < subject->model_info.classes; c++) {
            printf(",");
            if (beat->reason == TL_REASON_NONE)
                printf("%.6g", (double)beat->probability[c]);
        }
        printf("\n");
    }
}

static void print_text(const subject *subject) {
    const summary total = summarise(&subject->analysis);
    printf("%s, %g Hz, %s\n", describe_lead(&subject->info, subject->lead).text, subject->info.rate,
           describe_duration((double)subject->info.samples / subject->info.rate).text);
    printf("%zu beats", subject->analysis.beat_count);
    if (!isnan(total.mean_rate))
        printf(", %.1f a minute on average", total.mean_rate);
    printf("\n");
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        printf("  %-4s %zu\n", subject->model_info.class_names[c], total.labels[c]);
    }
    printf("  %-4s %zu (not named)\n", "?", total.unclassified);
    printf("seconds of signal:");
    for (size_t i = 0; i < STATES; i++) {
        if (total.seconds[i] > 0)
            printf(" %zu %s", total.seconds[i], states[i]);
    }
    printf("\n");
    describe_notes_text(stdout, &subject->recording, TL_NOTE_ASSUMPTION);
}

exit_code command_analyze(const cli_options *options) {
    subject *subject;
    exit_code code = subject_open(options, &subject);
    if (code == EXIT_DONE) {
        if (options->form == FORM_JSON)
            print_json(subject);
        if (options->form == FORM_CSV)
            print_csv(subject);
        if (options->form == FORM_TEXT)
            print_text(subject);
    }
    subject_release(subject);
    return code;
}
