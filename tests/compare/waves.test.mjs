// Wave annotations as the QT database writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnnotatedBeats } from "../../bench/compare/waves.mjs";

const CODES = { "(": 39, ")": 40, p: 24, N: 1, t: 27 };

/** @param {[number, keyof typeof CODES, number][]} rows sample, mnemonic, number */
function annotations(...rows) {
  return rows.map(([sample, name, number]) => ({ sample, code: CODES[name], number }));
}

test("a P wave belongs to the beat after it, a T wave to the beat before it", () => {
  const beats = readAnnotatedBeats(
    annotations(
      [10, "(", 0],
      [20, "p", 0],
      [30, ")", 0],
      [40, "(", 1],
      [50, "N", 0],
      [60, ")", 1],
      [90, "t", 0],
      [99, ")", 2],
      [140, "(", 1],
      [150, "N", 0],
      [160, ")", 1],
    ),
  );
  assert.deepEqual(beats, [
    {
      sample: 50,
      waves: { p_on: 10, p_peak: 20, p_off: 30, qrs_on: 40, qrs_off: 60, t_peak: 90, t_off: 99 },
    },
    { sample: 150, waves: { qrs_on: 140, qrs_off: 160 } },
  ]);
});

test("of a T wave with two peaks the first counts, and its onset is not taken for that of QRS", () => {
  const beats = readAnnotatedBeats(
    annotations([50, "N", 0], [70, "(", 2], [80, "t", 0], [90, "t", 1], [99, ")", 2], [150, "N", 0]),
  );
  assert.deepEqual(beats, [
    { sample: 50, waves: { t_peak: 80, t_off: 99 } },
    { sample: 150, waves: {} },
  ]);
});
