// What a recording says of itself through the binding, on the recording that ships.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOfBytes } from "../../tools/engine.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_COUNT, sampleMillivolts, sampleSources, sampleUnits } from "../helpers/sample.mjs";

await forEachFlavour((engine) => {
  test("the version is the engine's", () => {
    assert.match(engine.version, /^\d+\.\d+\.\d+$/);
  });

  test("leads, rate, gain and length", () => {
    const recording = engine.openRecording(sampleSources());
    assert.equal(recording.format, "WFDB");
    assert.equal(recording.preferredLead, 0);
    assert.equal(recording.start, null);
    assert.equal(recording.duration, 300);
    assert.deepEqual(recording.leads, [
      {
        label: "MLII",
        unit: "mV",
        rate: 360,
        samples: SAMPLE_COUNT,
        millivoltsPerUnit: 1,
        gain: 200,
        baseline: 1024,
        isEcg: true,
      },
    ]);
    recording.close();
  });

  test("samples, in millivolts and in ADC units, from any place", () => {
    const recording = engine.openRecording(sampleSources());
    assert.deepEqual(recording.read(0, 0, SAMPLE_COUNT), sampleMillivolts());
    assert.deepEqual(recording.readDigital(0, 0, SAMPLE_COUNT), sampleUnits());
    assert.deepEqual(recording.read(0, 777, 333), sampleMillivolts().subarray(777, 1110));
    recording.close();
  });

  test("a read ends where the lead ends", () => {
    const recording = engine.openRecording(sampleSources());
    assert.deepEqual(recording.read(0, SAMPLE_COUNT - 3, 100), sampleMillivolts().subarray(SAMPLE_COUNT - 3));
    assert.equal(recording.read(0, SAMPLE_COUNT, 100).length, 0);
    assert.equal(recording.read(0, SAMPLE_COUNT + 10, 100).length, 0);
    recording.close();
  });

  test("what the reader noticed comes as a note with its place: a signal file cut short", () => {
    const [header, signal] = sampleSources();
    const cut = sourceOfBytes(signal.name, signal.read(0, 5000));
    const recording = engine.openRecording([header, cut]);
    assert.deepEqual(
      recording.notes.map(({ message, ...note }) => note),
      [{ kind: "diagnostic", code: "signal-truncated", place: "byte", where: 5000 }],
    );
    assert.match(recording.notes[0].message, /^record208\.dat .+\.$/);
    recording.close();
  });

  test("what is read is a copy", () => {
    const recording = engine.openRecording(sampleSources());
    const first = recording.read(0, 0, 10);
    const kept = first.slice();
    recording.read(0, 5000, 10);
    assert.deepEqual(first, kept);
    recording.close();
  });

  test("annotations that were encoded are read back", () => {
    const written = [
      { sample: 18, code: 28, text: "(N" },
      { sample: 125, code: 1 },
      { sample: 343, code: 5, text: "é" },
      { sample: 90000, code: 8 },
    ];
    const file = engine.encodeAnnotations(written);
    const recording = engine.openRecording([...sampleSources(), sourceOfBytes("record208.atr", file)]);
    const read = recording.annotations().map(({ sample, code, text }) => ({ sample, code, text }));
    assert.deepEqual(
      read,
      written.map((annotation) => ({ text: "", ...annotation })),
    );
    recording.close();
  });
});
