/** The drawer under the paper: one panel at a time, chosen by tabs (WAI-ARIA tabs: arrows move, Home and End jump). */

import { text } from "../text.js";
import { createDivider } from "./divider.js";
import { el } from "./dom.js";

/** Share of the desk that the results get by one press. */
const LARGE = 0.58;

/** @param {import("../state.js").State} state */
const isLarge = ({ drawer }) => drawer !== null && drawer >= LARGE;

/**
 * @typedef {object} Panel
 * @property {string} id
 * @property {string} title
 * @property {HTMLElement} element
 * @property {(shown: boolean) => void} [onShow] told when the panel comes into sight or leaves it
 */

/**
 * @param {import("../state.js").Store} store
 * @param {Panel[]} panels the first is shown
 * @param {HTMLElement} actions beside the tabs
 */
export function createDrawer(store, panels, actions) {
  const tabs = panels.map(({ id, title }, index) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        id: `tab-${id}`,
        "aria-controls": `panel-${id}`,
        onclick: () => show(index),
      },
      title,
    ),
  );
  const sheets = panels.map(({ id, element }) =>
    el(
      "div",
      { class: "panel", role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}` },
      element,
    ),
  );
  const size = el(
    "button",
    {
      type: "button",
      class: "icon",
      title: text.drawer.larger,
      "aria-label": text.drawer.larger,
      onclick: () => store.set({ drawer: isLarge(store.state) ? null : LARGE }),
    },
    "⤢",
  );
  const element = el(
    "section",
    { class: "drawer", "aria-labelledby": "drawer-title" },
    createDivider(store),
    el("h2", { id: "drawer-title", class: "hidden" }, text.drawer.label),
    el(
      "div",
      { class: "drawer-head" },
      el("div", { class: "tabs", role: "tablist", "aria-label": text.drawer.label }, ...tabs),
      actions,
      size,
    ),
    ...sheets,
  );
  store.watch(["drawer"], (state) => size.setAttribute("aria-pressed", String(isLarge(state))));

  /** @param {number} chosen */
  function show(chosen) {
    panels.forEach(({ onShow }, index) => {
      const shown = index === chosen;
      tabs[index].setAttribute("aria-selected", String(shown));
      tabs[index].tabIndex = shown ? 0 : -1;
      sheets[index].hidden = !shown;
      onShow?.(shown);
    });
  }

  element.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const [towardsStart, towardsEnd] = arrowsOf(element);
    /** @type {Record<string, number>} */
    const places = {
      [towardsStart]: (at + tabs.length - 1) % tabs.length,
      [towardsEnd]: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    if (!Object.hasOwn(places, event.key)) return;
    event.preventDefault();
    show(places[event.key]);
    tabs[places[event.key]].focus();
  });
  show(0);
  return element;
}

/** The keys that go to the tab before and to the tab after, as the script runs. @param {HTMLElement} element */
const arrowsOf = (element) =>
  getComputedStyle(element).direction === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];

/**
 * A line at the foot of a panel: how its figures are made, and after which source.
 * @param {string} words
 */
export const methodNote = (words) =>
  el("details", { class: "method" }, el("summary", {}, text.drawer.method), el("p", {}, words));
