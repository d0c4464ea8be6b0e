/** What the page and its worker say to each other: every message, in one place.
 *
 * The page calls by name and gets one reply with the same `id`: a result or a fault. Long calls (`pyramid`,
 * `shapes`, `analyse`, `name`) also post events with that `id` on the way; they, and `explain`, stop when `{ cancel: id }` arrives.
 */

import type {
  Annotation,
  BeatContext,
  CamKind,
  Episode,
  Hrv,
  LayerInfo,
  LeadInfo,
  ModelInfo,
  Note,
  OpenOptions,
  Part,
  Players,
  QualityState,
  Reason,
  RetimerState,
  RPeak,
  RrSeries,
  RrState,
  Summary,
  SynthConfig,
  Waves,
} from "../engine/engine.js";

import type { TimedBeat } from "../live/beat-clock.js";
import type { Meta } from "../live/journal.js";

/** An error as data. `code` is TracelightError's, or "CRASH" (the engine stopped) or "CANCELLED". */
export interface Fault {
  code: string;
  message: string;
  file: string;
  place: "byte" | "line" | "sample" | null;
  where: number;
}

/** Recording without its samples. */
export interface RecordingInfo {
  format: string;
  leads: LeadInfo[];
  preferredLead: number;
  /** Wall clock of the first sample, ms since 1970 as if local time were UTC; null when the file is silent. */
  start: number | null;
  /** Seconds. */
  duration: number;
  notes: Note[];
  annotations: number;
}

/** Beats in columns, so that thousands of them cross in one message. */
export interface BeatBatch {
  count: number;
  sample: Float64Array;
  tick: Float64Array;
  /** Seconds since the start of the recording. */
  time: Float64Array;
  /** Seconds since the previous beat, NaN for the first of a segment. */
  rr: Float32Array;
  /** Millivolts. */
  amplitude: Float32Array;
  /** Index into the model's classes, -1 = not named. */
  label: Int8Array;
  /** Index into REASONS (engine/reasons.js). */
  reason: Uint8Array;
  /** `classes` values a beat. */
  probabilities: Float32Array;
  classes: number;
  /** WAVES.length values a beat (data/intervals.js): seconds from its R peak, NaN = absent. */
  waves: Float32Array;
  /** INTERVALS.length values a beat (data/intervals.js): seconds, NaN = cannot be known. */
  intervals: Float32Array;
  /** Version of the patient's usual beat that it was compared with; -1: none. */
  usual: Int32Array;
  /** `around` values a beat: what surrounds it, where the model looks there. */
  surroundings: Float32Array;
  around: number;
  /** Versions of the usual beat that are new in this batch, WINDOW values each (data/beats.js). */
  versions: Float32Array;
}

/** Signal quality, one state a second from `first` on. States are indices into STATES (data/quality.js). */
export interface QualityBatch {
  first: number;
  states: Uint8Array;
}

export interface AnalysisEvent {
  beats: BeatBatch;
  quality: QualityBatch;
  /** Those that became certain since the last event, in the order in which they did. */
  episodes: Episode[];
  /** What everything so far comes to. */
  summary: Summary;
  /** Samples analysed so far. */
  done: number;
  total: number;
}

export interface Inspection {
  /** 360 values each, at 360 Hz; the R peak is value 180. Millivolts. */
  raw: Float32Array;
  denoised: Float32Array;
  probabilities: Float32Array;
  /** Grad-CAM of every class, 360 values each: logit per sample of the feature map. */
  heat: Float32Array[];
  /** Of the network. */
  layers: LayerInfo[];
}

/** A beat of the recording, and what the network knew of it beside its window (BeatList.context). */
export interface BeatPlace {
  tick: number;
  context: BeatContext;
}

/** What a beat is compared with: beats that come with the page, all or those of one annotated class, or beats of the
 * recording. `key`: another one for other beats. */
export type Background =
  | { key: string; from: "references"; letter: string | null }
  | { key: string; from: "recording"; beats: BeatPlace[] };

