/** The engine as JavaScript sees it: a thin, typed layer over the wasm module, for workers and Node.
 *
 * All calls are synchronous. Handles (`Model`, `Recording`, `Session`) own wasm memory: `close()` them. Voltages are
 * millivolts in Float32Array, NaN = missing. Functions throw `TracelightError`. The manual of the numbers is
 * engine/tracelight.h.
 */

export type Flavour = "scalar" | "simd128" | "relaxed";

/** The fastest that the browser can run; all give the same bits. */
export function detectFlavour(): Flavour;

/** Wasm modules of one program, which come one after the other: "core" opens recordings and analyses them; "more"
 * explains beats, gathers shapes, measures variability, takes live packets, makes synthetic ECG, writes annotations. */
export type Part = "core" | "more";

/** The first of them is "core". */
export const PARTS: readonly Part[];

/** `core`: the bytes of tracelight-FLAVOUR-core.wasm. */
export function loadEngine(core: BufferSource): Promise<Engine>;

/** What the number `where` of an error or a note counts. */
export type Place = "byte" | "line" | "sample" | null;

export class TracelightError extends Error {
  /** "ARGUMENT", "FORMAT", "TRUNCATED", "UNSUPPORTED", "LIMIT", "MISSING", "NEEDED", "MODEL", "READ", "MEMORY",
   * "PART" (a part of the engine is not loaded) */
  code: string;
  /** Where in the file, if known. */
  place: Place;
  where: number;
  /** Name of the file at fault, or "". */
  file: string;
}

/** A file that can be read at any place, synchronously (FileReaderSync in a worker, a Buffer in Node). */
export interface Source {
  name: string;
  size: number;
  read(offset: number, length: number): Uint8Array;
}

/** What the user says about a file that does not say it. */
export interface OpenOptions {
  rate?: number;
  millivoltsPerUnit?: number;
  /** Leads that were recorded upside down: they are turned over, and a note says so. Numbers that are no lead's are ignored. */
  turned?: number[];
}

