/* Beats to compare with: of a references file, or of the recording itself. */
#include "compare.h"

#include <stdlib.h>
#include <string.h>

#include "beat_input.h"
#include "whole_file.h"

enum { FEW = 5 };

#define REFERENCES_DEFAULT "models/references.tlr"

/* Number `i` of `count` evenly chosen of `all`. */
static size_t evenly(size_t i, size_t count, size_t all) {
    return (2 * i + 1) * all / (2 * count);
}

/* The list of places, and room for as many inputs; `places` is the caller's to free. */
static exit_code make_room(const subject *subject, size_t all, size_t **places, compared *compared) {
    *places = malloc((all + 1) * sizeof **places);
    compared->inputs = malloc((all + 1) * subject->model_info.inputs * sizeof(float));
    return *places && compared->inputs ? EXIT_DONE : cli_fail(EXIT_INTERNAL, "There is not enough memory.");
}

static exit_code open_references(const char *path, tl_references **references) {
    static const file_kind kind = {.noun = "file of beats to compare with", .ending = ".tlr"};
    uint8_t *bytes;
    size_t size = 0;
    const exit_code code = whole_file_read(path, &kind, &bytes, &size);
    if (code != EXIT_DONE)
        return code;
    tl_error error = {0};
    const tl_status status = tl_references_open(bytes, size, references, &error);
    free(bytes);
    return status == TL_OK ? EXIT_DONE : cli_fail_engine(&error);
}

static exit_code take_reference(const subject *subject, const tl_references *references, size_t place,
                                float *input) {
    if (tl_references_input(references, (uint32_t)place, &subject->model_info, input) == TL_OK)
        return EXIT_DONE;
    return cli_fail(EXIT_INPUT,
                    "The beats to compare with were denoised with %lu levels, and this network wants %lu: "
                    "compare with the recording's own (--compare patient).",
                    (unsigned long)tl_references_denoise_levels(references),
                    (unsigned long)subject->model_info.denoise_levels);
}

/* Type N: what a bundle branch blocks is another shape. */
static exit_code take_references(subject *subject, const tl_references *references, size_t most,
                                 compared *compared) {
    const uint32_t beats = tl_references_beats(references);
    const bool normal = strcmp(compared->which, "normal") == 0;
    size_t *places;
    exit_code code = make_room(subject, beats, &places, compared);
    size_t all = 0;
    for (uint32_t i = 0; code == EXIT_DONE && i < beats; i++)
        if (!normal || strcmp(tl_references_class(references, i), "N") == 0)
            places[all++] = i;
    if (code == EXIT_DONE && all == 0)
        code = cli_fail(EXIT_INPUT, "The file of beats to compare with has no normal beat (N).");
    compared->count = all < most ? all : most;
    for (size_t i = 0; code == EXIT_DONE && i < compared->count; i++)
        code = take_reference(subject, references, places[evenly(i, compared->count, all)],
                              compared->inputs + i * subject->model_info.inputs);
    free(places);
    return code;
}

static bool is_normal(const subject *subject, const tl_beat *beat) {
    return beat->label != TL_UNCLASSIFIED && subject->model_info.meaning[beat->label] == TL_MEANING_NORMAL;
}

static bool is_of_class_n(const subject *subject, const tl_beat *beat) {
    return beat->label != TL_UNCLASSIFIED && strcmp(subject->model_info.class_names[beat->label], "N") == 0;
}

/* Fills `places` with this patient's normal beats and returns how many there are: those of class N, or where
 * these are few, a bundle branch being blocked, those of all normal classes (as web/data/normals.js). */
static size_t find_normals(const subject *subject, size_t *places) {
    bool (*const rules[])(const struct subject *, const tl_beat *) = {is_of_class_n, is_normal};
    size_t all = 0;
    for (size_t rule = 0; rule < 2 && all < FEW; rule++) {
        all = 0;
        for (size_t i = 0; i < subject->analysis.beat_count; i++)
            if (rules[rule](subject, &subject->analysis.beats[i]))
                places[all++] = i;
    }
    return all;
}

static exit_code take_patient(subject *subject, size_t most, compared *compared) {
    const analysis *analysis = &subject->analysis;
    size_t *places;
    exit_code code = make_room(subject, analysis->beat_count, &places, compared);
    if (code != EXIT_DONE) {
        free(places);
        return code;
    }
    const size_t all = find_normals(subject, places);
    const size_t wanted = all < most ? all : most;
    for (size_t i = 0; i < wanted; i++) {
        tl_window window;
        float *input = compared->inputs + compared->count * subject->model_info.inputs;
        const tl_beat *beat = &analysis->beats[places[evenly(i, wanted, all)]];
        compared->count += beat_input(subject, beat, &window, input, NULL) == TL_OK ? 1 : 0;
    }
    free(places);
    return compared->count > 0
               ? EXIT_DONE
               : cli_fail(EXIT_INPUT, "The network names no beat of this recording normal: compare with "
                                      "others (--compare all).");
}

exit_code compare_with(subject *subject, const cli_options *options, size_t most, compared *compared) {
    *compared = (struct compared){.which = options->compare ? options->compare : "all"};
    if (strcmp(compared->which, "patient") == 0)
        return take_patient(subject, most, compared);
    if (strcmp(compared->which, "all") != 0 && strcmp(compared->which, "normal") != 0)
        return cli_fail(EXIT_USAGE, "--compare cannot be %s: it is all, normal or patient.", compared->which);
    tl_references *references = NULL;
    exit_code code =
        open_references(options->references ? options->references : REFERENCES_DEFAULT, &references);
    if (code == EXIT_DONE)
        code = take_references(subject, references, most, compared);
    tl_references_close(references);
    return code;
}
