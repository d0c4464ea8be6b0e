// Model files on the command line: what `tracelight model` tells of them, what is refused, and what a network of
// one's own, whose classes have names of any kind, does to rhythm and variability.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { sealModel, smallModel } from "../helpers/model.mjs";
import { run, runJson, temporaryFolder } from "./program.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208.hea");
const GOLDEN = path.join(ROOT, "tests/golden/net_golden.tlm");
const V1 = path.join(ROOT, "models/v1.tlm");
const INT8 = path.join(ROOT, "models/int8/v1.tlm");
const AROUND = path.join(ROOT, "models/r.tlm");
const CLASSES_AT = 68;

const folder = temporaryFolder();

/** @param {string} name @param {Uint8Array} bytes */
function written(name, bytes) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

/** V1 with other names for its classes N, L, R, A and V. @param {string[]} names */
function renamed(...names) {
  const bytes = Uint8Array.from(fs.readFileSync(V1));
  names.forEach((name, i) => {
    bytes.fill(0, CLASSES_AT + 8 * i, CLASSES_AT + 8 * (i + 1));
    bytes.set(new TextEncoder().encode(name), CLASSES_AT + 8 * i);
  });
  sealModel(bytes);
  return written(`${names.join("-")}.tlm`, bytes);
}

test("model FILE and model info FILE are the same", () => {
  for (const form of [[], ["--json"]]) {
    const short = run(["model", GOLDEN, ...form]);
    const long = run(["model", "info", GOLDEN, ...form]);
    assert.equal(long.status, 0, long.stderr);
    assert.equal(long.text, short.text);
  }
  assert.equal(run(["model", "info", GOLDEN, "--json"], { build: "wasi" }).status, 0);
  const two = run(["model", GOLDEN, V1]);
  assert.equal(two.status, 1);
  assert.match(two.stderr, /'model' shows one file/);
});

test("model info --json: input, classes and layers", () => {
  const info = runJson(["model", "info", GOLDEN]);
  assert.deepEqual(info.classes, ["N", "L", "R", "A", "V"]);
  assert.deepEqual(info.meanings, ["normal", "normal", "normal", "supraventricular", "ventricular"]);
  const { rate_hz, window, inputs, usual_beat, surroundings, denoise_levels, least_certainty } = info;
  assert.deepEqual(
    { rate_hz, window, inputs, usual_beat, surroundings, denoise_levels, least_certainty },
    {
      rate_hz: 360,
      window: 360,
      inputs: 360,
      usual_beat: false,
      surroundings: 0,
      denoise_levels: 5,
      least_certainty: 0,
    },
  );
  assert.equal(info.arithmetic, "float32");
  const kinds = info.layers.map((/** @type {any} */ { kind }) => kind);
  assert.deepEqual(kinds.slice(-2), ["pool", "dense"]);
  assert.deepEqual(info.layers[0], {
    kind: "convolution",
    input: "window",
    added: null,
    channels_in: 1,
    channels: 12,
    length: 180,
    kernel: 9,
    stride: 2,
    activation: "relu",
    weights: "float32",
    parameters: 120,
  });
  assert.equal(info.layers[2].added, "layer 0");
  const parameters = info.layers.reduce(
    (/** @type {number} */ sum, /** @type {any} */ layer) => sum + layer.parameters,
    0,
  );
  assert.equal(parameters, info.parameters);
});

