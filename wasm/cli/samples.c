/* `tracelight samples`: one lead as plain numbers for other programs. Standard output gets little-endian
 * float32 millivolts (NaN = missing) or, with --digital, int32 digital units (-2147483648 = missing). */
#include <stdlib.h>
#include <string.h>

#include "recording.h"

enum { CHUNK = 4096 };

static bool write_words(const uint32_t *words, int64_t count) {
    uint8_t bytes[CHUNK * 4];
    for (int64_t i = 0; i < count; i++) {
        for (int b = 0; b < 4; b++)
            bytes[4 * i + b] = (uint8_t)(words[i] >> 8 * b);
    }
    return fwrite(bytes, 4, (size_t)count, stdout) == (size_t)count;
}

/* Reads up to CHUNK samples as 32-bit patterns. */
static int64_t read_words(tl_record *record, uint32_t lead, int64_t start, bool digital, uint32_t *words,
                          tl_error *error) {
    int32_t units[CHUNK];
    float millivolts[CHUNK];
    int64_t got = digital ? tl_record_read_digital(record, lead, start, CHUNK, units, error)
                          : tl_record_read(record, lead, start, CHUNK, millivolts, error);
    if (got > 0)
        memcpy(words, digital ? (const void *)units : (const void *)millivolts, (size_t)got * sizeof *words);
    return got;
}

static exit_code write_lead(recording *recording, const cli_options *options) {
    uint32_t lead;
    tl_lead_info info;
    exit_code code = recording_lead(recording, options, &lead, &info);
    if (code != EXIT_DONE)
        return code;
    uint32_t words[CHUNK];
    for (int64_t start = 0; start < info.samples;) {
        tl_error error;
        int64_t got = read_words(recording->record, lead, start, options->digital, words, &error);
        if (got < 0)
            return cli_fail_engine(&error);
        if (!write_words(words, got))
            return cli_fail_output();
        start += got;
    }
    return EXIT_DONE;
}

exit_code command_samples(const cli_options *options) {
    recording *recording = calloc(1, sizeof *recording);
    if (!recording)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    exit_code code = recording_open(recording, options);
    if (code == EXIT_DONE)
        code = write_lead(recording, options);
    recording_close(recording);
    free(recording);
    return code;
}
