// Ranks, and what is made of them: Spearman's correlation, the area under the ROC curve.

/** @typedef {ArrayLike<number>} Numbers */

/** @param {Numbers} values @returns {Float64Array} from 1 on; equal values share the mean of their ranks */
export function ranks(values) {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const result = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) result[order[i]] = (from + to + 1) / 2;
  }
  return result;
}

/** @param {Numbers} a @param {Numbers} b @returns {number} NaN where one of them is constant */
export function pearson(a, b) {
  const [meanA, meanB] = [a, b].map(
    (values) => Array.from(values).reduce((x, y) => x + y, 0) / values.length,
  );
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] - meanA, b[i] - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Number.NaN;
}

/** @param {Numbers} a @param {Numbers} b @returns {number} NaN where one of them is constant */
export function spearman(a, b) {
  return pearson(ranks(a), ranks(b));
}

/**
 * How often a score is higher for a positive than for a negative (Mann-Whitney); equal ones count half.
 * @param {Numbers} scores
 * @param {boolean[]} positive
 * @returns {number} NaN where there are none of either
 */
export function areaUnderRoc(scores, positive) {
  const count = positive.filter(Boolean).length;
  const sum = ranks(scores).reduce((total, rank, i) => (positive[i] ? total + rank : total), 0);
  const others = positive.length - count;
  return (sum - (count * (count + 1)) / 2) / (count * others);
}
