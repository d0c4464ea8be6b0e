/* Polyphase resampling onto the TL_RATE grid, as a stream; see resample.c. */
#ifndef TL_SIGNAL_RESAMPLE_H
#define TL_SIGNAL_RESAMPLE_H

#include "tracelight.h"

typedef struct tl_resampler tl_resampler;

/* Bytes of memory that tl_resampler_init needs for this rate (TL_MIN_RATE..TL_MAX_RATE Hz). */
size_t tl_resampler_bytes(double rate);

/* Lays a resampler out in `memory` (aligned for double, tl_resampler_bytes(rate) bytes). */
tl_resampler *tl_resampler_init(void *memory, double rate);

/* A segment of samples without gaps begins at lead sample `first`; what came before is forgotten. */
void tl_resampler_begin(tl_resampler *resampler, int64_t first);

/* Takes the segment's next sample. The ticks that became known are then to be drained with tl_resampler_next.
 */
void tl_resampler_push(tl_resampler *resampler, float sample);

/* The same for many: takes samples of samples[count] until `room` ticks are known, writes the values of those
 * that became known to `ticks` in order and returns how many. *used: samples taken. */
size_t tl_resampler_feed(tl_resampler *resampler, const float *samples, size_t count, size_t *used,
                         float *ticks, size_t room);

/* No sample follows in this segment: the ticks up to its last sample become known. */
void tl_resampler_end(tl_resampler *resampler);

/* The next tick in order, if it is known: its index on the TL_RATE grid and its value. */
bool tl_resampler_next(tl_resampler *resampler, int64_t *tick, float *value);

/* Lead samples that must be known on either side of a tick's place. */
int64_t tl_resampler_reach(double rate);

/* First tick at or after lead sample `sample`; last tick at or before it. */
int64_t tl_tick_from(double rate, int64_t sample);
int64_t tl_tick_until(double rate, int64_t sample);

/* Place of a tick (fractions allowed) on the lead's clock, in samples. */
double tl_tick_place(double rate, double tick);

#endif
