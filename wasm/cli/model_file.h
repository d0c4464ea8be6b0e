/* The network's model file on disk. */
#ifndef CLI_MODEL_FILE_H
#define CLI_MODEL_FILE_H

#include "cli.h"

/* Opens options->model, or models/int8/r.tlm in the working directory; *model stays NULL with --no-model. */
exit_code model_file_open(const cli_options *options, tl_model **model);

/* Opens the model at `path`. */
exit_code model_file_read(const char *path, tl_model **model);

/* Opens the same model as model_file_open did, to explain it: tl_model_open_unrounded. */
exit_code model_file_unrounded(const cli_options *options, tl_model **model);

#endif
