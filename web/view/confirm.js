/** Asks back before what cannot be taken back. */

import { el } from "./dom.js";

/**
 * @param {{ title: string, what: string, yes: string, no: string }} words
 * @returns {{ element: HTMLDialogElement, confirm: (said?: string) => Promise<boolean> }} `confirm` resolves with false
 *   when the person would rather not; `said`: in the place of `what`
 */
export function createConfirm({ title, what, yes, no }) {
  const go = el("button", { type: "button", class: "plain", value: "yes" }, yes);
  const stay = el("button", { type: "button", class: "primary", autofocus: true }, no);
  const about = el("p");
  const element = el(
    "dialog",
    { class: "dialog confirm", "aria-label": title },
    el("h2", {}, title),
    about,
    el("div", { class: "dialog-actions" }, go, stay),
  );
  go.addEventListener("click", () => element.close("yes"));
  stay.addEventListener("click", () => element.close());

  function confirm(said = what) {
    about.textContent = said;
    element.returnValue = "";
    element.showModal();
    return /** @type {Promise<boolean>} */ (
      new Promise((resolve) => {
        element.addEventListener("close", () => resolve(element.returnValue === "yes"), { once: true });
      })
    );
  }
  return { element, confirm };
}
