/** The switch that keeps edits, notes and settings on this device, and the button that forgets everything. */

import { text } from "../text.js";
import { createConfirm } from "./confirm.js";
import { el } from "./dom.js";

/**
 * @param {import("../keep/keep.js").Keep} keep
 * @param {import("../state.js").Store} store
 */
export function createKeeping(keep, store) {
  const words = text.keep;
  const box = el("input", { type: "checkbox", role: "switch", onchange: turn });
  const forget = el("button", { type: "button", class: "plain small", onclick: forgetAll }, words.forget);
  const line = el("p", { class: "hint", role: "status" });
  const sure = createConfirm(words.sure);

  async function turn() {
    if (box.checked) await keep.turnOn();
    else await forgetAll();
    if (keep.state === "on") say(words.on);
  }

  async function forgetAll() {
    if (keep.state === "on" && !(await sure.confirm())) {
      box.checked = true;
      return;
    }
    const said = { all: words.forgotten, here: words.forgottenHere, none: words.notForgotten };
    say(said[await keep.forget()]);
  }

  /** @param {string} said */
  function say(said) {
    line.textContent = said;
    store.set({ said });
  }

  keep.watch((state) => {
    box.checked = state === "on";
    box.disabled = state === "forbidden";
    forget.hidden = state !== "on";
    if (state === "forbidden") line.textContent = words.forbidden;
  });
  return el(
    "section",
    { class: "keeping", "aria-label": words.title },
    el("label", { class: "keep-switch" }, box, el("span", {}, words.keep)),
    forget,
    el("details", {}, el("summary", {}, words.aboutTitle), el("p", { class: "hint" }, words.about)),
    line,
    sure.element,
  );
}
