/* Tracelight: the public interface of the engine.
 *
 * An ECG analyser as a C17 library that needs libm only. It does no input or output of its own (files arrive
 * through tl_source callbacks), has no globals, and allocates memory only inside the functions named *_open,
 * and, for as long as they run, in tl_window_cut and tl_r_peak_near.
 *
 * Conventions that hold for every function here:
 *   - Functions that can fail return TL_OK (0) or a negative tl_status; where they take a `tl_error *` (which
 * may be NULL) they also write a sentence for the user and the place of the fault into it.
 *   - Handles are opaque, made by *_open and released by *_close (which accepts NULL). A handle belongs to
 * one thread at a time; different handles are independent.
 *   - Voltages are float millivolts. A missing sample is NaN; it is never zero and never interpolated.
 *   - Time is a sample index (int64_t, from 0) on one lead's own clock. Inside the engine everything runs on
 * the TL_RATE grid: tick t lies at lead sample t * rate / TL_RATE, counted from the start of the recording.
 *   - Results do not depend on how the samples were cut into chunks, nor on the flavour of the build (scalar,
 *     simd128): they are bit-identical.
 *
 * For research and education. Not a medical device.
 */
#ifndef TRACELIGHT_H
#define TRACELIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* "major.minor.patch" of the engine; a static string. */
const char *tl_version(void);

/* ---------------------------------------------------------------------------------------------- errors ----
 */

typedef enum tl_status {
    TL_OK = 0,
    TL_E_ARGUMENT = -1,    /* the caller passed something outside the documented range */
    TL_E_MEMORY = -2,      /* memory could not be had */
    TL_E_READ = -3,        /* a tl_source failed to deliver bytes inside its stated size */
    TL_E_FORMAT = -4,      /* the bytes are of no format known here, or contradict their own format */
    TL_E_TRUNCATED = -5,   /* the file ends before what its header promises */
    TL_E_UNSUPPORTED = -6, /* a valid file that uses a feature not supported */
    TL_E_LIMIT = -7,       /* a stated limit is exceeded (see TL_MAX_*) */
    TL_E_MISSING = -8,     /* a companion file was not given (its name is in the message) */
    TL_E_NEEDED = -9,      /* the file does not say a needed fact, such as the sampling rate: ask the user */
    TL_E_MODEL = -10,      /* a model file is damaged or does not fit this engine */
} tl_status;

typedef enum tl_place {
    TL_PLACE_NONE = 0,
    TL_PLACE_BYTE = 1, /* tl_error.where is a byte offset into the file */
    TL_PLACE_LINE = 2, /* tl_error.where is a line, from 1 */
    TL_PLACE_SAMPLE = 3,
} tl_place;

typedef struct tl_error {
    tl_status code;
    tl_place place;
    int64_t where;
    char file[64];     /* name of the file at fault, "" when none */
    char message[256]; /* one sentence, UTF-8, that a user can act on */
} tl_error;

/* ---------------------------------------------------------------------------------------------- limits ----
 */

enum {
    TL_RATE = 360,           /* Hz: the rate of the analysis grid */
    TL_WINDOW = 360,         /* ticks in a beat window: 1 s */
    TL_WINDOW_BEFORE = 180,  /* the R peak is tick 180 of its window */
    TL_CONTEXT = 1024,       /* ticks that are denoised around a beat */
    TL_CONTEXT_BEFORE = 772, /* the R peak is tick 772 of its context: 252 ticks (0.7 s) follow it */
    TL_MAX_LEADS = 256,
    TL_MAX_CLASSES = 8,
    TL_SURROUNDINGS = 44, /* numbers that tell what surrounds a beat (engine/beat/surroundings.c) */
    TL_MAX_INPUTS = 2 * TL_WINDOW + TL_SURROUNDINGS, /* floats that a network gets of a beat, at most */
    TL_MAX_SOURCES = 64,
    TL_MAX_WAITING = 12, /* beats that wait for what follows them */
    TL_MAX_ONGOING = 6,  /* rhythm episodes that can go on at one time */
    TL_MIN_RATE = 50,    /* Hz, of an ECG that can be analysed */
    TL_MAX_RATE = 10000  /* Hz */
};

/* ---------------------------------------------------------------------------------------------- record ----
 */

/* A file that can be read at any place. `read` copies up to `count` bytes from `offset` to `bytes` and
 * returns how many it copied (fewer only at the end of the file) or a negative number on failure. The source,
 * its name and its context must outlive the record. */
typedef struct tl_source {
    const char *name; /* file name without folders, UTF-8 */
    uint64_t size;    /* bytes */
    void *context;    /* passed back to read */
    int64_t (*read)(void *context, uint64_t offset, void *bytes, uint64_t count);
} tl_source;

/* What the user says about a file that does not say it (or says it wrongly). Zero means "take the file's
 * word". */
typedef struct tl_open_options {
    double rate;                /* Hz */
    double millivolts_per_unit; /* of the numbers in the file */
} tl_open_options;

typedef struct tl_lead_info {
    char label[40];             /* as the file names it, trimmed, UTF-8 */
    char unit[16];              /* physical unit as found: "mV", "uV", "" when the file is silent */
    double rate;                /* Hz */
    int64_t samples;            /* on this lead's clock, gaps included */
    double millivolts_per_unit; /* the factor tl_record_read applies; 1 with an assumption when unit is
                                   unknown; negative once the lead was turned (tl_record_turn) */
    double gain;     /* digital units per physical unit; 0 where the file holds physical numbers (CSV) */
    double baseline; /* digital value of physical zero */
    bool is_ecg;     /* by its label and unit */
} tl_lead_info;

