/* How much a beat resembles the patient's usual one; see likeness.c. */
#ifndef TL_BEAT_LIKENESS_H
#define TL_BEAT_LIKENESS_H

#include "tracelight.h"

/* All are 1 or 0 for a beat that is the usual one: correlations are 1, differences and logarithms 0. */
typedef struct tl_likeness {
    float qrs;       /* correlation of the QRS complexes, best of a few shifts */
    float qrs_apart; /* r.m.s. difference there, in standard deviations of the usual beat's window */
    float qrs_size;  /* natural logarithm of the ratio of their r.m.s. */
    float p;         /* correlation where the P wave usually is */
    float p_apart;   /* r.m.s. difference there */
    float t;         /* the same where the T wave is */
    float t_apart;
    float before_apart; /* before the P wave: the T wave before lies there when the beat comes early */
} tl_likeness;

/* Correlation of the QRS complexes of two windows, the best of shifts of a few ticks; -1 .. 1. */
float tl_qrs_correlation(const float *window, const float *other);

/* Both windows in millivolts, denoised. */
tl_likeness tl_likeness_of(const float *window, const float *usual);

#endif
