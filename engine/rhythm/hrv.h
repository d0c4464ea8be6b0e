/* Heart-rate variability of normal-to-normal (NN) intervals; see hrv.c. */
#ifndef TL_RHYTHM_HRV_H
#define TL_RHYTHM_HRV_H

#include "tracelight.h"

typedef enum tl_hrv_id {
    TL_HRV_MEAN_NN = 0,
    TL_HRV_MEAN_RATE,
    TL_HRV_SDNN,
    TL_HRV_RMSSD,
    TL_HRV_SDSD,
    TL_HRV_NN50,
    TL_HRV_PNN50,
    TL_HRV_SDANN,
    TL_HRV_SDNN_INDEX,
    TL_HRV_TRIANGULAR_INDEX,
    TL_HRV_TINN,
    TL_HRV_VLF,
    TL_HRV_LF,
    TL_HRV_HF,
    TL_HRV_LF_HF,
    TL_HRV_LF_NU,
    TL_HRV_HF_NU,
    TL_HRV_SD1,
    TL_HRV_SD2,
    TL_HRV_DFA_ALPHA1,
    TL_HRV_SAMPLE_ENTROPY,
    TL_HRV_MEASURES,
} tl_hrv_id;

/* What a measure is called for programs ("sdnn_ms") and for people ("SDNN"), its unit ("" for a plain
 * number), and how many seconds of NN intervals it needs, anywhere or in one piece (hrv_spectrum.c). Static
 * strings. */
typedef struct tl_hrv_measure_info {
    const char *key;
    const char *name;
    const char *unit;
    double needs_s;
    bool in_one_piece;
} tl_hrv_measure_info;

typedef enum tl_hrv_state {
    TL_HRV_MEASURED = 0,
    TL_HRV_TOO_SHORT = 1, /* not enough data: it needs tl_hrv_measure_info.needs_s */
    TL_HRV_UNDEFINED = 2, /* long enough, but these intervals have no such value: a ratio to no power, say */
} tl_hrv_state;

/* What a beat is to heart-rate variability. */
typedef enum tl_hrv_beat {
    TL_HRV_BEAT_OTHER = 0,   /* not a normal sinus beat */
    TL_HRV_BEAT_NORMAL = 1,  /* conducted from the sinus node, bundle branch block included */
    TL_HRV_BEAT_UNNAMED = 2, /* found, but nothing is known of its origin */
} tl_hrv_beat;

/* What became of the RR interval that ends with a beat. Where several reasons hold, the first. */
typedef enum tl_hrv_use {
    TL_HRV_NO_INTERVAL = 0, /* the first beat of a segment */
    TL_HRV_USED = 1,
    TL_HRV_ECTOPIC = 2,  /* left out: a beat at one of its ends is not normal */
    TL_HRV_UNNAMED = 3,  /* left out: a beat at one of its ends has no name */
    TL_HRV_RANGE = 4,    /* left out: shorter than 0.3 s or longer than 2 s */
    TL_HRV_ARTEFACT = 5, /* left out: more than 20 % away from the median of those around */
    TL_HRV_USES,
} tl_hrv_use;

/* Beats in order of time, arrays of `count`. */
typedef struct tl_hrv_beats {
    const double *time_s; /* of the R peak */
    const float *rr_s;    /* the interval that ends there; NaN: the first of a segment */
    const uint8_t *beat;  /* tl_hrv_beat */
    size_t count;
} tl_hrv_beats;

typedef struct tl_hrv {
    size_t intervals;              /* RR intervals given, those across a gap not counted */
    size_t uses[TL_HRV_USES];      /* what became of them; uses[TL_HRV_USED] are the NN intervals measured */
    double seconds;                /* sum of the used intervals */
    size_t spectrum_pieces;        /* stretches of signal the spectrum is averaged over */
    size_t entropy_intervals;      /* sample entropy was taken from so many of the first intervals */
    double value[TL_HRV_MEASURES]; /* NaN unless measured */
    tl_hrv_state state[TL_HRV_MEASURES];
} tl_hrv;

/* TL_HRV_MEAN_NN .. TL_HRV_SAMPLE_ENTROPY. */
tl_hrv_measure_info tl_hrv_describe(tl_hrv_id id);

/* Doubles that tl_hrv_measure needs for `count` beats; 0 when that is more than a size can say. */
size_t tl_hrv_scratch(size_t count);

/* "used", "ectopic", "unnamed", "range", "artefact"; "none" for the first beat of a segment. Static. */
const char *tl_hrv_use_name(tl_hrv_use use);

/* Measures the variability of the beats. `scratch` holds tl_hrv_scratch(beats->count) doubles. Writes to
 * `use` what became of the interval that ends with each beat (tl_hrv_use). Returns TL_E_ARGUMENT when times
 * do not ascend or are not finite; too little data is no error. */
tl_status tl_hrv_measure(const tl_hrv_beats *beats, double *scratch, uint8_t *use, tl_hrv *hrv);

#endif