typedef struct tl_record_info {
    char format[24]; /* "CSV", "EDF", "EDF+C", "WFDB" ... */
    uint32_t leads;
    uint32_t preferred_lead; /* the lead to analyse first: MLII, else II, else the first ECG lead, else 0 */
    bool has_start;
    int64_t start_ms; /* local wall clock, milliseconds since 1970-01-01T00:00:00, as if it were UTC */
    double duration_s;
    size_t annotations;
    size_t notes;
} tl_record_info;

/* Something the reader noticed (a diagnostic) or had to suppose (an assumption, which the user may change
 * through tl_open_options). Nothing is ever repaired without a note. */
typedef enum tl_note_kind { TL_NOTE_DIAGNOSTIC = 0, TL_NOTE_ASSUMPTION = 1 } tl_note_kind;

typedef struct tl_note {
    tl_note_kind kind;
    char code[32]; /* stable, e.g. "unit-assumed", "record-count-wrong" */
    tl_place place;
    int64_t where;
    char message[256];
} tl_note;

/* Codes are those of the WFDB annotation format (ecgcodes.h): 1 N, 2 L, 3 R, 4 a, 5 V, 6 F, 7 J, 8 A, 9 S, 10
 * E, 11 j, 12 /, 13 Q, 14 ~, 22 " (text), 28 + (rhythm), 32 [, 33 ], 34 e, 38 f ... EDF+ texts come as
 * code 22. */
typedef struct tl_annotation {
    int64_t sample; /* on the clock of lead 0 */
    uint8_t code;
    int8_t subtype;
    uint8_t channel;
    int8_t number;
    const char *text;  /* aux string, NUL-terminated, owned by the record; never NULL */
    double duration_s; /* EDF+ only; 0 otherwise */
} tl_annotation;

typedef struct tl_record tl_record;

/* Opens the recording that `sources` (1..TL_MAX_SOURCES files that belong together, in any order) make up.
 * The format is found from the bytes, not from the file name. On failure *record is NULL and `error` says
 * why. */
tl_status tl_record_open(const tl_source *sources, size_t count, const tl_open_options *options,
                         tl_record **record, tl_error *error);
void tl_record_close(tl_record *record);

/* The user says that a lead was recorded upside down (electrodes swapped): from now on tl_record_read turns
 * it over, and a note says so; its digital units stay as recorded. Once for a lead. TL_E_ARGUMENT: there is
 * no such lead, or it was turned already. */
tl_status tl_record_turn(tl_record *record, uint32_t lead);

void tl_record_describe(const tl_record *record, tl_record_info *info);
tl_status tl_record_lead(const tl_record *record, uint32_t lead, tl_lead_info *info);
tl_status tl_record_note(const tl_record *record, size_t index, tl_note *note);
tl_status tl_record_annotation(const tl_record *record, size_t index, tl_annotation *annotation);

/* Reads `count` samples of one lead from sample `start` as millivolts (the file's numbers where the unit is
 * not known: see millivolts_per_unit). Missing samples are NaN, and so are those too large to come from a
 * converter or for a float (note "beyond-range"). Returns how many were written (fewer only at
 * the end of the lead) or a negative tl_status. */
int64_t tl_record_read(tl_record *record, uint32_t lead, int64_t start, int64_t count, float *millivolts,
                       tl_error *error);

/* The same in the file's own digital units (INT32_MIN = missing). TL_E_UNSUPPORTED where the file holds
 * physical numbers. */
int64_t tl_record_read_digital(tl_record *record, uint32_t lead, int64_t start, int64_t count, int32_t *units,
                               tl_error *error);

/* Encodes annotations (ascending samples) as a WFDB annotation file (.atr, MIT format). Returns the number of
 * bytes the whole file needs; writes at most `capacity` of them. Call with capacity 0 to learn the size. */
size_t tl_annotations_encode(const tl_annotation *annotations, size_t count, uint8_t *bytes, size_t capacity);

/* ----------------------------------------------------------------------------------------------- model ----
 */

typedef struct tl_model tl_model;

/* What the name of a class says of its beats, as far as rhythm, variability and medians go by it: the groups
 * of ANSI/AAMI EC57. Whole names count, and capital letters. */
typedef enum tl_meaning {
    TL_MEANING_LABEL = 0,  /* any other name is a label: nothing is known of where the beats come from,
                              they count neither as normal nor as ectopic */
    TL_MEANING_NORMAL = 1, /* N L R: conducted from the sinus node, bundle branch block included */
    TL_MEANING_SUPRAVENTRICULAR = 2, /* A S */
    TL_MEANING_VENTRICULAR = 3,      /* V */
    TL_MEANING_FUSION = 4,           /* F */
    TL_MEANING_UNCLASSIFIED = 5,     /* Q: its beats stay unclassified */
} tl_meaning;

tl_meaning tl_class_meaning(const char *class_name);

typedef struct tl_model_info {
    char name[32]; /* "ArrhythmiNet V1" */
    uint32_t classes;
    char class_names[TL_MAX_CLASSES][8]; /* all different: "N" "L" "R" "A" "V" */
    tl_meaning meaning[TL_MAX_CLASSES];
    bool names_normal; /* one of these is normal. Otherwise nothing tells which beats are normal: rhythm,
                          variability and medians take every beat as they do without a model */
    uint32_t layers;   /* tl_model_layer describes them */
    uint32_t parameters;
    uint64_t macs;           /* multiply-adds of one forward pass */
    uint32_t denoise_levels; /* of the Symlet-4 transform of the context; 0 = the window is not denoised */
    uint32_t inputs;         /* floats that it gets of a beat: tl_input_make */
    bool usual_beat;         /* it compares the beat with the patient's usual one */
    bool surroundings;       /* it knows the RR intervals, P waves and shapes of the beats around */
    bool quantised;          /* most layers compute with 8-bit whole numbers; Grad-CAM works all the same */
    float least_certainty;   /* a beat whose best class is less probable than this stays unclassified, and so
                                does one whose best class is called "Q" */
    uint32_t map_length;     /* time steps of the last feature map */
    uint32_t map_channels;
} tl_model_info;

