// Beat-by-beat comparison, count for count as WFDB's bxb makes it (tests/golden/bxb.mjs ran bxb).

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { ROWS } from "../../bench/compare/aami.mjs";
import { compareCase } from "./cases.mjs";

/** @type {(import("../golden/beat_rules.mjs").TitledCase & { bxb: import("./cases.mjs").Outcome })[]} */
const cases = fs
  .readFileSync(new URL("../golden/bxb.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

test("the golden cases reach every row of the confusion matrix", () => {
  for (const row of ROWS) {
    const counts = cases.flatMap(({ bxb }) => Object.entries(bxb.matrix).filter(([name]) => name[0] === row));
    assert.ok(
      counts.some(([, count]) => count > 0),
      row,
    );
  }
});

for (const drawn of cases) {
  test(`as bxb: ${drawn.title}`, () => assert.deepEqual(compareCase(drawn), drawn.bxb));
}
