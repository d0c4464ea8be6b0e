/* Beats of the synthetic ECG: they stand where the truth says, end where it says, and look like their kind.
 */
#include "test_synth.h"

#include <string.h>

static bool lies_within(double value, double least, double most) {
    return value >= least && value <= most;
}

static double width_ms(const tl_synth_wave *wave) {
    return 1000.0 * (wave->offset - wave->onset);
}

/* The extremum of one lead in a wave, with its sign. */
static float extremum(const recording *of, const tl_synth_wave *wave, uint32_t lead) {
    float largest = 0.0F;
    const int64_t last = (int64_t)floor(wave->offset * of->config.rate);
    for (int64_t i = (int64_t)ceil(wave->onset * of->config.rate); i <= last && i < (int64_t)of->count; i++) {
        const float here = sample_of(of, i, lead);
        largest = fabsf(here) > fabsf(largest) ? here : largest;
    }
    return largest;
}

/* A beat of the kind with two whole seconds of recording behind it. */
static const tl_synth_beat *beat_of(const recording *from, tl_synth_kind kind) {
    for (size_t i = 1; i < from->beat_count; i++) {
        const tl_synth_beat *beat = &from->beats[i];
        if (beat->kind == kind && beat->sample + (int64_t)(2.0 * from->config.rate) < (int64_t)from->count) {
            return beat;
        }
    }
    CHECK(!"a beat of the kind");
    return NULL;
}

/* Inside the wave widened by `margin` seconds at either end. */
static bool is_inside(const tl_synth_wave *wave, double t, double margin) {
    return t > wave->onset - margin && t < wave->offset + margin;
}

static bool is_inside_a_wave(const recording *of, double t, double margin) {
    for (size_t i = 0; i < of->beat_count; i++) {
        const tl_synth_beat *beat = &of->beats[i];
        if (is_inside(&beat->p, t, margin) || is_inside(&beat->qrs, t, margin) ||
            is_inside(&beat->t, t, margin)) {
            return true;
        }
    }
    return false;
}

static bool is_silent(const recording *of, int64_t sample) {
    static const float ROUNDING = 1e-12F; /* millivolts */
    for (uint32_t lead = 0; lead < of->config.leads; lead++) {
        if (fabsf(sample_of(of, sample, lead)) > ROUNDING) {
            return false;
        }
    }
    return true;
}

/* Between the waves there is nothing at all, and just inside them there is something. */
static void check_ends(const char *name) {
    static const double ROUNDING_S = 1e-6; /* a sample may fall on an end */
    const tl_synth_config config = preset(name, 1000, 3);
    recording clean = record(&config, 30.0, 1000);
    size_t silent = 0;
    for (int64_t i = 0; i < (int64_t)clean.count - 1000; i++) {
        const double t = (double)i / 1000.0;
        CHECK(is_silent(&clean, i) ? !is_inside_a_wave(&clean, t, -ROUNDING_S)
                                   : is_inside_a_wave(&clean, t, ROUNDING_S));
        silent += is_silent(&clean, i) ? 1 : 0;
    }
    CHECK(silent > clean.count / 8);
    release(&clean);
}

static void waves_end_where_they_are_said_to(void) {
    check_ends("sinus");
    check_ends("lbbb");
    check_ends("rbbb");
    check_ends("mixed");
    check_ends("wenckebach");
    check_ends("idioventricular");
}

static void check_fiducials(const char *name) {
    recording clean = record_preset(name, 1000, 30.0);
    for (size_t i = 0; i + 1 < clean.beat_count; i++) {
        const tl_synth_beat *beat = &clean.beats[i];
        const bool is_blocked = beat->kind == TL_SYNTH_BLOCKED_P;
        const tl_synth_wave *wave = is_blocked ? &beat->p : &beat->qrs;
        const float largest = fabsf(extremum(&clean, wave, 0));
        CHECK(largest > (is_blocked ? 0.05F : 0.4F));
        CHECK(fabsf(sample_of(&clean, beat->sample, 0)) > 0.98F * largest);
        CHECK(beat->sample == llround(1000.0 * wave->peak));
    }
    release(&clean);
}

static void r_peaks_are_where_they_are_said_to_be(void) {
    const char *names[] = {"sinus",    "lbbb",       "rbbb",  "mixed",
                           "bigeminy", "wenckebach", "paced", "idioventricular"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        check_fiducials(names[i]);
    }
}

typedef struct expectation {
    const char *preset;
    tl_synth_kind kind;
    double qrs_least, qrs_most; /* ms */
    bool has_p;
    bool is_discordant; /* QRS and T in lead II */
    int sign_in_v1;     /* of the largest deflection of the QRS complex */
} expectation;

