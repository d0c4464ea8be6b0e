/* `tracelight analyze`: beats, intervals, rhythm and heart-rate variability of one lead, as a summary, as
 * JSON or as CSV (analyze_csv.c).
 *
 * The JSON (analyze_json.c) is specified in docs/analysis.schema.json. */
#include "analyze.h"

#include <math.h>

#include "describe.h"
#include "episodes.h"
#include "words.h"

static void print_intervals(const tl_summary *summary) {
    printf("median intervals:");
    for (size_t k = 0; k < TL_INTERVALS; k++) {
        printf(" %s ", interval_name(k));
        if (!isnan(interval_value(&summary->median, k)))
            printf("%.0f ms", 1000.0 * (double)interval_value(&summary->median, k));
        else
            printf("not known");
    }
    printf("\n");
}

static void print_left_out(const tl_hrv *hrv) {
    if (hrv->uses[TL_HRV_USED] == hrv->intervals)
        return;
    printf("intervals left out of it:");
    for (int use = TL_HRV_ECTOPIC; use < TL_HRV_USES; use++) {
        if (hrv->uses[use] > 0)
            printf(" %zu %s", hrv->uses[use], tl_hrv_use_name((tl_hrv_use)use));
    }
    printf("\n");
}

static void print_variability(const tl_hrv *hrv) {
    static const tl_hrv_id shown[] = {TL_HRV_SDNN, TL_HRV_RMSSD, TL_HRV_LF_HF};
    printf("heart-rate variability (%zu of %zu intervals):", hrv->uses[TL_HRV_USED], hrv->intervals);
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        const tl_hrv_measure_info info = tl_hrv_describe(shown[i]);
        if (hrv->state[shown[i]] == TL_HRV_TOO_SHORT)
            printf(" %s not enough data (needs %g s%s)", info.name, info.needs_s,
                   info.in_one_piece ? " in one piece" : "");
        else if (hrv->state[shown[i]] == TL_HRV_UNDEFINED)
            printf(" %s not defined for these intervals", info.name);
        else
            printf(" %s %.4g%s%s", info.name, hrv->value[shown[i]], *info.unit ? " " : "", info.unit);
    }
    printf("\n");
    print_left_out(hrv);
}

/* A lead that is flat throughout: why that may be, and what to do about it. */
static void print_flat(const subject *subject) {
    int64_t seconds = 0;
    for (size_t i = 0; i < TL_QUALITY_STATES; i++)
        seconds += subject->analysis.summary.seconds[i];
    if (seconds == 0 || subject->analysis.summary.seconds[TL_QUALITY_FLAT] < seconds)
        return;
    printf("flat throughout: lead off, or too small to read");
    if (!subject->in_millivolts)
        printf(" (numbers taken as millivolts; --millivolts says how many one of them is)");
    printf("\n");
}

/* Beats without a name, and why: "12 not named (10 unsure, 2 quality)". */
static void print_unnamed(const tl_summary *total) {
    printf("  %-4s %lld not named", "?", (long long)total->unclassified);
    const char *before = " (";
    for (int i = 0; i < TL_REASONS; i++) {
        if (total->reasons[i] == 0)
            continue;
        printf("%s%lld %s", before, (long long)total->reasons[i], reason_name((tl_reason)i));
        before = ", ";
    }
    printf(total->unclassified > 0 ? ")\n" : "\n");
}

static void print_counts(const subject *subject) {
    const tl_summary *total = &subject->analysis.summary;
    const long long readable = total->beats - total->unreadable;
    printf("%lld %s, ", readable, readable == 1 ? "beat" : "beats");
    if (isnan(total->mean_bpm))
        printf("heart rate: not enough data (needs %d RR intervals)\n", TL_SUMMARY_LEAST);
    else
        printf("%.1f a minute on average\n", total->mean_bpm);
    if (total->unreadable > 0)
        printf("%lld more in stretches that cannot be read\n", (long long)total->unreadable);
    for (uint32_t c = 0; c < subject->model_info.classes; c++) {
        if (subject->model_info.meaning[c] != TL_MEANING_UNCLASSIFIED)
            printf("  %-4s %lld\n", subject->model_info.class_names[c], (long long)total->labels[c]);
    }
    print_unnamed(total);
    printf("seconds of signal:");
    for (size_t i = 0; i < TL_QUALITY_STATES; i++) {
        if (total->seconds[i] > 0)
            printf(" %lld %s", (long long)total->seconds[i], quality_name((tl_quality_state)i));
    }
    printf("\n");
    print_flat(subject);
}

/* Leads that the user might have meant, where nothing of this one could be read. */
static void hint_at_leads(const subject *subject) {
    enum { SHOWN = 3 };
    const tl_summary *total = &subject->analysis.summary;
    const uint32_t leads = subject->recording.info.leads;
    const bool clear = total->seconds[TL_QUALITY_GOOD] + total->seconds[TL_QUALITY_NOISY] > 0;
    if (leads < 2 || (clear && total->beats > total->unreadable))
        return;
    fprintf(stderr, "hint: no beat of %s can be read; --lead chooses another:",
            describe_lead(&subject->info, subject->lead).text);
    uint32_t shown = 0;
    for (uint32_t i = 0; i < leads && shown < SHOWN; i++) {
        tl_lead_info info;
        tl_record_lead(subject->recording.record, i, &info);
        if (i != subject->lead && info.label[0])
            fprintf(stderr, "%s %s", shown++ > 0 ? "," : "", info.label);
        else if (i != subject->lead)
            fprintf(stderr, "%s %u", shown++ > 0 ? "," : "", (unsigned)i);
    }
    fprintf(stderr, "%s\n", leads - 1 > shown ? " ...; tracelight info lists them" : "");
}

static void print_text(const subject *subject, const measures *measures) {
    printf("%s, %g Hz, %s\n", describe_lead(&subject->info, subject->lead).text, subject->info.rate,
           describe_duration((double)subject->info.samples / subject->info.rate).text);
    print_counts(subject);
    if (subject->model && !subject_names_normal(subject))
        printf("no class of the model is N, L or R: rhythm, medians and variability go by all beats, "
               "as without a model\n");
    print_intervals(&subject->analysis.summary);
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
        if (code == EXIT_DONE) {
            hint_at_leads(subject);
            print(subject, &measures, options->form);
        }
        measures_release(&measures);
    }
    subject_release(subject);
    return code;
}
