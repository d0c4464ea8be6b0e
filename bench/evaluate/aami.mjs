// Ectopic beats by ANSI/AAMI EC57 (bench/compare/aami.mjs): VEB and SVEB over the beats that the detector found and
// the network named, after the first five minutes. The network's N, L and R are N, its A is S, its V is V (one of AAMI
// classes has these names already); a beat that it left unnamed is Q. Records with paced beats are left out.
//
//   aami.ds2.v1.veb_se            gross: of the records' summed counts; escape beats are S, as in bxb
//   aami.ds2.v1.average.veb_se    mean of the records in which it is defined
//   aami.ds2.v1.escape_n.veb_se   escape beats (e, j, n) are N, as in de Chazal 2004 and after
//   aami.ds2.v1.accuracy          of the beats that were found, those that got their own class
//   aami.ds2.r.veb_se_ci_low      of a 95 % confidence interval over the patients (bench/compare/bootstrap.mjs)
//   aami.ds2.r.without_232.veb_se gross, without the record that has most of the SVEB

import {
  classCounts,
  countClasses,
  falsePositiveRate,
  sumMatrices,
  svebCounts,
  vebCounts,
} from "../compare/aami.mjs";
import { bootstrapIntervals, RESAMPLES } from "../compare/bootstrap.mjs";
import { codeOf } from "../compare/codes.mjs";
import { f1, mean, predictivity, sensitivity } from "../compare/figures.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { PACED } from "./databases.mjs";

/** @typedef {import("../compare/aami.mjs").EctopicCounts} EctopicCounts */
/** @typedef {import("../compare/aami.mjs").Matrix} Matrix */
/** @typedef {import("../compare/codes.mjs").Escape} Escape */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ record: string, matrix: Matrix }} RecordMatrix */

/**
 * @typedef {object} NamedRecord
 * @property {string} record
 * @property {import("../compare/pairing.mjs").Annotation[]} annotations the reference
 * @property {{ sample: number, label: number }[]} beats found, with the index of the class
 * @property {number} rate in Hz
 * @property {number} samples
 */

/** @type {{ name: string, counts: (matrix: Matrix) => EctopicCounts }[]} */
const ECTOPICS = [
  { name: "veb", counts: vebCounts },
  { name: "sveb", counts: svebCounts },
];

/** @type {{ escapeAs: Escape, suffix: string, note: string }[]} */
const MAPPINGS = [
  { escapeAs: "S", suffix: "", note: "escape beats are S" },
  { escapeAs: "N", suffix: ".escape_n", note: "escape beats are N" },
];

/** @param {NamedRecord} named @param {string[]} classes @param {Escape} escapeAs @returns {RecordMatrix} */
function countRecord({ record, annotations, beats, rate, samples }, classes, escapeAs) {
  const pairs = pairBeats(annotations, beats, { rate, end: samples });
  return { record, matrix: countClasses(pairs, ({ label }) => codeOf(classes[label]), escapeAs) };
}

/** @param {string} prefix e.g. "aami.ds2.v1.veb" @param {EctopicCounts} counts @returns {Figure[]} */
function rateFigures(prefix, counts) {
  const { tp, fn, fp, tn } = counts;
  return [
    figure(`${prefix}_se`, sensitivity(counts), "%", tp + fn, `${tp} of ${tp + fn}`),
    figure(`${prefix}_ppv`, predictivity(counts), "%", tp + fp, `${tp} of ${tp + fp}`),
    figure(`${prefix}_fpr`, falsePositiveRate(counts), "%", fp + tn, `${fp} of ${fp + tn}`),
  ];
}

/** @param {string} prefix e.g. "aami.ds2.v1" @param {RecordMatrix[]} records @returns {Figure[]} */
function averageFigures(prefix, records) {
  return ECTOPICS.flatMap(({ name, counts }) => {
    const all = records.map(({ matrix }) => counts(matrix));
    const average = (/** @type {string} */ measure, /** @type {(counts: EctopicCounts) => number} */ of) => {
      const defined = all.map(of).filter((value) => !Number.isNaN(value));
      return figure(`${prefix}.average.${name}_${measure}`, mean(defined), "%", defined.length, "records");
    };
    return [average("se", sensitivity), average("ppv", predictivity), average("fpr", falsePositiveRate)];
  });
}

/** @param {string} prefix e.g. "confusion.aami_ds2.v1" @param {Matrix} matrix @returns {Figure[]} */
function matrixFigures(prefix, matrix) {
  const all = Object.values(matrix).reduce((a, b) => a + b, 0);
  return Object.entries(matrix).map(([[row, column], count]) =>
    figure(`${prefix}.${row}.${column}`, count, "beats", all),
  );
}

