/* The row of an episode, for the files of the flat C surface that hand episodes out. */
#ifndef TRACELIGHT_WASM_ABI_EPISODE_H
#define TRACELIGHT_WASM_ABI_EPISODE_H

#include "tracelight.h"

/* Writes TLW_EPISODE_NUMBERS doubles. */
void tlw_write_episode(const tl_episode *episode, double *row);

#endif
