/* The shape of a beat; see morphology.h.
 *
 * Moments and times were drawn by hand, so that the twelve leads show what textbooks show of each kind of
 * beat:
 *
 *   normal       QRS 95 ms, R in II and V5, rS in V1
 *   LBBB         140 ms, broad notched R in I, V5, V6 without q, QS in V1, T against the QRS
 *   RBBB         140 ms, rSR' in V1, broad S in I and V5
 *   ventricular  165 ms, from the right ventricle's outflow: left bundle branch block pattern, tall in II, T
 * against it escape       180 ms, from the left ventricle: upright in V1, negative in II paced        165 ms,
 * from the right ventricle's apex: negative in II, T upright there
 *
 * Leads: Dower's matrix from Frank's to the eight independent leads (Dower 1968; Edenbrandt & Pahlm 1988),
 * the other four from I and II.
 */
#include "morphology.h"

#include <math.h>
#include <string.h>

/* A bell: milliseconds, and millivolts along X, Y, Z. */
typedef struct row {
    double centre, rise, fall;
    double x, y, z;
} row;

enum { QRS_ROWS = 3 };

/* The ventricles' part of a beat; rows without width are not used. */
typedef struct table {
    row qrs[QRS_ROWS];
    row t;
} table;

/* Right and left atrium; the centre is that of both. */
static const row P_SINUS[] = {{-13, 37, 42, 0.06, 0.07, -0.06}, {15, 40, 40, 0.08, 0.075, 0.03}};
/* From low in the atria: upside down in II, III and aVF. */
static const row P_ECTOPIC = {0, 40, 44, 0.02, -0.12, -0.02};

/* Septum, free walls, base. */
static const table NORMAL = {
    {{-27, 16, 15, -0.13, -0.02, -0.26}, {0, 29, 25, 1.0, 0.85, 0.46}, {25, 24, 28, -0.18, -0.2, 0.4}},
    {265, 130, 92, 0.3, 0.23, -0.12}};
static const table LBBB = {{{-25, 38, 46, 0.55, 0.42, 0.55}, {27, 46, 46, 0.78, 0.46, 0.7}},
                           {270, 165, 92, -0.36, -0.2, -0.42}};
static const table RBBB = {
    {{-27, 16, 15, -0.13, -0.02, -0.26}, {0, 25, 26, 0.95, 0.8, 0.42}, {54, 40, 46, -0.6, -0.12, -0.72}},
    {275, 130, 92, 0.26, 0.2, 0.14}};
static const table VENTRICULAR = {{{-22, 50, 52, 0.2, 0.75, 0.5}, {20, 58, 72, 0.15, 1.1, 0.75}},
                                  {285, 185, 105, -0.1, -0.5, -0.4}};
static const table ESCAPE = {{{-20, 55, 60, -0.25, -0.6, -0.55}, {30, 62, 72, -0.45, -0.75, -0.5}},
                             {300, 190, 110, 0.25, 0.42, 0.35}};
static const table PACED = {{{-25, 48, 50, 0.25, -0.55, 0.45}, {22, 60, 70, 0.35, -0.8, 0.75}},
                            {285, 180, 100, -0.15, 0.4, -0.42}};

static const row SPIKE = {0, 1, 1, 0.5, -2.2, 0.4};
static const double SPIKE_LEAD = 0.008; /* seconds from the spike to the onset of the QRS complex */

static const table *table_of(tl_synth_kind kind) {
    switch (kind) {
    case TL_SYNTH_LBBB:
        return &LBBB;
    case TL_SYNTH_RBBB:
        return &RBBB;
    case TL_SYNTH_VENTRICULAR:
        return &VENTRICULAR;
    case TL_SYNTH_VENTRICULAR_ESCAPE:
        return &ESCAPE;
    case TL_SYNTH_PACED:
        return &PACED;
    default:
        return &NORMAL;
    }
}

static void add_row(synth_shape *shape, synth_part part, const row *from, double centre, double stretch,
                    double gain) {
    const double ms = 0.001 * stretch;
    shape->bells[shape->count++] = (synth_bell){
        .part = part,
        .centre = centre + ms * from->centre,
        .rise = ms * from->rise,
        .fall = ms * from->fall,
        .moment = {gain * from->x, gain * from->y, gain * from->z},
    };
}

static void add_p(synth_shape *shape, const synth_shape_config *config) {
    if (config->kind == TL_SYNTH_ATRIAL) {
        add_row(shape, SYNTH_P, &P_ECTOPIC, -config->pr_s, 1.0, 1.0);
        return;
    }
    for (size_t i = 0; i < sizeof P_SINUS / sizeof P_SINUS[0]; i++) {
        add_row(shape, SYNTH_P, &P_SINUS[i], -config->pr_s, 1.0, 1.0);
    }
}

static void add_ventricles(synth_shape *shape, tl_synth_kind kind, double qt_scale, double gain) {
    const table *from = table_of(kind);
    for (int i = 0; i < QRS_ROWS && from->qrs[i].rise > 0.0; i++) {
        add_row(shape, SYNTH_QRS, &from->qrs[i], 0.0, 1.0, gain);
    }
    add_row(shape, SYNTH_T, &from->t, 0.0, qt_scale, gain);
}

/* A pulse of 2 ms, or the same area over as many samples as it takes to be seen. */
static void add_spike(synth_shape *shape, double rate) {
    const double stretch = fmax(1.0, 1000.0 / rate);
    const double onset = 0.001 * (PACED.qrs[0].centre - PACED.qrs[0].rise);
    add_row(shape, SYNTH_SPIKE, &SPIKE, onset - SPIKE_LEAD, stretch, 1.0 / stretch);
}

