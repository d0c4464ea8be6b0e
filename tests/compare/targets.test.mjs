// Figures and what they must reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { figure, formatValue } from "../../bench/figure.mjs";
import { arrangeTables } from "../../bench/tables.mjs";
import { formatTarget, meetsTarget } from "../../bench/targets.mjs";

const met = (/** @type {string} */ name, /** @type {number} */ value) =>
  meetsTarget(figure(name, value, "%", 1));

test("a target is reached, exceeded or kept below, as it says", () => {
  assert.equal(formatTarget("aami.ds2.r.sveb_f1"), "> 82.3 (Zahid 2022)");
  assert.equal(met("aami.ds2.r.sveb_f1", 82.3), false);
  assert.equal(met("aami.ds2.r.escape_n.sveb_f1", 82.4), true);
  assert.equal(met("aami.ds2.r.veb_f1", 95.1), false);
  assert.equal(formatTarget("qrs.mitdb.gross.se"), "≥ 99.85");
  assert.equal(met("qrs.mitdb.gross.se", 99.85), true);
  assert.equal(formatTarget("aami.ds2.r.ece"), "≤ 0.01");
  assert.equal(met("aami.ds2.r.ece", 0.011), false);
  assert.equal(met("aami.ds2.r.ece", Number.NaN), false);
  assert.equal(met("aami.ds2.v1.sveb_f1", 10), null);
});

test("a fraction has four digits", () => {
  assert.equal(formatValue(figure("aami.ds2.r.ece", 1 / 30, "fraction", 1)), "0.0333");
});

test("every figure stands in one table", () => {
  const names = [
    "aami.ds2.r.veb_f1",
    "aami.ds2.r.veb_f1_ci_low",
    "aami.ds2.r.100.veb_se",
    "aami.ds2.r.ece",
    "aami.ds2.r.reliability.15.accuracy",
    "abstain.ds2.accuracy_at_95",
    "abstain.paced.102.rate",
    "leads.second.veb_f1",
    "leads.quality.second_chosen",
    "robust.em.-6.accuracy",
    "robust.rate_125.qrs_se",
    "robust.ablation.none.em.6.accuracy",
  ];
  const tables = names.map((name) => arrangeTables([figure(name, 12.34, "%", 5)]).map(({ title }) => title));
  assert.deepEqual(tables, [
    ["Ectopic beats"],
    ["Ectopic beats, 95 % confidence intervals"],
    ["Ectopic beats, per record"],
    ["Certainty and abstention"],
    ["Reliability: the best class's probability, and how often it is right"],
    ["Certainty and abstention"],
    ["Certainty and abstention, per record"],
    ["Any lead, DS2 (leads)"],
    ["Any lead"],
    ["Worse and other recordings (robust)"],
    ["Worse and other recordings (robust)"],
    ["Denoising (robust.ablation)"],
  ]);
});