test("model info: the text tells the same as the JSON", () => {
  for (const file of [GOLDEN, INT8, AROUND]) {
    const { text } = run(["model", "info", file]);
    const info = runJson(["model", "info", file]);
    assert.ok(text.startsWith(`${info.name}\n`));
    assert.match(text, /^rate {2,}360 Hz$/m);
    assert.match(text, /^window {2,}360 samples/m);
    const input = info.usual_beat ? "the window beside the patient's usual beat" : "the window alone";
    assert.ok(text.includes(input), input);
    assert.equal(text.includes("44 numbers on what surrounds the beat"), info.surroundings === 44);
    assert.match(text, new RegExp(`^denoising {2,}Symlet-4, ${info.denoise_levels} levels$`, "m"));
    assert.match(text, new RegExp(`^arithmetic {2,}${info.arithmetic}$`, "m"));
    const certainty = info.least_certainty > 0 ? Number(info.least_certainty.toPrecision(2)) : "none";
    assert.match(text, new RegExp(`^least certainty {2,}${certainty}`, "m"));
    info.classes.forEach((/** @type {string} */ name, /** @type {number} */ i) => {
      assert.ok(text.includes(` ${name} (${info.meanings[i]})`), name);
    });
    const rows = text.split("\n").filter((line) => /^ {2,3}\d+ {2}/.test(line));
    assert.equal(rows.length, info.layers.length);
    rows.forEach((row, i) => {
      const { kind, input: from, added, channels_in, channels, length, kernel, stride } = info.layers[i];
      const { activation, weights } = info.layers[i];
      const cells = [i, kind, from, added ?? "-", channels_in, channels, length, kernel, stride];
      assert.deepEqual(
        row.trim().split(/ {2,}/),
        [...cells, activation ?? "none", weights ?? "none"].map(String),
      );
    });
  }
  assert.equal(runJson(["model", "info", INT8]).arithmetic, "int8");
  assert.match(run(["model", "info", INT8]).text, / int8$/m);
});

test("model info: the provenance stands in lines", () => {
  const bytes = smallModel();
  const before = new DataView(bytes.buffer).getUint32(144, true);
  const provenance = `{ "data" : "mitdb, \\"208\\"","train":[ 101 ,106], "none":[],"split":{"kind":"patient",
    "parts":[{"name":"a","of":[1]},[2,3],4]},"ok":true }`;
  const made = new Uint8Array(before + provenance.length);
  made.set(bytes.subarray(0, before));
  made.set(new TextEncoder().encode(provenance), before);
  new DataView(made.buffer).setUint32(8, made.length, true);
  new DataView(made.buffer).setUint32(148, provenance.length, true);
  sealModel(made);
  const file = written("provenance.tlm", made);
  const { text } = run(["model", "info", file]);
  assert.equal(
    text.slice(text.indexOf("provenance\n")),
    [
      "provenance",
      '  data: mitdb, \\"208\\"',
      "  train: 101, 106",
      "  none: ",
      "  split:",
      "    kind: patient",
      "    parts:",
      "      -",
      "        name: a",
      "        of: 1",
      "      - 2, 3",
      "      - 4",
      "  ok: true",
      "",
    ].join("\n"),
  );
  assert.deepEqual(runJson(["model", "info", file]).provenance, JSON.parse(provenance));
});

test("what is no model says what to do", () => {
  const other = Uint8Array.from(fs.readFileSync(GOLDEN));
  new DataView(other.buffer).setUint32(52, 250, true);
  sealModel(other);
  /** @type {[string, RegExp][]} */
  const cases = [
    [written("empty.tlm", new Uint8Array()), /empty\.tlm is empty: it has 0 bytes\. .*choose another \.tlm/],
    [folder, /is a folder: name the model file \(\.tlm\) in it\.$/m],
    [path.join(folder, "none.tlm"), /none\.tlm cannot be opened: is the path right\?$/m],
    [
      written("text.tlm", new TextEncoder().encode("hello")),
      /does not begin with "TLM1"\. Choose a \.tlm file/,
    ],
    [written("rate.tlm", other), /sampling rate of the model file is 250; this program reads 360\. Export/],
    [renamed("N", "L", "N"), /Two classes are called "N"\. Rename one/],
    [renamed("N", "a b"), /Class name 1 holds a blank, a comma, a double quote/],
    [renamed("N", "a,b"), /Class name 1 holds a blank, a comma, a double quote/],
    [renamed("N", 'a"b'), /Class name 1 holds a blank, a comma, a double quote/],
  ];
  for (const build of /** @type {import("./program.mjs").Build[]} */ (["native", "asan"])) {
    for (const [file, sentence] of cases) {
      for (const args of [
        ["model", "info", file],
        ["analyze", SAMPLE, "--model", file],
      ]) {
        const { status, stderr, text } = run(args, { build });
        assert.equal(status, 2, `${args.join(" ")}: ${stderr}`);
        assert.match(stderr, sentence);
        assert.equal(text, "");
      }
    }
  }
});

