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
    int64_t sample, tick;
    double time_s;
    float rr_s, amplitude_mv;
    int32_t usual;
    uint32_t reason;          /* why it cannot get a name, or TL_REASON_NONE */
    uint32_t readable, paced; /* 0 or 1 */
    tl_waves waves;
    float surroundings[TL_SURROUNDINGS];
    float window[TL_WINDOW]; /* denoised mV */
} tl_found_beat;

typedef struct tl_found_second {
    int64_t sample;
    float index;
    uint32_t state;
} tl_found_second;

/* Of the union nothing, or the member of the kind. `size`: bytes that there are of it all. */
typedef struct tl_found_item {
    uint32_t kind, size;
    union {
        tl_found_beat beat;
        float usual[TL_WINDOW];
        tl_found_second second;
    };
} tl_found_item;

/* Items in order, until they are taken. */
typedef struct tl_found {
    uint8_t *bytes; /* owned */
    size_t count, capacity;
} tl_found;

/* Bytes of so many items of each kind. */
size_t tl_found_bytes(size_t beats, size_t versions, size_t seconds, size_t ends);

/* Returns false where there is not the memory. tl_found_free takes an empty one too. */
bool tl_found_alloc(tl_found *found, size_t capacity);
void tl_found_free(tl_found *found);

/* There must be room. `paced`: a pacemaker starts it. */
void tl_found_put_beat(tl_found *found, const tl_nameless *nameless, bool paced);
void tl_found_put_usual(tl_found *found, const float *values);
void tl_found_put_second(tl_found *found, const tl_quality *second);
void tl_found_put_end(tl_found *found);

/* Moves whole items out, oldest first; returns how many bytes. */
size_t tl_found_take(tl_found *found, uint8_t *bytes, size_t capacity);

/* The first item of bytes that anyone may have written; false: it is none, or is cut short. */
bool tl_found_read(const uint8_t *bytes, size_t size, tl_found_item *item);

/* What was put. */
tl_nameless tl_found_nameless(const tl_found_beat *beat);
tl_quality tl_found_quality(const tl_found_second *second);

#endif
