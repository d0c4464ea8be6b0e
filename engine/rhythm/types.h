/* What rhythm analysis takes in (beats with their kinds) and gives out (episodes). */
#ifndef TL_RHYTHM_TYPES_H
#define TL_RHYTHM_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a beat comes from, as far as rhythms need to know (the groups N, S, V, and the rest, of ANSI/AAMI
 * EC57). */
typedef enum tl_origin {
    TL_ORIGIN_NORMAL = 0,           /* conducted sinus beats, bundle branch block included */
    TL_ORIGIN_SUPRAVENTRICULAR = 1, /* premature atrial or junctional beats */
    TL_ORIGIN_VENTRICULAR = 2,      /* premature or escape beats of the ventricles */
    TL_ORIGIN_OTHER = 3,            /* paced beats, fusion beats */
    TL_ORIGIN_UNKNOWN = 4,          /* the beat was not classified */
} tl_origin;

typedef struct tl_rhythm_beat {
    double time_s; /* R peak since the start of the recording */
    float rr_s;    /* since the previous beat; NaN for the first of a segment */
    tl_origin origin;
    float certainty; /* of the origin, 0..1: the class probability; 1 for a person's label */
    float p_wave;    /* 1: a P wave precedes the QRS complex, 0: none does, NaN: not known */
} tl_rhythm_beat;

typedef enum tl_rhythm_kind {
    /* Exclusive of one another; together they cover all beats but those of TL_RHYTHM_NONE. */
    TL_RHYTHM_NONE = 0,        /* nothing can be said: most beats have no known origin; never an episode */
    TL_RHYTHM_SINUS = 1,       /* what is left when nothing else is found */
    TL_RHYTHM_BRADYCARDIA = 2, /* slower than tl_rhythm_rules.bradycardia_bpm */
    TL_RHYTHM_TACHYCARDIA = 3, /* faster than tl_rhythm_rules.tachycardia_bpm */
    TL_RHYTHM_IRREGULAR = 4,   /* irregularly irregular: atrial fibrillation suspected */
    /* Found on top of these. */
    TL_RHYTHM_PAUSE = 5,           /* one RR interval of at least tl_rhythm_rules.pause_s */
    TL_RHYTHM_DROPPED_BEAT = 6,    /* suspected: RR doubles in a regular rhythm */
    TL_RHYTHM_COUPLET = 7,         /* two ventricular beats */
    TL_RHYTHM_IDIOVENTRICULAR = 8, /* three or more ventricular beats, slower than VT */
    TL_RHYTHM_VT = 9,              /* ventricular tachycardia: three or more ventricular beats, fast */
    TL_RHYTHM_SVT = 10,       /* a run of supraventricular beats, or a narrow tachycardia of sudden onset */
    TL_RHYTHM_BIGEMINY = 11,  /* every second beat is ventricular, at least three of them */
    TL_RHYTHM_TRIGEMINY = 12, /* every third beat is ventricular, at least three of them */
} tl_rhythm_kind;

/* An episode reaches from its first beat to the first beat that is no longer part of it (or to the last beat,
 * where the segment ends or the episode goes on), as rhythm annotations of WFDB files do. A pause reaches
 * from the beat before it to the beat after it. */
typedef struct tl_episode {
    tl_rhythm_kind kind;
    double start_s, end_s; /* since the start of the recording */
    int64_t beats;         /* that are part of it */
    float rate_bpm;        /* mean over its RR intervals; inside the run for runs of ectopic beats */
    float certainty;       /* 0..1; what it is made of stands with each recogniser */
} tl_episode;

/* Limits that a user may wish to set. */
typedef struct tl_rhythm_rules {
    float bradycardia_bpm;
    float tachycardia_bpm;
    float pause_s;
} tl_rhythm_rules;

#endif
