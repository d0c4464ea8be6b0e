// Samples, randomised weights, findings, targets and plots of EXPLANATIONS.md.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withPermutedLayers } from "../../bench/distort/model_file.mjs";
import { intervalOf, widthFinding, wrongFinding } from "../../bench/explain/findings.mjs";
import { deletionSvg, randomisationSvg, widthSvg } from "../../bench/explain/plots.mjs";
import { stratifiedSample } from "../../bench/explain/sample.mjs";
import { figure, formatValue } from "../../bench/figure.mjs";
import { randomNumbers } from "../../bench/random.mjs";
import { arrangeTables } from "../../bench/tables.mjs";
import { formatTarget, meetsTarget } from "../../bench/targets.mjs";
import { loadFlavour } from "../../tools/engine.mjs";
import { smallModel } from "../helpers/model.mjs";

const fraction = (/** @type {string} */ name, /** @type {number} */ value, note = "") =>
  figure(name, value, "fraction", 1, note);

test("a sample takes the records in turn, the same in every run", () => {
  const beats = Array.from({ length: 100 }, (_, i) => ({
    record: i < 90 ? "100" : `${i}`,
    kind: "NV?"[i % 3],
  }));
  const kindOf = (/** @type {{ kind: string }} */ { kind }) => (kind === "?" ? null : kind);
  const draw = () => stratifiedSample(beats, kindOf, 5, randomNumbers(4));
  const drawn = draw();
  assert.deepEqual(drawn, draw());
  assert.deepEqual(
    drawn.map(({ kind }) => kind),
    [..."NNNNNVVVVV"],
  );
  const normal = drawn.slice(0, 5).map(({ record }) => record);
  assert.equal(
    new Set(normal).size,
    Math.min(5, new Set(beats.filter(({ kind }) => kind === "N").map(({ record }) => record)).size),
  );
});

test("layers with weights in random order: the same numbers, another network, the same file otherwise", async () => {
  const engine = await loadFlavour("simd128");
  const file = smallModel();
  const before = file.slice();
  const whole = engine.openModel(file);
  const layers = whole.layers().map((_, i) => i);
  const last = layers.length - 1;
  const sorted = (/** @type {Uint8Array} */ bytes) => [...bytes.subarray(16)].sort((a, b) => a - b);
  const changed = withPermutedLayers(file, layers, randomNumbers(9));
  const model = engine.openModel(changed);
  const input = Float32Array.from({ length: whole.info.inputs }, (_, i) => Math.sin(i));
  assert.notDeepEqual(model.forward(input).logits, whole.forward(input).logits);
  assert.deepEqual(sorted(changed), sorted(file));
  assert.deepEqual(
    withPermutedLayers(file, [last], randomNumbers(9)),
    withPermutedLayers(file, [last], randomNumbers(9)),
  );
  assert.deepEqual(file, before);
  assert.throws(() => withPermutedLayers(file, [last + 1], randomNumbers(9)), RangeError);
  model.close();
  whole.close();
});

test("findings follow the numbers", () => {
  assert.deepEqual(intervalOf("95 %: -0.01 to 0.20, over records"), { low: -0.01, high: 0.2 });
  const of = (/** @type {string} */ width, /** @type {string} */ spread) =>
    widthFinding([
      fraction("explain.v1_v2.width_ratio", 1, `95 %: ${width}`),
      fraction("explain.v1_v2.spread_ratio", 1, `95 %: ${spread}`),
    ]);
  assert.match(of("0.8 to 0.9", "1.1 to 1.2"), /\*\*confirmed\*\*.+\*\*refuted\*\*/);
  assert.match(of("0.9 to 1.1", "0.9 to 0.95"), /\*\*neither confirmed nor refuted\*\*.+\*\*confirmed\*\*/);
  const wrong = wrongFinding(
    [
      fraction("explain.v1.wrong.width_auc", 0.8, "95 %: 0.7 to 0.9"),
      fraction("explain.v1.wrong.gain", 0.01, "95 %: -0.01 to 0.02"),
    ],
    "v1",
  );
  assert.match(wrong, /\*\*are\*\* the more diffuse ones.+\*\*adds nothing certain to\*\* it \(\+0\.010/);
});

test("targets stand beside the figures that have one", () => {
  const met = (/** @type {string} */ name, /** @type {number} */ value) => meetsTarget(fraction(name, value));
  assert.equal(formatTarget("explain.v1.shap.deletion_over_random"), "≤ 0.6");
  assert.equal(met("explain.r.gradcam.deletion_over_random", 0.61), false);
  assert.equal(met("explain.v2.gradcam.pointing.L", 0.9), true);
  assert.equal(met("explain.r.shap.pointing.L", 0.5), null);
  assert.equal(met("explain.r.shap.pointing.V", 0.5), false);
  assert.equal(met("explain.additivity_worst", 1e-3), false);
  assert.equal(formatValue(figure("explain.additivity_worst", 1.23456e-6, "logit", 1)), "0.00000123 logit");
});

test("every figure stands in one table, those of plots in none", () => {
  const titles = (/** @type {string} */ name) => arrangeTables([fraction(name, 1)]).map(({ title }) => title);
  assert.deepEqual(titles("explain.v1.shap.deletion_over_random"), ["Deletion and insertion"]);
  assert.deepEqual(titles("explain.v1.shap.window_deletion_over_random"), [
    "Deletion and insertion, the window alone",
  ]);
  assert.deepEqual(titles("explain.v1.shap.pointing_wide.R"), ["Pointing"]);
  assert.deepEqual(titles("explain.v1.shap.energy.qrs"), ["Where what speaks for the class lies (energy)"]);
  assert.deepEqual(titles("explain.v1.shap.width.V"), ["Ticks that hold half of |SHAP| (width)"]);
  assert.deepEqual(titles("explain.additivity_worst"), ["Agreement"]);
  assert.deepEqual(titles("explain.v1.shap.deletion_curve.500"), []);
});

test("plots have a line for each method and network, and a dot for each width", () => {
  const curves = [0, 500, 1000].flatMap((at) => [
    fraction(`explain.v1.shap.deletion_curve.${at}`, 1 - at / 1000),
    fraction(`explain.v1.shap.randomisation_curve.${at}`, 0),
  ]);
  assert.match(
    deletionSvg(curves),
    /points="50.0,60.0 150.0,160.0 250.0,260.0" fill="none" stroke="#0072b2"/,
  );
  assert.equal(randomisationSvg(curves).match(/<polyline/g)?.length, 6);
  const widths = widthSvg([figure("explain.v2.shap.width.N", 120, "ms", 1)]);
  assert.match(widths, /<circle cx="126.0" cy="140.0"/);
});
