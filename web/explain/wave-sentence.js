/** Says in one sentence which waves speak for a class, and which against it. */

import { WAVE_PLAYERS } from "../engine/engine.js";
import { text } from "../text.js";

/** A wave is named from this share of all values, signs aside, on: so many at most on either side. */
const WORTH_NAMING = 0.1;
const MOST_FOR = 3;
const MOST_AGAINST = 2;
/** Values that come to less than this together say nothing. Logit */
const NOTHING = 0.1;

/** @typedef {import("../engine/engine.js").Waves} Waves */

/**
 * What a wave is called, by its place in WAVE_PLAYERS: "the missing P wave" where there is none.
 * @param {number} player
 * @param {Waves} waves of the beat
 */
export function waveName(player, waves) {
  const words = text.explain.waves[WAVE_PLAYERS[player]];
  return isMissing(player, waves) ? words.missing : words.name;
}

/** Nothing of it was found, neither peak nor bound. @param {number} player @param {Waves} waves */
export function isMissing(player, { pOn, pPeak, pOff, tOn, tPeak, tOff }) {
  const name = WAVE_PLAYERS[player];
  if (name === "p") return [pOn, pPeak, pOff].every(Number.isNaN);
  if (name === "t") return [tOn, tPeak, tOff].every(Number.isNaN);
  return false;
}

/**
 * "PVC mostly because of the QRS (+2.1) and the missing P wave (+0.6); against it: the T wave (−0.3)."
 * @param {string} term of the class
 * @param {ArrayLike<number>} values one a wave, in logit
 * @param {Waves} waves of the beat
 */
export function waveSentence(term, values, waves) {
  const words = text.explain;
  const ranked = Array.from(values, (value, player) => ({ value, player })).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value),
  );
  const size = ranked.reduce((sum, { value }) => sum + Math.abs(value), 0);
  if (!(size >= NOTHING)) return words.nothing(term);
  const named = ranked.filter(({ value }) => Math.abs(value) >= WORTH_NAMING * size);
  const list = (/** @type {1 | -1} */ sign, /** @type {number} */ most) =>
    named
      .filter(({ value }) => Math.sign(value) === sign)
      .slice(0, most)
      .map(({ value, player }) => words.valued(waveName(player, waves), value));
  const pro = list(1, MOST_FOR);
  const contra = list(-1, MOST_AGAINST);
  if (pro.length === 0) return words.onlyAgainst(term, words.listed(contra));
  return contra.length
    ? words.both(term, words.listed(pro), words.listed(contra))
    : words.onlyFor(term, words.listed(pro));
}
