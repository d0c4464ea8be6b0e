/* `tracelight analyze`: beats, intervals, rhythm and heart-rate variability of one lead, as a summary, as
 * JSON or as CSV (analyze_csv.c).
 *
 * The JSON (analyze_json.c) is one object; seconds count from the start of the recording unless something
 * else is said, and null is what cannot be known:
 *
 *   version, format, duration_s, lead, lead_label, rate, model, classes, notes
 *   summary   beats, mean_heart_rate (/min), labels {class: count}, quality_seconds {state: count},
 *             median_intervals_s {pr, qrs, qt, qtc_bazett, qtc_fridericia, qtc_framingham, qtc_hodges},
 *             beats_with_interval {pr: count ...}
 *   episodes  in order of their starts: [{kind, start_s, end_s, beats, rate_bpm, certainty (0..1)}]
 *   hrv       normal_beats: "named" (by the network) or "all" (without one every beat counts as normal),
 *             intervals: all RR intervals, used and used_s: those measured, left_out {ectopic, range,
 * artefact}, measures {name: {value, unit, needs_s}}; value is null when the recording has not enough data:
 * it needs needs_s seconds of normal intervals, the spectrum in one piece beats     [{sample, time_s, rr_s,
 * amplitude_mv, label, reason or probabilities, waves_s {p_on, p_peak, p_off, qrs_on, qrs_off, t_on, t_peak,
 * t_off}: from the R peak, intervals_s {pr ...}}]
 */
#include "analyze.h"

#include <math.h>

#include "describe.h"
#include "episodes.h"
#include "summary.h"

static void print_intervals(const measures *measures) {
    printf("median intervals:");
    for (size_t k = 0; k < INTERVALS; k++) {
        printf(" %s ", interval_name(k));
        if (measures->of[k] > 0)
            printf("%.0f ms", 1000.0 * (double)interval_value(&measures->median, k));
        else
            printf("not known");
    }
    printf("\n");
}

static void print_variability(const tl_hrv *hrv) {
    static const tl_hrv_id shown[] = {TL_HRV_SDNN, TL_HRV_RMSSD, TL_HRV_LF_HF};
    printf("heart-rate variability (%zu of %zu intervals):", hrv->used, hrv->intervals);
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        const tl_hrv_measure_info info = tl_hrv_describe(shown[i]);
        if (isnan(hrv->value[shown[i]]))
            printf(" %s not enough data (needs %g s)", info.name, info.needs_s);
        else
            printf(" %s %.4g%s%s", info.name, hrv->value[shown[i]], *info.unit ? " " : "", info.unit);
    }
    printf("\n");
}

static void print_text(const subject *subject, const measures *measures) {
    const summary total = summarise(&subject->analysis);
    printf("%s, %g Hz, %s\n", describe_lead(&subject->info, subject->lead).text, subject->info.rate,
           describe_duration((double)subject->info.samples / subject->info.rate).text);
    printf("%zu beats", subject->analysis.beat_count);
    if (!isnan(total.mean_rate))
        printf(", %.1f a minute on average", total.mean_rate);
    printf("\n");
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        printf("  %-4s %zu\n", subject->model_info.class_names[c], total.labels[c]);
    }
    printf("  %-4s %zu (not named)\n", "?", total.unclassified);
    printf("seconds of signal:");
    for (size_t i = 0; i < QUALITY_STATES; i++) {
        if (total.seconds[i] > 0)
            printf(" %zu %s", total.seconds[i], quality_name((tl_quality_state)i));
    }
    printf("\n");
    print_intervals(measures);
    episodes_print_counts(subject->analysis.episodes, subject->analysis.episode_count);
    print_variability(&measures->hrv);
    describe_notes_text(stdout, &subject->recording, TL_NOTE_ASSUMPTION);
}

static void print(const subject *subject, const measures *measures, output_form form) {
    if (form == FORM_JSON)
        analyze_print_json(subject, measures);
    if (form == FORM_CSV)
        analyze_print_csv(subject, measures);
    if (form == FORM_TEXT)
        print_text(subject, measures);
}

exit_code command_analyze(const cli_options *options) {
    subject *subject;
    exit_code code = subject_open(options, &subject);
    if (code == EXIT_DONE) {
        measures measures;
        code = measures_take(subject, &measures);
        if (code == EXIT_DONE)
            print(subject, &measures, options->form);
        measures_release(&measures);
    }
    subject_release(subject);
    return code;
}
