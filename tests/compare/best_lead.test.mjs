// The better one of several leads.

import assert from "node:assert/strict";
import { test } from "node:test";
import { beatsOfBestLead, bestLead } from "../../bench/compare/best_lead.mjs";

/** @typedef {import("../../web/engine/engine.js").QualityState} State */

const RATE = 100;

/** @param {string} states a letter a second: g good, n noisy, u unreadable */
function qualityOf(states) {
  /** @type {Record<string, State>} */
  const names = { g: "good", n: "noisy", u: "unreadable" };
  return [...states].map((letter, i) => ({ sample: i * RATE, state: names[letter] }));
}

/** @param {string} states @param {number[]} samples */
const lead = (states, samples = []) => ({
  quality: qualityOf(states),
  beats: samples.map((sample) => ({ sample })),
});

test("more good seconds win, noisy ones do not count; the first where they are equal", () => {
  assert.equal(bestLead([lead("gunnn"), lead("ugguu")]), 1);
  assert.equal(bestLead([lead("gunn"), lead("ugnn")]), 0);
  assert.equal(bestLead([lead("gggu"), lead("ugnn"), lead("gggg")]), 2);
});

test("within a stretch only its own seconds count, the end excluded", () => {
  const leads = [lead("ggug"), lead("uugg")];
  assert.equal(bestLead(leads, { start: 2 * RATE, end: 3 * RATE }), 1);
  assert.equal(bestLead(leads, { start: 3 * RATE, end: 4 * RATE }), 0);
});

const [GOOD, BAD] = ["g".repeat(10), "u".repeat(10)];

test("the beats of the better lead, stretch by stretch", () => {
  const first = lead(GOOD + BAD + GOOD, [150, 950, 1250, 1960, 2300]);
  const second = lead(BAD + GOOD + GOOD, [120, 980, 1300, 1500, 2310]);
  const samples = beatsOfBestLead([first, second], RATE, 3000).map(({ sample }) => sample);
  assert.deepEqual(samples, [150, 950, 1300, 1500, 2300]);
});

test("a beat at the border is neither lost nor counted twice where the leads disagree about its place", () => {
  const border = (/** @type {number} */ one, /** @type {number} */ two) => {
    const leads = [lead(GOOD + BAD, [500, one]), lead(BAD + GOOD, [500, two, 1500])];
    return beatsOfBestLead(leads, RATE, 2000).map(({ sample }) => sample);
  };
  assert.deepEqual(border(1003, 996), [500, 996, 1500]);
  assert.deepEqual(border(996, 1003), [500, 996, 1500]);
});
