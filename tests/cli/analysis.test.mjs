// `tracelight analyze`, `annotate`, `explain`, `model` and `windows` on the recording that ships.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { run, runJson, temporaryFolder } from "./program.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208.hea");
const MODEL = path.join(ROOT, "tests/golden/net_golden.tlm"); // random weights: the program is tested, not the network
const CODES = /** @type {Record<string, number>} */ ({ N: 1, L: 2, R: 3, A: 8, V: 5, "?": 13 });
const UNCLASSIFIED = 13;
const TEXT = 22;

/** @typedef {{ sample: number, time_s: number, rr_s: number | null, class: string | null,
 *   reason_unclassified: string | null, probabilities: number[] | null, waves_s: Record<string, number | null>,
 *   intervals_s: Record<string, number | null> }} Beat */

/** Copies the recording into a folder of its own, with an annotation file. */
function annotatedCopy(/** @type {string[]} */ ...options) {
  const folder = temporaryFolder();
  for (const extension of ["hea", "dat"]) {
    fs.copyFileSync(SAMPLE.replace(/hea$/, extension), path.join(folder, `record208.${extension}`));
  }
  const annotations = path.join(folder, "record208.tst");
  const { status, stderr } = run(["annotate", SAMPLE, "--output", annotations, ...options]);
  assert.equal(status, 0, stderr);
  return { folder, header: path.join(folder, "record208.hea") };
}

test("analyze: JSON, CSV and the summary tell the same", () => {
  const json = runJson(["analyze", SAMPLE, "--model", MODEL]);
  /** @type {Beat[]} */
  const beats = json.beats;
  assert.ok(beats.length > 400);
  assert.equal(json.summary.beats, beats.length);
  assert.deepEqual(json.model.classes, ["N", "L", "R", "A", "V"]);
  for (const [name, count] of Object.entries(json.summary.beats_by_class)) {
    assert.equal(beats.filter((beat) => beat.class === name).length, count, name);
  }
  for (const { probabilities, class: name, reason_unclassified: reason } of beats) {
    assert.equal(probabilities === null, reason !== null);
    if (!probabilities) continue;
    assert.ok(Math.abs(probabilities.reduce((a, b) => a + b, 0) - 1) < 1e-4);
    assert.equal(json.model.classes[probabilities.indexOf(Math.max(...probabilities))], name);
  }
  const [head, ...rows] = run(["analyze", SAMPLE, "--model", MODEL, "--csv"]).text.trim().split("\n");
  const columns = head.split(",");
  assert.equal(rows.length, beats.length);
  rows.forEach((row, i) => {
    const cells = row.split(",");
    assert.equal(cells.length, columns.length);
    const cell = (/** @type {string} */ name) => cells[columns.indexOf(name)];
    assert.equal(Number(cell("sample")), beats[i].sample);
    assert.equal(cell("class"), beats[i].class ?? "");
    assert.equal(cell("reason_unclassified"), beats[i].reason_unclassified ?? "");
    assert.equal(cell("synthetic"), "false");
    for (const [name, value] of Object.entries(beats[i].intervals_s)) {
      if (value === null) assert.equal(cell(`${name}_ms`), "");
      else assert.ok(Math.abs(Number(cell(`${name}_ms`)) - 1000 * value) <= 0.1, name);
    }
  });
  assert.equal(
    json.summary.beats_unreadable,
    beats.filter(({ reason_unclassified: reason }) => reason === "quality").length,
  );
  const readable = beats.length - json.summary.beats_unreadable;
  assert.match(run(["analyze", SAMPLE, "--model", MODEL]).text, new RegExp(`^${readable} beats`, "m"));
});

