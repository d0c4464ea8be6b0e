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

/* What a measure is called, its unit ("" for a plain number), and how many seconds of NN intervals it needs
 * (for the spectrum: in one piece, see hrv_spectrum.c). Static strings. */
typedef struct tl_hrv_measure_info {
    const char *name;
    const char *unit;
    double needs_s;
} tl_hrv_measure_info;

typedef struct tl_hrv {
    size_t intervals;              /* RR intervals given, those across a gap not counted */
    size_t used;                   /* NN intervals that the measures are taken from */
    size_t left_out_ectopic;       /* a beat at one of the ends is not normal */
    size_t left_out_range;         /* shorter than 0.3 s or longer than 2 s */
    size_t left_out_artefact;      /* more than 20 % away from the median of those around */
    double seconds;                /* sum of the used intervals */
    size_t spectrum_pieces;        /* stretches of signal the spectrum is averaged over */
    size_t entropy_intervals;      /* sample entropy was taken from so many of the first intervals */
    double value[TL_HRV_MEASURES]; /* NaN: not enough data */
} tl_hrv;

/* TL_HRV_MEAN_NN .. TL_HRV_SAMPLE_ENTROPY. */
tl_hrv_measure_info tl_hrv_describe(tl_hrv_id id);

/* Doubles that tl_hrv_measure needs for `count` beats; 0 when that is more than a size can say. */
size_t tl_hrv_scratch(size_t count);

/* Measures the variability of `count` beats in order of time. For beat i: time_s[i] of its R peak, rr_s[i]
 * the interval that ends there (NaN: the first of a segment), normal[i] != 0 if it is a normal sinus beat.
 * `scratch` holds tl_hrv_scratch(count) doubles. Returns TL_E_ARGUMENT when times do not ascend or are not
 * finite; too little data is no error. */
tl_status tl_hrv_measure(const float *rr_s, const double *time_s, const uint8_t *normal, size_t count,
                         double *scratch, tl_hrv *hrv);

#endif
