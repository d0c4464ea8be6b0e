/** Lays blocks out on pages of a real size: a block is never cut, unless it is longer than a page. */

import { text } from "../words/take.js";
import { el } from "../view/dom.js";
import { PX_PER_MM } from "../view/viewport.js";

/** Height of what a page may hold, the room between blocks: as styles/report.css has it. mm */
const HOLDS = { a4: 264, letter: 246 };
const BETWEEN = 4;

/**
 * @param {HTMLElement[]} blocks
 * @param {{ paper: "a4" | "letter", name: string, measure: HTMLElement }} how `measure`: where blocks are measured, laid
 *   out as on a page
 * @returns {HTMLElement[]} pages
 */
export function pagesOf(blocks, { paper, name, measure }) {
  measure.replaceChildren(...blocks);
  const heights = blocks.map((each) => each.getBoundingClientRect().height / PX_PER_MM);
  /** @type {HTMLElement[][]} */
  const groups = [];
  let left = 0;
  blocks.forEach((each, i) => {
    if (groups.length === 0 || heights[i] > left) {
      groups.push([]);
      left = HOLDS[paper];
    }
    groups[groups.length - 1].push(each);
    left -= heights[i] + BETWEEN;
  });
  return groups.map((group, i) =>
    el(
      "article",
      { class: `report-page report-${paper}` },
      el("div", { class: "report-body" }, ...group),
      el("p", { class: "report-foot" }, text.report.foot(name, i + 1, groups.length)),
    ),
  );
}
