/** The mean explanation of many beats: what a network goes by in a class, not in one beat. */

import { WINDOW } from "../data/beats.js";

/** @typedef {import("./explanation.js").Explanation} Explanation */

export class GroupMean {
  constructor() {
    this.count = 0;
    this.window = new Float64Array(WINDOW);
    this.ticks = new Float64Array(WINDOW);
    /** Beats whose waves are known, and the sums over them. */
    this.withWaves = 0;
    /** @type {Float64Array | null} */
    this.waves = null;
    this.logit = 0;
    this.expected = 0;
    /** The largest, signs aside. */
    this.residual = 0;
    /** @type {Explanation | null} */
    this.last = null;
  }

  /** @param {Explanation} explanation @param {ArrayLike<number>} window denoised */
  add(explanation, window) {
    this.count += 1;
    addTo(this.window, window);
    addTo(this.ticks, explanation.ticks);
    if (explanation.waves) {
      this.waves ??= new Float64Array(explanation.waves.length);
      addTo(this.waves, explanation.waves);
      this.withWaves += 1;
    }
    this.logit += explanation.logit;
    this.expected += explanation.expected;
    if (!(Math.abs(explanation.residual) <= Math.abs(this.residual))) this.residual = explanation.residual;
    this.last = explanation;
  }

  /** @returns {{ explanation: Explanation, window: Float32Array } | null} null before the first beat */
  mean() {
    if (!this.last) return null;
    const share = (/** @type {number} */ sum) => sum / this.count;
    return {
      window: Float32Array.from(this.window, share),
      explanation: {
        ...this.last,
        ticks: this.ticks.map(share),
        waves: this.waves?.map((sum) => sum / this.withWaves) ?? null,
        logit: share(this.logit),
        expected: share(this.expected),
        residual: this.residual,
      },
    };
  }
}

/** @param {Float64Array} sums @param {ArrayLike<number>} values */
function addTo(sums, values) {
  for (let i = 0; i < sums.length; i++) sums[i] += values[i];
}
