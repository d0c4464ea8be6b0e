// Beat-by-beat comparison: what EC57 and WFDB's bxb say about matches, ties, the learning period and fibrillation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { VF_OFF, VF_ON } from "../../bench/compare/codes.mjs";
import { countDetections, mean, predictivity, sensitivity, sum } from "../../bench/compare/figures.mjs";
import { pairBeats } from "../../bench/compare/pairing.mjs";

const RATE = 360;
const START = 300 * RATE; // end of the learning period
const END = 400 * RATE;
const REACH = 54; // 150 ms

/** @param {number[]} samples */
function beats(...samples) {
  return samples.map((sample) => ({ sample: START + sample, code: 1 }));
}

/** @param {number[]} reference @param {number[]} tests samples after the learning period */
function count(reference, tests) {
  return countDetections(pairBeats(beats(...reference), beats(...tests), { rate: RATE, end: END }));
}

test("a test beat matches within 150 ms on either side, and not beyond", () => {
  assert.deepEqual(count([1000, 2000], [1000 - REACH, 2000 + REACH]), { tp: 2, fn: 0, fp: 0 });
  assert.deepEqual(count([1000], [1000 - REACH - 1]), { tp: 0, fn: 1, fp: 1 });
  assert.deepEqual(count([1000], [1000 + REACH + 1]), { tp: 0, fn: 1, fp: 1 });
});

test("of two test beats near one reference beat, the nearer matches and the other is extra", () => {
  const pairs = pairBeats(beats(1000), beats(960, 1005), { rate: RATE, end: END });
  assert.deepEqual(
    pairs.map((pair) => [pair.reference?.sample, pair.test?.sample]),
    [
      [undefined, START + 960],
      [START + 1000, START + 1005],
    ],
  );
});

test("at equal distance the later of two test beats matches", () => {
  const pairs = pairBeats(beats(1000), beats(990, 1010), { rate: RATE, end: END });
  assert.equal(pairs.find((pair) => pair.reference && pair.test)?.test?.sample, START + 1010);
});

test("a missed beat and an extra beat are counted once each", () => {
  assert.deepEqual(count([1000, 1300, 1600], [1002, 1450, 1601]), { tp: 2, fn: 1, fp: 1 });
});

test("beats of the first five minutes are not compared", () => {
  assert.deepEqual(count([-5000, -300, 1000], [-4000, 1000]), { tp: 1, fn: 0, fp: 0 });
});

test("a test beat just before the end of the learning period belongs to a reference beat just after it", () => {
  assert.deepEqual(count([10, 1000], [-10, 1000]), { tp: 2, fn: 0, fp: 0 });
});

test("a test beat just after it that belongs to a reference beat just before it is not counted", () => {
  assert.deepEqual(count([-5, 300], [5, 300]), { tp: 1, fn: 0, fp: 0 });
});

test("during fibrillation reference beats are ignored and extra test beats not counted", () => {
  const reference = [
    ...beats(1000),
    { sample: START + 2000, code: VF_ON },
    ...beats(2500),
    { sample: START + 4000, code: VF_OFF },
    ...beats(5000),
  ];
  const tests = beats(1000, 2100, 2500, 2900, 4000, 4001, 5000);
  assert.deepEqual(countDetections(pairBeats(reference, tests, { rate: RATE, end: END })), {
    tp: 2,
    fn: 0,
    fp: 1,
  });
});

test("annotations that mark no beat are passed over", () => {
  const reference = [...beats(1000), { sample: START + 1010, code: 28 }, ...beats(1400)];
  assert.deepEqual(countDetections(pairBeats(reference, beats(1000, 1400), { rate: RATE, end: END })), {
    tp: 2,
    fn: 0,
    fp: 0,
  });
});

test("gross figures come from summed counts, average figures from the records' figures", () => {
  const records = [
    { tp: 90, fn: 10, fp: 0 },
    { tp: 10, fn: 0, fp: 10 },
  ];
  assert.deepEqual(sum(records), { tp: 100, fn: 10, fp: 10 });
  assert.equal(mean(records.map(sensitivity)), 95);
  assert.equal(mean(records.map(predictivity)), 75);
  assert.equal(mean([Number.NaN, 4]), 4);
});
