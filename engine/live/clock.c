/* A delay-locked loop over packet stamps (F. Adriaensen, "Using a DLL to filter time", Linux Audio Conference
 * 2005).
 *
 * A strap claims 130 Hz and samples at 130 Hz +-5 %, while the clock that stamps its packets is right. Stamps
 * come with jitter (radio, rounding to milliseconds), packets get lost. The loop keeps the time of the last
 * sample and the period; each stamp moves both by a part of its error:
 *
 *   time'   = time + n period + b e        b = sqrt(2) w
 *   period' = period + c e / n             c = w^2, w = 2 pi B T, T = duration of the packet
 *
 * With B = 0.06 Hz it follows a rate that wanders by 5 % within an hour to a millisecond, and halves the
 * jitter. What it locks on first is a line through the packets of the first seconds, whose holes are counted
 * by the median period.
 */
#include "live/clock.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

static const double BANDWIDTH = 0.06;    /* Hz */
static const double WIDEST = 0.3;        /* of w: packets that last seconds do not make the loop swing */
static const double FARTHEST = 0.1;      /* share of the nominal period that the true one may differ by */
static const double LEAST_SLACK = 0.012; /* s: jitter of radio and of stamps in milliseconds */
static const double RELOCK = 5.0;        /* s without samples, after which the stamp alone is believed */
static const double MOST_LOST = 1e12;    /* samples */
static const double PI = 3.14159265358979323846;

static double within(double value, double low, double high) {
    return fmin(high, fmax(low, value));
}

static double possible_period(const tl_clock *clock, double period) {
    return within(period, clock->nominal * (1.0 - FARTHEST), clock->nominal * (1.0 + FARTHEST));
}

static int ascending(const void *a, const void *b) {
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

enum { MOST_LOCKED = 32 };

/* The period that half of the packets say is longer: holes count for one packet each. */
static double median_period(const double *stamps, const size_t *counts, size_t packets) {
    double periods[MOST_LOCKED];
    for (size_t i = 1; i < packets; i++) {
        periods[i - 1] = (stamps[i] - stamps[i - 1]) / (double)counts[i];
    }
    qsort(periods, packets - 1, sizeof *periods, ascending);
    return periods[(packets - 1) / 2];
}

void tl_clock_lock(tl_clock *clock, double rate, const double *stamps, const size_t *counts, size_t packets) {
    clock->nominal = 1.0 / rate;
    clock->period = clock->nominal;
    clock->time = stamps[0] - (double)counts[0] * clock->period;
    if (packets > MOST_LOCKED) {
        packets = MOST_LOCKED;
    }
    if (packets < 3) {
        return;
    }
    const double rough = possible_period(clock, median_period(stamps, counts, packets));
    /* A line through (samples so far, stamp), by least squares about its middle. */
    double places[MOST_LOCKED] = {0.0};
    double mean_place = 0.0;
    double mean_stamp = 0.0;
    for (size_t i = 0; i < packets; i++) {
        if (i > 0) {
            const double steps = (stamps[i] - stamps[i - 1]) / rough;
            const double lost = fmax(0.0, round(steps - (double)counts[i]));
            places[i] = places[i - 1] + (double)counts[i] + lost;
        }
        mean_place += places[i] / (double)packets;
        mean_stamp += (stamps[i] - stamps[0]) / (double)packets;
    }
    double covariance = 0.0;
    double variance = 0.0;
    for (size_t i = 0; i < packets; i++) {
        covariance += (places[i] - mean_place) * (stamps[i] - stamps[0] - mean_stamp);
        variance += (places[i] - mean_place) * (places[i] - mean_place);
    }
    clock->period = possible_period(clock, variance > 0.0 ? covariance / variance : rough);
    const double first = stamps[0] + mean_stamp - mean_place * clock->period;
    clock->time = first - (double)counts[0] * clock->period;
}

double tl_clock_error(const tl_clock *clock, double stamp, size_t count) {
    return stamp - (clock->time + (double)count * clock->period);
}

double tl_clock_tolerance(const tl_clock *clock, size_t count) {
    return fmax(LEAST_SLACK, 0.5 * (double)count * clock->period);
}

bool tl_clock_follows(const tl_clock *clock, double stamp, size_t count) {
    return tl_clock_error(clock, stamp, count) <= tl_clock_tolerance(clock, count);
}

/* Moves time and period by a part of what the stamp is off by. */
static void heed(tl_clock *clock, double predicted, double off, size_t count) {
    const double w = fmin(WIDEST, 2.0 * PI * BANDWIDTH * (double)count * clock->period);
    clock->time = predicted + sqrt(2.0) * w * off;
    clock->period = possible_period(clock, clock->period + w * w * off / (double)count);
}

tl_clock_reading tl_clock_take(tl_clock *clock, double stamp, size_t count, bool follows) {
    const double before = clock->time;
    const double missing = fmax(0.0, round(tl_clock_error(clock, stamp, count) / clock->period));
    const double samples = (double)count + (follows ? 0.0 : missing);
    const double predicted = before + samples * clock->period;
    if (samples * clock->period > RELOCK) {
        clock->time = stamp;
    } else {
        heed(clock, predicted, within(stamp - predicted, -RELOCK, RELOCK), count);
    }
    const double step = follows ? (clock->time - before) / (double)count : clock->period;
    return (tl_clock_reading){
        .first = clock->time - (double)(count - 1) * step,
        .last = clock->time,
        .lost = follows ? 0 : (size_t)fmin(missing, MOST_LOST),
    };
}
