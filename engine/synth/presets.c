/* Ready-made configs of the synthetic ECG, and the kinds of noise and artefact, by name. */
#include "synth.h"

#include <string.h>

typedef struct preset {
    const char *name;
    tl_synth_rhythm rhythm;
    tl_synth_kind conduction;
    double heart_rate, rr_variation;
    double atrial_premature, ventricular_premature, fusion;
} preset;

static const preset presets[] = {
    {"sinus", TL_SYNTH_SINUS, TL_SYNTH_NORMAL, 70, 0.05, 0, 0, 0},
    {"bradycardia", TL_SYNTH_SINUS, TL_SYNTH_NORMAL, 44, 0.05, 0, 0, 0},
    {"tachycardia", TL_SYNTH_SINUS, TL_SYNTH_NORMAL, 125, 0.02, 0, 0, 0},
    {"lbbb", TL_SYNTH_SINUS, TL_SYNTH_LBBB, 72, 0.04, 0, 0, 0},
    {"rbbb", TL_SYNTH_SINUS, TL_SYNTH_RBBB, 72, 0.04, 0, 0, 0},
    {"mixed", TL_SYNTH_SINUS, TL_SYNTH_NORMAL, 75, 0.04, 0.06, 0.08, 0.02},
    {"af", TL_SYNTH_FIBRILLATION, TL_SYNTH_NORMAL, 90, 0.23, 0, 0, 0},
    {"bigeminy", TL_SYNTH_BIGEMINY, TL_SYNTH_NORMAL, 75, 0.03, 0, 0, 0},
    {"trigeminy", TL_SYNTH_TRIGEMINY, TL_SYNTH_NORMAL, 75, 0.03, 0, 0, 0},
    {"couplets", TL_SYNTH_COUPLETS, TL_SYNTH_NORMAL, 72, 0.04, 0, 0, 0},
    {"vt", TL_SYNTH_VT_RUNS, TL_SYNTH_NORMAL, 78, 0.04, 0, 0, 0},
    {"svt", TL_SYNTH_SVT_RUNS, TL_SYNTH_NORMAL, 78, 0.04, 0, 0, 0},
    {"pauses", TL_SYNTH_PAUSES, TL_SYNTH_NORMAL, 66, 0.04, 0, 0, 0},
    {"wenckebach", TL_SYNTH_WENCKEBACH, TL_SYNTH_NORMAL, 76, 0.01, 0, 0, 0},
    {"mobitz", TL_SYNTH_MOBITZ, TL_SYNTH_NORMAL, 76, 0.01, 0, 0, 0},
    {"paced", TL_SYNTH_PACING, TL_SYNTH_NORMAL, 65, 0, 0, 0, 0},
    {"junctional", TL_SYNTH_JUNCTIONAL, TL_SYNTH_NORMAL, 48, 0.02, 0, 0, 0},
    {"idioventricular", TL_SYNTH_IDIOVENTRICULAR, TL_SYNTH_NORMAL, 38, 0.02, 0, 0, 0},
};

enum { PRESETS = sizeof presets / sizeof presets[0] };

bool tl_synth_preset(const char *name, tl_synth_config *config) {
    for (size_t i = 0; i < PRESETS; i++) {
        if (strcmp(presets[i].name, name) == 0) {
            *config = (tl_synth_config){
                .rate = TL_RATE,
                .leads = 1,
                .seed = 1,
                .rhythm = presets[i].rhythm,
                .conduction = presets[i].conduction,
                .heart_rate = presets[i].heart_rate,
                .rr_variation = presets[i].rr_variation,
                .lf_hf = 0.5,
                .respiration_hz = 0.25,
                .atrial_premature = presets[i].atrial_premature,
                .ventricular_premature = presets[i].ventricular_premature,
                .fusion = presets[i].fusion,
            };
            return true;
        }
    }
    return false;
}

const char *tl_synth_preset_name(size_t index) {
    return index < PRESETS ? presets[index].name : NULL;
}

const char *tl_synth_noise_name(size_t kind) {
    static const char *const names[TL_SYNTH_NOISE_KINDS] = {
        [TL_SYNTH_BASELINE] = "baseline", [TL_SYNTH_ELECTRODE] = "electrode", [TL_SYNTH_MUSCLE] = "muscle",
        [TL_SYNTH_MAINS_50] = "mains50",  [TL_SYNTH_MAINS_60] = "mains60",    [TL_SYNTH_WHITE] = "white",
    };
    return kind < TL_SYNTH_NOISE_KINDS ? names[kind] : NULL;
}

bool tl_synth_noise_named(const char *name, tl_synth_noise_kind *kind) {
    for (size_t i = 0; i < TL_SYNTH_NOISE_KINDS; i++) {
        if (strcmp(tl_synth_noise_name(i), name) == 0) {
            *kind = (tl_synth_noise_kind)i;
            return true;
        }
    }
    return false;
}

const char *tl_synth_artefact_name(size_t kind) {
    static const char *const names[TL_SYNTH_ARTEFACT_KINDS] = {[TL_SYNTH_CLIP] = "clip",
                                                               [TL_SYNTH_LEAD_OFF] = "lead-off",
                                                               [TL_SYNTH_GAP] = "gap",
                                                               [TL_SYNTH_GAIN] = "gain"};
    return kind < TL_SYNTH_ARTEFACT_KINDS ? names[kind] : NULL;
}

bool tl_synth_artefact_named(const char *name, tl_synth_artefact_kind *kind) {
    for (size_t i = 0; i < TL_SYNTH_ARTEFACT_KINDS; i++) {
        if (strcmp(tl_synth_artefact_name(i), name) == 0) {
            *kind = (tl_synth_artefact_kind)i;
            return true;
        }
    }
    return false;
}
