/** The line on the first page that offers the tour; once it was taken or declined it does not come back by itself. */

import { text } from "../words/help.js";
import { el } from "./dom.js";

/** @param {import("../tour.js").Tour} tour */
export function createTourOffer(tour) {
  const words = text.tour;
  const take = () => tour.start();
  const decline = () => {
    tour.seen();
    /** @type {HTMLElement | null} */ (document.querySelector(".target"))?.focus();
  };
  const element = el(
    "aside",
    { class: "tour-offer", "aria-label": words.title, hidden: true },
    el("p", {}, words.offer),
    el("button", { type: "button", class: "plain small", onclick: take }, words.take),
    el("button", { type: "button", class: "link", onclick: decline }, words.decline),
  );
  tour.onOffer = (offered) => {
    element.hidden = !offered;
  };
  return element;
}
