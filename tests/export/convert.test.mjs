// models/convert.py on what people bring: one sentence for what it refuses, never other numbers than ONNX's own evaluator.
// The networks that it must convert are in tests/net/convert.test.mjs.

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

describe("models/convert.py, on networks of others", { skip }, () => {
  let folder = "";

  /** @param {string} name */
  const at = (name) => path.join(folder, name);

  /** Options of `given` that come twice count as they come last. @param {string} source @param {string[]} given */
  function convert(source, ...given) {
    const target = at("converted.tlm");
    fs.rmSync(target, { force: true });
    const all = [target, "--name", "Converted", "--denoise-levels", "4", "--classes", "N,V", ...given];
    const { status, stderr } = spawnSync(python, [`${ROOT}/models/convert.py`, at(source), ...all], {
      encoding: "utf8",
    });
    return { status, stderr, bytes: fs.existsSync(target) ? new Uint8Array(fs.readFileSync(target)) : null };
  }

  /** One sentence, on one line. @param {ReturnType<typeof convert>} done @param {RegExp} words */
  function refused({ status, stderr, bytes }, words) {
    assert.equal(status, 1, stderr);
    assert.match(stderr, words);
    assert.match(stderr, /^convert: [^\n]+\n$/);
    assert.equal(bytes, null);
  }

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "convert-"));
    const made = spawnSync(python, [path.join(ROOT, "tests/export/convert_cases.py"), folder], {
      encoding: "utf8",
    });
    assert.equal(made.status, 0, made.stderr);
    fs.writeFileSync(at("text.onnx"), "no network\n");
    fs.writeFileSync(at("empty.onnx"), "");
    fs.writeFileSync(at("list.json"), "[1, 2]");
    fs.writeFileSync(at("broken.json"), '{"data": ');
    fs.writeFileSync(at("latin.json"), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]));
    fs.writeFileSync(at("nan.json"), '{"f1": NaN}');
    fs.writeFileSync(at("infinite.json"), '{"f1": 1e999}');
    fs.writeFileSync(at("half.json"), '{"data": "\\ud800"}');
    fs.writeFileSync(at("deep.json"), `{"data": ${"[".repeat(32)}${"]".repeat(32)}}`);
    fs.writeFileSync(at("bottomless.json"), `{"data": ${"[".repeat(1e5)}${"]".repeat(1e5)}}`);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const name of [
    "alias-of-relu",
    "scalar",
    "scalar-attribute",
    "channels-first",
    "channels-second",
    "dense-row",
  ]) {
    it(`converts ${name}; the engine gives the same logits`, async () => {
      const { bytes, stderr } = convert(`${name}.onnx`);
      assert.ok(bytes, stderr);
      assert.equal(stderr, "");
      const { window, logits } = JSON.parse(fs.readFileSync(at(`${name}.json`), "utf8"));
      const model = (await loadFlavour("simd128")).openModel(bytes);
      const found = model.forward(Float32Array.from(window)).logits;
      found.forEach((logit, i) => {
        assert.ok(Math.abs(logit - logits[i]) < TOLERANCE, `${logit} for ${logits[i]}`);
      });
      model.close();
    });
  }

  const supported = /supported are Conv, .*Add, Relu, .*Gemm, MatMul/;
  for (const [name, words] of /** @type {[string, RegExp][]} */ ([
    ["alias", /Relu must follow a layer directly, and alone/],
    ["output-read-again", /a bias must follow a layer directly, and alone/],
    ["time", /shape \[180\]; after a convolution it can be one number, \[180, 1\] or \[1, 180, 1\]/],
    ["time-row", /shape \[1, 1, 180\]; after a convolution/],
    ["channels-and-time", /shape \[180, 180\]; after a convolution/],
    ["dense-column", /shape \[2, 1\]; after a dense layer it can be one number, \[2\] or \[1, 2\]/],
    ["bias-of-pool", /must follow a convolution or a dense layer/],
    ["softmax", /operator Softmax .* must give logits; remove the Softmax/],
    ["softmax-between", supported],
    ["sigmoid", supported],
    ["max-pool", supported],
    ["even", /is 8 wide; its kernel must be odd/],
    ["computed-weight", /is computed; it must be a constant/],
    ["text", /it is not an ONNX file/],
    ["empty", /cannot become a model file: ./],
    ["missing", /missing\.onnx: No such file or directory/],
  ])) {
    it(`refuses ${name}.onnx, and says why`, () => refused(convert(`${name}.onnx`), words));
  }

  for (const [classes, words] of /** @type {[string, RegExp][]} */ ([
    ["N,N", /'N' is there twice/],
    ["N, N ", /'N' is there twice/],
    ["N,Ä", /is not 1\.\.7 printable ASCII characters/],
    ["N,", /'' is not 1\.\.7/],
    ["N,ventricu", /'ventricu' is not 1\.\.7/],
    ["N,a b", /'a b' is not .* without blank/],
    ["N,a\tb", /'a\\tb' is not 1\.\.7/],
    ['N,a"', /'a"' is not .* double quote/],
  ])) {
    it(`refuses the classes ${JSON.stringify(classes)}`, () =>
      refused(convert("scalar.onnx", "--classes", classes), words));
  }

  it("refuses a name with a control character", () =>
    refused(
      convert("scalar.onnx", "--name", "My\nnet"),
      /1\.\.31 bytes of UTF-8 without control characters/,
    ));

  it("takes class names without the blanks around them", async () => {
    const { bytes, stderr } = convert("scalar.onnx", "--classes", " N , V ");
    assert.ok(bytes, stderr);
    const model = (await loadFlavour("simd128")).openModel(bytes);
    assert.deepEqual(model.info.classes, ["N", "V"]);
    model.close();
  });

  it("warns of class names that have no meaning, in one line", () => {
    const { status, stderr, bytes } = convert("scalar.onnx", "--classes", "Normal,V");
    assert.equal(status, 0);
    assert.ok(bytes);
    assert.match(stderr, /^convert: warning: [^\n]*no meaning of Normal: only a label[^\n]*\n$/);
  });

  it("tells the names with a meaning in its help", () => {
    const { stdout } = spawnSync(python, [`${ROOT}/models/convert.py`, "--help"], { encoding: "utf8" });
    assert.match(stdout, /A, S {2}supraventricular ectopic/);
    const option = stdout.slice(stdout.lastIndexOf("--classes")).replace(/\s+/g, " ");
    for (const words of ["N (normal)", "V (ventricular ectopic)", "F (fusion)", "others are only labels"]) {
      assert.ok(option.includes(words), option);
    }
  });

  for (const certainty of ["59", "-0.1", "nan"]) {
    it(`refuses a least certainty of ${certainty}`, () => {
      refused(
        convert("scalar.onnx", `--least-certainty=${certainty}`),
        /a probability, 0\.\.1, not (59|-0\.1|nan)/,
      );
    });
  }

  for (const [name, words] of /** @type {[string, RegExp][]} */ ([
    ["list.json", /list\.json must hold a JSON object/],
    ["broken.json", /broken\.json is not JSON: /],
    ["latin.json", /latin\.json is not JSON: /],
    ["nan.json", /provenance cannot be written as JSON: /],
    ["infinite.json", /provenance cannot be written as JSON: /],
    ["half.json", /provenance cannot be written as JSON: /],
    ["deep.json", /provenance is a JSON object, nested at most 32 deep/],
    ["bottomless.json", /bottomless\.json is not JSON: /],
    ["missing.json", /missing\.json: No such file or directory/],
  ])) {
    it(`refuses --about ${name}`, () => refused(convert("scalar.onnx", "--about", at(name)), words));
  }

  it("says that it cannot write the target", () => {
    for (const [target, words] of /** @type {[string, RegExp][]} */ ([
      [at("nowhere/net.tlm"), /net\.tlm: No such file or directory/],
      [folder, /: Is a directory/],
    ])) {
      const all = [at("scalar.onnx"), target, "--name", "X", "--denoise-levels", "4", "--classes", "N,V"];
      const { status, stderr } = spawnSync(python, [`${ROOT}/models/convert.py`, ...all], {
        encoding: "utf8",
      });
      refused({ status, stderr, bytes: null }, words);
    }
  });
});
