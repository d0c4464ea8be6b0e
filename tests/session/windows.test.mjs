// One preprocessing: the window that is cut again for one beat is the window that the session classified.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOfBytes } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { resample } from "../helpers/resample.mjs";
import { sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";
import { wfdbSources } from "../helpers/wfdb.mjs";

await forEachFlavour((engine) => {
  /**
   * Asserts that every named beat's own window gives its probabilities.
   * @param {import("../../web/engine/engine.js").Source[]} sources
   * @param {number} denoiseLevels
   */
  const assertSameProbabilities = (sources, denoiseLevels) => {
    const model = engine.openModel(smallModel({ denoiseLevels }));
    const recording = engine.openRecording(sources);
    const { rate, samples } = recording.leads[0];
    const { beats } = analyse(engine, recording.read(0, 0, samples), { rate, model });
    const named = beats.filter(({ reason }) => reason === "none");
    assert.ok(named.length > 50);
    for (const { tick, label, probabilities } of named) {
      const { denoised, input } = engine.window(recording, 0, tick, model);
      assert.deepEqual(model.input(denoised), input);
      const again = model.forward(input).probabilities;
      assert.deepEqual(again, probabilities, `tick ${tick}`);
      assert.equal(again.indexOf(Math.max(...again)), label);
    }
    recording.close();
    model.close();
  };

  test("at 360 Hz, denoised", () => assertSameProbabilities(sampleSources(), 5));

  test("at 360 Hz, not denoised", () => assertSameProbabilities(sampleSources(), 0));

  for (const rate of [250, 500]) {
    test(`at ${rate} Hz`, () => {
      const minute = resample(sampleMillivolts().slice(0, 21600), 360, rate);
      assertSameProbabilities(wfdbSources("minute", minute, rate), 5);
    });
  }

  test("the input is the denoised window with mean 0 and standard deviation 1", () => {
    const model = engine.openModel(smallModel());
    const recording = engine.openRecording(sampleSources());
    const { raw, denoised, input } = engine.window(recording, 0, 5000, model);
    assert.deepEqual(raw, sampleMillivolts().subarray(5000 - 180, 5000 + 180));
    const mean = denoised.reduce((a, b) => a + b, 0) / denoised.length;
    const deviation = Math.sqrt(denoised.reduce((a, b) => a + (b - mean) ** 2, 0) / denoised.length);
    input.forEach((value, i) => {
      assert.ok(Math.abs(value - (denoised[i] - mean) / deviation) < 1e-4);
    });
    assert.notDeepEqual(denoised, raw);
    recording.close();
    model.close();
  });

  test("a source that is read piece by piece gives the same window", () => {
    const model = engine.openModel(smallModel());
    const bytes = sampleSources().map(({ name, size, read }) => sourceOfBytes(name, read(0, size).slice()));
    const [one, other] = [sampleSources(), bytes].map((sources) => engine.openRecording(sources));
    assert.deepEqual(engine.window(one, 0, 7000, model), engine.window(other, 0, 7000, model));
    one.close();
    other.close();
    model.close();
  });
});
