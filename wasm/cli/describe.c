/* Times and notes as the commands print them; see describe.h. */
#include "describe.h"

#include <inttypes.h>
#include <math.h>

clock_text describe_clock(int64_t ms) {
    int64_t day = ms / 86400000;
    int64_t rest = ms % 86400000;
    if (rest < 0) {
        rest += 86400000;
        day--;
    }
    /* Civil from days (Hinnant): the year starts in March, so that the leap day is its last. */
    int64_t z = day + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t day_of_era = z - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t shifted = (5 * day_of_year + 2) / 153;
    int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    int64_t year = year_of_era + era * 400 + (month <= 2);
    clock_text out;
    snprintf(out.text, sizeof out.text, "%04d-%02d-%02dT%02d:%02d:%02d.%03d", (int)year, (int)month,
             (int)(day_of_year - (153 * shifted + 2) / 5 + 1), (int)(rest / 3600000),
             (int)(rest / 60000 % 60), (int)(rest / 1000 % 60), (int)(rest % 1000));
    return out;
}

clock_text describe_duration(double seconds) {
    int64_t tenths = llround(seconds * 10);
    clock_text out;
    snprintf(out.text, sizeof out.text, "%" PRId64 ":%02d:%02d.%d", tenths / 36000, (int)(tenths / 600 % 60),
             (int)(tenths / 10 % 60), (int)(tenths % 10));
    return out;
}

/* Whether the label begins with "lead", in small or capital letters. */
static bool says_lead(const char *label) {
    for (const char *word = "lead"; *word; word++, label++) {
        if ((*label | 0x20) != *word) /* ASCII capitals and small letters differ in this bit */
            return false;
    }
    return true;
}

lead_text describe_lead(const tl_lead_info *info, uint32_t lead) {
    lead_text out;
    if (info->label[0] == '\0') {
        snprintf(out.text, sizeof out.text, "lead %" PRIu32, lead);
    } else {
        snprintf(out.text, sizeof out.text, "%s%s", says_lead(info->label) ? "" : "lead ", info->label);
    }
    return out;
}

static const char *kind_name(tl_note_kind kind) {
    return kind == TL_NOTE_ASSUMPTION ? "assumption" : "diagnostic";
}

void describe_notes_json(json_writer *json, const recording *recording) {
    static const char *const places[] = {"none", "byte", "line", "sample"};
    json_open(json, "notes", '[');
    for (size_t i = 0; i < recording->info.notes; i++) {
        tl_note note;
        tl_record_note(recording->record, i, &note);
        json_open(json, NULL, '{');
        json_string(json, "kind", kind_name(note.kind));
        json_string(json, "code", note.code);
        json_string(json, "message", note.message);
        if (note.place != TL_PLACE_NONE)
            json_integer(json, places[note.place], note.where);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void describe_notes_text(FILE *out, const recording *recording, tl_note_kind kind) {
    for (size_t i = 0; i < recording->info.notes; i++) {
        tl_note note;
        tl_record_note(recording->record, i, &note);
        if (note.kind == kind)
            fprintf(out, "%s: %s\n", kind_name(kind), note.message);
    }
}
