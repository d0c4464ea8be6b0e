// Deletion and insertion: parts, orders, curves and areas, on a "network" whose probability is known.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  area,
  BLOCK,
  BLOCKS,
  blockSums,
  descending,
  exchange,
  orderOf,
  partsOf,
  randomDeletion,
} from "../../bench/explain/curves.mjs";
import { randomNumbers } from "../../bench/random.mjs";

const INPUTS = 404;
/** The share of the numbers that are 1. @param {Float32Array} input */
const share = (input) => input.reduce((a, b) => a + b, 0) / input.length;
const [ones, zeros] = [new Float32Array(INPUTS).fill(1), new Float32Array(INPUTS)];

test("parts cover every number once, with and without what surrounds the beat", () => {
  const whole = partsOf(INPUTS, 1, true);
  assert.equal(whole.length, BLOCKS + 1);
  assert.deepEqual(whole.at(-1), { from: 360, to: 404 });
  assert.equal(partsOf(INPUTS, 1, false).length, BLOCKS);
  assert.deepEqual(partsOf(764, 2, true)[1], { from: 2 * BLOCK, to: 4 * BLOCK });
  assert.equal(partsOf(360, 1, true).length, BLOCKS);
});

test("blocks in order of their sums; what is not explained comes at a random place", () => {
  const ticks = new Float64Array(360);
  ticks.fill(1, 100, 110);
  ticks.fill(-1, 0, 10);
  ticks.fill(0.5, 200, 210);
  const order = descending(blockSums(ticks));
  assert.deepEqual([order[0], order[1], order.at(-1)], [10, 20, 0]);
  const random = randomNumbers(1);
  assert.equal(orderOf(ticks, 7, BLOCKS + 1, random)[1], BLOCKS);
  const places = Array.from({ length: 40 }, () => orderOf(ticks, null, BLOCKS + 1, random).indexOf(BLOCKS));
  assert.ok(new Set(places).size > 10);
  assert.deepEqual(orderOf(ticks, 7, BLOCKS, random), order);
});

test("a curve begins with the beat and ends with the foil", () => {
  const parts = partsOf(INPUTS, 1, true);
  const curve = exchange(share, ones, zeros, parts);
  assert.equal(curve.length, parts.length + 1);
  assert.equal(curve[0], 1);
  assert.equal(curve.at(-1), 0);
  assert.ok(Math.abs(curve[1] - 394 / 404) < 1e-6);
  assert.equal(ones[0], 1);
});

test("random deletion of what is alike everywhere is a straight line", () => {
  const parts = partsOf(360, 1, false);
  const options = { random: randomNumbers(2), count: 3 };
  const curve = randomDeletion(share, ones.slice(0, 360), zeros.slice(0, 360), parts, options);
  assert.ok(Math.abs(area(curve) - 0.5) < 1e-6);
});

test("areas by trapezia", () => {
  assert.equal(area([1, 1, 1]), 1);
  assert.equal(area([1, 0]), 0.5);
  assert.equal(area([1, 0, 0]), 0.25);
});
