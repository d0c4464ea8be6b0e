/* Which beat comes next, and when. A rhythm is a row of phrases: a few beats that belong together, such as a
 * premature beat and the one after its pause. When a phrase has been played the rhythm makes the next. */
#include "rhythm.h"

#include <math.h>

static const double PR = 0.165; /* seconds from the middle of the P wave to the R peak */
static const double PR_ECTOPIC = 0.125;
static const double PR_FUSION = 0.14; /* the ventricle's own beat comes before the conducted one */
static const double LEAST_INTERVAL = 0.2;
static const double REFRACTORY = 0.24; /* fibrillation */

synth_rhythm_limits synth_rhythm_limits_of(tl_synth_rhythm rhythm) {
    static const synth_rhythm_limits limits[TL_SYNTH_RHYTHMS] = {
        [TL_SYNTH_SINUS] = {20, 220, 0, 0.2},          [TL_SYNTH_FIBRILLATION] = {40, 180, 0.05, 0.35},
        [TL_SYNTH_BIGEMINY] = {40, 110, 0, 0.2},       [TL_SYNTH_TRIGEMINY] = {40, 110, 0, 0.2},
        [TL_SYNTH_COUPLETS] = {40, 110, 0, 0.2},       [TL_SYNTH_VT_RUNS] = {40, 110, 0, 0.2},
        [TL_SYNTH_SVT_RUNS] = {40, 110, 0, 0.2},       [TL_SYNTH_PAUSES] = {45, 110, 0, 0.2},
        [TL_SYNTH_WENCKEBACH] = {40, 100, 0, 0.05},    [TL_SYNTH_MOBITZ] = {40, 100, 0, 0.05},
        [TL_SYNTH_PACING] = {30, 120, 0, 0.2},         [TL_SYNTH_JUNCTIONAL] = {30, 70, 0, 0.2},
        [TL_SYNTH_IDIOVENTRICULAR] = {20, 45, 0, 0.2},
    };
    return limits[rhythm];
}

tl_synth_kind synth_rhythm_main_kind(const tl_synth_config *config) {
    switch (config->rhythm) {
    case TL_SYNTH_PACING:
        return TL_SYNTH_PACED;
    case TL_SYNTH_JUNCTIONAL:
        return TL_SYNTH_JUNCTIONAL_ESCAPE;
    case TL_SYNTH_IDIOVENTRICULAR:
        return TL_SYNTH_VENTRICULAR_ESCAPE;
    default:
        return config->conduction;
    }
}

double synth_rhythm_main_pr(const tl_synth_config *config) {
    const bool sinus = synth_rhythm_main_kind(config) == config->conduction;
    return sinus && config->rhythm != TL_SYNTH_FIBRILLATION ? PR : NAN;
}

double synth_rhythm_refractory(void) {
    return REFRACTORY;
}

/* ---------------------------------------------------------------------------------- making of phrases ----
 */

static double next_rr(synth_rhythm *rhythm) {
    return synth_variability_next(&rhythm->rr);
}

static bool chance(synth_rhythm *rhythm, double probability) {
    return synth_random_uniform(&rhythm->random) < probability;
}

static void push(synth_rhythm *rhythm, tl_synth_kind kind, double interval_s, double pr_s,
                 const char *label) {
    const uint32_t at = (rhythm->first + rhythm->count++) % SYNTH_STEPS;
    rhythm->steps[at] = (synth_step){
        .kind = kind,
        .interval_s = fmax(interval_s, LEAST_INTERVAL),
        .pr_s = pr_s,
        .breath = synth_variability_breath(&rhythm->rr),
        .label = label,
    };
}

static const char *sinus_label(const synth_rhythm *rhythm) {
    return rhythm->config.heart_rate < 60.0 ? "(SBR" : "(N";
}

static void push_sinus(synth_rhythm *rhythm, double interval_s, const char *label) {
    push(rhythm, rhythm->config.conduction, interval_s, PR, label);
}

static void push_sinus_beats(synth_rhythm *rhythm, int least, int most) {
    const int beats = synth_random_between(&rhythm->random, least, most);
    for (int i = 0; i < beats; i++) {
        push_sinus(rhythm, next_rr(rhythm), sinus_label(rhythm));
    }
}

static void push_ventricular(synth_rhythm *rhythm, double interval_s, const char *label) {
    push(rhythm, TL_SYNTH_VENTRICULAR, interval_s, NAN, label);
}

