// The sentences of RESULTS.md say what the figures say, whichever way they turn out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leadFinding, pacedFinding, polarityFinding } from "../../bench/evaluate/findings.mjs";
import { figure } from "../../bench/figure.mjs";

/** @param {Record<string, number>} values */
const figures = (values) => Object.entries(values).map(([name, value]) => figure(name, value, "%", 1));

/** @param {string} row @param {number[]} values */
const row = (row, [accuracy, veb, sveb]) => ({
  [`${row}.named_accuracy`]: accuracy,
  [`${row}.veb_f1`]: veb,
  [`${row}.sveb_f1`]: sveb,
});

test("a lead that is chosen is held against the preferred one", () => {
  const said = leadFinding(
    figures({
      ...row("leads.first", [97, 96, 68]),
      ...row("leads.second", [96, 86, 48]),
      ...row("leads.quality", [96.9, 93.8, 69.5]),
      ...row("leads.quality_10s", [97, 96, 68]),
    }),
  );
  assert.match(said, /once a record, accuracy of the named beats −0\.1, VEB F1 −2\.2, SVEB F1 \+1\.5;/);
  assert.match(said, /the other lead throughout, .*SVEB F1 −20\.0\.$/);
});

test("what a lead upside down costs", () => {
  const said = polarityFinding(
    figures({ ...row("robust.clean", [95, 96, 58]), ...row("robust.flipped", [91, 90, 17]) }),
  );
  assert.equal(
    said,
    "A lead turned upside down costs, in points: accuracy of the named beats −4.0, VEB F1 −6.0, SVEB F1 −41.0.",
  );
});

test("what paced beats are called, by each network", () => {
  const said = pacedFinding(
    figures({
      "abstain.paced.rate": 91.61,
      "abstain.paced.217.rate": 78.19,
      "abstain.paced.named_n": 7.82,
      "abstain.paced.named_v": 0.57,
      "abstain.paced_v1.named_v": 1.5,
      "abstain.paced_v1.named_l": 0.9,
      "abstain.paced_v2.named_v": 4.8,
      "abstain.paced_v2.named_l": 0.8,
      "abstain.paced_veb.named_v": 43,
      "abstain.paced_veb.rate": 50,
    }),
  );
  assert.match(said, /^Paced beats: R leaves 91\.6 % without a name \(78\.2 % of record 217\)/);
  assert.match(
    said,
    /V2 4\.8 % and 0\.8 %\. .*R calls 43\.0 % of them V and leaves 50\.0 % without a name\.$/,
  );
});
