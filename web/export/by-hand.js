/** What a person did to the beats, in words, for the files and pages that are taken away: each edited beat says so, and so
 * does the whole. */

import { deletedBeats } from "../data/edited-summary.js";
import { text } from "../words/take.js";

/** @typedef {import("../data/beats.js").BeatList} BeatList */
/** @typedef {{ sample: number, words: string }} Deleted `sample`: where the beat was found */

/** @param {BeatList} beats @returns {Map<number, string>} words for each beat that a person edited */
export function wordsByHand(beats) {
  /** @type {Map<number, string>} */
  const words = new Map();
  if (!beats.changes) return words;
  for (let i = 0; i < beats.length; i++) {
    if (beats.isEdited(i)) words.set(i, text.byHand.beat(beats.at(i)));
  }
  return words;
}

/** Beats that were found and deleted, in order of time. @param {BeatList} beats @returns {Deleted[]} */
export function deletedByHand(beats) {
  const { sample, label } = beats.found.columns;
  return deletedBeats(beats).map((index) => ({
    sample: sample[index],
    words: text.byHand.deleted(label[index] < 0 ? "" : beats.classes[label[index]]),
  }));
}

/** How many beats a person edited, and in which way. @param {BeatList} beats @returns {string} "" = none */
export function remarkByHand(beats) {
  if (!beats.changes) return "";
  const counts = { named: 0, added: 0, moved: 0, deleted: deletedBeats(beats).length };
  for (let i = 0; i < beats.length; i++) {
    if (!beats.isEdited(i)) continue;
    const { given, added, moved } = beats.at(i);
    if (given) counts.named += 1;
    if (added) counts.added += 1;
    if (moved) counts.moved += 1;
  }
  return Object.values(counts).some(Boolean) ? text.byHand.remark(counts) : "";
}
