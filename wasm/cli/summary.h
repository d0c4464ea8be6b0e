/* What the beats and the seconds of signal of an analysis come to. */
#ifndef CLI_SUMMARY_H
#define CLI_SUMMARY_H

#include "analysis.h"

enum { QUALITY_STATES = TL_QUALITY_MISSING + 1 };

typedef struct summary {
    size_t labels[TL_MAX_CLASSES];
    size_t unclassified;
    double mean_rate; /* beats a minute; NaN without two beats in a row */
    size_t seconds[QUALITY_STATES];
} summary;

summary summarise(const analysis *analysis);

/* The words that JSON, CSV and text use. */
const char *reason_name(tl_reason reason);
const char *quality_name(tl_quality_state state);

#endif