/* The values are those of the model file. */
typedef enum tl_layer_kind {
    TL_LAYER_CONVOLUTION = 1,
    TL_LAYER_DEPTHWISE = 2,
    TL_LAYER_POINTWISE = 3,
    TL_LAYER_POOL = 4, /* global average */
    TL_LAYER_DENSE = 5,
} tl_layer_kind;

/* How a layer computes: its weight type in the model file. */
typedef enum tl_arithmetic {
    TL_F32 = 0,
    TL_INT8 = 1,      /* from codes to codes: 8-bit whole numbers */
    TL_F32_CODED = 2, /* as TL_F32, and then the output is turned into codes */
    TL_F32_SMALL = 3, /* as TL_F32; the file holds the weights as int8 */
} tl_arithmetic;

#define TL_NO_TENSOR UINT32_MAX                 /* "nothing is added", in tl_layer_info.added */
#define TL_SURROUNDINGS_TENSOR (UINT32_MAX - 1) /* what surrounds the beat, in tl_layer_info.input */

/* One layer of a network. Tensor 0 is the window (beside the usual beat, if the network compares the two),
 * tensor i + 1 the output of layer i. */
typedef struct tl_layer_info {
    tl_layer_kind kind;
    uint32_t input; /* the tensor that it reads, or TL_SURROUNDINGS_TENSOR */
    uint32_t added; /* the tensor that is added before the activation, or TL_NO_TENSOR */
    uint32_t channels_in;
    uint32_t channels; /* of the output */
    uint32_t length;   /* time steps of the output */
    uint32_t step;     /* ticks between them: step t is centred on tick t * step of the window */
    uint32_t field;    /* ticks that one of them can see, evenly around its centre: the receptive field */
    uint32_t kernel;   /* taps; 1 where the kind has none */
    uint32_t stride;
    bool relu; /* the activation; false = none */
    tl_arithmetic arithmetic;
    uint32_t parameters; /* bias included */
} tl_layer_info;

/* Reads and checks a model file (format: engine/net/model.c) and packs the weights; `bytes` may be freed
 * after. */
tl_status tl_model_open(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error);

/* The same file, without the rounding of its activations: layers of 8 bits compute in float32, with the
 * weights that they have. For explanations: a network that rounds has no derivatives, and this one's logits
 * are near its logits. Of a file without such layers it is the network itself. */
tl_status tl_model_open_unrounded(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error);
void tl_model_close(tl_model *model);
void tl_model_describe(const tl_model *model, tl_model_info *info);
/* Layer `index` of tl_model_info.layers, in the order in which they run; TL_E_ARGUMENT beyond the last. */
tl_status tl_model_layer(const tl_model *model, uint32_t index, tl_layer_info *layer);
/* The file's provenance (data, split, seed, code version, metrics): one JSON object in UTF-8, or "" where the
 * file has none; NUL-terminated, owned by model. */
const char *tl_model_provenance(const tl_model *model);

/* Makes what a network with this description gets of one beat: `input` takes info->inputs floats.
 *   - a network of the window alone: TL_WINDOW samples, mean removed, divided by their standard deviation
 *     (the same as tl_window.input);
 *   - one with the usual beat: TL_WINDOW pairs (sample of the beat, sample of the usual beat), each without
 *     its mean, all divided by the standard deviation of the usual beat;
 *   - then the TL_SURROUNDINGS numbers, if it wants them.
 * `denoised`: tl_window.denoised. `usual`: of the beat's version (tl_session_usual), NULL where there is
 * none: the beat itself is then its usual one. `surroundings`: tl_beat.surroundings. Both are not looked at
 * if the network does not want them. */
void tl_input_make(const tl_model_info *info, const float *denoised, const float *usual,
                   const float *surroundings, float *input);

/* One forward pass. `input`: info.inputs floats made by tl_input_make. Writes one logit and one probability a
 * class; either pointer may be NULL. */
void tl_model_forward(tl_model *model, const float *input, float *logits, float *probabilities);

/* --------------------------------------------------------------------------------------------- windows ----
 */

/* One beat as the network sees it. */
typedef struct tl_window {
    float raw[TL_WINDOW];      /* millivolts on the TL_RATE grid, R peak at TL_WINDOW_BEFORE; without pacing
                                  spikes */
    float denoised[TL_WINDOW]; /* millivolts after Symlet-4 denoising of the context */
    float input[TL_WINDOW];    /* what a network of the window alone gets: denoised, mean removed, divided by
                                  the standard deviation */
} tl_window;

/* The lead samples [*first, *first + *count) that tl_window_cut needs for a beat at `tick` of a lead with
 * `rate` Hz. *first may be negative or reach past the end: give what exists. */
void tl_window_span(double rate, int64_t tick, int64_t *first, int64_t *count);

/* Cuts the window of the beat at `tick` out of the lead samples [first, first + count), which must hold what
 * tl_window_span asks for, as far as the recording has it. Gaps (NaN) and the ends bound the context. Returns
 * TL_E_ARGUMENT when the window itself would cross a gap or an end. */
