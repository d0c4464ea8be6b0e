/* Rhythm episodes as the commands print them; see episodes.h. */
#include "episodes.h"

#include <stdlib.h>

enum { ROUNDED = 6 /* significant digits of what is measured */ };

const char *episode_name(tl_rhythm_kind kind) {
    static const char *const names[EPISODE_KINDS] = {
        "none",    "sinus",           "bradycardia", "tachycardia", "irregular", "pause",    "dropped-beat",
        "couplet", "idioventricular", "vt",          "svt",         "bigeminy",  "trigeminy"};
    return names[kind];
}

static int in_order(const void *left, const void *right) {
    const tl_episode *a = left;
    const tl_episode *b = right;
    if (a->start_s != b->start_s)
        return a->start_s < b->start_s ? -1 : 1;
    if (a->end_s != b->end_s)
        return a->end_s > b->end_s ? -1 : 1;
    return (int)a->kind - (int)b->kind;
}

void episodes_sort(tl_episode *episodes, size_t count) {
    if (count > 0)
        qsort(episodes, count, sizeof *episodes, in_order);
}

void episodes_json(json_writer *json, const tl_episode *episodes, size_t count) {
    json_open(json, "episodes", '[');
    for (size_t i = 0; i < count; i++) {
        const tl_episode *episode = &episodes[i];
        json_open(json, NULL, '{');
        json_string(json, "kind", episode_name(episode->kind));
        json_number(json, "start_s", episode->start_s);
        json_number(json, "end_s", episode->end_s);
        json_integer(json, "beats", episode->beats);
        json_rounded(json, "rate_bpm", (double)episode->rate_bpm, ROUNDED);
        json_rounded(json, "certainty", (double)episode->certainty, ROUNDED);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void episodes_print_counts(const tl_episode *episodes, size_t count) {
    size_t of_kind[EPISODE_KINDS] = {0};
    for (size_t i = 0; i < count; i++)
        of_kind[episodes[i].kind]++;
    printf("episodes:%s", count > 0 ? "" : " none");
    for (size_t kind = 0; kind < EPISODE_KINDS; kind++) {
        if (of_kind[kind] > 0)
            printf(" %zu %s", of_kind[kind], episode_name((tl_rhythm_kind)kind));
    }
    printf("\n");
}
