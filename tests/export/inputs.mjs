// Recordings, usual and on the edge, from which the page and the program must write the same.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../tools/engine.mjs";
import { shippedModel } from "../../tools/shipped.mjs";
import { run, temporaryFolder } from "../cli/program.mjs";
import { doubtfulModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

export const SAMPLE = path.join(ROOT, "web/samples/record208");
export const MODEL = path.join(ROOT, "models/v1.tlm");
/** Looks around a beat, and leaves a few without a name. */
export const MODEL_R = path.join(temporaryFolder(), "r-doubtful.tlm");
fs.writeFileSync(MODEL_R, doubtfulModel(shippedModel("r"), 0.97));

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

/** Inputs that are also given to the model that looks around. */
export const AROUND = [
  "the recording that ships",
  "a recording with a gap",
  "a recording too short for anything",
  "a recording without a beat",
];

/** Names of inputs, their files, and what must come of them in JSON. @type {Record<string, { files: () => string[], check: (results: any) => void }>} */
export const INPUTS = {
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
  "a recording of one second": {
    files: () => [csv("second", part(1), millivolts)],
    check: ({ beats, summary }) => {
      assert.equal(beats.length, 2);
      assert.equal(summary.rr_intervals, 1);
      assert.deepEqual(summary.heart_rate_bpm, { mean: null, lowest: null, highest: null });
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
  "noise alone": {
    files() {
      const random = randomNumbers(1);
      return [
        csv(
          "noise",
          Float32Array.from({ length: 30 * SAMPLE_RATE }, () => random() - 0.5),
          millivolts,
        ),
      ];
    },
    check: ({ beats, summary }) => {
      assert.ok(beats.length > 10);
      assert.equal(summary.beats, beats.length);
      assert.equal(summary.beats_unreadable, beats.length);
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
  "a synthetic recording": {
    files() {
      const made = path.join(folder, "made");
      const { status, stderr } = run(["synth", "--output", made, "--rhythm", "mixed", "--seconds", "40"]);
      assert.equal(status, 0, stderr);
      return [`${made}.hea`, `${made}.dat`];
    },
    check: ({ beats, recording }) => {
      assert.ok(beats.length > 30);
      assert.equal(recording.synthetic, true);
    },
  },
};
