/* Numbers, the checksum and the faults of the files of networks; see file_bytes.c. */
#ifndef TL_NET_FILE_BYTES_H
#define TL_NET_FILE_BYTES_H

#include <stdbool.h>
#include "../tracelight.h"

/* The four bytes at `bytes`, little-endian, as a u32 or an IEEE 754 single. */
uint32_t tl_read_u32(const uint8_t *bytes);
float tl_read_f32(const uint8_t *bytes);

/* CRC-32 of IEEE 802.3, as zlib's. */
uint32_t tl_crc32(const uint8_t *bytes, size_t size);

/* Whether the name of a class may hold this byte: names become columns, keys and choices elsewhere, and none
 * of these may come apart. */
bool tl_in_class_name(uint8_t byte);

/* Says what is wrong at byte `where` of such a file, if `error` is not NULL. Returns TL_E_MODEL. */
tl_status tl_refuse_file(tl_error *error, size_t where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
