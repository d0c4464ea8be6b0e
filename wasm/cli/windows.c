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
 *            8     8  i64 tick of the window's R peak: round(sample * 360 / rate), moved by --detected
 *                     and --jitter
 *           16     1  u8 annotation code (WFDB: 1 N, 2 L, 3 R, 5 V, 8 A ...)
 *           17     7  zero
 *           24     4  f32 seconds since the previous annotated beat, NaN for the first
 *           28     4  f32 seconds until the next annotated beat, NaN for the last
 *           32  1440  f32[360] raw millivolts on the 360 Hz grid, R peak at index 180
 *         1472  1440  f32[360] denoised millivolts
 *         2912  1440  f32[360] what a network of the window alone gets
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

#include "bytes.h"
#include "cut.h"
#include "describe.h"
#include "peaks.h"
#include "reference.h"

enum { BEAT_BYTES = 4352, JITTER_LARGEST = TL_WINDOW / 4 };

/* The beats to cut, the lead they are cut from, and the room for it. */
typedef struct cutter {
    cut_source source;
    tl_lead_info info;
    const cli_options *options;
    reference_beat *beats;
    size_t count;
    int64_t *peaks; /* the engine's own, with --detected */
    size_t peak_count;
} cutter;

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
        int64_t tick = reference_tick(&cutter->beats[i], cutter->info.rate);
        tick = peaks_nearest(cutter->peaks, cutter->peak_count, tick);
        tick += scatter((uint64_t)options->seed, sample, options->jitter);
        tl_status status =
            cut_window(&cutter->source, tick, (uint32_t)options->denoise_levels, &window, &error);
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
            describe_lead(&cutter->info, cutter->source.lead).text, cutter->count - written);
    return EXIT_DONE;
}

static exit_code cut_recording(recording *recording, cutter *cutter) {
    cut_source *source = &cutter->source;
    source->record = recording->record;
    exit_code code = recording_lead(recording, cutter->options, &source->lead, &cutter->info);
    source->rate = cutter->info.rate;
    source->samples = cutter->info.samples;
    if (code == EXIT_DONE)
        code = reference_beats(recording, source->rate, &cutter->beats, &cutter->count);
    if (code == EXIT_DONE && cutter->options->detected)
        code = peaks_detect(source->record, source->lead, &cutter->peaks, &cutter->peak_count);
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
    if (code == EXIT_DONE)
        code = cut_recording(recording, &cutter);
    free(cutter.beats);
    free(cutter.peaks);
    free(cutter.source.millivolts);
    recording_close(recording);
    free(recording);
    return code;
}
