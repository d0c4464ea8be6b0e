/* The words for what the engine numbers; see words.h. */
#include "words.h"

#include <string.h>

const char *reason_name(tl_reason reason) {
    static const char *const names[] = {"none", "no-model", "edge", "quality", "unsure", "paced"};
    return names[reason];
}

const char *quality_name(tl_quality_state state) {
    static const char *const names[TL_QUALITY_STATES] = {"good", "noisy",   "unreadable",
                                                         "flat", "clipped", "missing"};
    return names[state];
}

const char *arithmetic_name(bool quantised) {
    return quantised ? "int8" : "float32";
}

/* A float of a struct, and what it is called. */
typedef struct named_float {
    const char *name;
    size_t offset;
} named_float;

static float value_at(const void *of, size_t offset) {
    float value;
    memcpy(&value, (const char *)of + offset, sizeof value);
    return value;
}

static const named_float waves[WAVE_POINTS] = {
    {"p_on", offsetof(tl_waves, p_on)},       {"p_peak", offsetof(tl_waves, p_peak)},
    {"p_off", offsetof(tl_waves, p_off)},     {"qrs_on", offsetof(tl_waves, qrs_on)},
    {"qrs_off", offsetof(tl_waves, qrs_off)}, {"t_on", offsetof(tl_waves, t_on)},
    {"t_peak", offsetof(tl_waves, t_peak)},   {"t_off", offsetof(tl_waves, t_off)},
};

const char *wave_name(size_t index) {
    return waves[index].name;
}

float wave_value(const tl_waves *of, size_t index) {
    return value_at(of, waves[index].offset);
}

static const named_float intervals[TL_INTERVALS] = {
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
    return value_at(of, intervals[index].offset);
}
