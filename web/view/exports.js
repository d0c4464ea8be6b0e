/** Buttons that save what was found as files, and one that opens the list of all that can be taken away. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {{ saveCsv: () => void, saveJson: () => void, open: () => void }} actions
 */
export function createExports(store, { saveCsv, saveJson, open }) {
  const words = text.exports;
  const quick = (
    /** @type {string} */ sign,
    /** @type {string} */ label,
    /** @type {string} */ title,
    /** @type {() => void} */ onclick,
  ) =>
    el(
      "button",
      { type: "button", class: "plain small", title, onclick },
      el("span", { class: "hidden" }, label),
      el("span", { "aria-hidden": "true" }, sign),
    );
  const csv = quick("CSV", words.csv, words.csvWhy, saveCsv);
  const json = quick("JSON", words.json, words.jsonWhy, saveJson);
  store.watch(["results", "recording"], ({ beats, summary }) => {
    csv.disabled = beats.length === 0;
    json.disabled = summary === null;
  });
  const all = el(
    "button",
    {
      type: "button",
      class: "plain small",
      title: text.take.openWhy,
      "aria-haspopup": "dialog",
      onclick: open,
    },
    text.take.open,
  );
  return el("div", { class: "exports" }, csv, json, all);
}
