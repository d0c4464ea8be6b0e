/* `tracelight inputs`: what the session knows of every beat that it finds, for training networks that look at
 * the beats around.
 *
 * Output file ("TLI1"), little-endian; f32 = IEEE 754 single.
 *
 *   offset  size  field
 *        0     4  magic "TLI1"
 *        4     4  u32 number of beats
 *        8     4  u32 window length in ticks (360; a tick is 1/360 s)
 *       12     4  u32 numbers that tell what surrounds a beat (44)
 *       16     .  beats in order of time, each
 *
 *            0     8  i64 sample of the annotation that belongs to the beat, -1 where there is none
 *            8     8  i64 tick of the R peak
 *           16     1  u8 annotation code, 0 where there is none
 *           17     1  u8 whether its window can be read: if not, all windows are 0
 *           18     2  zero
 *           20     4  f32 seconds since the beat before, NaN where not known
 *           24     4  f32 1: it has a P wave, 0: it has none, NaN: not known
 *           28     4  f32 duration of its QRS complex in seconds, NaN: not known
 *           32   176  f32[44] surroundings (engine/beat/surroundings.c)
 *          208  1440  f32[360] denoised millivolts, R peak at index 180
 *         1648  1440  f32[360] usual beat, millivolts
 *
 * An annotation belongs to the nearest beat within 150 ms; annotations without a beat are not in the file.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis.h"
#include "bytes.h"
#include "cut.h"
#include "peaks.h"
#include "reference.h"

enum { BEAT_BYTES = 208 + 2 * 4 * TL_WINDOW, HEADER_BYTES = 16 };

typedef struct input_writer {
    recording recording;
    cut_source source;
    analysis analysis;
    reference_beat *reference; /* of each found beat; code 0 = none */
    uint32_t denoise_levels;
    FILE *out;
} input_writer;

/* ----------------------------------------------------------------------------------------- annotations ----
 */

/* Index of the beat at `tick`; the number of beats when there is none. */
static size_t beat_at(const analysis *analysis, int64_t tick) {
    size_t first = 0;
    size_t count = analysis->beat_count;
    while (count > 0) {
        const size_t half = count / 2;
        const bool before = analysis->beats[first + half].tick < tick;
        first += before ? half + 1 : 0;
        count = before ? count - half - 1 : half;
    }
    const bool there = first < analysis->beat_count && analysis->beats[first].tick == tick;
    return there ? first : analysis->beat_count;
}

static exit_code give_references(input_writer *writer, const reference_beat *beats, size_t count) {
    const analysis *analysis = &writer->analysis;
    int64_t *peaks = malloc((analysis->beat_count + 1) * sizeof *peaks);
    writer->reference = calloc(analysis->beat_count + 1, sizeof *writer->reference);
    if (!peaks || !writer->reference) {
        free(peaks);
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    }
    for (size_t i = 0; i < analysis->beat_count; i++)
        peaks[i] = analysis->beats[i].tick;
    for (size_t i = 0; i < count; i++) {
        const int64_t tick = reference_tick(&beats[i], writer->source.rate);
        const size_t found = beat_at(analysis, peaks_nearest(peaks, analysis->beat_count, tick));
        writer->reference[found] = beats[i]; /* the place behind the last takes those that none belongs to */
    }
    free(peaks);
    return EXIT_DONE;
}

/* ---------------------------------------------------------------------------------------------- output ----
 */

static tl_status put_windows(input_writer *writer, const tl_beat *beat, uint8_t *to, tl_error *error) {
    tl_window window;
    const tl_status status = cut_window(&writer->source, beat->tick, writer->denoise_levels, &window, error);
    const float *usual = analysis_usual(&writer->analysis, beat);
    if (status == TL_OK)
        put_floats(put_floats(to, window.denoised, TL_WINDOW), usual ? usual : window.denoised, TL_WINDOW);
    return status;
}

static bool is_readable(const tl_beat *beat) {
    return beat->reason == TL_REASON_NONE;
}

