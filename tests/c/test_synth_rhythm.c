/* Rhythms of the synthetic ECG: their RR intervals have the statistics asked for, and beats follow each other
 * as the rhythm's name says. */
#include "test_synth.h"

#include <string.h>

static const double PI = 3.141592653589793;

typedef struct statistics {
    double mean, deviation;
    double least;
    double correlation; /* of each interval with the next */
} statistics;

static statistics measure(const recording *of) {
    statistics s = {.least = INFINITY};
    const size_t count = of->beat_count - 1;
    for (size_t i = 1; i <= count; i++) {
        s.mean += rr_of(of, i) / (double)count;
        s.least = fmin(s.least, rr_of(of, i));
    }
    double squares = 0.0;
    double products = 0.0;
    for (size_t i = 1; i <= count; i++) {
        const double here = rr_of(of, i) - s.mean;
        squares += here * here;
        products += i < count ? here * (rr_of(of, i + 1) - s.mean) : 0.0;
    }
    s.deviation = sqrt(squares / (double)count);
    s.correlation = products / squares;
    return s;
}

/* Power of the tachogram between two frequencies in cycles a beat. */
static double band_power(const recording *of, double mean, double from, double until) {
    const size_t count = of->beat_count - 1;
    double power = 0.0;
    for (size_t k = (size_t)(from * (double)count); k < (size_t)(until * (double)count); k++) {
        double re = 0.0;
        double im = 0.0;
        for (size_t i = 0; i < count; i++) {
            const double angle = 2.0 * PI * (double)(k * i % count) / (double)count;
            re += (rr_of(of, i + 1) - mean) * cos(angle);
            im += (rr_of(of, i + 1) - mean) * sin(angle);
        }
        power += re * re + im * im;
    }
    return power;
}

static void check_variability(double heart_rate, double variation, double lf_hf) {
    tl_synth_config config = preset("sinus", 50, 1);
    config.heart_rate = heart_rate;
    config.rr_variation = variation;
    config.lf_hf = lf_hf;
    recording sinus = record(&config, 1800.0, 1000);
    const statistics s = measure(&sinus);
    const double mean = 60.0 / heart_rate;
    CHECK(fabs(s.mean - mean) < 0.002 * mean);
    CHECK(fabs(s.deviation - variation * mean) < 0.1 * variation * mean);
    const double ratio = band_power(&sinus, s.mean, 0.04 * mean, 0.15 * mean) /
                         band_power(&sinus, s.mean, 0.15 * mean, 0.4 * mean);
    CHECK(ratio > 0.75 * lf_hf && ratio < 1.33 * lf_hf);
    release(&sinus);
}

static void sinus_rhythm_varies_as_asked(void) {
    check_variability(70, 0.05, 0.5);
    check_variability(70, 0.05, 2.0);
    check_variability(100, 0.02, 1.0);
    check_variability(60, 0.1, 4.0);
}

static void no_variation_is_a_metronome(void) {
    tl_synth_config config = preset("sinus", 50, 1);
    config.rr_variation = 0.0;
    config.heart_rate = 75.0;
    recording regular = record(&config, 60.0, 1000);
    for (size_t i = 1; i < regular.beat_count; i++) {
        CHECK(fabs(rr_of(&regular, i) - 0.8) < 1e-9);
    }
    release(&regular);
}

static void fibrillation_is_irregular_and_has_no_p_waves(void) {
    tl_synth_config config = preset("af", 50, 1);
    config.heart_rate = 100.0;
    config.rr_variation = 0.25;
    recording af = record(&config, 3600.0, 1000);
    const statistics s = measure(&af);
    CHECK(fabs(s.mean - 0.6) < 0.01 && fabs(s.deviation - 0.15) < 0.01);
    CHECK(s.least >= 0.24 - 1e-9 && fabs(s.correlation) < 0.05);
    for (size_t i = 0; i < af.beat_count; i++) {
        CHECK(isnan(af.beats[i].p.onset) && strcmp(af.beats[i].rhythm, "(AFIB") == 0);
    }
    release(&af);
}

