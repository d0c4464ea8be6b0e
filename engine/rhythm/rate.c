/* The rate around a beat.
 *
 *   all     from the mean of the nine intervals around it, without the shortest and the longest
 *   sinus   from the median of the five or more intervals nearest to it that end with a normal beat and begin
 *           with a normal or a supraventricular one. A premature beat shortens the interval that ends with it
 *           and leaves that after it at about a sinus cycle, for it resets the sinus node; behind a
 *           ventricular beat, which does not, stands a compensatory pause. Intervals much shorter than both
 *           of their neighbours are left out too, for their beats are premature whatever their name. So the
 *           rate of the sinus node shows between premature atrial beats even where these raise that of all.
 */
#include "rhythm/rate.h"
#include "signal/rank.h"

#include <math.h>

enum {
    NEAR = 4,        /* beats on either side */
    LEAST_SINUS = 5, /* intervals */
};

static const float EARLY = 0.8F;

typedef struct span {
    int64_t first, end;
} span;

static span within(const tl_beat_ring *ring, int64_t index, int64_t reach) {
    const int64_t oldest = tl_ring_oldest(ring);
    const int64_t end = index + reach + 1;
    return (span){
        .first = index - reach > oldest ? index - reach : oldest,
        .end = end < ring->count ? end : ring->count,
    };
}

static float rate_of_all(const tl_beat_ring *ring, int64_t index) {
    const span near = within(ring, index, NEAR);
    int64_t intervals = 0;
    float sum = 0.0F;
    float shortest = INFINITY;
    float longest = 0.0F;
    for (int64_t i = near.first; i < near.end; i++) {
        const float rr_s = tl_ring_at(ring, i)->rr_s;
        if (isfinite(rr_s)) {
            intervals++;
            sum += rr_s;
            shortest = fminf(shortest, rr_s);
            longest = fmaxf(longest, rr_s);
        }
    }
    return intervals > 2 ? 60.0F * (float)(intervals - 2) / (sum - shortest - longest) : 0.0F;
}

bool tl_is_early(float rr_s, float before_s, float after_s) {
    const float least = rr_s / EARLY;
    return before_s > least && after_s > least;
}

static bool is_early(const tl_beat_ring *ring, int64_t index) {
    return index + 1 < ring->count &&
           tl_is_early(tl_ring_at(ring, index)->rr_s, tl_ring_at(ring, index - 1)->rr_s,
                       tl_ring_at(ring, index + 1)->rr_s);
}

static size_t collect_sinus(const tl_beat_ring *ring, span span, float *cycles) {
    size_t count = 0;
    for (int64_t i = span.first; i < span.end; i++) {
        const bool begins = i > tl_ring_oldest(ring) && tl_is_from_above(tl_ring_at(ring, i - 1));
        const tl_rhythm_beat *beat = tl_ring_at(ring, i);
        if (begins && beat->origin == TL_ORIGIN_NORMAL && !is_early(ring, i)) {
            cycles[count++] = beat->rr_s;
        }
    }
    return count;
}

static float rate_of_sinus(const tl_beat_ring *ring, int64_t index) {
    float cycles[TL_BEAT_RING];
    for (int64_t reach = NEAR; reach < TL_BEAT_RING; reach++) {
        const size_t count = collect_sinus(ring, within(ring, index, reach), cycles);
        if (count >= LEAST_SINUS) {
            return 60.0F / tl_median(cycles, count);
        }
    }
    return 0.0F;
}

tl_rates tl_rates_around(const tl_beat_ring *ring, int64_t index) {
    return (tl_rates){.all = rate_of_all(ring, index), .sinus = rate_of_sinus(ring, index)};
}
