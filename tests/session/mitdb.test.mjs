// QRS detection on the MIT-BIH Arrhythmia Database stays above the target: 99.7 % gross sensitivity and positive
// predictivity (EC57). Needs the database: make test DATA=folder.

import assert from "node:assert/strict";
import { test } from "node:test";
import { predictivity, sensitivity, sum } from "../../bench/compare/figures.mjs";
import { findMitdb, listRecords } from "../../bench/evaluate/databases.mjs";
import { countRecord } from "../../bench/evaluate/qrs.mjs";
import { loadFlavour } from "../../tools/engine.mjs";

const folder = process.env.DATA ? findMitdb(process.env.DATA) : null;
const skip = folder ? false : "no mitdb: give its folder with make test DATA=folder";

test("QRS detection on mitdb", { skip }, async () => {
  const mitdb = folder ?? "";
  const engine = await loadFlavour("simd128");
  const counts = sum(listRecords(mitdb).map((record) => countRecord(engine, mitdb, record).counts));
  assert.equal(
    counts.tp + counts.fn,
    91285,
    "reference beats after the first five minutes of the 48 records",
  );
  assert.ok(sensitivity(counts) >= 99.7, `sensitivity ${sensitivity(counts)} %`);
  assert.ok(predictivity(counts) >= 99.7, `positive predictivity ${predictivity(counts)} %`);
});
