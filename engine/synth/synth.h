/* A synthetic ECG with known truth: for property tests, demonstrations and the simulated sensor.
 *
 * NOT EVIDENCE. A figure measured on this signal (sensitivity, accuracy, wave ends) says that a program does
 * what its author imagined, not how it does on people. Such figures are never reported as accuracy.
 *
 * Model. The RR intervals have the two-humped spectrum of McSharry et al. (2003, IEEE TBME 50:289): Mayer
 * waves around 0.1 Hz (LF) and respiratory sinus arrhythmia (HF). Every beat is a sum of bell-shaped waves of
 * the heart's dipole moment in Frank's coordinates (Sameni et al. 2007, EURASIP J. Adv. Signal Process.
 * 43407), which Dower's matrix turns into leads. The bells end, where Gaussians do not: outside its two ends
 * a wave is exactly zero, so onsets and offsets are known and not a matter of taste. QT follows the square
 * root of RR. Fibrillating atria: Stridh & Sornmo (2001, IEEE TBME 48:105), with gamma-distributed RR
 * intervals.
 *
 *   config   what to make; tl_synth_preset() fills one in by name ("sinus", "af", "bigeminy", ...)
 *   open     checks it, and measures the noise for the SNRs asked for (five minutes of each, see below)
 *   read     samples in millivolts, leads interleaved, for as long as one likes
 *   beats    the true beats of the samples read so far
 *   record.h writes it as a WFDB record
 *
 * The same config makes the same bits in every build and however the reads are cut (functions.h says how).
 * The beats do not depend on noise, artefacts, rate or leads.
 *
 * Signal-to-noise ratio as `nst` of the WFDB applications defines it (Moody, Muldrow & Mark 1984; nst(1)),
 * for each lead by itself: S = (mean QRS peak-to-peak amplitude within 50 ms of the R peak)^2 / 8; N = the
 * square of the mean, without the 5 % at either end, of the RMS about their mean of 300 one-second stretches
 * of noise. Each kind of noise in the config has its own SNR. The QRS complex measured is that of the
 * rhythm's most frequent beat.
 *
 * What it is not: no anti-alias filter stands before the sampling (below about 125 Hz the QRS complex is
 * sampled as it falls); no ischaemia, no flutter, no ventricular fibrillation; one ventricular focus a
 * record.
 */
#ifndef TL_SYNTH_H
#define TL_SYNTH_H

#include "../tracelight.h"

enum {
    TL_SYNTH_LEADS = 12,
    TL_SYNTH_NOISES = 8,     /* kinds of noise in one config */
    TL_SYNTH_ARTEFACTS = 32, /* in one config */
    TL_SYNTH_ALL_LEADS = -1, /* tl_synth_artefact.lead */
};

/* A kind of beat; the values are the codes of the WFDB annotation format. */
typedef enum tl_synth_kind {
    TL_SYNTH_NORMAL = 1,
    TL_SYNTH_LBBB = 2,
    TL_SYNTH_RBBB = 3,
    TL_SYNTH_VENTRICULAR = 5, /* premature: wide, no P wave, discordant T, compensatory pause */
    TL_SYNTH_FUSION = 6,      /* half conducted, half ventricular */
    TL_SYNTH_ATRIAL = 8,      /* premature: another P wave, no compensatory pause */
    TL_SYNTH_VENTRICULAR_ESCAPE = 10,
    TL_SYNTH_JUNCTIONAL_ESCAPE = 11, /* as conducted, without a P wave */
    TL_SYNTH_PACED = 12,             /* spike and wide complex */
    TL_SYNTH_BLOCKED_P = 37,         /* not a beat: a P wave that no QRS complex follows */
} tl_synth_kind;

typedef enum tl_synth_rhythm {
    TL_SYNTH_SINUS = 0,
    TL_SYNTH_FIBRILLATION, /* of the atria: irregular, f waves of 4 to 8 Hz, no P waves */
    TL_SYNTH_BIGEMINY,
    TL_SYNTH_TRIGEMINY,
    TL_SYNTH_COUPLETS,        /* two ventricular beats every few sinus beats */
    TL_SYNTH_VT_RUNS,         /* runs of 3 to 12 ventricular beats */
    TL_SYNTH_SVT_RUNS,        /* runs of 4 to 16 atrial beats */
    TL_SYNTH_PAUSES,          /* sinus arrest of 2.2 to 3.6 s, ended by an escape beat */
    TL_SYNTH_WENCKEBACH,      /* second-degree block: PR grows until a P wave is blocked */
    TL_SYNTH_MOBITZ,          /* second-degree block: P waves blocked out of a constant PR */
    TL_SYNTH_PACING,          /* ventricular, every beat */
    TL_SYNTH_JUNCTIONAL,      /* every beat a junctional escape */
    TL_SYNTH_IDIOVENTRICULAR, /* every beat a ventricular escape */
    TL_SYNTH_RHYTHMS
} tl_synth_rhythm;

typedef enum tl_synth_noise_kind {
    TL_SYNTH_BASELINE = 0, /* wander, 0.05 to 0.6 Hz */
    TL_SYNTH_ELECTRODE,    /* electrode motion: steps that decay, looking at times like QRS complexes */
    TL_SYNTH_MUSCLE,       /* 20 to 150 Hz, waxing and waning */
    TL_SYNTH_MAINS_50,     /* with a third harmonic where the rate has room for it */
    TL_SYNTH_MAINS_60,
    TL_SYNTH_WHITE,
    TL_SYNTH_NOISE_KINDS
} tl_synth_noise_kind;

