// Calibration, and accuracy over the most certain beats.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accuracyAtCoverage, calibrationError, reliability } from "../../bench/compare/certainty.mjs";

const verdict = (/** @type {number} */ certainty, /** @type {boolean} */ right) => ({ certainty, right });

test("a bin holds its upper edge, not its lower one", () => {
  const bins = reliability([verdict(0, false), verdict(0.5, true), verdict(0.51, true), verdict(1, true)], 4);
  assert.deepEqual(
    bins.map(({ beats }) => beats),
    [1, 1, 1, 1],
  );
  assert.deepEqual([bins[1].from, bins[1].to], [0.25, 0.5]);
});

test("what is said and what comes true, bin by bin", () => {
  const [low, high] = reliability([verdict(0.25, false), verdict(0.5, true), verdict(1, true)], 2);
  assert.deepEqual([low.certainty, low.accuracy], [0.375, 0.5]);
  assert.deepEqual([high.certainty, high.accuracy], [1, 1]);
});

test("the calibration error is weighted by beats, empty bins do not count", () => {
  const sure = Array.from({ length: 3 }, () => verdict(1, true));
  const bins = reliability([...sure, verdict(0.4, true)], 15);
  assert.ok(Math.abs(calibrationError(bins) - 0.6 / 4) < 1e-12);
  const doubting = Array.from({ length: 10 }, (_, i) => verdict(0.8, i < 8));
  assert.ok(calibrationError(reliability(doubting)) < 1e-12);
  const boasting = Array.from({ length: 10 }, (_, i) => verdict(0.99, i < 5));
  assert.ok(Math.abs(calibrationError(reliability(boasting)) - 0.49) < 1e-12);
});

test("the least certain beats are left out first", () => {
  const verdicts = [verdict(0.9, true), verdict(0.5, false), verdict(0.8, true), verdict(0.7, false)];
  assert.deepEqual(accuracyAtCoverage(verdicts, 1), { kept: 4, accuracy: 0.5, certainty: 0.5 });
  assert.deepEqual(accuracyAtCoverage(verdicts, 0.75), { kept: 3, accuracy: 2 / 3, certainty: 0.7 });
  assert.deepEqual(accuracyAtCoverage(verdicts, 0.5), { kept: 2, accuracy: 1, certainty: 0.8 });
});

test("nothing kept has no accuracy", () => {
  assert.ok(Number.isNaN(accuracyAtCoverage([], 1).accuracy));
});
