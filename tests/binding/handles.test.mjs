// Handles give back what they take: memory, sources, borrowed models.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FLAVOURS } from "../../tools/engine.mjs";
import { forEachFlavour, loadWithModules } from "../helpers/flavours.mjs";
import { smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

/** Where blocks of several sizes would go now: differs when anything was not given back. */
function nextBlocks(/** @type {import("../../web/engine/module.js").WasmModule} */ module) {
  const pointers = [16, 64, 256, 4096, 1 << 16, 1 << 20].map((size) => module.tlw_alloc(size));
  for (const pointer of pointers) module.tlw_free(pointer);
  return { pointers, bytes: module.memory.buffer.byteLength };
}

/** In every part. @param {Record<string, import("../../web/engine/module.js").WasmModule>} modules */
const nextBlocksOf = (modules) => Object.values(modules).map(nextBlocks);

/** Opens, uses and closes one of everything; fails once along the way. */
function useEverything(
  /** @type {import("../../web/engine/engine.js").Engine} */ engine,
  /** @type {Uint8Array} */ file,
) {
  const recording = engine.openRecording(sampleSources());
  const model = engine.openModel(file);
  const session = engine.openSession({ rate: SAMPLE_RATE, model });
  session.push(recording.read(0, 0, 3000));
  session.finish();
  const { beats } = session.take();
  engine.window(recording, 0, beats[2].tick, model);
  engine.annotatedEpisodes(beats.map(({ time }) => ({ time, code: 1 })));
  const input = new Float32Array(model.info.inputs);
  model.gradcam(input, 0);
  const explainer = engine.openExplainer(model);
  explainer.gradcam(input, 0, { layer: 0 });
  assert.throws(() => engine.openModel(file.subarray(1)));
  assert.throws(() => engine.openRecording(sampleSources().slice(0, 1)));
  session.close();
  explainer.close();
  model.close();
  recording.close();
}

for (const flavour of FLAVOURS) {
  const { engine, modules } = await loadWithModules(flavour);
  describe(flavour, () => {
    test("memory does not grow over 1000 rounds of opening and closing", () => {
      const file = smallModel();
      for (let i = 0; i < 10; i++) useEverything(engine, file);
      const before = nextBlocksOf(modules);
      for (let i = 0; i < 1000; i++) useEverything(engine, file);
      assert.deepEqual(nextBlocksOf(modules), before);
    });
  });
}

await forEachFlavour((engine) => {
  test("closing twice is harmless", () => {
    const recording = engine.openRecording(sampleSources());
    const model = engine.openModel(smallModel());
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    for (const handle of [recording, model, session, session, model, recording]) handle.close();
    assert.equal(engine.openRecording(sampleSources()).leads.length, 1);
  });

  test("a session keeps its model until it is closed itself", () => {
    const samples = sampleMillivolts().subarray(0, 7200);
    const model = engine.openModel(smallModel());
    const expected = analyse(engine, samples, { rate: SAMPLE_RATE, model });
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    model.close();
    engine.openModel(smallModel({ denoiseLevels: 0 })).close(); // would reuse the freed memory
    session.push(samples);
    session.finish();
    assert.deepEqual(session.take(), expected);
    session.close();
  });

  test("recordings read from their own sources", () => {
    const first = engine.openRecording(sampleSources());
    const second = engine.openRecording(sampleSources());
    first.close();
    assert.deepEqual(second.read(0, 1000, 50), sampleMillivolts().subarray(1000, 1050));
    second.close();
  });
});
