/** Buttons for those without a keyboard at hand: pages, zoom, jumps, wave marks, calipers. */

import { text } from "../text.js";
import { el } from "./dom.js";
import { createJumpChoice } from "./jump-choice.js";

const ZOOM = 1.5;

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {import("../calipers.js").Calipers} calipers
 */
export function createTools(store, navigation, calipers) {
  const words = text.paper;
  const icon = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ onclick) =>
    el("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick }, sign);
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
  const measure = el(
    "button",
    {
      type: "button",
      class: "plain small toggle",
      title: text.caliper.why,
      onclick: () => calipers.toggle(),
    },
    text.caliper.title,
  );
  store.watch(["caliper"], (state) => measure.setAttribute("aria-pressed", String(state.caliper !== null)));
  store.watch(["waves"], (state) => waves.setAttribute("aria-pressed", String(state.waves)));
  return el(
    "div",
    { class: "tools" },
    el("div", { class: "tool-group" }, ...createJumpChoice(store, navigation), waves, measure),
    el(
      "div",
      { class: "tool-group steps" },
      icon(words.earlier, "←", () => page(-0.8)),
      icon(words.later, "→", () => page(0.8)),
      icon(words.zoomOut, "−", () => navigation.zoom(1 / ZOOM)),
      icon(words.zoomIn, "+", () => navigation.zoom(ZOOM)),
    ),
  );
}
