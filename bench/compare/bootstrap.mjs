// Confidence intervals by bootstrap over patients: as many records as there are are drawn with replacement, again and
// again, and the measure is taken of each drawing; the interval holds the middle of what comes out (percentile method;
// Efron, Tibshirani 1993). Beats of one patient are alike, so that beats cannot be drawn one by one.

import { randomNumbers } from "../random.mjs";

export const RESAMPLES = 2000;
const SEED = 1;
const COVERED = 0.95;

/**
 * The value below which a share of the values lies, in between by straight lines.
 * @param {number[]} ordered
 * @param {number} share
 */
export function quantile(ordered, share) {
  const place = share * (ordered.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
}

/**
 * The same records are drawn for every measure. Drawings in which a measure is not defined do not count for it.
 * @template T
 * @param {T[]} records
 * @param {(drawn: T[]) => Record<string, number>} measure by name
 * @param {{ resamples?: number, seed?: number }} [options]
 * @returns {Map<string, { low: number, high: number }>}
 */
export function bootstrapIntervals(records, measure, { resamples = RESAMPLES, seed = SEED } = {}) {
  const random = randomNumbers(seed);
  /** @type {Map<string, number[]>} */
  const values = new Map();
  for (let i = 0; i < resamples; i++) {
    const drawn = records.map(() => records[Math.floor(random() * records.length)]);
    for (const [name, value] of Object.entries(measure(drawn))) {
      const list = values.get(name) ?? [];
      if (!Number.isNaN(value)) list.push(value);
      values.set(name, list);
    }
  }
  const outside = (1 - COVERED) / 2;
  return new Map(
    [...values].map(([name, list]) => {
      const ordered = list.sort((a, b) => a - b);
      return [name, { low: quantile(ordered, outside), high: quantile(ordered, 1 - outside) }];
    }),
  );
}
