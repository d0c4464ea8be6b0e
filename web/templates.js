/** Beats gathered by shape: asked of the worker once for a list of beats, and looked up for the beats on show. */

import { REASONS } from "./engine/engine.js";
import { spread } from "./data/spread.js";
import { WorkerFault } from "./worker/client.js";

/** Beats of a shape that are drawn over each other, at most. */
export const MOST_DRAWN = 200;

const QUALITY = REASONS.indexOf("quality");

/**
 * @typedef {object} Gathered
 * @property {import("./data/beats.js").BeatList} beats of which they were gathered
 * @property {Float64Array} ticks of the beats that were compared, ascending
 * @property {Int16Array} place of each beat's shape; -1 = like none, -2 = its window could not be cut
 * @property {{ beats: number, mean: Float32Array }[]} shapes most beats first
 * @property {number} unread beats left out, as the signal around them cannot be read
 */

export class Templates {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   */
  constructor(store, client) {
    this.store = store;
    this.client = client;
    /** @type {Gathered | null} */
    this.gathered = null;
    /** Id of the running call. @type {number | undefined} */
    this.running = undefined;
    /** Beats on show of each shape, for one version of the list. @type {{ version: number, of: number[][] } | null} */
    this.listed = null;
  }

  /** What was gathered of the beats on show; null: nothing yet. */
  current() {
    return this.gathered?.beats === this.store.state.beats ? this.gathered : null;
  }

  /** @param {(done: number, of: number) => void} progress @returns {Promise<boolean>} false: cancelled, or in vain */
  async gather(progress) {
    const { beats, lead, model } = this.store.state;
    const { tick, reason } = beats.columns;
    const read = Array.from({ length: beats.length }, (_, i) => i).filter((i) => reason[i] !== QUALITY);
    const ticks = Float64Array.from(read, (i) => tick[i]);
    const call = this.client.call("shapes", { lead, model, ticks }, ({ done }) =>
      progress(done, ticks.length),
    );
    this.running = call.id;
    try {
      const { shapes, place } = await call;
      if (this.store.state.beats !== beats) return false;
      this.gathered = { beats, ticks, place, shapes, unread: beats.length - read.length };
      this.listed = null;
      return true;
    } catch (error) {
      if (error instanceof WorkerFault && error.fault.code === "CANCELLED") return false;
      throw error;
    } finally {
      if (this.running === call.id) this.running = undefined;
    }
  }

  cancel() {
    if (this.running !== undefined) this.client.cancel(this.running);
    this.running = undefined;
  }

  /** The beats on show of every shape, and behind them those like none. @returns {number[][]} */
  members() {
    const { beats } = this.store.state;
    const gathered = this.current();
    if (!gathered) return [];
    if (this.listed?.version === beats.version) return this.listed.of;
    const { ticks, place, shapes } = gathered;
    const of = Array.from({ length: shapes.length + 1 }, () => /** @type {number[]} */ ([]));
    const { tick } = beats.columns;
    for (let i = 0, k = 0; i < beats.length; i++) {
      while (k < ticks.length && ticks[k] < tick[i]) k++;
      if (k >= ticks.length || ticks[k] !== tick[i] || place[k] === -2) continue;
      of[place[k] < 0 ? shapes.length : place[k]].push(i);
    }
    this.listed = { version: beats.version, of };
    return of;
  }

  /**
   * The windows of beats, evenly chosen where they are many.
   * @param {number[]} members
   * @returns {Promise<{ windows: Float32Array, count: number }>}
   */
  async windows(members) {
    const { beats, lead, model } = this.store.state;
    const chosen = spread(members, MOST_DRAWN);
    const ticks = chosen.map((beat) => beats.columns.tick[beat]);
    const windows = await this.client.call("windows", { lead, model, ticks });
    return { windows, count: chosen.length };
  }
}
