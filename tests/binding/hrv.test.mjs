// Heart-rate variability and the summary through the binding: what became of every interval, and nothing made up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HRV_USES } from "../../web/engine/engine.js";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

/** @param {number} count beats one second apart */
function steady(count) {
  return {
    times: Float64Array.from({ length: count }, (_, i) => i + 1),
    rr: Float32Array.from({ length: count }, (_, i) => (i ? 1 : Number.NaN)),
    beat: new Uint8Array(count).fill(1),
  };
}

await forEachFlavour((engine) => {
  test("every measure at every length is a number, or says what it needs", () => {
    for (let count = 0; count < 320; count++) {
      const { measures, used, use, seconds } = engine.hrv(steady(count));
      assert.equal(used, Math.max(0, count - 1));
      assert.equal(use.length, count);
      for (const { name, value, state, needs } of measures) {
        assert.equal(Number.isFinite(value), state === "measured", `${name} of ${count} beats`);
        if (seconds >= needs) assert.notEqual(state, "not-enough-data", `${name} of ${count} beats`);
        else assert.equal(state, "not-enough-data", `${name} of ${count} beats`);
      }
    }
  });

  test("tells of every interval whether it is used, and why not", () => {
    const beats = steady(40);
    beats.beat[5] = 0;
    beats.beat[10] = 2;
    beats.rr[15] = 0.2;
    beats.rr[20] = 1.4;
    beats.rr[25] = Number.NaN;
    const { use, leftOut, intervals, used } = engine.hrv(beats);
    const at = (/** @type {number} */ i) => HRV_USES[use[i]];
    assert.deepEqual([0, 4, 5, 6, 7, 10, 11, 15, 20, 25].map(at), [
      "none",
      "used",
      "ectopic",
      "ectopic",
      "used",
      "unnamed",
      "unnamed",
      "range",
      "artefact",
      "none",
    ]);
    assert.deepEqual(leftOut, { ectopic: 2, unnamed: 2, range: 1, artefact: 1 });
    assert.equal(intervals, 38);
    assert.equal(used, 38 - 6);
  });

  test("refuses times that do not ascend, and columns of unlike lengths", () => {
    const beats = steady(5);
    beats.times[3] = 0;
    assert.throws(() => engine.hrv(beats), { code: "ARGUMENT" });
    assert.throws(() => engine.hrv({ ...steady(5), rr: new Float32Array(4) }), { code: "ARGUMENT" });
  });

  test("the summary counts what the session gave out, however the samples came", () => {
    const samples = sampleMillivolts().subarray(0, 60 * SAMPLE_RATE);
    const summaries = [samples.length, 4096, 73].map((chunk) => {
      const session = engine.openSession({ rate: SAMPLE_RATE });
      for (let start = 0; start < samples.length; start += chunk)
        session.push(samples.subarray(start, start + chunk));
      session.finish();
      const summary = session.summary();
      const { beats, quality } = session.take();
      assert.equal(summary.beats, beats.length);
      assert.ok(summary.unreadableBeats < 0.05 * beats.length);
      assert.equal(summary.unclassified, beats.length);
      assert.deepEqual(summary.classes, []);
      for (const [state, seconds] of Object.entries(summary.seconds)) {
        assert.equal(quality.filter((second) => second.state === state).length, seconds, state);
      }
      assert.ok(summary.lowestRate < summary.meanRate && summary.meanRate < summary.highestRate);
      assert.ok(summary.medians.qrs > 0.04 && summary.medians.qrs < 0.14);
      session.close();
      assert.throws(() => session.summary(), /closed/);
      return summary;
    });
    assert.deepEqual(summaries[1], summaries[0]);
    assert.deepEqual(summaries[2], summaries[0]);
  });
});
