/* Little-endian bytes of the training files. The put_ functions return the place after what they wrote. */
#ifndef CLI_BYTES_H
#define CLI_BYTES_H

#include <stddef.h>
#include <stdint.h>

uint8_t *put_u32(uint8_t *to, uint32_t value);
uint8_t *put_u64(uint8_t *to, uint64_t value);
uint8_t *put_floats(uint8_t *to, const float *values, size_t count);
void get_floats(const uint8_t *from, float *values, size_t count);

#endif
