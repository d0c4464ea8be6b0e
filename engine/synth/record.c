/* The synthetic ECG as a WFDB record: header(5), signal format 16 with 1000 units a millivolt; a missing
 * sample is -32768. The last line of the header says that the ECG is synthetic. */
#include "synth/record.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

enum {
    UNITS = 1000, /* a millivolt */
    UNITS_MOST = 32767,
    UNITS_MISSING = -32768,
};

static int16_t to_units(tl_synth_record *record, float millivolts) {
    if (isnan(millivolts)) {
        return UNITS_MISSING;
    }
    double units = floor((double)millivolts * UNITS + 0.5);
    if (fabs(units) > UNITS_MOST) {
        record->clipped++;
        units = units > 0 ? UNITS_MOST : -UNITS_MOST;
    }
    return (int16_t)units;
}

void tl_synth_pack(tl_synth_record *record, const float *millivolts, size_t count, uint8_t *bytes) {
    const uint32_t leads = record->leads;
    for (size_t i = 0; i < count * leads; i++) {
        const int16_t units = to_units(record, millivolts[i]);
        const size_t lead = i % leads;
        if (record->samples == 0 && i < leads) {
            record->first[lead] = units;
        }
        record->checksum[lead] = (uint16_t)(record->checksum[lead] + (uint16_t)units);
        bytes[2 * i] = (uint8_t)((uint16_t)units & 0xFF);
        bytes[2 * i + 1] = (uint8_t)((uint16_t)units >> 8);
    }
    record->samples += (int64_t)count;
}

/* A text being written: as snprintf does, it counts on beyond its end. */
typedef struct writer {
    char *text;
    size_t capacity, length;
} writer;

__attribute__((format(printf, 2, 3))) static void put(writer *to, const char *format, ...) {
    const size_t used = to->length < to->capacity ? to->length : to->capacity;
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(to->text + used, to->capacity - used, format, arguments);
    va_end(arguments);
    to->length += length > 0 ? (size_t)length : 0;
}

/* KIND:START:SECONDS:VALUE, and the lead's number where it is one lead. */
static void put_artefacts(writer *to, const tl_synth_config *config) {
    put(to, "%s", config->artefact_count > 0 ? ", artefacts" : "");
    for (uint32_t i = 0; i < config->artefact_count; i++) {
        const tl_synth_artefact *artefact = &config->artefacts[i];
        put(to, " %s:%g:%g:%g", tl_synth_artefact_name(artefact->kind), artefact->start_s, artefact->seconds,
            artefact->value);
        if (artefact->lead != TL_SYNTH_ALL_LEADS) {
            put(to, ":%d", artefact->lead);
        }
    }
}

static void put_origin(writer *to, const tl_synth *synth, const char *rhythm) {
    const tl_synth_config *config = tl_synth_config_of(synth);
    put(to, "# Synthetic ECG: tracelight %s, rhythm %s, %.4g beats a minute, seed %llu, noise", tl_version(),
        rhythm, config->heart_rate, (unsigned long long)config->seed);
    for (uint32_t i = 0; i < config->noise_count; i++) {
        put(to, " %s:%g", tl_synth_noise_name(config->noises[i].kind), config->noises[i].snr_db);
    }
    put(to, "%s", config->noise_count > 0 ? "" : " none");
    put_artefacts(to, config);
    put(to, ". No measure of accuracy.\n");
}

size_t tl_synth_origin(const tl_synth *synth, const char *rhythm, char *line, size_t capacity) {
    writer to = {line, capacity, 0};
    put_origin(&to, synth, rhythm);
    return to.length;
}

size_t tl_synth_header(const tl_synth_record *record, const tl_synth *synth, const char *name,
                       const char *rhythm, char *text, size_t capacity) {
    writer to = {text, capacity, 0};
    put(&to, "%s %u %.10g %lld\n", name, record->leads, tl_synth_config_of(synth)->rate,
        (long long)record->samples);
    for (uint32_t lead = 0; lead < record->leads; lead++) {
        put(&to, "%s.dat 16 %d(0)/mV 16 0 %d %d 0 %s\n", name, UNITS, record->first[lead],
            (int16_t)record->checksum[lead], tl_synth_lead_name(synth, lead));
    }
    put_origin(&to, synth, rhythm);
    return to.length;
}
