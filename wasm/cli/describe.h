/* Times and notes as the commands print them. */
#ifndef CLI_DESCRIBE_H
#define CLI_DESCRIBE_H

#include "json.h"
#include "recording.h"

/* "2005-03-01T09:30:00.000" */
typedef struct clock_text {
    char text[40];
} clock_text;

clock_text describe_clock(int64_t ms);

/* "0:31:05.5" */
clock_text describe_duration(double seconds);

/* "lead V5", or "lead 0" for one without a label; a label that says "lead" itself stands alone. */
typedef struct lead_text {
    char text[64];
} lead_text;

lead_text describe_lead(const tl_lead_info *info, uint32_t lead);

void describe_notes_json(json_writer *json, const recording *recording);

/* The notes of one kind, one a line. */
void describe_notes_text(FILE *out, const recording *recording, tl_note_kind kind);

#endif
