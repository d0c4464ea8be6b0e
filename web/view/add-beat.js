/** Where a beat is to be added: the next press on the paper says it, Escape does not. The beat goes to the R peak near
 * the press; with Alt held, to the very place. */

import { text } from "../text.js";
import { el } from "./dom.js";
import { GUTTER, pxPerSecond } from "./viewport.js";

/**
 * @param {HTMLElement} paper
 * @param {import("../state.js").Store} store
 * @param {import("../editing.js").Editing} editing
 */
export function createAddBeat(paper, store, editing) {
  // Alt and Escape are told of to who may have them.
  const hint = matchMedia("(any-hover: hover)").matches ? text.edit.addHint : text.edit.addHintTouch;
  const layer = el(
    "button",
    { type: "button", class: "add-layer", "aria-label": text.edit.addLayer, hidden: true },
    el("span", { class: "add-hint" }, hint),
  );
  paper.append(layer);
  const stop = () => {
    layer.hidden = true;
    paper.focus({ preventScroll: true });
  };
  for (const type of /** @type {const} */ (["pointerdown", "pointermove", "pointerup"])) {
    layer.addEventListener(type, (event) => event.stopPropagation());
  }
  layer.addEventListener("click", (event) => {
    const { view } = store.state;
    const pressed = event.detail > 0;
    const x = event.clientX - paper.getBoundingClientRect().left - GUTTER;
    const share = pressed ? x / pxPerSecond(view) : view.width / 2;
    stop();
    if (share >= 0) editing.add(view.start + share, event.altKey);
  });
  layer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stop();
    else if (event.key !== "Enter" && event.key !== " ") return;
    event.stopPropagation();
  });
  layer.addEventListener("blur", () => {
    layer.hidden = true;
  });
  store.watch(["recording", "lead"], () => {
    layer.hidden = true;
  });
  return () => {
    layer.hidden = false;
    layer.focus({ preventScroll: true });
    store.set({ said: hint });
  };
}
