/* `tracelight synth`: writes a synthetic ECG and its truth (engine/synth/synth.h).
 *
 *   NAME.hea, NAME.dat   WFDB (engine/synth/record.c)
 *   NAME.csv             instead, with --csv: seconds and millivolts; a missing sample is an empty cell
 *   NAME.atr             the true beats, and the rhythm where it changes
 *   NAME.waves           the true ends and peaks of the waves as in the QT database: ( p ) ( N ) ( t ), with
 * the annotations' number 0 for P, 1 for QRS, 2 for T
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../engine/synth/record.h"
#include "cli.h"
#include "synth_request.h"

enum {
    CHUNK = 1024, /* samples */
    NAME_LONGEST = 1000,
    HEADER_LONGEST = 4096,
    CODE_P = 24,
    CODE_T = 27,
    CODE_RHYTHM = 28,
    CODE_ONSET = 39,
    CODE_OFFSET = 40,
    BEAT_ANNOTATIONS = 9, /* most that one beat makes */
};

/* A recording being written. */
typedef struct writer {
    const cli_options *options;
    tl_synth_config config;
    tl_synth *synth;
    int64_t samples;
    FILE *out; /* .dat or .csv */
    tl_synth_record record;
    tl_synth_beat *beats;
    size_t beat_count;
    size_t beat_room;
} writer;

/* ------------------------------------------------------------------------------------------------ files ----
 */

/* The record's name: that of the files without folders. */
static const char *record_name(const char *output) {
    const char *slash = strrchr(output, '/');
    return slash ? slash + 1 : output;
}

static exit_code check_name(const char *output) {
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const char *name = record_name(output);
    if (*name == '\0' || strspn(name, allowed) != strlen(name) || strlen(output) > NAME_LONGEST) {
        return cli_fail(
            EXIT_USAGE,
            "--output is the name of a record, of letters, digits, - and _ and without an ending; '%s' is "
            "not.",
            output);
    }
    return EXIT_DONE;
}

/* Opens NAME.ending; NULL and a sentence on failure. */
static FILE *create(const writer *to, const char *ending) {
    char path[NAME_LONGEST + 16];
    snprintf(path, sizeof path, "%s.%s", to->options->output, ending);
    FILE *out = fopen(path, "wb");
    if (!out)
        cli_fail(EXIT_INTERNAL, "%s cannot be written.", path);
    return out;
}

/* Closes the file; `good` says whether all writing went well. */
static exit_code finish(const writer *to, FILE *out, bool good, const char *ending) {
    if (fclose(out) == 0 && good)
        return EXIT_DONE;
    return cli_fail(EXIT_INTERNAL, "%s.%s cannot be written.", to->options->output, ending);
}

/* ---------------------------------------------------------------------------------------------- samples ----
 */

static bool write_units(writer *to, const float *millivolts, size_t count) {
    uint8_t bytes[2 * CHUNK * TL_SYNTH_LEADS];
    tl_synth_pack(&to->record, millivolts, count, bytes);
    return fwrite(bytes, 2 * to->record.leads, count, to->out) == count;
}

static bool write_rows(writer *to, const float *millivolts, size_t count, int64_t start) {
    uint32_t leads = to->config.leads;
    if (start == 0) {
        char origin[HEADER_LONGEST];
        tl_synth_origin(to->synth, synth_rhythm(to->options), origin, sizeof origin);
        fprintf(to->out, "%stime (s)", origin);
        for (uint32_t lead = 0; lead < leads; lead++) {
            fprintf(to->out, ",%s (mV)", tl_synth_lead_name(to->synth, lead));
        }
        fputc('\n', to->out);
    }
    for (size_t i = 0; i < count; i++) {
        fprintf(to->out, "%.6f", (double)(start + (int64_t)i) / to->config.rate);
        for (uint32_t lead = 0; lead < leads; lead++) {
            float value = millivolts[i * leads + lead];
            fputc(',', to->out);
            if (!isnan(value))
                fprintf(to->out, "%.4f", (double)value);
        }
        fputc('\n', to->out);
    }
    return !ferror(to->out);
}

/* Keeps the beats whose R peaks have been read. */
static bool take_beats(writer *to) {
    for (;;) {
        if (to->beat_count == to->beat_room) {
            size_t room = to->beat_room > 0 ? 2 * to->beat_room : 1024;
            tl_synth_beat *beats = realloc(to->beats, room * sizeof *beats);
            if (!beats)
                return false;
            to->beats = beats;
            to->beat_room = room;
        }
        size_t got = tl_synth_beats(to->synth, to->beats + to->beat_count, to->beat_room - to->beat_count);
        if (got == 0)
            return true;
        to->beat_count += got;
    }
}

static exit_code write_samples(writer *to) {
    bool as_csv = to->options->form == FORM_CSV;
    const char *ending = as_csv ? "csv" : "dat";
    to->out = create(to, ending);
    if (!to->out)
        return EXIT_INTERNAL;
    float millivolts[CHUNK * TL_SYNTH_LEADS];
    bool good = true;
    bool room = true;
    for (int64_t done = 0; done < to->samples && good && room;) {
        size_t wanted = to->samples - done < CHUNK ? (size_t)(to->samples - done) : CHUNK;
        size_t got = tl_synth_read(to->synth, millivolts, wanted);
        good = as_csv ? write_rows(to, millivolts, got, done) : write_units(to, millivolts, got);
        room = take_beats(to);
        done += (int64_t)got;
    }
    exit_code code = finish(to, to->out, good, ending);
    return room ? code : cli_fail(EXIT_INTERNAL, "There is not enough memory.");
}

