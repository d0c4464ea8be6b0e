// The pure-noise records of nstdb: electrode motion (em), muscle (ma) and baseline wander (bw). Only their second half
// is used here: from the first, networks and the judge of QRS candidates have learnt.

import { openRecord } from "./databases.mjs";

/** @typedef {"em" | "ma" | "bw"} NoiseKind */
/** @typedef {{ kind: NoiseKind, leads: Float32Array[], rate: number }} NoiseRecord millivolts */

/** @type {NoiseKind[]} */
export const NOISE_KINDS = ["em", "ma", "bw"];

/** @param {import("./databases.mjs").Engine} engine @param {string} folder @returns {NoiseRecord[]} */
export function readNoises(engine, folder) {
  return NOISE_KINDS.map((kind) => {
    const recording = openRecord(engine, folder, kind, null);
    try {
      const leads = recording.leads.map(({ samples }, lead) => {
        const half = Math.floor(samples / 2);
        return recording.read(lead, half, samples - half);
      });
      return { kind, leads, rate: recording.leads[0].rate };
    } finally {
      recording.close();
    }
  });
}
