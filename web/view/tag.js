/** A beat's letter in its class's colour. */

import { NO_CLASS, UNNAMED } from "../data/beats.js";
import { el } from "./dom.js";

/** Letters that stand for no class; "–" for a stretch without beats. */
const NONE = [UNNAMED, NO_CLASS, "–"];

/** @param {string} letter of a class, or one of NONE @param {boolean} [given] by a person: it carries a mark */
export const tag = (letter, given = false) =>
  el(
    "span",
    {
      class: `tag tag-${NONE.includes(letter) ? "none" : letter}${given ? " tag-given" : ""}`,
      "aria-hidden": "true",
    },
    letter,
  );
