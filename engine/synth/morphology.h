/* The shape of a beat: bells of the heart's dipole moment, and the leads that see it; see morphology.c. */
#ifndef SYNTH_MORPHOLOGY_H
#define SYNTH_MORPHOLOGY_H

#include "synth.h"

enum { SYNTH_BELLS = 16 };

typedef enum synth_part { SYNTH_P, SYNTH_SPIKE, SYNTH_QRS, SYNTH_T } synth_part;

/* One bell: (1 - u^2)^2 for |u| < 1, where u runs from -1 to 0 over `rise` and from 0 to 1 over `fall`; else
 * 0. It is at 5 % of its height 0.12 of its rise or fall from its end. */
typedef struct synth_bell {
    synth_part part;
    double centre; /* seconds from the beat's reference, near the R peak */
    double rise;   /* seconds */
    double fall;
    double moment[3]; /* millivolts along Frank's X (left), Y (down), Z (back) */
} synth_bell;

typedef struct synth_shape {
    synth_bell bells[SYNTH_BELLS];
    uint32_t count;
    double first; /* seconds from the reference: outside, all is zero */
    double last;
} synth_shape;

typedef struct synth_shape_config {
    tl_synth_kind kind;
    tl_synth_kind conduction;
    double pr_s;     /* from the P wave's middle to the reference; NaN: no P wave */
    double qt_scale; /* stretches the time from the reference to the T wave, and the T wave itself */
    double rate;     /* Hz: a pacing spike is as narrow as the rate can show */
} synth_shape_config;

void synth_shape_make(synth_shape *shape, const synth_shape_config *config);

/* Adds the moment `t` seconds after the reference, times `gain`. */
void synth_shape_add(const synth_shape *shape, double t, double gain, double moment[3]);

/* Ends of a part, and its extremum as the lead sees it; all NaN if the shape has no such part. */
tl_synth_wave synth_shape_wave(const synth_shape *shape, synth_part part, uint32_t lead);

/* The leads that a record with `count` leads holds: indices for the functions below, in the usual order. */
void synth_leads_choose(uint32_t count, uint32_t *leads);

const char *synth_lead_label(uint32_t lead);

/* What the lead measures of a moment, in millivolts. */
double synth_lead_project(uint32_t lead, const double moment[3]);

#endif
