/* The methods of `tracelight explain`; see explain_method.c. */
#ifndef CLI_EXPLAIN_METHOD_H
#define CLI_EXPLAIN_METHOD_H

#include "json.h"
#include "subject.h"

/* A beat, what the network gets of it, and the class that is explained. */
typedef struct explained {
    const tl_beat *beat;
    const float *input;
    uint32_t class_index;
} explained;

/* Explains by options->method and writes the result's keys. On failure it says why. */
exit_code explain_by_method(subject *subject, const cli_options *options, const explained *explained,
                            json_writer *json);

/* Whether there is such a method; says so if not. */
exit_code explain_check(const cli_options *options);

#endif
