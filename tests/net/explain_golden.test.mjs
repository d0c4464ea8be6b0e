// Explanations against PyTorch and Captum, in every flavour: tests/golden/explain_golden.py made the values, in float64.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { assertClose } from "../helpers/close.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { WINDOW } from "./windows.mjs";

const GOLDEN = path.join(ROOT, "tests/golden");
const NAMES = ["explain_golden", "explain_golden_around"];
/** The engine computes in float32: logits are up to 6, where its numbers lie 5e-7 apart. All differ by less than 1e-6. */
const TOLERANCE = 3e-6;
/** @type {import("../../web/engine/engine.js").CamKind[]} */
const KINDS = ["signed", "positive", "guided"];

/** The layout of the files is in explain_golden.py. @param {string} name */
function readGolden(name) {
  const bytes = new Uint8Array(fs.readFileSync(path.join(GOLDEN, `${name}.bin`)));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const read = (/** @type {number} */ count, /** @type {"getUint32" | "getFloat32"} */ kind) =>
    Array.from({ length: count }, () => {
      at += 4;
      return view[kind](at - 4, true);
    });
  const floats = (/** @type {number} */ count) => Float32Array.from(read(count, "getFloat32"));
  const [inputs, backgrounds, beats, points, count] = read(5, "getUint32");
  const layers = read(count, "getUint32");
  const background = Array.from({ length: backgrounds }, () => floats(inputs));
  const explained = Array.from({ length: beats }, () => ({
    input: floats(inputs),
    logits: floats(2),
    shap: floats(inputs),
    gradients: floats(inputs),
    heat: layers.map(() => KINDS.map(() => floats(WINDOW))),
  }));
  assert.equal(at, bytes.length);
  return { points, layers, background, explained };
}

await forEachFlavour((engine) => {
  for (const name of NAMES) {
    const { points, layers, background, explained } = readGolden(name);
    const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(GOLDEN, `${name}.tlm`))));
    const explainer = engine.openExplainer(model);
    explainer.setBackground(background);

    test(`${name}: SHAP equals Captum's DeepLiftShap`, () => {
      for (const [target, { input, shap, logits }] of explained.entries()) {
        const { values, logit, expected } = explainer.shap(input, target);
        assertClose(values, shap, TOLERANCE);
        assertClose([logit, expected], logits, TOLERANCE);
        assert.ok(Math.max(...values.map(Math.abs)) > 1000 * TOLERANCE, "the values are too small to tell");
      }
    });

    test(`${name}: expected gradients equal autograd's at the same places`, () => {
      for (const [target, { input, gradients, shap }] of explained.entries()) {
        const { values } = explainer.expectedGradients(input, target, points);
        assertClose(values, gradients, TOLERANCE);
        assert.ok(
          values.some((value, i) => Math.abs(value - shap[i]) > 100 * TOLERANCE),
          "it is another method",
        );
      }
    });

    for (const [k, kind] of KINDS.entries()) {
      test(`${name}: Grad-CAM, ${kind}, equals autograd's on layers ${layers.join(", ")}`, () => {
        let lit = 0;
        for (const [target, { input, heat }] of explained.entries()) {
          for (const [i, layer] of layers.entries()) {
            const found = explainer.gradcam(input, target, { layer, kind });
            assertClose(found, heat[i][k], TOLERANCE, `beat ${target}, layer ${layer}, tick`);
            lit += found.some((value) => Math.abs(value) > 100 * TOLERANCE) ? 1 : 0;
          }
        }
        assert.ok(lit > (layers.length * explained.length) / 2, "most maps are too cold to tell");
      });
    }
  }
});
