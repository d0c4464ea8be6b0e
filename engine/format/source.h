/* Buffered reading of a tl_source, and little-endian numbers out of its bytes. */
#ifndef FORMAT_SOURCE_H
#define FORMAT_SOURCE_H

#include <string.h>

#include "../tracelight.h"
#include "text.h"

enum { SOURCE_BLOCK = 65536 };

/* Keeps one aligned block of the source, so that reading forward calls tl_source.read once a block. */
typedef struct source_reader {
    const tl_source *source;
    uint64_t start; /* offset of the block */
    size_t filled;  /* bytes of it that are there */
    uint8_t block[SOURCE_BLOCK];
} source_reader;

void source_reader_set(source_reader *reader, const tl_source *source);

/* Copies up to `count` bytes from `offset`; *copied is fewer only at the end of the source. */
tl_status source_read(source_reader *reader, uint64_t offset, void *bytes, size_t count, size_t *copied,
                      tl_error *error);

/* The bytes of the block from `offset` on: at least one, none at the end of the source. Valid until the next
 * call. */
tl_status source_view(source_reader *reader, uint64_t offset, text *view, tl_error *error);

/* Copies exactly `count` bytes: TL_E_TRUNCATED when the source ends before. */
tl_status source_need(source_reader *reader, uint64_t offset, void *bytes, size_t count, tl_error *error);

static inline uint16_t le_u16(const uint8_t *b) {
    return (uint16_t)(b[0] | b[1] << 8);
}

static inline uint32_t le_u32(const uint8_t *b) {
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* Two's complement of the lowest `bits` bits of `value`. */
static inline int32_t sign_extend(uint32_t value, unsigned bits) {
    int64_t sign = INT64_C(1) << (bits - 1);
    int64_t low = (int64_t)value & ((sign << 1) - 1);
    return (int32_t)((low ^ sign) - sign);
}

#endif
