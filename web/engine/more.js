// What the part "more" of the engine does (wasm/exports/more.txt). It is imported with the part's wasm module: a first
// analysis needs neither.

import { annotatedEpisodes, encodeAnnotations } from "./annotations.js";
import { Explainer, References, shapleyValues } from "./explainer.js";
import { measureHrv } from "./hrv.js";
import { requireModel } from "./model.js";
import { Retimer } from "./retimer.js";
import { RrIntervals } from "./rr.js";
import { Shapes } from "./shapes.js";
import { Synth, synthNoises, synthRecord, synthRhythms } from "./synth.js";

/** @typedef {import("./engine.js").Engine} Engine */

/**
 * @typedef {Pick<Engine, "openExplainer" | "openReferences" | "shapley" | "openRetimer" | "openRr" | "hrv" |
 *   "annotatedEpisodes" | "openShapes" | "synthRhythms" | "synthNoises" | "openSynth" | "synthRecord" |
 *   "encodeAnnotations"> & { memory: import("./memory.js").Memory }} More
 */

/** @param {import("./memory.js").Memory} memory of the part @returns {More} */
export function moreOf(memory) {
  return {
    memory,
    openExplainer: (model) => new Explainer(memory, requireModel(model)),
    openReferences: (bytes) => new References(memory, bytes),
    shapley: (players, worth) => shapleyValues(memory, players, worth),
    openRetimer: (rate) => new Retimer(memory, rate),
    openRr: () => new RrIntervals(memory),
    hrv: (beats) => measureHrv(memory, beats),
    annotatedEpisodes: (annotations) => annotatedEpisodes(memory, annotations),
    openShapes: () => new Shapes(memory),
    synthRhythms: () => synthRhythms(memory),
    synthNoises: () => synthNoises(memory),
    openSynth: (config) => new Synth(memory, config),
    synthRecord: (config, record) => synthRecord(memory, config, record),
    encodeAnnotations: (annotations) => encodeAnnotations(memory, annotations),
  };
}
