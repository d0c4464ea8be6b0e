/** The dialog that lists what can be taken away: one kind a line, with what it contains. */

import { KINDS } from "../export/kinds.js";
import { text } from "../words/take.js";
import { el } from "./dom.js";
import { methodNote } from "./drawer.js";

/** @typedef {import("../export/kinds.js").Kind} Kind */

/** Kinds under their headings, in order. @type {[keyof typeof text.take.groups, Kind["id"][]][]} */
const GROUPS = [
  ["picture", ["png", "svg"]],
  ["results", ["csv", "json", "fhir"]],
  ["signal", ["wfdb", "edf"]],
];

/**
 * @param {import("../state.js").Store} store
 * @param {import("../taking.js").Taking} taking
 * @param {() => void} openReport
 */
export function createTake(store, taking, openReport) {
  const words = text.take;
  const outcome = el("p", { class: "take-outcome", role: "status" });
  const working = createWorking(() => taking.cancel());
  const soFar = el("p", { class: "take-so-far" }, words.soFar);
  /** @type {{ kind: Kind, button: HTMLButtonElement }[]} */
  const rows = [];
  const renew = () => {
    const { state } = store;
    for (const { kind, button } of rows) button.disabled = working.busy() || !kind.ready(state);
    report.disabled = state.summary === null;
    soFar.hidden = state.complete;
  };
  const save = async (/** @type {Kind} */ kind) => {
    const { label } = words.kinds[kind.id];
    outcome.textContent = "";
    working.begin(label);
    renew();
    try {
      outcome.textContent = (await taking.save(kind, working.show)).words;
    } catch {
      outcome.textContent = taking.isCancelled ? words.cancelled : words.failed(label);
    }
    working.end();
    renew();
  };
  const groups = GROUPS.map(([group, ids]) => {
    const kinds = ids.flatMap((wanted) => KINDS.filter(({ id }) => id === wanted));
    const buttons = kinds.map((kind) => {
      const button = row(words.kinds[kind.id], () => save(kind));
      rows.push({ kind, button });
      return button;
    });
    return section(words.groups[group], buttons);
  });
  const report = row(words.kinds.report, () => {
    element.close();
    openReport();
  });
  const close = el("button", { type: "button", class: "plain" }, words.close);
  const element = el(
    "dialog",
    { class: "dialog take", "aria-labelledby": "take-title" },
    el("div", { class: "dialog-head" }, el("h2", { id: "take-title" }, words.title), close),
    el("p", {}, words.intro),
    soFar,
    el("div", { class: "take-groups" }, section(words.groups.paper, [report]), ...groups),
    methodNote(words.method),
    el("div", { class: "take-foot" }, working.element, outcome),
  );
  close.addEventListener("click", () => element.close());
  element.addEventListener("close", () => taking.cancel());
  store.watch(["results", "recording", "complete"], renew);
  const open = () => {
    outcome.textContent = "";
    element.showModal();
  };
  return { element, open };
}

/** @param {string} title @param {HTMLElement[]} rows */
const section = (title, rows) => el("section", { class: "take-group" }, el("h3", {}, title), ...rows);

/** @param {{ label: string, what: string }} words @param {() => void} onclick */
const row = ({ label, what }, onclick) =>
  el(
    "button",
    { type: "button", class: "take-kind", onclick },
    el("strong", {}, label),
    el("span", { class: "hint" }, what),
  );

/** How far a long one has come. @param {() => void} cancel */
function createWorking(cancel) {
  const words = text.take;
  const label = el("span", {});
  const bar = el("progress", { max: "1", "aria-label": words.progress });
  const stop = el("button", { type: "button", class: "plain small", onclick: cancel }, words.cancel);
  const element = el("div", { class: "take-working", hidden: true }, label, bar, stop);
  let name = "";
  const show = (/** @type {number} */ done) => {
    bar.value = done;
    label.textContent = words.working(name, text.percent(done, 0));
  };
  return {
    element,
    busy: () => !element.hidden,
    show,
    begin(/** @type {string} */ of) {
      name = of;
      element.hidden = false;
      show(0);
    },
    end() {
      element.hidden = true;
    },
  };
}
