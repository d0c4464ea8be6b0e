/* WFDB annotation codes (ecgcodes.h) of beats, and of the network's classes. */
#ifndef CLI_BEAT_CODES_H
#define CLI_BEAT_CODES_H

#include <stdbool.h>
#include <stdint.h>

enum { BEAT_CODE_UNCLASSIFIED = 13 }; /* Q */

/* Whether the code marks a beat (WFDB's isqrs, but for the flutter wave, 31). */
bool beat_code_is_beat(uint8_t code);

/* The code of a class whose name has a meaning (tl_class_meaning): "N" 1, "L" 2, "R" 3, "V" 5, "F" 6, "A" 8,
 * "S" 9; BEAT_CODE_UNCLASSIFIED for others. */
uint8_t beat_code_of_class(const char *name);

#endif
