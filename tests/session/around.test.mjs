// A network that looks around: what it gets of a beat in the session can be had again on demand, every beat is named in
// order, and the chunks do not matter.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const LEARNING = 9; // TL_USUAL_LEARNING

await forEachFlavour((engine) => {
  const samples = sampleMillivolts();

  /** @param {Float32Array} signal @param {{ chunk?: number, leastCertainty?: number }} [options] */
  const analysed = (signal, { chunk = signal.length, leastCertainty = 0 } = {}) => {
    const model = engine.openModel(smallModel({ around: true, leastCertainty }));
    const results = analyse(engine, signal, { rate: SAMPLE_RATE, model, chunk });
    model.close();
    return results;
  };

  test("a beat's probabilities come out again from its window, its usual beat and its surroundings", () => {
    const model = engine.openModel(smallModel({ around: true }));
    const recording = engine.openRecording(sampleSources());
    const { beats, usual } = analysed(samples);
    const named = beats.filter(({ reason }) => reason === "none");
    assert.ok(named.length > 400 && usual.length > 20);
    for (const beat of named) {
      const { denoised } = engine.window(recording, 0, beat.tick, model);
      const context = { usual: usual[beat.usual], surroundings: beat.surroundings };
      const { probabilities } = model.forward(model.input(denoised, context));
      assert.deepEqual(probabilities, beat.probabilities, `tick ${beat.tick}`);
    }
    recording.close();
    model.close();
  });

  test("the same beats are found as without looking around, in the same order", () => {
    const { beats } = analyse(engine, samples, { rate: SAMPLE_RATE });
    assert.deepEqual(
      analysed(samples).beats.map(({ tick, rr, waves }) => ({ tick, rr, waves })),
      beats.map(({ tick, rr, waves }) => ({ tick, rr, waves })),
    );
  });

  test("chunks do not matter", () => {
    const whole = analysed(samples);
    for (const chunk of [1, 73, 4096]) assert.deepEqual(analysed(samples, { chunk }), whole);
  });

  test("the first beats wait until the usual beat is learnt", () => {
    const { beats, usual } = analysed(samples);
    assert.equal(beats[0].usual, 0);
    const peak = usual[0].indexOf(Math.max(...usual[0]));
    assert.ok(Math.abs(peak - 180) <= 4, `R peak of the usual beat at ${peak}`);
    const few = analysed(samples.subarray(0, beats[4].tick + 400));
    assert.ok(few.beats.length < LEARNING && few.usual.length === 1);
    assert.ok(few.beats.every((one) => one.usual === 0));
  });

  test("a pause does not hold the beat before it back for longer than three seconds", () => {
    const { beats } = analysed(samples);
    const last = beats[99].tick;
    const paused = new Float32Array(last + 300 + 20 * SAMPLE_RATE);
    paused.set(samples.subarray(0, last + 200));
    paused.fill(samples[last + 199], last + 200);
    const model = engine.openModel(smallModel({ around: true }));
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    session.push(paused.subarray(0, last + 5 * SAMPLE_RATE));
    const found = session.take().beats;
    assert.equal(found.at(-1)?.tick, last);
    session.close();
    model.close();
  });

  test("the first beat of a recording has no interval before it, and the last none after", () => {
    const { beats } = analysed(samples);
    const first = beats[0].surroundings;
    const last = /** @type {typeof beats[0]} */ (beats.at(-1)).surroundings;
    for (let reference = 0; reference < 6; reference++) {
      assert.equal(first[2 * reference], 0);
      assert.equal(last[2 * reference + 1], 0);
    }
    assert.ok(beats[200].surroundings.some((value) => value !== 0));
  });

  test("a beat of which the network is not certain enough stays unclassified, with its probabilities", () => {
    const sure = analysed(samples).beats;
    const { beats } = analysed(samples, { leastCertainty: 0.5 });
    const unsure = beats.filter(({ reason }) => reason === "unsure");
    assert.ok(unsure.length > 0 && unsure.length < beats.length);
    beats.forEach((beat, i) => {
      const most = Math.max(...sure[i].probabilities);
      assert.deepEqual(beat.probabilities, sure[i].probabilities);
      assert.equal(beat.label, sure[i].label === -1 || most < 0.5 ? -1 : sure[i].label);
    });
  });

  test("a network that looks around says so when it is not told", () => {
    const model = engine.openModel(smallModel({ around: true }));
    assert.equal(model.info.inputs, 764);
    assert.throws(() => model.input(new Float32Array(360)), { code: "ARGUMENT" });
    model.close();
  });
});
