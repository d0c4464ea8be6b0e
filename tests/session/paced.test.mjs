// A paced beat gets no name, by any network, and says why; without a pacemaker no beat is paced.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOfBytes } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

await forEachFlavour((engine) => {
  /** @param {Float32Array} samples @param {boolean} around */
  const beatsOf = (samples, around) => {
    const model = engine.openModel(smallModel({ around }));
    const { beats } = analyse(engine, samples, { rate: SAMPLE_RATE, model });
    model.close();
    return beats;
  };

  /** @param {string} rhythm */
  const synthetic = (rhythm) => {
    const files = engine.synthRecord({ rhythm, rate: SAMPLE_RATE, seed: 3 }, { name: rhythm, seconds: 120 });
    const recording = engine.openRecording(files.map(({ name, bytes }) => sourceOfBytes(name, bytes)));
    const samples = recording.read(0, 0, 120 * SAMPLE_RATE);
    recording.close();
    return samples;
  };

  for (const around of [false, true]) {
    const which = around ? "a network that looks around" : "a network of one window";

    test(`${which} names no paced beat, and is asked all the same`, () => {
      const beats = beatsOf(synthetic("paced"), around);
      const paced = beats.filter(({ reason }) => reason === "paced");
      assert.ok(beats.length > 100 && paced.length > beats.length - 12, `${paced.length} of ${beats.length}`);
      for (const { label, probabilities } of paced) {
        assert.equal(label, -1);
        assert.ok(Math.abs(probabilities.reduce((sum, each) => sum + each) - 1) < 1e-5);
      }
    });

    test(`${which} finds no pacemaker where there is none`, () => {
      for (const samples of [sampleMillivolts(), synthetic("sinus"), synthetic("bigeminy")]) {
        const beats = beatsOf(samples, around);
        assert.ok(beats.length > 100);
        assert.ok(!beats.some(({ reason }) => reason === "paced"));
      }
    });
  }
});
