// The classes of EC57: which annotations are of which, what counts as a false VEB or SVEB, and the figures over records.
// That the counts are bxb's is shown by bxb.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  classCounts,
  countClasses,
  falsePositiveRate,
  qrsCounts,
  sumMatrices,
  svebCounts,
  vebCounts,
} from "../../bench/compare/aami.mjs";
import { aamiClass, codeOf, isBeat, mnemonic } from "../../bench/compare/codes.mjs";
import { aamiFigures } from "../../bench/evaluate/aami.mjs";

const RATE = 360;
const CLASSES = ["N", "L", "R", "A", "V"];

/** @param {string} reference @param {string} named mnemonics; "-": no such beat */
function pairs(reference, named) {
  return [...reference].map((letter, i) => ({
    reference: letter === "-" ? null : { sample: i, code: codeOf(letter) },
    test: named[i] === "-" ? null : { sample: i, code: codeOf(named[i]) },
  }));
}

/** @param {string} reference @param {string} named @param {"S" | "N"} [escapeAs] */
function count(reference, named, escapeAs = "S") {
  return countClasses(pairs(reference, named), ({ code }) => code, escapeAs);
}

test("every beat annotation has a class", () => {
  const beats = Array.from({ length: 50 }, (_, code) => code).filter(isBeat);
  const classes = (/** @type {"S" | "N"} */ escapeAs) =>
    beats.map((code) => mnemonic(code) + aamiClass(code, escapeAs)).join(" ");
  assert.equal(classes("S"), "NN LN RN aS VV FF JS AS SS EV jS /Q QQ BN ?Q eS nS fQ rV");
  assert.equal(classes("N"), "NN LN RN aS VV FF JS AS SS EV jN /Q QQ BN ?Q eN nN fQ rV");
});

test("escape beats are supraventricular or normal, as one likes", () => {
  assert.equal(count("ejn", "NNA").Sn, 2);
  assert.equal(count("ejn", "NNA").Ss, 1);
  assert.equal(count("ejn", "NNA", "N").Nn, 2);
  assert.equal(count("ejn", "NNA", "N").Ns, 1);
});

test("a fusion, paced or unclassifiable beat that is named V is not a false VEB, and no negative either", () => {
  assert.deepEqual(vebCounts(count("VVV--NNAF/Q", "VN-VNVNVVVV")), { tp: 1, fn: 2, fp: 3, tn: 2 });
});

test("a fusion beat that is named S is a false SVEB, a paced or unclassifiable one is not", () => {
  assert.deepEqual(svebCounts(count("AAA--NNVF/Q", "AN-ANANAAAA")), { tp: 1, fn: 2, fp: 4, tn: 2 });
});

test("detection counts beats whatever they are named", () => {
  assert.deepEqual(qrsCounts(count("NV-/A", "VNNQ-")), { tp: 3, fn: 1, fp: 1 });
});

test("the false positive rate is over what could be false", () => {
  assert.equal(falsePositiveRate({ tp: 9, fn: 9, fp: 1, tn: 3 }), 25);
  assert.ok(Number.isNaN(falsePositiveRate({ tp: 1, fn: 0, fp: 0, tn: 0 })));
});

test("a beat has its own class or not; unclassified ones are wrong, missed and extra ones do not count", () => {
  const counts = classCounts(count("NVFAe--NV/Q", "NVVNAVN-?Q?"));
  assert.deepEqual(counts, { beats: 6, right: 3, unclassified: 1 });
  assert.deepEqual(classCounts(count("ne", "NN", "N")), { beats: 2, right: 2, unclassified: 0 });
});

test("matrices add up", () => {
  const sum = sumMatrices([count("NV", "NV"), count("N-", "VN")]);
  assert.deepEqual([sum.Nn, sum.Nv, sum.Vv, sum.On], [1, 1, 1, 1]);
});

/** @param {string} record @param {string} reference @param {string} named classes of the network, "?" for none */
function namedRecord(record, reference, named) {
  const sample = (/** @type {number} */ i) => (301 + i) * RATE;
  const annotations = [...reference].map((letter, i) => ({ sample: sample(i), code: codeOf(letter) }));
  const beats = [...named].map((letter, i) => ({ sample: sample(i), label: CLASSES.indexOf(letter) }));
  return { record, annotations, beats, rate: RATE, samples: 1000 * RATE };
}

test("figures over records: gross, average, without paced records, first minutes not counted", () => {
  const early = { sample: RATE, code: codeOf("V") };
  const first = namedRecord("100", "VVNA", "VNVA");
  const records = [
    { ...first, annotations: [early, ...first.annotations] },
    namedRecord("103", "VNje", "VN?A"),
    namedRecord("217", "VV", "NN"),
  ];
  const figures = aamiFigures("ds2", "v1", records, CLASSES);
  const value = (/** @type {string} */ name) => figures.find((figure) => figure.name === name)?.value;
  assert.equal(value("aami.ds2.v1.veb_se"), (100 * 2) / 3);
  assert.equal(value("aami.ds2.v1.average.veb_se"), 75);
  assert.equal(value("aami.ds2.v1.average.veb_ppv"), 75);
  assert.equal(value("aami.ds2.v1.103.veb_ppv"), 100);
  assert.equal(value("aami.ds2.v1.sveb_se"), (100 * 2) / 3);
  assert.equal(value("aami.ds2.v1.escape_n.sveb_se"), 100);
  assert.equal(value("aami.ds2.v1.escape_n.sveb_ppv"), 50);
  assert.equal(value("aami.ds2.v1.escape_n.average.sveb_se"), 100);
  assert.equal(value("confusion.aami_ds2.v1.S.q"), 1);
  assert.equal(value("aami.ds2.v1.217.veb_se"), undefined);
});

test("confidence intervals, and figures without the record that has most SVEB", () => {
  const records = [
    namedRecord("100", "NNVA", "NNVN"),
    namedRecord("103", "NVVN", "NVNN"),
    namedRecord("232", "AAAN", "AAAV"),
    namedRecord("217", "AAAAAA", "AAAAAA"),
  ];
  const figures = aamiFigures("ds2", "r", records, CLASSES, { confidence: true });
  const value = (/** @type {string} */ name) => figures.find((figure) => figure.name === name)?.value;
  assert.equal(value("aami.ds2.r.accuracy"), (100 * 9) / 12);
  assert.equal(value("aami.ds2.r.sveb_in_largest_record"), 75);
  assert.equal(value("aami.ds2.r.without_232.sveb_se"), 0);
  assert.equal(value("aami.ds2.r.without_232.veb_ppv"), 100);
  assert.equal(value("aami.ds2.r.accuracy_ci_low"), 75);
  assert.equal(value("aami.ds2.r.accuracy_ci_high"), 75);
  assert.equal(value("aami.ds2.r.sveb_se_ci_low"), 0);
  assert.equal(value("aami.ds2.r.escape_n.sveb_se_ci_high"), 100);
});