tl_status tl_window_cut(double rate, const float *millivolts, int64_t first, int64_t count, int64_t tick,
                        uint32_t denoise_levels, tl_window *window);

/* ------------------------------------------------------------------------------- R peaks pointed at -- */

enum {
    TL_R_PEAK_REACH = 36, /* ticks (100 ms) from the place to the R peak, at most: half the time that the
                             detector keeps between two complexes, so that no place has two; and as near as
                             a finger comes at 25 mm/s (2.5 mm) */
};

/* The R peak near a place that someone points at. */
typedef struct tl_r_peak {
    bool found;     /* false: nothing like a QRS complex is there; the rest is 0 */
    int64_t sample; /* nearest sample of the lead */
    double time_s;  /* since the start of the recording, sub-sample */
} tl_r_peak;

/* The lead samples [*first, *first + *count) that tl_r_peak_near needs for `tick` of a lead with `rate` Hz:
 * 10.5 s. *first may be negative or reach past the end: give what exists. */
void tl_r_peak_span(double rate, int64_t tick, int64_t *first, int64_t *count);

/* The R peak within TL_R_PEAK_REACH of `tick`, in the lead samples [first, first + count), which must hold
 * what tl_r_peak_span asks for, as far as the recording has it. It lies where the detector puts it, which
 * here has learnt from these seconds alone: a beat that a session finds has the same one but where two
 * deflections compete (99.5 % of the beats of MIT-BIH). What the detector refused counts if it stands out: in
 * the band-passed signal by a quarter of the usual complex's height, and higher than the T waves. Nothing is
 * found in a gap, or in a segment shorter than a second. TL_E_ARGUMENT: `tick` is not in the samples given,
 * or they are none. TL_E_MEMORY. Method: engine/beat/r_peak.c. */
tl_status tl_r_peak_near(double rate, const float *millivolts, int64_t first, int64_t count, int64_t tick,
                         tl_r_peak *peak);

/* --------------------------------------------------------------------------------------------- session ----
 */

enum {
    TL_UNCLASSIFIED = -1, /* tl_beat.label: a beat that was found but not named; see tl_beat.reason */
};

typedef enum tl_reason {
    TL_REASON_NONE = 0,
    TL_REASON_NO_MODEL = 1, /* the session has no model */
    TL_REASON_EDGE = 2,     /* the beat's window crosses a gap or an end of the recording */
    TL_REASON_QUALITY = 3,  /* the signal around the beat cannot be read */
    TL_REASON_UNSURE = 4,   /* the network cannot name it: unlike what it learnt, or between classes */
    TL_REASON_PACED = 5, /* a pacemaker starts it, which no network has learnt to name; with this reason and
                            the one before, the probabilities are there all the same */
} tl_reason;

enum { TL_REASONS = 6 };

/* Fiducial points of one beat, in seconds from its R peak (negative = before); NaN where the wave is absent
 * or cannot be told. Method and measured errors: engine/beat/delineate.c, RESULTS.md. */
typedef struct tl_waves {
    float p_on, p_peak, p_off, qrs_on, qrs_off, t_on, t_peak, t_off;
} tl_waves;

/* The clinical intervals of one beat, in seconds; NaN where it cannot be known. */
typedef struct tl_intervals {
    float pr, qrs, qt, qtc_bazett, qtc_fridericia, qtc_framingham, qtc_hodges;
} tl_intervals;

enum { TL_INTERVALS = 7 /* the fields of tl_intervals */ };

/* `rr_s`: the RR interval that ends with this beat, in seconds (or a mean of several); outside 0.3 .. 2 s the
 * corrected intervals are unknown. */
tl_intervals tl_intervals_of(const tl_waves *waves, float rr_s);

typedef struct tl_beat {
    int64_t sample;     /* R peak: nearest sample of the lead */
    int64_t tick;       /* R peak on the TL_RATE grid */
    double time_s;      /* R peak since the start of the recording, sub-sample */
    float rr_s;         /* since the previous beat of the same segment; NaN for the first, and where beats may
                           have gone unseen in between (noise, clipping, an electrode off) */
    float amplitude_mv; /* of the R peak against the local baseline, signed */
    int32_t label;      /* index into the model's classes, or TL_UNCLASSIFIED */
    tl_reason reason;
    float probability[TL_MAX_CLASSES];
    tl_waves waves;                      /* all NaN where the beat cannot be read */
    int32_t usual;                       /* version of the usual beat that it was compared with; -1: none */
    float surroundings[TL_SURROUNDINGS]; /* all 0 where the session does not measure them */
} tl_beat;

typedef enum tl_quality_state {
    TL_QUALITY_GOOD = 0,
    TL_QUALITY_NOISY = 1, /* beats are reported, with doubt */
    TL_QUALITY_UNREADABLE = 2,
    TL_QUALITY_FLAT = 3,    /* lead off: a constant, or a smooth drift without beats; or too small to read */
    TL_QUALITY_CLIPPED = 4, /* the signal rests on its extreme values */
    TL_QUALITY_MISSING = 5, /* a gap */
} tl_quality_state;

enum { TL_QUALITY_STATES = 6 };

/* One second of signal. */
typedef struct tl_quality {
    int64_t sample; /* first sample of the second on the lead's clock */
    float index;    /* 0 (noise) .. 1 (clean) */
    tl_quality_state state;
} tl_quality;

