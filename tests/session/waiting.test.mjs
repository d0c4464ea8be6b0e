// Beats that wait for what follows them, for live views: each can be seen soon after its window, and looking changes nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedModel } from "../../tools/shipped.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const SECONDS = 60;
/** The first beats may be seen late: the detector learns for three seconds. */
const LEARNING = 4;
/** After the R peak a beat's window ends. Seconds */
const WINDOW_AFTER = 0.5;
const LATEST = 0.33;

await forEachFlavour((engine) => {
  const samples = sampleMillivolts().subarray(0, SECONDS * SAMPLE_RATE);

  /** Sample by sample, looking after each. @param {import("../../web/engine/engine.js").Model} [model] */
  function watched(model) {
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    /** @type {Map<number, { seen: number, beat: import("../../web/engine/engine.js").Beat }>} */
    const first = new Map();
    samples.forEach((_, i) => {
      session.push(samples.subarray(i, i + 1));
      for (const beat of session.waiting()) {
        if (!first.has(beat.tick)) first.set(beat.tick, { seen: (i + 1) / SAMPLE_RATE, beat });
      }
    });
    session.finish();
    const results = session.take();
    session.close();
    return { first, results };
  }

  for (const around of [true, false]) {
    const modelOf = () => engine.openModel(smallModel({ around }));
    const title = around ? "of a network that looks around" : "of a network of the window alone";

    test(`a beat ${title} is seen ${1000 * LATEST} ms after its window at the latest`, () => {
      const model = modelOf();
      const { first, results } = watched(model);
      const beats = results.beats.filter(({ time }) => time > LEARNING && time < SECONDS - 1);
      assert.ok(beats.length > 60);
      for (const { tick, time } of beats) {
        const known = first.get(tick);
        assert.ok(known, `tick ${tick} was not seen before it was certain`);
        assert.ok(known.seen - time - WINDOW_AFTER <= LATEST, `tick ${tick}: ${known.seen - time} s after R`);
      }
      model.close();
    });

    test(`looking at beats ${title} changes nothing`, () => {
      const model = modelOf();
      assert.deepEqual(watched(model).results, analyse(engine, samples, { rate: SAMPLE_RATE, model }));
      model.close();
    });
  }

  test("what is seen has a name, waves and an interval, nearly always those that it keeps", () => {
    const model = engine.openModel(shippedModel("r"));
    const { first, results } = watched(model);
    const beats = results.beats.filter(({ tick, reason }) => first.has(tick) && reason === "none");
    const seen = beats.map(({ tick }) => /** @type {{ beat: (typeof beats)[0] }} */ (first.get(tick)).beat);
    const kept = (/** @type {(beat: (typeof beats)[0]) => unknown} */ of) =>
      beats.filter((beat, i) => Object.is(of(beat), of(seen[i]))).length / beats.length;
    assert.ok(beats.length > 60);
    assert.equal(
      kept(({ rr }) => rr),
      1,
    );
    assert.ok(kept(({ waves }) => waves.qrsOn) > 0.8);
    assert.ok(kept(({ label }) => label) > 0.9);
    model.close();
  });

  test("after the last beat none waits", () => {
    const session = engine.openSession({ rate: SAMPLE_RATE });
    session.push(samples);
    session.finish();
    assert.deepEqual(session.waiting(), []);
    session.close();
  });
});
