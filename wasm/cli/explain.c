/* `tracelight explain`: one beat with its window before and after denoising, what the network gets, its
 * logits and probabilities, and the Grad-CAM heat of a class (of the most probable one unless --class names
 * another). JSON. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cut.h"
#include "json.h"
#include "subject.h"

/* Everything about one beat that is printed. */
typedef struct explanation {
    tl_window window;
    float input[TL_MAX_INPUTS];
    float logits[TL_MAX_CLASSES];
    float probabilities[TL_MAX_CLASSES];
    uint32_t class_index;
    float heat[TL_WINDOW];
} explanation;

/* What the network gets of the beat, as it got it in the session. */
static tl_status make_input(subject *subject, const tl_beat *beat, explanation *out, tl_error *error) {
    cut_source source = {.record = subject->recording.record,
                         .lead = subject->lead,
                         .rate = subject->info.rate,
                         .samples = subject->info.samples};
    const tl_model_info *info = &subject->model_info;
    tl_status status = cut_window(&source, beat->tick, info->denoise_levels, &out->window, error);
    free(source.millivolts);
    if (status == TL_OK)
        tl_input_make(info, out->window.denoised, analysis_usual(&subject->analysis, beat),
                      beat->surroundings, out->input);
    return status;
}

static bool choose_class(const subject *subject, const char *name, explanation *out) {
    uint32_t best = 0;
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        if (name && strcmp(subject->model_info.class_names[c], name) == 0) {
            out->class_index = c;
            return true;
        }
        if (out->probabilities[c] > out->probabilities[best])
            best = c;
    }
    out->class_index = best;
    return name == NULL;
}

static exit_code explain(subject *subject, const cli_options *options, const tl_beat *beat,
                         explanation *out) {
    tl_error error = {0};
    tl_status status = make_input(subject, beat, out, &error);
    if (status == TL_E_ARGUMENT) {
        return cli_fail(EXIT_INPUT,
                        "The window of beat %" PRId64 " crosses a gap or an end of the recording.",
                        options->beat);
    }
    if (status == TL_E_MEMORY)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    if (status != TL_OK)
        return cli_fail_engine(&error);
    tl_model_forward(subject->model, out->input, out->logits, out->probabilities);
    if (!choose_class(subject, options->class_name, out)) {
        return cli_fail(EXIT_USAGE, "The model has no class %s; 'tracelight model' lists them.",
                        options->class_name);
    }
    status = tl_gradcam(subject->model, out->input, out->class_index, out->heat);
    return status == TL_OK ? EXIT_DONE : cli_fail(EXIT_INTERNAL, "Grad-CAM failed.");
}

static void per_class(json_writer *json, const char *key, const subject *subject, const float *values) {
    json_open(json, key, '{');
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        json_number(json, subject->model_info.class_names[c], (double)values[c]);
    }
    json_close(json, '}');
}

static void print(const subject *subject, const cli_options *options, const tl_beat *beat,
                  const explanation *out) {
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_integer(&json, "beat", options->beat);
    json_integer(&json, "sample", beat->sample);
    json_number(&json, "time_s", beat->time_s);
    json_string(&json, "label", subject_label(subject, beat));
    json_string(&json, "model", subject->model_info.name);
    json_string(&json, "class", subject->model_info.class_names[out->class_index]);
    per_class(&json, "logits", subject, out->logits);
    per_class(&json, "probabilities", subject, out->probabilities);
    json_floats(&json, "raw_mv", out->window.raw, TL_WINDOW);
    json_floats(&json, "denoised_mv", out->window.denoised, TL_WINDOW);
    json_floats(&json, "input", out->input, subject->model_info.inputs);
    json_floats(&json, "heat", out->heat, TL_WINDOW);
    json_close(&json, '}');
    json_end(&json);
}

static exit_code explain_beat(subject *subject, const cli_options *options) {
    const analysis *analysis = &subject->analysis;
    if ((uint64_t)options->beat >= analysis->beat_count) {
        return cli_fail(EXIT_INPUT, "There is no beat %" PRId64 ": %zu were found, counted from 0.",
                        options->beat, analysis->beat_count);
    }
    const tl_beat *beat = &analysis->beats[options->beat];
    explanation out = {.class_index = 0};
    exit_code code = explain(subject, options, beat, &out);
    if (code == EXIT_DONE)
        print(subject, options, beat, &out);
    return code;
}

exit_code command_explain(const cli_options *options) {
    if (options->beat < 0)
        return cli_fail(EXIT_USAGE, "'explain' needs --beat N (counted from 0).");
    subject *subject;
    exit_code code = subject_open(options, &subject);
    if (code == EXIT_DONE)
        code = explain_beat(subject, options);
    subject_release(subject);
    return code;
}
