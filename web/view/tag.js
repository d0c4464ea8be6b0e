/** A beat's letter in its class's colour. */

import { UNNAMED } from "../data/beats.js";
import { el } from "./dom.js";

/** @param {string} letter of a class; "–" for a stretch without beats */
export const tag = (letter) =>
  el(
    "span",
    { class: `tag tag-${letter === UNNAMED || letter === "–" ? "none" : letter}`, "aria-hidden": "true" },
    letter,
  );
