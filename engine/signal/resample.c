/* Resampling by a polyphase windowed-sinc filter (Kaiser window, Oppenheim & Schafer 7.5).
 *
 * Tick t of the TL_RATE grid lies at lead sample t * rate / TL_RATE: the grid is absolute, so a tick's value
 * depends on the samples around it and on the ends of its segment, never on where a chunk or a read began.
 *
 *   cut-off     0.44 of the lower of the two rates, transition +-0.06 of it
 *   stop band   at least 70 dB down (Kaiser beta 6.76), pass band flat within 0.01 dB up to 0.38 of the lower
 * rate phases      TL_RATE / gcd(TL_RATE, rate) for a whole-numbered rate: each tick falls on a phase
 * exactly; otherwise 512 with linear interpolation between neighbours (error below -100 dB) ends        a
 * segment is continued by its first and last sample
 *
 * A rate equal to TL_RATE passes unchanged.
 */
#include "signal/resample.h"

#include "signal/sinc.h"

#include <math.h>
#include <string.h>

enum { HALF_TAPS = 18, INTERPOLATED_PHASES = 512 };

static const double CUTOFF = 0.44;

struct tl_resampler {
    double rate;
    int64_t whole_rate; /* Hz; 0 when the rate is not a whole number */
    int32_t phases;
    int32_t half;   /* taps on either side of a place */
    float *filters; /* [phases + 1][2 half] */
    int64_t ring;   /* samples remembered: a power of two, at least 2 half */
    float *history; /* written twice, [2 ring]: any 2 half consecutive samples lie side by side */
    float newest;
    int64_t received; /* lead index after the newest sample in history, padding included */
    int64_t next_tick;
    int64_t last_tick; /* of the segment; INT64_MAX while it is open */
    bool empty;        /* the segment has no sample yet */
    float memory[];    /* filters, then history */
};

static int64_t whole(double rate) {
    return rate == floor(rate) ? (int64_t)rate : 0;
}

