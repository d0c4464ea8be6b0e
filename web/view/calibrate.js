/** The dialog in which the screen is measured: an outline is brought to the size of a real bank card. */

import { CARD } from "../screen-scale.js";
import { text } from "../words/help.js";
import { el } from "./dom.js";
import { PX_PER_MM } from "./viewport.js";

/** How long the outline can be, from a wall of light to a telephone. CSS pixels */
const LEAST = 100;
const MOST = 860;
/** What a button, or a key on the slider, adds to the long side. CSS pixels */
const NUDGE = 0.5;
/** Windows narrower than this have room for a card held upright only. CSS pixels */
const NARROW = 560;

/**
 * @param {import("../state.js").Store} store
 * @param {import("../screen-scale.js").ScreenScale} scale
 * @returns {{ element: HTMLDialogElement, open: () => void }}
 */
export function createCalibrate(store, scale) {
  const words = text.calibrate;
  const handle = el("div", { class: "card-handle" });
  const card = el("div", { class: "card-outline", "aria-hidden": "true" }, handle);
  const range = el("input", {
    id: "card-size",
    type: "range",
    min: String(LEAST),
    max: String(MOST),
    step: String(NUDGE),
    oninput: () => show(Number(range.value) / CARD.long),
  });
  const upright = el("input", { type: "checkbox", onchange: () => show(pxPerMm) });
  const result = el("output", { class: "card-result", for: "card-size" });
  const reset = el("button", { type: "button", class: "plain", onclick: () => finish(null) }, words.reset);
  const cancel = el(
    "button",
    { type: "button", class: "plain", onclick: () => element.close() },
    words.cancel,
  );
  let pxPerMm = PX_PER_MM;

  /** @param {number} wanted */
  function show(wanted) {
    pxPerMm = Math.min(MOST, Math.max(LEAST, wanted * CARD.long)) / CARD.long;
    const [width, height] = upright.checked ? [CARD.short, CARD.long] : [CARD.long, CARD.short];
    card.style.width = `${width * pxPerMm}px`;
    card.style.height = `${height * pxPerMm}px`;
    range.value = String(pxPerMm * CARD.long);
    result.textContent = words.result(pxPerMm, pxPerMm / PX_PER_MM - 1);
  }

  /** @param {number | null} measured */
  function finish(measured) {
    scale.set(measured);
    store.set({ said: words.said(measured !== null) });
    element.close();
  }

  const nudge = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {number} */ by) =>
    el(
      "button",
      {
        type: "button",
        class: "icon",
        "aria-label": label,
        title: label,
        onclick: () => show(pxPerMm + by / CARD.long),
      },
      sign,
    );
  const form = el(
    "form",
    {
      method: "dialog",
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        finish(pxPerMm);
      },
    },
    el("h2", { id: "calibrate-title" }, words.title),
    el("p", {}, words.how),
    el("div", { class: "card-stage" }, card),
    el(
      "div",
      { class: "card-row" },
      el("label", { for: "card-size" }, words.size),
      nudge(words.smaller, "−", -NUDGE),
      range,
      nudge(words.larger, "+", NUDGE),
    ),
    el("label", { class: "card-row" }, upright, words.upright),
    result,
    el("p", { class: "hint" }, words.kept),
    el(
      "div",
      { class: "dialog-actions" },
      reset,
      cancel,
      el("button", { type: "submit", class: "primary" }, words.use),
    ),
  );
  const element = el("dialog", { class: "dialog calibrate", "aria-labelledby": "calibrate-title" }, form);
  dragEdge(handle, card, (width) => show(width / (upright.checked ? CARD.short : CARD.long)));
  return {
    element,
    open() {
      const { measured, view } = store.state;
      upright.checked = window.innerWidth < NARROW;
      reset.hidden = !measured;
      show(view.pxPerMm);
      element.showModal();
      range.focus();
    },
  };
}

/**
 * @param {HTMLElement} handle
 * @param {HTMLElement} card
 * @param {(width: number) => void} dragged CSS pixels
 */
function dragEdge(handle, card, dragged) {
  /** Pixels from the pointer to the edge, null = not held. @type {number | null} */
  let offset = null;
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    offset = card.getBoundingClientRect().right - event.clientX;
  });
  handle.addEventListener("pointermove", (event) => {
    if (offset !== null) dragged(event.clientX + offset - card.getBoundingClientRect().left);
  });
  const end = () => {
    offset = null;
  };
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
}