export type Method =
  | { name: "gradcam"; layer: number; kind: CamKind }
  | { name: "shap" }
  /** Expected gradients. */
  | { name: "gradients" }
  /** Exact Shapley values of the waves. */
  | { name: "waves" }
  /** The same of twelve equal parts of the window. */
  | { name: "segments" };

export interface ExplainRequest {
  lead: number;
  model: number;
  beat: BeatPlace;
  waves: Waves;
  classIndex: number;
  method: Method;
  background: Background;
  /** Beats of the background used at most, evenly chosen. */
  most: number;
}

/** One value for each number of the network's input (SHAP, expected gradients), for each wave or part (Shapley) or for each tick (Grad-CAM). */
export interface Explained {
  values: Float32Array | Float64Array;
  /** The wave, or part, of each number of the input; null where waves are wanted and the bounds of QRS are not known. */
  players: Players | null;
  /** Of the beat, mean of the background, and what the values leave unexplained; NaN for Grad-CAM. */
  logit: number;
  expected: number;
  residual: number;
  /** Beats compared with; 0 for Grad-CAM. */
  compared: number;
  /** The beat's window, as Inspection.denoised. */
  denoised: Float32Array;
}

export interface LoadResult {
  version: string;
  models: ModelInfo[];
}

/** A synthetic recording to be made. */
export interface SynthRequest {
  name: string;
  seconds: number;
  config: SynthConfig;
}

/** Whether what arrives is on the disk. "off": it is not to be kept, or the browser forbids it; "full": there is no room
 * any more; "failed": the disk or the browser refused. What was written before stays. */
export interface JournalState {
  state: "off" | "kept" | "full" | "failed";
  bytes: number;
}

/** What a packet of a live ECG led to. */
export interface LiveNews {
  /** New samples on the even grid of the nominal rate, and the number of the first. */
  first: number;
  samples: Float32Array;
  beats: BeatBatch;
  /** All that are not certain yet, named by what is known now. They come again with `beats`. */
  early: BeatBatch;
  quality: QualityBatch;
  episodes: Episode[];
  /** Those that go on at the newest beat. */
  ongoing: Episode[];
  summary: Summary;
  timing: RetimerState;
}

/** What a packet of intervals led to: `rr` NaN is the first beat, or the first behind a gap. */
export interface RrNews {
  beats: TimedBeat[];
  regularity: RrState;
}

/** What a strap without ECG sent, one entry an interval. */
export interface JournalIntervals {
  meta: Meta;
  /** When the interval ended: seconds since the first beat. */
  times: Float64Array;
  /** Seconds. */
  rr: Float32Array;
  /** Skin contact: 0 no, 1 yes, 2 not said. */
  contact: Uint8Array;
}

/** What a strap sent that sends neither ECG nor intervals, one entry a packet. */
export interface JournalRates {
  meta: Meta;
  /** When the packet came: seconds since the first one. */
  times: Float64Array;
  /** As the strap averages them; where it had none there is no entry. */
  bpm: Float32Array;
  /** As above. */
  contact: Uint8Array;
}

/** A live recording on this device. */
export interface JournalInfo {
  name: string;
  bytes: number;
  /** null: its beginning is damaged. */
  meta: Meta | null;
  seconds: number;
  /** It was ended by the person; else the page was closed, or crashed, meanwhile. */
  ended: boolean;
}

/** Why a journal is not gone on with: nothing is written then. "not-continued": it is gone, or another tab is writing it. */
export type ContinuationRefusal = "other-sensor" | "not-continued";

/** Files of a WFDB record. */
export type JournalRecord = { name: string; bytes: Uint8Array<ArrayBuffer> }[];

