/* Numbers, names and the checksum of the files of networks, which are little-endian whatever the machine. */
#include "file_bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

uint32_t tl_read_u32(const uint8_t *bytes) {
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

float tl_read_f32(const uint8_t *bytes) {
    const uint32_t bits = tl_read_u32(bytes);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* Reflected, polynomial 0xEDB88320, four bits at a time. */
uint32_t tl_crc32(const uint8_t *bytes, size_t size) {
    static const uint32_t step[16] = {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    };
    uint32_t crc = 0xFFFFFFFF;
    for (size_t i = 0; i < size; i++) {
        crc ^= bytes[i];
        crc = crc >> 4 ^ step[crc & 15];
        crc = crc >> 4 ^ step[crc & 15];
    }
    return ~crc;
}

bool tl_in_class_name(uint8_t byte) {
    return byte > ' ' && byte <= '~' && byte != ',' && byte != '"';
}

tl_status tl_refuse_file(tl_error *error, size_t where, const char *format, ...) {
    if (error) {
        va_list arguments;
        va_start(arguments, format);
        *error = (tl_error){.code = TL_E_MODEL, .place = TL_PLACE_BYTE, .where = (int64_t)where};
        vsnprintf(error->message, sizeof error->message, format, arguments);
        va_end(arguments);
    }
    return TL_E_MODEL;
}
