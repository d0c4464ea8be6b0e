// Ranks, correlations, areas under the ROC curve, and a regression that tells two groups apart.

import assert from "node:assert/strict";
import { test } from "node:test";
import { crossScores, fitLogistic } from "../../bench/explain/logistic.mjs";
import { areaUnderRoc, pearson, ranks, spearman } from "../../bench/explain/statistics.mjs";
import { randomNumbers } from "../../bench/random.mjs";

test("equal values share the mean of their ranks", () => {
  assert.deepEqual([...ranks([5, 1, 5, 9, 1, 5])], [4, 1.5, 4, 6, 1.5, 4]);
});

test("Spearman sees order, Pearson straight lines", () => {
  const [a, b] = [
    [1, 2, 3, 4],
    [1, 8, 27, 64],
  ];
  assert.equal(spearman(a, b), 1);
  assert.equal(spearman(a, [...b].reverse()), -1);
  assert.ok(pearson(a, b) < 1);
  assert.ok(Math.abs(pearson(a, [3, 5, 7, 9]) - 1) < 1e-12);
  assert.ok(Number.isNaN(spearman(a, [2, 2, 2, 2])));
});

test("the area under the ROC curve counts pairs, equal ones by half", () => {
  assert.equal(areaUnderRoc([1, 2, 3, 4], [false, false, true, true]), 1);
  assert.equal(areaUnderRoc([1, 2, 2, 4], [false, true, false, true]), 0.875);
  assert.ok(Number.isNaN(areaUnderRoc([1, 2], [true, true])));
});

test("a regression learns the side of a line, and scores what it did not learn from", () => {
  const random = randomNumbers(3);
  const rows = Array.from({ length: 200 }, () => [random() - 0.5, random() - 0.5]);
  const positive = rows.map(([a, b]) => a > b);
  const [, first, second] = fitLogistic(rows, positive);
  assert.ok(first > 0 && second < 0);
  const folds = rows.map((_, i) => i % 5);
  assert.ok(areaUnderRoc(crossScores(rows, positive, folds), positive) > 0.99);
  const noise = rows.map(() => [random()]);
  assert.ok(Math.abs(areaUnderRoc(crossScores(noise, positive, folds), positive) - 0.5) < 0.15);
});
