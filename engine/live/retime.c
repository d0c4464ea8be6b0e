/* Packets of a live sensor onto an even grid.
 *
 * 1. Order. Packets wait in a short queue, sorted by stamp, until they follow on what came before. Where one
 * is missing, the queue waits for it for two seconds or four packets, then the place becomes a gap. A packet
 * that comes twice, or after its place became a gap, is counted and not used.
 * 2. Time. A stamp that runs ahead of the time of arrival, or goes back, by more than JUMP means that the
 * sensor's clock was set: where arrivals say that nothing is missing, the packet follows on, else the gap is
 * as long as on the host's clock. (A stamp that lags behind does not: the radio held packets back.) From
 * ordered stamps, clock.c tells when each sample was taken.
 * 3. Grid. The value at each place of the grid comes from the 16 samples around it by a Kaiser-windowed sinc
 * (cut-off 0.47 of the rate, 512 phases); a run is continued by its first and last sample, as in
 * signal/resample.c. Places between runs are NaN. Nothing is joined over a gap.
 *
 * The first packets wait until three seconds of them (or sixteen) tell the sensor's true rate.
 */
#include "format/fault.h"
#include "live/clock.h"
#include "signal/sinc.h"
#include "tracelight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    QUEUE = 24,        /* packets that can wait */
    LOCK_PACKETS = 16, /* that the clock locks on at most */
    PATIENCE_PACKETS = 4,
    RECENT = 16, /* stamps that are remembered, to know a packet that comes twice */
    HALF = 8,    /* taps on either side of a place */
    PHASES = 512,
    WINDOW = TL_PACKET_SAMPLES + 4 * HALF,
};

static const double LOCK_SPAN = 3.0;     /* s */
static const double PATIENCE_SPAN = 2.0; /* s */
static const double JUMP = 2.0;          /* s */
static const double DELAY = 1.0; /* s that a packet may be late on the radio without anything missing */
static const double LONGEST = 30.0 * 86400; /* s that a gap between two streams may last */
static const double CUTOFF = 0.47;
static const double ROUNDING = 1e-8; /* s */
static const double SAME = 1e-4;     /* s: two stamps nearer than this are one */

typedef struct waiting {
    double stamp; /* on the timeline: the sensor's clock as it was at first */
    size_t count;
    bool begins; /* it does not follow on what came before */
    float samples[TL_PACKET_SAMPLES];
} waiting;

struct tl_retimer {
    double rate;
    tl_clock clock;
    tl_retimer_state state;
    bool ending;

    waiting queue[QUEUE]; /* in order of stamps */
    size_t queued;
    double recent[RECENT]; /* stamps of packets that came, a ring */
    size_t seen;
    bool restarts;      /* the next packet begins a new stream */
    double shift;       /* from the sensor's clock to the timeline */
    double first_shift; /* the same, as it was at first */
    double newest;      /* on the timeline, of the packets that came; and when that arrived */
    double newest_arrived;

    bool running;         /* the window holds a run */
    bool closed;          /* which has come to its end */
    float values[WINDOW]; /* samples of the run around the next place, padding included */
    double times[WINDOW];
    size_t held;
    size_t at;     /* the sample before the next place, or one before that */
    double origin; /* of the grid, on the timeline */
    int64_t next;  /* place of the grid */
    int64_t until; /* places before this one are missing */
    float filters[PHASES + 1][2 * HALF];
};

static void design(tl_retimer *r) {
    for (int phase = 0; phase <= PHASES; phase++) {
        const double fraction = (double)phase / PHASES;
        double sum = 0.0;
        for (int i = 0; i < 2 * HALF; i++) {
            sum += tl_kaiser_sinc(i - (HALF - 1) - fraction, CUTOFF, HALF);
        }
        for (int i = 0; i < 2 * HALF; i++) {
            r->filters[phase][i] = (float)(tl_kaiser_sinc(i - (HALF - 1) - fraction, CUTOFF, HALF) / sum);
        }
    }
}

tl_status tl_retimer_open(double rate, tl_retimer **retimer, tl_error *error) {
    *retimer = NULL;
    if (!(rate >= TL_MIN_RATE && rate <= TL_MAX_RATE)) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(),
                     "The sampling rate must lie between %d and %d Hz, not at %g.", (int)TL_MIN_RATE,
                     (int)TL_MAX_RATE, rate);
    }
    tl_retimer *r = calloc(1, sizeof *r);
    if (r == NULL) {
        return fault_memory(error);
    }
    r->rate = rate;
    r->state.rate = rate;
    design(r);
    *retimer = r;
    return TL_OK;
}

void tl_retimer_close(tl_retimer *retimer) {
    free(retimer);
}

/* ---- Order ---- */

static bool came_before(const tl_retimer *r, double stamp) {
    const size_t count = r->seen < RECENT ? r->seen : RECENT;
    for (size_t i = 0; i < count; i++) {
        if (fabs(r->recent[i] - stamp) < SAME) {
            return true;
        }
    }
    return false;
}

