/* The words for what the engine numbers; see words.h. */
#include "words.h"

#include <string.h>

const char *reason_name(tl_reason reason) {
    static const char *const names[] = {"none", "no-model", "edge", "quality"};
    return names[reason];
}

const char *quality_name(tl_quality_state state) {
    static const char *const names[TL_QUALITY_STATES] = {"good", "noisy",   "unreadable",
                                                         "flat", "clipped", "missing"};
    return names[state];
}

static const struct {
    const char *name;
    size_t offset; /* of the float in tl_intervals */
} intervals[TL_INTERVALS] = {
    {"pr", offsetof(tl_intervals, pr)},
    {"qrs", offsetof(tl_intervals, qrs)},
    {"qt", offsetof(tl_intervals, qt)},
    {"qtc_bazett", offsetof(tl_intervals, qtc_bazett)},
    {"qtc_fridericia", offsetof(tl_intervals, qtc_fridericia)},
    {"qtc_framingham", offsetof(tl_intervals, qtc_framingham)},
    {"qtc_hodges", offsetof(tl_intervals, qtc_hodges)},
};

const char *interval_name(size_t index) {
    return intervals[index].name;
}

float interval_value(const tl_intervals *of, size_t index) {
    float value;
    memcpy(&value, (const char *)of + intervals[index].offset, sizeof value);
    return value;
}