test("--model and --no-model contradict each other", () => {
  for (const command of [
    ["analyze", SAMPLE],
    ["annotate", SAMPLE, "--output", path.join(folder, "x.atr")],
  ]) {
    const { status, stderr, text } = run([...command, "--no-model", "--model", V1]);
    assert.equal(status, 1);
    assert.match(stderr, /--model and --no-model cannot both be given: choose one/);
    assert.equal(text, "");
  }
});

test("analyze --json says which arithmetic ran", () => {
  assert.equal(runJson(["analyze", SAMPLE, "--model", V1]).model.arithmetic, "float32");
  assert.equal(runJson(["analyze", SAMPLE, "--model", INT8]).model.arithmetic, "int8");
});

test("a model that names no beat normal says nothing of rhythm and variability", () => {
  const bare = runJson(["analyze", SAMPLE, "--no-model"]);
  const file = renamed("Normal", "LBBB", "Right", "Apex", "Void");
  const own = runJson(["analyze", SAMPLE, "--model", file]);
  assert.ok(own.summary.beats_by_class.Void > 50);
  assert.equal(own.summary.normal_beats, "all");
  for (const part of ["episodes", "hrv"]) assert.deepEqual(own[part], bare[part], part);
  for (const part of ["median_intervals_s", "beats_with_interval", "heart_rate_bpm"]) {
    assert.deepEqual(own.summary[part], bare.summary[part], part);
  }
  const { text } = run(["analyze", SAMPLE, "--model", file]);
  assert.match(text, /^no class of the model is N, L or R: /m);
  assert.doesNotMatch(run(["analyze", SAMPLE, "--model", V1]).text, /^no class of the model/m);
});

test("other names than those of the vocabulary are labels: neither normal nor ectopic", () => {
  const v1 = runJson(["analyze", SAMPLE, "--model", V1]);
  assert.ok(v1.hrv.left_out.ectopic > 50);
  const own = runJson(["analyze", SAMPLE, "--model", renamed("N", "L", "R", "Sinus", "Void")]);
  assert.equal(own.summary.beats_by_class.Void, v1.summary.beats_by_class.V);
  assert.equal(own.summary.normal_beats, "named");
  assert.equal(own.hrv.left_out.ectopic, 0);
  assert.equal(own.hrv.used, v1.hrv.used);
  assert.ok(own.hrv.left_out.unnamed > v1.hrv.left_out.unnamed);
  assert.deepEqual(own.summary.median_intervals_s, v1.summary.median_intervals_s);
  const kinds = new Set(own.episodes.map((/** @type {any} */ { kind }) => kind));
  for (const kind of ["couplet", "vt", "idioventricular", "bigeminy", "trigeminy"]) {
    assert.ok(!kinds.has(kind), kind);
  }
});

test("annotate writes a label as text beside the code Q", () => {
  for (const extension of ["hea", "dat"]) {
    fs.copyFileSync(SAMPLE.replace(/hea$/, extension), path.join(folder, `record208.${extension}`));
  }
  const model = renamed("N", "L", "R", "a", "Void");
  const output = path.join(folder, "record208.own");
  assert.equal(run(["annotate", SAMPLE, "--model", model, "--output", output]).status, 0);
  const { beats } = runJson(["analyze", SAMPLE, "--model", model]);
  const header = path.join(folder, "record208.hea");
  const { annotations } = runJson(["info", header, "--annotations", "own"]);
  assert.equal(annotations.length, beats.length);
  annotations.forEach((/** @type {any} */ { code, text }, /** @type {number} */ i) => {
    const name = beats[i].class;
    const isLabel = name === "a" || name === "Void";
    assert.equal(code, isLabel || name === null ? 13 : "NLR".indexOf(name) + 1);
    assert.equal(text, isLabel ? name : "");
  });
  assert.ok(annotations.some((/** @type {any} */ { text }) => text === "Void"));
});
