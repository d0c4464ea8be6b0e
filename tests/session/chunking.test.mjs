// Chunking never changes a result: however the samples are cut, beats, labels, probabilities and quality are the
// same to the last bit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { resample } from "../helpers/resample.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

/** The sample with two gaps, one of a single value. */
function sampleWithGaps() {
  const samples = sampleMillivolts();
  samples.fill(Number.NaN, 30000, 30500);
  samples[70001] = Number.NaN;
  return samples;
}

const SIGNALS = [
  { name: "the sample at 360 Hz", rate: SAMPLE_RATE, samples: sampleMillivolts() },
  { name: "the sample with gaps", rate: SAMPLE_RATE, samples: sampleWithGaps() },
  {
    name: "one minute of it at 250 Hz",
    rate: 250,
    samples: resample(sampleMillivolts().slice(0, 21600), 360, 250),
  },
];

await forEachFlavour((engine) => {
  for (const { name, rate, samples } of SIGNALS) {
    test(`${name}: chunks of 1, 73, 4096 and all`, () => {
      const model = engine.openModel(smallModel());
      const whole = analyse(engine, samples, { rate, model });
      assert.ok(whole.beats.length > 60, `${whole.beats.length} beats`);
      assert.ok(whole.beats.some(({ label }) => label >= 0));
      for (const chunk of [1, 73, 4096]) {
        assert.deepEqual(analyse(engine, samples, { rate, model, chunk }), whole, `chunks of ${chunk}`);
      }
      model.close();
    });
  }

  test("chunks of random sizes, with results taken in between", () => {
    const samples = sampleMillivolts();
    const whole = analyse(engine, samples, { rate: SAMPLE_RATE });
    const random = randomNumbers(11);
    const session = engine.openSession({ rate: SAMPLE_RATE });
    /** @type {ReturnType<typeof session.take>} */
    const collected = { beats: [], quality: [], episodes: [], usual: [] };
    const collect = () => {
      const { beats, quality, episodes, usual } = session.take();
      collected.usual.push(...usual);
      collected.beats.push(...beats);
      collected.quality.push(...quality);
      collected.episodes.push(...episodes);
    };
    for (let start = 0; start < samples.length; ) {
      const end = start + Math.floor(random() * 3000);
      session.push(samples.subarray(start, end));
      start = end;
      collect();
    }
    session.finish();
    collect();
    session.close();
    assert.deepEqual(collected, whole);
  });
});
