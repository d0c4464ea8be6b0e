/** A row of buttons, one a letter: names a beat, or many at once. */

import { classWords } from "../classes.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { tag } from "./tag.js";

/**
 * @param {string} label for those who do not see it
 * @param {string[]} letters in the order of the keys 1 to 9
 * @param {(letter: string) => void} choose
 * @param {string} [pressed] the letter that is given already
 */
export function namingRow(label, letters, choose, pressed) {
  const buttons = letters.map((letter, index) => {
    const { plain, term } = classWords(letter);
    const name = text.inspector.classAndTerm(plain, term);
    return el(
      "button",
      {
        type: "button",
        class: "name-button",
        title: text.edit.nameKey(name, index + 1),
        "aria-label": name,
        ...(pressed === undefined ? {} : { "aria-pressed": String(letter === pressed) }),
        onclick: () => choose(letter),
      },
      tag(letter),
    );
  });
  return el("div", { class: "name-row", role: "group", "aria-label": label }, ...buttons);
}
