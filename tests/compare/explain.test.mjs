// The measures of explanations on cases whose answer is known.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import {
  area,
  BLOCK,
  BLOCKS,
  blockOrder,
  deletionAndInsertion,
  randomOrder,
} from "../../bench/explain/curves.mjs";
import { width } from "../../bench/explain/measures.mjs";
import { randomiseLast } from "../../bench/explain/randomise.mjs";
import { stratifiedSample } from "../../bench/explain/sample.mjs";
import { areaUnderRoc, pearson, ranks, spearman } from "../../bench/explain/statistics.mjs";
import { foldTicks, highest, holds, smooth, waveSpans } from "../../bench/explain/ticks.mjs";
import { randomNumbers } from "../../bench/random.mjs";
import { loadFlavour, ROOT } from "../../tools/engine.mjs";

const NONE = Number.NaN;

test("ranks, correlations and the area under the ROC curve", () => {
  assert.deepEqual([...ranks([10, 30, 20, 30])], [1, 3.5, 2, 3.5]);
  assert.equal(spearman([1, 2, 3], [1, 10, 100]), 1);
  assert.ok(Math.abs(pearson([1, 2, 3], [3, 2, 1]) + 1) < 1e-12);
  assert.ok(Number.isNaN(pearson([1, 1], [1, 2])));
  assert.equal(areaUnderRoc([0.1, 0.9, 0.5, 0.5], [false, true, true, false]), 0.875);
});

test("deletion and insertion follow the order, and an area is that of trapezia", () => {
  const attribution = new Float64Array(360);
  attribution[5 * BLOCK] = 2;
  attribution[7 * BLOCK + 3] = 1;
  const order = blockOrder(attribution);
  assert.deepEqual(order.slice(0, 2), [5, 7]);
  const input = new Float32Array(360).fill(1);
  const share = (/** @type {Float32Array} */ values) => values.reduce((a, b) => a + b, 0) / 360;
  const beat = { input, base: new Float32Array(360), channels: 1 };
  const { deletion, insertion } = deletionAndInsertion(share, beat, order);
  assert.equal(deletion.length, BLOCKS + 1);
  assert.ok(Math.abs(area(deletion) - 0.5) < 1e-6 && Math.abs(area(insertion) - 0.5) < 1e-6);
  assert.deepEqual([deletion[0], deletion.at(-1), insertion[0], insertion.at(-1)], [1, 0, 0, 1]);
  assert.deepEqual(
    [...randomOrder(randomNumbers(3))].sort((a, b) => a - b),
    [...order].sort((a, b) => a - b),
  );
});

test("width is the fewest ticks that hold half", () => {
  const values = new Float64Array(360);
  values.set([4, -3, 1], 100);
  assert.equal(width(values), 1000 / 360);
  assert.equal(width(values.fill(1)), 500);
});

test("ticks: channels are summed, waves found, means smooth", () => {
  assert.deepEqual(
    [
      ...foldTicks(
        Float32Array.from({ length: 720 }, (_, i) => i % 2),
        2,
      ),
    ],
    Array(360).fill(1),
  );
  const waves = {
    pOn: NONE,
    pPeak: NONE,
    pOff: NONE,
    qrsOn: -0.05,
    qrsOff: 0.05,
    tOn: 0.1,
    tPeak: 0.2,
    tOff: 0.9,
  };
  const { p, qrs, t } = waveSpans(waves);
  assert.equal(p, null);
  assert.deepEqual(qrs, { from: 162, to: 199 });
  assert.equal(t?.to, 361);
  assert.ok(holds(qrs, 180) && !holds(qrs, 199) && !holds(p, 100));
  assert.equal(highest(Float64Array.of(1, 5, 2)), 1);
  assert.deepEqual([...smooth(Float64Array.of(0, 3, 0, 0), 3)], [1.5, 1, 1, 0]);
});

test("a sample has so many of each group, the records in turn, the same each time", () => {
  const beats = Array.from({ length: 60 }, (_, i) => ({ record: String(i % 3), kind: i % 2 ? "V" : "N" }));
  const sample = () => stratifiedSample(beats, ({ kind }) => kind, { each: 6, seed: 3 });
  assert.deepEqual(sample(), sample());
  for (const kind of ["N", "V"]) {
    const records = sample().flatMap((beat) => (beat.kind === kind ? [beat.record] : []));
    assert.deepEqual(records.sort(), ["0", "0", "1", "1", "2", "2"]);
  }
});

test("shuffled layers make another network of the same weights", async () => {
  const engine = await loadFlavour("simd128");
  const file = new Uint8Array(fs.readFileSync(path.join(ROOT, "models/v2.tlm")));
  const input = Float32Array.from({ length: 404 }, (_, i) => Math.sin(i));
  const logits = [0, 1, 100].map((count) => {
    const model = engine.openModel(randomiseLast(file, count, 5));
    const { logits: found } = model.forward(input);
    model.close();
    return [...found];
  });
  assert.notDeepEqual(logits[0], logits[1]);
  assert.notDeepEqual(logits[1], logits[2]);
  const model = engine.openModel(file);
  assert.deepEqual(logits[0], [...model.forward(input).logits]);
  model.close();
});
