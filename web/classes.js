/** What classes of beats are called: those of the page's own models in the texts, those of other models by their
 * letters. */

import { NO_CLASS, UNNAMED } from "./data/beats.js";
import { text } from "./text.js";

/** @param {string} letter of a class, or UNNAMED */
export function classWords(letter) {
  if (letter === NO_CLASS) return text.noClass;
  return text.classes[letter] ?? { plain: text.otherClass(letter), term: letter, short: letter };
}

/**
 * The letters that beats can have, in the order in which they are shown: the known ones, others as the model has them,
 * UNNAMED.
 * @param {string[]} classes of a model
 */
export function shownLetters(classes) {
  const known = Object.keys(text.classes).filter((letter) => classes.includes(letter));
  const others = classes.filter((letter) => !(letter in text.classes) && letter !== NO_CLASS);
  return [...known, ...others, UNNAMED];
}
