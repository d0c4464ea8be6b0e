// R peaks at the very edges of a recording stay inside it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const FIRST_SECONDS = 1500; // samples

await forEachFlavour((engine) => {
  const samples = sampleMillivolts();

  /** @param {Float32Array} part */
  const assertInside = (part) => {
    for (const { sample, tick, time } of analyse(engine, part, { rate: SAMPLE_RATE }).beats) {
      assert.ok(sample >= 0 && sample < part.length, `sample ${sample} of ${part.length}`);
      assert.ok(tick >= 0 && tick < part.length, `tick ${tick} of ${part.length}`);
      assert.ok(
        time >= 0 && time <= (part.length - 1) / SAMPLE_RATE,
        `time ${time} of ${part.length} samples`,
      );
    }
  };

  test("wherever the recording ends", () => {
    for (let end = 1; end < FIRST_SECONDS; end++) assertInside(samples.subarray(0, end));
  });

  test("wherever the recording begins", () => {
    for (let start = 0; start < FIRST_SECONDS; start++) assertInside(samples.subarray(start, start + 2000));
  });
});
