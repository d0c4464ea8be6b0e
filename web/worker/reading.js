/** The worker's desk: one engine, its models, the recording being read, what explains its beats, and one function for
 * every call of the protocol. */

import { WINDOW } from "../data/beats.js";
import { loadEngine } from "../engine/engine.js";
import { analyse } from "./analysis.js";
import { blobSource } from "./blob-source.js";
import { fingerprint } from "./fingerprint.js";
import { find, name } from "./halves.js";
import { intervalRows } from "./pack.js";
import { makePyramid } from "./pyramid.js";

/** What a first analysis does not need: imported when the page says so, or when it is first wanted. */
const LATER = {
  explaining: () => import("./explaining.js"),
  living: () => import("./living.js"),
  shapes: () => import("./shapes.js"),
  writing: () => import("./writing.js"),
};

/** Calls that worker/living.js answers. */
const LIVE_CALLS = /** @type {const} */ ([
  "liveBegin",
  "liveEcg",
  "liveRr",
  "liveRestarted",
  "liveEnd",
  "journals",
  "journalRecord",
  "journalIntervals",
  "journalDelete",
  "journalsDelete",
]);

/** Samples denoised on either side of what is asked for, so that block edges do not show. */
const MARGIN = 1024;

/** @typedef {import("./protocol.js").Calls} Calls */

/**
 * @typedef {{ [N in keyof Calls]:
 *   (args: Calls[N]["in"], line: { post: (event: Calls[N]["event"]) => void, cancelled: () => boolean }) =>
 *     Calls[N]["out"] | Promise<Calls[N]["out"]> }} Handlers
 */

/** Calls that the engine's core answers; the others wait for its other parts. @type {ReadonlySet<keyof Calls>} */
export const EARLY = new Set([
  "addModel",
  "addReferences",
  "analyse",
  "annotations",
  "bringLater",
  "find",
  "fingerprint",
  "intervals",
  "journals",
  "meanWindow",
  "name",
  "open",
  "preview",
  "pyramid",
  "rPeak",
  "samples",
  "windows",
]);

