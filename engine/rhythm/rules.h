/* Limits of rhythms; see rules.c. */
#ifndef TL_RHYTHM_RULES_H
#define TL_RHYTHM_RULES_H

#include "tracelight.h"

/* The limits that rules come to: the usual one where they say 0. */
tl_rhythm_rules tl_rhythm_limits(const tl_rhythm_rules *rules);

#endif
