/** Asks the worker to explain beats: one question at a time, a newer one takes the place of an older one. */

import { beatsThat, normalBeats } from "./data/normals.js";
import { spread } from "./data/spread.js";
import { difference } from "./explain/agreement.js";
import { explanationOf } from "./explain/explanation.js";
import { GroupMean } from "./explain/group.js";

/** Beats compared with at most: by SHAP, and by exact Shapley values, which take hundreds of forward passes for each; of
 * twelve parts and what surrounds the beat, thousands. */
const MOST = 100;
export const MOST_EXACT = 16;
const MOST_OF_PARTS = 4;
/** How the names of backgrounds begin that are a class. */
export const CLASS = "class:";
/** Beats of a class that are explained together, at most. */
export const MOST_IN_GROUP = 500;

/** @typedef {import("./data/beats.js").Beat} Beat */
/** @typedef {import("./explain/explanation.js").Explanation} Explanation */
/** @typedef {import("./worker/protocol.js").Background} Background */
/** @typedef {import("./worker/protocol.js").Method} Method */

/** What beats are compared with: those that come with the page, all or the normal ones; this patient's normal beats, or
 * those of a class; beats that the person kept. @typedef {"all" | "normal" | "patient" | "kept" | `class:${number}`} BackgroundName */

/**
 * @typedef {object} Question
 * @property {number} classIndex
 * @property {Method} method
 * @property {BackgroundName} background
 * @property {number[]} kept beats to compare with, as the person chose them
 */

/**
 * @typedef {object} GroupResult
 * @property {Explanation} explanation
 * @property {Float32Array} window the mean one
 * @property {number} count beats explained
 * @property {number} of beats of the class
 */

export class Explanations {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   */
  constructor(store, client) {
    this.store = store;
    this.client = client;
    /** Grows with every question: answers to earlier ones are not heeded. */
    this.turn = 0;
    /** Id of the running call. @type {number | undefined} */
    this.running = undefined;
    /** A number for every list of beats, so that backgrounds can be told apart. @type {WeakMap<object, number>} */
    this.lists = new WeakMap();
    this.nextList = 1;
    /** @type {{ key: string, window: Promise<Float32Array> } | null} */
    this.normal = null;
    /** The explanation on show, to be saved or printed. @type {(() => import("./export/explanation-csv.js").SavedExplanation) | null} */
    this.shown = null;
  }

  /** The beat is no longer on show. */
  leave() {
    this.shown = null;
    this.cancel();
  }

  /** Stops what is being explained. */
  cancel() {
    this.turn += 1;
    if (this.running !== undefined) this.client.cancel(this.running);
    this.running = undefined;
  }

  /**
   * @param {Beat} beat
   * @param {Question} question
   * @param {(share: number) => void} onProgress
   * @returns {Promise<Explanation | null>} null: a newer question came
   */
  explain(beat, question, onProgress) {
    this.cancel();
    return this.heeded(
      async (current) =>
        (await this.ask(beat, question, { onProgress: (share) => current() && onProgress(share) }))
          .explanation,
    );
  }

  /**
   * How far other methods are from SHAP, wave by wave, against the same beats. The bounds of QRS must be known.
   * @param {Beat} beat
   * @param {Question} question
   * @returns {Promise<import("./explain/agreement.js").CrossCheck | null>} null: a newer question came
   */
  crossCheck(beat, question) {
    this.cancel();
    return this.heeded(async (current) => {
      /** @type {ArrayLike<number>[]} */
      const waves = [];
      for (const name of /** @type {const} */ (["shap", "waves", "gradients"])) {
        const { explanation } = await this.ask(beat, { ...question, method: { name } }, { most: MOST_EXACT });
        if (!current() || !explanation.waves) return null;
        waves.push(explanation.waves);
      }
      const [shap, exact, gradients] = waves;
      return { exact: difference(shap, exact), gradients: difference(shap, gradients) };
    });
  }

  /**
   * Explains the beats of a class, evenly spread, one after the other.
   * @param {Question} question
   * @param {(done: number, of: number) => void} onProgress
   * @returns {Promise<GroupResult | "none" | null>} "none": no beat can be explained; null: cancelled
   */
  group(question, onProgress) {
    this.cancel();
    return this.heeded(async (current) => {
      const { beats } = this.store.state;
      const all = this.named(question.classIndex);
      const chosen = spread(all, MOST_IN_GROUP);
      const mean = new GroupMean();
      for (const [done, index] of chosen.entries()) {
        onProgress(done, chosen.length);
        const beat = beats.at(index);
        if (question.method.name === "waves" && !hasQrs(beat)) continue;
        const { explanation, window } = await this.ask(beat, question);
        if (!current()) return null;
        mean.add(explanation, window);
      }
      const found = mean.mean();
      return found ? { ...found, count: mean.count, of: all.length } : "none";
    });
  }

