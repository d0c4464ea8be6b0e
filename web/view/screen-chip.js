/** A chip that says whose millimetres the paper has, with the way to measure them. */

import { text } from "../text.js";
import { chip, closeOutside } from "./chips.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {() => void} calibrate
 */
export function createScreenChip(store, calibrate) {
  const element = el("div", { class: "screen-chip" });
  const words = text.calibrate;
  store.watch(["measured"], ({ measured }) => {
    const button = el("button", { type: "button", class: "quiet", onclick: calibrate }, words.open);
    element.replaceChildren(
      chip(measured ? words.chipMeasured : words.chip, [measured ? words.isMeasured : words.isNot], button),
    );
  });
  closeOutside(element);
  return element;
}
