// Two sessions share the work of one: what one finds another names, and the results are the same to the last bit.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FLAVOURS, loadFlavour, ROOT } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Model} Model */

/** The sample with a gap. */
const SAMPLES = sampleMillivolts();
SAMPLES.fill(Number.NaN, 30000, 30500);

const read = (/** @type {string} */ name) =>
  new Uint8Array(fs.readFileSync(path.join(ROOT, "models", `${name}.tlm`)));

/**
 * Pushes the samples in chunks and calls after each, and after the end.
 * @param {import("../../web/engine/engine.js").Session} session
 * @param {number} chunk samples
 * @param {() => void} after
 */
function pushAll(session, chunk, after) {
  for (let start = 0; start < SAMPLES.length; start += chunk) {
    session.push(SAMPLES.subarray(start, start + chunk));
    after();
  }
  session.finish();
  after();
}

/** @param {Engine} engine @param {Model} model */
function byOne(engine, model) {
  const session = engine.openSession({ rate: SAMPLE_RATE, model });
  pushAll(session, SAMPLES.length, () => {});
  const results = { ...session.take(), summary: session.summary() };
  session.close();
  return results;
}

/** @param {Engine} engine @param {Model} model @param {number} chunk samples */
function found(engine, model, chunk) {
  const session = engine.openSession({ rate: SAMPLE_RATE, model, findsOnly: true });
  /** @type {Uint8Array[]} */
  const blocks = [];
  pushAll(session, chunk, () => blocks.push(...session.found()));
  const { beats, quality, episodes, usual } = session.take();
  assert.equal(beats.length + quality.length + episodes.length + usual.length, 0);
  session.close();
  return blocks;
}

/** @param {Engine} engine @param {Model} model @param {Uint8Array[]} blocks */
function named(engine, model, blocks) {
  const session = engine.openSession({ rate: SAMPLE_RATE, model });
  for (const block of blocks) session.name(block);
  const results = { ...session.take(), summary: session.summary() };
  session.close();
  return results;
}

await forEachFlavour((engine) => {
  for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([
    ["a network of the window alone", smallModel()],
    ["R", read("r")],
  ])) {
    test(`${name}: two sessions give what one gives`, () => {
      const model = engine.openModel(bytes);
      const one = byOne(engine, model);
      assert.ok(one.beats.length > 400 && one.beats.some(({ label }) => label >= 0) && one.episodes.length);
      for (const chunk of [777, 50_000, SAMPLES.length]) {
        assert.deepEqual(named(engine, model, found(engine, model, chunk)), one, `chunks of ${chunk}`);
      }
      model.close();
    });
  }

  test("bytes that no session wrote are refused, and what was named before stays", () => {
    const model = engine.openModel(smallModel());
    const blocks = found(engine, model, 50_000);
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    session.name(blocks[0]);
    const before = session.summary();
    const wrong = blocks[1].slice();
    wrong[0] ^= 0x40;
    assert.throws(() => session.name(wrong), { code: "FORMAT" });
    assert.throws(() => session.name(blocks[1].subarray(0, 7)), { code: "FORMAT" });
    assert.deepEqual(session.summary(), before);
    for (const block of blocks.slice(1)) session.name(block);
    assert.deepEqual({ ...session.take(), summary: session.summary() }, byOne(engine, model));
    session.push(SAMPLES.subarray(0, 10));
    assert.throws(() => session.name(blocks[0]), { code: "ARGUMENT" });
    session.close();
    model.close();
  });
}, FLAVOURS);

test("what one flavour finds another names", async () => {
  const [first, second] = await Promise.all([loadFlavour("scalar"), loadFlavour("simd128")]);
  const [finds, names] = [first, second].map((engine) => engine.openModel(read("r")));
  assert.deepEqual(named(second, names, found(first, finds, 9999)), byOne(first, finds));
});
