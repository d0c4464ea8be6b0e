/* One function a method, and the table of them. Methods but Grad-CAM on the last map need the engine's
 * explainer, and beats to compare with (compare.c). */
#include "explain_method.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "model_file.h"

enum {
    SHAP_BEATS = 100,
    SHAPLEY_BEATS = 16, /* as many passes for each of thousands of coalitions */
    POINTS = 8,         /* of expected gradients, unless --points says otherwise */
};

static const double ADDITIVITY = 1e-4; /* what SHAP values may leave over */
static const double LOOSE = 0.1;       /* and expected gradients, of the difference or of a logit */

static const char *const WAVES[TL_WAVE_PLAYERS] = {"p", "pr", "qrs", "st", "t", "rest", "timing", "around"};

/* What a method works with. */
typedef struct job {
    subject *subject;
    const cli_options *options;
    const explained *explained;
    tl_explainer *explainer;
    json_writer *json;
} job;

typedef struct method {
    const char *name;
    exit_code (*run)(const job *job);
} method;

static exit_code failed(tl_status status) {
    return status == TL_E_MEMORY ? cli_fail(EXIT_INTERNAL, "There is not enough memory.")
                                 : cli_fail(EXIT_INTERNAL, "The beat cannot be explained.");
}

static bool kind_of(const char *name, tl_cam_kind *kind) {
    static const char *const kinds[] = {"positive", "signed", "guided"};
    *kind = TL_CAM_POSITIVE;
    for (size_t i = 0; name && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i], name) == 0) {
            *kind = (tl_cam_kind)i;
            return true;
        }
    }
    return name == NULL;
}

/* The layer before the pool. */
static uint32_t last_map(const tl_model *model) {
    tl_layer_info layer;
    uint32_t index = 0;
    while (tl_model_layer(model, index, &layer) == TL_OK && layer.kind != TL_LAYER_POOL)
        index++;
    return index - 1;
}

static exit_code gradcam_any(const job *job, float *heat) {
    const explained *explained = job->explained;
    const int64_t layer = job->options->layer;
    tl_cam cam = {.layer = layer < 0 ? last_map(job->subject->model) : (uint32_t)layer};
    if (!kind_of(job->options->kind, &cam.kind))
        return cli_fail(EXIT_USAGE, "--kind cannot be %s: it is positive, signed or guided.",
                        job->options->kind);
    if (layer > (int64_t)last_map(job->subject->model))
        return cli_fail(EXIT_USAGE, "--layer can be 0 to %u: the layers before the pool.",
                        (unsigned)last_map(job->subject->model));
    tl_layer_info info;
    tl_model_layer(job->subject->model, cam.layer, &info);
    json_integer(job->json, "layer", cam.layer);
    json_integer(job->json, "receptive_field_ticks", info.field);
    const tl_status status =
        tl_gradcam_layer(job->explainer, explained->input, explained->class_index, &cam, heat);
    return status == TL_OK ? EXIT_DONE : failed(status);
}

static exit_code by_gradcam(const job *job) {
    float heat[TL_WINDOW];
    exit_code code = EXIT_DONE;
    if (job->options->layer < 0 && !job->options->kind) {
        const tl_status status =
            tl_gradcam(job->subject->model, job->explained->input, job->explained->class_index, heat);
        code = status == TL_OK ? EXIT_DONE : failed(status);
    } else {
        code = gradcam_any(job, heat);
    }
    if (code == EXIT_DONE)
        json_floats(job->json, "heat", heat, TL_WINDOW);
    return code;
}

/* Sets the background and says which. */
static exit_code set_background(const job *job, size_t most) {
    compared compared = {0};
    exit_code code = compare_with(job->subject, job->options, most, &compared);
    if (code == EXIT_DONE) {
        const tl_status status = tl_explainer_set_background(job->explainer, compared.inputs, compared.count);
        code = status == TL_OK ? EXIT_DONE : failed(status);
    }
    if (code == EXIT_DONE) {
        json_string(job->json, "compared_with", compared.which);
        json_integer(job->json, "compared_beats", (int64_t)compared.count);
    }
    free(compared.inputs);
    return code;
}

