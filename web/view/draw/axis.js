/** Times below the paper, since the start of the recording. */

import { text } from "../../text.js";
import { pxPerSecond, roundStep } from "../viewport.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} sheet
 * @param {import("../viewport.js").View} view
 * @param {import("../palette.js").Palette} colours
 */
export function drawAxis(ctx, sheet, view, colours) {
  const scale = pxPerSecond(view);
  const step = roundStep(view, 88);
  const digits = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const bottom = sheet.top + sheet.height;
  ctx.fillStyle = colours.muted;
  ctx.font = `11px ${colours.type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  for (let i = Math.ceil(view.start / step); i * step <= view.start + view.width; i++) {
    const x = sheet.left + (i * step - view.start) * scale;
    if (x < sheet.left + 14 || x > sheet.left + sheet.width - 20) continue;
    ctx.fillRect(Math.round(x), bottom, 1, 4);
    ctx.fillText(text.clock(i * step, digits), x, bottom + 6);
  }
}
