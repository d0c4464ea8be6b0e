/* What one session finds and another names, as bytes that pass between two threads without a common memory.
 *
 * The bytes are items, one after the other: kind (a uint64_t), then a tl_found_beat, a
 * tl_quality or the TL_WINDOW floats of a usual beat, as this machine holds them. They live as long as both
 * sessions and are no file format. All fields are numbers of which any bits are a value (no bool is among
 * them); those that stand for a choice are checked when they are read, since the bytes come from elsewhere.
 */
#include "found.h"

#include <stddef.h>
#include <string.h>

enum { HEAD = offsetof(tl_found_item, beat) };

_Static_assert((int)HEAD == (int)sizeof(uint64_t), "kind, then the fields");
_Static_assert(sizeof(tl_found_item) <= TL_FOUND_MOST, "no item is longer");

/* Bytes of an item of each kind. */
static const uint16_t SIZES[TL_FOUND_END + 1] = {
    [TL_FOUND_BEAT] = HEAD + sizeof(tl_found_beat),
    [TL_FOUND_USUAL] = HEAD + TL_WINDOW * sizeof(float),
    [TL_FOUND_SECOND] = HEAD + sizeof(tl_quality),
    [TL_FOUND_END] = HEAD,
};

/* Where the fields of the next item go. */
static uint8_t *begin_item(tl_found *found, tl_found_kind kind) {
    const uint64_t head = kind;
    uint8_t *at = found->bytes + found->count;
    memcpy(at, &head, HEAD);
    found->count += SIZES[kind];
    return at + HEAD;
}

void tl_found_put(tl_found *found, tl_found_kind kind, const void *fields) {
    uint8_t *at = begin_item(found, kind);
    if (fields != NULL) {
        memcpy(at, fields, SIZES[kind] - HEAD);
    }
}

void tl_found_put_beat(tl_found *found, const tl_nameless *nameless, bool paced) {
    const uint32_t flags[2] = {nameless->readable, paced};
    uint8_t *at = begin_item(found, TL_FOUND_BEAT);
    memcpy(at, &nameless->beat, sizeof nameless->beat);
    memcpy(at + offsetof(tl_found_beat, readable), flags, sizeof flags);
    memcpy(at + offsetof(tl_found_beat, window), nameless->window, sizeof nameless->window);
}

size_t tl_found_take(tl_found *found, uint8_t *bytes, size_t capacity) {
    size_t moved = 0;
    while (moved < found->count) {
        uint64_t kind = 0;
        memcpy(&kind, found->bytes + moved, HEAD);
        if (SIZES[kind] > capacity - moved) {
            break;
        }
        moved += SIZES[kind];
    }
    if (moved > 0) {
        memcpy(bytes, found->bytes, moved);
        memmove(found->bytes, found->bytes + moved, found->count - moved);
        found->count -= moved;
    }
    return moved;
}

/* What a session sees of a beat before its name. */
static bool is_beat(const tl_found_beat *found) {
    const tl_beat *beat = &found->beat;
    const bool known =
        beat->reason == TL_REASON_NONE || beat->reason == TL_REASON_EDGE || beat->reason == TL_REASON_QUALITY;
    return known && beat->label == TL_UNCLASSIFIED && found->readable <= 1 && found->paced <= 1;
}

size_t tl_found_read(const uint8_t *bytes, size_t size, tl_found_item *item) {
    item->kind = 0;
    memcpy(item, bytes, size < HEAD ? 0 : HEAD);
    const size_t whole = item->kind <= TL_FOUND_END ? SIZES[item->kind] : 0;
    if (whole > size) {
        return 0;
    }
    memcpy(item, bytes, whole);
    const bool valid = (item->kind != TL_FOUND_BEAT || is_beat(&item->beat)) &&
                       (item->kind != TL_FOUND_SECOND || (uint32_t)item->second.state < TL_QUALITY_STATES);
    return valid ? whole : 0;
}
