/** Which leads are drawn, and in which layout: offered where there is a choice. */

import { drawable, drawnLeads, standardLeads } from "../data/layout.js";
import { text } from "../text.js";
import { closeOutside } from "./chips.js";
import { el } from "./dom.js";
import { methodNote } from "./drawer.js";

/** @typedef {import("../data/layout.js").Layout} Layout */

/**
 * @param {import("../state.js").Store} store
 * @param {(layout: Layout) => void} setLayout
 * @returns {HTMLElement[]}
 */
export function createLeadChoice(store, setLayout) {
  return [layoutChooser(store, setLayout), drawnChooser(store)];
}

/**
 * @param {import("../state.js").Store} store
 * @param {(layout: Layout) => void} setLayout
 */
function layoutChooser(store, setLayout) {
  const words = text.leads.layouts;
  const select = el(
    "select",
    { onchange: () => setLayout(/** @type {Layout} */ (select.value)) },
    ...Object.entries(words).map(([value, each]) => el("option", { value }, each)),
  );
  const element = el(
    "label",
    { class: "control", title: text.leads.layoutWhy },
    el("span", {}, text.leads.layout),
    select,
  );
  store.watch(["recording", "layout"], ({ recording, layout }) => {
    element.hidden = !recording || !standardLeads(recording);
    select.value = layout;
  });
  return element;
}

/** @param {import("../state.js").Store} store */
function drawnChooser(store) {
  const words = text.leads;
  const title = el("summary", {});
  const boxes = el("div", { class: "lead-boxes" });
  const choices = el("div", { class: "lead-choices" });
  const set = (/** @type {string} */ label, /** @type {() => number[]} */ leads) =>
    el("button", { type: "button", class: "quiet small", onclick: () => show(leads()) }, label);
  choices.append(
    boxes,
    set(words.every, () => {
      const { recording, lead } = store.state;
      return recording ? drawable(recording, lead) : [];
    }),
    set(words.onlyAnalysed, () => []),
  );
  const list = el(
    "div",
    { class: "chip-body", role: "group", "aria-label": words.drawn },
    choices,
    methodNote(words.method),
  );
  const element = el("details", { class: "chip" }, title, list);
  const outer = el("div", { class: "lead-choice" }, element);
  closeOutside(outer);

  /** @param {number[]} drawn */
  const show = (drawn) => store.set({ drawn });
  store.watch(["recording", "lead", "layout", "drawn"], (state) => {
    const { recording, lead, layout } = state;
    if (!recording) return;
    const all = drawable(recording, lead);
    const now = drawnLeads({ ...state, recording });
    outer.hidden = all.length < 2;
    // A layout for twelve leads has its own; how leads are drawn can be read there too.
    choices.hidden = layout !== "stacked";
    title.textContent = words.drawnCount(now.length, all.length);
    const inputs = /** @type {Element[]} */ ([...boxes.querySelectorAll("input")]);
    const focused = inputs.indexOf(document.activeElement ?? boxes);
    boxes.replaceChildren(
      ...all.map((each) =>
        leadBox(text.bar.leadName(recording.leads[each].label, each), {
          checked: now.includes(each),
          analysed: each === lead,
          onchange: () =>
            show(now.includes(each) ? now.filter((other) => other !== each) : [...now, each].sort(byIndex)),
        }),
      ),
    );
    if (focused >= 0) boxes.querySelectorAll("input")[focused]?.focus();
  });
  return outer;
}

/** @param {number} a @param {number} b */
const byIndex = (a, b) => a - b;

/**
 * @param {string} name
 * @param {{ checked: boolean, analysed: boolean, onchange: () => void }} what
 */
function leadBox(name, { checked, analysed, onchange }) {
  const input = el("input", { type: "checkbox", checked, disabled: analysed, onchange });
  return el("label", {}, input, el("span", {}, analysed ? text.leads.analysed(name) : name));
}
