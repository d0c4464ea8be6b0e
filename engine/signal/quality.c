/* How readable a stretch of ECG is.
 *
 * Six questions, the last two from second to second, each on the samples as they came (before resampling and
 * denoising):
 *
 *   missing: more than half of the samples are not there.
 *
 *   flat: peak to peak below 10 uV, or below 50 uV in a lead that has never shown more. A lead that is off, a
 *   constant, or an ECG too small to be read (in whatever unit it came).
 *
 *   clipped: for 20 ms or more (and four samples) the signal rests on its highest or lowest value, a quarter
 * of its range from its median, having got there (or leaving it) by a step of a tenth of the range. An
 * amplifier at its rail, and neither the rounded top of a wave nor the line between waves.
 *
 *   noisy: sigma of the noise around 90 Hz, where an ECG has little energy, over the peak to peak of this
 *   second or that which the lead usually has, whichever is larger, so that a pause of the heart is no noise.
 *   Sigma is the median magnitude of the second difference at 5.5 ms, divided by 0.6745 sqrt 6 as white noise
 *   would have it.
 *
 *   off: an electrode that comes off throws the signal far away, from where it glides back in a smooth curve
 *   without beats, which no pause of the heart does. Of 0.5 mV or more within a second all but a quarter, and
 *   all but 0.15 mV, is a parabola. The lead stays off while no more shows than half as much again.
 *
 *   quiet: less than a twentieth of what the lead usually shows, and less than 50 uV, for ten seconds: no
 * pause of the heart lasts as long without a P wave, an escape beat or the noise of a living body.
 *
 * index = 1 - noise / 0.12, clamped to 0..1. A clean recording has a noise share below 0.01; from 0.05 on P
 * waves drown ("noisy"); from 0.12 on muscle noise reaches the height of the QRS complex ("unreadable").
 */
#include "signal/quality.h"

#include "signal/rank.h"
#include "signal/vector.h"

#include <math.h>

enum {
    CLIPPED_LEAST = 4, /* samples */
    QUIET_LASTS = 10,  /* seconds */
};

static const float DRIFT_MV = 0.5F;
static const float DRIFT_RESIDUE = 0.25F; /* of peak to peak */
static const float DRIFT_RESIDUE_MV = 0.15F;
static const float QUIET_SHARE = 0.05F; /* of the usual peak to peak */
static const float USUAL_RATE = 0.1F;
static const float SHOWS_AGAIN = 1.5F; /* times the smallest residue */
static const float FLAT_MV = 0.010F;
static const float SMALL_MV = 0.050F;
static const float RAIL_DISTANCE = 0.25F; /* of peak to peak */
static const float CLIPPED_SECONDS = 0.02F;
static const float CLIPPED_STEP = 0.1F; /* of peak to peak */
static const float NOISY_SHARE = 0.05F;
static const float UNREADABLE_SHARE = 0.12F;
static const double NOISE_ARM_SECONDS = 0.0055;
static const float SECOND_DIFFERENCE_SIGMA = 0.6745F * 2.449490F;
static const float SURELY =
    0.999F; /* of a limit: what is below that share of it is below it however it is rounded */

typedef struct range {
    float low, high;
    size_t present;
} range;

static range range_of(const float *x, size_t count) {
    tl_f32x4 low = tl_f32x4_splat(INFINITY);
    tl_f32x4 high = tl_f32x4_splat(-INFINITY);
    range r = {INFINITY, -INFINITY, 0};
    size_t i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) { /* a comparison with what is missing is false */
        const tl_f32x4 values = tl_f32x4_load(x + i);
        low = tl_f32x4_smaller(low, values);
        high = tl_f32x4_larger(high, values);
        r.present += (size_t)__builtin_popcount(tl_f32x4_equal(values, values));
    }
    r.low = -tl_f32x4_first(tl_f32x4_largest(tl_f32x4_sub(tl_f32x4_splat(0.0F), low)));
    r.high = tl_f32x4_first(tl_f32x4_largest(high));
    for (; i < count; i++) {
        if (!isnan(x[i])) {
            r.low = x[i] < r.low ? x[i] : r.low;
            r.high = x[i] > r.high ? x[i] : r.high;
            r.present++;
        }
    }
    return r;
}

/* Whether samples [first, end), all at a rail, were entered or left by a step of at least `step`. */
static bool has_step(const float *x, size_t count, size_t first, size_t end, float step) {
    return (first > 0 && fabsf(x[first] - x[first - 1]) >= step) ||
           (end < count && fabsf(x[end] - x[end - 1]) >= step);
}