static exit_code write_header(const writer *to) {
    char text[HEADER_LONGEST];
    const size_t length = tl_synth_header(&to->record, to->synth, record_name(to->options->output),
                                          synth_rhythm(to->options), text, sizeof text);
    FILE *out = create(to, "hea");
    if (!out)
        return EXIT_INTERNAL;
    const bool good = length < sizeof text && fputs(text, out) >= 0;
    return finish(to, out, good, "hea");
}

/* ---------------------------------------------------------------------------------------------- the truth
 * ----
 */

static size_t add_beat(const writer *to, size_t index, tl_annotation *annotations) {
    const tl_synth_beat *beat = &to->beats[index];
    size_t count = 0;
    if (index == 0 || strcmp(beat->rhythm, to->beats[index - 1].rhythm) != 0) {
        annotations[count++] =
            (tl_annotation){.sample = beat->sample, .code = CODE_RHYTHM, .text = beat->rhythm};
    }
    annotations[count++] = (tl_annotation){.sample = beat->sample, .code = (uint8_t)beat->kind, .text = ""};
    return count;
}

static bool add_mark(const writer *to, double seconds, uint8_t code, int8_t number,
                     tl_annotation *annotation) {
    int64_t sample = isnan(seconds) ? -1 : llround(seconds * to->config.rate);
    *annotation = (tl_annotation){.sample = sample, .code = code, .number = number, .text = ""};
    return sample >= 0 && sample < to->samples;
}

static size_t add_wave(const writer *to, const tl_synth_wave *wave, uint8_t code, int8_t number,
                       tl_annotation *annotations) {
    size_t count = 0;
    count += add_mark(to, wave->onset, CODE_ONSET, number, &annotations[count]);
    count += add_mark(to, wave->peak, code, number, &annotations[count]);
    count += add_mark(to, wave->offset, CODE_OFFSET, number, &annotations[count]);
    return count;
}

static size_t add_waves(const writer *to, size_t index, tl_annotation *annotations) {
    const tl_synth_beat *beat = &to->beats[index];
    size_t count = add_wave(to, &beat->p, CODE_P, 0, annotations);
    count += add_wave(to, &beat->qrs, (uint8_t)beat->kind, 1, annotations + count);
    return count + add_wave(to, &beat->t, CODE_T, 2, annotations + count);
}

static int by_sample(const void *a, const void *b) {
    int64_t first = ((const tl_annotation *)a)->sample;
    int64_t second = ((const tl_annotation *)b)->sample;
    return (first > second) - (first < second);
}

static exit_code write_encoded(const writer *to, const tl_annotation *annotations, size_t count,
                               const char *ending) {
    size_t size = tl_annotations_encode(annotations, count, NULL, 0);
    uint8_t *bytes = malloc(size);
    FILE *out = bytes ? create(to, ending) : NULL;
    exit_code code = EXIT_INTERNAL;
    if (!bytes)
        cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    if (out) {
        tl_annotations_encode(annotations, count, bytes, size);
        code = finish(to, out, fwrite(bytes, 1, size, out) == size, ending);
    }
    free(bytes);
    return code;
}

typedef size_t annotate_beat(const writer *to, size_t index, tl_annotation *annotations);

static exit_code write_annotations(const writer *to, annotate_beat *annotate, const char *ending) {
    tl_annotation *annotations = calloc(to->beat_count + 1, BEAT_ANNOTATIONS * sizeof *annotations);
    if (!annotations)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    size_t count = 0;
    for (size_t i = 0; i < to->beat_count; i++)
        count += annotate(to, i, annotations + count);
    /* A P wave may begin inside the T wave before; the rhythm stands before its beat, and already in order.
     */
    if (annotate == add_waves)
        qsort(annotations, count, sizeof *annotations, by_sample);
    exit_code code = write_encoded(to, annotations, count, ending);
    free(annotations);
    return code;
}

/* ---------------------------------------------------------------------------------------------- command ----
 */

static exit_code write_recording(writer *to) {
    exit_code code = write_samples(to);
    if (code == EXIT_DONE && to->options->form != FORM_CSV)
        code = write_header(to);
    if (code == EXIT_DONE)
        code = write_annotations(to, add_beat, "atr");
    if (code == EXIT_DONE)
        code = write_annotations(to, add_waves, "waves");
    if (code == EXIT_DONE && to->record.clipped > 0) {
        fprintf(stderr, "tracelight: %lld samples beyond what format 16 holds were clipped to it.\n",
                (long long)to->record.clipped);
    }
    return code;
}

exit_code command_synth(const cli_options *options) {
    if (!options->output)
        return cli_fail(EXIT_USAGE, "'synth' needs --output NAME.");
    if (options->file_count > 0)
        return cli_fail(EXIT_USAGE, "'synth' reads no files.");
    writer to = {.options = options};
    exit_code code = check_name(options->output);
    if (code == EXIT_DONE)
        code = synth_request(options, &to.config, &to.samples);
    if (code != EXIT_DONE)
        return code;
    tl_error error;
    if (tl_synth_open(&to.config, &to.synth, &error) != TL_OK) {
        return error.code == TL_E_MEMORY ? cli_fail_engine(&error)
                                         : cli_fail(EXIT_USAGE, "%s", error.message);
    }
    to.record.leads = to.config.leads;
    code = write_recording(&to);
    free(to.beats);
    tl_synth_close(to.synth);
    return code;
}
