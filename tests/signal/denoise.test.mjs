// Denoising equals PyWavelets (golden values: tests/golden/wavelet.py) within 1e-5 of the block's largest value.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";

const TOLERANCE = 1e-5;

/** @typedef {{ length: number, levels: number, dropBaseline: boolean, maxLevels: number, input: number, output: number }} Case */

/** @type {Case[]} */
const cases = JSON.parse(fs.readFileSync(path.join(ROOT, "tests/golden/wavelet.json"), "utf8"));
const bytes = fs.readFileSync(path.join(ROOT, "tests/golden/wavelet.bin"));

/** @param {number} at in floats @param {number} count */
function goldenBlock(at, count) {
  return Float32Array.from({ length: count }, (_, i) => bytes.readFloatLE(4 * (at + i)));
}

/** @param {Float32Array} block */
function largest(block) {
  return Math.max(...block.map(Math.abs));
}

await forEachFlavour((engine) => {
  for (const { length, levels, dropBaseline, input, output } of cases) {
    const what = `${length} samples, ${levels} levels${dropBaseline ? ", baseline dropped" : ""}`;
    test(what, () => {
      const block = goldenBlock(input, length);
      const expected = goldenBlock(output, length);
      const denoised = engine.denoise(block, levels, dropBaseline);
      assert.equal(denoised.length, length);
      const error = largest(denoised.map((value, i) => value - expected[i])) / largest(block);
      assert.ok(error <= TOLERANCE, `off by ${error}`);
      assert.deepEqual(block, goldenBlock(input, length), "the input is left alone");
    });
  }

  test("the largest number of levels is PyWavelets'", () => {
    for (const { length, maxLevels } of cases) assert.equal(engine.denoiseMaxLevels(length), maxLevels);
  });

  test("a constant has no noise to remove", () => {
    const denoised = engine.denoise(new Float32Array(1024).fill(0.5), 5, false);
    assert.ok(denoised.every((value) => Math.abs(value - 0.5) < 1e-6));
  });

  test("min and max of runs, with gaps and a shorter last run", () => {
    const samples = Float32Array.of(3, -1, 2, Number.NaN, 5, 4, Number.NaN, Number.NaN, Number.NaN, 7);
    assert.deepEqual(engine.minmax(samples, 3), Float32Array.of(-1, 3, 4, 5, Number.NaN, Number.NaN, 7, 7));
    assert.deepEqual(engine.minmax(new Float32Array(0), 3), new Float32Array(0));
  });
});