/* Fibrillating atria move all the time, with 4 to 8 turns a second. */
static void fibrillation_has_f_waves(void) {
    const tl_synth_config config = preset("af", 250, 2); /* V1 second */
    recording af = record(&config, 120.0, 1000);
    size_t rises = 0;
    double seconds = 0.0;
    for (size_t b = 0; b + 1 < af.beat_count; b++) {
        const int64_t from = (int64_t)ceil(af.beats[b].t.offset * 250.0);
        const int64_t until = (int64_t)floor(af.beats[b + 1].qrs.onset * 250.0);
        for (int64_t i = from + 1; i < until; i++) {
            rises += sample_of(&af, i - 1, 1) <= 0.0F && sample_of(&af, i, 1) > 0.0F ? 1 : 0;
            seconds += 1.0 / 250.0;
        }
    }
    CHECK(seconds > 10.0);
    CHECK((double)rises / seconds > 4.0 && (double)rises / seconds < 8.0);
    release(&af);
}

static void bigeminy_and_trigeminy_alternate(void) {
    for (size_t period = 2; period <= 3; period++) {
        recording of = record_preset(period == 2 ? "bigeminy" : "trigeminy", 50, 120.0);
        for (size_t i = 0; i + 1 < of.beat_count; i++) {
            /* The first phrase begins with its premature beat, or with one sinus beat before it. */
            const bool is_premature = i % period == period - 2;
            CHECK((of.beats[i].kind == TL_SYNTH_VENTRICULAR) == is_premature);
            if (is_premature && i > 0) {
                const double around = rr_of(&of, i) + rr_of(&of, i + 1);
                CHECK(rr_of(&of, i) < 0.7 * 0.8 && fabs(around - 1.6) < 0.2);
            }
        }
        release(&of);
    }
}

static bool is_kind_at(const recording *of, size_t i, tl_synth_kind kind) {
    return i < of->beat_count && of->beats[i].kind == kind;
}

/* Lengths of the runs of a kind, the last of which may be cut by the end. */
static void check_runs(const char *name, tl_synth_kind kind, size_t shortest, size_t longest,
                       double slowest_rr) {
    recording of = record_preset(name, 50, 900.0);
    size_t runs = 0;
    for (size_t i = 1; i < of.beat_count;) {
        size_t length = 0;
        while (is_kind_at(&of, i + length, kind)) {
            CHECK(length == 0 || rr_of(&of, i + length) < slowest_rr);
            length++;
        }
        if (length > 0 && i + length < of.beat_count) {
            CHECK(length >= shortest && length <= longest && rr_of(&of, i) < 0.75 * rr_of(&of, i - 1));
            runs++;
        }
        i += length + 1;
    }
    CHECK(runs >= 10);
    release(&of);
}

static void runs_have_their_length_and_pace(void) {
    check_runs("couplets", TL_SYNTH_VENTRICULAR, 2, 2, 0.5);
    check_runs("vt", TL_SYNTH_VENTRICULAR, 3, 12, 0.45);
    check_runs("svt", TL_SYNTH_ATRIAL, 4, 16, 0.45);
}

static void a_run_is_labelled(void) {
    recording of = record_preset("vt", 50, 300.0);
    for (size_t i = 0; i < of.beat_count; i++) {
        const bool is_run = of.beats[i].kind == TL_SYNTH_VENTRICULAR;
        CHECK(strcmp(of.beats[i].rhythm, is_run ? "(VT" : "(N") == 0);
    }
    release(&of);
}

static void pauses_end_with_an_escape_beat(void) {
    recording of = record_preset("pauses", 50, 900.0);
    size_t junctional = 0;
    size_t ventricular = 0;
    for (size_t i = 1; i < of.beat_count; i++) {
        const bool is_junctional = of.beats[i].kind == TL_SYNTH_JUNCTIONAL_ESCAPE;
        const bool is_ventricular = of.beats[i].kind == TL_SYNTH_VENTRICULAR_ESCAPE;
        CHECK((is_junctional || is_ventricular) == (rr_of(&of, i) > 2.0));
        CHECK(rr_of(&of, i) < 3.7);
        junctional += is_junctional ? 1 : 0;
        ventricular += is_ventricular ? 1 : 0;
    }
    CHECK(junctional > 10 && ventricular > 10);
    release(&of);
}

