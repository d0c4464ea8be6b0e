// The same heart at other sampling rates: the beats stay where they are.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { resample } from "../helpers/resample.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const TOLERANCE = 0.02; // s

/** @param {number[]} times @param {number[]} others @returns {number[]} those without a partner */
function unmatched(times, others) {
  return times.filter((time) => !others.some((other) => Math.abs(other - time) <= TOLERANCE));
}

const RESAMPLED = [128, 250, 500].map((rate) => ({
  rate,
  samples: resample(sampleMillivolts(), SAMPLE_RATE, rate),
}));

await forEachFlavour((engine) => {
  for (const { rate, samples } of RESAMPLED) {
    test(`${rate} Hz`, () => {
      const reference = analyse(engine, sampleMillivolts(), { rate: SAMPLE_RATE }).beats.map(
        ({ time }) => time,
      );
      const { beats } = analyse(engine, samples, { rate });
      const times = beats.map(({ time }) => time);
      const lost = unmatched(reference, times);
      const extra = unmatched(times, reference);
      assert.ok(
        lost.length <= 0.01 * reference.length,
        `${lost.length} of ${reference.length} lost: ${lost}`,
      );
      assert.ok(extra.length <= 0.01 * times.length, `${extra.length} extra: ${extra}`);
      for (const { sample, time, tick } of beats) {
        assert.equal(sample, Math.round(time * rate));
        assert.ok(Math.abs(tick - time * 360) <= 0.5 + 1e-6);
      }
    });
  }
});
