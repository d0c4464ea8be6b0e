/* The engine's flat C surface for JavaScript: functions over tracelight.h that take and return numbers and
 * pointers only, so that JavaScript never depends on the layout of a C struct. web/engine/ is the only
 * caller; exports/ lists the functions, one file for each of the modules that they are linked into.
 *
 * Conventions
 *   - 64-bit integers travel as double (exact to 2^53).
 *   - Fields of a struct are written to `numbers`, an array of at least TLW_NUMBERS doubles, in the order
 * that the function's comment gives; its strings to `text`, at least TLW_TEXT bytes, as NUL-terminated UTF-8,
 * one after the other.
 *   - Failure: 0 instead of a handle, or a negative tl_status. Where a function takes a `tl_error *`, that
 * (never NULL; from tlw_error_new) says what, where and which file.
 *   - Samples are float millivolts, NaN = missing, as in tracelight.h.
 */
#ifndef TRACELIGHT_WASM_ABI_H
#define TRACELIGHT_WASM_ABI_H

#include "tracelight.h"

enum {
    TLW_NUMBERS = 20,
    TLW_TEXT = 1024,
    TLW_DIGITS = 400,            /* bytes of a number's text: the largest double has 309 digits */
    TLW_BEAT_NUMBERS = 24,       /* doubles a beat in tlw_session_beats, without its surroundings */
    TLW_QUALITY_NUMBERS = 3,     /* doubles a second in tlw_session_quality */
    TLW_EPISODE_NUMBERS = 6,     /* doubles an episode in tlw_session_episodes */
    TLW_SUMMARY_NUMBERS = 41,    /* doubles in tlw_session_summary */
    TLW_HRV_COUNTS = 9,          /* doubles before the measures in tlw_hrv_measure */
    TLW_SYNTH_BEAT_NUMBERS = 12, /* doubles a beat in tlw_synth_beats */
    TLW_ANNOTATION_NUMBERS = 3,  /* doubles an annotation in tlw_annotations_encode */
};

/* A recording with the sources it reads from. */
typedef struct tlw_record tlw_record;

/* A synthetic ECG, and what has been packed of it. */
typedef struct tlw_synth tlw_synth;

/* --- provided by JavaScript (web/engine/instantiate.js) --- */

#define TLW_HOST(name) __attribute__((import_module("host"), import_name(name)))

/* Copies up to `count` bytes at `offset` of source `id` to `bytes`; returns how many, or a negative number on
 * failure. */
TLW_HOST("read") double tlw_host_read(double id, double offset, uint8_t *bytes, double count);
/* The number nearest to decimal text, infinite beyond the largest. */
TLW_HOST("number") double tlw_host_number(const char *text, size_t length);
/* Writes a number as printf's %g or %f with that precision, at most TLW_DIGITS bytes; returns how many. */
TLW_HOST("digits") size_t tlw_host_digits(double number, int conversion, int precision, char *digits);

/* --- memory and errors --- */
const char *tlw_version(void);
void *tlw_alloc(size_t bytes);
void tlw_free(void *memory);
tl_error *tlw_error_new(void);
/* numbers: code, place, where; text: file, message. */
void tlw_error_describe(const tl_error *error, double *numbers, char *text);

/* --- recordings (abi_record.c) --- */

/* `sources`: id and size of each of the `count` files; `names`: their names, one after the other,
 * `names_size` bytes with every NUL. rate and millivolts_per_unit: 0 = take the file's word. */
tlw_record *tlw_record_open(const double *sources, const char *names, size_t names_size, size_t count,
                            double rate, double millivolts_per_unit, tl_error *error);
void tlw_record_close(tlw_record *record);
/* numbers: leads, preferred lead, has start (0/1), start in ms, duration in s, annotations, notes; text:
 * format. */
