/** What a stretch of paper is, at its foot, where the words fit. */

import { palette } from "../palette.js";

/** Pixels between the words and the edges. */
const ROOM = 6;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, right: number, foot: number }} place
 * @param {string} words
 */
export function drawStretchWords(ctx, { left, right, foot }, words) {
  const colours = palette();
  ctx.font = `italic 12px ${colours.type}`;
  ctx.fillStyle = colours.muted;
  ctx.textAlign = "left";
  ctx.textBaseline = "bottom";
  if (ctx.measureText(words).width < right - left - ROOM) ctx.fillText(words, left + ROOM, foot - ROOM);
}
