/* `tracelight explain`: one beat with its window before and after denoising, what the network gets, its
 * logits and probabilities, and what speaks for a class (for the most probable one unless --class names
 * another), by the method asked for. JSON. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beat_input.h"
#include "explain_method.h"

/* Everything about one beat that is printed. */
typedef struct explanation {
    tl_window window;
    float input[TL_MAX_INPUTS];
    float logits[TL_MAX_CLASSES];
    float probabilities[TL_MAX_CLASSES];
    uint32_t class_index;
} explanation;

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
    const tl_status status = beat_input(subject, beat, &out->window, out->input, &error);
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
        return cli_fail(EXIT_USAGE, "The model has no class %s; 'tracelight model FILE.tlm' lists them.",
                        options->class_name);
    }
    return EXIT_DONE;
}

static void per_class(json_writer *json, const char *key, const subject *subject, const float *values) {
    json_open(json, key, '{');
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        json_number(json, subject->model_info.class_names[c], (double)values[c]);
    }
    json_close(json, '}');
}

static exit_code print(subject *subject, const cli_options *options, const tl_beat *beat,
                       const explanation *out, json_writer *json) {
    json_open(json, NULL, '{');
    json_integer(json, "beat", options->beat);
    json_integer(json, "sample", beat->sample);
    json_number(json, "time_s", beat->time_s);
    json_string(json, "label", subject_label(subject, beat));
    json_string(json, "model", subject->model_info.name);
    json_string(json, "class", subject->model_info.class_names[out->class_index]);
    per_class(json, "logits", subject, out->logits);
    per_class(json, "probabilities", subject, out->probabilities);
    json_floats(json, "raw_mv", out->window.raw, TL_WINDOW);
    json_floats(json, "denoised_mv", out->window.denoised, TL_WINDOW);
    json_floats(json, "input", out->input, subject->model_info.inputs);
    const explained explained = {.beat = beat, .input = out->input, .class_index = out->class_index};
    const exit_code code = explain_by_method(subject, options, &explained, json);
    json_close(json, '}');
    json_end(json);
    return code;
}

/* To standard output once it is whole: nothing is printed of an explanation that fails. */
static exit_code print_whole(subject *subject, const cli_options *options, const tl_beat *beat,
                             const explanation *out) {
    char *text = NULL;
    size_t size = 0;
    json_writer json = {.out = open_memstream(&text, &size)};
    if (!json.out)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    const exit_code code = print(subject, options, beat, out, &json);
    fclose(json.out);
    if (code == EXIT_DONE)
        fwrite(text, 1, size, stdout);
    free(text);
    return code;
}

static exit_code explain_beat(subject *subject, const cli_options *options) {
    const analysis *analysis = &subject->analysis;
    if ((uint64_t)options->beat >= analysis->beat_count) {
        return cli_fail(EXIT_INPUT, "There is no beat %" PRId64 ": %zu were found, counted from 0.",
                        options->beat, analysis->beat_count);
    }
    const tl_beat *beat = &analysis->beats[options->beat];
    explanation out = {.class_index = 0};
    const exit_code code = explain(subject, options, beat, &out);
    return code == EXIT_DONE ? print_whole(subject, options, beat, &out) : code;
}

exit_code command_explain(const cli_options *options) {
    if (options->beat < 0)
        return cli_fail(EXIT_USAGE, "'explain' needs --beat N (counted from 0).");
    if (explain_check(options) != EXIT_DONE)
        return EXIT_USAGE;
    subject *subject;
    exit_code code = subject_open(options, &subject);
    if (code == EXIT_DONE)
        code = explain_beat(subject, options);
    subject_release(subject);
    return code;
}
