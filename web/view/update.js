/** A quiet line that says when a new version of the page waits; it changes nothing until its button is pressed. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {() => void} useNew
 */
export function createUpdate(store, useNew) {
  const words = el("p");
  const use = el("button", { type: "button", class: "plain small", onclick: useNew });
  const later = el("button", { type: "button", class: "plain small" }, text.update.later);
  const element = el("aside", { class: "update", "aria-label": text.update.label }, words, use, later);
  const live = el("p", { class: "hidden", role: "status" });
  later.addEventListener("click", () => store.set({ update: "none" }));
  store.watch(["update", "recording"], ({ update, recording }) => {
    element.hidden = update === "none";
    if (update === "none") return;
    const closes = recording ? ` ${text.update.closes}` : "";
    words.textContent = `${text.update.what[update]}${closes}`;
    use.textContent = text.update.use[update];
  });
  store.watch(["update"], ({ update }) => {
    live.textContent = update === "none" ? "" : text.update.what[update];
  });
  return el("div", {}, element, live);
}
