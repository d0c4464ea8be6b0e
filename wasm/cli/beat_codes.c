/* WFDB annotation codes of beats; see beat_codes.h. The codes are those of ecgcodes.h and ecgmap.h of the
 * WFDB library. */
#include "beat_codes.h"

#include <stddef.h>
#include <string.h>

bool beat_code_is_beat(uint8_t code) {
    /* 1..13: N L R a V F J A S E j / Q; 25 B, 30 ?, 34 e, 35 n, 38 f, 41 r */
    static const uint8_t others[] = {25, 30, 34, 35, 38, 41};
    return (code >= 1 && code <= 13) || memchr(others, code, sizeof others) != NULL;
}

uint8_t beat_code_of_class(const char *name) {
    /* What tl_class_meaning knows, and nothing else: a reader of the annotations takes the codes for the
     * groups that they belong to, and so does `tracelight rhythm`. */
    static const struct {
        const char *name;
        uint8_t code;
    } classes[] = {{"N", 1}, {"L", 2}, {"R", 3}, {"V", 5}, {"F", 6}, {"A", 8}, {"S", 9}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (strcmp(classes[i].name, name) == 0)
            return classes[i].code;
    }
    return BEAT_CODE_UNCLASSIFIED;
}
