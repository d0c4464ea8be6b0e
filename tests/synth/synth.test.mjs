// The synthetic ECG from JavaScript: the same bits in every build and however it is read, its truth beside it, and
// files that open as any other recording does.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { loadFlavour, sourceOfBytes } from "../../tools/engine.mjs";
import { run, temporaryFolder } from "../cli/program.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { analyse } from "../helpers/session.mjs";

const NOISES = [
  { kind: "baseline", snr: 12 },
  { kind: "electrode", snr: 9 },
  { kind: "muscle", snr: 18 },
  { kind: "mains50", snr: 24 },
  { kind: "white", snr: 30 },
];
const NOISE_OPTION = NOISES.map(({ kind, snr }) => `${kind}:${snr}`).join();
const BLOCKED_P = 37;

const scalar = await loadFlavour("scalar");
const simd = await loadFlavour("simd128");
const folder = temporaryFolder();

/** @param {string} rhythm @param {"native" | "scalar" | "wasi"} build @param {string[]} options */
function written(rhythm, build, ...options) {
  const name = `${rhythm}_${build}`;
  const args = ["synth", "--output", name, "--rhythm", rhythm, "--seconds", "20", ...options];
  const { status, stderr } = run(args, { build, cwd: folder });
  assert.equal(status, 0, stderr);
  return (/** @type {string} */ ending) => {
    const bytes = fs.readFileSync(path.join(folder, `${name}.${ending}`));
    return ending === "hea" ? Buffer.from(bytes.toString().replaceAll(name, rhythm)) : bytes;
  };
}

for (const rhythm of simd.synthRhythms()) {
  test(`${rhythm}: every build makes the same files`, () => {
    const options = ["--rate", "500", "--leads", "3", "--seed", "11", "--noise", NOISE_OPTION];
    const native = written(rhythm, "native", ...options);
    const config = { rhythm, rate: 500, leads: 3, seed: 11, noises: NOISES };
    for (const engine of [scalar, simd]) {
      for (const { name, bytes } of engine.synthRecord(config, { name: rhythm, seconds: 20 })) {
        assert.ok(native(path.extname(name).slice(1)).equals(bytes), name);
      }
    }
    for (const build of /** @type {const} */ (["scalar", "wasi"])) {
      const other = written(rhythm, build, ...options);
      for (const ending of ["hea", "dat", "atr", "waves"])
        assert.ok(other(ending).equals(native(ending)), ending);
    }
  });
}

await forEachFlavour((engine) => {
  test("names its rhythms and its noises", () => {
    assert.ok(
      ["sinus", "af", "bigeminy", "pauses", "paced"].every((name) => engine.synthRhythms().includes(name)),
    );
    assert.deepEqual(engine.synthNoises(), [
      "baseline",
      "electrode",
      "muscle",
      "mains50",
      "mains60",
      "white",
    ]);
  });

  test("does not depend on how it is read", () => {
    const config = { rhythm: "mixed", seed: 3, leads: 2, noises: NOISES };
    const whole = engine.openSynth(config);
    const parts = engine.openSynth(config);
    const { millivolts, beats } = whole.read(7200);
    const pieces = [1, 73, 4096, 7200 - 1 - 73 - 4096].map((count) => parts.read(count));
    assert.deepEqual(Float32Array.from(pieces.flatMap((piece) => [...piece.millivolts])), millivolts);
    assert.deepEqual(
      pieces.flatMap((piece) => piece.beats),
      beats,
    );
    whole.close();
    parts.close();
  });

  test("changes with its seed, and with nothing else", () => {
    const first = (/** @type {number} */ seed) => {
      const synth = engine.openSynth({ rhythm: "af", seed });
      const { millivolts } = synth.read(3600);
      synth.close();
      return millivolts;
    };
    assert.deepEqual(first(5), first(5));
    assert.notDeepEqual(first(5), first(6));
  });

  for (const rhythm of ["sinus", "lbbb", "mixed", "pauses", "bigeminy"]) {
    test(`${rhythm}: the session finds each true beat where it is, and no other`, () => {
      const synth = engine.openSynth({ rhythm, rate: 250, seed: 2 });
      const { millivolts, beats: truth } = synth.read(60 * 250);
      synth.close();
      const { beats } = analyse(engine, millivolts, { rate: 250 });
      const inside = truth.filter(
        ({ code, sample }) => code !== BLOCKED_P && sample > 250 && sample < 59 * 250,
      );
      const near = (/** @type {number} */ sample) =>
        beats.filter((beat) => Math.abs(beat.sample - sample) <= 0.05 * 250).length;
      for (const { sample } of inside) assert.equal(near(sample), 1, `beat at ${sample}`);
      assert.ok(beats.length <= truth.length);
    });
  }

  test("opens as any recording does, says that it is synthetic, and carries its truth", () => {
    const files = engine.synthRecord(
      { rhythm: "bigeminy", leads: 2, seed: 4 },
      { name: "made", seconds: 30 },
    );
    const recording = engine.openRecording(files.map(({ name, bytes }) => sourceOfBytes(name, bytes)));
    assert.deepEqual(
      recording.leads.map(({ label, samples, rate }) => [label, samples, rate]),
      [
        ["II", 10800, 360],
        ["V1", 10800, 360],
      ],
    );
    assert.deepEqual(
      recording.notes.map(({ code }) => code),
      ["synthetic"],
    );
    const annotations = recording.annotations();
    assert.equal(annotations[0].text, "(B");
    assert.ok(annotations.filter(({ code }) => code === 5).length >= 10);
    const synth = engine.openSynth({ rhythm: "bigeminy", leads: 2, seed: 4 });
    const { millivolts } = synth.read(10800);
    const read = recording.read(1, 0, 10800);
    read.forEach((value, i) => {
      assert.ok(Math.abs(value - millivolts[2 * i + 1]) <= 0.00051, `sample ${i}`);
    });
    synth.close();
    recording.close();
  });

  test("refuses what it cannot make, in a sentence", () => {
    for (const [config, sentence] of /** @type {const} */ ([
      [{ rhythm: "waltz" }, /no rhythm of that name/],
      [{ rhythm: "sinus", rate: 20 }, /sampling rate must lie between/],
      [{ rhythm: "sinus", leads: 13 }, /1 to 12 leads/],
      [{ rhythm: "sinus", heartRate: 900 }, /beats a minute/],
      [{ rhythm: "sinus", noises: [{ kind: "static", snr: 10 }] }, /no noise/],
      [{ rhythm: "sinus", noises: [{ kind: "muscle", snr: 99 }] }, /signal-to-noise ratio/],
      [{ rhythm: "sinus", seed: -1 }, /seed/],
    ])) {
      assert.throws(() => engine.openSynth({ ...config, noises: [...(config.noises ?? [])] }), sentence);
    }
    const closed = engine.openSynth({ rhythm: "sinus" });
    closed.close();
    closed.close();
    assert.throws(() => closed.read(1), /closed/);
  });
});
