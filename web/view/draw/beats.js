/** Beat letters above the paper: a colour and a letter each; bars of colour where letters would overlap. */

import { UNNAMED } from "../../data/beats.js";
import { classColour } from "../palette.js";
import { pxPerSecond } from "../viewport.js";
import { newPath } from "./path.js";

/** Pixels between beats from which letters are drawn. */
const LETTER_SPACE = 13;
const TAG = { width: 18, height: 18, radius: 4 };
/** Which class a bar shows that stands for several beats: the rarest concern first. */
export const PRIORITY = ["V", "F", "A", "S", UNNAMED, "R", "L", "N"];

const RANKS = new Map(PRIORITY.map((letter, rank) => [letter, rank]));
const UNNAMED_RANK = PRIORITY.indexOf(UNNAMED);

/** Place in PRIORITY; a class that the page does not know has the colour, and the place, of beats without a name. Asked
 * for every beat of a day in every frame, hence the map. @param {string} letter */
export const priority = (letter) => RANKS.get(letter) ?? UNNAMED_RANK;

/**
 * @typedef {object} Row
 * @property {number} left pixels
 * @property {number} top
 * @property {number} width
 */

/**
 * Of beats in view; half a letter beside the paper would stand for a beat that is not on it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Row} row
 * @param {{ beats: import("../../data/beats.js").BeatList, view: import("../viewport.js").View, selected: number }} what
 * @param {import("../palette.js").Palette} colours
 */
export function drawBeats(ctx, row, { beats, view, selected }, colours) {
  const scale = pxPerSecond(view);
  const first = beats.firstFrom(view.start);
  const last = beats.firstFrom(view.start + view.width);
  const spacing = (view.width * scale) / Math.max(1, last - first);
  if (spacing < LETTER_SPACE) {
    drawBars(ctx, row, { beats, view, first, last });
    for (let i = first; beats.marks && i < last; i++) {
      const x = row.left + (beats.columns.time[i] - view.start) * scale;
      if (beats.isEdited(i)) drawGiven(ctx, { x, y: row.top + 25 }, colours, 3);
    }
    return;
  }
  for (let i = first; i < last; i++) {
    const x = row.left + (beats.columns.time[i] - view.start) * scale;
    drawTag(ctx, { x, y: row.top + 13 }, beats.letter(i), colours, i === selected);
    if (beats.isEdited(i)) drawGiven(ctx, { x, y: row.top + 25 }, colours);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ x: number, y: number }} middle
 * @param {string} letter
 * @param {import("../palette.js").Palette} colours
 * @param {boolean} selected
 */
export function drawTag(ctx, { x, y }, letter, colours, selected) {
  const filled = letter !== "N" && letter !== UNNAMED;
  const left = Math.round(x - TAG.width / 2);
  const top = Math.round(y - TAG.height / 2);
  const outline = newPath(ctx);
  outline.roundRect(left + 0.5, top + 0.5, TAG.width - 1, TAG.height - 1, TAG.radius);
  if (filled) {
    ctx.fillStyle = classColour(letter);
    ctx.fill(outline);
  } else if (letter === UNNAMED) {
    hatch(ctx, outline, { left, top }, colours.rule);
  }
  if (selected) {
    ctx.strokeStyle = colours.text;
    ctx.lineWidth = 2;
    ctx.stroke(outline);
  }
  ctx.fillStyle = filled ? (colours[`on-${letter}`] ?? colours.paper) : classColour(letter);
  ctx.font = `${letter === "N" ? 600 : 700} 12px ${colours.type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(letter, left + TAG.width / 2, top + TAG.height / 2 + 1);
}

/**
 * The mark of a beat that a person named, added, or moved a wave of.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ x: number, y: number }} middle
 * @param {import("../palette.js").Palette} colours
 * @param {number} [width] pixels
 */
export function drawGiven(ctx, { x, y }, colours, width = TAG.width) {
  ctx.fillStyle = colours.accent;
  ctx.fillRect(Math.round(x - width / 2), y - 1, width, 3);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Path2D} outline
 * @param {{ left: number, top: number }} corner
 * @param {string} colour
 */
function hatch(ctx, outline, { left, top }, colour) {
  ctx.save();
  ctx.clip(outline);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (let x = -TAG.height; x < TAG.width; x += 5) {
    ctx.moveTo(left + x, top + TAG.height);
    ctx.lineTo(left + x + TAG.height, top);
  }
  ctx.stroke();
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Row} row
 * @param {{ beats: import("../../data/beats.js").BeatList, view: import("../viewport.js").View,
 *   first: number, last: number }} what
 */
function drawBars(ctx, row, { beats, view, first, last }) {
  const scale = pxPerSecond(view);
  const step = 3;
  const ranks = new Int8Array(Math.ceil(row.width / step)).fill(PRIORITY.length);
  for (let i = first; i < last; i++) {
    const c = Math.floor(((beats.columns.time[i] - view.start) * scale) / step);
    if (c < 0 || c >= ranks.length) continue;
    const rank = priority(beats.letter(i));
    if (rank < ranks[c]) ranks[c] = rank;
  }
  PRIORITY.forEach((letter, rank) => {
    ctx.fillStyle = classColour(letter);
    ranks.forEach((value, c) => {
      const quiet = letter === "N";
      if (value === rank)
        ctx.fillRect(row.left + c * step, row.top + (quiet ? 12 : 6), step - 1, quiet ? 4 : 16);
    });
  });
}

/**
 * Beats that the file itself names: outlined letters.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Row} row
 * @param {{ reference: import("../../data/reference.js").ReferenceBeat[], view: import("../viewport.js").View }} what
 * @param {import("../palette.js").Palette} colours
 */
export function drawReference(ctx, row, { reference, view }, colours) {
  const scale = pxPerSecond(view);
  const seen = reference.filter(({ time }) => time >= view.start && time <= view.start + view.width);
  if ((view.width * scale) / Math.max(1, seen.length) < LETTER_SPACE) return;
  ctx.font = `600 12px ${colours.type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { time, letter } of seen) {
    const x = row.left + (time - view.start) * scale;
    ctx.strokeStyle = letter === "N" ? colours.rule : classColour(letter);
    ctx.lineWidth = 1.25;
    ctx.beginPath();
    ctx.roundRect(Math.round(x - 8) + 0.5, row.top + 2.5, 16, 16, 8);
    ctx.stroke();
    ctx.fillStyle = colours.text;
    ctx.fillText(letter, x, row.top + 11.5);
  }
}
