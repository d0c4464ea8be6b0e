/* A synthetic recording with its truth, for the tests of the synthetic ECG. */
#ifndef TL_TESTS_TEST_SYNTH_H
#define TL_TESTS_TEST_SYNTH_H

#include "check.h"

#include "synth/synth.h"

#include <math.h>

enum { RECORDING_BEATS = 8192 };

typedef struct recording {
    tl_synth_config config;
    float *millivolts; /* leads interleaved */
    size_t count;      /* samples of each lead */
    tl_synth_beat *beats;
    size_t beat_count;
} recording;

static inline tl_synth_config preset(const char *name, double rate, uint32_t leads) {
    tl_synth_config config;
    CHECK(tl_synth_preset(name, &config));
    config.rate = rate;
    config.leads = leads;
    return config;
}

static inline void take_beats(tl_synth *synth, recording *out) {
    out->beat_count += tl_synth_beats(synth, out->beats + out->beat_count, RECORDING_BEATS - out->beat_count);
}

/* Reads `seconds` in pieces of `chunk` samples. */
static inline recording record(const tl_synth_config *config, double seconds, size_t chunk) {
    tl_synth *synth = NULL;
    tl_error error;
    CHECK(tl_synth_open(config, &synth, &error) == TL_OK);
    recording out = {.config = *config, .count = (size_t)llround(seconds * config->rate)};
    out.millivolts = malloc(out.count * config->leads * sizeof *out.millivolts);
    out.beats = calloc(RECORDING_BEATS, sizeof *out.beats);
    CHECK(out.millivolts != NULL && out.beats != NULL);
    for (size_t done = 0; done < out.count;) {
        const size_t wanted = out.count - done < chunk ? out.count - done : chunk;
        const size_t got = tl_synth_read(synth, out.millivolts + done * config->leads, wanted);
        CHECK(got <= wanted);
        done += got;
        take_beats(synth, &out);
    }
    CHECK(out.beat_count < RECORDING_BEATS);
    tl_synth_close(synth);
    return out;
}

static inline recording record_preset(const char *name, double rate, double seconds) {
    const tl_synth_config config = preset(name, rate, 1);
    return record(&config, seconds, 1000);
}

static inline void release(recording *recording) {
    free(recording->millivolts);
    free(recording->beats);
}

static inline float sample_of(const recording *recording, int64_t sample, uint32_t lead) {
    CHECK(sample >= 0 && sample < (int64_t)recording->count);
    return recording->millivolts[(size_t)sample * recording->config.leads + lead];
}

/* RR interval that ends at beat `index` >= 1, in seconds. */
static inline double rr_of(const recording *recording, size_t index) {
    return recording->beats[index].qrs.peak - recording->beats[index - 1].qrs.peak;
}

#endif
