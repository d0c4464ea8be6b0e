/** Notes on the paper: a thin line at the note's time with its first words at the foot of the strip. */

import { pxPerSecond } from "../viewport.js";

/** Pixels that a note's words may take, and the height of their flag. */
const WIDEST = 180;
const FLAG = 18;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} sheet
 * @param {import("../../state.js").State} state
 * @param {import("../palette.js").Palette} colours
 */
export function drawNotes(ctx, sheet, { edits, view }, colours) {
  const scale = pxPerSecond(view);
  ctx.save();
  ctx.font = `12px ${colours.type}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  /** Right end of the words before: those that do not fit are left out. */
  let taken = sheet.left;
  for (const { time, text: words } of edits.notes()) {
    const x = Math.round(sheet.left + (time - view.start) * scale) + 0.5;
    if (x < sheet.left || x > sheet.left + sheet.width) continue;
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(x, sheet.top);
    ctx.lineTo(x, sheet.top + sheet.height);
    ctx.stroke();
    if (x < taken) continue;
    const shown = fitting(ctx, words);
    const width = ctx.measureText(shown).width + 10;
    const top = sheet.top + sheet.height - FLAG - 2;
    ctx.fillStyle = colours.accent;
    ctx.fillRect(x, top, width, FLAG);
    ctx.fillStyle = colours.paper;
    ctx.fillText(shown, x + 5, top + FLAG / 2 + 1);
    taken = x + width + 4;
  }
  ctx.restore();
}

/** @param {CanvasRenderingContext2D} ctx @param {string} words */
function fitting(ctx, words) {
  const line = words.replaceAll(/\s+/g, " ");
  if (ctx.measureText(line).width <= WIDEST) return line;
  let end = line.length;
  while (end > 1 && ctx.measureText(`${line.slice(0, end)}…`).width > WIDEST) end -= 1;
  return `${line.slice(0, end)}…`;
}