void tlw_record_describe(const tlw_record *record, double *numbers, char *text);
/* numbers: rate, samples, millivolts per unit, gain, baseline, is ECG (0/1); text: label, unit. */
int tlw_record_lead(const tlw_record *record, uint32_t lead, double *numbers, char *text);
/* numbers: kind, place, where; text: code, message. */
int tlw_record_note(const tlw_record *record, size_t index, double *numbers, char *text);
/* numbers: sample, code, subtype, channel, number, duration in s. Returns the text, owned by the record, or
 * NULL when there is no such annotation. */
const char *tlw_record_annotation(const tlw_record *record, size_t index, double *numbers);
/* A tl_status. */
int tlw_record_turn(tlw_record *record, uint32_t lead);
/* Samples written, or a negative tl_status. */
double tlw_record_read(tlw_record *record, uint32_t lead, double start, double count, float *millivolts,
                       tl_error *error);
double tlw_record_read_digital(tlw_record *record, uint32_t lead, double start, double count, int32_t *units,
                               tl_error *error);
/* `rows`: sample, code and channel of each of the `count` annotations; `texts`: as `names` above. Returns the
 * size of the file, of which at most `capacity` bytes are written, or a negative tl_status. */
double tlw_annotations_encode(const double *rows, const char *texts, size_t texts_size, size_t count,
                              uint8_t *bytes, size_t capacity);

/* --- models and windows (abi_model.c) --- */
tl_model *tlw_model_open(const uint8_t *bytes, size_t size, tl_error *error);
tl_model *tlw_model_open_unrounded(const uint8_t *bytes, size_t size, tl_error *error);
void tlw_model_close(tl_model *model);
/* numbers: classes, parameters, multiply-adds, denoise levels, map length, map channels, inputs, whether it
 * compares with the usual beat, whether it wants the surroundings (0/1), least certainty, whether it computes
 * in int8 (0/1), then for each class whether its beats are normal (0/1); text: name, class names. Returns the
 * provenance, owned by the model. */
const char *tlw_model_describe(const tl_model *model, double *numbers, char *text);
/* tl_input_make; `usual` may be NULL. */
void tlw_input_make(const tl_model *model, const float *denoised, const float *usual,
                    const float *surroundings, float *input);
void tlw_model_forward(tl_model *model, const float *input, float *logits, float *probabilities);
int tlw_gradcam(tl_model *model, const float *input, uint32_t class_index, float *heat);
/* numbers: kind, channels, length, step, field, parameters of tl_layer_info. */
int tlw_model_layer(const tl_model *model, uint32_t index, double *numbers);
/* numbers: first sample, count. */
void tlw_window_span(double rate, double tick, double *numbers);
/* `window`: 3 * TL_WINDOW floats: raw, denoised, input. */
int tlw_window_cut(double rate, const float *millivolts, double first, double count, double tick,
                   uint32_t denoise_levels, float *window);

/* --- R peaks that someone points at (abi_r_peak.c) --- */
/* numbers: first sample, count. */
void tlw_r_peak_span(double rate, double tick, double *numbers);
/* numbers: sample, time in s. Returns 1, or 0 where there is none, or a negative tl_status. */
int tlw_r_peak_near(double rate, const float *millivolts, double first, double count, double tick,
                    double *numbers);

/* --- explanations (abi_explain.c) --- */
tl_explainer *tlw_explainer_open(tl_model *model, tl_error *error);
void tlw_explainer_close(tl_explainer *explainer);
int tlw_explainer_set_background(tl_explainer *explainer, const float *inputs, size_t count);
/* `kind`: tl_cam_kind. */
int tlw_gradcam_layer(tl_explainer *explainer, const float *input, uint32_t class_index, uint32_t layer,
                      int kind, float *heat);
/* tl_shap where `points` is 0, else tl_expected_gradients. numbers: logit, expected, residual. */
int tlw_attribute(tl_explainer *explainer, const float *input, uint32_t class_index, uint32_t points,
                  float *values, double *numbers);
