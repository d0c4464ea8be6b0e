// What is made of times of the forward pass: limits, ratios, medians; and that a peer that says something else is not
// timed.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { coldFigures, limitOf, networkFigures, peakFigure } from "../../bench/speed/inference/figures.mjs";
import { openNetwork, requireAgreement, timeSubject } from "../../bench/speed/inference/network.mjs";
import { bestOf } from "../../bench/speed/inference/subjects.mjs";
import { meetsTarget } from "../../bench/targets.mjs";
import { loadFlavour, ROOT } from "../../tools/engine.mjs";

const TIMES = { forward: 60, engine: 55, int8: 40, relaxed: 24, batch64: 50, ort: 180, ort64: 100 };

/** A machine that is twice as slow in the second of three turns. */
const TURNS = [1, 2, 1.25].map((slowness) => ({
  peak: 40 / slowness,
  times: {
    v1: /** @type {typeof TIMES} */ (
      Object.fromEntries(Object.entries(TIMES).map(([way, time]) => [way, time * slowness]))
    ),
  },
}));

/** @param {import("../../bench/figure.mjs").Figure[]} figures */
const valuesOf = (figures) => Object.fromEntries(figures.map(({ name, value }) => [name, value]));

test("the limit is two operations a multiply-add", () => {
  assert.equal(limitOf(1_000_000, 40), 50);
});

test("ratios are of one turn, so that a machine that slows down does not change them", () => {
  const about = { macs: 1_000_000, difference: 1e-7 };
  const values = valuesOf(networkFigures("v1", about, TURNS, ""));
  assert.deepEqual(values, {
    "forward.v1.us": 75,
    "forward.v1.engine_us": 68.75,
    "forward.v1.limit_us": 62.5,
    "forward.v1.over_limit": 1.2,
    "forward.v1.engine_over_limit": 1.1,
    "forward.v1.ort_us": 225,
    "forward.v1.ort_over_ours": 3,
    "forward.v1.batch64.us": 62.5,
    "forward.v1.batch64.ort_us": 125,
    "forward.v1.batch64.ort_over_ours": 2,
    "int8.v1.us": 50,
    "int8.v1.f32_over_int8": 1.5,
    "int8.v1.relaxed.us": 30,
    "int8.v1.relaxed.f32_over_int8": 2.5,
  });
  assert.equal(peakFigure(TURNS, "", "").value, 32);
});

test("Node has names of its own, and both are held to the target", () => {
  const about = { macs: 1_000_000, difference: 1e-7 };
  for (const where of ["", "node."]) {
    const figures = networkFigures("v1", about, TURNS, where);
    const verdict = (/** @type {string} */ name) =>
      figures.filter((each) => each.name === name).map(meetsTarget);
    assert.deepEqual(verdict(`forward.${where}v1.ort_over_ours`), [true]);
    assert.deepEqual(verdict(`forward.${where}v1.batch64.ort_over_ours`), [false]);
    assert.deepEqual(verdict(`int8.${where}v1.f32_over_int8`), [where === "" ? true : null]);
    assert.deepEqual(verdict(`int8.${where}v1.relaxed.f32_over_int8`), [where === "" ? true : null]);
  }
});

test("of the rounds of a turn the best counts, for the peak the highest", () => {
  assert.deepEqual(bestOf(TURNS), TURNS[0]);
  const mixed = { peak: 50, times: { v1: { ...TIMES, ort: 170, forward: 61 } } };
  const best = bestOf([TURNS[1], mixed, TURNS[0]]);
  assert.deepEqual(best, { peak: 50, times: { v1: { ...TIMES, ort: 170 } } });
  assert.equal(TURNS[1].times.v1.ort, 360);
});

test("cold starts are compared pair by pair", () => {
  const values = valuesOf(coldFigures({ ours: [10, 20, 12], ort: [300, 400, 360] }, "", ""));
  assert.deepEqual(values, {
    "coldstart.ms": 12,
    "coldstart.ort_ms": 360,
    "coldstart.ort_over_ours": 30,
  });
});

test("a peer that says something else is not timed", () => {
  assert.ok(requireAgreement([[0.5, 0.5]], [[0.5, 0.500001]]) < 2e-6);
  assert.throws(() => requireAgreement([[0.5, 0.5]], [[0.5, 0.5001]]), /differ/);
  assert.throws(() => requireAgreement([[0.5, 0.5]], [[0.5, Number.NaN]]), /differ/);
});

test("a time is that of one beat", async (t) => {
  const clock = [100, 105];
  t.mock.method(performance, "now", () => clock.shift());
  let done = 0;
  const run = (/** @type {number} */ calls) => {
    done += calls;
  };
  assert.equal(await timeSubject({ run, beats: 50, calls: 10 }), 10);
  assert.equal(done, 10);
});

test("another network's ONNX file is refused before anything is timed", async () => {
  const read = (/** @type {string} */ name) =>
    new Uint8Array(fs.readFileSync(path.join(ROOT, "models", name)));
  const engine = await loadFlavour("simd128");
  const opening = openNetwork(
    { simd128: engine, relaxed: null },
    {
      f32: read("v1.tlm"),
      int8: read("int8/v1.tlm"),
      onnx: read("v2.onnx"),
      references: read("references.tlr"),
    },
  );
  await assert.rejects(opening, /Outputs differ/);
});