/** Calls: name -> what goes in, what comes on the way, what comes back. */
export interface Calls {
  /** `wasm`: the engine's core; `references`: beats to compare with, where they are here. */
  load: {
    in: { wasm: Uint8Array<ArrayBuffer>; models: Uint8Array[]; references: Uint8Array | null };
    event: never;
    out: LoadResult;
  };
  /** The engine's other parts, for which most calls wait; `synth`: what the synthetic ECG can be. */
  addParts: {
    in: { parts: { part: Part; wasm: Uint8Array<ArrayBuffer> }[] };
    event: never;
    out: { synth: { rhythms: string[]; noises: string[] } };
  };
  /** One more model; what comes back are all models, that one last. */
  addModel: { in: { bytes: Uint8Array }; event: never; out: ModelInfo[] };
  addReferences: { in: { references: Uint8Array }; event: never; out: null };
  /** Imports the parts of the worker's program that a first analysis does not need. */
  bringLater: { in: Record<string, never>; event: never; out: null };
  open: { in: { files: File[]; options: OpenOptions }; event: never; out: RecordingInfo };
  /** A few seconds of the preferred lead of files that are not opened for reading. */
  preview: {
    in: { files: File[]; seconds: number };
    event: never;
    out: { rate: number; samples: Float32Array };
  };
  annotations: { in: Record<string, never>; event: never; out: Annotation[] };
  /** `levels` > 0: denoised with as many levels of the Symlet-4 transform. */
  samples: {
    in: { lead: number; start: number; count: number; levels: number };
    event: never;
    out: Float32Array;
  };
  /** The R peak near a place; null: there is none (Engine.rPeakNear). */
  rPeak: { in: { lead: number; seconds: number }; event: never; out: RPeak | null };
  /** `context`: what the network knew of the beat beside its window (BeatList.context). */
  inspect: {
    in: { lead: number; tick: number; model: number; context: BeatContext };
    event: never;
    out: Inspection;
  };
  /** Posts the share that is done, of exact Shapley values. Stops when cancelled. A fault "MODEL": the network has 8 bits. */
  explain: { in: ExplainRequest; event: number; out: Explained };
  /** The mean of the denoised windows of beats. */
  meanWindow: { in: { lead: number; model: number; ticks: number[] }; event: never; out: Float32Array };
  /** Denoised windows, WINDOW values each (data/beats.js), of beats that have one. */
  windows: { in: { lead: number; model: number; ticks: number[] }; event: never; out: Float32Array };
  /** Gathers beats by shape: those with most beats first, and each beat's place among them; -1: like none that was
   * kept, -2: its window crosses a gap or an end. Stops when cancelled. */
  shapes: {
    in: { lead: number; model: number; ticks: Float64Array };
    event: { done: number };
    out: { shapes: { beats: number; mean: Float32Array }[]; place: Int16Array };
  };
  /** Intervals of beats: `waves` and what comes back in columns as those of BeatBatch. */
  intervals: { in: { waves: Float32Array; rr: Float32Array }; event: never; out: Float32Array };
  /** By which the recording is known again (worker/fingerprint.js). */
  fingerprint: { in: Record<string, never>; event: never; out: string };
  /** Level 0 comes in events as it is made (min, max of each run of `factor` samples); the coarser levels, each
   * PYRAMID_STEP times coarser than the one before, come at the end. */
  pyramid: {
    in: { lead: number; factor: number };
    event: { first: number; values: Float32Array };
    out: null;
  };
  /** Makes a synthetic recording: the files of a WFDB record, its truth among them. */
  synth: { in: SynthRequest; event: never; out: { name: string; bytes: Uint8Array<ArrayBuffer> }[] };
  /** Heart-rate variability of the beats given. */
  hrv: { in: RrSeries; event: never; out: Hrv };
  analyse: { in: { lead: number; model: number }; event: AnalysisEvent; out: { milliseconds: number } };
  /** The first half of an analysis: finds beats and hands them to the worker at the other end of the port. */
  find: { in: { lead: number; model: number; port: MessagePort }; event: never; out: null };
  /** The other half, in a worker that has one model and no recording. `total`: samples of the lead. */
  name: { in: { rate: number; total: number; port: MessagePort }; event: AnalysisEvent; out: null };
  /** Begins a live recording: `keep` writes a journal. While it runs it is what samples, inspect and explain read.
   * `continues`: a journal to go on with, and the page's clock; `begins`: seconds that it had; `start`: as in Meta.
   * Posts the share of it that is read; when cancelled it stays as it was. */
  liveBegin: {
    in: { meta: Meta; model: number; keep: boolean; continues: { name: string; arrived: number } | null };
    event: number;
    out: { journal: string | null; begins: number; start: number; refused: ContinuationRefusal | null };
  };
  liveEcg: {
    in: { stamp: number; arrived: number; samples: Float32Array };
    event: never;
    out: LiveNews & { journal: JournalState };
  };
  liveRr: {
    in: { arrived: number; heartRate: number; contact: boolean | null; rr: number[] };
    event: never;
    out: RrNews & { journal: JournalState };
  };
  /** The sensor's stream began anew. */
  liveRestarted: { in: { arrived: number }; event: never; out: JournalState };
  /** `mark`: its journal says that it ended, and is not gone on with any more. */
  liveEnd: {
    in: { arrived: number; mark: boolean };
    event: never;
    out: { last: LiveNews | null; journal: JournalState };
  };
  /** Live recordings on this device, the latest first; those that are being written are left out. */
  journals: { in: Record<string, never>; event: never; out: JournalInfo[] };
  /** One of them as a recording; posts the share that is done; null: there is no ECG in it. `remarks`: comments of its header; `assumptions`: more of them, where
   * that was assumed. */
  journalRecord: {
    in: { name: string; remarks: string[]; assumptions: Record<string, string> };
    event: number;
    out: JournalRecord | null;
  };
  /** Intervals of one of them that a strap without ECG sent, or its heart rates where it sent no intervals; null: there is
   * neither in it. */
  journalIntervals: { in: { name: string }; event: never; out: JournalIntervals | JournalRates | null };
  /** Whether it is gone: one that another tab is writing is not deleted. */
  journalDelete: { in: { name: string }; event: never; out: boolean };
  /** Deletes all but those that are being written; how many these are. */
  journalsDelete: { in: Record<string, never>; event: never; out: number };
  /** The recording as the files of another format. The signal file comes in parts, as events; stops when cancelled. */
  write: {
    in: WriteRequest;
    event: { part: Uint8Array<ArrayBuffer> | null; done: number };
    out: WrittenFiles;
  };
}

