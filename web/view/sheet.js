/** Where things lie on the paper: the sheet between letters and times, and the strips of the leads on it. */

import { cellsOf, rowCount } from "../data/layout.js";
import { GUTTER, pxPerSecond } from "./viewport.js";

/** Pixels above the sheet for letters and for the file's own letters, and below for times. */
export const LETTERS = 28;
const REFERENCE = 22;
const TIMES = 24;

/** @typedef {import("../state.js").State} State */
/** @typedef {import("./draw/grid.js").Sheet} Sheet */
/** @typedef {State & { recording: NonNullable<State["recording"]> }} Opened */

/**
 * @param {{ width: number, height: number }} size of the paper's canvas
 * @param {Pick<State, "reference">} state
 * @returns {Sheet}
 */
export function sheetOf({ width, height }, { reference }) {
  const top = LETTERS + (reference ? REFERENCE : 0);
  return { left: GUTTER, top, width: width - GUTTER, height: height - top - TIMES };
}

/** Pixels of the paper's height that leads have, whatever is above them. @param {number} height of the paper */
export const leadsHeight = (height) => height - LETTERS - TIMES;

/**
 * @param {Sheet} sheet
 * @param {Opened} state
 * @returns {import("./draw/strip.js").Strip[]}
 */
export function stripsOf(sheet, state) {
  const { view, pyramids } = state;
  const scale = pxPerSecond(view);
  const height = sheet.height / rowCount(state);
  const snap = 5 * view.pxPerMm;
  return cellsOf(state, view).map(({ lead, row, from, width }) => {
    const top = sheet.top + row * height;
    return {
      lead,
      sheet,
      box: { left: sheet.left + (from - view.start) * scale, top, width: width * scale, height },
      view: { ...view, start: from, width },
      baseline: sheet.top + Math.round((top + height / 2 - sheet.top) / snap) * snap,
      centre: pyramids.get(lead)?.extent()?.centre ?? 0,
    };
  });
}
