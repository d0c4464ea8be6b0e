/** The selected episode on the paper: a bar along the top of the sheet from its start to its end, with its name. */

import { text } from "../../text.js";
import { pxPerSecond } from "../viewport.js";

const BAR = 4;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} sheet
 * @param {import("../../state.js").State} state
 * @param {import("../palette.js").Palette} colours
 */
export function drawEpisode(ctx, sheet, { episode, view }, colours) {
  if (!episode) return;
  const scale = pxPerSecond(view);
  const left = Math.max(sheet.left, sheet.left + (episode.start - view.start) * scale);
  const right = Math.min(sheet.left + sheet.width, sheet.left + (episode.end - view.start) * scale);
  if (right < sheet.left || left > sheet.left + sheet.width) return;
  ctx.save();
  ctx.fillStyle = colours.window;
  ctx.fillRect(left, sheet.top, Math.max(2, right - left), sheet.height);
  ctx.fillStyle = colours.accent;
  ctx.fillRect(left, sheet.top, Math.max(2, right - left), BAR);
  const { plain, term } = text.rhythms[episode.kind];
  ctx.font = `600 12px ${colours.type}`;
  const whole = text.inspector.classAndTerm(plain, term);
  const words = ctx.measureText(whole).width < sheet.width - 16 ? whole : term;
  ctx.textBaseline = "bottom";
  ctx.textAlign = "left";
  const width = ctx.measureText(words).width;
  const at = Math.max(sheet.left + 6, Math.min(left + 6, sheet.left + sheet.width - width - 8));
  const bottom = sheet.top + sheet.height - 6;
  ctx.fillStyle = colours.paper;
  ctx.globalAlpha = 0.85;
  ctx.fillRect(at - 4, bottom - 16, width + 8, 18);
  ctx.globalAlpha = 1;
  ctx.fillStyle = colours.accent;
  ctx.fillText(words, at, bottom);
  ctx.restore();
}
