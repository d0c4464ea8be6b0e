/** The patient's normal beats: those named so in the analysis on show. */

import { spread } from "./spread.js";

/** Beats that others are compared with, at most. */
export const NORMALS = 100;
/** Fewer of class N do not stand for a patient. */
const FEW = 5;

/**
 * @param {import("./beats.js").BeatList} beats
 * @param {(boolean | null)[]} normal for each class whether it is conducted from the sinus node
 * @returns {number[]} indices, spread over the recording: of class N, or where these are few (a bundle branch is
 *   blocked, or the model has no such class), of all normal classes; as wasm/cli/compare.c
 */
export function normalBeats(beats, normal) {
  const n = beats.classes.indexOf("N");
  const named = n < 0 ? [] : beatsThat(beats, (label) => label === n);
  const all = named.length < FEW ? beatsThat(beats, (label) => label >= 0 && normal[label] === true) : named;
  return spread(all, NORMALS);
}

/** @param {import("./beats.js").BeatList} beats @param {(label: number) => boolean} wanted */
export function beatsThat(beats, wanted) {
  const { label } = beats.columns;
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < beats.length; i++) if (wanted(label[i])) found.push(i);
  return found;
}