static void print_sums(const job *job, const float *values) {
    const tl_model_info *info = &job->subject->model_info;
    uint8_t of[TL_MAX_INPUTS];
    const uint32_t players = tl_wave_players(info, &job->explained->beat->waves, of);
    double sums[TL_WAVE_PLAYERS] = {0};
    for (uint32_t i = 0; players > 0 && i < info->inputs; i++)
        sums[of[i]] += (double)values[i];
    json_open(job->json, "waves", '{');
    for (uint32_t p = 0; p < players; p++)
        json_number(job->json, WAVES[p], sums[p]);
    json_close(job->json, '}');
}

/* One channel of the window; the numbers behind the window have their own list. */
static void print_values(const job *job, const float *values) {
    const tl_model_info *info = &job->subject->model_info;
    const size_t channels = info->usual_beat ? 2 : 1;
    float channel[TL_WINDOW];
    for (size_t c = 0; c < channels; c++) {
        for (size_t i = 0; i < TL_WINDOW; i++)
            channel[i] = values[i * channels + c];
        json_floats(job->json, c == 0 ? "values" : "values_usual", channel, TL_WINDOW);
    }
    if (info->surroundings)
        json_floats(job->json, "values_around", values + channels * TL_WINDOW, TL_SURROUNDINGS);
}

/* What the values add up to, and whether they do: what is left over is at most `limit`. */
static void print_total(const job *job, const tl_shap_result *result, double limit) {
    json_number(job->json, "logit", result->logit);
    json_number(job->json, "expected", result->expected);
    json_number(job->json, "residual", result->residual);
    json_bool(job->json, "adds_up", fabs(result->residual) <= limit);
}

static exit_code by_sample(const job *job, uint32_t points) {
    const exit_code code = set_background(job, SHAP_BEATS);
    if (code != EXIT_DONE)
        return code;
    const explained *explained = job->explained;
    float values[TL_MAX_INPUTS];
    tl_shap_result result;
    const tl_status status =
        points == 0 ? tl_shap(job->explainer, explained->input, explained->class_index, values, &result)
                    : tl_expected_gradients(job->explainer, explained->input, explained->class_index, points,
                                            values, &result);
    if (status != TL_OK)
        return failed(status);
    print_total(job, &result,
                points == 0 ? ADDITIVITY : LOOSE * fmax(1.0, fabs(result.logit - result.expected)));
    print_sums(job, values);
    print_values(job, values);
    return EXIT_DONE;
}

static exit_code by_shap(const job *job) {
    return by_sample(job, 0);
}

static exit_code by_expected_gradients(const job *job) {
    const int64_t points = job->options->points < 0 ? POINTS : job->options->points;
    if (points < 1 || points > TL_GRADIENT_POINTS_MOST)
        return cli_fail(EXIT_USAGE, "--points can be 1 to %d.", TL_GRADIENT_POINTS_MOST);
    return by_sample(job, (uint32_t)points);
}

static exit_code shapley(const job *job, const tl_players *players, double *values) {
    const explained *explained = job->explained;
    const exit_code code = set_background(job, SHAPLEY_BEATS);
    if (code != EXIT_DONE)
        return code;
    const uint32_t coalitions = 1U << players->count; /* at most 2^TL_PLAYERS_MOST */
    double *worth = malloc(coalitions * sizeof *worth);
    if (!worth)
        return failed(TL_E_MEMORY);
    const tl_status status = tl_coalitions(job->explainer, players, explained->input, explained->class_index,
                                           0, coalitions, worth);
    if (status == TL_OK) {
        tl_shapley(players->count, worth, values);
        tl_shap_result result = {.logit = worth[coalitions - 1], .expected = worth[0]};
        result.residual = result.logit - result.expected;
        for (uint32_t p = 0; p < players->count; p++)
            result.residual -= values[p];
        print_total(job, &result, ADDITIVITY);
    }
    free(worth);
    return status == TL_OK ? EXIT_DONE : failed(status);
}

