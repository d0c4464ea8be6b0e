/* What a command works on: a recording, one of its leads, a model and the analysis of that lead. */
#ifndef CLI_SUBJECT_H
#define CLI_SUBJECT_H

#include "analysis.h"
#include "recording.h"

typedef struct subject {
    recording recording;
    uint32_t lead;
    tl_lead_info info;
    bool in_millivolts; /* by the file or the user; otherwise the unit of the numbers is not known */
    tl_model *model;    /* NULL with --no-model */
    tl_model_info model_info;
    analysis analysis;
} subject;

/* Opens all of it and analyses the lead. On failure it says why. Always release the subject, which may be
 * NULL. */
exit_code subject_open(const cli_options *options, subject **subject);
void subject_release(subject *subject);

/* Whether the network tells which beats are normal; otherwise (no model, or none of its classes is normal)
 * every beat counts as normal. */
bool subject_names_normal(const subject *subject);

/* The beat's class name, or "?" when it is not named. */
const char *subject_label(const subject *subject, const tl_beat *beat);

/* Whether the network gave the beat probabilities: it has a name, or the network was not sure of any. */
bool beat_was_asked(const tl_beat *beat);

#endif
