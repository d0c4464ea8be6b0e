/* The synthetic ECG as a WFDB record; see record.c. */
#ifndef TL_SYNTH_RECORD_H
#define TL_SYNTH_RECORD_H

#include "synth/synth.h"

/* What the header must say of the samples packed so far. A zeroed record with its leads set is empty. */
typedef struct tl_synth_record {
    uint32_t leads;
    int64_t samples; /* of each lead */
    int64_t clipped; /* values beyond what format 16 holds */
    int16_t first[TL_SYNTH_LEADS];
    uint16_t checksum[TL_SYNTH_LEADS];
} tl_synth_record;

/* Packs `count` samples of every lead into bytes[2 * leads * count], the next of the .dat file. */
void tl_synth_pack(tl_synth_record *record, const float *millivolts, size_t count, uint8_t *bytes);

/* One line on how the ECG was made, as tl_record_open knows it again; `rhythm` is the preset's name. Returns
 * its length, as snprintf does. */
size_t tl_synth_origin(const tl_synth *synth, const char *rhythm, char *line, size_t capacity);

/* The .hea file of NAME.dat. Returns its length without the NUL; writes at most `capacity` bytes, NUL
 * included. */
size_t tl_synth_header(const tl_synth_record *record, const tl_synth *synth, const char *name,
                       const char *rhythm, char *text, size_t capacity);

#endif
