/* The flat C surface for JavaScript: rhythm episodes. See abi.h. */
#include "abi.h"
#include "abi_episode.h"

#include "rhythm/annotated.h"

#include <stdlib.h>

void tlw_write_episode(const tl_episode *episode, double *row) {
    row[0] = episode->kind;
    row[1] = episode->start_s;
    row[2] = episode->end_s;
    row[3] = (double)episode->beats;
    row[4] = episode->rate_bpm;
    row[5] = episode->certainty;
}

double tlw_rhythm_annotated(const double *times, const uint8_t *codes, size_t count, double *rows,
                            size_t capacity) {
    tl_episode *episodes = calloc(capacity + 1, sizeof *episodes);
    if (episodes == NULL)
        return TL_E_MEMORY;
    const tl_annotated annotated = {.time_s = times, .code = codes, .count = count};
    const size_t found = tl_rhythm_annotated(&annotated, &(tl_rhythm_rules){0}, episodes, capacity);
    for (size_t i = 0; i < found && i < capacity; i++)
        tlw_write_episode(&episodes[i], rows + i * TLW_EPISODE_NUMBERS);
    free(episodes);
    return (double)found;
}