  /** Whether there are such beats to compare with. @param {BackgroundName} name @param {number[]} kept */
  offers(name, kept) {
    return name === "all" || name === "normal" || this.chosen(name, kept).length > 0;
  }

  /** The mean window of this patient's normal beats. @returns {Promise<Float32Array> | null} null: there are none */
  normalWindow() {
    const { beats, lead, model } = this.store.state;
    const chosen = this.normals();
    if (chosen.length === 0) return null;
    const key = this.keyOf(chosen);
    if (this.normal?.key !== key) {
      const ticks = chosen.map((index) => beats.columns.tick[index]);
      this.normal = { key, window: this.client.call("meanWindow", { lead, model, ticks }) };
    }
    return this.normal.window;
  }

  /** Beats that are named so. @param {number} classIndex */
  named(classIndex) {
    return beatsThat(this.store.state.beats, (label) => label === classIndex);
  }

  normals() {
    const { beats, models, model } = this.store.state;
    return normalBeats(beats, models[model].normal);
  }

  /**
   * @template T
   * @param {(current: () => boolean) => Promise<T | null>} work
   * @returns {Promise<T | null>} null, also in place of a fault, once another question came
   */
  async heeded(work) {
    const { turn } = this;
    const current = () => turn === this.turn;
    try {
      const found = await work(current);
      return current() ? found : null;
    } catch (error) {
      if (current()) throw error;
      return null;
    }
  }

  /**
   * @param {Beat} beat
   * @param {Question} question
   * @param {{ most?: number, onProgress?: (share: number) => void }} [how] `most`: beats to compare with
   */
  async ask(beat, { classIndex, method, background, kept }, { most = mostFor(method), onProgress } = {}) {
    const { lead, model, models, beats } = this.store.state;
    const request = {
      lead,
      model,
      beat: this.place(beat.index),
      waves: beat.waves,
      classIndex,
      method,
      background: this.background(background, kept),
      most,
    };
    const call = this.client.call("explain", request, onProgress);
    this.running = call.id;
    const explained = await call;
    if (this.store.state.beats !== beats) throw new Error("Other beats are on show.");
    const explanation = explanationOf(method, explained, models[model].usualBeat);
    return { explanation, window: explained.denoised };
  }

  /** @param {number} index @returns {import("./worker/protocol.js").BeatPlace} */
  place(index) {
    const { beats } = this.store.state;
    return { tick: beats.columns.tick[index], context: beats.context(index) };
  }

  /**
   * @param {Exclude<BackgroundName, "all" | "normal">} name
   * @param {number[]} kept
   * @returns {number[]} beats of the list on show
   */
  chosen(name, kept) {
    if (name === "kept") return kept;
    if (name === "patient") return this.normals();
    return spread(this.named(Number(name.slice(CLASS.length))), MOST);
  }

  /**
   * @param {BackgroundName} name
   * @param {number[]} kept
   * @returns {Background}
   */
  background(name, kept) {
    if (name === "all") return { key: name, from: "references", letter: null };
    if (name === "normal") return { key: name, from: "references", letter: "N" };
    const chosen = this.chosen(name, kept);
    return { key: this.keyOf(chosen), from: "recording", beats: chosen.map((index) => this.place(index)) };
  }

  /** @param {number[]} chosen beats of the list on show */
  keyOf(chosen) {
    const { beats } = this.store.state;
    const list = this.lists.get(beats.layout) ?? this.nextList++;
    this.lists.set(beats.layout, list);
    return `${list}: ${chosen.join(" ")}`;
  }
}

/** Exact Shapley values. @param {Method} method */
export const isExact = ({ name }) => name === "waves" || name === "segments";

/** @param {Method} method */
function mostFor(method) {
  if (method.name === "segments") return MOST_OF_PARTS;
  return isExact(method) ? MOST_EXACT : MOST;
}

/** @param {Beat} beat */
export const hasQrs = ({ waves }) => !(Number.isNaN(waves.qrsOn) || Number.isNaN(waves.qrsOff));
