// Comparison of rhythm episodes, figure for figure as WFDB's epicmp makes it (tests/golden/epicmp.mjs ran epicmp).

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { compareRhythms } from "./rhythms.mjs";

/** @typedef {import("./rhythms.mjs").RhythmOutcome} RhythmOutcome */

/** @type {(import("../golden/rhythm_cases.mjs").RhythmCase & { plain: RhythmOutcome, excluding?: RhythmOutcome })[]} */
const cases = fs
  .readFileSync(new URL("../golden/epicmp.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

for (const [i, { plain, excluding, ...drawn }] of cases.entries()) {
  test(`as epicmp: case ${i}`, () => assert.deepEqual(compareRhythms(drawn, false), plain));
  if (excluding) {
    test(`as epicmp -x: case ${i}`, () => assert.deepEqual(compareRhythms(drawn, true), excluding));
  }
}