/* Puts a packet's stamp on the timeline; says whether the packet begins anew. */
static double on_timeline(tl_retimer *r, const tl_packet *packet, bool *begins) {
    *begins = false;
    if (r->seen == 0) {
        r->shift = -packet->stamp_s;
        r->first_shift = r->shift;
        return 0.0;
    }
    const double span = (double)packet->count / r->state.rate;
    const double waited = fmin(LONGEST, packet->arrived_s - r->newest_arrived);
    const double moved = packet->stamp_s + r->shift - r->newest;
    if (!r->restarts && moved > -JUMP && moved < fmax(waited, span) + JUMP + DELAY) {
        return packet->stamp_s + r->shift;
    }
    const bool follows = !r->restarts && waited < span + DELAY;
    const double stamp = r->newest + (follows ? span : fmax(span, waited));
    *begins = !follows;
    r->restarts = false;
    r->shift = stamp - packet->stamp_s;
    r->state.jumps++;
    return stamp;
}

static void enqueue(tl_retimer *r, const tl_packet *packet, double stamp, bool begins) {
    size_t at = r->queued;
    while (at > 0 && r->queue[at - 1].stamp > stamp) {
        at--;
    }
    memmove(r->queue + at + 1, r->queue + at, (r->queued - at) * sizeof *r->queue);
    r->queue[at].stamp = stamp;
    r->queue[at].count = packet->count;
    r->queue[at].begins = begins;
    memcpy(r->queue[at].samples, packet->samples, packet->count * sizeof *packet->samples);
    r->queued++;
}

static void dequeue(tl_retimer *r) {
    r->queued--;
    memmove(r->queue, r->queue + 1, r->queued * sizeof *r->queue);
}

tl_status tl_retimer_push(tl_retimer *r, const tl_packet *packet, tl_error *error) {
    if (packet->count == 0 || packet->count > TL_PACKET_SAMPLES || !isfinite(packet->stamp_s) ||
        !isfinite(packet->arrived_s)) {
        return fault(error, TL_E_ARGUMENT, fault_nowhere(),
                     "A packet has 1 to %d samples and two times that are numbers.", TL_PACKET_SAMPLES);
    }
    if (r->queued == QUEUE) {
        return fault(error, TL_E_LIMIT, fault_nowhere(), "Packets wait that were not taken.");
    }
    if (!r->restarts && came_before(r, packet->stamp_s)) {
        r->state.late++;
        return TL_OK;
    }
    bool begins = false;
    const double stamp = on_timeline(r, packet, &begins);
    r->recent[r->seen % RECENT] = packet->stamp_s;
    r->seen++;
    if (r->seen == 1 || stamp > r->newest) {
        r->newest = stamp;
        r->newest_arrived = packet->arrived_s;
    }
    enqueue(r, packet, stamp, begins);
    return TL_OK;
}

void tl_retimer_restart(tl_retimer *r) {
    r->restarts = r->seen > 0;
    /* A clock that was set may tell the same times again, and they are no packets that come twice. */
    for (int i = 0; i < RECENT; i++) {
        r->recent[i] = NAN;
    }
}

void tl_retimer_finish(tl_retimer *r) {
    r->ending = true;
}

/* Whether the first packets say what the clock needs; if so, it locks on them. */
static bool lock(tl_retimer *r) {
    if (r->queued == 0) {
        return false;
    }
    size_t packets = 1;
    while (packets < r->queued && packets < LOCK_PACKETS && !r->queue[packets].begins) {
        packets++;
    }
    const bool broken = packets < r->queued && packets < LOCK_PACKETS;
    const double span = r->queue[packets - 1].stamp - r->queue[0].stamp;
    if (packets < LOCK_PACKETS && span < LOCK_SPAN && !broken && !r->ending) {
        return false;
    }
    double stamps[LOCK_PACKETS];
    size_t counts[LOCK_PACKETS];
    for (size_t i = 0; i < packets; i++) {
        stamps[i] = r->queue[i].stamp;
        counts[i] = r->queue[i].count;
    }
    tl_clock_lock(&r->clock, r->rate, stamps, counts, packets);
    r->state.steady = true;
    r->state.rate = 1.0 / r->clock.period;
    r->origin = r->clock.time + r->clock.period;
    r->state.start_s = r->origin - r->first_shift;
    return true;
}

/* Whether the queue's first packet may be taken now. */
static bool is_due(const tl_retimer *r) {
    const waiting *head = r->queue;
    return head->begins || r->ending || tl_clock_follows(&r->clock, head->stamp, head->count) ||
           r->queued > PATIENCE_PACKETS || r->newest - head->stamp >= PATIENCE_SPAN;
}

/* ---- Grid ---- */

