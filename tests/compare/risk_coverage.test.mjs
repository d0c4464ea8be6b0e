// The risk-coverage curve has a point for every coverage that was measured, where it belongs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { figure } from "../../bench/figure.mjs";
import { riskCoverageSvg } from "../../bench/risk_coverage.mjs";

const at = (/** @type {number} */ coverage, /** @type {number} */ accuracy) =>
  figure(`abstain.ds2.accuracy_at_${coverage}`, accuracy, "%", 100);

test("points from most to least coverage, risk downwards", () => {
  const svg = riskCoverageSvg([
    at(50, 100),
    at(100, 98),
    at(75, 99),
    figure("abstain.paced.rate", 1, "%", 1),
  ]);
  assert.match(svg, /points="620.0,20.0 345.0,185.0 70.0,350.0"/);
  assert.equal(svg.match(/<circle/g)?.length, 3);
});

test("no curve of a single point", () => {
  assert.equal(riskCoverageSvg([at(100, 98)]), "");
});
