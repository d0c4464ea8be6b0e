/** Which leads are drawn on the paper, and where: one above the other, or the twelve standard ones as on paper. */

import { displayedLeads } from "./leads.js";

/** The twelve leads in the order of the standard layouts. */
const STANDARD = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"];
/** Seconds that a standard page shows; its columns share them. */
export const PAGE = 10;
/** Columns narrower than this are not worth their name. Pixels */
const NARROWEST = 70;

/** Columns of the layouts for twelve leads, and whether the analysed lead runs below the full width. */
const PAGES = {
  "3x4": { columns: 4, rhythm: true },
  "6x2": { columns: 2, rhythm: false },
};

/** @typedef {"stacked" | keyof typeof PAGES} Layout */
/** @typedef {import("../worker/protocol.js").RecordingInfo} RecordingInfo */
/** @typedef {import("../state.js").State} State */
/** @typedef {{ recording: RecordingInfo, lead: number, layout: Layout, drawn: number[] | null }} Choice */

/**
 * @typedef {object} Cell a stretch of a lead on the paper
 * @property {number} lead
 * @property {number} row
 * @property {number} from seconds
 * @property {number} width seconds
 */

/** "ECG lead avr" and "aVR" are the same lead; "MLII" and "II" are not. @param {string} label */
const plain = (label) => label.toLowerCase().replace(/^((ecg|ekg|lead)[\s_]*)+/, "");

/**
 * @param {RecordingInfo} recording
 * @returns {number[] | null} the leads I to V6 in their order; null unless all twelve are there
 */
export function standardLeads({ leads }) {
  const labels = leads.map(({ label }) => plain(label));
  const found = STANDARD.map((name) => labels.indexOf(name.toLowerCase()));
  return found.includes(-1) ? null : found;
}

/** Leads that may be drawn: those that are ECG, and the analysed one. @param {RecordingInfo} recording @param {number} analysed */
export const drawable = ({ leads }, analysed) =>
  leads.map((_, index) => index).filter((i) => i === analysed || leads[i].isEcg);

/**
 * The leads on the paper; of stacked ones the analysed one comes first.
 * @param {Choice} choice
 * @returns {number[]}
 */
export function drawnLeads({ recording, lead, layout, drawn }) {
  const standard = layout === "stacked" ? null : standardLeads(recording);
  if (standard) return standard.includes(lead) ? standard : [...standard, lead];
  if (!drawn) return displayedLeads(recording, lead);
  return [lead, ...drawn.filter((each) => each !== lead)];
}

/** Rows of strips on the paper. @param {Choice} choice */
export function rowCount(choice) {
  const { layout, recording } = choice;
  if (layout === "stacked" || !standardLeads(recording)) return drawnLeads(choice).length;
  const { columns, rhythm } = PAGES[layout];
  return STANDARD.length / columns + (rhythm ? 1 : 0);
}

/**
 * What is drawn where. In the layouts for twelve leads time runs on from column to column.
 * @param {Choice} choice
 * @param {import("../view/viewport.js").View} view
 * @returns {Cell[]}
 */
export function cellsOf(choice, view) {
  const { layout, recording, lead } = choice;
  const standard = layout === "stacked" ? null : standardLeads(recording);
  const whole = { from: view.start, width: view.width };
  if (layout === "stacked" || !standard) {
    return drawnLeads(choice).map((each, row) => ({ lead: each, row, ...whole }));
  }
  const { columns, rhythm } = PAGES[layout];
  const rows = STANDARD.length / columns;
  const end = Math.min(view.width, recording.duration);
  const width = columnSeconds(columns, end, view.speed * view.pxPerMm);
  /** @type {Cell[]} */
  const cells = rhythm ? [{ lead, row: rows, ...whole }] : [];
  for (let column = 0; column * width < end - 1e-9; column++) {
    const from = view.start + column * width;
    const group = rows * (column % columns);
    for (let row = 0; row < rows; row++) {
      const seconds = Math.min(width, view.start + end - from);
      cells.push({ lead: standard[group + row], row, from, width: seconds });
    }
  }
  return cells;
}

/**
 * A page's ten seconds are shared by its columns: 2.5 s each of four. Where fewer are in view the columns share those,
 * so that every lead is seen; where more are, the leads begin again, unless the columns would be too narrow.
 * @param {number} columns
 * @param {number} seconds in view
 * @param {number} scale pixels a second
 */
function columnSeconds(columns, seconds, scale) {
  const standard = PAGE / columns;
  return seconds <= PAGE || standard * scale < NARROWEST ? seconds / columns : standard;
}
