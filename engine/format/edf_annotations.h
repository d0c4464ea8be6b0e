/* Time-stamped annotation lists (TALs) of EDF+ and BDF+ (Kemp & Olivan 2003, clause 2.2). */
#ifndef FORMAT_EDF_ANNOTATIONS_H
#define FORMAT_EDF_ANNOTATIONS_H

#include "text.h"

/* One time stamp with its texts, as it lies in the annotation signal. */
typedef struct edf_tal {
    double onset_s;
    double duration_s; /* 0 when not given */
    text texts;        /* each ended by the byte 20 */
} edf_tal;

/* Takes the next TAL off the front of *rest. False at the end; *valid is false when what stands there is
 * none. */
bool edf_take_tal(text *rest, edf_tal *tal, bool *valid);

/* Takes the next text off the front of *texts. */
bool edf_take_text(text *texts, text *words);

#endif
