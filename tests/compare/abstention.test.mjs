// What is left out of the comparison as unreadable.

import assert from "node:assert/strict";
import { test } from "node:test";
import { coveredSamples, leaveOut, unreadableStretches } from "../../bench/compare/abstention.mjs";

/** @typedef {import("../../web/engine/engine.js").QualityState} State */
/** @typedef {import("../../web/engine/engine.js").Reason} Reason */

const second = (/** @type {number} */ sample, /** @type {State} */ state) => ({ sample, state });
const beat = (/** @type {number} */ sample, /** @type {Reason} */ reason) => ({ sample, reason });

test("seconds of unreadable quality and windows of unreadable beats, merged", () => {
  const quality = [second(0, "good"), second(100, "unreadable"), second(200, "noisy"), second(300, "flat")];
  const beats = [beat(210, "quality"), beat(50, "edge"), beat(600, "quality"), beat(700, "none")];
  assert.deepEqual(unreadableStretches({ beats, quality }, 100), [
    { start: 100, end: 260 },
    { start: 300, end: 400 },
    { start: 550, end: 650 },
  ]);
});

test("a pair counts only when neither beat lies in a stretch; its end is outside", () => {
  const at = (/** @type {number} */ sample) => ({ sample, code: 1 });
  const pairs = [
    { reference: at(99), test: at(101) },
    { reference: at(150), test: null },
    { reference: null, test: at(199) },
    { reference: at(200), test: at(205) },
    { reference: null, test: at(300) },
  ];
  assert.deepEqual(leaveOut(pairs, [{ start: 100, end: 200 }]), pairs.slice(3));
});

test("covered samples are those inside the part that is compared", () => {
  const stretches = [
    { start: 0, end: 120 },
    { start: 150, end: 160 },
    { start: 190, end: 300 },
  ];
  assert.equal(coveredSamples(stretches, { start: 100, end: 200 }), 20 + 10 + 10);
});
