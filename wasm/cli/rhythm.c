/* `tracelight rhythm`: rhythm episodes of the beats that the recording's annotations name, for instance those
 * of a person who went over what `tracelight annotate` wrote. No signal is analysed.
 *
 * The JSON is one object: version, format, duration_s, beats (annotated ones), episodes as in
 * `tracelight analyze` (analyze.c). */
#include <inttypes.h>
#include <stdlib.h>

#include "../../engine/rhythm/annotated.h"
#include "beat_codes.h"
#include "describe.h"
#include "episodes.h"

/* The recording's annotations and what they come to. */
typedef struct annotated_rhythm {
    double *time_s;
    uint8_t *code;
    size_t count;
    size_t beats;
    tl_episode *episodes;
    size_t episode_count;
} annotated_rhythm;

static bool collect(annotated_rhythm *rhythm, const recording *recording) {
    const size_t count = recording->info.annotations;
    rhythm->time_s = calloc(count + 1, sizeof *rhythm->time_s);
    rhythm->code = calloc(count + 1, sizeof *rhythm->code);
    if (!rhythm->time_s || !rhythm->code)
        return false;
    tl_lead_info clock;
    tl_record_lead(recording->record, 0, &clock);
    for (size_t i = 0; i < count; i++) {
        tl_annotation annotation;
        tl_record_annotation(recording->record, i, &annotation);
        rhythm->time_s[i] = (double)annotation.sample / clock.rate;
        rhythm->code[i] = annotation.code;
        rhythm->beats += beat_code_is_beat(annotation.code);
    }
    rhythm->count = count;
    return true;
}

static bool find_episodes(annotated_rhythm *rhythm, const tl_rhythm_rules *rules) {
    const tl_annotated annotated = {rhythm->time_s, rhythm->code, rhythm->count};
    rhythm->episode_count = tl_rhythm_annotated(&annotated, rules, NULL, 0);
    rhythm->episodes = calloc(rhythm->episode_count + 1, sizeof *rhythm->episodes);
    if (!rhythm->episodes)
        return false;
    tl_rhythm_annotated(&annotated, rules, rhythm->episodes, rhythm->episode_count);
    episodes_sort(rhythm->episodes, rhythm->episode_count);
    return true;
}

static void print_json(const annotated_rhythm *rhythm, const recording *recording) {
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_string(&json, "version", tl_version());
    json_string(&json, "format", recording->info.format);
    json_number(&json, "duration_s", recording->info.duration_s);
    json_integer(&json, "beats", (int64_t)rhythm->beats);
    episodes_json(&json, rhythm->episodes, rhythm->episode_count);
    json_close(&json, '}');
    json_end(&json);
}

static void print_text(const annotated_rhythm *rhythm, const recording *recording) {
    printf("%s, %s, %zu annotated beats\n", recording->info.format,
           describe_duration(recording->info.duration_s).text, rhythm->beats);
    episodes_print_counts(rhythm->episodes, rhythm->episode_count);
    for (size_t i = 0; i < rhythm->episode_count; i++) {
        const tl_episode *episode = &rhythm->episodes[i];
        printf("%12s  %12s  %-15s %6" PRId64 " beats %6.1f a minute\n",
               describe_duration(episode->start_s).text, describe_duration(episode->end_s).text,
               episode_name(episode->kind), episode->beats, (double)episode->rate_bpm);
    }
}

static exit_code follow(annotated_rhythm *rhythm, const recording *recording, const cli_options *options) {
    if (!collect(rhythm, recording))
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    if (rhythm->beats == 0)
        return recording_fail_unannotated(recording);
    if (!find_episodes(rhythm, &options->rules))
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    if (options->form == FORM_JSON)
        print_json(rhythm, recording);
    else
        print_text(rhythm, recording);
    return EXIT_DONE;
}

exit_code command_rhythm(const cli_options *options) {
    recording *recording = calloc(1, sizeof *recording);
    if (!recording)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    annotated_rhythm rhythm = {0};
    exit_code code = recording_open(recording, options);
    if (code == EXIT_DONE)
        code = follow(&rhythm, recording, options);
    free(rhythm.time_s);
    free(rhythm.code);
    free(rhythm.episodes);
    recording_close(recording);
    free(recording);
    return code;
}
