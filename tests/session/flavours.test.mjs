// Every flavour gives the same bits: beats, probabilities, quality, windows, Grad-CAM, denoising, min/max.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FLAVOURS, loadFlavour } from "../../tools/engine.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

/**
 * @param {import("../../web/engine/engine.js").Flavour} flavour
 * @param {(engine: import("../../web/engine/engine.js").Engine) => unknown} compute
 */
async function computeWith(flavour, compute) {
  return compute(await loadFlavour(flavour));
}

/** @param {(engine: import("../../web/engine/engine.js").Engine) => unknown} compute */
async function assertSame(compute) {
  const [first, ...others] = await Promise.all(FLAVOURS.map((flavour) => computeWith(flavour, compute)));
  assert.equal(others.length, FLAVOURS.length - 1);
  for (const other of others) assert.deepEqual(other, first);
}

test("beats, labels, probabilities and quality", async () => {
  await assertSame((engine) => {
    const model = engine.openModel(smallModel());
    const result = analyse(engine, sampleMillivolts(), { rate: SAMPLE_RATE, model });
    assert.ok(result.beats.length > 400);
    return result;
  });
});

test("windows, logits and Grad-CAM", async () => {
  await assertSame((engine) => {
    const model = engine.openModel(smallModel());
    const recording = engine.openRecording(sampleSources());
    return [500, 12345, 99999].map((tick) => {
      const window = engine.window(recording, 0, tick, model);
      return { window, output: model.forward(window.input), heat: model.gradcam(window.input, 2) };
    });
  });
});

test("denoising and min/max", async () => {
  await assertSame((engine) => [
    engine.denoise(sampleMillivolts().subarray(0, 4096), 6, true),
    engine.minmax(sampleMillivolts(), 37),
  ]);
});
