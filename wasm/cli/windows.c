/* `tracelight windows`: cuts a training window at every annotated beat of a recording.
 *
 * Output file ("TLW1"), little-endian; f32 = IEEE 754 single.
 *
 *   offset  size  field
 *        0     4  magic "TLW1"
 *        4     4  u32 number of beats
 *        8     4  u32 window length in ticks (360; a tick is 1/360 s)
 *       12     .  beats, one after the other, each
 *
 *            0     8  i64 sample of the annotation on the lead's clock
 *            8     8  i64 tick of the window's R peak: round(sample * 360 / rate), moved by --detected,
 * --jitter 16     1  u8 annotation code (WFDB: 1 N, 2 L, 3 R, 5 V, 8 A ...) 17     7  zero 24     4  f32
 * seconds since the previous annotated beat, NaN for the first 28     4  f32 seconds until the next annotated
 * beat, NaN for the last 32  1440  f32[360] raw millivolts on the 360 Hz grid, R peak at index 180 1472  1440
 * f32[360] denoised millivolts 2912  1440  f32[360] what the network gets
 *
 * Beats whose window crosses a gap or an end of the recording are left out; stderr says how many.
 * --jitter N moves every R peak by a pseudo-random number of ticks in [-N, N] that depends on --seed and the
 * beat alone, as a detector's peaks scatter around the reference's. --detected moves every R peak to where
 * the engine's own detector finds it (within 150 ms; it stays where none is found): so the page will cut its
 * windows.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "beat_codes.h"
#include "describe.h"
#include "peaks.h"
#include "recording.h"

enum { BEAT_BYTES = 4352, JITTER_LARGEST = TL_WINDOW / 4 };

typedef struct reference_beat {
    int64_t sample;
    uint8_t code;
} reference_beat;

/* The beats to cut, the lead they are cut from, and the room for it. */
typedef struct cutter {
    tl_record *record;
    uint32_t lead;
    tl_lead_info info;
    const cli_options *options;
    reference_beat *beats;
    size_t count;
    int64_t *peaks; /* the engine's own, with --detected */
    size_t peak_count;
    float *millivolts;
    size_t room; /* floats */
} cutter;

static uint8_t *put_u32(uint8_t *to, uint32_t value) {
    for (int i = 0; i < 4; i++)
        *to++ = (uint8_t)(value >> 8 * i);
    return to;
}

static uint8_t *put_u64(uint8_t *to, uint64_t value) {
    return put_u32(put_u32(to, (uint32_t)value), (uint32_t)(value >> 32));
}

static uint8_t *put_floats(uint8_t *to, const float *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, &values[i], sizeof bits);
        to = put_u32(to, bits);
    }
    return to;
}

static float seconds_between(const cutter *cutter, size_t earlier, size_t later) {
    if (later >= cutter->count || earlier >= cutter->count)
        return NAN;
    return (float)((double)(cutter->beats[later].sample - cutter->beats[earlier].sample) / cutter->info.rate);
}

/* A number in [-width, width] out of seed and sample (SplitMix64, Steele et al. 2014). */
static int64_t scatter(uint64_t seed, int64_t sample, int64_t width) {
    uint64_t z = seed * UINT64_C(0xD1342543DE82EF95) + (uint64_t)sample + UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    z ^= z >> 31;
    return (int64_t)(z % (uint64_t)(2 * width + 1)) - width;
}

/* Cuts the window at `tick`. TL_E_ARGUMENT: it crosses a gap or an end. */
static tl_status cut(cutter *cutter, int64_t tick, tl_window *window, tl_error *error) {
    int64_t first;
    int64_t count;
    tl_window_span(cutter->info.rate, tick, &first, &count);
    int64_t from = first < 0 ? 0 : first;
    int64_t length = first + count - from;
    if (length <= 0 || from >= cutter->info.samples)
        return TL_E_ARGUMENT;
    if ((uint64_t)length > cutter->room) {
        free(cutter->millivolts);
        cutter->room = (size_t)length;
        cutter->millivolts = malloc(cutter->room * sizeof *cutter->millivolts);
    }
    if (!cutter->millivolts)
        return TL_E_MEMORY;
    int64_t got = tl_record_read(cutter->record, cutter->lead, from, length, cutter->millivolts, error);
    if (got < 0)
        return (tl_status)got;
    return tl_window_cut(cutter->info.rate, cutter->millivolts, from, got, tick,
                         (uint32_t)cutter->options->denoise_levels, window);
}

