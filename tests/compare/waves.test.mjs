// Wave annotations as the QT database writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAnnotated, readAnnotatedBeats } from "../../bench/compare/waves.mjs";
import { delineationFigures } from "../../bench/evaluate/delineation.mjs";
import { arrangeTables } from "../../bench/tables.mjs";

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

test("a wave is annotated by any of its points", () => {
  assert.equal(isAnnotated({ p_peak: 20, qrs_on: 40 }, "p"), true);
  assert.equal(isAnnotated({ p_on: 10 }, "p"), true);
  assert.equal(isAnnotated({ qrs_on: 40, t_off: 99 }, "p"), false);
  assert.equal(isAnnotated({ qrs_on: 40, t_off: 99 }, "t"), true);
  assert.equal(isAnnotated({ t_peak: 80 }, "t"), true);
  assert.equal(isAnnotated({}, "t"), false);
});

/**
 * @param {number[]} p errors of the P peak
 * @param {boolean[]} claimed P waves where none is annotated
 */
function reading(p, claimed) {
  const errors = {
    p_on: p,
    p_peak: p,
    p_off: p,
    qrs_on: [1, 3],
    qrs_off: [0, 0],
    t_peak: [2, 2],
    t_off: [4, 4],
  };
  return { errors, claims: { p: claimed, t: [] } };
}

test("a wave claimed where none is annotated is false; one that was missed is not found", () => {
  const records = [
    {
      record: "a",
      best: reading([1, 3, Number.NaN], [true, false]),
      first: reading([5, 7, 9], [false, false]),
    },
    { record: "b", best: reading([-1, 1], [true, false]), first: reading([0, 0], [false, false]) },
  ];
  const figures = delineationFigures(records);
  const value = (/** @type {string} */ name) => figures.find((figure) => figure.name === name)?.value;
  assert.equal(value("delineation.qtdb.p.claimed_absent"), 50);
  assert.equal(value("delineation.qtdb.p.ppv"), (100 * 4) / 6);
  assert.equal(value("delineation.qtdb.p_peak.se"), 80);
  assert.equal(value("delineation.qtdb.t.claimed_absent"), null);
  assert.equal(value("delineation.qtdb.t.ppv"), 100);
  assert.equal(value("delineation.qtdb.untuned.p.ppv"), (100 * 2) / 3);
  assert.equal(value("delineation.qtdb.first_lead.p.claimed_absent"), 0);
  const table = arrangeTables(figures).find(({ title }) => title.startsWith("Delineation, per record"));
  assert.deepEqual(table?.rows[0].slice(0, 2), ["a", "2.0 ± 1.4"]);
  assert.equal(table?.rows[1].at(-1), "50.00 % of 2");
});
