/** A lead's min/max pyramid on the page: finds the extremes of any stretch without touching its samples. */

import { widen } from "./extremes.js";

/** Runs of one level that make a run of the next. */
const PYRAMID_STEP = 4;
/** Samples in a run of the finest level, for a recording of ordinary length. */
const FINEST = 16;
/** Runs that the finest level may have: 16 MB. A longer lead gets a coarser finest level. */
const MAX_RUNS = 2 ** 21;

/**
 * @param {number} samples of the lead
 * @returns {number} samples in a run of the finest level
 */
export function finestFactor(samples) {
  let factor = FINEST;
  while (samples / factor > MAX_RUNS) factor *= PYRAMID_STEP;
  return factor;
}

export class Pyramid {
  /** @param {number} samples of the lead */
  constructor(samples) {
    this.samples = samples;
    this.factor = finestFactor(samples);
    /** What `extent` found; undefined when samples came since. @type {Extent | null | undefined} */
    this.known = undefined;
    /** All levels are there from the start and fill up; NaN where nothing has come yet. */
    this.levels = emptyLevels(Math.ceil(samples / this.factor));
  }

  /** @param {{ first: number, values: Float32Array }} piece of level 0 */
  fill({ first, values }) {
    this.known = undefined;
    this.levels[0].set(values, 2 * first);
    let from = first;
    let to = first + values.length / 2;
    for (let l = 1; l < this.levels.length; l++) {
      from = Math.floor(from / PYRAMID_STEP);
      to = Math.ceil(to / PYRAMID_STEP);
      coarsen(this.levels[l - 1], this.levels[l], from, to);
    }
  }

  /**
   * The extremes of `columns` equal stretches side by side.
   * @param {number} start first sample, may be fractional or outside the lead
   * @param {number} step samples in a stretch
   * @param {number} columns
   * @returns {Float32Array} min, max of each; NaN where nothing was measured
   */
  columns(start, step, columns) {
    const out = new Float32Array(2 * columns).fill(Number.NaN);
    const count = this.levels[0].length / 2;
    for (let c = 0; c < columns; c++) {
      const from = Math.max(0, Math.floor((start + c * step) / this.factor));
      const end = Math.ceil((start + (c + 1) * step) / this.factor);
      this.gather(from, Math.min(count, Math.max(from + 1, end)), out, c);
    }
    return out;
  }

  /**
   * Widens a pair by runs [from, to) of the finest level: by coarser ones wherever these lie inside.
   * @param {number} from
   * @param {number} to
   * @param {Float32Array} out min, max pairs
   * @param {number} pair
   */
  gather(from, to, out, pair) {
    for (let l = 0; from < to; l++) {
      const level = this.levels[l];
      const top = l + 1 === this.levels.length;
      while (from < to && (top || from % PYRAMID_STEP)) {
        widen(out, pair, level[2 * from], level[2 * from + 1]);
        from += 1;
      }
      while (from < to && to % PYRAMID_STEP) {
        to -= 1;
        widen(out, pair, level[2 * to], level[2 * to + 1]);
      }
      from /= PYRAMID_STEP;
      to /= PYRAMID_STEP;
    }
  }

  /**
   * How far the lead usually reaches: the range that holds 98 % of its runs, and its middle. Used to place the trace
   * on its strip, never to change it.
   * @returns {Extent | null} null while nothing is known
   */
  extent() {
    if (this.known === undefined) this.known = extentOf(this.levels[Math.min(1, this.levels.length - 1)]);
    return this.known;
  }
}

/** @param {number} runs of the finest level @returns {Float32Array[]} each with a quarter of the runs of the one before */
function emptyLevels(runs) {
  const levels = [];
  for (let count = runs; ; count = Math.ceil(count / PYRAMID_STEP)) {
    levels.push(new Float32Array(2 * count).fill(Number.NaN));
    if (count <= 2 * PYRAMID_STEP) return levels;
  }
}

/**
 * Makes runs [from, to) of a level anew from the finer one.
 * @param {Float32Array} finer
 * @param {Float32Array} level
 * @param {number} from
 * @param {number} to
 */
function coarsen(finer, level, from, to) {
  level.fill(Number.NaN, 2 * from, 2 * to);
  const end = Math.min(finer.length / 2, to * PYRAMID_STEP);
  for (let i = from * PYRAMID_STEP; i < end; i++) {
    widen(level, Math.floor(i / PYRAMID_STEP), finer[2 * i], finer[2 * i + 1]);
  }
}

/** @typedef {{ centre: number, range: number }} Extent millivolts */

/** Runs that are looked at to find the extent. */
const PROBES = 4000;

/**
 * @param {Float32Array} pairs min, max
 * @returns {Extent | null}
 */
function extentOf(pairs) {
  const stride = 2 * Math.max(1, Math.floor(pairs.length / 2 / PROBES));
  const lows = [];
  const highs = [];
  for (let i = 0; i < pairs.length; i += stride) {
    if (Number.isNaN(pairs[i])) continue;
    lows.push(pairs[i]);
    highs.push(pairs[i + 1]);
  }
  if (lows.length === 0) return null;
  const low = quantile(lows, 0.01);
  const high = quantile(highs, 0.99);
  return { centre: (low + high) / 2, range: high - low };
}

/**
 * @param {number[]} values
 * @param {number} q 0..1
 */
function quantile(values, q) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
