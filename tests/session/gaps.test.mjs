// A gap ends a segment: nothing reaches across it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const GAP = { first: 36000, end: 36000 + 5 * SAMPLE_RATE };
const WINDOW_HALF = 180; // ticks; one tick is one sample here

/** @param {number} first @param {number} end */
function sampleWithGap(first, end) {
  return sampleMillivolts().fill(Number.NaN, first, end);
}

/**
 * The sample recording has places where the signal glides back from far away or is drowned in noise, and beats may have
 * gone unseen: a second that cannot be read lies between two beats, or they are unusually far apart.
 * @typedef {import("../../web/engine/engine.js").Beat} Beat
 * @param {import("../../web/engine/engine.js").QualitySecond[]} quality
 * @param {Beat} from
 * @param {Beat} to
 */
function mayHideBeats(quality, from, to) {
  const lost = quality.some(
    ({ sample, state }) =>
      ["flat", "unreadable"].includes(state) && sample + SAMPLE_RATE > from.sample && sample < to.sample,
  );
  return lost || to.time - from.time > 1.2;
}

await forEachFlavour((engine) => {
  test("no RR interval spans the gap, and no beat lies in it", () => {
    const { beats, quality } = analyse(engine, sampleWithGap(GAP.first, GAP.end), { rate: SAMPLE_RATE });
    assert.ok(!beats.some(({ sample }) => sample >= GAP.first && sample < GAP.end));
    const before = beats.filter(({ sample }) => sample < GAP.first);
    const after = beats.filter(({ sample }) => sample >= GAP.end);
    assert.ok(before.length > 100 && after.length > 100);
    const firstOfSegment = beats.filter(
      ({ rr }, i) =>
        Number.isNaN(rr) &&
        !(i > 0 && beats[i].sample !== after[0].sample && mayHideBeats(quality, beats[i - 1], beats[i])),
    );
    assert.deepEqual(
      firstOfSegment.map(({ sample }) => sample),
      [before[0].sample, after[0].sample],
    );
  });

  test("an RR interval is the time between two beats, unless beats may have gone unseen in between", () => {
    const { beats, quality } = analyse(engine, sampleMillivolts(), { rate: SAMPLE_RATE });
    let hidden = 0;
    beats.slice(1).forEach((beat, i) => {
      if (Number.isNaN(beat.rr)) {
        hidden++;
        assert.ok(mayHideBeats(quality, beats[i], beat), `at ${beat.time} s`);
      } else assert.ok(Math.abs(beat.rr - (beat.time - beats[i].time)) < 1e-4);
    });
    assert.ok(hidden > 0 && hidden < 0.02 * beats.length, `${hidden}`);
  });

  test("a beat whose window touches the gap or an end is not named, and says why", () => {
    const model = engine.openModel(smallModel());
    const samples = sampleWithGap(GAP.first, GAP.end);
    const { beats } = analyse(engine, samples, { rate: SAMPLE_RATE, model });
    /** @param {number} tick */
    const cut = (tick) => {
      const [first, end] = [tick - WINDOW_HALF, tick + WINDOW_HALF];
      return first < 0 || end > samples.length || (first < GAP.end && end > GAP.first);
    };
    for (const { tick, label, reason, probabilities } of beats.filter((beat) => cut(beat.tick))) {
      assert.equal(label, -1, `tick ${tick}`);
      assert.equal(reason, "edge", `tick ${tick}`);
      assert.ok(probabilities.every((value) => value === 0));
    }
    assert.ok(beats.some((beat) => cut(beat.tick)));
    assert.ok(!beats.some((beat) => !cut(beat.tick) && beat.reason === "edge"));
    model.close();
  });

  test("what comes after a gap is named as if the recording began there", () => {
    const model = engine.openModel(smallModel());
    const samples = sampleWithGap(GAP.first, GAP.end);
    const whole = analyse(engine, samples, { rate: SAMPLE_RATE, model }).beats;
    const tail = analyse(engine, samples.slice(GAP.end), { rate: SAMPLE_RATE, model }).beats;
    const named = new Map(tail.map((beat) => [beat.sample + GAP.end, beat.probabilities]));
    const after = whole.filter(({ sample, reason }) => sample >= GAP.end && reason === "none");
    const shared = after.filter(({ sample }) => named.has(sample));
    assert.ok(shared.length > 0.95 * after.length, `${shared.length} of ${after.length}`);
    for (const { sample, probabilities } of shared) {
      assert.deepEqual(probabilities, named.get(sample), `sample ${sample}`);
    }
    model.close();
  });

  test("seconds in the gap are missing, all others are not", () => {
    const { quality } = analyse(engine, sampleWithGap(GAP.first, GAP.end), { rate: SAMPLE_RATE });
    assert.equal(quality.length, 300);
    quality.forEach(({ sample, state, index }, i) => {
      assert.equal(sample, i * SAMPLE_RATE);
      assert.equal(state === "missing", sample >= GAP.first && sample < GAP.end, `second ${i}`);
      assert.ok(index >= 0 && index <= 1);
    });
  });

  test("nothing but gap gives no beats", () => {
    const { beats } = analyse(engine, new Float32Array(7200).fill(Number.NaN), { rate: SAMPLE_RATE });
    assert.deepEqual(beats, []);
  });

  test("a flat line gives no beats and is called flat", () => {
    const { beats, quality } = analyse(engine, new Float32Array(7200).fill(0.2), { rate: SAMPLE_RATE });
    assert.deepEqual(beats, []);
    assert.ok(quality.every(({ state }) => state === "flat"));
  });

  test("an empty session and a session shorter than a beat end without results", () => {
    for (const count of [0, 1, 60]) {
      const { beats } = analyse(engine, sampleMillivolts().slice(0, count), { rate: SAMPLE_RATE });
      assert.deepEqual(beats, []);
    }
  });
});