test("analyze: intervals are the differences of the waves, and the summary has the medians of normal beats", () => {
  const { beats, summary } = runJson(["analyze", SAMPLE, "--model", MODEL]);
  let known = 0;
  for (const { waves_s: waves, intervals_s: intervals, rr_s: rr } of /** @type {Beat[]} */ (beats)) {
    const { p_on, qrs_on, qrs_off, t_off } = waves;
    if (p_on === null || qrs_on === null || qrs_off === null || t_off === null || rr === null) continue;
    known++;
    assert.ok(p_on < qrs_on && qrs_on <= 0 && 0 <= qrs_off && qrs_off < t_off);
    const expected = {
      pr: qrs_on - p_on,
      qrs: qrs_off - qrs_on,
      qt: t_off - qrs_on,
      qtc_bazett: (t_off - qrs_on) / Math.sqrt(rr),
    };
    for (const [name, value] of Object.entries(expected)) {
      assert.ok(Math.abs((intervals[name] ?? Number.NaN) - value) < 1e-3, name);
    }
  }
  assert.ok(known > 100);
  for (const [name, median] of Object.entries(summary.median_intervals_s)) {
    const values = /** @type {Beat[]} */ (beats)
      .filter((beat) => "NLR".includes(beat.class ?? "?"))
      .flatMap(({ intervals_s }) => intervals_s[name] ?? [])
      .sort((a, b) => a - b);
    assert.equal(summary.beats_with_interval[name], values.length);
    const middle = values[(values.length - 1) >> 1];
    assert.ok(Math.abs(Number(median) - middle) < 6e-4, name);
  }
});

test("analyze: episodes come in order and lie in the recording", () => {
  const { episodes, recording } = runJson(["analyze", SAMPLE, "--model", path.join(ROOT, "models/v1.tlm")]);
  assert.ok(episodes.length > 0);
  episodes.forEach((/** @type {any} */ episode, /** @type {number} */ i) => {
    assert.ok(episode.start_s >= (episodes[i - 1]?.start_s ?? 0));
    assert.ok(episode.start_s < episode.end_s && episode.end_s <= recording.duration_s);
    assert.ok(episode.beats >= 1 && episode.certainty >= 0 && episode.certainty <= 1);
  });
  assert.ok(episodes.some((/** @type {any} */ { kind }) => kind === "couplet"));
});

test("analyze: heart-rate variability says what it was taken from, and what it has not enough data for", () => {
  const named = runJson(["analyze", SAMPLE]);
  const bare = runJson(["analyze", SAMPLE, "--no-model"]);
  for (const { beats, hrv } of [named, bare]) {
    const { intervals, used, left_out, left_out_intervals: places, measures } = hrv;
    const out = /** @type {number[]} */ (Object.values(left_out)).reduce((sum, count) => sum + count, 0);
    assert.equal(used + out, intervals);
    assert.equal(places.length, out);
    for (const { beat, start_s, end_s } of places) {
      assert.deepEqual([start_s, end_s], [beats[beat - 1].time_s, beats[beat].time_s]);
    }
    assert.ok(measures.sdnn_ms.value > 0);
    for (const name of ["sdann_ms", "triangular_index", "tinn_ms"]) {
      assert.equal(measures[name].value, null, name);
      assert.equal(measures[name].state, "not-enough-data", name);
      assert.ok(measures[name].needs_s > 300, name);
    }
  }
  for (const { beat, reason } of named.hrv.left_out_intervals) {
    const ends = [named.beats[beat - 1].class, named.beats[beat].class];
    const early = ends.some((name) => name !== null && "SVF".includes(name));
    assert.equal(reason === "ectopic", early, `beat ${beat}`);
    assert.equal(reason === "unnamed", !early && ends.includes(null), `beat ${beat}`);
  }
  assert.ok(named.hrv.left_out.ectopic > 0);
  assert.equal(bare.hrv.left_out.ectopic, 0);
  assert.match(run(["analyze", SAMPLE]).text, /^intervals left out of it: \d+ ectopic/m);
  assert.match(run(["analyze", SAMPLE]).text, /LF\/HF (not enough data \(needs \d+ s in one piece\)|\d)/);
});

