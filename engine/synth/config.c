/* What a config of the synthetic ECG may say; see config.h. */
#include "config.h"

#include "rhythm.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

static const double LONGEST_S = 1e8; /* of an artefact: three years */

tl_status synth_refuse(tl_error *error, tl_status code, const char *sentence, ...) {
    if (error != NULL) {
        *error = (tl_error){.code = code, .place = TL_PLACE_NONE, .where = -1};
        va_list arguments;
        va_start(arguments, sentence);
        vsnprintf(error->message, sizeof error->message, sentence, arguments);
        va_end(arguments);
    }
    return code;
}

/* False for NaN too. */
static bool within(double value, double least, double most) {
    return value >= least && value <= most;
}

static tl_status check_recording(const tl_synth_config *config, tl_error *error) {
    if (!within(config->rate, TL_MIN_RATE, TL_MAX_RATE)) {
        return synth_refuse(error, TL_E_ARGUMENT,
                            "The sampling rate must lie between %d and %d Hz, not at %g.", TL_MIN_RATE,
                            TL_MAX_RATE, config->rate);
    }
    if (config->leads < 1 || config->leads > TL_SYNTH_LEADS) {
        return synth_refuse(error, TL_E_ARGUMENT, "A synthetic ECG has 1 to %d leads, not %u.",
                            TL_SYNTH_LEADS, config->leads);
    }
    return TL_OK;
}

static tl_status check_premature(const tl_synth_config *config, tl_error *error) {
    static const double MOST = 0.3;
    const double chances[] = {config->atrial_premature, config->ventricular_premature, config->fusion};
    for (size_t i = 0; i < sizeof chances / sizeof chances[0]; i++) {
        if (!within(chances[i], 0.0, MOST)) {
            return synth_refuse(
                error, TL_E_ARGUMENT,
                "The chance of a premature or fusion beat must lie between 0 and %g, not at %g.", MOST,
                chances[i]);
        }
        if (chances[i] > 0.0 && config->rhythm != TL_SYNTH_SINUS) {
            return synth_refuse(
                error, TL_E_ARGUMENT,
                "Chances of premature and fusion beats belong to sinus rhythm; set them to 0 here.");
        }
    }
    return TL_OK;
}

/* A gamma distribution with the mean and deviation asked for must fit above the refractory period. */
static tl_status check_fibrillation(const tl_synth_config *config, tl_error *error) {
    const double mean = 60.0 / config->heart_rate;
    const double most = (mean - synth_rhythm_refractory()) / mean;
    if (config->rhythm == TL_SYNTH_FIBRILLATION && config->rr_variation > most) {
        return synth_refuse(
            error, TL_E_ARGUMENT,
            "At %g beats a minute fibrillation leaves room for a variation of RR of %.3f, not %g.",
            config->heart_rate, most, config->rr_variation);
    }
    return TL_OK;
}

/* Hz: a tachogram holds frequencies up to half a cycle a beat. */
static double fastest_breathing(double heart_rate) {
    return fmin(0.5, 0.45 * heart_rate / 60.0);
}

void tl_synth_set_heart_rate(tl_synth_config *config, double beats_a_minute) {
    config->heart_rate = beats_a_minute;
    config->respiration_hz = fmin(config->respiration_hz, fastest_breathing(beats_a_minute));
}

static tl_status check_variability(const tl_synth_config *config, tl_error *error) {
    const double fastest = fastest_breathing(config->heart_rate);
    if (!within(config->lf_hf, 0.1, 10.0)) {
        return synth_refuse(error, TL_E_ARGUMENT, "LF/HF must lie between 0.1 and 10, not at %g.",
                            config->lf_hf);
    }
    if (!within(config->respiration_hz, 0.15, fastest)) {
        return synth_refuse(error, TL_E_ARGUMENT,
                            "At %g beats a minute breathing must lie between 0.15 and %.3f Hz, not at %g.",
                            config->heart_rate, fastest, config->respiration_hz);
    }
    return check_fibrillation(config, error);
}

