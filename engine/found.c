/* What one session finds and another names, as bytes that pass between two threads without a common memory.
 *
 * The bytes are items, one after the other: kind and size (two uint32_t), then the fields of tl_found_beat or
 * tl_found_second, or the TL_WINDOW floats of a usual beat, as this machine holds them. They live as long as
 * both sessions and are no file format. All fields are numbers of which any bits are a value; those that
 * stand for a choice are checked when they are read, since the bytes come from elsewhere.
 */
#include "found.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static const size_t HEAD = offsetof(tl_found_item, beat);

_Static_assert(offsetof(tl_found_item, beat) == 2 * sizeof(uint32_t), "kind and size, then the fields");
_Static_assert(sizeof(tl_found_item) <= TL_FOUND_MOST, "no item is longer");

/* Bytes of an item; 0: there is no such kind. */
static size_t size_of(uint32_t kind) {
    switch (kind) {
    case TL_FOUND_BEAT:
        return HEAD + sizeof(tl_found_beat);
    case TL_FOUND_USUAL:
        return HEAD + TL_WINDOW * sizeof(float);
    case TL_FOUND_SECOND:
        return HEAD + sizeof(tl_found_second);
    case TL_FOUND_END:
        return HEAD;
    default:
        return 0;
    }
}

size_t tl_found_bytes(size_t beats, size_t versions, size_t seconds, size_t ends) {
    return beats * size_of(TL_FOUND_BEAT) + versions * size_of(TL_FOUND_USUAL) +
           seconds * size_of(TL_FOUND_SECOND) + ends * size_of(TL_FOUND_END);
}

bool tl_found_alloc(tl_found *found, size_t capacity) {
    found->bytes = malloc(capacity);
    found->count = 0;
    found->capacity = found->bytes == NULL ? 0 : capacity;
    return found->bytes != NULL;
}

void tl_found_free(tl_found *found) {
    free(found->bytes);
    *found = (tl_found){.bytes = NULL};
}

/* `fields`: all that stands behind the head of an item of this kind. */
static void put(tl_found *found, tl_found_kind kind, const void *fields) {
    const uint32_t head[2] = {(uint32_t)kind, (uint32_t)size_of(kind)};
    uint8_t *at = found->bytes + found->count;
    assert(head[1] <= found->capacity - found->count);
    memcpy(at, head, sizeof head);
    if (head[1] > HEAD) {
        memcpy(at + HEAD, fields, head[1] - HEAD);
    }
    found->count += head[1];
}

void tl_found_put_beat(tl_found *found, const tl_nameless *nameless, bool paced) {
    const tl_beat *from = &nameless->beat;
    tl_found_beat beat = {
        .sample = from->sample,
        .tick = from->tick,
        .time_s = from->time_s,
        .rr_s = from->rr_s,
        .amplitude_mv = from->amplitude_mv,
        .usual = from->usual,
        .reason = (uint32_t)from->reason,
        .readable = nameless->readable ? 1 : 0,
        .paced = paced ? 1 : 0,
        .waves = from->waves,
    };
    memcpy(beat.surroundings, from->surroundings, sizeof beat.surroundings);
    memcpy(beat.window, nameless->window, sizeof beat.window);
    put(found, TL_FOUND_BEAT, &beat);
}

void tl_found_put_usual(tl_found *found, const float *values) {
    put(found, TL_FOUND_USUAL, values);
}

void tl_found_put_second(tl_found *found, const tl_quality *second) {
    const tl_found_second fields = {second->sample, second->index, (uint32_t)second->state};
    put(found, TL_FOUND_SECOND, &fields);
}

void tl_found_put_end(tl_found *found) {
    put(found, TL_FOUND_END, NULL);
}

size_t tl_found_take(tl_found *found, uint8_t *bytes, size_t capacity) {
    size_t moved = 0;
    while (moved < found->count) {
        uint32_t head[2];
        memcpy(head, found->bytes + moved, sizeof head);
        if (head[1] > capacity - moved) {
            break;
        }
        moved += head[1];
    }
    if (moved > 0) {
        memcpy(bytes, found->bytes, moved);
        memmove(found->bytes, found->bytes + moved, found->count - moved);
        found->count -= moved;
    }
    return moved;
}

/* What a session sees of a beat before its name. */
static bool is_beat(const tl_found_beat *beat) {
    const bool known =
        beat->reason == TL_REASON_NONE || beat->reason == TL_REASON_EDGE || beat->reason == TL_REASON_QUALITY;
    return known && beat->readable <= 1 && beat->paced <= 1 && beat->usual >= -1;
}

bool tl_found_read(const uint8_t *bytes, size_t size, tl_found_item *item) {
    if (size < HEAD) {
        return false;
    }
    memcpy(item, bytes, HEAD);
    if (item->size == 0 || item->size != size_of(item->kind) || item->size > size) {
        return false;
    }
    memcpy(item, bytes, item->size);
    return (item->kind != TL_FOUND_BEAT || is_beat(&item->beat)) &&
           (item->kind != TL_FOUND_SECOND || item->second.state < TL_QUALITY_STATES);
}

tl_nameless tl_found_nameless(const tl_found_beat *beat) {
    tl_nameless nameless = {
        .beat =
            {
                .sample = beat->sample,
                .tick = beat->tick,
                .time_s = beat->time_s,
                .rr_s = beat->rr_s,
                .amplitude_mv = beat->amplitude_mv,
                .label = TL_UNCLASSIFIED,
                .reason = (tl_reason)beat->reason,
                .waves = beat->waves,
                .usual = beat->usual,
            },
        .readable = beat->readable == 1,
        .windowed = beat->reason == TL_REASON_NONE,
    };
    memcpy(nameless.beat.surroundings, beat->surroundings, sizeof beat->surroundings);
    memcpy(nameless.window, beat->window, sizeof beat->window);
    return nameless;
}

tl_quality tl_found_quality(const tl_found_second *second) {
    return (tl_quality){second->sample, second->index, (tl_quality_state)second->state};
}
