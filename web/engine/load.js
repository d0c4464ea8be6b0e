// Starts the engine: wasm module in, the Engine of engine.d.ts out.

import { annotatedEpisodes } from "./episodes.js";
import { requireWhole, TracelightError } from "./error.js";
import { Explainer, References, shapleyValues } from "./explainer.js";
import { measureHrv } from "./hrv.js";
import { intervalsOf } from "./intervals.js";
import { Memory } from "./memory.js";
import { Model } from "./model.js";
import { Recording } from "./recording.js";
import { Retimer } from "./retimer.js";
import { rPeakNear } from "./r-peak.js";
import { RrIntervals } from "./rr.js";
import { Session } from "./session.js";
import { Shapes } from "./shapes.js";
import { Synth, synthNoises, synthRecord, synthRhythms } from "./synth.js";
import { beatWindow, denoise, encodeAnnotations, minmax } from "./signal.js";
import { Sources } from "./sources.js";

/** @param {unknown} model @returns {asserts model is Model} */
function requireModel(model) {
  if (!(model instanceof Model)) throw new TracelightError("ARGUMENT", "That is not an open model.");
}

/**
 * @param {import("./engine.js").EngineFactory} factory
 * @param {Uint8Array} wasmBinary
 * @returns {Promise<import("./engine.js").Engine>}
 */
export async function loadEngine(factory, wasmBinary) {
  const sources = new Sources();
  const readSource = sources.read.bind(sources);
  const module = /** @type {import("./module.js").WasmModule} */ (await factory({ wasmBinary, readSource }));
  const memory = new Memory(module);
  return {
    version: memory.readString(module._tlw_version()),
    openModel: (bytes) => new Model(memory, bytes),
    openExplainer: (model) => {
      requireModel(model);
      return new Explainer(memory, model);
    },
    openReferences: (bytes) => new References(memory, bytes),
    shapley: (players, worth) => shapleyValues(memory, players, worth),
    openRecording: (files, options = {}) => new Recording(memory, sources, files, options),
    openSession: ({ rate, model, peaksOnly }) => {
      if (model) requireModel(model);
      return new Session(memory, { rate, model, peaksOnly });
    },
    openRetimer: (rate) => new Retimer(memory, rate),
    openRr: () => new RrIntervals(memory),
    window: (recording, lead, tick, model) =>
      beatWindow(memory, recording, lead, tick, model.info.denoiseLevels),
    rPeakNear: (recording, lead, seconds) => rPeakNear(memory, recording, lead, seconds),
    denoise: (samples, levels, dropBaseline) => denoise(memory, samples, levels, dropBaseline),
    intervals: (waves, rr) => intervalsOf(memory, waves, rr),
    hrv: (beats) => measureHrv(memory, beats),
    annotatedEpisodes: (annotations) => annotatedEpisodes(memory, annotations),
    denoiseMaxLevels: (count) => {
      requireWhole("The number of samples", count, 0, 2 ** 30);
      return module._tlw_denoise_max_levels(count);
    },
    minmax: (samples, factor) => minmax(memory, samples, factor),
    openShapes: () => new Shapes(memory),
    synthRhythms: () => synthRhythms(memory),
    synthNoises: () => synthNoises(memory),
    openSynth: (config) => new Synth(memory, config),
    synthRecord: (config, record) => synthRecord(memory, config, record),
    encodeAnnotations: (annotations) => encodeAnnotations(memory, annotations),
  };
}