static tl_status check_rhythm(const tl_synth_config *config, tl_error *error) {
    if ((int)config->rhythm < 0 || config->rhythm >= TL_SYNTH_RHYTHMS) {
        return synth_refuse(error, TL_E_ARGUMENT, "There is no rhythm of number %d.", (int)config->rhythm);
    }
    if (config->conduction != TL_SYNTH_NORMAL && config->conduction != TL_SYNTH_LBBB &&
        config->conduction != TL_SYNTH_RBBB) {
        return synth_refuse(error, TL_E_ARGUMENT,
                            "Beats are conducted normally or with LBBB or RBBB, not as kind %d.",
                            (int)config->conduction);
    }
    const synth_rhythm_limits limits = synth_rhythm_limits_of(config->rhythm);
    if (!within(config->heart_rate, limits.slowest, limits.fastest)) {
        return synth_refuse(error, TL_E_ARGUMENT, "This rhythm has %g to %g beats a minute, not %g.",
                            limits.slowest, limits.fastest, config->heart_rate);
    }
    if (!within(config->rr_variation, limits.least_variation, limits.most_variation)) {
        return synth_refuse(error, TL_E_ARGUMENT, "This rhythm has a variation of RR of %g to %g, not %g.",
                            limits.least_variation, limits.most_variation, config->rr_variation);
    }
    return check_variability(config, error);
}

static tl_status check_noise(const tl_synth_config *config, const tl_synth_noise *noise, tl_error *error) {
    if ((int)noise->kind < 0 || noise->kind >= TL_SYNTH_NOISE_KINDS) {
        return synth_refuse(error, TL_E_ARGUMENT, "There is no noise of number %d.", (int)noise->kind);
    }
    if (!within(noise->snr_db, -30.0, 60.0)) {
        return synth_refuse(error, TL_E_ARGUMENT,
                            "A signal-to-noise ratio must lie between -30 and 60 dB, not at %g.",
                            noise->snr_db);
    }
    const bool is_mains = noise->kind == TL_SYNTH_MAINS_50 || noise->kind == TL_SYNTH_MAINS_60;
    const double hz = noise->kind == TL_SYNTH_MAINS_50 ? 50.0 : 60.0;
    if (is_mains && config->rate <= 2.0 * hz) {
        return synth_refuse(error, TL_E_ARGUMENT,
                            "Mains hum of %g Hz needs a sampling rate above %g Hz, not %g.", hz, 2.0 * hz,
                            config->rate);
    }
    return TL_OK;
}

static tl_status check_artefact(const tl_synth_config *config, const tl_synth_artefact *artefact,
                                tl_error *error) {
    if ((int)artefact->kind < 0 || artefact->kind >= TL_SYNTH_ARTEFACT_KINDS) {
        return synth_refuse(error, TL_E_ARGUMENT, "There is no artefact of number %d.", (int)artefact->kind);
    }
    if (!within(artefact->start_s, 0.0, LONGEST_S) || !within(artefact->seconds, 0.0, LONGEST_S)) {
        return synth_refuse(error, TL_E_ARGUMENT, "An artefact starts and lasts 0 to %g s, not %g and %g.",
                            LONGEST_S, artefact->start_s, artefact->seconds);
    }
    const bool is_lead =
        artefact->lead == TL_SYNTH_ALL_LEADS || (artefact->lead >= 0 && artefact->lead < (int)config->leads);
    if (!is_lead) {
        return synth_refuse(error, TL_E_ARGUMENT, "An artefact names lead %d; there are leads 0 to %u.",
                            artefact->lead, config->leads - 1);
    }
    if (!isfinite(artefact->value) || (artefact->kind == TL_SYNTH_CLIP && artefact->value <= 0.0)) {
        return synth_refuse(error, TL_E_ARGUMENT, "An artefact's value cannot be %g.", artefact->value);
    }
    return TL_OK;
}

static tl_status check_disturbances(const tl_synth_config *config, tl_error *error) {
    if (config->noise_count > TL_SYNTH_NOISES || config->artefact_count > TL_SYNTH_ARTEFACTS) {
        return synth_refuse(error, TL_E_ARGUMENT, "There are at most %d kinds of noise and %d artefacts.",
                            TL_SYNTH_NOISES, TL_SYNTH_ARTEFACTS);
    }
    tl_status status = TL_OK;
    for (uint32_t i = 0; i < config->noise_count && status == TL_OK; i++) {
        status = check_noise(config, &config->noises[i], error);
    }
    for (uint32_t i = 0; i < config->artefact_count && status == TL_OK; i++) {
        status = check_artefact(config, &config->artefacts[i], error);
    }
    return status;
}

tl_status synth_config_check(const tl_synth_config *config, tl_error *error) {
    tl_status status = check_recording(config, error);
    if (status == TL_OK) {
        status = check_rhythm(config, error);
    }
    if (status == TL_OK) {
        status = check_premature(config, error);
    }
    return status == TL_OK ? check_disturbances(config, error) : status;
}
