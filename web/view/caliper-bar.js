/** What the calipers measure, in text, with their switches. */

import { drawnLeads } from "../data/layout.js";
import { inMillivolts } from "../data/leads.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { methodNote } from "./drawer.js";

/** A reading is said once the edges are at rest. Milliseconds */
const REST = 500;

/** @typedef {import("../state.js").State} State */

/**
 * The reading in words.
 * @param {State} state
 * @param {import("../calipers.js").Calipers} calipers
 */
export function caliperWords(state, calipers) {
  const { caliper } = state;
  if (!caliper) return "";
  const known = inMillivolts({ ...state, lead: caliper.lead });
  return text.caliper.reading(calipers.reading(caliper), known);
}

/**
 * @param {import("../state.js").Store} store
 * @param {import("../calipers.js").Calipers} calipers
 * @returns {{ element: HTMLElement, refresh: () => void }} `refresh`: samples have come
 */
export function createCaliperBar(store, calipers) {
  const words = text.caliper;
  const reading = el("output", { class: "caliper-reading", "aria-live": "off" });
  const lead = el("select", { onchange: () => calipers.setLead(Number(lead.value)) });
  const leadLabel = el("label", { class: "control" }, el("span", {}, words.lead), lead);
  const march = el(
    "button",
    {
      type: "button",
      class: "plain small toggle",
      title: words.marchWhy,
      onclick: () => calipers.toggleMarch(),
    },
    words.march,
  );
  const close = el(
    "button",
    {
      type: "button",
      class: "icon",
      "aria-label": words.close,
      title: words.close,
      onclick: () => calipers.close(),
    },
    "×",
  );
  const element = el(
    "div",
    { class: "caliper-bar", role: "group", "aria-label": words.title },
    reading,
    leadLabel,
    march,
    el("span", { class: "hint wide-only" }, words.hint),
    close,
    methodNote(words.method),
  );

  let waiting = 0;
  const refresh = () => {
    const { state } = store;
    element.hidden = !state.caliper;
    if (!state.caliper) return;
    const now = caliperWords(state, calipers);
    if (reading.textContent !== now) reading.textContent = now;
    march.setAttribute("aria-pressed", String(state.caliper.march));
  };
  const say = () => {
    clearTimeout(waiting);
    if (!store.state.caliper) return;
    waiting = window.setTimeout(() => {
      const { state } = store;
      if (!state.caliper) return;
      store.set({ said: `${words.edges[state.caliper.active]}: ${caliperWords(state, calipers)}` });
    }, REST);
  };
  store.watch(["caliper", "trace", "model"], () => {
    refresh();
    say();
  });
  store.watch(["caliper", "recording", "lead", "layout", "drawn"], (state) => {
    const { recording, caliper } = state;
    if (!recording || !caliper) return;
    const leads = [...new Set([...drawnLeads({ ...state, recording }), caliper.lead])];
    leadLabel.hidden = leads.length < 2;
    lead.replaceChildren(
      ...leads.map((each) =>
        el("option", { value: String(each) }, text.bar.leadName(recording.leads[each].label, each)),
      ),
    );
    lead.value = String(caliper.lead);
  });
  return { element, refresh };
}
