/* The flat C surface for JavaScript: version, memory, errors. See abi.h. */
#include "abi.h"

#include <stdlib.h>

#include "abi_text.h"

const char *tlw_version(void) {
    return tl_version();
}

void *tlw_alloc(size_t bytes) {
    return malloc(bytes);
}

void tlw_free(void *memory) {
    free(memory);
}

tl_error *tlw_error_new(void) {
    return calloc(1, sizeof(tl_error));
}

void tlw_error_describe(const tl_error *error, double *numbers, char *text) {
    numbers[0] = error->code;
    numbers[1] = error->place;
    numbers[2] = (double)error->where;
    text = tlw_append_text(text, error->file);
    tlw_append_text(text, error->message);
}

int64_t tlw_whole(double number) {
    const double limit = 9007199254740992.0; /* 2^53 */
    return number >= -limit && number <= limit ? (int64_t)number : INT64_MIN;
}
