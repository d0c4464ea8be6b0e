// From counts to the figures of EC57: sensitivity and positive predictivity (+P) of one record; gross = of the summed
// counts, average = mean of the records' figures. In percent; NaN where there is nothing to divide by.

/** @typedef {{ tp: number, fn: number, fp: number }} Counts */

/** @param {import("./pairing.mjs").Pair<import("./pairing.mjs").Marked>[]} pairs @returns {Counts} */
export function countDetections(pairs) {
  const fn = pairs.filter(({ test }) => test === null).length;
  const fp = pairs.filter(({ reference }) => reference === null).length;
  return { tp: pairs.length - fn - fp, fn, fp };
}

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  return counts.reduce((a, b) => ({ tp: a.tp + b.tp, fn: a.fn + b.fn, fp: a.fp + b.fp }), {
    tp: 0,
    fn: 0,
    fp: 0,
  });
}

/** @param {Counts} counts */
export function sensitivity({ tp, fn }) {
  return (100 * tp) / (tp + fn);
}

/** @param {Counts} counts */
export function predictivity({ tp, fp }) {
  return (100 * tp) / (tp + fp);
}

/** @param {Counts} counts */
export function f1({ tp, fn, fp }) {
  return (100 * 2 * tp) / (2 * tp + fn + fp);
}

/** @param {number[]} values those that are numbers count */
export function mean(values) {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}
