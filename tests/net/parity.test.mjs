// The network against onnxruntime-web, for every models/NAME.onnx that lies beside its NAME.tlm, in every flavour; and
// the flavours against each other, bit by bit. MODELS=folder tests other models.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { feedsOf, openSession, softmax } from "../../bench/speed/inference/onnx.mjs";
import { FLAVOURS, loadFlavour, ROOT } from "../../tools/engine.mjs";
import { testInputs } from "./windows.mjs";

const FOLDER = process.env.MODELS ?? path.join(ROOT, "models");
const TOLERANCE = 1e-5;
const BEATS = 200;

const names = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith(".onnx"))
  .map((file) => path.join(FOLDER, file.slice(0, -".onnx".length)))
  .filter((stem) => fs.existsSync(`${stem}.tlm`));

/** Logits of all inputs, one pass each: a model may be exported for one. @param {string} stem @param {Float32Array[]} inputs */
async function reference(stem, inputs) {
  const session = await openSession(new Uint8Array(fs.readFileSync(`${stem}.onnx`)));
  const logits = [];
  for (const input of inputs) {
    const results = await session.run(feedsOf([input], session.inputNames));
    logits.push(/** @type {Float32Array} */ (results[session.outputNames[0]].data).slice());
  }
  await session.release();
  return logits;
}

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
function largestDifference(a, b) {
  assert.equal(a.length, b.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    largest = difference <= largest ? largest : difference;
  }
  return largest;
}

/** What one flavour makes of all inputs. @param {import("../../web/engine/engine.js").Flavour} flavour */
async function run(flavour, /** @type {string} */ stem) {
  const model = (await loadFlavour(flavour)).openModel(new Uint8Array(fs.readFileSync(`${stem}.tlm`)));
  const inputs = testInputs(BEATS, model.info);
  const results = inputs.map((input) => model.forward(input));
  const heat = model.gradcam(inputs[1], 0);
  model.close();
  return { inputs, results, heat };
}

if (names.length === 0) {
  test("network parity", { skip: "no models/*.onnx with a .tlm beside it" }, () => {});
}

for (const stem of names) {
  test(`${path.basename(stem)}: logits and probabilities equal onnxruntime's to ${TOLERANCE}`, async (t) => {
    const runs = await Promise.all(FLAVOURS.map((flavour) => run(flavour, stem)));
    const right = await reference(stem, runs[0].inputs);
    for (const [index, flavour] of FLAVOURS.entries()) {
      const { results } = runs[index];
      let worst = 0;
      results.forEach(({ logits, probabilities }, i) => {
        // Relative to the largest logit where that is above 1: float32 has no absolute precision.
        const scale = Math.max(1, ...Array.from(right[i], Math.abs));
        worst = Math.max(worst, largestDifference(logits, right[i]) / scale);
        worst = Math.max(worst, largestDifference(probabilities, softmax(right[i])));
      });
      t.diagnostic(`${flavour}: largest difference ${worst.toExponential(1)}`);
      assert.ok(worst <= TOLERANCE, `${flavour}: ${worst}`);
    }
  });

  test(`${path.basename(stem)}: all flavours give the same bits`, async () => {
    const [first, ...others] = await Promise.all(FLAVOURS.map((flavour) => run(flavour, stem)));
    for (const { results, heat } of others) {
      assert.deepEqual(results, first.results);
      assert.deepEqual(heat, first.heat);
    }
  });
}
