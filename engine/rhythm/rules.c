/* Limits of rhythms: what they are unless a user sets them (sources: tl_rhythm_rules in tracelight.h), and
 * which ones make sense. Were tachycardia to begin at or below the limit of bradycardia, a rate between the
 * two would be both. */
#include "rhythm/rules.h"

#include <math.h>
#include <stdio.h>

static const tl_rhythm_rules USUAL = {.bradycardia_bpm = 50.0F, .tachycardia_bpm = 100.0F, .pause_s = 2.0F};

static float or_usual(float limit, float usual) {
    return limit > 0.0F ? limit : usual;
}

tl_rhythm_rules tl_rhythm_limits(const tl_rhythm_rules *rules) {
    return (tl_rhythm_rules){
        .bradycardia_bpm = or_usual(rules->bradycardia_bpm, USUAL.bradycardia_bpm),
        .tachycardia_bpm = or_usual(rules->tachycardia_bpm, USUAL.tachycardia_bpm),
        .pause_s = or_usual(rules->pause_s, USUAL.pause_s),
    };
}

/* False for NaN too. */
static bool is_limit(float limit) {
    return limit >= 0.0F && isfinite(limit);
}

tl_status tl_rhythm_rules_check(const tl_rhythm_rules *rules, tl_error *error) {
    const tl_rhythm_rules limits = tl_rhythm_limits(rules);
    char message[sizeof error->message] = "";
    if (!is_limit(rules->bradycardia_bpm) || !is_limit(rules->tachycardia_bpm) || !is_limit(rules->pause_s)) {
        snprintf(message, sizeof message,
                 "A limit of a rhythm is a number above 0, or 0 for the usual limit.");
    } else if (limits.tachycardia_bpm <= limits.bradycardia_bpm) {
        snprintf(
            message, sizeof message,
            "The limit of tachycardia (%g beats a minute) must be above that of bradycardia (%g); the usual "
            "limits are %g and %g.",
            (double)limits.tachycardia_bpm, (double)limits.bradycardia_bpm, (double)USUAL.tachycardia_bpm,
            (double)USUAL.bradycardia_bpm);
    }
    if (message[0] == '\0') {
        return TL_OK;
    }
    if (error != NULL) {
        *error = (tl_error){.code = TL_E_ARGUMENT, .place = TL_PLACE_NONE, .where = -1};
        snprintf(error->message, sizeof error->message, "%s", message);
    }
    return TL_E_ARGUMENT;
}
