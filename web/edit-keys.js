/** Keys that edit: 1 to 9 name the selected beat, Delete removes it, a adds one, A exactly there; Ctrl-Z and Ctrl-Shift-Z or Ctrl-Y. */

import { isTyping } from "./keys.js";

/**
 * @param {import("./state.js").Store} store
 * @param {import("./editing.js").Editing} editing
 */
export function bindEditKeys(store, editing) {
  const middle = () => store.state.view.start + store.state.view.width / 2;
  /** @type {Record<string, () => void>} */
  const keys = {
    Delete: () => editing.removeSelected(),
    Backspace: () => editing.removeSelected(),
    a: () => editing.add(middle()),
    A: () => editing.add(middle(), true),
  };
  /** @type {Record<string, () => void>} */
  const controlKeys = {
    z: () => editing.undo(),
    Z: () => editing.redo(),
    y: () => editing.redo(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (!store.state.recording || document.querySelector("dialog[open]")) return;
    const key = event.key;
    const control = event.ctrlKey || event.metaKey;
    const shifted = event.shiftKey ? key.toUpperCase() : key;
    const action = control
      ? controlKeys[shifted]
      : /^[1-9]$/.test(key)
        ? () => editing.nameByKey(Number(key))
        : keys[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
