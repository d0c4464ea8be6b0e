/* Ticks cut out of a lead on demand, as the session would have made them: resampled within their segment,
 * without needles. */
#include "beat/cut.h"

#include "signal/resample.h"
#include "signal/spikes.h"

#include <math.h>

void tl_cut_span(double rate, int64_t from, int64_t until, int64_t *first, int64_t *count) {
    const int64_t reach = tl_resampler_reach(rate);
    const int64_t start = (int64_t)floor(tl_tick_place(rate, (double)from)) - reach;
    const int64_t end = (int64_t)ceil(tl_tick_place(rate, (double)until)) + reach;
    *first = start;
    *count = end - start + 1;
}

/* Place of a tick among the part's samples; negative or beyond the last where it is none of them. */
static double place_in(const tl_lead_part *part, int64_t tick) {
    return floor(tl_tick_place(part->rate, (double)tick)) - (double)part->first;
}

bool tl_lead_part_covers(const tl_lead_part *part, int64_t tick) {
    const bool rate_fits = part->rate >= TL_MIN_RATE && part->rate <= TL_MAX_RATE;
    if (!rate_fits || part->millivolts == NULL || part->count < 1) {
        return false;
    }
    const double place = place_in(part, tick);
    return place >= 0.0 && place < (double)part->count;
}

bool tl_lead_part_holds(const tl_lead_part *part, int64_t tick) {
    return tl_lead_part_covers(part, tick) && !isnan(part->millivolts[(int64_t)place_in(part, tick)]);
}

/* The stretch of samples without NaN around the part's sample `centre`. */
static tl_lead_part segment_around(const tl_lead_part *part, int64_t centre) {
    int64_t start = centre;
    int64_t end = centre;
    while (start > 0 && !isnan(part->millivolts[start - 1])) {
        start--;
    }
    while (end < part->count && !isnan(part->millivolts[end])) {
        end++;
    }
    return (tl_lead_part){part->rate, part->millivolts + start, part->first + start, end - start};
}

/* Moves the ticks that became known and are wanted to the end of `ticks`. */
static void drain(tl_resampler *resampler, const tl_cut *cut, tl_ticks *ticks) {
    int64_t tick = 0;
    float value = 0.0F;
    while (tl_resampler_next(resampler, &tick, &value)) {
        if (tick < cut->from || ticks->count >= cut->capacity) {
            continue;
        }
        if (ticks->count == 0) {
            ticks->first = tick;
        }
        cut->values[ticks->count++] = value;
    }
}

static tl_ticks resample(const tl_lead_part *segment, const tl_cut *cut) {
    tl_ticks ticks = {cut->values, cut->from, 0};
    tl_resampler *resampler = tl_resampler_init(cut->resampler, segment->rate);
    tl_resampler_begin(resampler, segment->first);
    for (int64_t i = 0; i < segment->count; i++) {
        tl_resampler_push(resampler, segment->millivolts[i]);
        drain(resampler, cut, &ticks);
    }
    tl_resampler_end(resampler);
    drain(resampler, cut, &ticks);
    return ticks;
}

tl_ticks tl_cut_ticks(const tl_lead_part *part, int64_t tick, const tl_cut *cut) {
    const tl_lead_part segment = segment_around(part, (int64_t)place_in(part, tick));
    const tl_ticks ticks = resample(&segment, cut);
    if (ticks.count > TL_SPIKE_BEFORE + TL_SPIKE_AHEAD) {
        tl_spikes_remove(cut->values, TL_SPIKE_BEFORE, (size_t)ticks.count - TL_SPIKE_AHEAD);
    }
    return ticks;
}
