/** Undo, redo, a beat added, and what became of the edits. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {import("../editing.js").Editing} editing
 * @param {() => void} place lets the person say where a beat is to be added
 */
export function createEditTools(store, editing, place) {
  const words = text.edit;
  const icon = (
    /** @type {string} */ label,
    /** @type {string} */ title,
    /** @type {string} */ sign,
    /** @type {() => void} */ onclick,
  ) => el("button", { type: "button", class: "icon", "aria-label": label, title, onclick }, sign);
  const undo = icon(words.undo, words.undoWhy, "↶", () => editing.undo());
  const redo = icon(words.redo, words.redoWhy, "↷", () => editing.redo());
  const add = el(
    "button",
    { type: "button", class: "plain small", title: words.addWhy, onclick: place },
    words.add,
  );
  const line = el("p", { class: "edit-line" });
  store.watch(["edits", "edited", "keeping", "recording"], ({ edits, keeping }) => {
    undo.setAttribute("aria-disabled", String(edits.done.length === 0));
    redo.setAttribute("aria-disabled", String(edits.undone.length === 0));
    const notes = edits.notes().length;
    const some = edits.beatEdits + notes > 0;
    line.textContent = some ? `${words.count(edits.beatEdits, notes)} ${words.keeping[keeping]}` : "";
  });
  return { element: el("div", { class: "tool-group edit-tools" }, undo, redo, add), line };
}