static exit_code write_beat(input_writer *writer, size_t index) {
    uint8_t bytes[BEAT_BYTES] = {0};
    tl_error error = {0};
    const tl_beat *beat = &writer->analysis.beats[index];
    const reference_beat *reference = &writer->reference[index];
    const tl_waves *waves = &beat->waves;
    const bool delineated = !isnan(waves->qrs_on);
    const float numbers[3] = {beat->rr_s, delineated ? (isnan(waves->p_peak) ? 0.0F : 1.0F) : NAN,
                              waves->qrs_off - waves->qrs_on};
    const int64_t sample = reference->code == 0 ? -1 : reference->sample;
    uint8_t *to = put_u64(put_u64(bytes, (uint64_t)sample), (uint64_t)beat->tick);
    to[0] = reference->code;
    to[1] = is_readable(beat);
    to = put_floats(to + 4, numbers, 3);
    to = put_floats(to, beat->surroundings, TL_SURROUNDINGS);
    const tl_status status = is_readable(beat) ? put_windows(writer, beat, to, &error) : TL_OK;
    if (status == TL_E_MEMORY)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    if (status != TL_OK)
        return cli_fail_engine(&error);
    return fwrite(bytes, sizeof bytes, 1, writer->out) == 1 ? EXIT_DONE : EXIT_INTERNAL;
}

static exit_code write_all(input_writer *writer) {
    uint8_t header[HEADER_BYTES] = {'T', 'L', 'I', '1'};
    put_u32(put_u32(put_u32(header + 4, (uint32_t)writer->analysis.beat_count), TL_WINDOW), TL_SURROUNDINGS);
    exit_code code = fwrite(header, sizeof header, 1, writer->out) == 1 ? EXIT_DONE : EXIT_INTERNAL;
    for (size_t i = 0; i < writer->analysis.beat_count && code == EXIT_DONE; i++)
        code = write_beat(writer, i);
    return code;
}

static exit_code analyse(input_writer *writer, const cli_options *options) {
    cut_source *source = &writer->source;
    tl_lead_info info;
    exit_code code = recording_lead(&writer->recording, options, &source->lead, &info);
    if (code != EXIT_DONE)
        return code;
    source->record = writer->recording.record;
    source->rate = info.rate;
    source->samples = info.samples;
    const tl_session_config config = {.surroundings = true, .denoise_levels = writer->denoise_levels};
    code = analysis_run(source->record, source->lead, config, &writer->analysis);
    reference_beat *beats = NULL;
    size_t count = 0;
    if (code == EXIT_DONE)
        code = reference_beats(&writer->recording, info.rate, &beats, &count);
    if (code == EXIT_DONE)
        code = give_references(writer, beats, count);
    free(beats);
    return code;
}

static exit_code write_file(input_writer *writer, const char *path) {
    writer->out = fopen(path, "wb");
    exit_code code = writer->out ? write_all(writer) : EXIT_INTERNAL;
    if (writer->out && fclose(writer->out) != 0)
        code = EXIT_INTERNAL;
    return code == EXIT_INTERNAL ? cli_fail(code, "%s cannot be written.", path) : code;
}

exit_code command_inputs(const cli_options *options) {
    if (!options->output)
        return cli_fail(EXIT_USAGE, "'inputs' needs --output FILE.tli");
    if (options->denoise_levels > 7)
        return cli_fail(EXIT_USAGE, "--denoise-levels is at most 7.");
    input_writer *writer = calloc(1, sizeof *writer);
    if (!writer)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    writer->denoise_levels = (uint32_t)options->denoise_levels;
    exit_code code = recording_open(&writer->recording, options);
    if (code == EXIT_DONE)
        code = analyse(writer, options);
    if (code == EXIT_DONE)
        code = write_file(writer, options->output);
    free(writer->reference);
    free(writer->source.millivolts);
    analysis_release(&writer->analysis);
    recording_close(&writer->recording);
    free(writer);
    return code;
}
