/* The beats that an explanation compares with; see compare.c. */
#ifndef CLI_COMPARE_H
#define CLI_COMPARE_H

#include "subject.h"

/* Inputs of the network, one after the other; the caller frees `inputs`. */
typedef struct compared {
    const char *which; /* "all", "normal" or "patient" */
    float *inputs;
    size_t count;
} compared;

/* At most `most` beats, evenly chosen, as options->compare and options->references say. On failure it says
 * why. */
exit_code compare_with(subject *subject, const cli_options *options, size_t most, compared *compared);

#endif
