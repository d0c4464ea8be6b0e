/** ECG paper: 1 mm and 5 mm squares that move with the signal; rules of time where squares would be too small. */

import { pxPerSecond, roundStep } from "../viewport.js";

/** Below this speed a millimetre is too long a time for squares to be of use. mm/s */
const SQUARES_FROM = 10;

/**
 * @typedef {object} Sheet where on the canvas the paper lies, in pixels
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Sheet} sheet
 * @param {import("../viewport.js").View} view
 * @param {import("../palette.js").Palette} colours
 */
export function drawGrid(ctx, sheet, view, colours) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(sheet.left, sheet.top, sheet.width, sheet.height);
  ctx.clip();
  const scale = pxPerSecond(view);
  const mm = view.pxPerMm;
  const squares = view.speed >= SQUARES_FROM;
  const rows = { from: sheet.top, length: sheet.height, offset: 0 };
  const columns = { from: sheet.left, length: sheet.width, offset: view.start * scale };
  const ruleWidth = roundStep(view, 24) * scale;
  ctx.fillStyle = colours["grid-fine"];
  lines(ctx, sheet, columns, squares ? mm : ruleWidth, true);
  lines(ctx, sheet, rows, mm, false);
  ctx.fillStyle = colours["grid-bold"];
  lines(ctx, sheet, columns, squares ? 5 * mm : roundStep(view, 96) * scale, true);
  lines(ctx, sheet, rows, 5 * mm, false);
  ctx.restore();
}

/**
 * Lines one device pixel wide, on device pixels.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Sheet} sheet
 * @param {{ from: number, length: number, offset: number }} along pixels; `offset`: of the paper, scrolled away
 * @param {number} step pixels
 * @param {boolean} vertical
 */
function lines(ctx, sheet, { from, length, offset }, step, vertical) {
  const ratio = ctx.getTransform().a;
  const hair = 1 / ratio;
  ctx.beginPath();
  for (let i = Math.ceil(offset / step); i * step - offset <= length; i++) {
    const at = Math.round((from + i * step - offset) * ratio) / ratio;
    if (vertical) ctx.rect(at, sheet.top, hair, sheet.height);
    else ctx.rect(sheet.left, at, sheet.width, hair);
  }
  ctx.fill();
}
