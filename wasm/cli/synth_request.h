/* What `tracelight synth` is asked to make; see synth_request.c. */
#ifndef CLI_SYNTH_REQUEST_H
#define CLI_SYNTH_REQUEST_H

#include "../../engine/synth/synth.h"
#include "cli.h"

/* The name of the rhythm asked for. */
const char *synth_rhythm(const cli_options *options);

/* Fills in the config and the number of samples of each lead. */
exit_code synth_request(const cli_options *options, tl_synth_config *config, int64_t *samples);

#endif
