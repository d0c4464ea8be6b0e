// The JSON of the page and that of the program: both as docs/analysis.schema.json says, and both the same.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";
import { resultsJson } from "../../web/export/json.js";
import { runJson, temporaryFolder } from "../cli/program.mjs";
import { sealModel } from "../helpers/model.mjs";
import { pageState } from "../helpers/page-state.mjs";
import { AROUND, INPUTS, MODEL, MODEL_R, SAMPLE } from "./inputs.mjs";

/** The last digit may be rounded either way: a float lies half-way more often than one would think. */
const ROUNDING = 1e-5;
const CLASSES_AT = 68; // of a model file: its class names, 8 bytes each

const schema = JSON.parse(fs.readFileSync(path.join(ROOT, "docs/analysis.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** @param {unknown} results */
function obeysSchema(results) {
  validate(results);
  assert.deepEqual(validate.errors ?? [], []);
}

/** @param {any} a @param {any} b @param {string} at */
function same(a, b, at = "results") {
  if (typeof a === "number" && typeof b === "number") {
    assert.ok(Math.abs(a - b) <= ROUNDING * Math.abs(a), `${at}: ${a} and ${b}`);
  } else if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    assert.deepEqual(Object.keys(a), Object.keys(b), at);
    for (const key of Object.keys(a)) same(a[key], b[key], `${at}.${key}`);
  } else assert.equal(a, b, at);
}

describe("the schema of the analysis", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  /** @type {import("../../web/engine/engine.js").Model} */
  let model;
  /** @type {import("../../web/engine/engine.js").Model} */
  let around;
  before(async () => {
    engine = await loadFlavour("simd128");
    model = engine.openModel(new Uint8Array(fs.readFileSync(MODEL)));
    around = engine.openModel(new Uint8Array(fs.readFileSync(MODEL_R)));
  });

  for (const [name, { files, check }] of Object.entries(INPUTS)) {
    it(`holds for ${name}, on the page and in the program`, () => {
      const paths = files();
      const program = runJson(["analyze", ...paths, "--model", MODEL]);
      const { state, hrv } = pageState(engine, model, paths.map(sourceOfFile));
      const page = JSON.parse(resultsJson(state, hrv));
      obeysSchema(program);
      obeysSchema(page);
      same(program, page);
      check(page);
    });
  }

  for (const name of AROUND) {
    it(`holds for ${name} and a model that looks around, on the page and in the program`, () => {
      const paths = INPUTS[name].files();
      const program = runJson(["analyze", ...paths, "--model", MODEL_R]);
      const { state, hrv } = pageState(engine, around, paths.map(sourceOfFile));
      const page = JSON.parse(resultsJson(state, hrv));
      obeysSchema(program);
      obeysSchema(page);
      same(program, page);
      assert.deepEqual(page.model.classes, ["N", "S", "V", "F", "Q"]);
      assert.equal(page.summary.beats_by_class.Q, 0);
    });
  }

  it("holds for a model in int8, and says so, on the page and in the program", () => {
    const file = path.join(ROOT, "models/int8/v1.tlm");
    const int8 = engine.openModel(new Uint8Array(fs.readFileSync(file)));
    const program = runJson(["analyze", `${SAMPLE}.hea`, "--model", file]);
    const { state, hrv } = pageState(engine, int8, [`${SAMPLE}.hea`, `${SAMPLE}.dat`].map(sourceOfFile));
    const page = JSON.parse(resultsJson(state, hrv));
    int8.close();
    obeysSchema(program);
    same(program, page);
    assert.equal(page.model.arithmetic, "int8");
    const float = JSON.parse(resultsJson({ ...state, models: [model.info] }, hrv));
    assert.equal(float.model.arithmetic, "float32");
  });

  for (const letters of ["abcAV", "NLRxy"])
    it(`holds for a model with classes ${letters}, on the page and in the program`, () => {
      const bytes = Uint8Array.from(fs.readFileSync(MODEL));
      [...letters].forEach((letter, i) => {
        bytes[CLASSES_AT + 8 * i] = letter.charCodeAt(0);
      });
      sealModel(bytes);
      const file = path.join(temporaryFolder(), `${letters}.tlm`);
      fs.writeFileSync(file, bytes);
      const own = engine.openModel(bytes);
      const program = runJson(["analyze", `${SAMPLE}.hea`, "--model", file]);
      const { state, hrv } = pageState(engine, own, [`${SAMPLE}.hea`, `${SAMPLE}.dat`].map(sourceOfFile));
      const page = JSON.parse(resultsJson(state, hrv));
      own.close();
      assert.equal(page.summary.normal_beats, letters === "NLRxy" ? "named" : "all");
      assert.equal(page.hrv.left_out.ectopic, 0);
      obeysSchema(page);
      same(program, page);
    });

  it("a beat that the network is not sure of has probabilities and no class", () => {
    const { beats } = runJson(["analyze", `${SAMPLE}.hea`, "--model", MODEL_R]);
    const unsure = beats.filter((/** @type {any} */ beat) => beat.reason_unclassified === "unsure");
    assert.ok(unsure.length > 10);
    for (const { class: name, probabilities } of beats) {
      assert.notEqual(name, "Q");
      if (name !== null) assert.ok(Math.max(...probabilities) > 0.96);
    }
    for (const { class: name, probabilities } of unsure) {
      assert.equal(name, null);
      assert.equal(probabilities.length, 5);
    }
    const unread = beats.find((/** @type {any} */ beat) => beat.reason_unclassified === "quality");
    assert.equal(unread.probabilities, null);
  });

  it("holds without a model", () => {
    const results = runJson(["analyze", `${SAMPLE}.hea`, "--no-model"]);
    obeysSchema(results);
    assert.equal(results.model, null);
    assert.equal(results.summary.normal_beats, "all");
    assert.deepEqual(results.summary.beats_by_class, {});
    assert.equal(results.hrv.left_out.ectopic, 0);
  });

  it("holds for what was found before a stop", () => {
    const sources = [`${SAMPLE}.hea`, `${SAMPLE}.dat`].map(sourceOfFile);
    const { state, hrv } = pageState(engine, model, sources);
    obeysSchema(JSON.parse(resultsJson({ ...state, complete: false }, hrv)));
  });

  it("would notice a NaN, an unknown key and a value that is said to be missing", () => {
    const results = runJson(["analyze", `${SAMPLE}.hea`, "--model", MODEL]);
    for (const spoil of [
      () => ({ ...results, extra: 1 }),
      () => ({ ...results, beats: [{ ...results.beats[0], time_s: null }] }),
      () => {
        const measures = {
          ...results.hrv.measures,
          sdann_ms: { ...results.hrv.measures.sdann_ms, value: 1 },
        };
        return { ...results, hrv: { ...results.hrv, measures } };
      },
    ]) {
      assert.equal(validate(spoil()), false);
    }
  });
});