static int64_t common_divisor(int64_t a, int64_t b) {
    while (b != 0) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static int32_t phase_count(double rate) {
    const int64_t whole_rate = whole(rate);
    return whole_rate > 0 ? (int32_t)(TL_RATE / common_divisor(TL_RATE, whole_rate)) : INTERPOLATED_PHASES;
}

static int32_t half_taps(double rate) {
    return rate > TL_RATE ? (int32_t)ceil(HALF_TAPS * rate / TL_RATE) : HALF_TAPS;
}

static int64_t ring_length(double rate) {
    int64_t length = 1;
    while (length < 2 * half_taps(rate)) {
        length *= 2;
    }
    return length;
}

int64_t tl_resampler_reach(double rate) {
    return half_taps(rate);
}

double tl_tick_place(double rate, double tick) {
    return tick * rate / TL_RATE;
}

static int64_t floor_divide(int64_t a, int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

int64_t tl_tick_until(double rate, int64_t sample) {
    const int64_t whole_rate = whole(rate);
    return whole_rate > 0 ? floor_divide(sample * TL_RATE, whole_rate)
                          : (int64_t)floor((double)sample * TL_RATE / rate);
}

int64_t tl_tick_from(double rate, int64_t sample) {
    const int64_t whole_rate = whole(rate);
    return whole_rate > 0 ? -floor_divide(-sample * TL_RATE, whole_rate)
                          : (int64_t)ceil((double)sample * TL_RATE / rate);
}

size_t tl_resampler_bytes(double rate) {
    const size_t taps = 2 * (size_t)half_taps(rate);
    const size_t filters = ((size_t)phase_count(rate) + 1) * taps;
    return sizeof(tl_resampler) + (filters + 2 * (size_t)ring_length(rate)) * sizeof(float);
}

/* Every phase is scaled to unit sum, so that a constant stays that constant. */
static void design(tl_resampler *r) {
    const double lower = r->rate < TL_RATE ? r->rate : TL_RATE;
    const double cutoff = CUTOFF * lower / r->rate; /* cycles per lead sample */
    for (int32_t phase = 0; phase <= r->phases; phase++) {
        float *filter = r->filters + (size_t)phase * 2 * (size_t)r->half;
        const double fraction = (double)phase / r->phases;
        double sum = 0.0;
        for (int32_t i = 0; i < 2 * r->half; i++) {
            sum += tl_kaiser_sinc(i - (r->half - 1) - fraction, cutoff, r->half);
        }
        for (int32_t i = 0; i < 2 * r->half; i++) {
            filter[i] = (float)(tl_kaiser_sinc(i - (r->half - 1) - fraction, cutoff, r->half) / sum);
        }
    }
}

tl_resampler *tl_resampler_init(void *memory, double rate) {
    tl_resampler *r = memory;
    memset(r, 0, sizeof *r);
    r->rate = rate;
    r->whole_rate = whole(rate);
    r->phases = phase_count(rate);
    r->half = half_taps(rate);
    r->ring = ring_length(rate);
    r->filters = r->memory;
    r->history = r->filters + ((size_t)r->phases + 1) * 2 * (size_t)r->half;
    if (rate != TL_RATE) {
        design(r);
    }
    tl_resampler_begin(r, 0);
    return r;
}

void tl_resampler_begin(tl_resampler *r, int64_t first) {
    r->received = first;
    r->next_tick = tl_tick_from(r->rate, first);
    r->last_tick = INT64_MAX;
    r->empty = true;
}

static size_t ring_slot(const tl_resampler *r, int64_t index) {
    return (size_t)(index & (r->ring - 1));
}

static void remember(tl_resampler *r, float sample) {
    const size_t slot = ring_slot(r, r->received);
    r->history[slot] = sample;
    r->history[slot + (size_t)r->ring] = sample;
    r->newest = sample;
    r->received++;
}

void tl_resampler_push(tl_resampler *r, float sample) {
    if (r->empty) {
        r->empty = false;
        r->received -= r->half;
        for (int32_t i = 0; i < r->half; i++) {
            remember(r, sample);
        }
    }
    remember(r, sample);
}

void tl_resampler_end(tl_resampler *r) {
    r->last_tick = r->empty ? INT64_MIN : tl_tick_until(r->rate, r->received - 1);
}

/* Where a tick lies: `index` whole samples and `fraction` of the way from one phase to the next. */
typedef struct place {
    int64_t index;
    int32_t phase;
    float fraction;
} place;

static place place_of(const tl_resampler *r, int64_t tick) {
    if (r->whole_rate > 0) {
        const int64_t index = floor_divide(tick * r->whole_rate, TL_RATE);
        const int64_t rest = tick * r->whole_rate - index * TL_RATE;
        return (place){index, (int32_t)(rest * r->phases / TL_RATE), 0.0F};
    }
    const double exact = tl_tick_place(r->rate, (double)tick);
    const double index = floor(exact);
    const double phase = (exact - index) * r->phases;
    return (place){(int64_t)index, (int32_t)phase, (float)(phase - floor(phase))};
}

static float dot(const float *a, const float *b, int32_t count) {
    float sum = 0.0F;
    for (int32_t i = 0; i < count; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static float value_at(const tl_resampler *r, place at) {
    const int32_t taps = 2 * r->half;
    const float *samples = r->history + ring_slot(r, at.index - r->half + 1);
    const float *filter = r->filters + (size_t)at.phase * (size_t)taps;
    const float value = dot(samples, filter, taps);
    if (at.fraction == 0.0F) {
        return value;
    }
    return value + at.fraction * (dot(samples, filter + taps, taps) - value);
}

static bool next_unchanged(tl_resampler *r, int64_t *tick, float *value) {
    if (r->next_tick >= r->received) {
        return false;
    }
    *tick = r->next_tick++;
    *value = r->newest;
    return true;
}

bool tl_resampler_next(tl_resampler *r, int64_t *tick, float *value) {
    if (r->empty || r->next_tick > r->last_tick) {
        return false;
    }
    if (r->whole_rate == TL_RATE) {
        return next_unchanged(r, tick, value);
    }
    const place at = place_of(r, r->next_tick);
    while (r->received < at.index + 1 + r->half) {
        if (r->last_tick == INT64_MAX) {
            return false;
        }
        remember(r, r->newest);
    }
    *tick = r->next_tick++;
    *value = value_at(r, at);
    return true;
}

static size_t feed_unchanged(tl_resampler *r, const float *samples, size_t count, float *ticks) {
    if (count > 0) {
        memcpy(ticks, samples, count * sizeof *samples);
        r->empty = false;
        r->newest = samples[count - 1];
        r->received += (int64_t)count;
        r->next_tick += (int64_t)count;
    }
    return count;
}

size_t tl_resampler_feed(tl_resampler *r, const float *samples, size_t count, size_t *used, float *ticks,
                         size_t room) {
    if (r->whole_rate == TL_RATE) {
        *used = count < room ? count : room;
        return feed_unchanged(r, samples, *used, ticks);
    }
    size_t made = 0;
    int64_t tick = 0;
    *used = 0;
    while (made < room) {
        if (tl_resampler_next(r, &tick, &ticks[made])) {
            made++;
        } else if (*used < count) {
            tl_resampler_push(r, samples[(*used)++]);
        } else {
            break;
        }
    }
    return made;
}
