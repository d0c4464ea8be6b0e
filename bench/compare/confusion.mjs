// How beats were named: reference class by named class, over paired beats, missed beats and extra beats.

import { mnemonic } from "./codes.mjs";

export const OTHER = "other"; // a reference beat of none of the network's classes
export const NONE = "none"; // no reference beat: an extra detection
export const MISSED = "missed"; // no detected beat
export const UNCLASSIFIED = "unclassified"; // detected, not named

/** @typedef {import("./pairing.mjs").Pair<import("../../web/engine/engine.js").Beat>} Pair */

/** counts.get(reference).get(predicted) @typedef {Map<string, Map<string, number>>} Confusion */

/** @param {string[]} classes @returns {Confusion} */
export function emptyConfusion(classes) {
  const columns = [...classes, UNCLASSIFIED, MISSED];
  const rows = [...classes, OTHER, NONE];
  return new Map(rows.map((row) => [row, new Map(columns.map((column) => [column, 0]))]));
}

/** @param {Confusion} confusion @param {Pair[]} pairs @param {string[]} classes */
export function addPairs(confusion, pairs, classes) {
  for (const { reference, test } of pairs) {
    const row = confusion.get(reference === null ? NONE : referenceClass(reference.code, classes));
    const column = test === null ? MISSED : (classes[test.label] ?? UNCLASSIFIED);
    row?.set(column, (row.get(column) ?? 0) + 1);
  }
}

/** @param {number} code @param {string[]} classes */
export function referenceClass(code, classes) {
  const name = mnemonic(code);
  return classes.includes(name) ? name : OTHER;
}

/** @param {Confusion} confusion @param {string} row @param {string} column */
export function cell(confusion, row, column) {
  return confusion.get(row)?.get(column) ?? 0;
}

/** Reference beats of one class, missed and unclassified ones included. @param {Confusion} confusion @param {string} row */
function rowTotal(confusion, row) {
  return [...(confusion.get(row)?.values() ?? [])].reduce((a, b) => a + b, 0);
}

/**
 * Of the reference beats of the classes, those that were found and got their own name, in percent. A beat that was
 * missed or left unclassified counts as wrong.
 * @param {Confusion} confusion
 * @param {string[]} classes
 */
export function accuracy(confusion, classes) {
  const right = classes.reduce((total, name) => total + cell(confusion, name, name), 0);
  const beats = classes.reduce((total, name) => total + rowTotal(confusion, name), 0);
  return { percent: (100 * right) / beats, beats };
}

/**
 * F1 of one class over the reference beats of the classes, in percent.
 * @param {Confusion} confusion
 * @param {string[]} classes
 * @param {string} name
 */
export function f1(confusion, classes, name) {
  const tp = cell(confusion, name, name);
  const named = classes.reduce((total, row) => total + cell(confusion, row, name), 0);
  return (100 * 2 * tp) / (named + rowTotal(confusion, name));
}
