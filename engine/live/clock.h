/* The time at which a sensor's samples were taken, from the stamps of its packets; see clock.c. */
#ifndef TL_LIVE_CLOCK_H
#define TL_LIVE_CLOCK_H

#include <stdbool.h>
#include <stddef.h>

typedef struct tl_clock {
    double nominal; /* period that the sensor claims, seconds */
    double period;  /* as measured */
    double time;    /* of the last sample, on the sensor's clock */
} tl_clock;

/* Where a packet lies by its stamp. */
typedef struct tl_clock_reading {
    double first; /* time of its first sample */
    double last;  /* and of its last one */
    size_t lost;  /* samples missing in front of it */
} tl_clock_reading;

/* Locks on the first packets: `stamps` of their last samples, ascending, and how many samples each has;
 * `packets` >= 1. Afterwards clock->time is the time of the last sample before the first of them. */
void tl_clock_lock(tl_clock *clock, double rate, const double *stamps, const size_t *counts, size_t packets);

/* How far a stamp is from where a packet of `count` samples would have it that follows on: seconds, > 0 =
 * late. */
double tl_clock_error(const tl_clock *clock, double stamp, size_t count);

/* How far that may be before samples must be missing. */
double tl_clock_tolerance(const tl_clock *clock, size_t count);

/* Whether a packet follows on what came before it, or samples are missing in front of it. */
bool tl_clock_follows(const tl_clock *clock, double stamp, size_t count);

/* Takes the next packet. */
tl_clock_reading tl_clock_take(tl_clock *clock, double stamp, size_t count, bool follows);

#endif
