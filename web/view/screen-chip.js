/** A chip that says whose millimetres the paper has, with the way to measure them. */

import { text } from "../text.js";
import { closeOutside } from "./chips.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {() => void} calibrate
 */
export function createScreenChip(store, calibrate) {
  const words = text.calibrate;
  const title = el("summary");
  const about = el("p");
  /* The button stays the same one, so that the dialog can give the focus back to it. */
  const button = el("button", { type: "button", class: "quiet", onclick: calibrate }, words.open);
  const element = el(
    "div",
    { class: "screen-chip" },
    el("details", { class: "chip", name: "chip" }, title, el("div", { class: "chip-body" }, about, button)),
  );
  store.watch(["measured"], ({ measured }) => {
    title.textContent = measured ? words.chipMeasured : words.chip;
    about.textContent = measured ? words.isMeasured : words.isNot;
  });
  closeOutside(element);
  return element;
}
