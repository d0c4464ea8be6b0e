/* R peaks that the engine itself finds in a recording; see peaks.c. */
#ifndef CLI_PEAKS_H
#define CLI_PEAKS_H

#include "cli.h"

/* All R peaks of one lead, as ascending ticks of the TL_RATE grid, in memory of their own: free(*ticks). */
exit_code peaks_detect(tl_record *record, uint32_t lead, int64_t **ticks, size_t *count);

/* The peak nearest to `tick` that lies within 150 ms of it (the match window of ANSI/AAMI EC57), else `tick`.
 */
int64_t peaks_nearest(const int64_t *ticks, size_t count, int64_t tick);

#endif