test("analyze of a recording without beats: nothing is known, and nothing is made up", () => {
  const file = path.join(temporaryFolder(), "flat.csv");
  const rows = Array.from({ length: 500 }, (_, i) => `${i / 100},0`);
  fs.writeFileSync(file, `time (s),ECG (mV)\n${rows.join("\n")}\n`);
  const { beats, episodes, summary, hrv } = runJson(["analyze", file]);
  assert.deepEqual(beats, []);
  assert.deepEqual(episodes, []);
  for (const [name, median] of Object.entries(summary.median_intervals_s)) assert.equal(median, null, name);
  for (const [name, { value, needs_s }] of Object.entries(
    /** @type {Record<string, any>} */ (hrv.measures),
  )) {
    assert.equal(value, null, name);
    assert.ok(needs_s > 5, name);
  }
  const { text } = run(["analyze", file]);
  assert.match(text, /^0 beats, heart rate: not enough data \(needs 2 RR intervals\)$/m);
  assert.match(text, /SDNN not enough data \(needs 60 s\)/);
  assert.match(text, /^episodes: none$/m);
  assert.match(text, /^flat throughout: lead off, or too small to read$/m);
  assert.doesNotMatch(text, /nan/i);
});

test("analyze of a flat lead without a unit says what its numbers are taken as", () => {
  const file = path.join(temporaryFolder(), "volts.csv");
  const beat = (/** @type {number} */ i) => (i % 100 === 50 ? 0.001 : i % 100 === 51 ? -0.0004 : 0);
  fs.writeFileSync(file, `ECG\n${Array.from({ length: 1000 }, (_, i) => beat(i)).join("\n")}\n`);
  const flat =
    /^flat throughout: lead off, or too small to read \(numbers taken as millivolts; --millivolts /m;
  assert.match(run(["analyze", file, "--rate", "100"]).text, flat);
  assert.doesNotMatch(
    run(["analyze", file, "--rate", "100", "--millivolts", "1000"]).text,
    /^flat throughout/m,
  );
});

test("analyze counts what it finds in noise apart from the beats", () => {
  const file = path.join(temporaryFolder(), "noise.csv");
  const random = randomNumbers(1);
  fs.writeFileSync(
    file,
    `ECG (mV)\n${Array.from({ length: 21600 }, () => (random() - 0.5).toFixed(4)).join("\n")}\n`,
  );
  for (const model of [["--model", MODEL], ["--no-model"]]) {
    const { summary, beats } = runJson(["analyze", file, "--rate", "360", ...model]);
    assert.equal(summary.quality_s.unreadable, 60);
    assert.ok(beats.length > 0);
    assert.equal(summary.beats, beats.length);
    assert.equal(summary.beats_unreadable, beats.length);
    const { text } = run(["analyze", file, "--rate", "360", ...model]);
    assert.match(text, new RegExp(`^${beats.length - summary.beats_unreadable} beats, `, "m"));
    assert.match(
      text,
      new RegExp(`^${summary.beats_unreadable} more in stretches that cannot be read$`, "m"),
    );
  }
});

test("analyze --no-model finds the same beats and names none", () => {
  const named = runJson(["analyze", SAMPLE, "--model", MODEL]);
  const bare = runJson(["analyze", SAMPLE, "--no-model"]);
  assert.deepEqual(
    bare.beats.map((/** @type {Beat} */ beat) => beat.sample),
    named.beats.map((/** @type {Beat} */ beat) => beat.sample),
  );
  for (const beat of bare.beats) assert.equal(beat.reason_unclassified, "no-model");
});

test("analyze is the same in the WASI build", () => {
  const args = ["analyze", SAMPLE, "--model", MODEL, "--json"];
  assert.equal(run(args, { build: "wasi" }).text, run(args).text);
  assert.equal(run(args, { build: "scalar" }).text, run(args).text);
});

test("analyze: limits of rhythms can be set", () => {
  const kinds = (/** @type {string[]} */ ...limits) =>
    new Set(
      runJson(["analyze", SAMPLE, ...limits]).episodes.map((/** @type {any} */ episode) => episode.kind),
    );
  assert.ok(kinds().has("tachycardia") && !kinds().has("bradycardia"));
  const moved = kinds("--bradycardia", "120", "--tachycardia", "200");
  assert.ok(moved.has("bradycardia") && !moved.has("tachycardia"));
  assert.ok(kinds("--pause", "0.9").has("pause") && !kinds("--pause", "9").has("pause"));
  assert.match(run(["analyze", SAMPLE, "--pause", "0"]).stderr, /--pause cannot be 0/);
});

test("analyze: JSON or CSV, not both", () => {
  for (const forms of [
    ["--json", "--csv"],
    ["--csv", "--json"],
  ]) {
    const { status, stderr, text } = run(["analyze", SAMPLE, ...forms]);
    assert.equal(status, 1);
    assert.match(stderr, /--json and --csv cannot both be printed: choose one/);
    assert.equal(text, "");
  }
  assert.equal(run(["analyze", SAMPLE, "--json", "--json"]).status, 0);
});

test("limits of rhythms that contradict each other are refused", () => {
  const cases = [
    [["--tachycardia", "40", "--bradycardia", "60"], /tachycardia \(40 .* above that of bradycardia \(60\)/],
    [["--tachycardia", "60", "--bradycardia", "60"], /tachycardia \(60 .* above that of bradycardia \(60\)/],
    [["--bradycardia", "120"], /tachycardia \(100 .* above that of bradycardia \(120\)/],
    [["--tachycardia", "45"], /tachycardia \(45 .* above that of bradycardia \(50\)/],
  ];
  for (const [limits, sentence] of /** @type {[string[], RegExp][]} */ (cases)) {
    for (const command of ["analyze", "rhythm"]) {
      const { status, stderr, text } = run([command, SAMPLE, ...limits]);
      assert.equal(status, 1, `${command} ${limits.join(" ")}`);
      assert.match(stderr, sentence);
      assert.equal(text, "");
    }
  }
});

test("annotate writes the beats, at their samples, with their codes", () => {
  const { header } = annotatedCopy("--model", MODEL);
  const { beats } = runJson(["analyze", SAMPLE, "--model", MODEL]);
  const { annotations } = runJson(["info", header, "--annotations", "tst"]);
  assert.deepEqual(
    annotations.map((/** @type {any} */ annotation) => [annotation.sample, annotation.code]),
    beats.map((/** @type {Beat} */ beat) => [beat.sample, CODES[beat.class ?? "?"]]),
  );
});

test("annotate --no-model writes Q", () => {
  const { folder, header } = annotatedCopy("--no-model");
  const { annotations } = runJson(["info", header, "--annotations", "tst"]);
  assert.ok(annotations.length > 400);
  for (const annotation of annotations) assert.equal(annotation.code, UNCLASSIFIED);
  // The file itself starts with the statement of its time resolution: a text (code 22) at sample 0.
  assert.equal(fs.readFileSync(path.join(folder, "record208.tst")).readUInt16LE(0), TEXT << 10);
});

test("rhythm finds the episodes of annotated beats", () => {
  const { header } = annotatedCopy("--model", MODEL);
  const args = ["rhythm", header, "--annotations", "tst"];
  const { beats } = runJson(["analyze", SAMPLE, "--model", MODEL]);
  const found = runJson(args);
  assert.equal(found.beats, beats.length);
  const couplets = found.episodes.filter((/** @type {any} */ { kind }) => kind === "couplet");
  assert.equal(
    couplets.length,
    beats
      .map((/** @type {Beat} */ beat) => beat.class ?? "?")
      .join("")
      .match(/(?<!V)VV(?!V)/g)?.length ?? 0,
  );
  found.episodes.forEach((/** @type {any} */ { start_s, certainty }, /** @type {number} */ i) => {
    assert.ok(start_s >= (found.episodes[i - 1]?.start_s ?? 0));
    assert.equal(typeof certainty, "number");
  });
  const lines = run(args).text.trim().split("\n");
  assert.equal(lines.length, 2 + found.episodes.length);
  assert.match(lines[0], new RegExp(`${beats.length} annotated beats`));
  assert.equal(run([...args, "--json"], { build: "wasi" }).text, run([...args, "--json"]).text);
});

test("rhythm of a recording without annotations says what is missing", () => {
  const { status, stderr } = run(["rhythm", SAMPLE]);
  assert.equal(status, 2);
  assert.match(stderr, /has no annotated beats/);
});

test("windows holds one record a beat, as its specification says", () => {
  const { folder, header } = annotatedCopy("--no-model");
  const output = path.join(folder, "out.tlw");
  const cut = (/** @type {string[]} */ ...options) => {
    const args = ["windows", header, "--annotations", "tst", "--output", output, ...options];
    const { status, stderr } = run(args);
    assert.equal(status, 0, stderr);
    return fs.readFileSync(output);
  };
  const { annotations } = runJson(["info", header, "--annotations", "tst"]);
  const bytes = cut();
  assert.equal(bytes.toString("latin1", 0, 4), "TLW1");
  const count = bytes.readUInt32LE(4);
  assert.equal(bytes.readUInt32LE(8), 360);
  assert.equal(bytes.length, 12 + count * 4352);
  assert.ok(count >= annotations.length - 4 && count <= annotations.length);

  const millivolts = run(["samples", header]).stdout;
  const samples = annotations.map((/** @type {any} */ annotation) => annotation.sample);
  for (let beat = 0; beat < count; beat++) {
    const at = 12 + beat * 4352;
    const sample = Number(bytes.readBigInt64LE(at));
    const index = samples.indexOf(sample);
    assert.ok(index >= 0);
    assert.equal(Number(bytes.readBigInt64LE(at + 8)), sample); // 360 Hz: a tick is a sample
    assert.equal(bytes[at + 16], UNCLASSIFIED);
    const before = bytes.readFloatLE(at + 24);
    if (index > 0) assert.equal(before, Math.fround((sample - samples[index - 1]) / 360));
    else assert.ok(Number.isNaN(before));
    for (const k of [0, 180, 359]) {
      assert.equal(bytes.readFloatLE(at + 32 + 4 * k), millivolts.readFloatLE(4 * (sample - 180 + k)));
    }
    const input = Array.from({ length: 360 }, (_, k) => bytes.readFloatLE(at + 2912 + 4 * k));
    const mean = input.reduce((a, b) => a + b, 0) / 360;
    assert.ok(Math.abs(mean) < 1e-4);
  }
  assert.ok(cut("--jitter", "5", "--seed", "1").equals(cut("--jitter", "5", "--seed", "1")));
  assert.ok(!cut("--jitter", "5", "--seed", "1").equals(cut("--jitter", "5", "--seed", "2")));
  assert.ok(!cut("--denoise-levels", "4").equals(bytes));
});

test("explain: the beat's window, its probabilities and the heat of the class asked for", () => {
  const { beats } = runJson(["analyze", SAMPLE, "--model", MODEL]);
  const found = runJson(["explain", SAMPLE, "--model", MODEL, "--beat", "5"]);
  assert.equal(found.sample, beats[5].sample);
  assert.equal(found.class, beats[5].class);
  for (const key of ["raw_mv", "denoised_mv", "input", "heat"]) assert.equal(found[key].length, 360, key);
  Object.values(found.probabilities).forEach((value, i) => {
    assert.ok(Math.abs(Number(value) - beats[5].probabilities[i]) < 1e-6);
  });
  assert.ok(found.heat.every((/** @type {number} */ value) => value >= 0));
  const other = runJson(["explain", SAMPLE, "--model", MODEL, "--beat", "5", "--class", "V"]);
  assert.equal(other.class, "V");
  assert.notDeepEqual(other.heat, found.heat);
  assert.equal(run(["explain", SAMPLE, "--model", MODEL, "--beat", "99999"]).status, 2);
  assert.equal(run(["explain", SAMPLE, "--model", MODEL, "--beat", "5", "--class", "X"]).status, 1);
});

test("model prints what the file holds", () => {
  const info = runJson(["model", MODEL]);
  assert.deepEqual(info.classes, ["N", "L", "R", "A", "V"]);
  assert.ok(info.parameters > 0 && info.macs > 0);
  assert.equal(typeof info.provenance, "object");
});

test("without --model the beats are named by models/int8/r.tlm", () => {
  const { model, beats } = runJson(["analyze", SAMPLE]);
  assert.deepEqual(model.classes, ["N", "S", "V", "F", "Q"]);
  assert.equal(model.name, "ArrhythmiNet-R");
  assert.ok(beats.some((/** @type {Beat} */ beat) => beat.class === "V"));
  const { status, stderr } = run(["analyze", SAMPLE], { cwd: path.join(ROOT, "docs") });
  assert.notEqual(status, 0);
  assert.match(stderr, /There is no models\/int8\/r\.tlm here/);
});
