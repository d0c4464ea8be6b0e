/* Rhythm episodes as the commands print them. */
#ifndef CLI_EPISODES_H
#define CLI_EPISODES_H

#include "json.h"

#include "../../engine/tracelight.h"

enum { EPISODE_KINDS = TL_RHYTHM_TRIGEMINY + 1 };

/* The word that JSON and text use. */
const char *episode_name(tl_rhythm_kind kind);

/* By start; the longer one first, and then by kind. */
void episodes_sort(tl_episode *episodes, size_t count);

/* "episodes": [{kind, start_s, end_s, beats, rate_bpm, certainty}] */
void episodes_json(json_writer *json, const tl_episode *episodes, size_t count);

/* How many there are of each kind, in one line. */
void episodes_print_counts(const tl_episode *episodes, size_t count);

#endif