static exit_code by_waves(const job *job) {
    uint8_t of[TL_MAX_INPUTS];
    const uint32_t count = tl_wave_players(&job->subject->model_info, &job->explained->beat->waves, of);
    if (count == 0)
        return cli_fail(EXIT_INPUT, "The bounds of this beat's QRS complex are not known: use --method "
                                    "segments.");
    double values[TL_PLAYERS_MOST] = {0};
    const exit_code code = shapley(job, &(tl_players){.count = count, .of = of}, values);
    if (code != EXIT_DONE)
        return code;
    json_open(job->json, "waves", '{');
    for (uint32_t p = 0; p < count; p++)
        json_number(job->json, WAVES[p], values[p]);
    json_close(job->json, '}');
    return EXIT_DONE;
}

static exit_code by_segments(const job *job) {
    uint8_t of[TL_MAX_INPUTS];
    const uint32_t count = tl_segment_players(&job->subject->model_info, of);
    double values[TL_PLAYERS_MOST] = {0};
    const exit_code code = shapley(job, &(tl_players){.count = count, .of = of}, values);
    if (code != EXIT_DONE)
        return code;
    json_open(job->json, "segments", '[');
    for (uint32_t p = 0; p < TL_SEGMENTS; p++)
        json_number(job->json, NULL, values[p]);
    json_close(job->json, ']');
    if (count > TL_SEGMENTS)
        json_number(job->json, "surroundings", values[TL_SEGMENTS]);
    return EXIT_DONE;
}

static const method methods[] = {
    {"gradcam", by_gradcam}, {"shap", by_shap},         {"expected-gradients", by_expected_gradients},
    {"waves", by_waves},     {"segments", by_segments},
};

static const method *find_method(const char *name) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!name || strcmp(methods[i].name, name) == 0)
            return &methods[i];
    return NULL;
}

/* The first option given that says nothing to the method; NULL: there is none. */
static const char *idle_option(const method *method, const cli_options *options) {
    const bool gradcam = method->run == by_gradcam;
    if (!gradcam && options->layer >= 0)
        return "--layer";
    if (!gradcam && options->kind)
        return "--kind";
    if (method->run != by_expected_gradients && options->points >= 0)
        return "--points";
    if (gradcam && options->compare)
        return "--compare";
    return gradcam && options->references ? "--references" : NULL;
}

exit_code explain_check(const cli_options *options) {
    const method *method = find_method(options->method);
    if (!method)
        return cli_fail(EXIT_USAGE, "There is no method '%s'; see tracelight help.", options->method);
    const char *idle = idle_option(method, options);
    return idle ? cli_fail(EXIT_USAGE, "%s does not go with --method %s.", idle, method->name) : EXIT_DONE;
}

static bool needs_explainer(const method *method, const cli_options *options) {
    return method->run != by_gradcam || options->layer >= 0 || options->kind;
}

static exit_code explain_with(tl_model *model, const method *method, job *job) {
    tl_error error = {0};
    if (model && tl_explainer_open(model, &job->explainer, &error) != TL_OK)
        return cli_fail_engine(&error);
    json_string(job->json, "method", method->name);
    const exit_code code = method->run(job);
    tl_explainer_close(job->explainer);
    return code;
}

exit_code explain_by_method(subject *subject, const cli_options *options, const explained *explained,
                            json_writer *json) {
    const method *method = find_method(options->method);
    job job = {.subject = subject, .options = options, .explained = explained, .json = json};
    tl_model *model = NULL;
    if (needs_explainer(method, options)) {
        const exit_code code = model_file_unrounded(options, &model);
        if (code != EXIT_DONE)
            return code;
    }
    const exit_code code = explain_with(model, method, &job);
    tl_model_close(model);
    return code;
}
