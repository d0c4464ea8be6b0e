// Starts the engine: wasm modules in, the Engine of engine.d.ts out.

import { annotatedEpisodes } from "./episodes.js";
import { requireWhole, TracelightError } from "./error.js";
import { Explainer, References, shapleyValues } from "./explainer.js";
import { measureHrv } from "./hrv.js";
import { instantiate } from "./instantiate.js";
import { intervalsOf } from "./intervals.js";
import { Memory } from "./memory.js";
import { Model } from "./model.js";
import { PARTS } from "./parts.js";
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
 * @param {BufferSource} core
 * @returns {Promise<import("./engine.js").Engine>}
 */
export async function loadEngine(core) {
  const sources = new Sources();
  /** @type {Map<import("./engine.js").Part, Memory>} */
  const parts = new Map();

  /** @param {import("./engine.js").Part} part @param {BufferSource} wasm */
  async function load(part, wasm) {
    if (!PARTS.includes(part))
      throw new TracelightError("ARGUMENT", `The engine has no part called ${part}.`);
    const memory = new Memory(await instantiate(wasm, sources.read.bind(sources)));
    if (parts.has(part))
      throw new TracelightError("ARGUMENT", `The part ${part} of the engine is there already.`);
    parts.set(part, memory);
  }

  function more() {
    const memory = parts.get("more");
    if (memory) return memory;
    throw new TracelightError("PART", "That part of the engine (more) is not loaded yet.");
  }

  await load("core", core);
  const memory = /** @type {Memory} */ (parts.get("core"));
  const { module } = memory;
  return {
    version: memory.readString(module.tlw_version()),
    load,
    openModel: (bytes) => new Model(memory, more, bytes),
    openExplainer: (model) => {
      requireModel(model);
      return new Explainer(more(), model);
    },
    openReferences: (bytes) => new References(more(), bytes),
    shapley: (players, worth) => shapleyValues(more(), players, worth),
    openRecording: (files, options = {}) => new Recording(memory, sources, files, options),
    openSession: ({ rate, model, peaksOnly, findsOnly }) => {
      if (model) requireModel(model);
      return new Session(memory, { rate, model, peaksOnly, findsOnly });
    },
    openRetimer: (rate) => new Retimer(more(), rate),
    openRr: () => new RrIntervals(more()),
    window: (recording, lead, tick, model) =>
      beatWindow(memory, recording, lead, tick, model.info.denoiseLevels),
    rPeakNear: (recording, lead, seconds) => rPeakNear(memory, recording, lead, seconds),
    denoise: (samples, levels, dropBaseline) => denoise(memory, samples, levels, dropBaseline),
    intervals: (waves, rr) => intervalsOf(memory, waves, rr),
    hrv: (beats) => measureHrv(more(), beats),
    annotatedEpisodes: (annotations) => annotatedEpisodes(more(), annotations),
    denoiseMaxLevels: (count) => {
      requireWhole("The number of samples", count, 0, 2 ** 30);
      return module.tlw_denoise_max_levels(count);
    },
    minmax: (samples, factor) => minmax(memory, samples, factor),
    openShapes: () => new Shapes(more()),
    synthRhythms: () => synthRhythms(more()),
    synthNoises: () => synthNoises(more()),
    openSynth: (config) => new Synth(more(), config),
    synthRecord: (config, record) => synthRecord(more(), config, record),
    encodeAnnotations: (annotations) => encodeAnnotations(more(), annotations),
  };
}
