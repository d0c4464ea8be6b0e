/* Heart-rate variability of normal-to-normal (NN) intervals.
 *
 *   hrv_series.c     which intervals are taken, and which are left out
 *   hrv_time.c       SDNN, RMSSD, pNN50, SDANN ...
 *   hrv_geometry.c   triangular index, TINN
 *   hrv_spectrum.c   VLF, LF, HF
 *   hrv_nonlinear.c  Poincare plot, DFA, sample entropy
 *
 * A measure taken from too few seconds is noise: each has the least length below, and stays NaN under it.
 * The lengths: the mean rate 10 s; measures of successive differences 30 s and SDNN 60 s (Munoz et al.,
 * PLoS One 10:e0138921, 2015: agreement with five minutes); the spectrum one piece of 250 s, DFA and sample
 * entropy 200 s (about 200 intervals); the geometrical measures 20 minutes (Task Force, Circulation
 * 93:1043, 1996); SDANN and SDNN index an hour, twelve segments of five minutes, where the Task Force means
 * them for 24 hours. */
#include "rhythm/hrv.h"
#include "rhythm/hrv_parts.h"

#include <math.h>

static const tl_hrv_measure_info MEASURES[TL_HRV_MEASURES] = {
    [TL_HRV_MEAN_NN] = {"mean NN", "ms", 10.0},
    [TL_HRV_MEAN_RATE] = {"mean rate", "/min", 10.0},
    [TL_HRV_SDNN] = {"SDNN", "ms", 60.0},
    [TL_HRV_RMSSD] = {"RMSSD", "ms", 30.0},
    [TL_HRV_SDSD] = {"SDSD", "ms", 30.0},
    [TL_HRV_NN50] = {"NN50", "", 30.0},
    [TL_HRV_PNN50] = {"pNN50", "%", 30.0},
    [TL_HRV_SDANN] = {"SDANN", "ms", 3600.0},
    [TL_HRV_SDNN_INDEX] = {"SDNN index", "ms", 3600.0},
    [TL_HRV_TRIANGULAR_INDEX] = {"triangular index", "", 1200.0},
    [TL_HRV_TINN] = {"TINN", "ms", 1200.0},
    [TL_HRV_VLF] = {"VLF", "ms\xC2\xB2", 250.0},
    [TL_HRV_LF] = {"LF", "ms\xC2\xB2", 250.0},
    [TL_HRV_HF] = {"HF", "ms\xC2\xB2", 250.0},
    [TL_HRV_LF_HF] = {"LF/HF", "", 250.0},
    [TL_HRV_LF_NU] = {"LF normalised", "%", 250.0},
    [TL_HRV_HF_NU] = {"HF normalised", "%", 250.0},
    [TL_HRV_SD1] = {"SD1", "ms", 30.0},
    [TL_HRV_SD2] = {"SD2", "ms", 60.0},
    [TL_HRV_DFA_ALPHA1] = {"DFA alpha1", "", 200.0},
    [TL_HRV_SAMPLE_ENTROPY] = {"sample entropy", "", 200.0},
};

enum { ARRAYS = 4 /* the three of tl_nn and the profile of DFA */ };

tl_hrv_measure_info tl_hrv_describe(tl_hrv_id id) {
    return MEASURES[id];
}

size_t tl_hrv_scratch(size_t count) {
    return count <= SIZE_MAX / ARRAYS / sizeof(double) ? ARRAYS * count : 0;
}

static bool ascending(const double *time_s, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(time_s[i]) || (i > 0 && time_s[i] <= time_s[i - 1])) {
            return false;
        }
    }
    return true;
}

/* The spectrum has judged by its pieces already. */
static bool has_enough(const tl_hrv *hrv, size_t id) {
    const bool spectral = id >= TL_HRV_VLF && id <= TL_HRV_HF_NU;
    return spectral || hrv->seconds >= MEASURES[id].needs_s;
}

static void blank_what_needs_more(tl_hrv *hrv) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        if (!has_enough(hrv, id)) {
            hrv->value[id] = NAN;
        }
    }
}

tl_status tl_hrv_measure(const float *rr_s, const double *time_s, const uint8_t *normal, size_t count,
                         double *scratch, tl_hrv *hrv) {
    *hrv = (tl_hrv){0};
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        hrv->value[id] = NAN;
    }
    if (!ascending(time_s, count)) {
        return TL_E_ARGUMENT;
    }
    const tl_hrv_beats beats = {.rr_s = rr_s, .time_s = time_s, .normal = normal, .count = count};
    tl_nn series = {.nn_ms = scratch, .end_s = scratch + count, .follows = scratch + 2 * count};
    tl_nn_select(&beats, &series, hrv);
    tl_hrv_time(&series, hrv);
    tl_hrv_geometry(&series, hrv);
    tl_hrv_spectrum(&series, hrv);
    tl_hrv_nonlinear(&series, scratch + 3 * count, hrv);
    blank_what_needs_more(hrv);
    return TL_OK;
}
