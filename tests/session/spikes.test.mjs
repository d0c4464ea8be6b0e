// Pacing spikes move no R peak and bend no interval, and a lead that falls silent is no pause of the heart.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const MINUTE = 60 * SAMPLE_RATE;

await forEachFlavour((engine) => {
  for (const [height, lead] of [
    [2, 0.05],
    [-3, 0.12],
    [5, 0.15],
  ]) {
    test(`a spike of ${height} mV ${1000 * lead} ms before each R peak changes nothing`, () => {
      const samples = sampleMillivolts().subarray(0, MINUTE);
      const { beats } = analyse(engine, samples, { rate: SAMPLE_RATE });
      const paced = samples.slice();
      for (const { sample } of beats) {
        const at = sample - Math.round(lead * SAMPLE_RATE);
        if (at >= 5) paced[at] += height;
      }
      const { beats: found } = analyse(engine, paced, { rate: SAMPLE_RATE });
      const near = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < 0.012;
      const same = beats.filter(({ time, waves }) =>
        found.some((beat) => near(beat.time, time) && !(Math.abs(beat.waves.qrsOn - waves.qrsOn) > 0.012)),
      );
      assert.ok(found.length === beats.length, `${found.length} of ${beats.length}`);
      assert.ok(same.length > 0.95 * beats.length, `${same.length} of ${beats.length}`);
    });
  }

  test("thirty seconds in which next to nothing shows are a lead that is off, and no RR interval", () => {
    const samples = sampleMillivolts().slice(0, 2 * MINUTE);
    const [first, end] = [45 * SAMPLE_RATE, 75 * SAMPLE_RATE];
    for (let i = first; i < end; i++) samples[i] = samples[first - 1] + (i % 2 ? 0.006 : -0.006);
    const { beats, quality, episodes } = analyse(engine, samples, { rate: SAMPLE_RATE });
    const after = beats.find(({ sample }) => sample >= end);
    assert.ok(after && Number.isNaN(after.rr));
    assert.ok(!episodes.some(({ kind }) => kind === "pause"));
    const flat = quality.filter(({ sample, state }) => state === "flat" && sample >= first && sample < end);
    assert.ok(flat.length >= 19, `${flat.length}`);
  });
});
