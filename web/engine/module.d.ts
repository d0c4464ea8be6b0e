/** What a part of the engine exports: of these functions those of wasm/exports/PART.txt. Pointers and handles are
 * numbers; wasm/abi.h documents each function. */
export interface WasmModule {
  readonly memory: WebAssembly.Memory & { readonly buffer: ArrayBuffer };
  /** To be called once, first. */
  _initialize(): void;
  tlw_version(): number;
  tlw_alloc(bytes: number): number;
  tlw_free(memory: number): void;
  tlw_error_new(): number;
  tlw_error_describe(error: number, numbers: number, text: number): void;
  tlw_record_open(
    sources: number,
    names: number,
    namesSize: number,
    count: number,
    rate: number,
    millivoltsPerUnit: number,
    error: number,
  ): number;
  tlw_record_close(record: number): void;
  tlw_record_describe(record: number, numbers: number, text: number): void;
  tlw_record_lead(record: number, lead: number, numbers: number, text: number): number;
  tlw_record_note(record: number, index: number, numbers: number, text: number): number;
  tlw_record_annotation(record: number, index: number, numbers: number): number;
  tlw_record_turn(record: number, lead: number): number;
  tlw_record_read(
    record: number,
    lead: number,
    start: number,
    count: number,
    millivolts: number,
    error: number,
  ): number;
  tlw_record_read_digital(
    record: number,
    lead: number,
    start: number,
    count: number,
    units: number,
    error: number,
  ): number;
  tlw_annotations_encode(
    rows: number,
    texts: number,
    textsSize: number,
    count: number,
    bytes: number,
    capacity: number,
  ): number;
  tlw_model_open(bytes: number, size: number, error: number): number;
  tlw_model_open_unrounded(bytes: number, size: number, error: number): number;
  tlw_model_close(model: number): void;
  tlw_model_describe(model: number, numbers: number, text: number): number;
  tlw_input_make(model: number, denoised: number, usual: number, surroundings: number, input: number): void;
  tlw_model_forward(model: number, input: number, logits: number, probabilities: number): void;
  tlw_gradcam(model: number, input: number, classIndex: number, heat: number): number;
  tlw_model_layer(model: number, index: number, numbers: number): number;
  tlw_explainer_open(model: number, error: number): number;
  tlw_explainer_close(explainer: number): void;
  tlw_explainer_set_background(explainer: number, inputs: number, count: number): number;
  tlw_gradcam_layer(
    explainer: number,
    input: number,
    classIndex: number,
    layer: number,
    kind: number,
    heat: number,
  ): number;
  tlw_attribute(
    explainer: number,
    input: number,
    classIndex: number,
    points: number,
    values: number,
    numbers: number,
  ): number;
  tlw_wave_players(model: number, waves: number, of: number): number;
  tlw_segment_players(model: number, of: number): number;
  tlw_coalitions(
    explainer: number,
    of: number,
    players: number,
    input: number,
    classIndex: number,
    first: number,
    end: number,
    worth: number,
  ): number;
  tlw_shapley(players: number, worth: number, values: number): void;
  tlw_references_open(bytes: number, size: number, error: number): number;
  tlw_references_close(references: number): void;
  tlw_references_beats(references: number): number;
  tlw_references_class(references: number, index: number): number;
  tlw_references_denoise_levels(references: number): number;
  tlw_references_input(references: number, index: number, model: number, input: number): number;
  tlw_window_span(rate: number, tick: number, numbers: number): void;
  tlw_window_cut(
    rate: number,
    millivolts: number,
    first: number,
    count: number,
    tick: number,
    denoiseLevels: number,
    window: number,
  ): number;
  tlw_r_peak_span(rate: number, tick: number, numbers: number): void;
  tlw_r_peak_near(
    rate: number,
    millivolts: number,
    first: number,
    count: number,
    tick: number,
    numbers: number,
  ): number;
  tlw_retimer_open(rate: number, error: number): number;
  tlw_retimer_close(retimer: number): void;
  tlw_retimer_push(
    retimer: number,
    stamp: number,
    arrived: number,
    millivolts: number,
    count: number,
    error: number,
  ): number;
  tlw_retimer_restart(retimer: number): void;
  tlw_retimer_finish(retimer: number): void;
  tlw_retimer_take(retimer: number, millivolts: number, capacity: number): number;
  tlw_retimer_describe(retimer: number, numbers: number): void;
  tlw_rr_open(error: number): number;
  tlw_rr_close(handle: number): void;
  tlw_rr_push(handle: number, rr: number): void;
  tlw_rr_describe(handle: number, numbers: number): void;
  tlw_session_open(rate: number, model: number, peaksOnly: number, findsOnly: number, error: number): number;
  tlw_session_close(session: number): void;
  tlw_session_push(session: number, millivolts: number, count: number): number;
  tlw_session_finish(session: number): number;
  tlw_session_found(session: number, bytes: number, capacity: number): number;
  tlw_session_name(session: number, bytes: number, size: number): number;
  tlw_session_beats(session: number, rows: number, capacity: number, around: number): number;
  tlw_session_waiting(session: number, rows: number, around: number): number;
  tlw_session_usual(session: number, values: number, capacity: number): number;
  tlw_session_quality(session: number, rows: number, capacity: number): number;
  tlw_session_ongoing(session: number, rows: number): number;
  tlw_session_episodes(session: number, rows: number, capacity: number): number;
  tlw_session_summary(session: number, numbers: number): void;
  tlw_intervals(pOn: number, qrsOn: number, qrsOff: number, tOff: number, rr: number, numbers: number): void;
  tlw_rhythm_annotated(times: number, codes: number, count: number, rows: number, capacity: number): number;
  tlw_hrv_describe(measure: number, numbers: number, text: number): number;
  tlw_hrv_measure(
    times: number,
    rr: number,
    beat: number,
    count: number,
    use: number,
    numbers: number,
  ): number;
  tlw_synth_preset_name(index: number): number;
  tlw_synth_noise_name(kind: number): number;
  tlw_synth_open(rhythm: number, numbers: number, noises: number, noiseCount: number, error: number): number;
  tlw_synth_close(synth: number): void;
  tlw_synth_read(synth: number, millivolts: number, count: number): number;
  tlw_synth_beats(synth: number, rows: number, capacity: number): number;
  tlw_synth_pack(synth: number, millivolts: number, count: number, bytes: number): void;
  tlw_synth_header(synth: number, name: number, text: number, capacity: number): number;
  tlw_denoise(samples: number, count: number, levels: number, dropBaseline: number): number;
  tlw_denoise_max_levels(count: number): number;
  tlw_minmax(samples: number, count: number, factor: number, out: number): number;
  tlw_shapes_open(): number;
  tlw_shapes_close(shapes: number): void;
  tlw_shapes_add(shapes: number, denoised: number): number;
  tlw_shapes_settle(shapes: number): number;
  tlw_shapes_place(shapes: number, id: number): number;
  tlw_shapes_mean(shapes: number, place: number, window: number): number;
}
