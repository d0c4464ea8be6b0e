/* Rhythm episodes of annotated beats; see annotated.c. */
#ifndef TL_RHYTHM_ANNOTATED_H
#define TL_RHYTHM_ANNOTATED_H

#include "rhythm/types.h"

/* Annotations in order of time, arrays of `count`. */
typedef struct tl_annotated {
    const double *time_s;
    const uint8_t *code; /* of the WFDB annotation format */
    size_t count;
} tl_annotated;

/* Finds the episodes of the beats among the annotations. Returns how many there are; writes at most
 * `capacity` of them, in the order in which they became certain. Call with capacity 0 to learn the number.
 * The rules are ones that tl_rhythm_rules_check accepts. */
size_t tl_rhythm_annotated(const tl_annotated *annotated, const tl_rhythm_rules *rules, tl_episode *episodes,
                           size_t capacity);

#endif
