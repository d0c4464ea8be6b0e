/* What a config of the synthetic ECG may say. */
#ifndef SYNTH_CONFIG_H
#define SYNTH_CONFIG_H

#include "synth.h"

/* TL_OK, or TL_E_ARGUMENT and a sentence that names the first thing that is wrong. */
tl_status synth_config_check(const tl_synth_config *config, tl_error *error);

/* Writes the error (if `error` is not NULL) and returns `code`. */
tl_status synth_refuse(tl_error *error, tl_status code, const char *sentence, ...)
    __attribute__((format(printf, 3, 4)));

#endif
