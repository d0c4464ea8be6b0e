// The R peak near a place, on the recording that ships: that of the session, in both flavours.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { FLAVOURS, loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208");

for (const flavour of FLAVOURS) {
  test(`${flavour}: pointing beside a beat that was found finds its R peak`, async () => {
    const engine = await loadFlavour(flavour);
    const recording = engine.openRecording([".hea", ".dat"].map((end) => sourceOfFile(SAMPLE + end)));
    const { rate, samples } = recording.leads[0];
    const session = engine.openSession({ rate, peaksOnly: true });
    session.push(recording.read(0, 0, samples));
    session.finish();
    const { beats } = session.take();
    const same = beats.filter(({ time, sample }, i) => {
      const peak = engine.rPeakNear(recording, 0, Math.max(0, time + (i % 2 ? 0.06 : -0.06)));
      return peak?.sample === sample;
    });
    assert.ok(beats.length > 400);
    /* Where two deflections compete the session, which has learnt from more beats, may choose the other one: in this
     * recording, half of whose beats are wide, more often than in most. */
    assert.ok(same.length >= 0.97 * beats.length, `${same.length} of ${beats.length}`);
    session.close();
    recording.close();
  });
}
