/* The header file of a WFDB record (.hea), as header(5) of the WFDB Applications Guide defines it. */
#ifndef FORMAT_WFDB_HEADER_H
#define FORMAT_WFDB_HEADER_H

#include "../tracelight.h"
#include "text.h"

enum {
    WFDB_NAME = 128,
    WFDB_MAX_PER_FRAME = 100000, /* samples of one signal in a frame */
    WFDB_MAX_SKEW = 1 << 24,     /* frames */
};

/* One signal specification line. */
typedef struct wfdb_signal {
    char file[WFDB_NAME]; /* without folders */
    uint64_t line;
    int format;
    uint32_t per_frame;
    uint32_t skew;        /* frames */
    uint64_t byte_offset; /* of the first sample in the file */
    double gain;          /* digital units per physical unit; 0 = the header does not say */
    double baseline;
    char unit[16];
    bool has_initial;
    int64_t initial;
    bool has_checksum;
    int64_t checksum;
    char label[40];
} wfdb_signal;

typedef struct wfdb_header {
    char name[WFDB_NAME];
    uint32_t signals;
    bool has_rate;
    double frame_rate; /* Hz */
    bool has_frames;
    int64_t frames;
    bool has_start;
    int64_t start_ms;
    bool is_synthetic; /* a comment says that a program made the signals */
    wfdb_signal signal[TL_MAX_LEADS];
} wfdb_header;

/* Whether the text is a header: a record line followed by a signal (or segment) line, or a record without
 * signals. */
bool wfdb_header_probe(text head);

tl_status wfdb_header_parse(const tl_source *source, text content, wfdb_header *header, tl_error *error);

/* Says why a file that is called a header (.hea) and begins with `head` is none. Never TL_OK. */
tl_status wfdb_header_explain(const tl_source *source, text head, tl_error *error);

#endif
