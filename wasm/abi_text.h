/* Strings for JavaScript: written one after the other, each with its NUL. */
#ifndef TRACELIGHT_WASM_ABI_TEXT_H
#define TRACELIGHT_WASM_ABI_TEXT_H

#include <string.h>

/* Copies `string` with its NUL to `text` and returns the place behind it. The strings of one call are the
 * fields of one tracelight.h struct, which together are shorter than TLW_TEXT. */
static inline char *tlw_append_text(char *text, const char *string) {
    size_t size = strlen(string) + 1;
    memcpy(text, string, size);
    return text + size;
}

#endif
