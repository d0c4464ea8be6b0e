// int8 networks: in every flavour the very bits that models/export/simulate.py computes (tests/golden/net_int8_golden.py
// made the values), and Grad-CAM that explains the logit.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { FLAVOURS, loadFlavour, ROOT } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";

const GOLDEN = path.join(ROOT, "tests/golden/net_int8_golden");
const FILE = new Uint8Array(fs.readFileSync(`${GOLDEN}.tlm`));

/** The layout of the file is in net_int8_golden.py. */
function readGolden() {
  const bytes = new Uint8Array(fs.readFileSync(`${GOLDEN}.bin`));
  const [beats, inputs, classes] = new Uint32Array(bytes.buffer, 0, 3);
  return Array.from({ length: beats }, (_, i) => {
    const at = 12 + 4 * i * (inputs + classes);
    return {
      input: new Float32Array(bytes.buffer, at, inputs),
      logits: new Float32Array(bytes.buffer, at + 4 * inputs, classes),
    };
  });
}

const golden = readGolden();

await forEachFlavour((engine) => {
  test("the logits are those of the specification, bit by bit", () => {
    const model = engine.openModel(FILE);
    assert.equal(model.info.quantised, true);
    assert.ok(golden.length > 0);
    for (const { input, logits } of golden) assert.deepEqual(model.forward(input).logits, logits);
    assert.ok(new Set(golden.map(({ logits }) => logits[0])).size > 1, "all beats have the same logits");
    model.close();
  });

  test("a missing sample makes the logits NaN", () => {
    const model = engine.openModel(FILE);
    const input = golden[0].input.slice();
    input[100] = Number.NaN;
    assert.ok(model.forward(input).logits.every(Number.isNaN));
    model.close();
  });

  test("Grad-CAM is there", () => {
    const model = engine.openModel(FILE);
    const heats = golden.flatMap(({ input, logits }) =>
      Array.from(logits, (_, c) => model.gradcam(input, c)),
    );
    assert.ok(heats.every((heat) => heat.every((x) => x >= 0 && x < 100)));
    assert.ok(heats.some((heat) => new Set(heat).size > 10));
    model.close();
  });
}, FLAVOURS);

test("the flavours give the same probabilities and heat, bit by bit", async () => {
  const results = [];
  for (const flavour of FLAVOURS) {
    const model = (await loadFlavour(flavour)).openModel(FILE);
    results.push(golden.map(({ input }) => [model.forward(input), model.gradcam(input, 2)]));
    model.close();
  }
  for (const result of results) assert.deepEqual(result, results[0]);
});

const SHIPPED = path.join(ROOT, "models/int8");

for (const name of fs.readdirSync(SHIPPED)) {
  test(`${name}: the flavours give the same bits, also where all codes are at their bounds`, async () => {
    const results = [];
    for (const flavour of FLAVOURS) {
      const engine = await loadFlavour(flavour);
      const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(SHIPPED, name))));
      const references = engine.openReferences(
        new Uint8Array(fs.readFileSync(path.join(ROOT, "models/references.tlr"))),
      );
      const beats = Array.from({ length: 16 }, (_, i) => references.input(i, model));
      const loud = beats.map((beat, i) => beat.map((value) => value * 10 ** (i - 4)));
      results.push([...beats, ...loud].map((beat) => model.forward(beat)));
    }
    assert.ok(new Set(results[0].map(({ logits }) => logits[0])).size > 16);
    for (const result of results) assert.deepEqual(result, results[0]);
  });
}

for (const name of fs.readdirSync(SHIPPED)) {
  test(`${name}: without its rounding it comes to nearly the same, and its explanations add up to that`, async () => {
    const engine = await loadFlavour("simd128");
    const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(SHIPPED, name))));
    const references = engine.openReferences(
      new Uint8Array(fs.readFileSync(path.join(ROOT, "models/references.tlr"))),
    );
    const beats = Array.from({ length: 40 }, (_, i) => references.input(i, model));
    const explainer = engine.openExplainer(model);
    explainer.setBackground(beats.slice(20));
    const apart = beats.slice(0, 20).map((beat) => {
      const { logit, residual } = explainer.shap(beat, 0);
      const [rounded] = model.forward(beat).logits;
      assert.ok(Math.abs(residual) <= 1e-3 * Math.max(1, Math.abs(logit)));
      return Math.abs(logit - rounded);
    });
    assert.ok(Math.max(...apart) < 1.5, `${apart}`);
    assert.ok(Math.max(...apart) > 0, "nothing was rounded");
    for (const each of [explainer, references, model]) each.close();
  });
}
