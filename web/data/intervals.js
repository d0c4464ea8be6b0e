/** The waves and intervals of beats: their order in columns, and why one cannot be told. */

/** Order of the waves in a beat's columns. @type {readonly (keyof import("../engine/engine.js").Waves)[]} */
export const WAVES = ["pOn", "pPeak", "pOff", "qrsOn", "qrsOff", "tOn", "tPeak", "tOff"];

/** Order of the intervals in a beat's columns. @type {readonly (keyof import("../engine/engine.js").Intervals)[]} */
export const INTERVALS = ["pr", "qrs", "qt", "qtcBazett", "qtcFridericia", "qtcFramingham", "qtcHodges"];

/** @typedef {keyof import("../engine/engine.js").Intervals} IntervalName */
/** @typedef {"no-p" | "no-qrs" | "no-t" | "no-rr"} Absence what an interval lacks */

/**
 * What keeps an interval from being known.
 * @param {IntervalName} name
 * @param {import("../engine/engine.js").Waves} waves
 * @returns {Absence}
 */
export function lacking(name, waves) {
  if (Number.isNaN(waves.qrsOn) || (name === "qrs" && Number.isNaN(waves.qrsOff))) return "no-qrs";
  if (name === "pr") return "no-p";
  return Number.isNaN(waves.tOff) ? "no-t" : "no-rr";
}
