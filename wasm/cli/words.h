/* The words that JSON, CSV and text use for what the engine numbers. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "../../engine/tracelight.h"

const char *reason_name(tl_reason reason);
const char *quality_name(tl_quality_state state);

/* The name of an interval, e.g. "qtc_bazett", and its place in a tl_intervals; `index` < TL_INTERVALS. */
const char *interval_name(size_t index);
float interval_value(const tl_intervals *intervals, size_t index);

#endif
