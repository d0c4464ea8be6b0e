/* The annotated beats of a recording, as the reference for training windows. */
#include "reference.h"

#include <math.h>
#include <stdlib.h>

#include "beat_codes.h"

exit_code reference_beats(const recording *recording, double rate, reference_beat **beats, size_t *count) {
    *count = 0;
    *beats = calloc(recording->info.annotations + 1, sizeof **beats);
    if (!*beats)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    tl_lead_info clock;
    tl_record_lead(recording->record, 0, &clock);
    for (size_t i = 0; i < recording->info.annotations; i++) {
        tl_annotation annotation;
        tl_record_annotation(recording->record, i, &annotation);
        if (!beat_code_is_beat(annotation.code))
            continue;
        int64_t sample = llround((double)annotation.sample * (rate / clock.rate));
        (*beats)[(*count)++] = (reference_beat){sample, annotation.code};
    }
    if (*count > 0)
        return EXIT_DONE;
    return recording_fail_unannotated(recording);
}

int64_t reference_tick(const reference_beat *beat, double rate) {
    return llround((double)beat->sample * TL_RATE / rate);
}
