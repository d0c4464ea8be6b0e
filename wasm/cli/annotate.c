/* `tracelight annotate`: the beats of one lead as a WFDB annotation file. Beats that are not named get the
 * code Q, and so do those of a class whose name is a label only (tl_meaning), with that name as their text.
 * The file states its time resolution, so that tools without the recording's header read the right times. */
#include <stdlib.h>

#include "beat_codes.h"
#include "subject.h"

enum { CODE_TEXT = 22 };

static tl_annotation annotate_beat(const subject *subject, const tl_beat *beat) {
    const char *label = subject_label(subject, beat);
    const uint8_t code = beat_code_of_class(label);
    const bool only_label = beat->label != TL_UNCLASSIFIED && code == BEAT_CODE_UNCLASSIFIED;
    return (tl_annotation){.sample = beat->sample,
                           .code = code,
                           .channel = (uint8_t)subject->lead,
                           .text = only_label ? label : ""};
}

/* The annotations of all beats behind the statement of the resolution; `resolution` must outlive them. */
static tl_annotation *annotate(const subject *subject, const char *resolution) {
    const analysis *analysis = &subject->analysis;
    tl_annotation *annotations = calloc(analysis->beat_count + 1, sizeof *annotations);
    if (!annotations)
        return NULL;
    annotations[0] = (tl_annotation){.code = CODE_TEXT, .text = resolution};
    for (size_t i = 0; i < analysis->beat_count; i++)
        annotations[i + 1] = annotate_beat(subject, &analysis->beats[i]);
    return annotations;
}

static exit_code write_file(const char *path, const uint8_t *bytes, size_t size) {
    FILE *out = fopen(path, "wb");
    bool good = out && fwrite(bytes, 1, size, out) == size;
    if (out)
        good = fclose(out) == 0 && good;
    return good ? EXIT_DONE : cli_fail(EXIT_INTERNAL, "%s cannot be written.", path);
}

static exit_code write_annotations(const subject *subject, const char *path) {
    char resolution[64];
    snprintf(resolution, sizeof resolution, "## time resolution: %.12g", subject->info.rate);
    tl_annotation *annotations = annotate(subject, resolution);
    size_t count = subject->analysis.beat_count + 1;
    size_t size = annotations ? tl_annotations_encode(annotations, count, NULL, 0) : 0;
    uint8_t *bytes = annotations ? malloc(size) : NULL;
    exit_code code = EXIT_INTERNAL;
    if (bytes) {
        tl_annotations_encode(annotations, count, bytes, size);
        code = write_file(path, bytes, size);
    } else {
        cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    }
    free(annotations);
    free(bytes);
    return code;
}

exit_code command_annotate(const cli_options *options) {
    if (!options->output)
        return cli_fail(EXIT_USAGE, "'annotate' needs --output OUT.atr");
    subject *subject;
    exit_code code = subject_open(options, &subject);
    if (code == EXIT_DONE)
        code = write_annotations(subject, options->output);
    subject_release(subject);
    return code;
}
