/* What a command works on; see subject.h. */
#include "subject.h"

#include <stdlib.h>

#include "describe.h"
#include "model_file.h"

static exit_code check_rate(const subject *subject) {
    const tl_lead_info *info = &subject->info;
    if (info->rate >= TL_MIN_RATE && info->rate <= TL_MAX_RATE)
        return EXIT_DONE;
    return cli_fail(EXIT_INPUT,
                    "%s: %s has %g samples a second, but an ECG is analysed at %d to %d. Choose another lead "
                    "(--lead), or give the true rate (--rate).",
                    subject->recording.sources[0].name, describe_lead(info, subject->lead).text, info->rate,
                    TL_MIN_RATE, TL_MAX_RATE);
}

exit_code subject_open(const cli_options *options, subject **subject) {
    *subject = calloc(1, sizeof **subject);
    if (!*subject)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    struct subject *opened = *subject;
    exit_code code = recording_open(&opened->recording, options);
    if (code == EXIT_DONE)
        code = recording_lead(&opened->recording, options, &opened->lead, &opened->info);
    opened->in_millivolts = opened->info.unit[0] != '\0' || options->open.millivolts_per_unit > 0;
    if (code == EXIT_DONE)
        code = check_rate(opened);
    if (code == EXIT_DONE)
        code = model_file_open(options, &opened->model);
    if (code != EXIT_DONE)
        return code;
    if (opened->model)
        tl_model_describe(opened->model, &opened->model_info);
    const tl_session_config config = {.model = opened->model, .rules = options->rules};
    return analysis_run(opened->recording.record, opened->lead, config, &opened->analysis);
}

void subject_release(subject *subject) {
    if (!subject)
        return;
    analysis_release(&subject->analysis);
    tl_model_close(subject->model);
    recording_close(&subject->recording);
    free(subject);
}

bool subject_names_normal(const subject *subject) {
    return subject->model != NULL && subject->model_info.names_normal;
}

const char *subject_label(const subject *subject, const tl_beat *beat) {
    bool named = beat->label >= 0 && (uint32_t)beat->label < subject->model_info.classes;
    return named ? subject->model_info.class_names[beat->label] : "?";
}

bool beat_was_asked(const tl_beat *beat) {
    return beat->label != TL_UNCLASSIFIED || beat->reason == TL_REASON_UNSURE ||
           beat->reason == TL_REASON_PACED;
}
