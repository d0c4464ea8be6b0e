// What an int8 network loses against its float32 one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { quantisedFigures } from "../../bench/evaluate/quantised.mjs";

const CLASSES = ["N", "V"];

/** A record whose reference beats (WFDB codes) got these labels. @param {[number, number][]} beats */
function record(beats) {
  const pairs = beats.map(([code, label], sample) => ({ reference: { sample, code }, test: { label } }));
  return /** @type {any} */ ({ record: "1", annotations: [], beats: [], rate: 360, samples: 1000, pairs });
}

const figures = (/** @type {[number, number][]} */ float, /** @type {[number, number][]} */ int8) =>
  Object.fromEntries(
    quantisedFigures("v1", { float: [record(float)], int8: [record(int8)] }, CLASSES, {
      bytes: 70000,
      note: "",
    }).map(({ name, value }) => [name, value]),
  );

test("the same names agree wholly and lose nothing", () => {
  const named = /** @type {[number, number][]} */ ([
    [1, 0],
    [5, 1],
    [1, -1],
  ]);
  const found = figures(named, named);
  assert.equal(found["quant.v1.agreement"], 100);
  assert.equal(found["quant.v1.macro_f1_loss"], 0);
  assert.equal(found["quant.v1.bytes"], 70000);
});

test("another name is a disagreement, and a wrong one costs F1", () => {
  const float = /** @type {[number, number][]} */ ([
    [1, 0],
    [1, 0],
    [5, 1],
    [5, 1],
  ]);
  const int8 = /** @type {[number, number][]} */ ([...float.slice(0, 3), [5, 0]]);
  const found = figures(float, int8);
  assert.equal(found["quant.v1.agreement"], 75);
  // N: 2 * 2 / (2 * 2 + 1) = 0.8; V: 2 / 3.
  assert.ok(Math.abs(/** @type {number} */ (found["quant.v1.macro_f1_loss"]) - (100 - 220 / 3)) < 1e-9);
});