/* `waves`: the fields of tl_waves in order. */
uint32_t tlw_wave_players(const tl_model *model, const float *waves, uint8_t *of);
uint32_t tlw_segment_players(const tl_model *model, uint8_t *of);
int tlw_coalitions(tl_explainer *explainer, const uint8_t *of, uint32_t players, const float *input,
                   uint32_t class_index, uint32_t first, uint32_t end, double *worth);
void tlw_shapley(uint32_t players, const double *worth, double *values);
tl_references *tlw_references_open(const uint8_t *bytes, size_t size, tl_error *error);
void tlw_references_close(tl_references *references);
uint32_t tlw_references_beats(const tl_references *references);
const char *tlw_references_class(const tl_references *references, uint32_t index);
uint32_t tlw_references_denoise_levels(const tl_references *references);
int tlw_references_input(const tl_references *references, uint32_t index, const tl_model *model,
                         float *input);

/* --- sessions (abi_session.c) --- */
tl_session *tlw_session_open(double rate, tl_model *model, int peaks_only, int finds_only, tl_error *error);
void tlw_session_close(tl_session *session);
size_t tlw_session_push(tl_session *session, const float *millivolts, size_t count);
int tlw_session_finish(tl_session *session);
/* tl_session_found. */
size_t tlw_session_found(tl_session *session, void *bytes, size_t capacity);
/* tl_session_name: how many bytes it took, or a negative tl_status. */
int tlw_session_name(tl_session *session, const void *bytes, size_t size);
/* Rows of TLW_BEAT_NUMBERS: sample, tick, time, RR, amplitude, label, reason, 8 probabilities, the fields
 * of tl_waves in order, version of the usual beat; and, with `around`, TL_SURROUNDINGS more: what surrounds
 * the beat. Returns the rows. */
size_t tlw_session_beats(tl_session *session, double *rows, size_t capacity, int around);
/* The beats that wait for what follows them (tl_session_waiting), as rows of tlw_session_beats; room for
 * TL_MAX_WAITING + 1. */
size_t tlw_session_waiting(tl_session *session, double *rows, int around);
/* Rows of TLW_QUALITY_NUMBERS: sample, index, state. Returns the rows. */
size_t tlw_session_quality(tl_session *session, double *rows, size_t capacity);
/* Rows of TLW_EPISODE_NUMBERS: kind, start, end, beats, rate, certainty. Returns the rows. */
size_t tlw_session_episodes(tl_session *session, double *rows, size_t capacity);
/* Those that go on (tl_session_ongoing), as such rows; room for TL_MAX_ONGOING. */
size_t tlw_session_ongoing(const tl_session *session, double *rows);
/* tl_session_usual. */
size_t tlw_session_usual(tl_session *session, float *values, size_t capacity);
/* numbers (TLW_SUMMARY_NUMBERS): the fields of tl_summary in order. */
void tlw_session_summary(const tl_session *session, double *numbers);
/* From the fields of tl_waves that matter, in seconds; numbers: the fields of tl_intervals in order. */
void tlw_intervals(double p_on, double qrs_on, double qrs_off, double t_off, double rr, double *numbers);

/* --- packets of live sensors (abi_live.c) --- */
tl_retimer *tlw_retimer_open(double rate, tl_error *error);
void tlw_retimer_close(tl_retimer *retimer);
/* A tl_packet by its fields; TL_OK or a negative tl_status. */
int tlw_retimer_push(tl_retimer *retimer, double stamp, double arrived, const float *millivolts, size_t count,
                     tl_error *error);
void tlw_retimer_restart(tl_retimer *retimer);
void tlw_retimer_finish(tl_retimer *retimer);
size_t tlw_retimer_take(tl_retimer *retimer, float *millivolts, size_t capacity);
/* numbers (8): the fields of tl_retimer_state in order. */
void tlw_retimer_describe(const tl_retimer *retimer, double *numbers);
tl_rr *tlw_rr_open(tl_error *error);
void tlw_rr_close(tl_rr *rr);
void tlw_rr_push(tl_rr *rr, float rr_s);
/* numbers (4): the fields of tl_rr_state in order. */
void tlw_rr_describe(const tl_rr *rr, double *numbers);