export interface WriteRequest {
  format: "wfdb" | "edf";
  /** Of the WFDB record. */
  name: string;
  /** Analysed: the beats are its. */
  lead: number;
  /** As RecordingInfo says it. */
  start: number | null;
  /** As the person said. */
  millivoltsPerUnit: number | undefined;
  /** For WFDB annotations. `byHand`: what a person did to a beat; `deleted`: beats that she took away. */
  beats: {
    samples: Float64Array;
    letters: string[];
    byHand: Map<number, string>;
    deleted: { sample: number; words: string }[];
  };
  /** For EDF+ annotations: seconds. */
  marks: { onset: number; duration: number; words: string }[];
  program: string;
  /** Lines of comment. */
  remarks: string[];
  /** Of the annotations on samples that fill data records up. */
  paddingWords: string;
}

export interface WrittenFiles {
  /** Why the format cannot hold the recording; null: it can. */
  refused: "gaps" | "narrow" | "rates" | "long" | null;
  /** Goes before the parts. */
  head: Uint8Array<ArrayBuffer> | null;
  others: { ending: string; bytes: Uint8Array<ArrayBuffer> }[];
  leadsLeftOut: number;
  /** Leads whose samples are not the file's own whole numbers, but were rounded to steps. */
  leadsRounded: number;
}

export type CallName = keyof Calls;

export type Call = { [N in CallName]: { id: number; call: N; args: Calls[N]["in"] } }[CallName];

export type ToWorker = Call | { cancel: number };

export type FromWorker =
  | { started: true }
  /** When the worker made requests. Milliseconds since 1970 */
  | { requests: number[] }
  | { id: number; event: unknown }
  | { id: number; result: unknown }
  | { id: number; fault: Fault };

export type {
  Annotation,
  Episode,
  Hrv,
  LayerInfo,
  LeadInfo,
  ModelInfo,
  Note,
  OpenOptions,
  QualityState,
  Reason,
  RrSeries,
  Summary,
};
