/** What is known and what was supposed about the recording, as chips that open to show their sentences. */

import { isSynthetic, shownUnit } from "../data/leads.js";
import { said, text } from "../text.js";
import { el } from "./dom.js";

/** @typedef {import("../state.js").State} State */

/**
 * @param {import("../state.js").Store} store
 * @param {{ change: () => void, turn: () => void }} actions ask for rate and unit; turn the analysed lead over
 */
export function createChips(store, { change, turn }) {
  const element = el("div", { class: "chips" });
  store.watch(["recording", "lead"], ({ recording, lead, options }) => {
    element.replaceChildren();
    if (!recording) return;
    const { rate, unit, millivoltsPerUnit } = recording.leads[lead];
    // That a lead is turned has a chip of its own.
    const assumptions = recording.notes.filter(
      ({ kind, code }) => kind === "assumption" && code !== "lead-turned",
    );
    const diagnostics = recording.notes.filter(
      ({ kind, code }) => kind === "diagnostic" && code !== "synthetic",
    );
    const button = (/** @type {string} */ words, /** @type {() => void} */ onclick) =>
      el("button", { type: "button", class: "quiet", onclick }, words);
    const changeButton = () => button(text.chips.change, change);
    const isTurned = millivoltsPerUnit < 0;
    if (isSynthetic(recording)) {
      element.append(chip(text.synthetic.chip, [text.synthetic.is], null, "assumed"));
    }
    element.append(
      chip(recording.format, [text.chips.format]),
      chip(text.chips.rate(rate), [options.rate ? text.chips.rateSaid : text.chips.rateFrom], changeButton()),
      unitChip(
        shownUnit(unit),
        { factor: Math.abs(millivoltsPerUnit), said: options.millivoltsPerUnit },
        changeButton(),
      ),
      chip(
        text.chips.polarity[isTurned ? "turned" : "asRecorded"],
        [text.chips.polarityWhy],
        button(text.chips.turn[isTurned ? "back" : "over"], turn),
        isTurned ? "assumed" : "",
      ),
    );
    if (assumptions.length) {
      const words = text.chips.assumptions(assumptions.length);
      element.append(chip(words, assumptions.map(sentence), changeButton(), "assumed"));
    }
    if (diagnostics.length) {
      element.append(chip(text.chips.diagnostics(diagnostics.length), diagnostics.map(sentence)));
    }
  });
  closeOutside(element);
  return element;
}

/** As the file names it, or as the person did. @param {string} unit @param {{ factor: number, said: number | undefined }} scale mV @param {HTMLElement} button */
function unitChip(unit, { factor, said }, button) {
  const words = text.chips;
  return said === undefined
    ? chip(words.unit(unit), [words.unitFrom(factor)], button)
    : chip(words.unitSaidAs(said), [words.unitSaid(said)], button);
}

/**
 * @param {string} label
 * @param {(string | Node)[]} sentences
 * @param {HTMLElement | null} action
 * @param {string} kind
 */
export function chip(label, sentences, action = null, kind = "") {
  return el(
    "details",
    { class: `chip ${kind}`, name: "chip" },
    el("summary", {}, label),
    el("div", { class: "chip-body" }, ...sentences.map((words) => el("p", {}, words)), action),
  );
}

/** Closes chips in `element` when something else is pressed, or Escape, which is an open dialog's first. @param {HTMLElement} element */
export function closeOutside(element) {
  document.addEventListener("click", (event) => closeOthers(element, event.target));
  document.addEventListener(
    "keydown",
    (event) => {
      const open = element.querySelector("details[open]");
      if (event.key !== "Escape" || !open || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      const within = open.contains(document.activeElement);
      closeOthers(element, null);
      if (within) open.querySelector("summary")?.focus();
    },
    { capture: true },
  );
}

/** @param {import("../engine/engine.js").Note} note */
function sentence({ message, place, where }) {
  return place ? `${said(message)} (${text.place[place]} ${text.number(where)})` : said(message);
}

/**
 * @param {HTMLElement} element
 * @param {EventTarget | null} target
 */
function closeOthers(element, target) {
  for (const open of element.querySelectorAll("details[open]")) {
    if (!(target instanceof Node) || !open.contains(target)) open.removeAttribute("open");
  }
}