static void kinds_look_like_themselves(void) {
    static const expectation expected[] = {
        {"sinus", TL_SYNTH_NORMAL, 80, 110, true, false, -1},
        {"lbbb", TL_SYNTH_LBBB, 120, 160, true, true, -1},
        {"rbbb", TL_SYNTH_RBBB, 120, 160, true, false, 1},
        {"mixed", TL_SYNTH_VENTRICULAR, 140, 200, false, true, -1},
        {"mixed", TL_SYNTH_ATRIAL, 80, 110, true, false, -1},
        {"mixed", TL_SYNTH_FUSION, 110, 200, true, false, -1},
        {"idioventricular", TL_SYNTH_VENTRICULAR_ESCAPE, 140, 200, false, true, 1},
        {"junctional", TL_SYNTH_JUNCTIONAL_ESCAPE, 80, 110, false, false, -1},
        {"paced", TL_SYNTH_PACED, 140, 200, false, true, -1},
    };
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        const expectation *e = &expected[i];
        const tl_synth_config config = preset(e->preset, 500, 2); /* II, V1 */
        recording clean = record(&config, 300.0, 1000);
        const tl_synth_beat *beat = beat_of(&clean, e->kind);
        CHECK(lies_within(width_ms(&beat->qrs), e->qrs_least, e->qrs_most));
        CHECK(isnan(beat->p.onset) == !e->has_p && isnan(beat->p.peak) == !e->has_p);
        const float r = extremum(&clean, &beat->qrs, 0);
        const float t = extremum(&clean, &beat->t, 0);
        CHECK(e->kind == TL_SYNTH_FUSION || (r * t < 0.0F) == e->is_discordant);
        CHECK((extremum(&clean, &beat->qrs, 1) > 0.0F) == (e->sign_in_v1 > 0));
        release(&clean);
    }
}

static void an_atrial_beat_has_another_p_wave(void) {
    const tl_synth_config config = preset("mixed", 500, 1);
    recording clean = record(&config, 300.0, 1000);
    const tl_synth_beat *normal = beat_of(&clean, TL_SYNTH_NORMAL);
    CHECK(extremum(&clean, &normal->p, 0) > 0.1F);
    /* It is upside down, wherever it does not lie on a T wave. */
    size_t seen = 0;
    for (size_t i = 1; i + 1 < clean.beat_count; i++) {
        const tl_synth_beat *beat = &clean.beats[i];
        if (beat->kind == TL_SYNTH_ATRIAL && beat->p.onset > clean.beats[i - 1].t.offset) {
            CHECK(extremum(&clean, &beat->p, 0) < -0.08F);
            CHECK(beat->qrs.onset - beat->p.onset < normal->qrs.onset - normal->p.onset);
            seen++;
        }
    }
    CHECK(seen > 0);
    release(&clean);
}

static void intervals_are_those_of_a_heart(void) {
    recording clean = record_preset("sinus", 500, 60.0);
    const tl_synth_beat *beat = beat_of(&clean, TL_SYNTH_NORMAL);
    CHECK(lies_within(width_ms(&beat->p), 80, 120));
    CHECK(lies_within(1000.0 * (beat->qrs.onset - beat->p.onset), 140, 200));
    CHECK(lies_within(1000.0 * (beat->t.offset - beat->qrs.onset), 340, 430));
    release(&clean);
    recording fast = record_preset("tachycardia", 500, 60.0);
    beat = beat_of(&fast, TL_SYNTH_NORMAL);
    CHECK(lies_within(1000.0 * (beat->t.offset - beat->qrs.onset), 240, 320));
    release(&fast);
}

/* A spike stands before every paced complex, also where a sample is longer than it is. */
static void check_spikes(double rate) {
    recording paced = record_preset("paced", rate, 20.0);
    for (size_t i = 1; i + 1 < paced.beat_count; i++) {
        const double qrs = paced.beats[i].qrs.onset;
        const tl_synth_wave before = {qrs - 0.03, qrs, qrs};
        CHECK(fabsf(extremum(&paced, &before, 0)) > 0.1F);
    }
    release(&paced);
}

static void paced_beats_have_a_spike(void) {
    check_spikes(128);
    check_spikes(360);
    check_spikes(1000);
    check_spikes(10000);
}

static void leads_obey_einthoven_and_goldberger(void) {
    enum { I, II, III, AVR, AVL, AVF };
    static const char *const labels[] = {"I",  "II", "III", "aVR", "aVL", "aVF",
                                         "V1", "V2", "V3",  "V4",  "V5",  "V6"};
    const tl_synth_config config = preset("mixed", 200, 12);
    tl_synth *synth = NULL;
    CHECK(tl_synth_open(&config, &synth, NULL) == TL_OK);
    for (uint32_t lead = 0; lead < 12; lead++) {
        CHECK(strcmp(tl_synth_lead_name(synth, lead), labels[lead]) == 0);
    }
    CHECK(tl_synth_lead_name(synth, 12) == NULL);
    tl_synth_close(synth);
    recording clean = record(&config, 20.0, 1000);
    for (int64_t i = 0; i < (int64_t)clean.count; i++) {
        const float one = sample_of(&clean, i, I);
        const float two = sample_of(&clean, i, II);
        CHECK(fabsf(sample_of(&clean, i, III) - (two - one)) < 1e-4F);
        CHECK(fabsf(sample_of(&clean, i, AVR) + 0.5F * (one + two)) < 1e-4F);
        CHECK(fabsf(sample_of(&clean, i, AVL) - (one - 0.5F * two)) < 1e-4F);
        CHECK(fabsf(sample_of(&clean, i, AVF) - (two - 0.5F * one)) < 1e-4F);
    }
    release(&clean);
}

int main(void) {
    waves_end_where_they_are_said_to();
    r_peaks_are_where_they_are_said_to_be();
    kinds_look_like_themselves();
    an_atrial_beat_has_another_p_wave();
    intervals_are_those_of_a_heart();
    paced_beats_have_a_spike();
    leads_obey_einthoven_and_goldberger();
    return 0;
}