typedef struct tl_synth_noise {
    tl_synth_noise_kind kind;
    double snr_db; /* -30 .. 60 */
} tl_synth_noise;

typedef enum tl_synth_artefact_kind {
    TL_SYNTH_CLIP = 0, /* nothing beyond +-value millivolts */
    TL_SYNTH_LEAD_OFF, /* a constant: value millivolts */
    TL_SYNTH_GAP,      /* missing samples (NaN) */
    TL_SYNTH_GAIN,     /* times value */
    TL_SYNTH_ARTEFACT_KINDS
} tl_synth_artefact_kind;

/* Something that happens to the samples of [start_s, start_s + seconds). Several at once act in the order
 * given. */
typedef struct tl_synth_artefact {
    tl_synth_artefact_kind kind;
    double start_s;
    double seconds;
    double value; /* see the kind */
    int lead;     /* index, or TL_SYNTH_ALL_LEADS */
} tl_synth_artefact;

typedef struct tl_synth_config {
    double rate;    /* Hz, TL_MIN_RATE .. TL_MAX_RATE */
    uint32_t leads; /* 1 .. 12: the first of II V1 V5 I V2 V3 V4 V6 III aVR aVL aVF, in the usual order */
    uint64_t seed;
    tl_synth_rhythm rhythm;
    tl_synth_kind conduction; /* of beats from above: TL_SYNTH_NORMAL, _LBBB or _RBBB */
    double heart_rate;        /* beats a minute (blocked beats counted) = 60 / mean RR; limits by rhythm */
    double rr_variation;     /* standard deviation of RR over its mean, 0 .. 0.2; fibrillation 0.05 .. 0.35 */
    double lf_hf;            /* power of LF over that of HF in the RR intervals, 0.1 .. 10 */
    double respiration_hz;   /* centre of HF, 0.15 .. 0.5, of the beats' clock: cycles a mean RR times heart
                                rate / 60 */
    double atrial_premature; /* chance a beat, 0 .. 0.3, in sinus rhythm */
    double ventricular_premature;
    double fusion;
    tl_synth_noise noises[TL_SYNTH_NOISES];
    uint32_t noise_count;
    tl_synth_artefact artefacts[TL_SYNTH_ARTEFACTS];
    uint32_t artefact_count;
} tl_synth_config;

/* The two ends and the extremum (in the first lead) of a wave, in seconds from the start; NaN: there is no
 * such wave. */
typedef struct tl_synth_wave {
    double onset;
    double peak;
    double offset;
} tl_synth_wave;

/* A true beat. `sample` is the R peak: the largest deflection of the QRS complex in the first lead, either
 * way (of a blocked P wave, its peak), as the nearest sample; qrs.peak is the exact time. */
typedef struct tl_synth_beat {
    int64_t sample;
    tl_synth_kind kind;
    const char
        *rhythm; /* "(N", "(AFIB", "(B" ... as in the rhythm annotations of the MIT-BIH database; static */
    tl_synth_wave p;
    tl_synth_wave qrs; /* the spike of a paced beat comes before it */
    tl_synth_wave t;
} tl_synth_beat;

typedef struct tl_synth tl_synth;

/* Fills in a whole config (360 Hz, one lead, seed 1, no noise) by name. False: there is no such preset. */
bool tl_synth_preset(const char *name, tl_synth_config *config);

/* Sets the heart rate; breathing goes no faster than that many beats can follow. */
void tl_synth_set_heart_rate(tl_synth_config *config, double beats_a_minute);

/* Name of preset `index` from 0; NULL after the last. */
const char *tl_synth_preset_name(size_t index);

/* "baseline", "electrode", "muscle", "mains50", "mains60", "white"; NULL when there is no such kind. */
const char *tl_synth_noise_name(size_t kind);

/* Finds the kind of noise by its name. */
bool tl_synth_noise_named(const char *name, tl_synth_noise_kind *kind);

/* "clip", "lead-off", "gap", "gain"; NULL when there is no such kind. */
const char *tl_synth_artefact_name(size_t kind);

/* Finds the kind of artefact by its name. */
bool tl_synth_artefact_named(const char *name, tl_synth_artefact_kind *kind);

/* On failure *synth is NULL and `error` says what is wrong with the config. */
tl_status tl_synth_open(const tl_synth_config *config, tl_synth **synth, tl_error *error);
void tl_synth_close(tl_synth *synth);

const tl_synth_config *tl_synth_config_of(const tl_synth *synth);

/* "II", "V1" ...; NULL when there is no such lead. A static string. */
const char *tl_synth_lead_name(const tl_synth *synth, uint32_t lead);

/* Makes the next `count` samples of every lead: millivolts[sample * leads + lead]. Returns how many samples
 * it made: fewer only when the queue of beats is full (drain it with tl_synth_beats and read on). */
size_t tl_synth_read(tl_synth *synth, float *millivolts, size_t count);

/* Moves up to `capacity` true beats out, oldest first, and returns how many. A beat comes once its R peak has
 * been read; its T wave may lie beyond what has been read. */
size_t tl_synth_beats(tl_synth *synth, tl_synth_beat *beats, size_t capacity);

#endif
