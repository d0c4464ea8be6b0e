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
} analysis;

/* Analyses a lead as `config` says, whose rate is filled in. On failure it says why. Always release the
 * analysis afterwards. */
exit_code analysis_run(tl_record *record, uint32_t lead, tl_session_config config, analysis *analysis);
void analysis_release(analysis *analysis);

#endif
