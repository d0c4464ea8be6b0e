/** Says in one sentence where an explanation's heat lies, so that a person can check it by eye. */

import { text } from "../text.js";

/** The share of the heat that "most" stands for. */
const MOST = 0.6;
/** A stretch longer than this share of the window says nothing. */
const SPREAD = 0.5;
const MS_PER_TICK = 1000 / 360;
/** Times are told to so many milliseconds: most maps are no finer. */
const STEP = 10;

/**
 * The shortest stretch that holds at least `share` of the heat.
 * @param {Float32Array} heat >= 0
 * @param {number} share 0..1
 * @returns {{ from: number, to: number, share: number } | null} [from, to); null when there is no heat
 */
export function shortestStretch(heat, share) {
  const total = heat.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  let best = { from: 0, to: heat.length, share: 1 };
  let sum = 0;
  for (let from = 0, to = 0; from < heat.length; from++) {
    while (to < heat.length && sum < share * total) sum += heat[to++];
    if (sum < share * total) break;
    if (to - from < best.to - best.from) best = { from, to, share: sum / total };
    sum -= heat[from];
  }
  return best;
}

/**
 * @param {ArrayLike<number>} values of the window, at 360 Hz; below zero: against the class
 * @param {number} peak index of the R peak
 * @param {string} term of the class
 */
export function heatSentence(values, peak, term) {
  const words = text.inspector;
  const side = (/** @type {1 | -1} */ sign) =>
    Float32Array.from(values, (value) => Math.max(0, sign * value));
  const total = (/** @type {Float32Array} */ part) => part.reduce((sum, value) => sum + value, 0);
  const against = total(side(-1)) > total(side(1));
  const heat = side(against ? -1 : 1);
  const stretch = shortestStretch(heat, MOST);
  if (!stretch) return words.heatNone(term);
  if (stretch.to - stretch.from > SPREAD * heat.length)
    return (against ? words.againstSpread : words.heatSpread)(term);
  const from = roundMs((stretch.from - peak) * MS_PER_TICK);
  const to = Math.max(from + STEP, roundMs((stretch.to - peak) * MS_PER_TICK));
  const say = against ? words.heatAgainst : words.heatSentence;
  return say(term, place(from, to), text.percent(stretch.share, 0));
}

/**
 * @param {number} from ms after the R peak, may be negative
 * @param {number} to
 */
function place(from, to) {
  if (to <= 0) return text.inspector.before(-from, -to);
  if (from >= 0) return text.inspector.after(from, to);
  return text.inspector.around(-from, to);
}

/** @param {number} ms */
const roundMs = (ms) => STEP * Math.round(ms / STEP);
