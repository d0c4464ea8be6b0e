/* Rhythm episodes of beats that a person, or another program, has annotated.
 *
 * The codes are those of the WFDB annotation format (ecgcodes.h), the origins the groups of ANSI/AAMI EC57:
 *
 *   normal            N L R B, and atrial and nodal escape beats (e j n), which come late, not early
 *   supraventricular  A a J S
 *   ventricular       V E r
 *   other             F (fusion), / f (paced)
 *   unknown           Q ?
 *
 * Ventricular fibrillation or flutter, from [ to ], has no beats: it divides segments as a gap does. Other
 * annotations are passed over. Annotations are certain and say nothing of P waves. */
#include "rhythm/annotated.h"
#include "rhythm/episodes.h"

#include <math.h>
#include <string.h>

enum { FLUTTER_BEGINS = 32, FLUTTER_ENDS = 33 };

static const struct {
    tl_origin origin;
    char codes[9];
} groups[] = {
    {TL_ORIGIN_NORMAL, {1, 2, 3, 25, 34, 11, 35, 0}}, /* N L R B e j n */
    {TL_ORIGIN_SUPRAVENTRICULAR, {8, 4, 7, 9, 0}},    /* A a J S */
    {TL_ORIGIN_VENTRICULAR, {5, 10, 41, 0}},          /* V E r */
    {TL_ORIGIN_OTHER, {6, 12, 38, 0}},                /* F / f */
    {TL_ORIGIN_UNKNOWN, {13, 30, 0}},                 /* Q ? */
};

/* False where the code is not that of a beat. */
static bool origin_of_code(uint8_t code, tl_origin *origin) {
    for (size_t i = 0; i < sizeof groups / sizeof *groups && code != 0; i++) {
        if (strchr(groups[i].codes, code) != NULL) {
            *origin = groups[i].origin;
            return true;
        }
    }
    return false;
}

/* Where the episodes go. */
typedef struct tray {
    tl_episode *episodes;
    size_t capacity;
    size_t count;
} tray;

static void collect(tl_rhythm *rhythm, tray *to) {
    tl_episode episode;
    while (tl_rhythm_next(rhythm, &episode)) {
        if (to->count < to->capacity) {
            to->episodes[to->count] = episode;
        }
        to->count++;
    }
}

size_t tl_rhythm_annotated(const tl_annotated *annotated, const tl_rhythm_rules *rules, tl_episode *episodes,
                           size_t capacity) {
    tl_rhythm rhythm;
    tl_rhythm_begin(&rhythm, rules);
    tray found = {.episodes = episodes, .capacity = capacity};
    double previous_s = (double)NAN;
    for (size_t i = 0; i < annotated->count; i++) {
        const uint8_t code = annotated->code[i];
        tl_rhythm_beat beat = {.time_s = annotated->time_s[i], .certainty = 1.0F, .p_wave = NAN};
        if (origin_of_code(code, &beat.origin)) {
            beat.rr_s = (float)(beat.time_s - previous_s);
            previous_s = beat.time_s;
            tl_rhythm_push(&rhythm, &beat);
            collect(&rhythm, &found);
        } else if (code == FLUTTER_BEGINS || code == FLUTTER_ENDS) {
            previous_s = (double)NAN;
        }
    }
    tl_rhythm_end(&rhythm);
    collect(&rhythm, &found);
    return found.count;
}
