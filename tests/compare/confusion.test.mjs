// Counting how beats were named.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accuracy,
  addPairs,
  cell,
  emptyConfusion,
  f1,
  MISSED,
  NONE,
  OTHER,
  UNCLASSIFIED,
} from "../../bench/compare/confusion.mjs";

const CLASSES = ["N", "L", "R", "A", "V"];
const [N, L, A, V, PACED] = [1, 2, 8, 5, 12]; // codes of the WFDB format

/** @param {number | null} code @param {number | null} label @returns {import("../../bench/compare/confusion.mjs").Pair} */
function pair(code, label) {
  const test = {
    sample: 0,
    tick: 0,
    time: 0,
    rr: 0,
    amplitude: 0,
    label: label ?? -1,
    reason: /** @type {const} */ ("none"),
    probabilities: new Float32Array(5),
    waves: { pOn: NaN, pPeak: NaN, pOff: NaN, qrsOn: NaN, qrsOff: NaN, tOn: NaN, tPeak: NaN, tOff: NaN },
    usual: -1,
    surroundings: new Float32Array(0),
  };
  return { reference: code === null ? null : { sample: 0, code }, test: label === null ? null : test };
}

function someConfusion() {
  const confusion = emptyConfusion(CLASSES);
  const pairs = [
    pair(N, 0),
    pair(N, 0),
    pair(N, 4),
    pair(L, 1),
    pair(A, 0),
    pair(V, 4),
    pair(V, -1),
    pair(V, null),
  ];
  addPairs(confusion, [...pairs, pair(PACED, 1), pair(null, 0)], CLASSES);
  return confusion;
}

test("every pair is in one cell", () => {
  const confusion = someConfusion();
  const cells = { "N N": 2, "N V": 1, "L L": 1, "A N": 1, "V V": 1 };
  for (const [name, count] of Object.entries(cells)) {
    const [row, column] = name.split(" ");
    assert.equal(cell(confusion, row, column), count, name);
  }
  assert.equal(cell(confusion, "V", UNCLASSIFIED), 1);
  assert.equal(cell(confusion, "V", MISSED), 1);
  assert.equal(cell(confusion, OTHER, "L"), 1);
  assert.equal(cell(confusion, NONE, "N"), 1);
  const total = [...confusion.values()].flatMap((row) => [...row.values()]).reduce((a, b) => a + b, 0);
  assert.equal(total, 10);
});

test("missed and unclassified beats count as wrong, beats of other classes not at all", () => {
  assert.deepEqual(accuracy(someConfusion(), CLASSES), { percent: (100 * 4) / 8, beats: 8 });
});

test("F1 of a class", () => {
  assert.equal(f1(someConfusion(), CLASSES, "N"), (100 * 2 * 2) / (3 + 3));
  assert.equal(f1(someConfusion(), CLASSES, "V"), (100 * 2 * 1) / (2 + 3));
  assert.equal(f1(someConfusion(), CLASSES, "A"), 0);
});
