/* Errors of the readers: a code, a sentence that a user can act on, and the place in the file. */
#ifndef FORMAT_FAULT_H
#define FORMAT_FAULT_H

#include "../tracelight.h"

/* Where a fault lies; `file` may be NULL. */
typedef struct fault_place {
    const char *file;
    tl_place kind;
    int64_t where;
} fault_place;

fault_place fault_nowhere(void);
fault_place fault_in(const tl_source *source);
fault_place fault_at_byte(const tl_source *source, uint64_t offset);
fault_place fault_at_line(const tl_source *source, uint64_t line);

/* Writes the error (if `error` is not NULL) and returns `code`. */
tl_status fault(tl_error *error, tl_status code, fault_place place, const char *sentence, ...)
    __attribute__((format(printf, 4, 5)));

tl_status fault_memory(tl_error *error);

#endif
