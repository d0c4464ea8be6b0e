/* `tracelight info`: what a recording holds, without analysing it. */
#include <inttypes.h>
#include <stdlib.h>

#include "describe.h"

static void leads_json(json_writer *json, const recording *recording) {
    json_open(json, "leads", '[');
    for (uint32_t i = 0; i < recording->info.leads; i++) {
        tl_lead_info lead;
        tl_record_lead(recording->record, i, &lead);
        json_open(json, NULL, '{');
        json_string(json, "label", lead.label);
        json_string(json, "unit", lead.unit);
        json_number(json, "rate", lead.rate);
        json_integer(json, "samples", lead.samples);
        json_number(json, "millivolts_per_unit", lead.millivolts_per_unit);
        json_number(json, "gain", lead.gain);
        json_number(json, "baseline", lead.baseline);
        json_bool(json, "is_ecg", lead.is_ecg);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void annotations_json(json_writer *json, const recording *recording) {
    json_open(json, "annotations", '[');
    for (size_t i = 0; i < recording->info.annotations; i++) {
        tl_annotation annotation;
        tl_record_annotation(recording->record, i, &annotation);
        json_open(json, NULL, '{');
        json_integer(json, "sample", annotation.sample);
        json_integer(json, "code", annotation.code);
        json_integer(json, "subtype", annotation.subtype);
        json_integer(json, "channel", annotation.channel);
        json_integer(json, "number", annotation.number);
        json_string(json, "text", annotation.text);
        json_number(json, "duration_s", annotation.duration_s);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void print_json(const recording *recording) {
    const tl_record_info *info = &recording->info;
    json_writer json = {.out = stdout};
    json_open(&json, NULL, '{');
    json_string(&json, "format", info->format);
    json_open(&json, "files", '[');
    for (size_t i = 0; i < recording->count; i++)
        json_string(&json, NULL, recording->sources[i].name);
    json_close(&json, ']');
    if (info->has_start)
        json_string(&json, "start", describe_clock(info->start_ms).text);
    json_number(&json, "duration_s", info->duration_s);
    json_integer(&json, "preferred_lead", info->preferred_lead);
    leads_json(&json, recording);
    describe_notes_json(&json, recording);
    annotations_json(&json, recording);
    json_close(&json, '}');
    json_end(&json);
}

static void print_text(const recording *recording) {
    const tl_record_info *info = &recording->info;
    printf("%s, %s", info->format, describe_duration(info->duration_s).text);
    if (info->has_start)
        printf(", started %s", describe_clock(info->start_ms).text);
    printf(", %zu annotations\n", info->annotations);
    for (uint32_t i = 0; i < info->leads; i++) {
        tl_lead_info lead;
        tl_record_lead(recording->record, i, &lead);
        printf("%c%3" PRIu32 "  %-20s %10g Hz %12" PRId64 " samples  %s%s\n",
               i == info->preferred_lead ? '*' : ' ', i, lead.label[0] ? lead.label : "(no name)", lead.rate,
               lead.samples, lead.unit[0] ? lead.unit : "unit unknown", lead.is_ecg ? ", ECG" : "");
    }
    describe_notes_text(stdout, recording, TL_NOTE_ASSUMPTION);
}

exit_code command_info(const cli_options *options) {
    recording *recording = calloc(1, sizeof *recording);
    if (!recording)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    exit_code code = recording_open(recording, options);
    if (code == EXIT_DONE && options->form == FORM_JSON)
        print_json(recording);
    if (code == EXIT_DONE && options->form != FORM_JSON)
        print_text(recording);
    recording_close(recording);
    free(recording);
    return code;
}
