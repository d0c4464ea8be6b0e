// One network in all the ways that are timed: our float32 and int8 forward pass, and onnxruntime-web's, which has to say
// the same first. Runs in Node and in pages.

import { feedsOf, openSession, softmax } from "./onnx.mjs";

export const BATCH = 64;
/** Of probabilities, ours against the peer's. */
const TOLERANCE = 1e-5;
const WARM_UP_MS = 200;
/** Short beside the time that a busy system gives to a thread at once. */
const SAMPLE_MS = 5;

/** @typedef {import("../../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../../web/engine/model.js").Model} Model */
/**
 * `forward`, `int8`, `relaxed`: one beat again and again through the JavaScript interface, the last int8 by the module with
 * relaxed SIMD, where it runs; `engine`: the same by bare calls of the
 * module, the beat being in its memory; `batch64`: 64 beats one after the other through the interface. All in
 * microseconds a beat.
 * @typedef {"forward" | "engine" | "int8" | "relaxed" | "batch64" | "ort" | "ort64"} Way
 */
/** Does so many calls. @typedef {(calls: number) => void | Promise<void>} Run */
/** @typedef {{ run: Run, beats: number, calls: number }} Subject `beats` of a call, `calls` of a measurement */

/** @param {ArrayLike<number>[]} ours @param {ArrayLike<number>[]} theirs @returns {number} the largest difference; throws where it is not small */
export function requireAgreement(ours, theirs) {
  const all = ours.flatMap((beat, i) => Array.from(beat, (value, c) => Math.abs(value - theirs[i][c])));
  const largest = Math.max(...all);
  if (largest <= TOLERANCE) return largest;
  throw new Error(`Outputs differ by ${largest}: what is timed would not be the same network.`);
}

/** @param {Float32Array} logits of a batch @param {number} classes */
function probabilitiesOf(logits, classes) {
  return Array.from({ length: logits.length / classes }, (_, i) =>
    softmax(logits.subarray(i * classes, (i + 1) * classes)),
  );
}

/** Without the interface. @param {Model} model @param {Float32Array} beat @returns {Run} */
function bareRun(model, beat) {
  const { memory, handle } = model;
  const [input, output] = [memory.alloc(beat.length * 4), memory.alloc(2 * model.info.classes.length * 4)];
  memory.writeFloats(input, beat);
  return (calls) => {
    for (let i = 0; i < calls; i++) {
      memory.module.tlw_model_forward(handle, input, output, output + 4 * model.info.classes.length);
    }
  };
}

/** @param {Model} model @param {Float32Array[]} beats @returns {Run} */
function apiRun(model, beats) {
  return (calls) => {
    for (let i = 0; i < calls; i++) for (const beat of beats) model.forward(beat);
  };
}

/** @param {import("onnxruntime-web").InferenceSession} session @param {Float32Array[]} beats @returns {Run} */
function peerRun(session, beats) {
  const feeds = feedsOf(beats, session.inputNames);
  return async (calls) => {
    for (let i = 0; i < calls; i++) await session.run(feeds);
  };
}

/** Runs it until the compiler has done its best, and sees how often fits a measurement. @param {Run} run @param {number} beats */
async function warmedUp(run, beats) {
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < WARM_UP_MS; calls++) await run(1);
  return { run, beats, calls: Math.ceil((calls * SAMPLE_MS) / WARM_UP_MS) };
}

/** An int8 network by both modules, which have to say the same to the bit. @param {{ simd128: Engine, relaxed: Engine | null }} engines @param {Uint8Array} file @param {Float32Array[]} beats */
function openSmall({ simd128, relaxed }, file, beats) {
  const small = /** @type {Model} */ (simd128.openModel(file));
  if (!relaxed) return { small, fast: null };
  const fast = /** @type {Model} */ (relaxed.openModel(file));
  for (const beat of beats) {
    const [ours, theirs] = [small, fast].map((model) => model.forward(beat).logits.toString());
    if (ours !== theirs) throw new Error("The flavours differ: what is timed would not be the same network.");
  }
  return { small, fast };
}

/**
 * @param {{ simd128: Engine, relaxed: Engine | null }} engines
 * @param {{ f32: Uint8Array, int8: Uint8Array, onnx: Uint8Array, references: Uint8Array }} files
 */
export async function openNetwork(engines, files) {
  const engine = engines.simd128;
  const model = /** @type {Model} */ (engine.openModel(files.f32));
  const references = engine.openReferences(files.references);
  const beats = Array.from({ length: BATCH }, (_, i) => references.input(i, model));
  references.close();
  const { small, fast } = openSmall(engines, files.int8, beats);
  const session = await openSession(files.onnx);
  const difference = await peerDifference(model, session, beats);
  /** @type {[Way, Run, number][]} */
  const ways = [
    ["forward", apiRun(model, beats.slice(0, 1)), 1],
    ["engine", bareRun(model, beats[0]), 1],
    ["int8", apiRun(small, beats.slice(0, 1)), 1],
    ["relaxed", apiRun(fast ?? small, beats.slice(0, 1)), 1],
    ["ort", peerRun(session, beats.slice(0, 1)), 1],
    ["batch64", apiRun(model, beats), BATCH],
    ["ort64", peerRun(session, beats), BATCH],
  ];
  /** @type {Map<Way, Subject>} */
  const subjects = new Map();
  for (const [way, run, count] of ways) subjects.set(way, await warmedUp(run, count));
  return { macs: model.info.macs, difference, subjects };
}

/** At batch 1 and at batch 64. @param {Model} model @param {import("onnxruntime-web").InferenceSession} session @param {Float32Array[]} beats */
async function peerDifference(model, session, beats) {
  const ours = beats.map((beat) => model.forward(beat).probabilities);
  const theirs = async (/** @type {Float32Array[]} */ batch) => {
    const results = await session.run(feedsOf(batch, session.inputNames));
    const logits = /** @type {Float32Array} */ (results[session.outputNames[0]].data);
    return probabilitiesOf(logits, model.info.classes.length);
  };
  const single = [];
  for (const beat of beats) single.push(...(await theirs([beat])));
  return Math.max(requireAgreement(ours, single), requireAgreement(ours, await theirs(beats)));
}

/** One measurement. @param {Subject} subject @returns {Promise<number>} microseconds a beat */
export async function timeSubject({ run, beats, calls }) {
  const start = performance.now();
  await run(calls);
  return ((performance.now() - start) * 1000) / (calls * beats);
}
