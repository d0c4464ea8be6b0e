/* Buffered reading of a tl_source; see source.h. */
#include "source.h"

#include "fault.h"

void source_reader_set(source_reader *reader, const tl_source *source) {
    reader->source = source;
    reader->start = 0;
    reader->filled = 0;
}

static tl_status fill(source_reader *reader, uint64_t offset, tl_error *error) {
    const tl_source *source = reader->source;
    uint64_t start = offset - offset % SOURCE_BLOCK;
    uint64_t left = source->size - start;
    uint64_t wanted = left < SOURCE_BLOCK ? left : SOURCE_BLOCK;
    reader->filled = 0;
    int64_t got = source->read(source->context, start, reader->block, wanted);
    if (got < 0 || (uint64_t)got != wanted) {
        return fault(
            error, TL_E_READ, fault_at_byte(source, start),
            "%s could not be read at byte %lld. If it lies on a removed or network drive, copy it and try "
            "again.",
            source->name, (long long)start);
    }
    reader->start = start;
    reader->filled = (size_t)got;
    return TL_OK;
}

tl_status source_view(source_reader *reader, uint64_t offset, text *view, tl_error *error) {
    *view = (text){"", 0};
    if (offset >= reader->source->size)
        return TL_OK;
    if (offset < reader->start || offset - reader->start >= reader->filled) {
        tl_status status = fill(reader, offset, error);
        if (status != TL_OK)
            return status;
    }
    size_t in_block = (size_t)(offset - reader->start);
    *view = (text){(const char *)reader->block + in_block, reader->filled - in_block};
    return TL_OK;
}

tl_status source_read(source_reader *reader, uint64_t offset, void *bytes, size_t count, size_t *copied,
                      tl_error *error) {
    uint8_t *to = bytes;
    *copied = 0;
    while (*copied < count) {
        text view;
        tl_status status = source_view(reader, offset + *copied, &view, error);
        if (status != TL_OK || view.length == 0)
            return status;
        size_t part = view.length < count - *copied ? view.length : count - *copied;
        memcpy(to + *copied, view.at, part);
        *copied += part;
    }
    return TL_OK;
}

tl_status source_need(source_reader *reader, uint64_t offset, void *bytes, size_t count, tl_error *error) {
    size_t copied = 0;
    tl_status status = source_read(reader, offset, bytes, count, &copied, error);
    if (status != TL_OK)
        return status;
    if (copied < count) {
        return fault(error, TL_E_TRUNCATED, fault_at_byte(reader->source, reader->source->size),
                     "%s ends at byte %lld, before the data that its header promises.", reader->source->name,
                     (long long)reader->source->size);
    }
    return TL_OK;
}
