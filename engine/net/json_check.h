/* Whether text is what RFC 8259 calls JSON: nothing is read out of it. */
#ifndef TL_NET_JSON_CHECK_H
#define TL_NET_JSON_CHECK_H

#include <stddef.h>
#include <stdint.h>

enum { TL_JSON_DEPTH = 32 /* objects and arrays within one another */ };

/* Whether the text is one JSON object in UTF-8, nested at most TL_JSON_DEPTH deep: NULL, or what is wrong
 * with it, such as "is not UTF-8", and the place of the byte. A byte order mark is not allowed; keys may
 * repeat. */
const char *tl_json_check(const uint8_t *text, size_t size, size_t *place);

/* How many of the bytes, from the first, are UTF-8 (RFC 3629: no overlong forms, no surrogates). */
size_t tl_utf8_length(const uint8_t *bytes, size_t size);

#endif