static size_t count_at(const float *x, size_t count, float rail) {
    const tl_f32x4 rails = tl_f32x4_splat(rail);
    size_t found = 0;
    size_t i = 0;
    for (; i + TL_LANES <= count; i += TL_LANES) {
        found += (size_t)__builtin_popcount(tl_f32x4_equal(tl_f32x4_load(x + i), rails));
    }
    for (; i < count; i++) {
        found += x[i] == rail;
    }
    return found;
}

static bool rests_on(const float *x, size_t count, float rail, size_t least, float step) {
    if (count_at(x, count, rail) < least) {
        return false;
    }
    size_t first = 0;
    while (first < count) {
        size_t end = first;
        while (end < count && x[end] == rail) {
            end++;
        }
        if (end - first >= least && has_step(x, count, first, end, step)) {
            return true;
        }
        first = end + 1;
    }
    return false;
}

/* Median of the samples that are present. */
static float middle_of(const float *x, size_t count, float *scratch) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (!isnan(x[i])) {
            scratch[kept++] = x[i];
        }
    }
    return tl_median(scratch, kept);
}

static bool is_clipped(const float *x, size_t count, double rate, range r, float *scratch) {
    const size_t exact = (size_t)((double)CLIPPED_SECONDS * rate) + 1;
    const size_t least = exact > CLIPPED_LEAST ? exact : CLIPPED_LEAST;
    const float step = CLIPPED_STEP * (r.high - r.low);
    const float distance = RAIL_DISTANCE * (r.high - r.low);
    const bool high = rests_on(x, count, r.high, least, step);
    const bool low = rests_on(x, count, r.low, least, step);
    if (!high && !low) {
        return false;
    }
    const float middle = middle_of(x, count, scratch);
    return (high && r.high - middle >= distance) || (low && middle - r.low >= distance);
}

/* Magnitudes of the second differences where no sample is missing. Returns how many. */
static size_t differences(const float *x, size_t count, double rate, float *magnitudes) {
    const double exact = rate * NOISE_ARM_SECONDS;
    const size_t arm = exact < 1.5 ? 1 : (size_t)(exact + 0.5);
    size_t kept = 0;
    for (size_t i = arm; i + arm < count; i++) {
        const float difference = x[i - arm] - 2.0F * x[i] + x[i + arm];
        magnitudes[kept] = fabsf(difference);
        kept += isnan(difference) ? 0 : 1;
    }
    return kept;
}

/* `magnitudes` of second differences are used up. */
static float noise_share(float *magnitudes, size_t count, float height) {
    return count == 0 ? 0.0F : tl_median(magnitudes, count) / SECOND_DIFFERENCE_SIGMA / height;
}

/* Whether the noise_share is below UNREADABLE_SHARE, mostly without looking for the median: it is below
 * whatever more than half of the magnitudes are below. */
static bool is_below_unreadable(float *magnitudes, size_t count, float height) {
    const tl_f32x4 limit = tl_f32x4_splat(SURELY * UNREADABLE_SHARE * SECOND_DIFFERENCE_SIGMA * height);
    size_t below = 0;
    for (size_t i = 0; i + TL_LANES <= count; i += TL_LANES) {
        below +=
            TL_LANES - (size_t)__builtin_popcount(tl_f32x4_at_least(tl_f32x4_load(magnitudes + i), limit));
    }
    return below > count / 2 + 1 || noise_share(magnitudes, count, height) < UNREADABLE_SHARE;
}

/* Missing, flat or clipped; else TL_QUALITY_GOOD. */
static tl_quality_state defect(const float *millivolts, size_t count, double rate, float usual_mv, range r,
                               float *scratch) {
    if (2 * r.present < count || r.present == 0) {
        return TL_QUALITY_MISSING;
    }
    const float peak_to_peak = r.high - r.low;
    if (peak_to_peak < FLAT_MV || (peak_to_peak < SMALL_MV && usual_mv < SMALL_MV)) {
        return TL_QUALITY_FLAT;
    }
    return is_clipped(millivolts, count, rate, r, scratch) ? TL_QUALITY_CLIPPED : TL_QUALITY_GOOD;
}

/* What the noise is held against. */
static float height_of(range r, float usual_mv) {
    const float peak_to_peak = r.high - r.low;
    return peak_to_peak > usual_mv ? peak_to_peak : usual_mv;
}

