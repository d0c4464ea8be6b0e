// Failures of the engine reach JavaScript as TracelightError: a code, a sentence, the place, the file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOfBytes } from "../../tools/engine.mjs";
import { assertFails } from "../helpers/fails.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { sealModel, smallModel } from "../helpers/model.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";

await forEachFlavour((engine) => {
  test("bytes of no known format", () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 197 + (i >> 3)) & 0xff);
    const error = assertFails(() => engine.openRecording([sourceOfBytes("x.bin", noise)]), { file: "x.bin" });
    assert.match(error.code, /^(FORMAT|UNSUPPORTED)$/);
  });

  test("an empty file", () => {
    assertFails(() => engine.openRecording([sourceOfBytes("empty.csv", new Uint8Array(0))]), {
      file: "empty.csv",
    });
  });

  test("no file at all, and too many", () => {
    assertFails(() => engine.openRecording([]), { code: "LIMIT" });
    const many = Array.from({ length: 65 }, (_, i) => sourceOfBytes(`${i}`, new Uint8Array(8)));
    assertFails(() => engine.openRecording(many), { code: "LIMIT" });
  });

  test("a header without its signal file names the file that is missing", () => {
    const error = assertFails(() => engine.openRecording(sampleSources().slice(0, 1)), { code: "MISSING" });
    assert.match(error.message, /record208\.dat/);
  });

  test("a source that throws while the recording is opened", () => {
    const source = {
      name: "gone.hea",
      size: 100,
      read() {
        throw new Error("the card was pulled out");
      },
    };
    assertFails(() => engine.openRecording([source]), { code: "READ", file: "gone.hea" });
  });

  test("a source that throws while samples are read, and works again afterwards", () => {
    const [header, signal] = sampleSources();
    let broken = false;
    const flaky = {
      ...signal,
      read(/** @type {number} */ offset, /** @type {number} */ length) {
        if (broken) throw new Error("the network drive went away");
        return signal.read(offset, length);
      },
    };
    const recording = engine.openRecording([header, flaky]);
    broken = true;
    assertFails(() => recording.read(0, 0, 1000), { code: "READ", file: "record208.dat" });
    broken = false;
    assert.deepEqual(recording.read(0, 0, 1000), sampleMillivolts().subarray(0, 1000));
    recording.close();
  });

  test("a source that gives more than it was asked for is not believed", () => {
    const source = { name: "greedy.hea", size: 10, read: () => new Uint8Array(1 << 20) };
    assertFails(() => engine.openRecording([source]), { code: "READ" });
  });

  test("a damaged model says at which byte", () => {
    assertFails(() => engine.openModel(new Uint8Array(200)), { code: "MODEL", place: "byte", where: 0 });
    const flipped = smallModel();
    flipped[600] ^= 1;
    assertFails(() => engine.openModel(flipped), { code: "MODEL", place: "byte", where: 12 });
    const wrongRate = smallModel();
    wrongRate[52] = 1;
    sealModel(wrongRate);
    assertFails(() => engine.openModel(wrongRate), { code: "MODEL", place: "byte", where: 52 });
  });

  test("a rate that no ECG has", () => {
    for (const rate of [0, 1, -360, 20000, Number.NaN, Number.POSITIVE_INFINITY]) {
      assertFails(() => engine.openSession({ rate }), { code: "ARGUMENT" });
    }
  });

  test("arguments outside their range", () => {
    const recording = engine.openRecording(sampleSources());
    const model = engine.openModel(smallModel());
    for (const lead of [-1, 1, 0.5, Number.NaN]) {
      assertFails(() => recording.read(lead, 0, 10), { code: "ARGUMENT" });
    }
    for (const start of [-1, 0.5, Number.NaN, 2 ** 60]) {
      assertFails(() => recording.read(0, start, 10), { code: "ARGUMENT" });
    }
    assertFails(() => recording.read(0, 0, -1), { code: "ARGUMENT" });
    assertFails(() => model.forward(new Float32Array(359)), { code: "ARGUMENT" });
    assertFails(() => model.gradcam(new Float32Array(360), 5), { code: "ARGUMENT" });
    assertFails(() => engine.window(recording, 0, 10, model), { code: "ARGUMENT" });
    assertFails(() => engine.window(recording, 0, -1, model), { code: "ARGUMENT" });
    for (const seconds of [-1, 1e9, Number.NaN]) {
      assertFails(() => engine.rPeakNear(recording, 0, seconds), { code: "ARGUMENT" });
    }
    assertFails(() => engine.rPeakNear(recording, 1e3, 0), { code: "ARGUMENT" });
    assertFails(() => engine.denoise(new Float32Array(1024), 0, false), { code: "ARGUMENT" });
    assertFails(() => engine.denoise(new Float32Array(1024), 32, false), { code: "ARGUMENT" });
    assertFails(() => engine.minmax(new Float32Array(10), 0), { code: "ARGUMENT" });
    assertFails(() => engine.encodeAnnotations([{ sample: -5, code: 1 }]), { code: "ARGUMENT" });
    recording.close();
    model.close();
  });

  test("a closed handle is refused", () => {
    const recording = engine.openRecording(sampleSources());
    const model = engine.openModel(smallModel());
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    for (const handle of [recording, model, session]) handle.close();
    assertFails(() => recording.read(0, 0, 10), { code: "ARGUMENT" });
    assertFails(() => recording.annotations(), { code: "ARGUMENT" });
    assertFails(() => model.forward(new Float32Array(360)), { code: "ARGUMENT" });
    assertFails(() => engine.openSession({ rate: SAMPLE_RATE, model }), { code: "ARGUMENT" });
    assertFails(() => session.push(new Float32Array(10)), { code: "ARGUMENT" });
    assertFails(() => session.finish(), { code: "ARGUMENT" });
  });

  test("a finished session takes no more samples", () => {
    const session = engine.openSession({ rate: SAMPLE_RATE });
    session.push(new Float32Array(100));
    session.finish();
    assertFails(() => session.push(new Float32Array(1)), { code: "ARGUMENT" });
    session.close();
  });
});
