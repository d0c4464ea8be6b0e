/* Errors of the readers; see fault.h. */
#include "fault.h"

#include <stdarg.h>
#include <stdio.h>

#include "text.h"

fault_place fault_nowhere(void) {
    return (fault_place){NULL, TL_PLACE_NONE, 0};
}

fault_place fault_in(const tl_source *source) {
    return (fault_place){source->name, TL_PLACE_NONE, 0};
}

fault_place fault_at_byte(const tl_source *source, uint64_t offset) {
    return (fault_place){source->name, TL_PLACE_BYTE, (int64_t)offset};
}

fault_place fault_at_line(const tl_source *source, uint64_t line) {
    return (fault_place){source->name, TL_PLACE_LINE, (int64_t)line};
}

tl_status fault(tl_error *error, tl_status code, fault_place place, const char *sentence, ...) {
    if (!error)
        return code;
    error->code = code;
    error->place = place.kind;
    error->where = place.where;
    text_copy(text_of(place.file ? place.file : ""), error->file, sizeof error->file);
    va_list arguments;
    va_start(arguments, sentence);
    char whole[sizeof error->message * 2];
    vsnprintf(whole, sizeof whole, sentence, arguments);
    va_end(arguments);
    text_copy(text_of(whole), error->message, sizeof error->message);
    return code;
}

tl_status fault_memory(tl_error *error) {
    return fault(error, TL_E_MEMORY, fault_nowhere(), "There is not enough memory to open this recording.");
}