typedef enum tl_rhythm_kind {
    /* Exclusive of one another; together they cover all beats but those of TL_RHYTHM_NONE. A short run of
     * ectopic beats lies within the one around it. */
    TL_RHYTHM_NONE = 0,  /* none of these (most beats ventricular or fast supraventricular, too few of known
                            origin, P waves known to lack); never an episode */
    TL_RHYTHM_SINUS = 1, /* what is left when nothing else is found */
    TL_RHYTHM_BRADYCARDIA = 2, /* all beats, or the sinus beats alone, slower than rules.bradycardia_bpm */
    TL_RHYTHM_TACHYCARDIA = 3, /* faster than rules.tachycardia_bpm */
    TL_RHYTHM_IRREGULAR = 4,   /* irregularly irregular: atrial fibrillation suspected */
    /* Found on top of these. */
    TL_RHYTHM_PAUSE = 5,           /* one RR interval of at least rules.pause_s */
    TL_RHYTHM_DROPPED_BEAT = 6,    /* suspected: the atrial cycle doubles in a regular rhythm */
    TL_RHYTHM_COUPLET = 7,         /* two ventricular beats */
    TL_RHYTHM_IDIOVENTRICULAR = 8, /* three or more ventricular beats, slower than VT */
    TL_RHYTHM_VT = 9,              /* ventricular tachycardia: three or more ventricular beats, fast */
    TL_RHYTHM_SVT = 10,       /* a run of supraventricular beats, or a narrow tachycardia of sudden onset */
    TL_RHYTHM_BIGEMINY = 11,  /* every second beat is ventricular, at least three times */
    TL_RHYTHM_TRIGEMINY = 12, /* every third beat is ventricular, at least three times */
} tl_rhythm_kind;

/* An episode reaches from its first beat to the first beat that is no longer part of it (or to the last beat,
 * where the segment ends or the episode goes on), as rhythm annotations of WFDB files do. A pause reaches
 * from the beat before it to the beat after it. */
typedef struct tl_episode {
    tl_rhythm_kind kind;
    double start_s, end_s; /* since the start of the recording */
    int64_t beats;         /* that are part of it */
    float rate_bpm;        /* mean over its RR intervals; inside the run for runs of ectopic beats; of
                              bradycardia, the sinus rate where that is the slow one */
    float certainty;       /* 0..1; what it is made of stands with each recogniser */
} tl_episode;

enum {
    TL_SUMMARY_RUN = 8,   /* RR intervals in a row that the lowest and highest heart rate are means of */
    TL_SUMMARY_LEAST = 2, /* RR intervals that a mean heart rate is taken from, at least */
    TL_SUMMARY_SHARE =
        5, /* a median stands for the recording if at least one beat in so many has the interval */
    TL_SUMMARY_BEATS = 5, /* and if so many beats have it */
};

/* What all that a session has found comes to (method: engine/summary.c). */
typedef struct tl_summary {
    int64_t beats;                      /* all that were found */
    int64_t unreadable;                 /* of these, in signal that cannot be read: they may be no beats */
    int64_t labels[TL_MAX_CLASSES];     /* beats of each class */
    int64_t unclassified;               /* beats that have none */
    int64_t reasons[TL_REASONS];        /* of these, by tl_reason */
    int64_t seconds[TL_QUALITY_STATES]; /* of signal in each state; the last may be cut short by the end */
    int64_t rr_intervals;               /* between neighbouring beats that can be read */
    double mean_bpm; /* heart rate over these; NaN when there are fewer than TL_SUMMARY_LEAST */
    double lowest_bpm, highest_bpm; /* over TL_SUMMARY_RUN of them in a row; NaN when there are not so many */
    tl_intervals median;            /* over the normal beats (over all without a model, or with one that has
                                       no normal class); NaN where fewer than TL_SUMMARY_BEATS have the
                                       interval, or than one in TL_SUMMARY_SHARE of them */
    int64_t beats_with[TL_INTERVALS]; /* beats that each median is taken over, in the order of tl_intervals */
} tl_summary;

/* ---- Live sensors: packets of samples that a sensor stamps with its own clock ---- */

enum { TL_PACKET_SAMPLES = 512 };

/* What a sensor sent at once. */
typedef struct tl_packet {
    double stamp_s;       /* when its last sample was taken, on the sensor's clock (any origin) */
    double arrived_s;     /* when it arrived, on the host's clock (any origin) */
    const float *samples; /* millivolts; NaN where one is missing */
    size_t count;         /* 1..TL_PACKET_SAMPLES */
} tl_packet;

/* Puts packets in order and their samples onto an even grid of the nominal rate, in the sensor's time
 * (methods: engine/live/retime.c, clock.c). What a session, a view or a file takes for a lead is this grid;
 * what was lost is NaN. */
typedef struct tl_retimer tl_retimer;

typedef struct tl_retimer_state {
    bool steady;      /* the sensor's true rate is known, and samples come out */
    double rate;      /* Hz, as measured; the nominal one until steady */
    double start_s;   /* sensor's time of the first sample of the grid */
    int64_t received; /* samples that arrived and were used */
    int64_t lost;     /* samples that are missing between them, as far as stamps tell */
    int64_t late;     /* packets that came twice, or after their place had become a gap: not used */
    int64_t gaps;     /* places where samples are missing */
    int64_t jumps;    /* times the sensor's clock was set, or the sensor began anew */
} tl_retimer_state;

/* `rate`: what the sensor claims, TL_MIN_RATE..TL_MAX_RATE Hz; it may be 10 % off. Also TL_E_MEMORY. */
tl_status tl_retimer_open(double rate, tl_retimer **retimer, tl_error *error);
void tl_retimer_close(tl_retimer *retimer);