bool tl_quality_is_clear(const float *millivolts, size_t count, double rate, float usual_mv, float *scratch) {
    const range r = range_of(millivolts, count);
    if (defect(millivolts, count, rate, usual_mv, r, scratch) != TL_QUALITY_GOOD) {
        return false;
    }
    const size_t kept = differences(millivolts, count, rate, scratch);
    return is_below_unreadable(scratch, kept, height_of(r, usual_mv));
}

tl_readability tl_quality_judge(const float *millivolts, size_t count, double rate, float usual_mv,
                                float *scratch) {
    const range r = range_of(millivolts, count);
    const tl_quality_state state = defect(millivolts, count, rate, usual_mv, r, scratch);
    if (state != TL_QUALITY_GOOD) {
        return (tl_readability){0.0F, state};
    }
    const size_t kept = differences(millivolts, count, rate, scratch);
    const float share = noise_share(scratch, kept, height_of(r, usual_mv));
    const float index = share < UNREADABLE_SHARE ? 1.0F - share / UNREADABLE_SHARE : 0.0F;
    const tl_quality_state noise_state = share < UNREADABLE_SHARE ? TL_QUALITY_NOISY : TL_QUALITY_UNREADABLE;
    return (tl_readability){index, share < NOISY_SHARE ? TL_QUALITY_GOOD : noise_state};
}

/* Peak to peak of what is left when the parabola that fits best is taken away. No sample may be missing. */
static float residue_of(const float *x, size_t count) {
    const double middle = 0.5 * (double)(count - 1);
    double squares = 0.0; /* of the places, counted from the middle */
    double fourths = 0.0;
    double sum[3] = {0}; /* of the values times 1, place and place squared */
    for (size_t i = 0; i < count; i++) {
        const double u = (double)i - middle;
        squares += u * u;
        fourths += u * u * u * u;
        sum[0] += (double)x[i];
        sum[1] += (double)x[i] * u;
        sum[2] += (double)x[i] * u * u;
    }
    const double n = (double)count;
    const double bend = (sum[2] - sum[0] * squares / n) / (fourths - squares * squares / n);
    const double slope = sum[1] / squares;
    double low = INFINITY;
    double high = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        const double u = (double)i - middle;
        const double left = (double)x[i] - slope * u - bend * u * u;
        low = left < low ? left : low;
        high = left > high ? left : high;
    }
    return (float)(high - low);
}

/* Whether the signal glides, or goes on gliding, after an electrode came off. */
static void watch_drift(tl_lead_watch *watch, float peak_to_peak, float residue) {
    if (watch->residue_mv > 0.0F) {
        const bool shows = residue > SHOWS_AGAIN * watch->residue_mv;
        watch->residue_mv = shows ? 0.0F : fminf(residue, watch->residue_mv);
    } else if (peak_to_peak >= DRIFT_MV && residue < DRIFT_RESIDUE * peak_to_peak &&
               residue < DRIFT_RESIDUE_MV) {
        watch->residue_mv = residue;
    }
}

bool tl_lead_is_off(const tl_lead_watch *watch) {
    return watch->residue_mv > 0.0F || watch->quiet_seconds >= QUIET_LASTS;
}

tl_readability tl_quality_follow(tl_lead_watch *watch, const float *millivolts, size_t count, double rate,
                                 float *scratch) {
    const tl_readability readable = tl_quality_judge(millivolts, count, rate, watch->usual_mv, scratch);
    const range r = range_of(millivolts, count);
    if (r.present < count || (double)count < 0.5 * rate) {
        watch->residue_mv = 0.0F;
        watch->quiet_seconds = 0;
        return readable;
    }
    const float peak_to_peak = r.high - r.low;
    const bool quiet = peak_to_peak < SMALL_MV && peak_to_peak < QUIET_SHARE * watch->usual_mv;
    watch->quiet_seconds = quiet ? watch->quiet_seconds + 1 : 0;
    watch_drift(watch, peak_to_peak, residue_of(millivolts, count));
    const bool clear = readable.state == TL_QUALITY_GOOD || readable.state == TL_QUALITY_NOISY;
    if (tl_lead_is_off(watch) && clear) {
        return (tl_readability){0.0F, TL_QUALITY_FLAT};
    }
    if (clear && !quiet) {
        const float share = watch->usual_mv > 0.0F ? USUAL_RATE : 1.0F;
        watch->usual_mv += share * (peak_to_peak - watch->usual_mv);
    }
    return readable;
}
