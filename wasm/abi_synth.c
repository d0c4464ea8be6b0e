/* The flat C surface for JavaScript: the synthetic ECG. See abi.h. */
#include "abi.h"

#include "synth/record.h"

#include <stdio.h>
#include <stdlib.h>

struct tlw_synth {
    tl_synth *synth;
    tl_synth_record record;
    char rhythm[32];
};

const char *tlw_synth_preset_name(size_t index) {
    return tl_synth_preset_name(index);
}

const char *tlw_synth_noise_name(size_t kind) {
    return tl_synth_noise_name(kind);
}

/* A number of JavaScript as one of at most `most`; what is none becomes `most`, which the config refuses. */
static uint32_t count_of(double number, uint32_t most) {
    return number >= 0.0 && number < (double)most ? (uint32_t)number : most;
}

static bool fill_config(tl_synth_config *config, const char *rhythm, const double *numbers,
                        const double *noises, size_t noise_count) {
    if (!tl_synth_preset(rhythm, config) || noise_count > TL_SYNTH_NOISES)
        return false;
    config->rate = numbers[0];
    config->leads = count_of(numbers[1], TL_SYNTH_LEADS + 1);
    if (numbers[2] != 0.0)
        tl_synth_set_heart_rate(config, numbers[2]);
    config->seed = (uint64_t)tlw_whole(numbers[3]);
    config->noise_count = (uint32_t)noise_count;
    for (size_t i = 0; i < noise_count; i++) {
        config->noises[i].kind = (tl_synth_noise_kind)count_of(noises[2 * i], TL_SYNTH_NOISE_KINDS);
        config->noises[i].snr_db = noises[2 * i + 1];
    }
    return true;
}

tlw_synth *tlw_synth_open(const char *rhythm, const double *numbers, const double *noises, size_t noise_count,
                          tl_error *error) {
    tl_synth_config config;
    if (!fill_config(&config, rhythm, numbers, noises, noise_count)) {
        *error = (tl_error){.code = TL_E_ARGUMENT, .where = -1};
        snprintf(error->message, sizeof error->message,
                 "There is no rhythm of that name, or there are more than %d kinds of noise.",
                 TL_SYNTH_NOISES);
        return NULL;
    }
    tlw_synth *opened = calloc(1, sizeof *opened);
    if (opened == NULL) {
        *error = (tl_error){.code = TL_E_MEMORY, .where = -1};
        snprintf(error->message, sizeof error->message, "There is not enough memory for a synthetic ECG.");
        return NULL;
    }
    if (tl_synth_open(&config, &opened->synth, error) != TL_OK) {
        free(opened);
        return NULL;
    }
    opened->record.leads = config.leads;
    snprintf(opened->rhythm, sizeof opened->rhythm, "%s", rhythm);
    return opened;
}

void tlw_synth_close(tlw_synth *synth) {
    if (synth != NULL) {
        tl_synth_close(synth->synth);
        free(synth);
    }
}

size_t tlw_synth_read(tlw_synth *synth, float *millivolts, size_t count) {
    return tl_synth_read(synth->synth, millivolts, count);
}

static double *write_wave(const tl_synth_wave *wave, double *row) {
    *row++ = wave->onset;
    *row++ = wave->peak;
    *row++ = wave->offset;
    return row;
}

size_t tlw_synth_beats(tlw_synth *synth, double *rows, size_t capacity) {
    tl_synth_beat beat;
    size_t count = 0;
    for (; count < capacity && tl_synth_beats(synth->synth, &beat, 1) == 1; count++) {
        double *row = rows + count * TLW_SYNTH_BEAT_NUMBERS;
        *row++ = (double)beat.sample;
        *row++ = beat.kind;
        *row++ = (double)(uintptr_t)beat.rhythm;
        row = write_wave(&beat.p, row);
        row = write_wave(&beat.qrs, row);
        write_wave(&beat.t, row);
    }
    return count;
}

void tlw_synth_pack(tlw_synth *synth, const float *millivolts, size_t count, uint8_t *bytes) {
    tl_synth_pack(&synth->record, millivolts, count, bytes);
}

size_t tlw_synth_header(const tlw_synth *synth, const char *name, char *text, size_t capacity) {
    return tl_synth_header(&synth->record, synth->synth, name, synth->rhythm, text, capacity);
}
