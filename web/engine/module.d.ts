/** The wasm module as Emscripten's loader returns it: the exports of wasm/exports.txt. Pointers and handles are
 * numbers; wasm/abi.h documents each function. */
export interface WasmModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  _tlw_version(): number;
  _tlw_alloc(bytes: number): number;
  _tlw_free(memory: number): void;
  _tlw_error_new(): number;
  _tlw_error_describe(error: number, numbers: number, text: number): void;
  _tlw_record_open(
    sources: number,
    names: number,
    namesSize: number,
    count: number,
    rate: number,
    millivoltsPerUnit: number,
    error: number,
  ): number;
  _tlw_record_close(record: number): void;
  _tlw_record_describe(record: number, numbers: number, text: number): void;
  _tlw_record_lead(record: number, lead: number, numbers: number, text: number): number;
  _tlw_record_note(record: number, index: number, numbers: number, text: number): number;
  _tlw_record_annotation(record: number, index: number, numbers: number): number;
  _tlw_record_turn(record: number, lead: number): number;
  _tlw_record_read(
    record: number,
    lead: number,
    start: number,
    count: number,
    millivolts: number,
    error: number,
  ): number;
  _tlw_record_read_digital(
    record: number,
    lead: number,
    start: number,
    count: number,
    units: number,
    error: number,
  ): number;
  _tlw_annotations_encode(
    rows: number,
    texts: number,
    textsSize: number,
    count: number,
    bytes: number,
    capacity: number,
  ): number;
  _tlw_model_open(bytes: number, size: number, error: number): number;
  _tlw_model_close(model: number): void;
  _tlw_model_describe(model: number, numbers: number, text: number): number;
  _tlw_input_make(model: number, denoised: number, usual: number, surroundings: number, input: number): void;
  _tlw_model_forward(model: number, input: number, logits: number, probabilities: number): void;
  _tlw_gradcam(model: number, input: number, classIndex: number, heat: number): number;
  _tlw_model_layer(model: number, index: number, numbers: number): number;
  _tlw_explainer_open(model: number, error: number): number;
  _tlw_explainer_close(explainer: number): void;
  _tlw_explainer_set_background(explainer: number, inputs: number, count: number): number;
  _tlw_gradcam_layer(
    explainer: number,
    input: number,
    classIndex: number,
    layer: number,
    kind: number,
    heat: number,
  ): number;
  _tlw_attribute(
    explainer: number,
    input: number,
    classIndex: number,
    points: number,
    values: number,
    numbers: number,
  ): number;
  _tlw_wave_players(model: number, waves: number, of: number): number;
  _tlw_segment_players(model: number, of: number): number;
  _tlw_coalitions(
    explainer: number,
    of: number,
    players: number,
    input: number,
    classIndex: number,
    first: number,
    end: number,
    worth: number,
  ): number;
  _tlw_shapley(players: number, worth: number, values: number): void;
  _tlw_references_open(bytes: number, size: number, error: number): number;
  _tlw_references_close(references: number): void;
  _tlw_references_beats(references: number): number;
  _tlw_references_class(references: number, index: number): number;
  _tlw_references_denoise_levels(references: number): number;
  _tlw_references_input(references: number, index: number, model: number, input: number): number;
  _tlw_window_span(rate: number, tick: number, numbers: number): void;
  _tlw_window_cut(
    rate: number,
    millivolts: number,
    first: number,
    count: number,
    tick: number,
    denoiseLevels: number,
    window: number,
  ): number;
  _tlw_r_peak_span(rate: number, tick: number, numbers: number): void;
  _tlw_r_peak_near(
    rate: number,
    millivolts: number,
    first: number,
    count: number,
    tick: number,
    numbers: number,
  ): number;
  _tlw_retimer_open(rate: number, error: number): number;
  _tlw_retimer_close(retimer: number): void;
  _tlw_retimer_push(
    retimer: number,
    stamp: number,
    arrived: number,
    millivolts: number,
    count: number,
    error: number,
  ): number;
  _tlw_retimer_restart(retimer: number): void;
  _tlw_retimer_finish(retimer: number): void;
  _tlw_retimer_take(retimer: number, millivolts: number, capacity: number): number;
  _tlw_retimer_describe(retimer: number, numbers: number): void;
  _tlw_rr_open(error: number): number;
  _tlw_rr_close(handle: number): void;
  _tlw_rr_push(handle: number, rr: number): void;
  _tlw_rr_describe(handle: number, numbers: number): void;
  _tlw_session_open(rate: number, model: number, peaksOnly: number, error: number): number;
  _tlw_session_close(session: number): void;
  _tlw_session_push(session: number, millivolts: number, count: number): number;
  _tlw_session_finish(session: number): number;
  _tlw_session_beats(session: number, rows: number, capacity: number, around: number): number;
  _tlw_session_waiting(session: number, rows: number, around: number): number;
  _tlw_session_usual(session: number, values: number, capacity: number): number;
  _tlw_session_quality(session: number, rows: number, capacity: number): number;
  _tlw_session_ongoing(session: number, rows: number): number;
  _tlw_session_episodes(session: number, rows: number, capacity: number): number;
  _tlw_session_summary(session: number, numbers: number): void;
  _tlw_intervals(pOn: number, qrsOn: number, qrsOff: number, tOff: number, rr: number, numbers: number): void;
  _tlw_rhythm_annotated(times: number, codes: number, count: number, rows: number, capacity: number): number;
  _tlw_hrv_describe(measure: number, numbers: number, text: number): number;
  _tlw_hrv_measure(
    times: number,
    rr: number,
    beat: number,
    count: number,
    use: number,
    numbers: number,
  ): number;
  _tlw_synth_preset_name(index: number): number;
  _tlw_synth_noise_name(kind: number): number;
  _tlw_synth_open(rhythm: number, numbers: number, noises: number, noiseCount: number, error: number): number;
  _tlw_synth_close(synth: number): void;
  _tlw_synth_read(synth: number, millivolts: number, count: number): number;
  _tlw_synth_beats(synth: number, rows: number, capacity: number): number;
  _tlw_synth_pack(synth: number, millivolts: number, count: number, bytes: number): void;
  _tlw_synth_header(synth: number, name: number, text: number, capacity: number): number;
  _tlw_denoise(samples: number, count: number, levels: number, dropBaseline: number): number;
  _tlw_denoise_max_levels(count: number): number;
  _tlw_minmax(samples: number, count: number, factor: number, out: number): number;
  _tlw_shapes_open(): number;
  _tlw_shapes_close(shapes: number): void;
  _tlw_shapes_add(shapes: number, denoised: number): number;
  _tlw_shapes_settle(shapes: number): number;
  _tlw_shapes_place(shapes: number, id: number): number;
  _tlw_shapes_mean(shapes: number, place: number, window: number): number;
}
