/* The words that JSON, CSV and text use for what the engine numbers. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "../../engine/tracelight.h"

const char *reason_name(tl_reason reason);
const char *quality_name(tl_quality_state state);
const char *arithmetic_name(bool quantised); /* of a network: tl_model_info.quantised */

enum { WAVE_POINTS = 8 /* the fields of tl_waves */ };

/* The name of a point of a wave, e.g. "p_on", and its place in a tl_waves; `index` < WAVE_POINTS. */
const char *wave_name(size_t index);
float wave_value(const tl_waves *waves, size_t index);

/* The name of an interval, e.g. "qtc_bazett", and its place in a tl_intervals; `index` < TL_INTERVALS. */
const char *interval_name(size_t index);
float interval_value(const tl_intervals *intervals, size_t index);

#endif
