// All that is timed in turns, in one realm. A turn goes round a few times and keeps the best of everything, since what a
// busy system takes away in between is nobody's time. Runs in Node and in pages: it is told how to read the repository's
// files.

import { detectFlavour, loadEngine, PARTS } from "../../../web/engine/engine.js";
import { openNetwork, timeSubject } from "./network.mjs";
import { openPeak } from "./peak.mjs";

/** @typedef {import("./network.mjs").Way} Way */
/** @typedef {(file: string) => Promise<Uint8Array<ArrayBuffer>>} Read */
/** Microseconds a beat by network and way, and GFLOP/s. @typedef {{ peak: number, times: Record<string, Record<Way, number>> }} Turn */

const ROUNDS = 3;
export const NETWORKS = ["v1", "v2", "r"];

/** @param {import("../../../web/engine/engine.js").Flavour} flavour @param {Read} read */
async function openEngine(flavour, read) {
  const [core, ...others] = PARTS;
  const wasm = (/** @type {string} */ part) => read(`build/wasm/tracelight-${flavour}-${part}.wasm`);
  const engine = await loadEngine(await wasm(core));
  for (const part of others) await engine.load(part, await wasm(part));
  return engine;
}

/** @param {Read} read */
export async function openSubjects(read) {
  const engines = {
    simd128: await openEngine("simd128", read),
    relaxed: detectFlavour() === "relaxed" ? await openEngine("relaxed", read) : null,
  };
  const peak = await openPeak(await read("build/bench/peak.wasm"));
  const references = await read("models/references.tlr");
  /** @type {Map<string, Awaited<ReturnType<typeof openNetwork>>>} */
  const networks = new Map();
  for (const name of NETWORKS) {
    const [f32, int8, onnx] = await Promise.all(
      [`models/${name}.tlm`, `models/int8/${name}.tlm`, `models/${name}.onnx`].map(read),
    );
    networks.set(name, await openNetwork(engines, { f32, int8, onnx, references }));
  }
  return {
    about: Object.fromEntries(
      [...networks].map(([name, { macs, difference }]) => [name, { macs, difference }]),
    ),
    /** @returns {Promise<Turn>} */
    async turn() {
      const rounds = [];
      for (let i = 0; i < ROUNDS; i++) rounds.push(await goRound(peak, networks));
      return bestOf(rounds);
    },
  };
}

/** @param {() => number} peak @param {Map<string, { subjects: Map<Way, import("./network.mjs").Subject> }>} networks */
async function goRound(peak, networks) {
  /** @type {Turn} */
  const turn = { peak: peak(), times: {} };
  for (const [name, { subjects }] of networks) {
    /** @type {[Way, number][]} */
    const times = [];
    for (const [way, subject] of subjects) times.push([way, await timeSubject(subject)]);
    turn.times[name] = /** @type {Record<Way, number>} */ (Object.fromEntries(times));
  }
  return turn;
}

/** The highest peak and the shortest of each time. @param {Turn[]} rounds @returns {Turn} */
export function bestOf(rounds) {
  const best = structuredClone(rounds[0]);
  for (const { peak, times } of rounds) {
    best.peak = Math.max(best.peak, peak);
    for (const [name, ways] of Object.entries(times)) {
      for (const way of /** @type {Way[]} */ (Object.keys(ways))) {
        best.times[name][way] = Math.min(best.times[name][way], ways[way]);
      }
    }
  }
  return best;
}
