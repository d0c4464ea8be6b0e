/** Where the keyboard is when the live view comes, and when a recording has ended: on what it was before is gone then. */

import { nextFrame } from "../dom.js";

/**
 * @param {import("../../state.js").Store<import("../../live/state.js").LiveState>} store
 * @param {HTMLElement} view
 */
export function keepFocus(store, view) {
  let before = "";
  // A dialog that closes gives the keyboard back to what opened it; a button goes out of sight with the next frame.
  const look = nextFrame(() => {
    if (view.hidden || isOnSight(document.activeElement)) return;
    const controls = [...view.querySelectorAll("button")];
    controls.find(isOnSight)?.focus({ preventScroll: true });
  });
  store.watch(["source", "link"], ({ source, link }) => {
    const now = source === null ? "" : String(link === "stopped" || link === "failed");
    if (now !== before) look();
    before = now;
  });
}

/** Whether the keyboard can be on it. @param {Element | null} element */
const isOnSight = (element) =>
  element !== null && element !== document.body && element.getClientRects().length > 0;
