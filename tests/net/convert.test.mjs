// models/convert.py: what it converts gives the logits of ONNX's own evaluator; what it cannot convert it refuses.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { loadFlavour, ROOT } from "../../tools/engine.mjs";
import { python } from "../../tools/env.mjs";

const skip =
  python && spawnSync(python, ["-c", "import onnx"]).status === 0 ? false : "no Python with the package onnx";
const TOLERANCE = 2e-4;

describe("models/convert.py", { skip }, () => {
  let folder = "";

  /** @param {string} source @param {string[]} options */
  function convert(source, ...options) {
    const target = path.join(folder, "converted.tlm");
    fs.rmSync(target, { force: true });
    const given = ["--name", "Converted", "--denoise-levels", "4", ...options];
    const { status, stderr } = spawnSync(python, [`${ROOT}/models/convert.py`, source, target, ...given], {
      encoding: "utf8",
    });
    return { status, stderr, bytes: fs.existsSync(target) ? new Uint8Array(fs.readFileSync(target)) : null };
  }

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "convert-"));
    const made = spawnSync(python, [path.join(ROOT, "tests/net/convert_cases.py"), folder], {
      encoding: "utf8",
    });
    assert.equal(made.status, 0, made.stderr);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const [name, classes] of [
    ["separable", "N,A,V"],
    ["plain", "N,V"],
  ]) {
    it(`converts a ${name} network; the engine gives the same logits`, async () => {
      const { bytes, stderr } = convert(path.join(folder, `${name}.onnx`), "--classes", classes);
      assert.ok(bytes, stderr);
      const { window, logits } = JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), "utf8"));
      const model = (await loadFlavour("simd128")).openModel(bytes);
      assert.deepEqual(model.info.classes, classes.split(","));
      const found = model.forward(Float32Array.from(window)).logits;
      found.forEach((logit, i) => {
        assert.ok(Math.abs(logit - logits[i]) < TOLERANCE, `${logit} for ${logits[i]}`);
      });
      model.close();
    });
  }

  it("turns the ONNX file of V1 into the very bytes of its model file", () => {
    const models = path.join(ROOT, "models");
    const about = ["--about", path.join(models, "v1.json"), "--name", "ArrhythmiNet V1"];
    const { bytes, stderr } = convert(path.join(models, "v1.onnx"), "--classes", "N,L,R,A,V", ...about);
    assert.ok(bytes, stderr);
    assert.deepEqual(bytes, new Uint8Array(fs.readFileSync(path.join(models, "v1.tlm"))));
  });

  it("turns the ONNX file of R into the very bytes of its model file", () => {
    const models = path.join(ROOT, "models");
    const about = JSON.parse(fs.readFileSync(path.join(models, "r.json"), "utf8"));
    const named = ["--about", path.join(models, "r.json"), "--name", "ArrhythmiNet-R"];
    const least = ["--least-certainty", String(about.calibration?.least_certainty ?? 0)];
    const { bytes, stderr } = convert(
      path.join(models, "r.onnx"),
      "--classes",
      "N,S,V,F,Q",
      ...named,
      ...least,
    );
    assert.ok(bytes, stderr);
    assert.deepEqual(bytes, new Uint8Array(fs.readFileSync(path.join(models, "r.tlm"))));
  });

  for (const [name, words] of /** @type {[string, RegExp][]} */ ([
    ["softmax", /operator Softmax .* has no place in a model file/],
    ["unpadded", /must pad by 2 on either side/],
    ["dilated", /not one-dimensional, or has dilations/],
    ["two-inputs", /the surroundings \[N, 44\]/],
  ])) {
    it(`refuses ${name}, and says why`, () => {
      const { status, stderr, bytes } = convert(path.join(folder, `${name}.onnx`), "--classes", "N,V");
      assert.equal(status, 1);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /Traceback/);
      assert.equal(bytes, null);
    });
  }

  it("refuses a number of classes that does not fit", () => {
    const { status, stderr } = convert(path.join(folder, "plain.onnx"), "--classes", "N,A,V");
    assert.equal(status, 1);
    assert.match(stderr, /2 outputs for 3 classes/);
  });
});
