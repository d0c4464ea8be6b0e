/** Which strap: the table of sensors and a simulated one; where Bluetooth cannot work, why, and what to do instead. */

import { text } from "../../words/live.js";
import { el } from "../dom.js";

export const SIMULATED = "simulated";

/**
 * @param {string[]} sensors ids of the table
 * @param {() => Promise<string | null>} obstacle what keeps the page from Bluetooth; null: nothing
 * @param {(choice: { id: string, keep: boolean }) => void} chosen called while the press is being handled
 */
export function createLiveChoice(sensors, obstacle, chosen) {
  const words = text.live;
  const options = [...sensors, SIMULATED].map((id) => {
    const input = el("input", { type: "radio", name: "strap", value: id, required: true });
    return {
      id,
      input,
      element: el("label", { class: "live-option" }, input, el("span", {}, words.sensors[id])),
    };
  });
  const why = el("p", { class: "live-obstacle", role: "status" });
  const keep = el("input", { type: "checkbox", checked: true });
  const cancel = el("button", { type: "button", class: "plain" }, words.cancel);
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", { id: "live-choice-title" }, words.choose),
    why,
    el(
      "div",
      { role: "radiogroup", "aria-labelledby": "live-choice-title" },
      ...options.map(({ element }) => element),
    ),
    el("p", { class: "hint" }, words.simulatedAbout),
    el("p", { class: "hint" }, words.chooseHelp),
    el("label", { class: "keep-switch" }, keep, el("span", {}, words.keep)),
    el("p", { class: "hint" }, words.keepAbout),
    el(
      "div",
      { class: "dialog-actions" },
      cancel,
      el("button", { type: "submit", class: "primary" }, words.start),
    ),
  );
  const element = el("dialog", { class: "dialog live-choice", "aria-labelledby": "live-choice-title" }, form);
  cancel.addEventListener("click", () => element.close());
  form.addEventListener("submit", () => {
    const picked = options.find(({ input }) => input.checked);
    if (picked) chosen({ id: picked.id, keep: keep.checked });
  });

  async function open() {
    element.showModal();
    const found = await obstacle();
    why.textContent = found ? (words.obstacles[found] ?? "") : "";
    for (const { id, input } of options) input.disabled = found !== null && id !== SIMULATED;
    const free = options.filter(({ input }) => !input.disabled);
    const chosen = free.find(({ input }) => input.checked) ?? free[0];
    chosen.input.checked = true;
    // The dialog gave the keyboard to its first strap, which may not be there to be chosen.
    const there = document.activeElement;
    if (there === document.body || options.some(({ input }) => input === there)) chosen.input.focus();
  }
  return { element, open };
}
