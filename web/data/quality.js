/** Signal quality second by second, and as stretches of equal state. */

/** @type {import("../engine/engine.js").QualityState[]} */
export const STATES = ["good", "noisy", "unreadable", "flat", "clipped", "missing"];

const NOISY = 1;

/** Whether beats can be told in a second of that state. @param {number} state index into STATES */
export const isReadable = (state) => state <= NOISY;

/** @typedef {{ from: number, to: number, state: import("../engine/engine.js").QualityState }} Stretch seconds */

export class QualityTrack {
  constructor() {
    this.length = 0;
    this.states = new Uint8Array(4096);
  }

  /** @param {import("../worker/protocol.js").QualityBatch} batch */
  append(batch) {
    const needed = batch.first + batch.states.length;
    if (batch.states.length === 0) return;
    if (needed > this.states.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.states.length));
      larger.set(this.states);
      this.states = larger;
    }
    this.states.set(batch.states, batch.first);
    this.length = Math.max(this.length, needed);
  }

  /**
   * @param {number} second
   * @returns {import("../engine/engine.js").QualityState | null} null where not judged yet
   */
  at(second) {
    const i = Math.floor(second);
    return i >= 0 && i < this.length ? STATES[this.states[i]] : null;
  }

  /** Whether beats there carry no name: all states beyond noisy. @param {number} second */
  readable(second) {
    const i = Math.floor(second);
    return i < 0 || i >= this.length || this.states[i] <= NOISY;
  }

  /**
   * Seconds in a row that are judged alike.
   * @param {number} from seconds
   * @param {number} to seconds
   * @returns {Stretch[]}
   */
  stretches(from, to) {
    /** @type {Stretch[]} */
    const stretches = [];
    const end = Math.min(this.length, Math.ceil(to));
    for (let i = Math.max(0, Math.floor(from)); i < end; i++) {
      const last = stretches.at(-1);
      const state = STATES[this.states[i]];
      if (last?.state === state) last.to = i + 1;
      else stretches.push({ from: i, to: i + 1, state });
    }
    return stretches;
  }

  /**
   * Stretches in [from, to) that cannot be read.
   * @param {number} from seconds
   * @param {number} to seconds
   */
  unreadable(from, to) {
    return this.stretches(from, to).filter(({ state }) => STATES.indexOf(state) > NOISY);
  }
}
