/* One lead run through the engine's session from end to end. */
#ifndef CLI_ANALYSIS_H
#define CLI_ANALYSIS_H

#include "cli.h"

typedef struct analysis {
    tl_beat *beats;
    size_t beat_count;
    size_t beat_room;
    tl_quality *seconds;
    size_t second_count;
    size_t second_room;
    tl_episode *episodes; /* in order of their starts */
    size_t episode_count;
    size_t episode_room;
    float *usual; /* versions of the usual beat, TL_WINDOW millivolts each */
    size_t usual_count;
    size_t usual_room;
    tl_summary summary;
} analysis;

/* Analyses a lead as `config` says, whose rate is filled in. On failure it says why. Always release the
 * analysis afterwards. */
exit_code analysis_run(tl_record *record, uint32_t lead, tl_session_config config, analysis *analysis);
/* The usual beat that a beat was compared with; NULL = none. */
const float *analysis_usual(const analysis *analysis, const tl_beat *beat);

void analysis_release(analysis *analysis);

#endif
