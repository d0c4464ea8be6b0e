/** Says why a beat that a network was asked about has no name. */

import { classWords } from "../classes.js";
import { NO_CLASS } from "../data/beats.js";
import { text } from "../text.js";

/**
 * @param {import("../engine/engine.js").ModelInfo} model
 * @param {Float32Array} probabilities one a class
 */
export function unsureSentence({ classes, leastCertainty }, probabilities) {
  const best = mostProbable(probabilities);
  if (classes[best] === NO_CLASS) return text.inspector.unsureNone;
  const { term } = classWords(classes[best]);
  return text.inspector.unsureLow(term, text.percent(probabilities[best]), text.percent(leastCertainty));
}

/** @param {Float32Array} probabilities @returns {number} the class */
export const mostProbable = (probabilities) => probabilities.indexOf(Math.max(...probabilities));
