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
 * @returns {{ before: string, after: string }} when it came, and when the next one did; "" where it is not known
 */
export function timingWords(surroundings, { before, after }) {
  const words = text.inspector;
  const known = (/** @type {number} */ rr, /** @type {number} */ at) =>
    surroundings.length > 0 && isKnown(rr, surroundings[at]);
  return {
    before: known(before, BEFORE) ? words.came(timing(surroundings[BEFORE])) : "",
    after: known(after, AFTER) ? words.nextCame(timing(surroundings[AFTER])) : "",
  };
}

/** What the engine does not know is 0 to the bit. @param {number} rr @param {number} logRatio */
const isKnown = (rr, logRatio) => rr > 0 && logRatio !== 0;

/** @param {number} logRatio of an interval to the usual one */
function timing(logRatio) {
  const late = Math.expm1(logRatio);
  if (Math.abs(late) <= ON_TIME) return text.inspector.onTime;
  return late < 0 ? text.inspector.early(-late) : text.inspector.late(late);
}