/** @param {string} prefix @param {Matrix} matrix @param {string} note @returns {Figure[]} */
function grossFigures(prefix, matrix, note) {
  const { beats, right } = classCounts(matrix);
  return [
    figure(`${prefix}.accuracy`, (100 * right) / beats, "%", beats, `${note}; of the beats that were found`),
    ...ECTOPICS.flatMap(({ name, counts }) => [
      figure(`${prefix}.${name}_f1`, f1(counts(matrix)), "%", counts(matrix).tp + counts(matrix).fn, note),
      ...rateFigures(`${prefix}.${name}`, counts(matrix)),
    ]),
  ];
}

/** What confidence intervals are given of. @param {Matrix} matrix @returns {Record<string, number>} */
function measures(matrix) {
  const { beats, right } = classCounts(matrix);
  const ectopic = ECTOPICS.flatMap(({ name, counts }) => [
    [`${name}_f1`, f1(counts(matrix))],
    [`${name}_se`, sensitivity(counts(matrix))],
    [`${name}_ppv`, predictivity(counts(matrix))],
  ]);
  return { accuracy: (100 * right) / beats, ...Object.fromEntries(ectopic) };
}

/** @param {string} prefix @param {RecordMatrix[]} records @returns {Figure[]} */
function confidenceFigures(prefix, records) {
  const intervals = bootstrapIntervals(records, (drawn) =>
    measures(sumMatrices(drawn.map(({ matrix }) => matrix))),
  );
  const note = `${RESAMPLES} drawings of the records`;
  return [...intervals].flatMap(([name, { low, high }]) => [
    figure(`${prefix}.${name}_ci_low`, low, "%", records.length, note),
    figure(`${prefix}.${name}_ci_high`, high, "%", records.length, note),
  ]);
}

/**
 * How much one record decides about SVEB, and what is measured without it.
 * @param {string} prefix
 * @param {RecordMatrix[]} records
 * @param {string} note
 * @returns {Figure[]}
 */
function largestFigures(prefix, records, note) {
  const svebs = records.map(({ matrix }) => svebCounts(matrix)).map(({ tp, fn }) => tp + fn);
  const [most, all] = [Math.max(...svebs), svebs.reduce((a, b) => a + b, 0)];
  if (records.length < 2) return [];
  const { record } = records[svebs.indexOf(most)];
  const others = sumMatrices(records.filter((other) => other.record !== record).map(({ matrix }) => matrix));
  const share = `record ${record} has ${most} of the ${all} SVEB`;
  return [
    figure(`${prefix}.sveb_in_largest_record`, (100 * most) / all, "%", all, share),
    ...grossFigures(`${prefix}.without_${record}`, others, `${note}; without record ${record}`),
  ];
}

/**
 * Gross and average figures and the confusion matrix with either mapping of escape beats; figures per record with that
 * of bxb.
 * @param {string} set which beats, e.g. "ds2"
 * @param {string} key of the model
 * @param {NamedRecord[]} named
 * @param {string[]} classes of the model
 * @param {{ confidence?: boolean }} [options] also confidence intervals, and figures without the record that has most SVEB
 * @returns {Figure[]}
 */
export function aamiFigures(set, key, named, classes, { confidence = false } = {}) {
  const compared = named.filter(({ record }) => !PACED.includes(record));
  return MAPPINGS.flatMap(({ escapeAs, suffix, note }) => {
    const prefix = `aami.${set}.${key}${suffix}`;
    const records = compared.map((record) => countRecord(record, classes, escapeAs));
    const total = sumMatrices(records.map(({ matrix }) => matrix));
    return [
      ...grossFigures(prefix, total, note),
      ...averageFigures(prefix, records),
      ...(confidence
        ? [...largestFigures(prefix, records, note), ...confidenceFigures(prefix, records)]
        : []),
      ...(escapeAs === "S" ? recordFigures(prefix, records) : []),
      ...matrixFigures(`confusion.aami_${set}${suffix}.${key}`, total),
    ];
  });
}

/** @param {string} prefix @param {RecordMatrix[]} records @returns {Figure[]} */
function recordFigures(prefix, records) {
  return records.flatMap(({ record, matrix }) =>
    ECTOPICS.flatMap(({ name, counts }) => rateFigures(`${prefix}.${record}.${name}`, counts(matrix))),
  );
}
