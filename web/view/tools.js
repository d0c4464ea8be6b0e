/** Buttons for those without a keyboard at hand: pages, zoom, the next abnormal beat, wave marks. */

import { text } from "../text.js";
import { el } from "./dom.js";

const ZOOM = 1.5;

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 */
export function createTools(store, navigation) {
  const words = text.paper;
  const icon = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ onclick) =>
    el("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick }, sign);
  const step = (/** @type {(Node | string)[]} */ label, /** @type {() => void} */ onclick) =>
    el("button", { type: "button", class: "plain small", onclick }, ...label);
  const wide = (/** @type {string} */ word) => el("span", { class: "wide-only" }, word);
  const page = (/** @type {number} */ share) => navigation.pan(share * store.state.view.width);
  const waves = el(
    "button",
    {
      type: "button",
      class: "plain small toggle",
      title: words.wavesWhy,
      onclick: () => store.set({ waves: !store.state.waves }),
    },
    words.waves,
  );
  store.watch(["waves"], (state) => waves.setAttribute("aria-pressed", String(state.waves)));
  return el(
    "div",
    { class: "tools" },
    el(
      "div",
      { class: "tool-group" },
      step(["‹ ", wide(`${words.previous} `), words.abnormal], () => navigation.stepAbnormal(-1)),
      step([wide(`${words.next} `), words.abnormal, " ›"], () => navigation.stepAbnormal(1)),
      waves,
    ),
    el(
      "div",
      { class: "tool-group" },
      icon(words.earlier, "←", () => page(-0.8)),
      icon(words.later, "→", () => page(0.8)),
      icon(words.zoomOut, "−", () => navigation.zoom(1 / ZOOM)),
      icon(words.zoomIn, "+", () => navigation.zoom(ZOOM)),
    ),
  );
}
