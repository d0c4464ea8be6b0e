// Starts the engine: wasm modules in, the Engine of engine.d.ts out.

import { requireWhole, TracelightError } from "./error.js";
import { instantiate } from "./instantiate.js";
import { intervalsOf } from "./intervals.js";
import { Memory } from "./memory.js";
import { Model, requireModel } from "./model.js";
import { PARTS } from "./parts.js";
import { Recording } from "./recording.js";
import { rPeakNear } from "./r-peak.js";
import { Session } from "./session.js";
import { beatWindow, denoise, minmax } from "./signal.js";
import { Sources } from "./sources.js";

/**
 * @param {BufferSource} core
 * @returns {Promise<import("./engine.js").Engine>}
 */
export async function loadEngine(core) {
  const sources = new Sources();
  /** @type {Set<import("./engine.js").Part>} */
  const parts = new Set();
  /** @type {import("./more.js").More | null} */
  let there = null;

  /** @param {import("./engine.js").Part} part @param {BufferSource} wasm */
  async function memoryOf(part, wasm) {
    const memory = new Memory(await instantiate(wasm, sources.read.bind(sources)));
    if (parts.has(part))
      throw new TracelightError("ARGUMENT", `The part ${part} of the engine is there already.`);
    parts.add(part);
    return memory;
  }

  /** @param {import("./engine.js").Part} part @param {BufferSource} wasm */
  async function load(part, wasm) {
    if (!PARTS.includes(part))
      throw new TracelightError("ARGUMENT", `The engine has no part called ${part}.`);
    const { moreOf } = await import("./more.js");
    there = moreOf(await memoryOf(part, wasm));
  }

  function more() {
    if (there) return there;
    throw new TracelightError("PART", "That part of the engine (more) is not loaded yet.");
  }

  const memory = await memoryOf("core", core);
  const { module } = memory;
  return {
    version: memory.readString(module.tlw_version()),
    load,
    openModel: (bytes) => new Model(memory, () => more().memory, bytes),
    openExplainer: (model) => more().openExplainer(model),
    openReferences: (bytes) => more().openReferences(bytes),
    shapley: (players, worth) => more().shapley(players, worth),
    openRecording: (files, options = {}) => new Recording(memory, sources, files, options),
    openSession: ({ rate, model, peaksOnly, findsOnly }) => {
      const network = model && requireModel(model);
      return new Session(memory, { rate, model: network, peaksOnly, findsOnly });
    },
    openRetimer: (rate) => more().openRetimer(rate),
    openRr: () => more().openRr(),
    window: (recording, lead, tick, model) =>
      beatWindow(memory, recording, lead, tick, model.info.denoiseLevels),
    rPeakNear: (recording, lead, seconds) => rPeakNear(memory, recording, lead, seconds),
    denoise: (samples, levels, dropBaseline) => denoise(memory, samples, levels, dropBaseline),
    intervals: (waves, rr) => intervalsOf(memory, waves, rr),
    hrv: (beats) => more().hrv(beats),
    annotatedEpisodes: (annotations) => more().annotatedEpisodes(annotations),
    denoiseMaxLevels: (count) => {
      requireWhole("The number of samples", count, 0, 2 ** 30);
      return module.tlw_denoise_max_levels(count);
    },
    minmax: (samples, factor) => minmax(memory, samples, factor),
    openShapes: () => more().openShapes(),
    synthRhythms: () => more().synthRhythms(),
    synthNoises: () => more().synthNoises(),
    openSynth: (config) => more().openSynth(config),
    synthRecord: (config, record) => more().synthRecord(config, record),
    encodeAnnotations: (annotations) => more().encodeAnnotations(annotations),
  };
}
