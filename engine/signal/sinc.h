/* The Kaiser-windowed sinc that resampling filters are made of (Oppenheim & Schafer 7.5). */
#ifndef TL_SIGNAL_SINC_H
#define TL_SIGNAL_SINC_H

#include <stdint.h>

/* Its value `distance` samples from the place; `cutoff` in cycles per sample, 0 from `half` samples on. */
double tl_kaiser_sinc(double distance, double cutoff, int32_t half);

#endif