/** @returns {Handlers} */
export function createReading() {
  /** @type {import("../engine/engine.js").Engine | null} */
  let engine = null;
  /** @type {import("../engine/engine.js").Model[]} */
  let models = [];
  /** @type {Held | null} */
  let held = null;
  /** @type {Uint8Array | null} */
  let references = null;
  /** Of the engine that is at work. @type {Promise<import("./explaining.js").Explaining> | null} */
  let explaining = null;
  /** @type {Promise<ReturnType<typeof import("./living.js").livingHandlers>> | null} */
  let living = null;
  const recording = () => present(held).recording;

  /**
   * Keeps the recording open for a long call, even when another one is opened meanwhile.
   * @template T
   * @param {(recording: import("../engine/engine.js").Recording) => Promise<T>} work
   */
  async function holding(work) {
    const mine = present(held);
    mine.users += 1;
    try {
      return await work(mine.recording);
    } finally {
      mine.users -= 1;
      if (mine !== held && mine.users === 0) mine.recording.close();
    }
  }

  /** What the live calls work on. */
  const desk = {
    engine: () => present(engine),
    model: (/** @type {number} */ index) => models[index],
    hold(/** @type {import("../engine/engine.js").Recording} */ lead) {
      if (held?.users === 0) held.recording.close();
      held = { recording: lead, users: 0, sources: [] };
    },
    letGo(/** @type {import("../engine/engine.js").Recording} */ lead) {
      if (held?.recording === lead) held = null;
    },
  };

  async function ofLiving() {
    living ??= LATER.living().then(({ livingHandlers }) => livingHandlers(desk));
    return living.catch((error) => {
      living = null;
      throw error;
    });
  }

  async function ofExplaining() {
    const mine = present(engine);
    explaining ??= LATER.explaining().then(({ Explaining }) => new Explaining(mine, references));
    return explaining.catch((error) => {
      explaining = null;
      throw error;
    });
  }

  /** What explanations keep of a recording. */
  function forgetExplained() {
    explaining?.then(
      (open) => open.close(),
      () => {},
    );
  }

  /** Calls that wait for their part, in the order in which they came. @returns {Pick<Handlers, typeof LIVE_CALLS[number]>} */
  function liveHandlers() {
    const entries = LIVE_CALLS.map((call) => {
      const handler = async (/** @type {never} */ args, /** @type {never} */ line) =>
        (await ofLiving())[call](args, line);
      return [call, handler];
    });
    return Object.fromEntries(entries);
  }

  return {
    ...liveHandlers(),

    /** Starts a fresh engine; whatever an earlier one held is gone. */
    async load({ wasm, models: files, references: beats }) {
      held = null;
      const fresh = await loadEngine(wasm);
      engine = fresh;
      references = beats;
      explaining = null;
      models = files.map((bytes) => fresh.openModel(bytes));
      return { version: fresh.version, models: models.map((model) => model.info) };
    },

    async addParts({ parts }) {
      const mine = present(engine);
      for (const { part, wasm } of parts) await mine.load(part, wasm);
      return { synth: { rhythms: mine.synthRhythms(), noises: mine.synthNoises() } };
    },

    addModel({ bytes }) {
      models.push(present(engine).openModel(bytes));
      return models.map((model) => model.info);
    },

    addReferences({ references: beats }) {
      references = beats;
      forgetExplained();
      explaining = null;
      return null;
    },

    async bringLater() {
      await Promise.all(Object.values(LATER).map((bring) => bring()));
      return null;
    },

    /** The recording read so far stays until the new one is open. */
    open({ files, options }) {
      const sources = files.map(blobSource);
      const opened = present(engine).openRecording(sources, options);
      if (held?.users === 0) held.recording.close();
      forgetExplained();
      held = { recording: opened, users: 0, sources };
      return {
        format: opened.format,
        leads: opened.leads,
        preferredLead: opened.preferredLead,
        start: opened.start,
        duration: opened.duration,
        notes: opened.notes,
        annotations: opened.annotations().length,
      };
    },

    preview({ files, seconds }) {
      const opened = present(engine).openRecording(files.map(blobSource));
      try {
        const lead = opened.preferredLead;
        const { rate } = opened.leads[lead];
        return { rate, samples: opened.read(lead, 0, Math.ceil(rate * seconds)) };
      } finally {
        opened.close();
      }
    },

    annotations: () => recording().annotations(),

    samples({ lead, start, count, levels }) {
      const open = recording();
      if (levels === 0) return open.read(lead, start, count);
      const first = Math.max(0, start - MARGIN);
      const samples = open.read(lead, first, start - first + count + MARGIN);
      return denoiseSegments(present(engine), samples, levels).slice(start - first, start - first + count);
    },

    rPeak: ({ lead, seconds }) => present(engine).rPeakNear(recording(), lead, seconds),

    inspect({ lead, tick, model, context }) {
      const net = models[model];
      const { raw, denoised } = present(engine).window(recording(), lead, tick, net);
      const input = net.input(denoised, context);
      const { probabilities } = net.forward(input);
      const heat = net.info.classes.map((_, index) => net.gradcam(input, index));
      return { raw, denoised, probabilities, heat, layers: net.layers() };
    },

    async explain(request, line) {
      const open = recording();
      return (await ofExplaining()).explain(open, models[request.model], request, line);
    },

    meanWindow: ({ lead, model, ticks }) =>
      meanOf(ticks.map((tick) => present(engine).window(recording(), lead, tick, models[model]).denoised)),

    fingerprint: () => fingerprint(present(held).sources),

    intervals: ({ waves, rr }) => intervalRows(present(engine).intervals, waves, rr),

    windows({ lead, model, ticks }) {
      const out = new Float32Array(ticks.length * WINDOW);
      ticks.forEach((tick, i) => {
        out.set(present(engine).window(recording(), lead, tick, models[model]).denoised, i * WINDOW);
      });
      return out;
    },

    shapes: ({ lead, model, ticks }, { post, cancelled }) =>
      holding(async (open) => {
        const { gatherShapes } = await LATER.shapes();
        return gatherShapes(present(engine), open, { lead, ticks, model: models[model] }, post, cancelled);
      }),

    synth: ({ name, seconds, config }) => present(engine).synthRecord(config, { name, seconds }),

    hrv: (beats) => present(engine).hrv(beats),

    pyramid: (args, { post, cancelled }) =>
      holding(async (open) => {
        await makePyramid(present(engine), open, args, post, cancelled);
        return null;
      }),

    write: (request, { post, cancelled }) =>
      holding(async (open) => {
        const { write } = await LATER.writing();
        return write(present(engine), open, request, post, cancelled);
      }),

    analyse: ({ lead, model }, { post, cancelled }) =>
      holding(async (open) => {
        const begun = performance.now();
        await analyse(present(engine), open, lead, models[model], post, cancelled);
        return { milliseconds: performance.now() - begun };
      }),

    find: ({ lead, model, port }, { cancelled }) =>
      holding(async (open) => {
        await find(present(engine), open, lead, { model: models[model], port }, cancelled);
        return null;
      }),

    async name({ rate, total, port }, { post, cancelled }) {
      await name(present(engine), { rate, total, model: models[0] }, port, post, cancelled);
      return null;
    },
  };
}

/** @typedef {{ recording: import("../engine/engine.js").Recording, users: number,
 *   sources: import("../engine/engine.js").Source[] }} Held `users`: long calls on it */

/**
 * @template T
 * @param {T | null} value
 * @returns {T}
 */
function present(value) {
  if (value === null) throw new Error("No recording is open.");
  return value;
}

/** @param {Float32Array[]} windows one or more, of one length */
function meanOf(windows) {
  const sums = new Float64Array(windows[0].length);
  for (const window of windows)
    window.forEach((value, tick) => {
      sums[tick] += value;
    });
  return Float32Array.from(sums, (sum) => sum / windows.length);
}

/**
 * Denoises each stretch between gaps by itself: nothing reaches across a gap.
 * @param {import("../engine/engine.js").Engine} engine
 * @param {Float32Array} samples NaN = gap
 * @param {number} levels
 */
function denoiseSegments(engine, samples, levels) {
  const out = samples.slice();
  for (let start = 0; start < out.length; ) {
    if (Number.isNaN(out[start])) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < out.length && !Number.isNaN(out[end])) end += 1;
    const usable = Math.min(levels, engine.denoiseMaxLevels(end - start));
    if (usable > 0) out.set(engine.denoise(out.subarray(start, end), usable, false), start);
    start = end;
  }
  return out;
}
