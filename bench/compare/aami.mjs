// The beat confusion matrix of ANSI/AAMI EC57 and what is taken from it, as WFDB's `bxb` counts (its pair and
// print_results). Rows: reference class; columns: test class, in small letters. o/O: no such beat on that side;
// x/X: none, because its annotator declared the signal unreadable.
//
// VEB: a fusion beat or one that cannot be classified (Q, paced ones included), named V, is not counted as false.
// SVEB: the same of Q. The false positive rate (FPR) is the share of the other beats, and of extra detections, that
// was named so; its denominator leaves out what is not counted. bxb prints it for VEB; that of SVEB is taken alike.
// EC57 has none for the detection of QRS complexes: there is no count of places without a beat.

import { aamiClass } from "./codes.mjs";

/** @typedef {import("./codes.mjs").Escape} Escape */
/** @typedef {{ tp: number, fn: number, fp: number, tn: number }} EctopicCounts */
/** Counts by row and column, e.g. "Vn". @typedef {Record<string, number>} Matrix */

export const ROWS = ["N", "S", "V", "F", "Q", "O", "X"];
export const COLUMNS = ["n", "s", "v", "f", "q", "o", "x"];
const BEAT_ROWS = ROWS.slice(0, 5);
const BEAT_COLUMNS = COLUMNS.slice(0, 5);
const MISSING_ROWS = ROWS.slice(5);
const MISSING_COLUMNS = COLUMNS.slice(5);

/** @returns {Matrix} */
function emptyMatrix() {
  const names = ROWS.flatMap((row) => COLUMNS.map((column) => [row, column]));
  const counted = names.filter(([row, column]) => BEAT_ROWS.includes(row) || BEAT_COLUMNS.includes(column));
  return Object.fromEntries(counted.map(([row, column]) => [row + column, 0]));
}

/**
 * @template {import("./pairing.mjs").Marked} T
 * @param {import("./pairing.mjs").Pair<T>[]} pairs
 * @param {(test: T) => number} testCode the annotation code of a test beat
 * @param {Escape} escapeAs
 * @returns {Matrix}
 */
export function countClasses(pairs, testCode, escapeAs) {
  const matrix = emptyMatrix();
  for (const { reference, test, shutdown } of pairs) {
    const missing = shutdown ? "X" : "O";
    const row = reference ? aamiClass(reference.code, escapeAs) : missing;
    const column = test ? aamiClass(testCode(test), escapeAs) : missing;
    matrix[row + column.toLowerCase()]++;
  }
  return matrix;
}

/** @param {Matrix[]} matrices @returns {Matrix} */
export function sumMatrices(matrices) {
  const sum = emptyMatrix();
  for (const matrix of matrices) {
    for (const name of Object.keys(sum)) sum[name] += matrix[name];
  }
  return sum;
}

/** @param {Matrix} matrix @param {string[]} rows @param {string[]} columns */
function total(matrix, rows, columns) {
  return rows.flatMap((row) => columns.map((column) => matrix[row + column])).reduce((a, b) => a + b, 0);
}

/** @param {string[]} names @param {string[]} left names that are left out */
function without(names, ...left) {
  return names.filter((name) => !left.includes(name));
}

/** @param {Matrix} matrix @returns {import("./figures.mjs").Counts} detection of QRS complexes, whatever they are named */
export function qrsCounts(matrix) {
  return {
    tp: total(matrix, BEAT_ROWS, BEAT_COLUMNS),
    fn: total(matrix, BEAT_ROWS, MISSING_COLUMNS),
    fp: total(matrix, MISSING_ROWS, BEAT_COLUMNS),
  };
}

/** @param {Matrix} matrix @returns {EctopicCounts} ventricular ectopic beats */
export function vebCounts(matrix) {
  return ectopicCounts(matrix, "V", ["F", "Q"]);
}

/** @param {Matrix} matrix @returns {EctopicCounts} supraventricular ectopic beats */
export function svebCounts(matrix) {
  return ectopicCounts(matrix, "S", ["Q"]);
}

/** @param {Matrix} matrix @param {string} row @param {string[]} neutral rows that are not false when so named */
function ectopicCounts(matrix, row, neutral) {
  const column = row.toLowerCase();
  return {
    tp: matrix[row + column],
    fn: total(matrix, [row], without(COLUMNS, column)),
    fp: total(matrix, without(ROWS, row, ...neutral), [column]),
    tn: total(matrix, without(ROWS, row), without(BEAT_COLUMNS, column)),
  };
}

/**
 * Beats that were found and got their own class, and those that did not, an unclassified one (q) among these. Beats
 * that the reference could not classify do not count; missed beats and extra detections are the detector's matter.
 * @param {Matrix} matrix
 */
export function classCounts(matrix) {
  const rows = without(BEAT_ROWS, "Q");
  const beats = total(matrix, rows, BEAT_COLUMNS);
  const right = rows.reduce((sum, row) => sum + matrix[row + row.toLowerCase()], 0);
  return { beats, right, unclassified: total(matrix, rows, ["q"]) };
}

/** @param {EctopicCounts} counts @returns {number} in percent; NaN where there is nothing to divide by */
export function falsePositiveRate({ fp, tn }) {
  return (100 * fp) / (fp + tn);
}
