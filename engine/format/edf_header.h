/* The header of an EDF, EDF+, BDF or BDF+ file: fixed-width ASCII fields (Kemp et al. 1992; Kemp & Olivan
 * 2003). */
#ifndef FORMAT_EDF_HEADER_H
#define FORMAT_EDF_HEADER_H

#include "record.h"
#include "source.h"

enum {
    EDF_BLOCK = 256,   /* bytes of the fixed part, and of each signal's part */
    EDF_SIGNALS = 512, /* at most, annotation signals included */
};

typedef struct edf_signal {
    char label[40];
    char unit[16];
    double physical_minimum;
    double physical_maximum;
    int64_t digital_minimum;
    int64_t digital_maximum;
    uint32_t per_record; /* samples */
    uint64_t offset;     /* bytes into the data record */
    bool is_annotation;
} edf_signal;

typedef struct edf_header {
    bool is_bdf;
    bool is_plus;
    bool is_discontinuous; /* "EDF+D" */
    unsigned width;        /* bytes of a sample */
    uint64_t size;         /* of the header in bytes */
    int64_t records;       /* as the header says; -1 = not known */
    double record_s;       /* duration of a data record */
    uint64_t record_size;  /* bytes of a data record */
    bool has_start;
    int64_t start_ms;
    uint32_t signals;
    edf_signal signal[EDF_SIGNALS];
} edf_header;

/* Whether the file starts as an EDF or BDF file does. */
bool edf_header_probe(text head);

/* Reads the header; what is odd about it becomes notes of the record. */
tl_status edf_header_read(source_reader *reader, edf_header *header, tl_record *record, tl_error *error);

#endif