/* A ventricular premature beat leaves the sinus node alone: the P wave that falls into it is blocked, and the
 * next beat comes when it would have come anyway (compensatory pause). */
static void push_premature_ventricular(synth_rhythm *rhythm, const char *label) {
    const double due = next_rr(rhythm);
    const double early = due * (0.56 + 0.08 * synth_random_uniform(&rhythm->random));
    push_ventricular(rhythm, early, label);
    push_sinus(rhythm, due - early + next_rr(rhythm), label);
}

/* An atrial premature beat discharges the sinus node, which begins anew: the pause is not compensatory. */
static void push_premature_atrial(synth_rhythm *rhythm, const char *label) {
    const double early = next_rr(rhythm) * (0.62 + 0.1 * synth_random_uniform(&rhythm->random));
    push(rhythm, TL_SYNTH_ATRIAL, early, PR_ECTOPIC, label);
    push_sinus(rhythm, 1.06 * next_rr(rhythm), label);
}

static void make_sinus(synth_rhythm *rhythm) {
    const tl_synth_config *config = &rhythm->config;
    const char *label = sinus_label(rhythm);
    if (chance(rhythm, config->ventricular_premature)) {
        push_premature_ventricular(rhythm, label);
    } else if (chance(rhythm, config->atrial_premature)) {
        push_premature_atrial(rhythm, label);
    } else if (chance(rhythm, config->fusion)) {
        const double due = next_rr(rhythm);
        push(rhythm, TL_SYNTH_FUSION, 0.96 * due, PR_FUSION, label);
        push_sinus(rhythm, 0.04 * due + next_rr(rhythm), label);
    } else {
        push_sinus(rhythm, next_rr(rhythm), label);
    }
}

static void make_fibrillation(synth_rhythm *rhythm) {
    const double mean = rhythm->rr.mean_s;
    const double deviation = mean * rhythm->config.rr_variation;
    const double excess = mean - REFRACTORY;
    const double scale = deviation * deviation / excess;
    (void)next_rr(rhythm); /* breathing goes on */
    push(rhythm, rhythm->config.conduction,
         REFRACTORY + synth_random_gamma(&rhythm->random, excess / scale, scale), NAN, "(AFIB");
}

static void make_couplet(synth_rhythm *rhythm) {
    push_sinus_beats(rhythm, 4, 8);
    const char *label = sinus_label(rhythm);
    const double due = next_rr(rhythm);
    const double early = 0.58 * due;
    const double second = 0.44;
    push_ventricular(rhythm, early, label);
    push_ventricular(rhythm, second, label);
    const double pause = due + next_rr(rhythm) - early - second;
    push_sinus(rhythm, fmax(pause, 0.9 * due), label);
}

static void make_vt(synth_rhythm *rhythm) {
    push_sinus_beats(rhythm, 8, 20);
    const int beats = synth_random_between(&rhythm->random, 3, 12);
    const double cycle = 60.0 / (double)synth_random_between(&rhythm->random, 150, 190);
    const double due = next_rr(rhythm);
    for (int i = 0; i < beats; i++) {
        const double jitter = 1.0 + 0.02 * synth_random_normal(&rhythm->random);
        push_ventricular(rhythm, i == 0 ? 0.58 * due : cycle * jitter, "(VT");
    }
    push_sinus(rhythm, 1.2 * next_rr(rhythm), sinus_label(rhythm));
}

static void make_svt(synth_rhythm *rhythm) {
    push_sinus_beats(rhythm, 8, 20);
    const int beats = synth_random_between(&rhythm->random, 4, 16);
    const double cycle = 60.0 / (double)synth_random_between(&rhythm->random, 150, 185);
    const double due = next_rr(rhythm);
    for (int i = 0; i < beats; i++) {
        const double jitter = 1.0 + 0.01 * synth_random_normal(&rhythm->random);
        push(rhythm, TL_SYNTH_ATRIAL, i == 0 ? 0.65 * due : cycle * jitter, PR_ECTOPIC, "(SVTA");
    }
    push_sinus(rhythm, 1.15 * next_rr(rhythm), sinus_label(rhythm));
}