/* Takes one packet (copied). TL_E_ARGUMENT: no or too many samples, times that are no finite numbers.
 * TL_E_LIMIT: drain first with tl_retimer_take. */
tl_status tl_retimer_push(tl_retimer *retimer, const tl_packet *packet, tl_error *error);

/* The stream ended (a disconnection): the next packet comes from a clock that may have been set meanwhile,
 * and what lies between is a gap as long as it was on the host's clock. */
void tl_retimer_restart(tl_retimer *retimer);

/* No packet will follow. */
void tl_retimer_finish(tl_retimer *retimer);

/* Moves up to `capacity` samples of the grid out, in order, and returns how many; 0: none is known yet.
 * Sample i of all lies at start_s + i / rate (the nominal one). */
size_t tl_retimer_take(tl_retimer *retimer, float *samples, size_t capacity);

void tl_retimer_describe(const tl_retimer *retimer, tl_retimer_state *state);

enum { TL_RR_WINDOW = 48 /* intervals that are judged at once */ };

/* Share of unlike pairs of intervals at which a rhythm begins to be irregular and until which it stays so:
 * exceeded by 1 % and 2 % of the windows outside fibrillation and flutter in DS1. (The limit that is best for
 * DS1's own few minutes of fibrillation, 0.97, is far too strict for other patients.) */
#define TL_IRREGULAR_BEGINS 0.89F
#define TL_IRREGULAR_STAYS 0.86F

/* What RR intervals alone tell. They cannot tell fibrillation from premature beats at every turn. */
typedef enum tl_regularity {
    TL_REGULARITY_UNKNOWN = 0,       /* too few intervals that can be used */
    TL_REGULARITY_NOT_IRREGULAR = 1, /* not as in atrial fibrillation; premature beats are not told */
    TL_REGULARITY_IRREGULAR = 2,     /* irregularly irregular, as in atrial fibrillation */
} tl_regularity;

/* The newest RR intervals of a sensor that sends no ECG (method: engine/rhythm/regularity.c). */
typedef struct tl_rr tl_rr;

typedef struct tl_rr_state {
    tl_regularity regularity;
    float irregularity; /* share of unlike pairs among the newest intervals, 0..1; NaN: not known */
    uint32_t intervals; /* of the newest TL_RR_WINDOW, how many there are */
    uint32_t left_out;  /* of these: beside a premature, a missed or a doubled beat, or too short or long */
} tl_rr_state;

/* TL_E_MEMORY. */
tl_status tl_rr_open(tl_rr **rr, tl_error *error);
void tl_rr_close(tl_rr *rr);

/* The next interval, in seconds; one that is not finite and positive is a gap: what follows is judged by
 * itself. */
void tl_rr_push(tl_rr *rr, float rr_s);

void tl_rr_describe(const tl_rr *rr, tl_rr_state *state);

/* Limits of rhythms that a user may wish to set; 0 = the usual one. */
typedef struct tl_rhythm_rules {
    float bradycardia_bpm; /* 50: 2018 ACC/AHA/HRS guideline */
    float tachycardia_bpm; /* 100: 2015 ACC/AHA/HRS guideline */
    float pause_s;         /* 2 */
} tl_rhythm_rules;

/* TL_E_ARGUMENT where a limit is negative or no number, or where tachycardia would not begin above
 * bradycardia (the usual limits counted in). tl_session_open refuses such rules too. */
tl_status tl_rhythm_rules_check(const tl_rhythm_rules *rules, tl_error *error);

typedef struct tl_session_config {
    double rate; /* Hz, TL_MIN_RATE..TL_MAX_RATE */
    tl_rhythm_rules rules;
    tl_model *model;   /* borrowed; NULL = find beats, do not name them */
    bool peaks_only;   /* R peaks and RR intervals alone, several times faster: no quality, waves, labels (the
                          model is not used) or episodes */
    bool surroundings; /* measure them, and the usual beat, even if no model wants them: for training. Without
                          a model, tl_beat.reason is then TL_REASON_NONE where a window can be read */
    uint32_t denoise_levels; /* without a model: of the windows that the usual beat is made of */
    bool finds_only; /* finds beats for another session to name (tl_session_found): of the model only what it
                        wants to know of a beat is looked at. Without effect where peaks_only is set */
} tl_session_config;

enum { TL_FOUND_MOST = 2048 /* bytes of an item of tl_session_found, at most */ };

/* The streaming pipeline for one lead: samples in, beats and quality out. Memory is bounded whatever the
 * length. */
typedef struct tl_session tl_session;

tl_status tl_session_open(const tl_session_config *config, tl_session **session, tl_error *error);
void tl_session_close(tl_session *session);

/* Takes up to `count` samples and returns how many it took: fewer only when the queue of beats or of quality
 * is full (drain it with tl_session_beats / _quality / _episodes / _usual and push the rest). NaN samples are
 * a gap.
 */
size_t tl_session_push(tl_session *session, const float *millivolts, size_t count);

/* Says that no sample will follow. Returns false while drained results are still being made: drain and call
 * again. */
bool tl_session_finish(tl_session *session);

/* Moves up to `capacity` finished results out, oldest first, and returns how many. */
size_t tl_session_beats(tl_session *session, tl_beat *beats, size_t capacity);
size_t tl_session_quality(tl_session *session, tl_quality *seconds, size_t capacity);
size_t tl_session_episodes(tl_session *session, tl_episode *episodes, size_t capacity);

/* The beats that wait for what follows them, oldest first, at most TL_MAX_WAITING + 1: those whose model
 * looks at the beats around, and the newest, of which the detector is not certain yet. They are named by what
 * is known now; the name may change, the newest may prove none. Moves nothing: each comes with
 * tl_session_beats when it is certain. For live views: a beat is among them about 0.3 s after its window,
 * instead of after the next beat. */
