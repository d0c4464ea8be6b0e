/** Says how early or late a beat came, and the next one, against the patient's usual cycle. */

import { text } from "../text.js";

/** Places of the two RR intervals' logarithms, against the cycle of the sinus node, among the numbers that tell what
 * surrounds a beat (put_prematurity in engine/beat/surroundings.c). */
const BEFORE = 10;
const AFTER = 11;
/** A share of the cycle that is no difference. */
const ON_TIME = 0.05;

/**
 * @param {Float32Array} surroundings of the beat; empty where the network did not look
 * @param {{ before: number, after: number }} rr around the beat; NaN where there is none
 * @returns {string} empty where nothing is known
 */
export function timingSentence(surroundings, { before, after }) {
  if (surroundings.length === 0) return "";
  const words = text.inspector;
  const parts = [];
  if (isKnown(before, surroundings[BEFORE])) parts.push(words.timingBefore(timing(surroundings[BEFORE])));
  if (isKnown(after, surroundings[AFTER])) parts.push(words.timingAfter(timing(surroundings[AFTER])));
  return parts.length ? words.timing(parts) : "";
}

/** What the engine does not know is 0 to the bit. @param {number} rr @param {number} logRatio */
const isKnown = (rr, logRatio) => rr > 0 && logRatio !== 0;

/** @param {number} logRatio of an interval to the usual one */
function timing(logRatio) {
  const late = Math.expm1(logRatio);
  if (Math.abs(late) <= ON_TIME) return text.inspector.onTime;
  return late < 0 ? text.inspector.early(-late) : text.inspector.late(late);
}
