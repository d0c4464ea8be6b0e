// Edits applied to the beats that the engine found in the recording that ships: names, places, RR intervals, intervals to
// be measured again; what the engine found stays as it was. And what is saved of edited beats.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";
import { countBeats, deletedBeats } from "../../web/data/edited-summary.js";
import { EditList } from "../../web/data/edits.js";
import { INTERVALS } from "../../web/data/intervals.js";
import { rrSeries } from "../../web/data/rr-series.js";
import { beatsCsv } from "../../web/export/csv.js";
import { resultsJson } from "../../web/export/json.js";
import { intervalRows } from "../../web/worker/pack.js";
import { pageState } from "../helpers/page-state.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208");
const schema = JSON.parse(fs.readFileSync(path.join(ROOT, "docs/analysis.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe("edited beats", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  /** @type {import("../../web/engine/engine.js").Model} */
  let model;
  before(async () => {
    engine = await loadFlavour("simd128");
    model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(ROOT, "models/v1.tlm"))));
  });

  /** The sample's state with edits. @param {(edits: EditList, times: Float64Array, rr: Float32Array) => void} edit */
  function edited(edit) {
    const { state, hrv } = pageState(
      engine,
      model,
      [".hea", ".dat"].map((end) => sourceOfFile(SAMPLE + end)),
    );
    const edits = new EditList();
    const { beats } = state;
    const found = { length: beats.length, columns: structuredClone(beats.columns) };
    edit(edits, found.columns.time.subarray(0, found.length), found.columns.rr);
    beats.revise(edits.changes(0));
    return { state: { ...state, edits }, hrv, beats, found };
  }

  it("are named by the person, and the model's own name and probabilities stay", () => {
    const { beats, found } = edited((edits, times) => {
      edits.add({ kind: "name", lead: 0, times: [times[10], times[20]], letter: "L" });
      edits.add({ kind: "name", lead: 0, times: [times[20] + 0.02], letter: "?" });
    });
    assert.equal(beats.length, found.length);
    assert.deepEqual([beats.letter(10), beats.letter(20), beats.letter(11)], ["L", "?", beats.ownLetter(11)]);
    assert.deepEqual(
      [9, 10, 20].map((i) => beats.at(i).given),
      [false, true, true],
    );
    assert.equal(beats.ownLetter(10), beats.classes[found.columns.label[10]]);
    assert.deepEqual(beats.columns.label.slice(0, beats.length), found.columns.label.slice(0, found.length));
    assert.deepEqual(beats.stale, []);
  });

  it("go, and the interval of the next one reaches back to the one before", () => {
    const { beats, found } = edited((edits, times) => {
      edits.add({ kind: "delete", lead: 0, times: [times[10], times[11], times[30]] });
    });
    const { time, rr } = found.columns;
    assert.equal(beats.length, found.length - 3);
    assert.equal(beats.columns.time[10], time[12]);
    assert.equal(beats.columns.rr[10], Math.fround(time[12] - time[9]));
    assert.equal(beats.columns.rr[9], rr[9]);
    assert.equal(beats.columns.rr[11], rr[13]);
    assert.deepEqual(beats.stale, [10, 28]);
    assert.deepEqual(deletedBeats(beats), [10, 11, 30]);
    assert.deepEqual(
      beats.columns.probabilities.slice(28 * 5, 29 * 5),
      found.columns.probabilities.slice(31 * 5, 32 * 5),
    );
    beats.revise(new Map());
    assert.deepEqual(beats.columns.rr.slice(0, found.length), rr.slice(0, found.length));
  });

  it("no interval reaches across what none reached across before", () => {
    let gap = 0;
    const { beats, found } = edited((edits, times, rr) => {
      gap = rr.findIndex((interval, i) => i > 20 && Number.isNaN(interval));
      edits.add({ kind: "delete", lead: 0, times: [times[gap]] });
      edits.add({ kind: "add", lead: 0, time: times[gap] - 0.2, sample: 1, letter: "N" });
    });
    assert.ok(gap > 20 && gap < found.length && beats.isAdded(gap));
    assert.ok(Number.isNaN(beats.columns.rr[gap]));
    assert.ok(Number.isNaN(beats.columns.rr[gap + 1]));
    assert.equal(beats.columns.rr[gap + 2], found.columns.rr[gap + 2]);
  });

  it("come where the person added them, with intervals to both sides and nothing that was not measured", () => {
    const { beats, found } = edited((edits, times) => {
      const time = (times[40] + times[41]) / 2;
      edits.add({ kind: "add", lead: 0, time, sample: Math.round(360 * time), letter: "V" });
    });
    const { time } = found.columns;
    assert.equal(beats.length, found.length + 1);
    const added = beats.at(41);
    assert.deepEqual([added.added, added.letter, added.ownLetter, added.label], [true, "V", "?", -1]);
    assert.ok(Math.abs(added.rr + beats.at(42).rr - (time[41] - time[40])) < 1e-5);
    assert.ok(Number.isNaN(added.amplitude) && Number.isNaN(added.waves.qrsOn));
    assert.equal(beats.at(42).amplitude, found.columns.amplitude[41]);
    assert.deepEqual(beats.stale, [41, 42]);
  });

  it("have their intervals measured again by the engine when a wave was moved", () => {
    const { beats } = edited((edits, times) => {
      edits.add({ kind: "wave", lead: 0, time: times[12], edge: "qrsOn", at: -0.06 });
      edits.add({ kind: "wave", lead: 0, time: times[12], edge: "qrsOff", at: 0.05 });
    });
    assert.deepEqual(beats.stale, [12]);
    assert.ok(Number.isNaN(beats.at(12).intervals.qrs));
    const { waves, rr } = beats.columns;
    const rows = intervalRows(engine.intervals, waves.slice(12 * 8, 13 * 8), rr.slice(12, 13));
    beats.measured([12], rows);
    assert.ok(Math.abs(beats.at(12).intervals.qrs - 0.11) < 1e-5);
    assert.ok(!Number.isNaN(beats.found.columns.intervals[12 * INTERVALS.length + 1]));
    assert.equal(beats.at(12).moved, true);
  });

  it("are the same whether edits came before the beats or after them", () => {
    const { beats, state } = edited((edits, times) => {
      edits.add({ kind: "delete", lead: 0, times: [times[3], times[200]] });
      edits.add({ kind: "add", lead: 0, time: times[100] + 0.2, sample: 5, letter: "V" });
      edits.add({ kind: "name", lead: 0, times: [times[101]], letter: "A" });
    });
    const { found } = beats;
    const Fresh = /** @type {typeof import("../../web/data/beats.js").BeatList} */ (beats.constructor);
    const streamed = new Fresh(beats.classes, beats.around > 0);
    streamed.revise(state.edits.changes(0));
    for (let first = 0; first < found.length; first += 37) {
      streamed.append(batchOf(beats, first, Math.min(found.length, first + 37)));
    }
    assert.equal(streamed.length, beats.length);
    for (const name of /** @type {const} */ (["time", "rr", "label"])) {
      assert.deepEqual(
        streamed.columns[name].slice(0, beats.length),
        beats.columns[name].slice(0, beats.length),
      );
    }
    for (let i = 0; i < beats.length; i++) assert.equal(streamed.letter(i), beats.letter(i));
  });

  it("are counted, and used for variability, as they are named", () => {
    const { beats, state } = edited((edits, times) => {
      edits.add({ kind: "name", lead: 0, times: [...times.slice(0, 50)], letter: "V" });
      edits.add({ kind: "delete", lead: 0, times: [times[60]] });
    });
    const summary = /** @type {NonNullable<typeof state.summary>} */ (state.summary);
    const { beats: all, letters } = countBeats(beats, summary);
    assert.equal(all, summary.beats - 1);
    assert.equal(
      [...letters.values()].reduce((sum, count) => sum + count, 0),
      all,
    );
    assert.ok((letters.get("V") ?? 0) >= 50);
    const { beat } = rrSeries(beats, model.info.normal);
    assert.ok(beat.subarray(0, 50).every((kind) => kind === 0));
  });

  it("are saved with what the person did and what the model said; unedited ones as ever", () => {
    const { state, hrv, beats, found } = edited((edits, times) => {
      edits.add({ kind: "name", lead: 0, times: [times[10]], letter: "F" });
      edits.add({ kind: "name", lead: 0, times: [times[11]], letter: "?" });
      edits.add({ kind: "delete", lead: 0, times: [times[20]] });
      edits.add({ kind: "add", lead: 0, time: times[30] + 0.25, sample: 7, letter: "?" });
      edits.add({ kind: "note", id: 1, time: 12, text: "felt here" });
    });
    const json = JSON.parse(resultsJson(state, hrv));
    validate(json);
    assert.deepEqual(validate.errors ?? [], []);
    assert.equal(json.schema, 3);
    const byModel = beats.classes[found.columns.label[10]];
    assert.equal(json.beats[10].class, "F");
    assert.deepEqual(json.beats[10].edited, {
      added: false,
      named: true,
      waves: false,
      class_by_model: byModel,
    });
    assert.deepEqual([json.beats[11].class, json.beats[11].reason_unclassified], [null, null]);
    assert.equal(json.beats[9].edited, undefined);
    assert.equal(json.beats[30].edited.added, true);
    assert.equal(json.beats[30].r_amplitude, null);
    assert.equal(json.edits.deleted.length, 1);
    assert.deepEqual(json.edits.notes, [{ time_s: 12, text: "felt here" }]);
    assert.equal(json.summary.beats, found.length);
    assert.equal(json.summary.beats_by_class.F, 1);
    const [head, ...rows] = beatsCsv(state)
      .trimEnd()
      .split("\r\n")
      .map((row) => row.split(","));
    const [what, own] = ["edited_by_a_person", "class_by_model"].map((name) => head.indexOf(name));
    assert.deepEqual([rows[10][what], rows[10][own], rows[10][2]], ["named", byModel, "F"]);
    assert.deepEqual([rows[9][what], rows[9][own]], ["", rows[9][2]]);
    assert.equal(rows[30][what], "added named");
    assert.ok(rows.every((row) => row.length === head.length));
  });
});

/**
 * Beats as the worker sends them.
 * @param {import("../../web/data/beats.js").BeatList} beats
 * @param {number} first
 * @param {number} end
 * @returns {import("../../web/worker/protocol.js").BeatBatch}
 */
function batchOf({ found: { columns }, classes }, first, end) {
  const capacity = columns.time.length;
  const part = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const width = column.length / capacity;
      return [name, column.slice(first * width, end * width)];
    }),
  );
  return /** @type {import("../../web/worker/protocol.js").BeatBatch} */ (
    /** @type {unknown} */ ({
      ...part,
      count: end - first,
      classes: classes.length,
      around: 0,
      versions: new Float32Array(0),
    })
  );
}
