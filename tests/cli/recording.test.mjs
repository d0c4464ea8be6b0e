// `tracelight info` and `samples`: files found beside a header, what the user overrules, exit codes and sentences.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { sampleMillivolts } from "../helpers/sample.mjs";
import { BUILDS, run, runJson, temporaryFolder } from "./program.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208.hea");
const GOLDEN = path.join(ROOT, "tests/golden/format");

/**
 * Runs the program with standard output redirected by bash, and a closed pipe that does not end it by a signal.
 * @param {import("./program.mjs").Build} build
 * @param {string} script which starts it as "$@"
 * @param {string[]} args
 */
function redirected(build, script, args) {
  const all = ["-c", `trap '' PIPE; ${script}`, "bash", ...BUILDS[build], ...args];
  const { status, stderr } = spawnSync("bash", all, { cwd: ROOT, encoding: "utf8" });
  return { status, stderr: stderr.replace(/^.*Warning.*\n|^\(Use `node.*\n/gm, "") };
}

for (const build of /** @type {import("./program.mjs").Build[]} */ (Object.keys(BUILDS))) {
  test(`${build}: the signal files and annotations beside a header are found`, () => {
    const info = runJson(["info", path.join(GOLDEN, "w212.hea")], { build });
    assert.deepEqual(info.files, ["w212.hea", "w212.atr", "w212.dat"]);
    assert.equal(info.annotations.length, 4);
  });

  test(`${build}: a reader that wants no more is no failure, a full disk is one`, () => {
    const closed = 'exec 3> >(exec true); wait $!; "$@" >&3';
    for (const args of [["samples", SAMPLE], ["analyze", SAMPLE, "--no-model", "--csv"], ["help"]]) {
      assert.deepEqual(redirected(build, closed, args), { status: 0, stderr: "" }, args[0]);
      const { status, stderr } = redirected(build, '"$@" >/dev/full', args);
      assert.equal(status, 3, args[0]);
      assert.match(stderr, /^tracelight: Standard output cannot be written\.$/m, args[0]);
    }
  });

  test(`${build}: mistakes end with the documented codes and a sentence`, () => {
    const folder = temporaryFolder();
    fs.writeFileSync(
      path.join(folder, "bad.csv"),
      "t,ecg\n0.00,1\n0.01,2\n0.02,x\n0.03,4\n0.04,5\n0.05,6\n0.06,7\n0.07,8\n0.08,9\n0.09,9\n0.10,9\n",
    );
    fs.writeFileSync(path.join(folder, "lone.hea"), "lone 1 360 10\nlone.dat 212 200\n");
    /** @type {[string[], number, RegExp][]} */
    const cases = [
      [[], 1, /tracelight info/],
      [["fly"], 1, /no command 'fly'/],
      [["info"], 1, /needs a file/],
      [["info", SAMPLE, "--beat", "3"], 1, /no option --beat/],
      [["info", SAMPLE, "--rate", "-5"], 1, /--rate cannot be -5/],
      [["samples", SAMPLE, "--lead"], 1, /--lead needs a value/],
      [["samples", SAMPLE, "--lead", "V9"], 2, /no lead V9/],
      [["info", path.join(folder, "none.csv")], 2, /cannot be opened/],
      [["info", path.join(folder, "bad.csv")], 2, /line 4: "x"/],
      [["info", path.join(folder, "lone.hea")], 2, /lone\.dat/],
      [["analyze", SAMPLE, "--model", path.join(folder, "bad.csv")], 2, /bad\.csv/],
    ];
    for (const [args, code, sentence] of cases) {
      const { status, text, stderr } = run(args, { build });
      assert.equal(status, code, `${args.join(" ")}: ${stderr}`);
      assert.match(stderr, sentence);
      assert.equal(text, "");
    }
  });
}

test("every command prints the diagnostics of a truncated recording on stderr", () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "record208.hea");
  fs.copyFileSync(SAMPLE, file);
  const signal = fs.readFileSync(SAMPLE.replace(/hea$/, "dat"));
  fs.writeFileSync(path.join(folder, "record208.dat"), signal.subarray(0, signal.length / 2));
  const output = path.join(folder, "out.atr");
  for (const args of [
    ["info", file],
    ["info", file, "--json"],
    ["samples", file],
    ["analyze", file],
    ["analyze", file, "--csv"],
    ["analyze", file, "--json"],
    ["annotate", file, "--output", output],
    ["explain", file, "--beat", "3", "--json"],
  ]) {
    const { status, stderr } = run(args);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^diagnostic: record208\.dat ends at byte .*can be read\.$/m, args.join(" "));
  }
});

test("a lead sampled too fast is said at opening and refused by analyze", () => {
  const file = path.join(temporaryFolder(), "fast.csv");
  fs.writeFileSync(file, `ECG V5\n${"1\n2\n".repeat(50)}`);
  const { notes } = runJson(["info", file, "--rate", "30000"]);
  assert.ok(notes.some((/** @type {{ code: string }} */ note) => note.code === "rate-out-of-range"));
  const { status, stderr } = run(["analyze", file, "--rate", "30000"]);
  assert.equal(status, 2);
  assert.match(stderr, /^diagnostic: ECG V5 has 30000 samples a second/m);
  assert.match(stderr, /^tracelight: fast\.csv: lead ECG V5 has 30000 samples a second/m);
});

test("analyze names a lead without a label by its number, and says 'lead' once", () => {
  const file = path.join(temporaryFolder(), "lead.csv");
  for (const [header, first] of [
    ["", "lead 0, 250 Hz"],
    ["lead II\n", "lead II, 250 Hz"],
    ["V5\n", "lead V5, 250 Hz"],
  ]) {
    fs.writeFileSync(file, header + "1\n2\n".repeat(500));
    assert.ok(run(["analyze", file, "--rate", "250"]).text.startsWith(first), header);
  }
});

test("where no lead has a known name, the first comes first, and --lead is said where nothing of it can be read", () => {
  const file = path.join(temporaryFolder(), "names.csv");
  const random = randomNumbers(7);
  const rows = Array.from(
    sampleMillivolts().subarray(0, 30 * 360),
    (value, i) => `${(i / 360).toFixed(6)},${(random() - 0.5).toFixed(4)},${value.toFixed(3)},0`,
  );
  fs.writeFileSync(file, `time,foo,bar,\n${rows.join("\n")}\n`);
  for (const form of [[], ["--json"], ["--csv"]]) {
    const first = run(["analyze", file, ...form]);
    assert.equal(first.status, 0, first.stderr);
    assert.match(
      first.stderr,
      /^hint: no beat of lead foo can be read; --lead chooses another: bar, Column 4$/m,
    );
    assert.match(first.stderr, /foo comes first unless another is chosen\.$/m);
    const chosen = run(["analyze", file, "--lead", "bar", ...form]);
    assert.doesNotMatch(chosen.stderr, /hint|taken/);
    assert.doesNotMatch(chosen.text, /foo/);
  }
  const { notes } = runJson(["info", file]);
  assert.doesNotMatch(JSON.stringify(notes), /foo was taken/);
  fs.writeFileSync(file, `time,foo\n${rows.map((row) => row.split(",").slice(0, 2).join(",")).join("\n")}\n`);
  assert.doesNotMatch(run(["analyze", file]).stderr, /hint/);
});

test("times that run backwards are said with their line, not called missing", () => {
  const file = path.join(temporaryFolder(), "back.csv");
  fs.writeFileSync(file, "t,ecg\n0.03,1\n0.02,2\n0.01,3\n0.00,4\n");
  const { status, stderr } = run(["info", file]);
  assert.equal(status, 2);
  assert.match(stderr, /back\.csv, line 3: the times in column 1 run backwards/);
  const { leads } = runJson(["info", file, "--rate", "100"]);
  assert.deepEqual([leads.length, leads[0].samples], [1, 4]);
});

test("sentences count one thing as one, and call the user's answers theirs", () => {
  const file = path.join(temporaryFolder(), "words.csv");
  fs.writeFileSync(file, "I,II\n1,2\n3,4\n5\n7,8\n9,1\n2,3\n4,5\n6,7\n");
  const told = runJson(["info", file, "--rate", "250", "--millivolts", "1"]);
  const messages = told.notes.map((/** @type {{ message: string }} */ note) => note.message).join("\n");
  assert.match(messages, /^1 row has fewer cells/m);
  assert.match(messages, /250 Hz, as you said/);
  assert.match(messages, /1 mV, as you said/);
  assert.match(run(["info", file, "--rate", "250"]).text, /The file names no unit: its numbers/);
});

test("numbers that cannot be the millivolts they were taken for are told of, until their unit is given", () => {
  const file = path.join(temporaryFolder(), "counts.csv");
  const counts = Array.from(
    sampleMillivolts().subarray(0, 10 * 360),
    (value) => Math.round(800 * value) + 512,
  );
  fs.writeFileSync(file, counts.join("\n"));
  const told = run(["analyze", file, "--rate", "360"]).stderr;
  assert.match(
    told,
    /^diagnostic: The file names no unit; taken as millivolts, .* span \d{3,} mV, more than/m,
  );
  assert.equal(run(["analyze", file, "--rate", "360", "--millivolts", "0.00125"]).stderr, "");
  fs.writeFileSync(file, counts.join(" ")); // the same on one line
  assert.equal(runJson(["info", file, "--rate", "360"]).leads[0].samples, counts.length);
});

test("help and version", () => {
  const help = run(["help"]);
  assert.equal(help.status, 0);
  for (const command of ["info", "samples", "analyze", "annotate", "explain", "model", "windows"]) {
    assert.match(help.text, new RegExp(`tracelight ${command} `));
  }
  assert.match(help.text, /Exit codes: 0 .*1 .*2 .*3 /);
  assert.match(run(["--version"]).text, /^tracelight \d+\.\d+\.\d+\n$/);
});

test("a rate and a unit given by the user are used and noted", () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "bare.csv");
  fs.writeFileSync(file, "1\n2\n3\n4\n");
  assert.match(run(["info", file]).stderr, /sampling rate/);
  const info = runJson(["info", file, "--rate", "250", "--millivolts", "0.5"]);
  assert.equal(info.leads[0].rate, 250);
  assert.equal(info.leads[0].millivolts_per_unit, 0.5);
  assert.deepEqual(
    info.notes.map((/** @type {{ code: string }} */ note) => note.code),
    ["rate-given", "unit-given"],
  );
  const bytes = run(["samples", file, "--rate", "250", "--millivolts", "0.5"]).stdout;
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => bytes.readFloatLE(4 * i)),
    [0.5, 1, 1.5, 2],
  );
});

test("a lead that was recorded upside down is turned over, and that is noted", () => {
  const file = path.join(temporaryFolder(), "turned.csv");
  fs.writeFileSync(file, "1\n2\n3\n4\n");
  const read = (/** @type {string[]} */ ...more) => {
    const bytes = run(["samples", file, "--rate", "250", ...more]).stdout;
    return [0, 1, 2, 3].map((i) => bytes.readFloatLE(4 * i));
  };
  assert.deepEqual(
    read("--upside-down"),
    read().map((value) => -value),
  );
  const folder = path.dirname(file);
  const made = path.join(folder, "made");
  assert.equal(run(["synth", "--output", made, "--seconds", "30"]).status, 0);
  const analysed = (/** @type {string[]} */ ...more) =>
    runJson(["analyze", `${made}.hea`, "--json", ...more]);
  const [upright, turned] = [analysed(), analysed("--upside-down")];
  assert.ok(
    turned.recording.notes.some((/** @type {{ code: string }} */ { code }) => code === "lead-turned"),
  );
  assert.equal(turned.lead.millivolts_per_unit, -upright.lead.millivolts_per_unit);
  assert.ok(upright.beats[5].r_amplitude > 0 && turned.beats[5].r_amplitude < 0);
});

test("names with quotes and control characters stay valid JSON", () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a"b.csv');
  fs.writeFileSync(file, 't,"ECG \\ II"\n0.00,1\n0.01,2\n0.02,3\n');
  const info = runJson(["info", file]);
  assert.deepEqual(info.files, ['a"b.csv']);
  assert.equal(info.leads[0].label, "ECG \\ II");
});

test("every build prints the same bytes through a pipe", () => {
  const reference = run(["samples", SAMPLE]).stdout;
  assert.equal(reference.length, 4 * 108000);
  for (const build of /** @type {import("./program.mjs").Build[]} */ (["scalar", "wasi"])) {
    assert.ok(run(["samples", SAMPLE], { build }).stdout.equals(reference), build);
  }
});
