/* Order statistics of a few values. */
#ifndef TL_SIGNAL_RANK_H
#define TL_SIGNAL_RANK_H

#include <stddef.h>

/* Median of `count` >= 1 finite values; the mean of the two middle ones when count is even. The values are
 * reordered; of 128 and more some are lost. */
float tl_median(float *values, size_t count);

/* The value of rank `rank` (0 = the smallest) among `count` > rank finite values, which are reordered. */
float tl_rank(float *values, size_t count, size_t rank);

#endif
