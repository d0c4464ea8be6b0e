/** A line that says which figures of a panel follow the edits of a person, where there are any. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {string} words what follows the edits, and what does not
 */
export function createOwnLine(store, words) {
  const element = el("p", { class: "own-line" });
  store.watch(["beats", "edited"], ({ beats }) => {
    const edited = beats.changes?.size ?? 0;
    element.hidden = edited === 0;
    element.textContent = `${text.edit.edited(edited)} ${words}`;
  });
  return element;
}