static double time_of(const tl_retimer *r, int64_t place) {
    return r->origin + (double)place / r->rate;
}

/* Fills the next place if the samples around it are known. */
static bool fill(tl_retimer *r, float *value) {
    if (!r->running) {
        return false;
    }
    const double time = time_of(r, r->next);
    const size_t last = r->held - 1 - HALF;
    if (r->closed ? time > r->times[last] + ROUNDING : time >= r->times[last + 1]) {
        return false;
    }
    while (r->at < last && r->times[r->at + 1] <= time) {
        r->at++;
    }
    const double step = r->times[r->at + 1] - r->times[r->at];
    const double fraction = fmin(1.0, fmax(0.0, (time - r->times[r->at]) / step));
    const double phase = fraction * PHASES;
    const int whole = (int)fmin(phase, PHASES - 1);
    const float rest = (float)(phase - whole);
    const float *values = r->values + (r->at - (HALF - 1));
    float sum = 0.0F;
    for (int i = 0; i < 2 * HALF; i++) {
        const float tap = r->filters[whole][i] + rest * (r->filters[whole + 1][i] - r->filters[whole][i]);
        sum += tap * values[i];
    }
    *value = sum;
    r->next++;
    return true;
}

static void append(tl_retimer *r, float value, double time) {
    r->values[r->held] = value;
    r->times[r->held] = time;
    r->held++;
}

/* A run is continued by its first sample to the left. */
static void begin_run(tl_retimer *r, float first, double time) {
    r->held = 0;
    for (int i = HALF; i > 0; i--) {
        append(r, first, time - i * r->clock.period);
    }
    r->at = HALF - 1;
    r->running = true;
    r->closed = false;
    const int64_t place = (int64_t)ceil((time - r->origin) * r->rate - ROUNDING * r->rate);
    r->until = place > r->next ? place : r->next;
}

/* And by its last one to the right. */
static void close_run(tl_retimer *r) {
    const float value = r->values[r->held - 1];
    const double time = r->times[r->held - 1];
    for (int i = 1; i <= HALF; i++) {
        append(r, value, time + i * r->clock.period);
    }
    r->closed = true;
}

/* Forgets what no place needs any more: all that can be filled are. */
static void forget(tl_retimer *r) {
    const size_t kept = r->held < 2 * HALF ? r->held : 2 * HALF;
    const size_t gone = r->held - kept;
    memmove(r->values, r->values + gone, kept * sizeof *r->values);
    memmove(r->times, r->times + gone, kept * sizeof *r->times);
    r->held = kept;
    r->at = r->at > gone + HALF - 1 ? r->at - gone : HALF - 1;
}

static void take_packet(tl_retimer *r, const waiting *packet, bool follows) {
    const double before = r->clock.time;
    const tl_clock_reading reading = tl_clock_take(&r->clock, packet->stamp, packet->count, follows);
    const bool first = r->state.received == 0;
    if (!follows && !first) {
        r->state.gaps++;
        r->state.lost += (int64_t)reading.lost;
    }
    if (!r->running || !follows) {
        begin_run(r, packet->samples[0], reading.first);
    } else {
        forget(r);
    }
    const double count = (double)packet->count;
    const double step = follows ? (reading.last - before) / count : r->clock.period;
    for (size_t i = 0; i < packet->count; i++) {
        append(r, packet->samples[i], reading.last - (count - 1.0 - (double)i) * step);
    }
    r->state.received += (int64_t)packet->count;
    r->state.rate = 1.0 / r->clock.period;
}

/* Does the next thing that there is to do; false: nothing, until more packets come. */
static bool advance(tl_retimer *r) {
    if (!r->state.steady && !lock(r)) {
        return false;
    }
    const bool can_close = r->running && !r->closed;
    if (r->queued == 0) {
        if (r->ending && can_close) {
            close_run(r);
        }
        return r->ending && can_close;
    }
    const waiting *head = r->queue;
    if (!is_due(r)) {
        return false;
    }
    const double error = tl_clock_error(&r->clock, head->stamp, head->count);
    if (!head->begins && -error > tl_clock_tolerance(&r->clock, head->count)) {
        r->state.late++;
        dequeue(r);
        return true;
    }
    const bool follows = !head->begins && tl_clock_follows(&r->clock, head->stamp, head->count);
    if (!follows && can_close) {
        close_run(r);
        return true;
    }
    take_packet(r, head, follows);
    dequeue(r);
    return true;
}

size_t tl_retimer_take(tl_retimer *r, float *samples, size_t capacity) {
    size_t done = 0;
    while (done < capacity) {
        if (r->next < r->until) {
            samples[done++] = NAN;
            r->next++;
        } else if (fill(r, samples + done)) {
            done++;
        } else if (!advance(r)) {
            break;
        }
    }
    return done;
}

void tl_retimer_describe(const tl_retimer *retimer, tl_retimer_state *state) {
    *state = retimer->state;
}
