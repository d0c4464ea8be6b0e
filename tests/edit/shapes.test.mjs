// Beats of the recording that ships gathered by shape, through the binding: every flavour the same, and as they are named.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { FLAVOURS, loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";
import { assertFails } from "../helpers/fails.mjs";
import { pageState } from "../helpers/page-state.mjs";

/** @param {import("../../web/engine/engine.js").Flavour} flavour */
async function gathered(flavour) {
  const engine = await loadFlavour(flavour);
  const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(ROOT, "models/v1.tlm"))));
  const sources = () =>
    [".hea", ".dat"].map((end) => sourceOfFile(path.join(ROOT, `web/samples/record208${end}`)));
  const { beats } = pageState(engine, model, sources()).state;
  const recording = engine.openRecording(sources());
  const shapes = engine.openShapes();
  const ids = [];
  const letters = [];
  for (let i = 0; i < beats.length; i++) {
    const { reason, tick, letter } = beats.at(i);
    if (reason !== "none") continue;
    ids.push(shapes.add(engine.window(recording, 0, tick, model).denoised));
    letters.push(letter);
  }
  const settled = shapes.settle();
  const places = ids.map((id) => shapes.place(id));
  assertFails(() => shapes.add(new Float32Array(3)), { code: "ARGUMENT" });
  shapes.close();
  shapes.close();
  recording.close();
  model.close();
  return { settled, places, letters };
}

it("are gathered alike by every flavour, all of them, normal and early beats apart", async () => {
  const all = await Promise.all(FLAVOURS.map(gathered));
  for (const other of all) assert.deepEqual(other, all[0]);
  const { settled, places, letters } = all[0];
  assert.ok(settled.length > 1 && settled.length < 20, String(settled.length));
  settled.forEach(({ beats }, place) => {
    assert.equal(places.filter((each) => each === place).length, beats);
    assert.ok(place === 0 || beats <= settled[place - 1].beats);
  });
  const share = (/** @type {string} */ letter, /** @type {number} */ place) => {
    const within = letters.filter((_, i) => places[i] === place);
    return within.filter((each) => each === letter).length / within.length;
  };
  assert.ok(share("N", 0) > 0.9, String(share("N", 0)));
  assert.ok(share("V", 1) > 0.9, String(share("V", 1)));
});