size_t tl_session_waiting(tl_session *session, tl_beat *beats, size_t capacity);

/* The rhythm episodes that go on at the newest beat, at most TL_MAX_ONGOING, as far as they can be told by
 * now; the first is the rhythm of the newest beats, if it can be told. Moves nothing: each comes with
 * tl_session_episodes when it is over. For live views. */
size_t tl_session_ongoing(const tl_session *session, tl_episode *episodes);

/* Moves up to `capacity` finished versions of the patient's usual beat out, oldest first (version 0 first),
 * to `values`, TL_WINDOW millivolts each; returns how many. There are some only where the model (or the
 * configuration) wants them: every beat then waits for the next one, 3 s at most, and the first for nine
 * readable ones. */
size_t tl_session_usual(tl_session *session, float *values, size_t capacity);

/* What all beats and seconds finished so far come to, drained or not. */
void tl_session_summary(const tl_session *session, tl_summary *summary);

/* Two sessions can share the work of one, each in a thread of its own: the first, opened with `finds_only`,
 * gets the samples; the second, opened alike but for that, gets what the first has found, in order. Beats,
 * quality, episodes, versions of the usual beat and the summary come out of the second alone, and are the
 * very bits that one session would give.
 *
 * tl_session_found moves up to `capacity` bytes of what was found out, oldest first, and returns how many:
 * whole items only, none of which is longer than TL_FOUND_MOST. The bytes are for this build of the engine.
 * While they are not taken, tl_session_push and tl_session_finish of the first session stop, as they do for a
 * full queue. */
size_t tl_session_found(tl_session *session, void *bytes, size_t capacity);

/* `bytes`: items of tl_session_found, each whole, those after the ones given before. *taken says how many
 * bytes were taken: fewer than `size` where a queue is full (drain it and give the rest). TL_E_FORMAT: no
 * session has written what follows the bytes that were taken; TL_E_ARGUMENT: the session is given samples
 * itself. Nothing is left to finish after the last item. */
tl_status tl_session_name(tl_session *session, const void *bytes, size_t size, size_t *taken);

/* ---------------------------------------------------------------------------------------- explanations ----
 */

/* Grad-CAM (Selvaraju 2017) of `class_index` on the last feature map, in closed form, upsampled linearly to
 * TL_WINDOW values at the centres of the map's receptive fields. Unit: logit per sample of the map, >= 0, not
 * normalised. `input` as for tl_model_forward. Networks of 8 bits too. */
tl_status tl_gradcam(tl_model *model, const float *input, uint32_t class_index, float *heat);

enum {
    TL_BACKGROUND_MOST = 1000,    /* beats */
    TL_GRADIENT_POINTS_MOST = 64, /* for each of them */
    TL_PLAYERS_MOST = 13,
    TL_NO_PLAYER = 255, /* in tl_players.of: as in the beat, always */
};

/* Explains single beats. What it says is about a logit, the number that the network gives a class before the
 * softmax turns them into probabilities. */
typedef struct tl_explainer tl_explainer;

/* For `model`, which must outlive it, computes in float32 (TL_E_MODEL: of 8 bits) and is used by one caller
 * at a time. Also TL_E_MEMORY. The caller closes it. */
tl_status tl_explainer_open(tl_model *model, tl_explainer **explainer, tl_error *error);
void tl_explainer_close(tl_explainer *explainer);

typedef enum tl_cam_kind {
    TL_CAM_POSITIVE = 0, /* what speaks for the class; >= 0 */
    TL_CAM_SIGNED = 1,   /* and what speaks against it */
    TL_CAM_GUIDED =
        2, /* TL_CAM_POSITIVE times the beat's guided gradient (Springenberg 2014), tick by tick */
} tl_cam_kind;

typedef struct tl_cam {
    uint32_t layer; /* index of tl_model_layer, before the pool */
    tl_cam_kind kind;
} tl_cam;

/* Grad-CAM on the output of any layer before the pool: heat[TL_WINDOW], as by tl_gradcam. The weight of a
 * channel is the mean of its derivatives over time. TL_E_ARGUMENT: no such map, kind or class, numbers that
 * are not finite. */
tl_status tl_gradcam_layer(tl_explainer *explainer, const float *input, uint32_t class_index,
                           const tl_cam *cam, float *heat);

/* What beats are compared with: `count` inputs (1..TL_BACKGROUND_MOST) of info.inputs finite floats each
 * (tl_input_make), one after the other; copied. Takes the place of the background before. TL_E_ARGUMENT,
 * TL_E_MEMORY: that one stays. */
tl_status tl_explainer_set_background(tl_explainer *explainer, const float *inputs, size_t count);

/* What was added up. */
typedef struct tl_shap_result {
    double logit;    /* of the beat */
    double expected; /* mean logit of the background */
    double residual; /* (logit - expected) - sum of the values */
} tl_shap_result;

/* SHAP: how much each number of `input` adds to the logit of `class_index`, against the mean over the
 * background: values[info.inputs]. The residual is rounding: some 1e-6, and where it is not below 1e-4 the
 * values are not to be trusted. TL_E_ARGUMENT: no background, no such class, numbers that are not finite. */
tl_status tl_shap(tl_explainer *explainer, const float *input, uint32_t class_index, float *values,
                  tl_shap_result *result);

/* The same by expected gradients, at `points` (1..TL_GRADIENT_POINTS_MOST) places between the beat and each
 * beat of the background: a cross-check. The residual is the error of so few places. */
