// Rhythm that goes on, for live views: it is told while it lasts, and is the one that comes when it is over.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const SECONDS = 120;
/** The first of those that go on. */
const RHYTHMS = new Set(["sinus", "bradycardia", "tachycardia", "irregular"]);

await forEachFlavour((engine) => {
  const samples = sampleMillivolts().subarray(0, SECONDS * SAMPLE_RATE);

  test("what is told before the end is what is found at the end, and looking changes nothing", () => {
    const session = engine.openSession({ rate: SAMPLE_RATE });
    /** @type {import("../../web/engine/engine.js").Episode[][]} */
    const told = [];
    for (let second = 0; second < SECONDS; second++) {
      session.push(samples.subarray(second * SAMPLE_RATE, (second + 1) * SAMPLE_RATE));
      told.push(session.ongoing());
    }
    session.finish();
    const results = session.take();
    assert.deepEqual(session.ongoing(), []);
    session.close();
    assert.deepEqual(results, analyse(engine, samples, { rate: SAMPLE_RATE }));

    const rhythms = results.episodes.filter(({ kind }) => RHYTHMS.has(kind));
    const found = (/** @type {number} */ time) =>
      rhythms.find(({ start, end }) => time >= start && time <= end)?.kind;
    const known = told.findIndex((ongoing) => ongoing.length > 0);
    assert.ok(known >= 0 && known < 15, `known after ${known} s`);
    // A change is told at once, and found where it lasts.
    const alike = told.slice(known).filter(([first], i) => first?.kind === found(known + i)).length;
    assert.ok(alike / (SECONDS - known) > 0.75, `${alike} of ${SECONDS - known} s`);
  });
});
