/** What the beats on show come to where a person edited them: counts follow the edits; rates, medians and quality are the
 * engine's, of the beats as it found them. */

import { REASONS } from "../engine/engine.js";
import { UNNAMED } from "./beats.js";

const QUALITY = REASONS.indexOf("quality");

/** @typedef {import("../engine/engine.js").Summary} Summary */
/** @typedef {import("./beats.js").BeatList} BeatList */

/**
 * @typedef {object} Counts
 * @property {number} beats
 * @property {number} unreadable of these, in signal that cannot be read
 * @property {Map<string, number>} letters of the model's classes, of others that a person gave, and UNNAMED
 */

/**
 * @param {BeatList} beats
 * @param {Summary} summary of the beats as they were found
 * @returns {Counts}
 */
export function countBeats(beats, summary) {
  const letters = new Map(beats.classes.map((letter, i) => [letter, summary.classes[i]]));
  letters.set(UNNAMED, summary.unclassified);
  if (!beats.changes) return { beats: summary.beats, unreadable: summary.unreadableBeats, letters };
  for (const letter of letters.keys()) letters.set(letter, 0);
  for (let i = 0; i < beats.length; i++) {
    const letter = beats.letter(i);
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  }
  const gone = deletedBeats(beats).filter((index) => beats.found.columns.reason[index] === QUALITY).length;
  return { beats: beats.length, unreadable: summary.unreadableBeats - gone, letters };
}

/** Found beats that a person deleted. @param {BeatList} beats @returns {number[]} places among those found */
export function deletedBeats({ found, marks }) {
  if (!marks?.origin) return [];
  const shown = new Set(marks.origin);
  return Array.from({ length: found.length }, (_, i) => i).filter((i) => !shown.has(i));
}
