// What all that a session has found comes to: tl_summary.

import { intervalsOfNumbers } from "./intervals.js";
import { REASONS } from "./reasons.js";

/** TL_SUMMARY_LEAST. */
export const RATE_LEAST = 2;

/** TL_SUMMARY_RUN. */
export const RATE_INTERVALS = 8;

const NUMBERS = 41; // TLW_SUMMARY_NUMBERS
const CLASSES = 8; // TL_MAX_CLASSES
const STATES = 6; // TL_QUALITY_STATES
const INTERVALS = 7; // TL_INTERVALS

/**
 * @param {import("./memory.js").Memory} memory
 * @param {number} session
 * @param {number} classes of the session's model
 * @returns {import("./engine.js").Summary}
 */
export function summaryOf(memory, session, classes) {
  return memory.withBlocks([NUMBERS * 8], (at) => {
    memory.module.tlw_session_summary(session, at);
    const numbers = Array.from(memory.readDoubles(at, NUMBERS));
    const next = (/** @type {number} */ count) => numbers.splice(0, count);
    const [beats, unreadableBeats] = next(2);
    const labels = next(CLASSES).slice(0, classes);
    const [unclassified] = next(1);
    const reasons = next(REASONS.length);
    const [good, noisy, unreadable, flat, clipped, missing] = next(STATES);
    const [rrIntervals, meanRate, lowestRate, highestRate] = next(4);
    return {
      beats,
      unreadableBeats,
      classes: labels,
      unclassified,
      reasons: /** @type {import("./engine.js").Summary["reasons"]} */ (
        Object.fromEntries(REASONS.map((reason, i) => [reason, reasons[i]]))
      ),
      seconds: { good, noisy, unreadable, flat, clipped, missing },
      rrIntervals,
      meanRate,
      lowestRate,
      highestRate,
      medians: intervalsOfNumbers(next(INTERVALS)),
      beatsWith: intervalsOfNumbers(next(INTERVALS)),
    };
  });
}