static bool write_beat(FILE *out, const cutter *cutter, size_t index, int64_t tick, const tl_window *window) {
    uint8_t bytes[BEAT_BYTES] = {0};
    const reference_beat *beat = &cutter->beats[index];
    uint8_t *to = put_u64(put_u64(bytes, (uint64_t)beat->sample), (uint64_t)tick);
    to[0] = beat->code;
    const float rr[2] = {seconds_between(cutter, index - 1, index),
                         seconds_between(cutter, index, index + 1)};
    to = put_floats(to + 8, rr, 2);
    to = put_floats(to, window->raw, TL_WINDOW);
    to = put_floats(to, window->denoised, TL_WINDOW);
    put_floats(to, window->input, TL_WINDOW);
    return fwrite(bytes, sizeof bytes, 1, out) == 1;
}

static bool write_header(FILE *out, uint32_t count) {
    uint8_t bytes[12] = {'T', 'L', 'W', '1'};
    put_u32(put_u32(bytes + 4, count), TL_WINDOW);
    return fseek(out, 0, SEEK_SET) == 0 && fwrite(bytes, sizeof bytes, 1, out) == 1;
}

static exit_code write_all(cutter *cutter, FILE *out) {
    tl_window window;
    tl_error error = {0};
    uint32_t written = 0;
    const cli_options *options = cutter->options;
    bool good = write_header(out, 0);
    for (size_t i = 0; i < cutter->count && good; i++) {
        int64_t sample = cutter->beats[i].sample;
        int64_t tick = llround((double)sample * TL_RATE / cutter->info.rate);
        tick = peaks_nearest(cutter->peaks, cutter->peak_count, tick);
        tick += scatter((uint64_t)options->seed, sample, options->jitter);
        tl_status status = cut(cutter, tick, &window, &error);
        if (status == TL_E_ARGUMENT)
            continue;
        if (status == TL_E_MEMORY)
            return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
        if (status != TL_OK)
            return cli_fail_engine(&error);
        good = write_beat(out, cutter, i, tick, &window);
        written++;
    }
    good = good && write_header(out, written);
    if (!good)
        return cli_fail(EXIT_INTERNAL, "%s cannot be written.", options->output);
    fprintf(stderr, "%u of %zu beats of %s; %zu left out at gaps and ends\n", written, cutter->count,
            describe_lead(&cutter->info, cutter->lead).text, cutter->count - written);
    return EXIT_DONE;
}

/* Collects the annotated beats, on the clock of the chosen lead. */
static exit_code collect_beats(cutter *cutter, const recording *recording) {
    cutter->beats = calloc(recording->info.annotations + 1, sizeof *cutter->beats);
    if (!cutter->beats)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    tl_lead_info clock;
    tl_record_lead(recording->record, 0, &clock);
    for (size_t i = 0; i < recording->info.annotations; i++) {
        tl_annotation annotation;
        tl_record_annotation(recording->record, i, &annotation);
        if (!beat_code_is_beat(annotation.code))
            continue;
        int64_t sample = llround((double)annotation.sample * (cutter->info.rate / clock.rate));
        cutter->beats[cutter->count++] = (reference_beat){sample, annotation.code};
    }
    if (cutter->count > 0)
        return EXIT_DONE;
    return recording_fail_unannotated(recording);
}

static exit_code cut_recording(recording *recording, cutter *cutter) {
    exit_code code = recording_lead(recording, cutter->options, &cutter->lead, &cutter->info);
    if (code == EXIT_DONE)
        code = collect_beats(cutter, recording);
    if (code == EXIT_DONE && cutter->options->detected) {
        code = peaks_detect(cutter->record, cutter->lead, &cutter->peaks, &cutter->peak_count);
    }
    if (code != EXIT_DONE)
        return code;
    FILE *out = fopen(cutter->options->output, "wb");
    if (!out)
        return cli_fail(EXIT_INTERNAL, "%s cannot be written.", cutter->options->output);
    code = write_all(cutter, out);
    if (fclose(out) != 0 && code == EXIT_DONE) {
        code = cli_fail(EXIT_INTERNAL, "%s cannot be written.", cutter->options->output);
    }
    return code;
}

exit_code command_windows(const cli_options *options) {
    if (!options->output)
        return cli_fail(EXIT_USAGE, "'windows' needs --output FILE.tlw");
    if (options->jitter > JITTER_LARGEST)
        return cli_fail(EXIT_USAGE, "--jitter is at most %d.", JITTER_LARGEST);
    if (options->denoise_levels > 32)
        return cli_fail(EXIT_USAGE, "--denoise-levels is at most 32.");
    recording *recording = calloc(1, sizeof *recording);
    if (!recording)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    cutter cutter = {.options = options};
    exit_code code = recording_open(recording, options);
    cutter.record = recording->record;
    if (code == EXIT_DONE)
        code = cut_recording(recording, &cutter);
    free(cutter.beats);
    free(cutter.peaks);
    free(cutter.millivolts);
    recording_close(recording);
    free(recording);
    return code;
}
