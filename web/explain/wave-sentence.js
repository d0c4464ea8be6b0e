/** Says in one sentence which waves speak for a class, and which against it. */

import { text } from "../words/explain.js";
import { partWords } from "./parts.js";

/** A wave is named from this share of all values, signs aside, on: so many at most on either side. */
const WORTH_NAMING = 0.1;
const MOST_FOR = 3;
const MOST_AGAINST = 2;
/** Values that come to less than this together say nothing. Logit */
const NOTHING = 0.1;

/**
 * "PVC mostly because of the QRS (+2.1) and the missing P wave (+0.6); against it: the T wave (−0.3)."
 * Of a class that the beat was not given: "For PVC: ...; against it: .... On balance against it (−0.7)."
 * @param {Pick<import("./explanation.js").Explanation, "unit" | "waves">} explanation with values of waves
 * @param {{ term: string, named: boolean, waves: import("../engine/engine.js").Waves | null }} about the class, whether the
 *   beat (or all of many) was given it, and the beat's waves
 */
export function waveSentence({ unit, waves: values }, { term, named, waves }) {
  const words = text.explain;
  const ranked = Array.from(values ?? [], (value, player) => ({ value, player })).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value),
  );
  const size = ranked.reduce((sum, { value }) => sum + Math.abs(value), 0);
  if (!(size >= NOTHING)) return words.nothing(term);
  const worth = ranked.filter(({ value }) => Math.abs(value) >= WORTH_NAMING * size);
  const list = (/** @type {1 | -1} */ sign, /** @type {number} */ most) =>
    words.listed(
      worth
        .filter(({ value }) => Math.sign(value) === sign)
        .slice(0, most)
        .map(({ value, player }) => words.valued(partWords(unit, player, waves).name, value)),
    );
  const pro = list(1, MOST_FOR);
  const contra = list(-1, MOST_AGAINST);
  if (pro === "") return words.onlyAgainst(term, contra);
  const balance = ranked.reduce((sum, { value }) => sum + value, 0);
  return named ? words.because(term, pro, contra) : words.balanced(term, pro, contra, balance);
}
