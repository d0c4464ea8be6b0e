// The synthetic ECG from JavaScript: the same bits in every build and however it is read, its truth beside it, and
// files that open as any other recording does.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { loadFlavour, sourceOfBytes } from "../../tools/engine.mjs";
import { run, runJson, temporaryFolder } from "../cli/program.mjs";
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

test("artefacts of the command line touch their samples and no others, and the files name them", () => {
  const list = "gap:2:1,lead-off:4:2:-1.5:1,lead-off:7:1,clip:9:3:0.2:0,gain:14:4:0.5";
  const options = ["--leads", "2", "--artefact", list];
  const plain = written("sinus", "native", "--leads", "2")("dat");
  const native = written("sinus", "native", ...options);
  const torn = native("dat");
  const MISSING = -32768;
  for (let i = 0; i < 20 * 360; i++) {
    const t = i / 360;
    for (const lead of [0, 1]) {
      const at = 2 * (2 * i + lead);
      const [value, clean] = [torn.readInt16LE(at), plain.readInt16LE(at)];
      const where = `lead ${lead}, ${t} s`;
      if (t >= 2 && t < 3) assert.equal(value, MISSING, where);
      else if (t >= 4 && t < 6 && lead === 1) assert.equal(value, -1500, where);
      else if (t >= 7 && t < 8) assert.equal(value, 0, where);
      else if (t >= 9 && t < 12 && lead === 0) {
        assert.equal(value, Math.max(-200, Math.min(200, clean)), where);
      } else if (t >= 14 && t < 18) assert.ok(Math.abs(value - clean / 2) <= 1, where);
      else assert.equal(value, clean, where);
    }
  }
  assert.match(
    native("hea").toString(),
    /, artefacts gap:2:1:0 lead-off:4:2:-1\.5:1 lead-off:7:1:0 clip:9:3:0\.2:0 gain:14:4:0\.5\. No measure/,
  );
  const wasi = written("sinus", "wasi", ...options);
  for (const ending of ["hea", "dat", "atr", "waves"]) assert.ok(wasi(ending).equals(native(ending)), ending);
  const { quality } = runJson(["analyze", path.join(folder, "sinus_native.hea"), "--no-model"]);
  const judged = (/** @type {string} */ state) =>
    quality.some((/** @type {any} */ stretch) => stretch.state === state);
  assert.ok(judged("missing"));
});

test("artefacts that cannot be are refused in a sentence", () => {
  for (const [list, sentence] of /** @type {[string, RegExp][]} */ ([
    ["static:1:2", /'static:1:2' cannot be read: --artefact is KIND:START:SECONDS.*kinds: gap/],
    ["gap", /'gap' cannot be read/],
    ["gap:1", /'gap:1' cannot be read/],
    ["gap:1:2:0.5", /'gap:1:2:0.5' cannot be read/],
    ["clip:1:2", /'clip:1:2' cannot be read/],
    ["gain:1:two:3", /'gain:1:two:3' cannot be read/],
    ["gap:1:2::x", /'gap:1:2::x' cannot be read/],
    ["gap:1:2::0:0", /'gap:1:2::0:0' cannot be read/],
    [`gap:1:2::${"0".repeat(100)}`, /cannot be read/],
    ["clip:1:2:-3", /artefact's value cannot be -3/],
    ["gain:1:2:nan", /artefact's value cannot be/],
    ["gap:-1:2", /artefact/],
    ["gap:1:2::5", /lead 5; there are leads 0 to 0/],
    ["gap:60:2", /gap begins at 60 s, but the recording ends at 60 s/],
    [Array(33).fill("gap:1:2").join(), /--artefact takes at most 32/],
  ])) {
    const { status, stderr } = run(["synth", "--output", "refused", "--artefact", list], { cwd: folder });
    assert.equal(status, 1, list);
    assert.match(stderr, sentence);
    assert.ok(!fs.existsSync(path.join(folder, "refused.dat")), list);
  }
});

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

  test("makes any heart rate that the rhythm may have", () => {
    for (const heartRate of [20, 25, 30, 220]) {
      const synth = engine.openSynth({ rhythm: "sinus", heartRate });
      assert.ok(synth.read(3600).millivolts.some((value) => value > 0.5));
      synth.close();
      const options = ["--heart-rate", String(heartRate), "--seconds", "5"];
      assert.equal(run(["synth", "--output", `rate${heartRate}`, ...options], { cwd: folder }).status, 0);
    }
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