static double pr_of(const tl_synth_beat *beat) {
    return beat->qrs.peak - beat->p.peak;
}

static void check_block(const char *name, bool grows) {
    recording of = record_preset(name, 50, 300.0);
    size_t blocked = 0;
    for (size_t i = 1; i < of.beat_count; i++) {
        const tl_synth_beat *beat = &of.beats[i];
        const tl_synth_beat *before = &of.beats[i - 1];
        /* The sinus node does not know of the block. */
        CHECK(fabs(beat->p.peak - before->p.peak - 60.0 / 76.0) < 0.06);
        if (beat->kind == TL_SYNTH_BLOCKED_P) {
            CHECK(isnan(beat->qrs.onset) && isnan(beat->t.onset) && before->kind == TL_SYNTH_NORMAL);
            blocked++;
        } else if (before->kind != TL_SYNTH_BLOCKED_P) {
            CHECK(grows ? pr_of(beat) > pr_of(before) + 0.01 : fabs(pr_of(beat) - pr_of(before)) < 1e-9);
        }
    }
    CHECK(blocked > 40);
    release(&of);
}

static void second_degree_block_drops_beats(void) {
    check_block("wenckebach", true);
    check_block("mobitz", false);
}

/* A ventricular premature beat leaves the sinus node alone, an atrial one resets it. */
static void pauses_are_compensatory_or_not(void) {
    tl_synth_config config = preset("mixed", 50, 1);
    config.rr_variation = 0.0;
    config.heart_rate = 60.0;
    recording of = record(&config, 900.0, 1000);
    size_t counts[2] = {0, 0};
    for (size_t i = 1; i + 1 < of.beat_count; i++) {
        const double around = of.beats[i + 1].p.peak - of.beats[i - 1].p.peak;
        if (of.beats[i].kind == TL_SYNTH_VENTRICULAR && of.beats[i - 1].kind == TL_SYNTH_NORMAL) {
            CHECK(rr_of(&of, i) < 0.7 && fabs(around - 2.0) < 1e-6);
            counts[0]++;
        } else if (of.beats[i].kind == TL_SYNTH_ATRIAL && of.beats[i - 1].kind == TL_SYNTH_NORMAL) {
            CHECK(rr_of(&of, i) < 0.75 && around < 1.8);
            counts[1]++;
        }
    }
    CHECK(counts[0] > 20 && counts[1] > 20);
    release(&of);
}

static void check_all_are(const char *name, tl_synth_kind kind, const char *rhythm) {
    recording of = record_preset(name, 50, 60.0);
    for (size_t i = 0; i < of.beat_count; i++) {
        CHECK(of.beats[i].kind == kind && strcmp(of.beats[i].rhythm, rhythm) == 0);
        CHECK(i == 0 || of.beats[i].sample > of.beats[i - 1].sample);
    }
    release(&of);
}

static void simple_rhythms_have_one_kind_of_beat(void) {
    check_all_are("sinus", TL_SYNTH_NORMAL, "(N");
    check_all_are("bradycardia", TL_SYNTH_NORMAL, "(SBR");
    check_all_are("lbbb", TL_SYNTH_LBBB, "(N");
    check_all_are("rbbb", TL_SYNTH_RBBB, "(N");
    check_all_are("paced", TL_SYNTH_PACED, "(P");
    check_all_are("junctional", TL_SYNTH_JUNCTIONAL_ESCAPE, "(NOD");
    check_all_are("idioventricular", TL_SYNTH_VENTRICULAR_ESCAPE, "(IVR");
}

int main(void) {
    sinus_rhythm_varies_as_asked();
    no_variation_is_a_metronome();
    fibrillation_is_irregular_and_has_no_p_waves();
    fibrillation_has_f_waves();
    bigeminy_and_trigeminy_alternate();
    runs_have_their_length_and_pace();
    a_run_is_labelled();
    pauses_end_with_an_escape_beat();
    second_degree_block_drops_beats();
    pauses_are_compensatory_or_not();
    simple_rhythms_have_one_kind_of_beat();
    return 0;
}
