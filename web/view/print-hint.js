/** What is printed when the browser is asked to print the page itself: not the screen with its controls, but the line
 * that says how to get a report. On the screen it is not there; while the report is on show, that is printed. */

import { stem } from "../files.js";
import { text } from "../words/take.js";
import { el } from "./dom.js";

/** @param {import("../state.js").Store} store */
export function createPrintHint(store) {
  const name = el("h1", {});
  const { open, kinds } = text.take;
  const element = el(
    "div",
    { class: "print-hint" },
    name,
    el("p", {}, text.report.howToPrint(open, kinds.report.label)),
    el("p", {}, el("strong", {}, text.disclaimer)),
  );
  store.watch(["recording", "name"], (state) => {
    name.textContent = state.recording ? stem(state.name) : text.name;
  });
  return element;
}
