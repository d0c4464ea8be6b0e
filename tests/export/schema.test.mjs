// The JSON of the page and that of the program: both as docs/analysis.schema.json says, and both the same.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";
import { resultsJson } from "../../web/export/json.js";
import { runJson, temporaryFolder } from "../cli/program.mjs";
import { pageState } from "../helpers/page-state.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208");
const MODEL = path.join(ROOT, "models/v1.tlm");
/** The last digit may be rounded either way: a float lies half-way more often than one would think. */
const ROUNDING = 1e-5;

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

const folder = temporaryFolder();

/** @param {string} name @param {ArrayLike<number>} samples @param {(value: number, i: number) => string} cell */
function csv(name, samples, cell, head = "time (s),ECG (mV)") {
  const file = path.join(folder, `${name}.csv`);
  const rows = Array.from(samples, (value, i) => `${(i / SAMPLE_RATE).toFixed(6)},${cell(value, i)}`);
  fs.writeFileSync(file, `${head}\n${rows.join("\n")}\n`);
  return file;
}

const millivolts = (/** @type {number} */ value) => value.toFixed(3);
const part = (/** @type {number} */ seconds) => sampleMillivolts().subarray(0, seconds * SAMPLE_RATE);
const inGap = (/** @type {number} */ i) => i > 20 * SAMPLE_RATE && i < 31.4 * SAMPLE_RATE;

/** Names of inputs, their files, and what must come of them. @type {Record<string, { files: () => string[], check: (results: any) => void }>} */
const INPUTS = {
  "the recording that ships": {
    files: () => [`${SAMPLE}.hea`, `${SAMPLE}.dat`],
    check: ({ beats, hrv, summary, episodes, recording }) => {
      assert.ok(beats.length > 480 && episodes.length > 10);
      assert.equal(summary.beats, beats.length);
      assert.equal(hrv.left_out_intervals.length + hrv.used, hrv.intervals);
      assert.ok(hrv.left_out.ectopic > 100 && hrv.measures.sdnn_ms.value > 0);
      assert.equal(hrv.measures.sdann_ms.state, "not-enough-data");
      assert.equal(recording.synthetic, false);
    },
  },
  "a recording with a gap": {
    files: () => [csv("gap", part(60), (value, i) => (inGap(i) ? "" : millivolts(value)))],
    check: ({ beats, quality }) => {
      assert.equal(beats.filter((/** @type {any} */ beat) => beat.rr_s === null).length, 2);
      assert.ok(quality.some((/** @type {any} */ stretch) => stretch.state === "missing"));
      assert.ok(beats.every((/** @type {any} */ beat) => beat.time_s < 20.1 || beat.time_s > 31.3));
    },
  },
  "a recording too short for anything": {
    files: () => [csv("short", part(2), millivolts)],
    check: ({ hrv, summary, quality }) => {
      for (const [name, measure] of Object.entries(hrv.measures)) {
        assert.equal(measure.state, "not-enough-data", name);
      }
      assert.equal(summary.heart_rate_bpm.lowest, null);
      assert.equal(quality.at(-1).end_s, 2);
    },
  },
  "a recording without a beat": {
    files: () => [csv("flat", new Float32Array(900), millivolts)],
    check: ({ beats, episodes, summary, quality }) => {
      assert.deepEqual([beats, episodes], [[], []]);
      assert.equal(summary.heart_rate_bpm.mean, null);
      assert.deepEqual(quality, [{ state: "flat", start_s: 0, end_s: 2.5 }]);
    },
  },
  "numbers without a unit": {
    files: () => [csv("bare", part(30), (value) => String(Math.round(200 * value)), "time (s),ECG")],
    check: ({ lead, recording, beats }) => {
      assert.equal(lead.amplitude_unit, null);
      assert.ok(recording.notes.some((/** @type {any} */ note) => note.kind === "assumption"));
      assert.ok(Math.abs(beats[5].r_amplitude) > 50);
    },
  },
  "a file that ends too soon": {
    files() {
      const cut = path.join(folder, "cut");
      const header = fs.readFileSync(`${SAMPLE}.hea`, "utf8").replaceAll("record208", "cut");
      fs.writeFileSync(`${cut}.hea`, header);
      fs.writeFileSync(`${cut}.dat`, fs.readFileSync(`${SAMPLE}.dat`).subarray(0, 50000));
      return [`${cut}.hea`, `${cut}.dat`];
    },
    check: ({ recording }) => {
      assert.ok(recording.notes.some((/** @type {any} */ note) => note.kind === "diagnostic"));
    },
  },
};

describe("the schema of the analysis", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  /** @type {import("../../web/engine/engine.js").Model} */
  let model;
  before(async () => {
    engine = await loadFlavour("simd128");
    model = engine.openModel(new Uint8Array(fs.readFileSync(MODEL)));
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
