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
    [TL_HRV_MEAN_NN] = {"mean_nn_ms", "mean NN", "ms", 10.0, false},
    [TL_HRV_MEAN_RATE] = {"mean_rate_bpm", "mean rate", "bpm", 10.0, false},
    [TL_HRV_SDNN] = {"sdnn_ms", "SDNN", "ms", 60.0, false},
    [TL_HRV_RMSSD] = {"rmssd_ms", "RMSSD", "ms", 30.0, false},
    [TL_HRV_SDSD] = {"sdsd_ms", "SDSD", "ms", 30.0, false},
    [TL_HRV_NN50] = {"nn50", "NN50", "", 30.0, false},
    [TL_HRV_PNN50] = {"pnn50_percent", "pNN50", "%", 30.0, false},
    [TL_HRV_SDANN] = {"sdann_ms", "SDANN", "ms", 3600.0, false},
    [TL_HRV_SDNN_INDEX] = {"sdnn_index_ms", "SDNN index", "ms", 3600.0, false},
    [TL_HRV_TRIANGULAR_INDEX] = {"triangular_index", "triangular index", "", 1200.0, false},
    [TL_HRV_TINN] = {"tinn_ms", "TINN", "ms", 1200.0, false},
    [TL_HRV_VLF] = {"vlf_ms2", "VLF", "ms\xC2\xB2", 250.0, true},
    [TL_HRV_LF] = {"lf_ms2", "LF", "ms\xC2\xB2", 250.0, true},
    [TL_HRV_HF] = {"hf_ms2", "HF", "ms\xC2\xB2", 250.0, true},
    [TL_HRV_LF_HF] = {"lf_hf", "LF/HF", "", 250.0, true},
    [TL_HRV_LF_NU] = {"lf_nu_percent", "LF normalised", "%", 250.0, true},
    [TL_HRV_HF_NU] = {"hf_nu_percent", "HF normalised", "%", 250.0, true},
    [TL_HRV_SD1] = {"sd1_ms", "SD1", "ms", 30.0, false},
    [TL_HRV_SD2] = {"sd2_ms", "SD2", "ms", 60.0, false},
    [TL_HRV_DFA_ALPHA1] = {"dfa_alpha1", "DFA alpha1", "", 200.0, false},
    [TL_HRV_SAMPLE_ENTROPY] = {"sample_entropy", "sample entropy", "", 200.0, false},
};

enum { ARRAYS = 4 /* the three of tl_nn and the profile of DFA */ };

tl_hrv_measure_info tl_hrv_describe(tl_hrv_id id) {
    return MEASURES[id];
}

size_t tl_hrv_scratch(size_t count) {
    return count <= SIZE_MAX / ARRAYS / sizeof(double) ? ARRAYS * count : 0;
}

static bool ascending(const tl_hrv_beats *beats) {
    for (size_t i = 0; i < beats->count; i++) {
        if (!isfinite(beats->time_s[i]) || (i > 0 && beats->time_s[i] <= beats->time_s[i - 1])) {
            return false;
        }
    }
    return true;
}

const char *tl_hrv_use_name(tl_hrv_use use) {
    static const char *const names[TL_HRV_USES] = {"none", "used", "ectopic", "unnamed", "range", "artefact"};
    return names[use];
}

/* The spectrum has judged by its pieces already. */
static bool has_enough(const tl_hrv *hrv, size_t id) {
    return MEASURES[id].in_one_piece ? hrv->spectrum_pieces > 0 : hrv->seconds >= MEASURES[id].needs_s;
}

static void judge_measures(tl_hrv *hrv) {
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        if (!has_enough(hrv, id)) {
            hrv->value[id] = NAN;
            hrv->state[id] = TL_HRV_TOO_SHORT;
        } else {
            hrv->state[id] = isfinite(hrv->value[id]) ? TL_HRV_MEASURED : TL_HRV_UNDEFINED;
        }
    }
}

tl_status tl_hrv_measure(const tl_hrv_beats *beats, double *scratch, uint8_t *use, tl_hrv *hrv) {
    *hrv = (tl_hrv){0};
    for (size_t id = 0; id < TL_HRV_MEASURES; id++) {
        hrv->value[id] = NAN;
        hrv->state[id] = TL_HRV_TOO_SHORT;
    }
    if (!ascending(beats)) {
        return TL_E_ARGUMENT;
    }
    const size_t count = beats->count;
    tl_nn series = {.nn_ms = scratch, .end_s = scratch + count, .follows = scratch + 2 * count, .use = use};
    tl_nn_select(beats, &series, hrv);
    tl_hrv_time(&series, hrv);
    tl_hrv_geometry(&series, hrv);
    tl_hrv_spectrum(&series, hrv);
    tl_hrv_nonlinear(&series, scratch + 3 * count, hrv);
    judge_measures(hrv);
    return TL_OK;
}
