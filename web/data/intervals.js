/** The waves and intervals of beats: their order in columns, their medians, and why one cannot be told. */

/** Order of the waves in a beat's columns. @type {readonly (keyof import("../engine/engine.js").Waves)[]} */
export const WAVES = ["pOn", "pPeak", "pOff", "qrsOn", "qrsOff", "tOn", "tPeak", "tOff"];

/** Order of the intervals in a beat's columns. @type {readonly (keyof import("../engine/engine.js").Intervals)[]} */
export const INTERVALS = ["pr", "qrs", "qt", "qtcFridericia", "qtcBazett", "qtcFramingham", "qtcHodges"];

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

/** Longest interval that a median counts, and the width of its bins: a millisecond. */
const BINS = 2000;

/**
 * The median of one interval over the beats of one class, to the millisecond. Counted in bins, not sorted, so that
 * a day of beats takes no time that could be felt.
 * @param {import("./beats.js").BeatList} beats
 * @param {IntervalName} name
 * @param {string} letter of the class
 * @returns {{ milliseconds: number, beats: number }} NaN when there is none
 */
export function medianInterval(beats, name, letter) {
  const { label, intervals } = beats.columns;
  const wanted = beats.classes.indexOf(letter);
  const place = INTERVALS.indexOf(name);
  const bins = new Uint32Array(BINS);
  let count = 0;
  for (let i = 0; i < beats.length; i++) {
    const milliseconds = Math.round(1000 * intervals[i * INTERVALS.length + place]);
    if (label[i] !== wanted || !(milliseconds >= 0 && milliseconds < BINS)) continue;
    bins[milliseconds] += 1;
    count += 1;
  }
  return { milliseconds: middleBin(bins, count), beats: count };
}

/** @param {Uint32Array} bins @param {number} count the sum of the bins */
function middleBin(bins, count) {
  let below = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    below += bins[bin];
    if (count > 0 && 2 * below >= count) return bin;
  }
  return Number.NaN;
}
