/** The patient's normal beats: those named so in the analysis on show. */

import { spread } from "./spread.js";

/** Beats that others are compared with, at most. */
export const NORMALS = 50;

/**
 * @param {import("./beats.js").BeatList} beats
 * @param {(boolean | null)[]} normal for each class whether it is conducted from the sinus node
 * @returns {number[]} indices, spread over the recording: of class N, or where a model has none, of its normal classes
 */
export function normalBeats(beats, normal) {
  const n = beats.classes.indexOf("N");
  const wanted = (/** @type {number} */ label) =>
    n >= 0 ? label === n : label >= 0 && normal[label] === true;
  return spread(beatsThat(beats, wanted), NORMALS);
}

/** @param {import("./beats.js").BeatList} beats @param {(label: number) => boolean} wanted */
export function beatsThat(beats, wanted) {
  const { label } = beats.columns;
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < beats.length; i++) if (wanted(label[i])) found.push(i);
  return found;
}
