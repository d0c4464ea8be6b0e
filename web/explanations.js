/** Asks the worker to explain beats: one question at a time, a newer one takes the place of an older one. */

import { beatsThat, normalBeats } from "./data/normals.js";
import { spread } from "./data/spread.js";
import { difference } from "./explain/agreement.js";
import { explanationOf } from "./explain/explanation.js";
import { GroupMean } from "./explain/group.js";

/** Beats compared with at most: by SHAP, and by exact Shapley values, which take 128 forward passes for each. */
const MOST = 100;
export const MOST_EXACT = 16;
/** Beats of a class that are explained together, at most. */
export const MOST_IN_GROUP = 500;

/** @typedef {import("./data/beats.js").Beat} Beat */
/** @typedef {import("./data/beats.js").BeatList} BeatList */
/** @typedef {import("./explain/explanation.js").Explanation} Explanation */
/** @typedef {import("./worker/protocol.js").Background} Background */
/** @typedef {import("./worker/protocol.js").Method} Method */

/** What beats are compared with: those that come with the page, all or the normal ones; this patient's normal beats; one
 * beat that the person chose. @typedef {"all" | "normal" | "patient" | "pinned"} BackgroundName */

/**
 * @typedef {object} Question
 * @property {number} classIndex
 * @property {Method} method
 * @property {BackgroundName} background
 * @property {number} pinned the beat chosen to compare with; -1: none
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
    /** A number for every list of beats, so that backgrounds can be told apart. @type {WeakMap<BeatList, number>} */
    this.lists = new WeakMap();
    this.nextList = 1;
    /** @type {{ key: string, window: Promise<Float32Array> } | null} */
    this.normal = null;
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
   * @returns {Promise<Explanation | null>} null: a newer question came
   */
  explain(beat, question) {
    this.cancel();
    return this.heeded(async () => (await this.ask(beat, question)).explanation);
  }

  /**
   * How far SHAP and exact Shapley values of the waves are apart, against the same beats.
   * @param {Beat} beat
   * @param {Question} question
   * @returns {Promise<number | null>} `difference`; null: a newer question came, or no wave is known
   */
  compareMethods(beat, question) {
    this.cancel();
    return this.heeded(async (current) => {
      const exact = await this.ask(beat, { ...question, method: { name: "waves" } }, MOST_EXACT);
      if (!current()) return null;
      const summed = await this.ask(beat, { ...question, method: { name: "shap" } }, MOST_EXACT);
      const [a, b] = [exact.explanation.waves, summed.explanation.waves];
      return a && b && difference(a, b);
    });
  }

  /**
   * Explains the beats of a class, evenly spread, one after the other.
   * @param {Question} question
   * @param {(done: number, of: number) => void} onProgress
   * @returns {Promise<GroupResult | null>} null: cancelled, or no beat can be explained
   */
  group(question, onProgress) {
    this.cancel();
    return this.heeded(async (current) => {
      const { beats } = this.store.state;
      const all = beatsThat(beats, (label) => label === question.classIndex);
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
      return found && { ...found, count: mean.count, of: all.length };
    });
  }

  /** Whether there are such beats to compare with. @param {BackgroundName} name @param {number} pinned */
  offers(name, pinned) {
    if (name === "pinned") return pinned >= 0;
    return name !== "patient" || this.normals().length > 0;
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
   * @param {number} [most] beats to compare with
   */
  async ask(beat, { classIndex, method, background, pinned }, most = mostFor(method)) {
    const { lead, model, models, beats } = this.store.state;
    const call = this.client.call("explain", {
      lead,
      model,
      beat: this.place(beat.index),
      waves: beat.waves,
      classIndex,
      method,
      background: this.background(background, pinned),
      most,
    });
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
   * @param {BackgroundName} name
   * @param {number} pinned
   * @returns {Background}
   */
  background(name, pinned) {
    if (name === "all") return { key: name, from: "references", letter: null };
    if (name === "normal") return { key: name, from: "references", letter: "N" };
    const chosen = name === "pinned" ? [pinned] : this.normals();
    return { key: this.keyOf(chosen), from: "recording", beats: chosen.map((index) => this.place(index)) };
  }

  /** @param {number[]} chosen beats of the list on show */
  keyOf(chosen) {
    const { beats } = this.store.state;
    const list = this.lists.get(beats) ?? this.nextList++;
    this.lists.set(beats, list);
    return `${list}: ${chosen.join(" ")}`;
  }
}

/** @param {Method} method */
const mostFor = (method) => (method.name === "waves" ? MOST_EXACT : MOST);

/** @param {Beat} beat */
export const hasQrs = ({ waves }) => !(Number.isNaN(waves.qrsOn) || Number.isNaN(waves.qrsOff));
