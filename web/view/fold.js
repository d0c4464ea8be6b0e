/** On a narrow screen the bar is folded, so that the paper is in sight: one button says how the paper is drawn and shows
 * the rest of the bar. On a wide one it is not there. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {() => boolean} toggle shows the rest of the bar or hides it; whether it is shown now
 */
export function createFold(store, toggle) {
  const element = el("button", {
    type: "button",
    class: "plain fold",
    title: text.bar.fold,
    "aria-expanded": "false",
    onclick: () => element.setAttribute("aria-expanded", String(toggle())),
  });
  store.watch(["recording", "lead", "view"], ({ recording, lead, view }) => {
    const name = text.bar.leadName(recording?.leads[lead]?.label ?? "", lead);
    element.textContent = [name, text.bar.speedUnit(view.speed), text.bar.gainUnit(view.gain)].join(" · ");
  });
  return element;
}