static void make_pause(synth_rhythm *rhythm) {
    push_sinus_beats(rhythm, 6, 14);
    const char *label = sinus_label(rhythm);
    const double pause = 2.2 + 1.4 * synth_random_uniform(&rhythm->random);
    const bool junctional = chance(rhythm, 0.5);
    push(rhythm, junctional ? TL_SYNTH_JUNCTIONAL_ESCAPE : TL_SYNTH_VENTRICULAR_ESCAPE, pause, NAN, label);
    push_sinus(rhythm, 1.1 * next_rr(rhythm), label);
}

/* Conducted P waves with the given distances from their R peaks, then one that is blocked. The P waves come
 * at sinus intervals throughout. */
static void push_block(synth_rhythm *rhythm, const double *pr, int conducted) {
    for (int i = 0; i < conducted; i++) {
        const double rr = next_rr(rhythm);
        /* Before the first stands the blocked P wave of the phrase before, itself pushed at its peak. */
        push(rhythm, rhythm->config.conduction, i == 0 ? rr + pr[0] : rr + pr[i] - pr[i - 1], pr[i], "(BII");
    }
    push(rhythm, TL_SYNTH_BLOCKED_P, next_rr(rhythm) - pr[conducted - 1], 0.0, "(BII");
}

static void make_wenckebach(synth_rhythm *rhythm) {
    /* The growth of PR shrinks from beat to beat, so that RR shortens before the pause. */
    static const double pr[] = {0.17, 0.25, 0.295, 0.32};
    push_block(rhythm, pr, synth_random_between(&rhythm->random, 3, 4));
}

static void make_mobitz(synth_rhythm *rhythm) {
    static const double pr[] = {0.18, 0.18, 0.18, 0.18};
    push_block(rhythm, pr, synth_random_between(&rhythm->random, 2, 4));
}

static void make_phrase(synth_rhythm *rhythm) {
    switch (rhythm->config.rhythm) {
    case TL_SYNTH_FIBRILLATION:
        make_fibrillation(rhythm);
        break;
    case TL_SYNTH_BIGEMINY:
        push_premature_ventricular(rhythm, "(B");
        break;
    case TL_SYNTH_TRIGEMINY:
        push_sinus(rhythm, next_rr(rhythm), "(T");
        push_premature_ventricular(rhythm, "(T");
        break;
    case TL_SYNTH_COUPLETS:
        make_couplet(rhythm);
        break;
    case TL_SYNTH_VT_RUNS:
        make_vt(rhythm);
        break;
    case TL_SYNTH_SVT_RUNS:
        make_svt(rhythm);
        break;
    case TL_SYNTH_PAUSES:
        make_pause(rhythm);
        break;
    case TL_SYNTH_WENCKEBACH:
        make_wenckebach(rhythm);
        break;
    case TL_SYNTH_MOBITZ:
        make_mobitz(rhythm);
        break;
    case TL_SYNTH_PACING:
        push(rhythm, TL_SYNTH_PACED, next_rr(rhythm), NAN, "(P");
        break;
    case TL_SYNTH_JUNCTIONAL:
        push(rhythm, TL_SYNTH_JUNCTIONAL_ESCAPE, next_rr(rhythm), NAN, "(NOD");
        break;
    case TL_SYNTH_IDIOVENTRICULAR:
        push(rhythm, TL_SYNTH_VENTRICULAR_ESCAPE, next_rr(rhythm), NAN, "(IVR");
        break;
    default:
        make_sinus(rhythm);
        break;
    }
}

void synth_rhythm_init(synth_rhythm *rhythm, const tl_synth_config *config) {
    enum { STREAM = 0x5252 };
    rhythm->config = *config;
    rhythm->first = 0;
    rhythm->count = 0;
    synth_random_seed(&rhythm->random, config->seed, STREAM);
    const synth_variability_config rr = {
        .mean_s = 60.0 / config->heart_rate,
        .variation = config->rhythm == TL_SYNTH_FIBRILLATION ? 0.0 : config->rr_variation,
        .lf_hf = config->lf_hf,
        .respiration_hz = config->respiration_hz,
    };
    synth_variability_init(&rhythm->rr, &rr, &rhythm->random);
}

synth_step synth_rhythm_next(synth_rhythm *rhythm) {
    if (rhythm->count == 0) {
        make_phrase(rhythm);
    }
    const synth_step step = rhythm->steps[rhythm->first];
    rhythm->first = (rhythm->first + 1) % SYNTH_STEPS;
    rhythm->count--;
    return step;
}
