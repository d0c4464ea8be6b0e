/* What a session has found, as bytes for another session that names it; see found.c. */
#ifndef TL_FOUND_H
#define TL_FOUND_H

#include "naming.h"
#include "tracelight.h"

typedef enum tl_found_kind {
    TL_FOUND_BEAT = 1,
    TL_FOUND_USUAL = 2, /* from now on this is the usual beat */
    TL_FOUND_SECOND = 3,
    TL_FOUND_END = 4, /* of a segment */
} tl_found_kind;

/* A found beat without its name, with what its name depends on. */
typedef struct tl_found_beat {
    tl_beat beat;             /* without label and probabilities */
    uint32_t readable, paced; /* 0 or 1 */
    float window[TL_WINDOW];  /* denoised mV */
} tl_found_beat;

/* Of the union nothing, or the member of the kind. */
typedef struct tl_found_item {
    uint64_t kind;
    union {
        tl_found_beat beat;
        float usual[TL_WINDOW];
        tl_quality second;
    };
} tl_found_item;

/* Items in order, until they are taken. */
typedef struct tl_found {
    uint8_t *bytes;
    size_t count; /* of these */
} tl_found;

/* There must be room. `fields`: the member of the kind; NULL for an end. */
void tl_found_put(tl_found *found, tl_found_kind kind, const void *fields);
/* `paced`: a pacemaker starts it. */
void tl_found_put_beat(tl_found *found, const tl_nameless *nameless, bool paced);

/* Moves whole items out, oldest first; returns how many bytes. */
size_t tl_found_take(tl_found *found, uint8_t *bytes, size_t capacity);

/* The first item of bytes that anyone may have written; returns its size, or 0: it is none, or is cut short.
 */
size_t tl_found_read(const uint8_t *bytes, size_t size, tl_found_item *item);

#endif