export interface Engine {
  version: string;
  /** Adds a part; what needs one that is not there throws PART. */
  load(part: Part, wasm: BufferSource): Promise<void>;
  openModel(bytes: Uint8Array): Model;
  /** Explains a network of 8 bits without the rounding of its activations: tl_model_open_unrounded. */
  openExplainer(model: Model): Explainer;
  openReferences(bytes: Uint8Array): References;
  /** Exact Shapley values of what all 2^players coalitions are worth. */
  shapley(players: number, worth: Float64Array): Float64Array<ArrayBuffer>;
  openRecording(sources: Source[], options?: OpenOptions): Recording;
  /** peaksOnly: R peaks and RR intervals alone, several times faster: no quality, waves, labels or episodes. findsOnly:
   * finds beats that another session, in another worker, names (Session.found). */
  openSession(options: { rate: number; model?: Model; peaksOnly?: boolean; findsOnly?: boolean }): Session;
  /** `rate`: what a live sensor claims, Hz. */
  openRetimer(rate: number): Retimer;
  openRr(): RrIntervals;
  /** The beat's window; `input` is what a network of the window alone gets (else: Model.input). Reads the lead. */
  window(recording: Recording, lead: number, tick: number, model: Model): BeatWindow;
  /** The R peak within 0.1 s of a place, where the detector puts it; null: nothing like a QRS complex is
   * there. Reads the lead. */
  rPeakNear(recording: Recording, lead: number, seconds: number): RPeak | null;
  /** Symlet-4 denoising of a copy of `samples`. */
  denoise(samples: Float32Array, levels: number, dropBaseline: boolean): Float32Array<ArrayBuffer>;
  /** `rr`: the interval that ends with the beat, in seconds. */
  intervals(waves: Waves, rr: number): Intervals;
  /** Heart-rate variability of beats in order of time. */
  hrv(beats: RrSeries): Hrv;
  /** Rhythm episodes of the beats among annotations (WFDB codes, seconds) in order of time. */
  annotatedEpisodes(annotations: { time: number; code: number }[]): Episode[];
  denoiseMaxLevels(count: number): number;
  /** min, max of each run of `factor` samples, interleaved. */
  minmax(samples: Float32Array, factor: number): Float32Array<ArrayBuffer>;
  /** Room to gather beats by the shape of their QRS complexes. */
  openShapes(): Shapes;
  /** Rhythms and kinds of noise of the synthetic ECG, by name. */
  synthRhythms(): string[];
  synthNoises(): string[];
  openSynth(config: SynthConfig): Synth;
  /** A synthetic recording as the files of a WFDB record: NAME.hea, NAME.dat, and its truth as NAME.atr. */
  synthRecord(
    config: SynthConfig,
    record: { name: string; seconds: number },
  ): { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** A WFDB annotation file; `channel`: lead, 0 unless said. */
  encodeAnnotations(
    annotations: { sample: number; code: number; channel?: number; text?: string }[],
  ): Uint8Array<ArrayBuffer>;
}

/** One entry a beat, in order of time. */
export interface RrSeries {
  /** Seconds since the start of the recording. */
  times: Float64Array;
  /** Seconds since the previous beat; NaN for the first of a segment, and where beats may have gone unseen between. */
  rr: Float32Array;
  /** What each beat is: tl_hrv_beat, 0 not a normal sinus beat, 1 normal, 2 without a name. */
  beat: Uint8Array;
}

export type HrvState = "measured" | "not-enough-data" | "undefined";

export interface HrvMeasure {
  /** For programs: "sdnn_ms", "lf_ms2" ... */
  key: string;
  /** "SDNN", "LF" ... */
  name: string;
  /** "ms", "" ... */
  unit: string;
  /** Seconds of normal-to-normal intervals that it needs. */
  needs: number;
  /** Whether these must lie in one piece. */
  inOnePiece: boolean;
  /** NaN unless measured. */
  value: number;
  state: HrvState;
}

/** Why an interval was left out of heart-rate variability. */
export type LeftOut = "ectopic" | "unnamed" | "range" | "artefact";

/** What became of the interval that ends with a beat; "none": the first beat of a segment. */
export type HrvUse = "none" | "used" | LeftOut;

export interface Hrv {
  /** RR intervals given, those across a gap not counted. */
  intervals: number;
  /** Normal-to-normal intervals that the measures are taken from. */
  used: number;
  leftOut: Record<LeftOut, number>;
  /** One a beat: index into `HRV_USES`. */
  use: Uint8Array<ArrayBuffer>;
  /** Sum of the used intervals. */
  seconds: number;
  /** Stretches of signal that the spectrum is averaged over. */
  spectrumPieces: number;
  /** Sample entropy is taken from so many of the first intervals. */
  entropyIntervals: number;
  measures: HrvMeasure[];
}

/** Index = tl_hrv_use. */
export const HRV_USES: readonly HrvUse[];

/** What all that a session has found comes to: tl_summary. */
export interface Summary {
  /** All that were found. */
  beats: number;
  /** Of these, in signal that cannot be read: they may be no beats. */
  unreadableBeats: number;
  /** Beats of each class of the model, in its order. */
  classes: number[];
  unclassified: number;
  /** Of these, why. */
  reasons: Record<Reason, number>;
  /** Seconds of signal in each state. */
  seconds: Record<QualityState, number>;
  /** Between neighbouring beats that can be read. */
  rrIntervals: number;
  /** Beats a minute over these; NaN when there are fewer than RATE_LEAST. */
  meanRate: number;
  /** Beats a minute over RATE_INTERVALS of them in a row; NaN when there are not so many. */
  lowestRate: number;
  highestRate: number;
  /** Over the normal beats (over all without a model), in seconds. */
  medians: Intervals;
  /** Beats that each median is taken over. */
  beatsWith: Intervals;
}

/** TL_SUMMARY_LEAST. */
export const RATE_LEAST: number;

/** TL_SUMMARY_RUN. */
export const RATE_INTERVALS: number;

/** A synthetic ECG (engine/synth/synth.h). What is measured on it is never a measure of accuracy. */
export interface SynthConfig {
  /** One of `synthRhythms()`. */
  rhythm: string;
  /** Hz; 360 unless said. */
  rate?: number;
  /** 1 to 12; 1 unless said. */
  leads?: number;
  /** Beats a minute; the rhythm's own unless said. */
  heartRate?: number;
  seed?: number;
  noises?: SynthNoise[];
}

export interface SynthNoise {
  /** One of `synthNoises()`. */
  kind: string;
  /** Signal-to-noise ratio in dB. */
  snr: number;
}

/** Seconds from the start; NaN: there is no such wave. */
export interface SynthWave {
  onset: number;
  peak: number;
  offset: number;
}

/** A true beat. */
export interface SynthBeat {
  /** Of the R peak. */
  sample: number;
  /** Of the WFDB annotation format; 37: a P wave that no QRS complex follows. */
  code: number;
  /** "(N", "(AFIB" ... */
  rhythm: string;
  p: SynthWave;
  qrs: SynthWave;
  t: SynthWave;
}

export interface SynthPart {
  /** Leads interleaved. */
  millivolts: Float32Array<ArrayBuffer>;
  /** Those whose R peak lies in this part. */
  beats: SynthBeat[];
}

export interface Synth {
  readonly leads: number;
  readonly rate: number;
  /** The next `count` samples of every lead. */
  read(count: number): SynthPart;
  close(): void;
}

export interface ModelInfo {
  name: string;
  classes: string[];
  /** For each class whether its beats are conducted from the sinus node (N, L, R) or not (A, S, V, F); null: its name
   * does not tell. Where none is, nothing says which beats are normal: variability and medians go by all beats. */
  normal: (boolean | null)[];
  parameters: number;
  macs: number;
  denoiseLevels: number;
  mapLength: number;
  mapChannels: number;
  /** Numbers that it gets of a beat. */
  inputs: number;
  /** It compares the beat with the patient's usual one. */
  usualBeat: boolean;
  /** It knows the RR intervals, P waves and shapes of the beats around. */
  surroundings: boolean;
  /** A beat whose best class is less probable stays unclassified, and so does one whose best class is "Q". */
  leastCertainty: number;
  /** Most layers compute with 8-bit whole numbers. */
  quantised: boolean;
  provenance: Record<string, unknown>;
}

export type LayerKind = "convolution" | "depthwise" | "pointwise" | "pool" | "dense";

export interface LayerInfo {
  kind: LayerKind;
  channels: number;
  /** Time steps of its output. */
  length: number;
  /** Ticks between them: step t is centred on tick t * step of the window. */
  step: number;
  /** Ticks that one step can see, evenly around its centre: the receptive field. */
  field: number;
  parameters: number;
}

/** Which numbers of an input belong together: the player of each, below `count`, or 255 for none. */
export interface Players {
  count: number;
  of: Uint8Array<ArrayBuffer>;
}

export interface Model {
  readonly info: ModelInfo;
  /** What the network gets of a beat; `context` may lack where the model wants neither part of it. */
  input(denoised: Float32Array, context?: BeatContext): Float32Array<ArrayBuffer>;
  forward(input: Float32Array): { logits: Float32Array; probabilities: Float32Array };
  /** On the last map, of any network; `Explainer.gradcam` for other layers and kinds. */
  gradcam(input: Float32Array, classIndex: number): Float32Array<ArrayBuffer>;
  layers(): LayerInfo[];
  /** Of WAVE_PLAYERS, in order; null where the bounds of QRS are not known. */
  wavePlayers(waves: Waves): Players | null;
  segmentPlayers(): Players;
  close(): void;
}

/** P wave, PR segment, QRS, ST segment, T wave, the rest of the window, and what surrounds the beat. */
export const WAVE_PLAYERS: readonly ["p", "pr", "qrs", "st", "t", "rest", "timing", "around"];

export type CamKind = "positive" | "signed" | "guided";

/** How much each number of an input adds to a logit, against the mean over the background. */
export interface Attribution {
  values: Float32Array<ArrayBuffer>;
  /** Of the beat. */
  logit: number;
  /** Mean logit of the background. */
  expected: number;
  /** logit - expected - sum of the values. For SHAP it is rounding: not to be trusted from ADDITIVITY on. */
  residual: number;
}

/** |residual| of SHAP values that are right is far below this. */
export const ADDITIVITY: 1e-4;

/** Explains single beats of a float32 network. `input`: of Model.input. Everything is about a class's logit. */
export interface Explainer {
  readonly model: Model;
  /** Beats of the background; 0 before there is one. */
  readonly backgroundBeats: number;
  /** What beats are compared with, 1 to 1000 inputs; the one before goes. */
  setBackground(inputs: Float32Array[]): void;
  gradcam(
    input: Float32Array,
    classIndex: number,
    options: { layer: number; kind?: CamKind },
  ): Float32Array<ArrayBuffer>;
  shap(input: Float32Array, classIndex: number): Attribution;
  /** `points` (1 to 64): places between the beat and each beat of the background. */
  expectedGradients(input: Float32Array, classIndex: number, points: number): Attribution;
  /** What coalitions [first, end) of the 2^count are worth: a part of a long sum, so that it can be stopped. */
  coalitions(
    players: Players,
    input: Float32Array,
    classIndex: number,
    range: { first: number; end: number },
  ): Float64Array<ArrayBuffer>;
  /** Exact Shapley values of the players: all coalitions at once. */
  shapley(players: Players, input: Float32Array, classIndex: number): Float64Array<ArrayBuffer>;
  close(): void;
}

/** Beats to compare with, from a file. */
export interface References {
  /** The annotated class of each. */
  readonly classes: string[];
  /** With which their windows were denoised, as ModelInfo.denoiseLevels. */
  readonly denoiseLevels: number;
  /** What a network gets of one. Throws ARGUMENT for one that wants windows denoised otherwise. */
  input(index: number, model: Model): Float32Array<ArrayBuffer>;
  close(): void;
}

export interface LeadInfo {
  label: string;
  unit: string;
  rate: number;
  samples: number;
  /** Negative in a lead that was turned. */
  millivoltsPerUnit: number;
  gain: number;
  baseline: number;
  isEcg: boolean;
}

export interface Note {
  kind: "diagnostic" | "assumption";
  code: string;
  place: Place;
  where: number;
  message: string;
}

export interface Annotation {
  sample: number;
  code: number;
  subtype: number;
  channel: number;
  number: number;
  text: string;
  duration: number;
}

export interface Recording {
  readonly format: string;
  readonly leads: LeadInfo[];
  readonly preferredLead: number;
  /** Wall clock of the first sample in ms since 1970 as if local time were UTC; null when the file is silent. */
  readonly start: number | null;
  readonly duration: number;
  readonly notes: Note[];
  annotations(): Annotation[];
  /** Up to `count` samples from `start`, in millivolts. */
  read(lead: number, start: number, count: number): Float32Array<ArrayBuffer>;
  readDigital(lead: number, start: number, count: number): Int32Array<ArrayBuffer>;
  close(): void;
}

/** Beats gathered by shape, one after the other. */
export interface Shapes {
  /** Takes the next beat, BeatWindow.denoised; beats of one shape share the number. */
  add(denoised: Float32Array): number;
  /** After the last beat: the shapes, most beats first. */
  settle(): { beats: number; mean: Float32Array<ArrayBuffer> }[];
  /** The shape's place among them, by the number; -1: it was given up to make room. */
  place(id: number): number;
  close(): void;
}

/** What a network may know of a beat beside its window. */
export interface BeatContext {
  /** The usual beat of the version that the beat names; null: none. */
  usual: Float32Array | null;
  surroundings: Float32Array;
}

export interface RPeak {
  /** Nearest sample of the lead. */
  sample: number;
  /** Seconds since the start of the recording, sub-sample. */
  time: number;
}

export interface BeatWindow {
  raw: Float32Array;
  denoised: Float32Array;
  input: Float32Array;
}

/** Index = tl_reason. */
export const REASONS: Reason[];

export type Reason = "none" | "no-model" | "edge" | "quality" | "unsure" | "paced";

export interface Beat {
  sample: number;
  tick: number;
  /** Seconds since the start of the recording. */
  time: number;
  /** Seconds since the previous beat; NaN for the first of a segment, and where beats may have gone unseen between. */
  rr: number;
  amplitude: number;
  /** Index into the model's classes; -1 = unclassified. */
  label: number;
  reason: Reason;
  /** One a class. */
  probabilities: Float32Array;
  waves: Waves;
  /** Version of the patient's usual beat that it was compared with; -1: none. */
  usual: number;
  /** Numbers that tell what surrounds it (engine/beat/surroundings.c); empty where the model does not want them. */
  surroundings: Float32Array;
}

/** Fiducial points of a beat, in seconds from its R peak; NaN where the wave is absent or cannot be told. */
export interface Waves {
  pOn: number;
  pPeak: number;
  pOff: number;
  qrsOn: number;
  qrsOff: number;
  tOn: number;
  tPeak: number;
  tOff: number;
}

/** Clinical intervals in seconds; NaN where they cannot be known. */
export interface Intervals {
  pr: number;
  qrs: number;
  qt: number;
  qtcBazett: number;
  qtcFridericia: number;
  qtcFramingham: number;
  qtcHodges: number;
}

/** What they mean: tl_rhythm_kind in engine/tracelight.h. */
export type EpisodeKind =
  | "none"
  | "sinus"
  | "bradycardia"
  | "tachycardia"
  | "irregular"
  | "pause"
  | "dropped-beat"
  | "couplet"
  | "idioventricular"
  | "vt"
  | "svt"
  | "bigeminy"
  | "trigeminy";

/** A stretch of one rhythm. Episodes come in the order in which they became certain. */
export interface Episode {
  kind: EpisodeKind;
  /** Seconds since the start of the recording. */
  start: number;
  end: number;
  beats: number;
  /** Beats a minute. */
  rate: number;
  /** 0..1 */
  certainty: number;
}

export type QualityState = "good" | "noisy" | "unreadable" | "flat" | "clipped" | "missing";

export interface QualitySecond {
  sample: number;
  index: number;
  state: QualityState;
}

/** Packets of a live sensor in, samples on an even grid out: tl_retimer of engine/tracelight.h. */
export interface Retimer {
  /**
   * One packet, and everything that can be put on the grid after it: samples `rate` (the nominal one) a second, NaN =
   * missing. `stamp`: when its last sample was taken, on the sensor's clock; `arrived`: on this device's; seconds. 1 to 512
   * `samples`, in millivolts.
   */
  push(packet: { stamp: number; arrived: number; samples: Float32Array }): Float32Array<ArrayBuffer>;
  /** The stream ended: the next packet may come from a clock that was set meanwhile. */
  restart(): void;
  /** No packet follows: what is left. */
  finish(): Float32Array<ArrayBuffer>;
  state(): RetimerState;
  close(): void;
}

export interface RetimerState {
  /** The true rate is known, and samples come out. */
  steady: boolean;
  /** Hz, as measured. */
  rate: number;
  /** Sensor's time of the first sample of the grid, seconds. */
  start: number;
  received: number;
  lost: number;
  /** Packets that came twice or too late. */
  late: number;
  gaps: number;
  jumps: number;
}

/** What RR intervals alone tell; "not-irregular": not as in atrial fibrillation, premature beats are not told. */
export type Regularity = "unknown" | "not-irregular" | "irregular";

/** RR intervals of a sensor that sends no ECG: tl_rr of engine/tracelight.h. */
export interface RrIntervals {
  /** Seconds; NaN is a gap: what follows is judged by itself. */
  push(rr: number): void;
  state(): RrState;
  close(): void;
}

export interface RrState {
  regularity: Regularity;
  /** Share of unlike pairs among the newest intervals, 0..1; NaN: not known. */
  irregularity: number;
  /** Newest intervals, at most 48, and how many of these were left out. */
  intervals: number;
  leftOut: number;
}

export interface Session {
  /** Takes all samples; results that became ready are kept for `take`. */
  push(samples: Float32Array): void;
  finish(): void;
  /** Everything that became ready since the last call; `usual`: versions of the patient's usual beat, from 0 on. */
  take(): { beats: Beat[]; quality: QualitySecond[]; episodes: Episode[]; usual: Float32Array[] };
  /**
   * The beats that wait for what follows them (the network looks at it), oldest first, and the newest, of which the
   * detector is not certain: named by what is known now, a name that may change; the newest may prove none. They are not
   * taken: each comes with `take` when it is certain. For live views.
   */
  waiting(): Beat[];
  /**
   * The rhythm episodes that go on at the newest beat, as far as they can be told; the first is the rhythm itself, if it can.
   * They are not taken: each comes with `take` when it is over. For live views.
   */
  ongoing(): Episode[];
  /** What everything found so far comes to, taken or not. */
  summary(): Summary;
  /** Of a session with findsOnly: blocks of bytes with all that was found since the last call, for `name`, in order. */
  found(): Uint8Array<ArrayBuffer>[];
  /**
   * Takes the next block of another session's `found`: with the same rate and model, this one gives the very results that
   * one session would give. Throws "FORMAT" for bytes that no session wrote. Nothing is left to finish after the last.
   */
  name(bytes: Uint8Array): void;
  close(): void;
}