tl_status tl_expected_gradients(tl_explainer *explainer, const float *input, uint32_t class_index,
                                uint32_t points, float *values, tl_shap_result *result);

/* Which numbers of an input (tl_input_make) belong together. */
typedef struct tl_players {
    uint32_t count;    /* 1..TL_PLAYERS_MOST */
    const uint8_t *of; /* [info.inputs] the player of each number, below count, or TL_NO_PLAYER */
} tl_players;

/* The waves as players. Each has what the network is told of it: its ticks of the beat and of the usual beat,
 * and its numbers among those that tell what surrounds the beat. */
typedef enum tl_wave_player {
    TL_PLAYER_P = 0,
    TL_PLAYER_PR = 1, /* segment, from the end of P to QRS */
    TL_PLAYER_QRS = 2,
    TL_PLAYER_ST = 3, /* segment, from QRS to T */
    TL_PLAYER_T = 4,
    TL_PLAYER_REST = 5,   /* before P and after T */
    TL_PLAYER_TIMING = 6, /* RR intervals before and after the beat; this and the next of networks that are
                             told of them only */
    TL_PLAYER_AROUND = 7, /* the rhythm before, and the beats around */
} tl_wave_player;

enum { TL_WAVE_PLAYERS = 8, TL_SEGMENTS = 12 };

/* Fills of[info->inputs] with tl_wave_player and returns how many there are; 0 where the bounds of QRS are
 * not known. A wave that is absent has the place where it would be. */
uint32_t tl_wave_players(const tl_model_info *info, const tl_waves *waves, uint8_t *of);

/* TL_SEGMENTS equal parts of the window, from its first tick on, and behind them what surrounds the beat, if
 * the network is told. Returns how many. */
uint32_t tl_segment_players(const tl_model_info *info, uint8_t *of);

/* What coalitions are worth: worth[c - first] of coalition c in [first, end), end <= 2^count, a set of
 * players as bits. It is the mean logit of `class_index` over the background, with the numbers of these
 * players as in the beat and those of the others as in the background. Each takes one forward pass for every
 * input of the background: few at a time leave room for a word to the user, and for his "stop".
 * TL_E_ARGUMENT. */
tl_status tl_coalitions(tl_explainer *explainer, const tl_players *players, const float *input,
                        uint32_t class_index, uint32_t first, uint32_t end, double *worth);

/* The exact Shapley values[players] of what all 2^players coalitions are worth. They add up to the worth of
 * all less that of none. */
void tl_shapley(uint32_t players, const double *worth, double *values);

/* A file of beats to compare with (format: engine/net/references.c). */
typedef struct tl_references tl_references;

/* Checks and copies the file; TL_E_MODEL, TL_E_MEMORY. The caller closes it. */
tl_status tl_references_open(const uint8_t *bytes, size_t size, tl_references **references, tl_error *error);
void tl_references_close(tl_references *references);
uint32_t tl_references_beats(const tl_references *references);
/* The annotated class of a beat below that number, owned by `references`; tl_class_meaning knows it. */
const char *tl_references_class(const tl_references *references, uint32_t index);
/* As tl_model_info.denoise_levels. */
uint32_t tl_references_denoise_levels(const tl_references *references);
/* What a network with this description gets of that beat: input[info->inputs]. TL_E_ARGUMENT: it wants
 * windows denoised otherwise. */
tl_status tl_references_input(const tl_references *references, uint32_t index, const tl_model_info *info,
                              float *input);

/* -------------------------------------------------------------------------------------- signal for views
 * ---- */

/* Symlet-4 denoising of a block in place: `levels` levels (1 .. tl_denoise_max_levels(count)), half-sample
 * symmetric extension, soft threshold at the universal threshold sigma * sqrt(2 ln count), sigma = median
 * |finest detail| / 0.6745; the approximation is kept unless `drop_baseline`. `scratch` holds
 * tl_denoise_scratch(count) floats. */
tl_status tl_denoise(float *samples, size_t count, uint32_t levels, bool drop_baseline, float *scratch);
uint32_t tl_denoise_max_levels(size_t count);
size_t tl_denoise_scratch(size_t count);

/* Smallest and largest value of each run of `factor` samples: out[2i], out[2i+1]; NaN for a run of gaps.
 * Returns the number of runs, ceil(count / factor). */
size_t tl_minmax(const float *samples, size_t count, size_t factor, float *out);

/* -------------------------------------------------------------------------------------- beats by shape -- */

/* Beats gathered by the shape of their QRS complexes (engine/beat/shapes.c). */
typedef struct tl_shapes tl_shapes;

enum { TL_SHAPES_MOST = 48 }; /* shapes told apart */

/* TL_E_MEMORY. */
tl_status tl_shapes_open(tl_shapes **shapes);
void tl_shapes_close(tl_shapes *shapes);

/* Takes the next beat, tl_window.denoised, and returns a number that beats of one shape share. */
uint32_t tl_shapes_add(tl_shapes *shapes, const float *denoised);

/* After the last beat: joins shapes that turned out alike, puts those with most beats first, and returns how
 * many there are. */
uint32_t tl_shapes_settle(tl_shapes *shapes);

/* The shape's place in that order, by the number of tl_shapes_add; -1: it was given up to make room. */
int32_t tl_shapes_place(const tl_shapes *shapes, uint32_t id);

/* The mean of its beats, window[TL_WINDOW]; returns how many they are, 0 for a place that there is not. */
uint32_t tl_shapes_mean(const tl_shapes *shapes, uint32_t place, float *window);

#ifdef __cplusplus
}
#endif
#endif
