/* Little-endian bytes of the training files; see bytes.h. */
#include "bytes.h"

#include <string.h>

uint8_t *put_u32(uint8_t *to, uint32_t value) {
    for (int i = 0; i < 4; i++)
        *to++ = (uint8_t)(value >> 8 * i);
    return to;
}

uint8_t *put_u64(uint8_t *to, uint64_t value) {
    return put_u32(put_u32(to, (uint32_t)value), (uint32_t)(value >> 32));
}

uint8_t *put_floats(uint8_t *to, const float *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, &values[i], sizeof bits);
        to = put_u32(to, bits);
    }
    return to;
}

void get_floats(const uint8_t *from, float *values, size_t count) {
    for (size_t i = 0; i < count; i++, from += 4) {
        const uint32_t bits =
            (uint32_t)from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 | (uint32_t)from[3] << 24;
        memcpy(&values[i], &bits, sizeof bits);
    }
}
