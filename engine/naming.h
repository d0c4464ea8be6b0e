/* Beats that wait for what a network must know of their neighbours; see naming.c. */
#ifndef TL_NAMING_H
#define TL_NAMING_H

#include "beat/surroundings.h"
#include "beat/usual.h"
#include "tracelight.h"

enum {
    TL_NAMING_ROOM = TL_MAX_WAITING,   /* beats that wait at most: more than TL_USUAL_LEARNING + 1 */
    TL_NAMING_VERSIONS = 32,           /* of the usual beat that are kept for the caller */
    TL_NAMING_LATEST = 3 * TL_RATE,    /* ticks that a beat waits for the next one */
    TL_NAMING_LEARNING = 12 * TL_RATE, /* ticks that the first beats wait for the usual one */
};

/* A found beat without its name. */
typedef struct tl_nameless {
    tl_beat beat;
    bool readable;           /* its signal can be read: the waves and the tally count */
    bool windowed;           /* it has a window that can be read */
    bool pulsed;             /* it begins as a paced beat does */
    float window[TL_WINDOW]; /* denoised mV */
} tl_nameless;

typedef struct tl_naming {
    tl_usual usual;
    tl_surroundings surroundings;
    tl_nameless waiting[TL_NAMING_ROOM]; /* ring */
    uint32_t first, count;
    float versions[TL_NAMING_VERSIONS][TL_WINDOW]; /* ring */
    uint32_t versions_first, versions_count;
} tl_naming;

void tl_naming_begin(tl_naming *naming);

/* The next beat, in order. There must be room: fewer than TL_NAMING_ROOM wait. */
void tl_naming_push(tl_naming *naming, const tl_nameless *found);

/* No beat will follow in this segment. */
void tl_naming_settle(tl_naming *naming);

/* The first beat that waits, once it has its surroundings, its usual beat and the version of it: the next
 * beat is there, or the ticks are known up to `until` and it has waited long enough, or the segment is over.
 * NULL while it must wait. It is gone with the next call; then this is to be called again. */
const tl_nameless *tl_naming_next(tl_naming *naming, int64_t until, bool segment_over);

/* The usual beat was renewed: its values are kept for the caller. There must be room. */
void tl_naming_keep_version(tl_naming *naming);

/* A look at the beats that wait, and at one more that the detector is not certain of yet. */
typedef struct tl_foresight {
    tl_surroundings surroundings;
    tl_nameless uncertain;
    bool has_uncertain;
    uint32_t seen;
} tl_foresight;

/* The beat that the detector is not certain of, if there is one, is to be filled in after this. */
void tl_foresight_begin(tl_foresight *foresight, const tl_naming *naming);

/* The next beat that waits, then the uncertain one, with what is known around it by now: of the last one not
 * what follows. Nothing is taken. Returns false after the last. */
bool tl_foresight_next(tl_foresight *foresight, const tl_naming *naming, tl_nameless *found);

#endif