static void find_limits(synth_shape *shape) {
    shape->first = INFINITY;
    shape->last = -INFINITY;
    for (uint32_t i = 0; i < shape->count; i++) {
        const synth_bell *bell = &shape->bells[i];
        shape->first = fmin(shape->first, bell->centre - bell->rise);
        shape->last = fmax(shape->last, bell->centre + bell->fall);
    }
}

static bool is_conducted(tl_synth_kind kind) {
    return kind == TL_SYNTH_NORMAL || kind == TL_SYNTH_ATRIAL || kind == TL_SYNTH_JUNCTIONAL_ESCAPE;
}

void synth_shape_make(synth_shape *shape, const synth_shape_config *config) {
    shape->count = 0;
    if (!isnan(config->pr_s)) {
        add_p(shape, config);
    }
    if (config->kind == TL_SYNTH_PACED) {
        add_spike(shape, config->rate);
    }
    if (config->kind == TL_SYNTH_FUSION) {
        add_ventricles(shape, config->conduction, config->qt_scale, 0.5);
        add_ventricles(shape, TL_SYNTH_VENTRICULAR, config->qt_scale, 0.5);
    } else if (config->kind != TL_SYNTH_BLOCKED_P) {
        add_ventricles(shape, is_conducted(config->kind) ? config->conduction : config->kind,
                       config->qt_scale, 1.0);
    }
    find_limits(shape);
}

static double bell_at(const synth_bell *bell, double t) {
    const double from_centre = t - bell->centre;
    const double u = from_centre / (from_centre < 0.0 ? bell->rise : bell->fall);
    const double inside = 1.0 - u * u;
    return inside > 0.0 ? inside * inside : 0.0;
}

static void add_bell(const synth_bell *bell, double t, double gain, double moment[3]) {
    const double height = gain * bell_at(bell, t);
    for (int axis = 0; axis < 3; axis++) {
        moment[axis] += height * bell->moment[axis];
    }
}

void synth_shape_add(const synth_shape *shape, double t, double gain, double moment[3]) {
    if (t <= shape->first || t >= shape->last) {
        return;
    }
    for (uint32_t i = 0; i < shape->count; i++) {
        add_bell(&shape->bells[i], t, gain, moment);
    }
}

/* What the lead sees of one part at time t, without its sign. */
static double part_at(const synth_shape *shape, synth_part part, uint32_t lead, double t) {
    double moment[3] = {0.0, 0.0, 0.0};
    for (uint32_t i = 0; i < shape->count; i++) {
        if (shape->bells[i].part == part) {
            add_bell(&shape->bells[i], t, 1.0, moment);
        }
    }
    return fabs(synth_lead_project(lead, moment));
}

tl_synth_wave synth_shape_wave(const synth_shape *shape, synth_part part, uint32_t lead) {
    static const double STEP = 0.0005;
    tl_synth_wave wave = {NAN, NAN, NAN};
    for (uint32_t i = 0; i < shape->count; i++) {
        const synth_bell *bell = &shape->bells[i];
        if (bell->part == part) {
            wave.onset = fmin(wave.onset, bell->centre - bell->rise);
            wave.offset = fmax(wave.offset, bell->centre + bell->fall);
        }
    }
    const int steps = isnan(wave.onset) ? 0 : (int)((wave.offset - wave.onset) / STEP);
    double largest = -1.0;
    for (int i = 0; i <= steps && steps > 0; i++) {
        const double t = wave.onset + i * STEP;
        const double here = part_at(shape, part, lead, t);
        if (here > largest) {
            largest = here;
            wave.peak = t;
        }
    }
    return wave;
}

/* ---------------------------------------------------------------------------------------------- leads ----
 */

typedef struct lead_row {
    const char *label;
    uint32_t rank; /* a record with n leads holds those of rank 0 .. n - 1 */
    double x, y, z;
} lead_row;

static const lead_row LEADS[TL_SYNTH_LEADS] = {
    {"I", 3, 0.632, -0.235, 0.059},     {"II", 0, 0.235, 1.066, -0.132},
    {"III", 8, -0.397, 1.301, -0.191},  {"aVR", 9, -0.4335, -0.4155, 0.0365},
    {"aVL", 10, 0.5145, -0.768, 0.125}, {"aVF", 11, -0.081, 1.1835, -0.1615},
    {"V1", 1, -0.515, 0.157, -0.917},   {"V2", 4, 0.044, 0.164, -1.387},
    {"V3", 5, 0.882, 0.098, -1.277},    {"V4", 6, 1.213, 0.127, -0.601},
    {"V5", 2, 1.125, 0.127, -0.086},    {"V6", 7, 0.831, 0.076, 0.23},
};

void synth_leads_choose(uint32_t count, uint32_t *leads) {
    uint32_t chosen = 0;
    for (uint32_t i = 0; i < TL_SYNTH_LEADS; i++) {
        if (LEADS[i].rank < count) {
            leads[chosen++] = i;
        }
    }
}

const char *synth_lead_label(uint32_t lead) {
    return LEADS[lead].label;
}

double synth_lead_project(uint32_t lead, const double moment[3]) {
    const lead_row *row = &LEADS[lead];
    return row->x * moment[0] + row->y * moment[1] + row->z * moment[2];
}