/* --- rhythm episodes of annotated beats (abi_rhythm.c) --- */
/* `count` annotations in order of time: seconds and WFDB codes. Returns the number of episodes, of which at
 * most `capacity` are written as rows like those of tlw_session_episodes, or a negative tl_status. */
double tlw_rhythm_annotated(const double *times, const uint8_t *codes, size_t count, double *rows,
                            size_t capacity);

/* --- heart-rate variability (abi_hrv.c) --- */
/* numbers: seconds of data that the measure needs, in one piece (0/1); text: key, name, unit. Returns how
 * many measures there are. */
uint32_t tlw_hrv_describe(uint32_t measure, double *numbers, char *text);
/* For `count` beats in order: times in s, RR in s (NaN: first of a segment), what each is (tl_hrv_beat).
 * `use`: what became of the interval that ends with each (tl_hrv_use). `numbers` (TLW_HRV_COUNTS + 2 for each
 * measure): the counts of tl_hrv_use in order, seconds used, pieces of the spectrum, intervals of the sample
 * entropy; then value and tl_hrv_state of each measure. */
int tlw_hrv_measure(const double *times, const float *rr, const uint8_t *beat, size_t count, uint8_t *use,
                    double *numbers);

/* --- the synthetic ECG (abi_synth.c) --- */
/* Static strings; NULL after the last. */
const char *tlw_synth_preset_name(size_t index);
const char *tlw_synth_noise_name(size_t kind);
/* `rhythm`: name of a preset. numbers: rate, leads, heart rate (0 = the rhythm's own), seed; noises: kind and
 * signal-to-noise ratio in dB of each. */
tlw_synth *tlw_synth_open(const char *rhythm, const double *numbers, const double *noises, size_t noise_count,
                          tl_error *error);
void tlw_synth_close(tlw_synth *synth);
/* The next samples, leads interleaved. Returns how many of every lead: fewer only when tlw_synth_beats must
 * be called first. */
size_t tlw_synth_read(tlw_synth *synth, float *millivolts, size_t count);
/* Rows of TLW_SYNTH_BEAT_NUMBERS: sample, WFDB code, address of the rhythm's name (a static string), then
 * onset, peak and offset of P, QRS and T. Returns the rows. */
size_t tlw_synth_beats(tlw_synth *synth, double *rows, size_t capacity);
/* Packs samples that were read, in order, as the bytes of the record's .dat file: 2 a value. */
void tlw_synth_pack(tlw_synth *synth, const float *millivolts, size_t count, uint8_t *bytes);
/* The .hea file of what was packed. Returns its length; writes at most `capacity` bytes, NUL included. */
size_t tlw_synth_header(const tlw_synth *synth, const char *name, char *text, size_t capacity);

/* --- signal for views (abi_signal.c) --- */
/* In place; allocates its own scratch. */
int tlw_denoise(float *samples, size_t count, uint32_t levels, int drop_baseline);
uint32_t tlw_denoise_max_levels(size_t count);
size_t tlw_minmax(const float *samples, size_t count, size_t factor, float *out);

/* --- beats by shape (abi_shapes.c) --- */
tl_shapes *tlw_shapes_open(void);
void tlw_shapes_close(tl_shapes *shapes);
uint32_t tlw_shapes_add(tl_shapes *shapes, const float *denoised);
uint32_t tlw_shapes_settle(tl_shapes *shapes);
int tlw_shapes_place(const tl_shapes *shapes, uint32_t id);
uint32_t tlw_shapes_mean(const tl_shapes *shapes, uint32_t place, float *window);

/* --- shared by the files above --- */

/* A whole number that JavaScript sent; what no int64_t of this program can be (NaN, beyond 2^53) becomes
 * INT64_MIN, which every function of the engine refuses. */
int64_t tlw_whole(double number);

#endif
