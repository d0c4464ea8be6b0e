// Logistic regression, and the scores that it gives to what it did not learn from.

const STEPS = 500;
const RATE = 0.5;
const SHRINK = 1e-3; // weight decay: few wrong beats are soon told apart by chance

/** @param {number[]} row @param {number[]} weights bias first */
function score(row, weights) {
  return row.reduce((sum, value, i) => sum + value * weights[i + 1], weights[0]);
}

/** Gradient descent on standardised columns. @param {number[][]} rows @param {boolean[]} positive @returns {number[]} */
export function fitLogistic(rows, positive) {
  const weights = new Array(rows[0].length + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => SHRINK * weight);
    rows.forEach((row, i) => {
      const away = 1 / (1 + Math.exp(-score(row, weights))) - Number(positive[i]);
      slopes[0] += away / rows.length;
      row.forEach((value, j) => {
        slopes[j + 1] += (away * value) / rows.length;
      });
    });
    slopes.forEach((slope, i) => {
      weights[i] -= RATE * slope;
    });
  }
  return weights;
}

/** @param {number[][]} rows @returns {number[][]} every column with mean 0 and standard deviation 1 */
export function standardised(rows) {
  const columns = rows[0].map((_, j) => {
    const values = rows.map((row) => row[j]);
    const middle = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
    return { middle, deviation: Math.sqrt(variance) || 1 };
  });
  return rows.map((row) => row.map((value, j) => (value - columns[j].middle) / columns[j].deviation));
}

/**
 * The score of each row by a regression on the rows of other folds.
 * @param {number[][]} rows
 * @param {boolean[]} positive
 * @param {number[]} folds of each row
 */
export function crossScores(rows, positive, folds) {
  const table = standardised(rows);
  const result = new Array(rows.length).fill(0);
  for (const fold of new Set(folds)) {
    const learnt = table.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const weights = fitLogistic(
      learnt.map((i) => table[i]),
      learnt.map((i) => positive[i]),
    );
    folds.forEach((other, i) => {
      if (other === fold) result[i] = score(table[i], weights);
    });
  }
  return result;
}
