// `tracelight explain`: every method, what it compares with, and what it refuses.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { smallModel } from "../helpers/model.mjs";
import { run, runJson, temporaryFolder } from "./program.mjs";

const SAMPLE = "web/samples/record208.hea";

const WAVES = ["p", "pr", "qrs", "st", "t", "rest", "timing", "around"];
const BEAT = ["explain", SAMPLE, "--beat", "20"];

/** @param {Record<string, number> | number[]} values */
const sum = (values) => Object.values(values).reduce((total, each) => total + each, 0);

for (const model of ["r", "v1"]) {
  describe(model, () => {
    /** @param {string[]} options */
    const explained = (...options) => runJson([...BEAT, "--model", `models/${model}.tlm`, ...options]);

    test("Grad-CAM on the last map, asked for by its layer, is the one without a layer", () => {
      const plain = explained();
      const last = explained("--kind", "positive");
      assert.equal(plain.method, "gradcam");
      assert.ok(last.layer > 0 && last.receptive_field_ticks > 1);
      for (const [i, heat] of plain.heat.entries()) assert.ok(Math.abs(heat - last.heat[i]) < 1e-5);
      const signed = explained("--layer", "2", "--kind", "signed");
      assert.ok(signed.heat.some((/** @type {number} */ heat) => heat < 0));
    });

    for (const compare of ["all", "normal", "patient"]) {
      test(`SHAP against ${compare}: samples, numbers and waves add up to the logit`, () => {
        const found = explained("--method", "shap", "--compare", compare);
        assert.equal(found.compared_with, compare);
        assert.ok(found.compared_beats >= 20);
        const values = [...found.values, ...(found.values_usual ?? []), ...found.values_around];
        const difference = found.logit - found.expected;
        assert.ok(Math.abs(found.residual) <= 1e-4);
        assert.ok(Math.abs(sum(values) - difference) < 1e-4);
        assert.deepEqual(Object.keys(found.waves), WAVES);
        assert.ok(Math.abs(sum(found.waves) - difference) < 1e-4);
        assert.equal(found.logit, found.logits[found.class]);
      });
    }

    test("expected gradients come near to the logit, and say how near", () => {
      const found = explained("--method", "expected-gradients", "--points", "32");
      const values = [...found.values, ...(found.values_usual ?? []), ...found.values_around];
      const short = found.logit - found.expected - sum(values);
      assert.ok(Math.abs(found.residual) < 0.1 && Math.abs(short - found.residual) < 1e-4);
    });

    test("Shapley values of waves and of segments add up exactly", () => {
      const waves = explained("--method", "waves", "--class", "V");
      assert.equal(waves.class, "V");
      assert.equal(waves.compared_beats, 16);
      assert.ok(Math.abs(sum(waves.waves) - (waves.logit - waves.expected)) < 1e-6);
      assert.ok(Math.abs(waves.residual) < 1e-6 && waves.adds_up === true);
      const parts = explained("--method", "segments", "--class", "V");
      assert.equal(parts.segments.length, 12);
      const total = sum(parts.segments) + parts.surroundings;
      assert.ok(Math.abs(total - (parts.logit - parts.expected)) < 1e-6);
    });
  });
}

test("what cannot be explained is refused with a sentence, and nothing is printed", () => {
  for (const [options, status, sentence] of /** @type {const} */ ([
    [["--method", "magic"], 1, /no method 'magic'/],
    [["--kind", "loud"], 1, /--kind cannot be loud/],
    [["--layer", "99"], 1, /--layer can be 0 to/],
    [["--method", "shap", "--layer", "4"], 1, /--layer does not go with --method shap/],
    [["--method", "waves", "--points", "4"], 1, /--points does not go with --method waves/],
    [["--compare", "patient"], 1, /--compare does not go with --method gradcam/],
    [["--method", "shap", "--compare", "him"], 1, /--compare cannot be him/],
    [["--method", "expected-gradients", "--points", "0"], 1, /--points can be 1 to 64/],
    [["--method", "shap", "--references", "nowhere.tlr"], 2, /nowhere.tlr cannot be opened/],
    [["--method", "shap", "--references", "models/r.tlm"], 2, /does not begin with "TLR1"/],
  ])) {
    const found = run([...BEAT, ...options]);
    assert.equal(found.status, status, options.join(" "));
    assert.match(found.stderr, sentence);
    assert.equal(found.stdout.length, 0);
  }
});

test("beats that were denoised otherwise than a network wants are not compared with", () => {
  const file = path.join(temporaryFolder(), "five-levels.tlm");
  fs.writeFileSync(file, smallModel({ denoiseLevels: 5 }));
  const found = run([...BEAT, "--model", file, "--method", "shap"]);
  assert.equal(found.status, 2);
  assert.match(found.stderr, /denoised with 4 levels, and this network wants 5: .*--compare patient/);
});

test("every build explains alike", () => {
  const options = [...BEAT, "--method", "shap", "--class", "N"];
  const native = runJson(options);
  for (const build of /** @type {const} */ (["scalar", "wasi"])) {
    const other = runJson(options, { build });
    for (const [i, value] of native.values.entries()) assert.ok(Math.abs(value - other.values[i]) < 1e-5);
  }
});
