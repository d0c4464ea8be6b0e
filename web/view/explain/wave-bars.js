/** What each wave, or part of the window, adds to a class: a table of signed bars and numbers. */

import { partWords } from "../../explain/parts.js";
import { text } from "../../words/explain.js";
import { el } from "../dom.js";

/**
 * @param {import("../../explain/explanation.js").Explanation} explanation
 * @param {import("../../engine/engine.js").Waves | null} waves of the beat; null: of many
 */
export function waveBars({ unit, waves: values }, waves) {
  const words = text.explain;
  const all = Array.from(values ?? []);
  const most = Math.max(...all.map(Math.abs));
  const rows = all.map((value, player) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, partWords(unit, player, waves).label),
      el("td", { class: "wave-bar" }, bar(most > 0 ? value / most : 0)),
      el("td", { class: "wave-value" }, words.signed(value)),
    ),
  );
  const caption = unit === "segments" ? words.segmentsCaption : words.wavesCaption;
  return el("table", { class: "wave-bars" }, el("caption", {}, caption), el("tbody", {}, ...rows));
}

/** From the middle to the right for, to the left against. @param {number} share -1..1 */
function bar(share) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("aria-hidden", "true");
  const part = (/** @type {string} */ name, /** @type {number} */ x, /** @type {string} */ width) => {
    const rect = document.createElementNS(space, "rect");
    rect.setAttribute("class", name);
    rect.setAttribute("x", `${x}%`);
    rect.setAttribute("width", width);
    rect.setAttribute("height", "100%");
    svg.append(rect);
  };
  const width = 50 * Math.abs(share);
  part(share < 0 ? "bar-against" : "bar-for", share < 0 ? 50 - width : 50, `${width}%`);
  part("bar-zero", 50, "1px");
  return svg;
}
