/* Symlet-4 wavelet denoising of one block; see wavelet.c. The public entry points are in tracelight.h. */
#ifndef TL_SIGNAL_WAVELET_H
#define TL_SIGNAL_WAVELET_H

#include <stddef.h>

/* Length of the approximation (and of the detail) that one transform level makes of `count` samples. */
size_t tl_wavelet_half(size_t count);

/* One level of analysis: `count` samples to tl_wavelet_half(count) approximation and detail coefficients. */
void tl_wavelet_split(const float *samples, size_t count, float *approximation, float *detail);

/* One level of synthesis: the inverse of tl_wavelet_split for a block of `count` samples. */
void tl_wavelet_join(const float *approximation, const float *detail, float *samples, size_t count);

#endif
