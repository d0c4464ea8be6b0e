// Confidence intervals over records.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bootstrapIntervals, quantile } from "../../bench/compare/bootstrap.mjs";

const mean = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b, 0) / values.length;

test("a quantile lies between the values", () => {
  assert.equal(quantile([1, 2, 3, 4, 5], 0.5), 3);
  assert.equal(quantile([1, 2], 0.25), 1.25);
  assert.equal(quantile([7], 0.975), 7);
});

test("the interval of a mean is that of the binomial distribution", () => {
  const records = [...Array(50).fill(0), ...Array(50).fill(1)];
  const interval = bootstrapIntervals(records, (drawn) => ({ mean: mean(drawn) })).get("mean");
  assert.ok(interval);
  assert.ok(Math.abs(interval.low - (0.5 - 1.96 * 0.05)) < 0.015, `${interval.low}`);
  assert.ok(Math.abs(interval.high - (0.5 + 1.96 * 0.05)) < 0.015, `${interval.high}`);
});

test("the same in every run, another with another seed", () => {
  const records = [3, 1, 4, 1, 5, 9, 2, 6];
  const run = (/** @type {number} */ seed) =>
    bootstrapIntervals(records, (drawn) => ({ sum: drawn.reduce((a, b) => a + b, 0) }), { seed }).get("sum");
  assert.deepEqual(run(1), run(1));
  const seeds = [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(run(seed)));
  assert.ok(new Set(seeds).size > 1);
});

test("as many records as there are, with replacement, the same for every measure", () => {
  /** @type {string[][]} */
  const seen = [];
  bootstrapIntervals(
    ["a", "b", "c"],
    (drawn) => {
      seen.push(drawn);
      return { one: 1, two: 2 };
    },
    { resamples: 50 },
  );
  assert.equal(seen.length, 50);
  assert.ok(seen.every((drawn) => drawn.length === 3));
  assert.ok(seen.some((drawn) => new Set(drawn).size < 3));
  assert.deepEqual([...new Set(seen.flat())].sort(), ["a", "b", "c"]);
});

test("drawings in which a measure is not defined do not count", () => {
  const measure = (/** @type {number[]} */ drawn) => ({ ratio: drawn[0] === 0 ? Number.NaN : 8 });
  assert.deepEqual(bootstrapIntervals([0, 1], measure).get("ratio"), { low: 8, high: 8 });
});
