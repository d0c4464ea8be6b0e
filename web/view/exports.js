/** Buttons that save what was found as files, and one that opens the list of all that can be taken away. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {{ saveCsv: () => void, saveJson: () => void, open: () => void }} actions
 */
export function createExports(store, { saveCsv, saveJson, open }) {
  const words = text.exports;
  const button = (
    /** @type {string} */ label,
    /** @type {string} */ title,
    /** @type {() => void} */ onclick,
  ) => el("button", { type: "button", class: "plain small", title, onclick }, label);
  const csv = button(words.csv, words.csvWhy, saveCsv);
  const json = button(words.json, words.jsonWhy, saveJson);
  store.watch(["results", "recording"], ({ beats, summary }) => {
    csv.disabled = beats.length === 0;
    json.disabled = summary === null;
  });
  const all = button(text.take.open, text.take.openWhy, open);
  all.setAttribute("aria-haspopup", "dialog");
  return el("div", { class: "exports" }, csv, json, all);
}
