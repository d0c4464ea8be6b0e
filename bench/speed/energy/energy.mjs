// What a beat takes, and about how much energy that is on a small core. Operations are what the engine says of a network,
// instructions are counted (callgrind.mjs), joules are an estimate made of them (estimate.mjs).
//
//   energy.v1.macs                      multiply-adds of a beat by the network; v1_int8: by its int8 copy
//   energy.v1.instructions              instructions of its forward pass
//   energy.rest.instructions            those of all else in a session, for a second of the sample recording
//   energy.beat.v1.cortex_m4_least      microjoules of a beat's forward pass, the low end; _most: the high end
//   energy.day.r.cortex_m4.joules_least a day of 100,000 beats, all of the analysis; of_: in percent of a cell
//
// Without valgrind the instructions say so, and nothing is estimated.

import fs from "node:fs";
import path from "node:path";
import { loadFlavour, ROOT } from "../../../tools/engine.mjs";
import { figure } from "../../figure.mjs";
import { countOf, profileAnalysis, whyNotCounted } from "./callgrind.mjs";
import { CORES, dayOf, microjoules } from "./estimate.mjs";

/** @typedef {import("../../figure.mjs").Figure} Figure */
/** @typedef {{ beats: number, beat: number, second: number }} Counted instructions of a forward pass; of the rest, a second */

const RECORDING = path.join(ROOT, "web/samples/record208.hea");
const RECORDING_SECONDS = 300;

/** @type {Record<string, string>} */
export const NETWORKS = {
  v1: "models/v1.tlm",
  v2: "models/v2.tlm",
  r: "models/r.tlm",
  v1_int8: "models/int8/v1.tlm",
  v2_int8: "models/int8/v2.tlm",
  r_int8: "models/int8/r.tlm",
};

/** Whole days are those of R: of both its forms, as the one that is chosen where there are vectors takes more without. */
const DAYS = ["r", "r_int8"];

/** @param {string} file @returns {Counted} */
function countBeats(file) {
  const profile = profileAnalysis(RECORDING, path.join(ROOT, file));
  const forward = countOf(profile, "tl_model_forward");
  const session = ["tl_session_push", "tl_session_finish"].map((name) => countOf(profile, name).instructions);
  const rest = session[0] + session[1] - forward.instructions;
  return {
    beats: forward.calls,
    beat: forward.instructions / forward.calls,
    second: rest / RECORDING_SECONDS,
  };
}

/** @param {string} name @param {string} unit @param {number} n @param {number[]} ends @returns {Figure[]} */
function rangeFigures(name, unit, n, [least, most]) {
  return [figure(`${name}_least`, least, unit, n), figure(`${name}_most`, most, unit, n)];
}

/** @param {string} network @param {Counted} counted @returns {Figure[]} */
export function beatEstimates(network, { beats, beat }) {
  return CORES.flatMap(({ name, picojoules }) => {
    const ends = [picojoules.least, picojoules.most].map((each) => microjoules(beat, each));
    return rangeFigures(`energy.beat.${network}.${name}`, "uJ", beats, ends);
  });
}

/** @param {string} network @param {Counted} counted @returns {Figure[]} */
export function dayEstimates(network, counted) {
  return CORES.flatMap(({ name, picojoules }) => {
    const [least, most] = [picojoules.least, picojoules.most].map((each) => dayOf(counted, each));
    const range = (/** @type {keyof typeof least} */ what, /** @type {string} */ unit) =>
      rangeFigures(`energy.day.${network}.${name}.${what}`, unit, counted.beats, [least[what], most[what]]);
    return [...range("joules", "J"), ...range("of_cr2032", "%"), ...range("of_lipo_100mah", "%")];
  });
}

/** @param {string} network @param {number} macs @param {Counted} counted @returns {Figure[]} */
function countedFigures(network, macs, counted) {
  const { beats, beat, second } = counted;
  const note = `callgrind, ${process.arch} without vectors; ${(beat / macs).toFixed(2)} a multiply-add`;
  const figures = [
    figure(`energy.${network}.instructions`, Math.round(beat), "instructions", beats, note),
    ...beatEstimates(network, counted),
    ...(DAYS.includes(network) ? dayEstimates(network, counted) : []),
  ];
  const rest = "a second of one lead at 360 Hz: all of a session but the network";
  if (network === "r") {
    figures.push(figure("energy.rest.instructions", Math.round(second), "instructions", beats, rest));
  }
  return figures;
}

/** @returns {Promise<Figure[]>} */
export async function energyFigures() {
  const engine = await loadFlavour("simd128");
  const missing = whyNotCounted();
  return Object.entries(NETWORKS).flatMap(([network, file]) => {
    const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(ROOT, file))));
    const { macs } = model.info;
    model.close();
    return [
      figure(`energy.${network}.macs`, macs, "multiply-adds", 1),
      ...(missing
        ? [figure(`energy.${network}.instructions`, Number.NaN, "instructions", 0, missing)]
        : countedFigures(network, macs, countBeats(file))),
    ];
  });
}
