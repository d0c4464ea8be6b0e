/** The calipers on the paper: two upright lines, a level on each, what they measure, and the interval repeated. */

import { marchTimes } from "../../data/caliper.js";
import { pxPerSecond } from "../viewport.js";
import { yOf } from "./strip.js";

/** Radius of the mark on the trace. Pixels */
const MARK = 4.5;
/** Repeated lines closer than this would be a wall. Pixels */
const CLOSEST = 5;
/** The grip at the top of the active line. Pixels */
const GRIP = 7;

/**
 * @typedef {object} CaliperOnPaper
 * @property {import("../../data/caliper.js").Caliper} caliper
 * @property {[number, number]} times seconds of the edges
 * @property {[number, number]} levels millivolts of the edges
 * @property {string} words of the reading
 */

/** @typedef {import("./grid.js").Sheet} Sheet */
/** @typedef {import("./strip.js").Strip} Strip */
/** @typedef {import("../palette.js").Palette} Palette */

/**
 * Where an edge's mark lies; null where its lead is not drawn at that time.
 * @param {Strip[]} strips
 * @param {{ lead: number, time: number, level: number }} mark
 * @returns {{ strip: Strip, y: number } | null}
 */
export function markOf(strips, { lead, time, level }) {
  const strip = strips.find(
    (each) =>
      each.lead === lead && time >= each.view.start && time <= each.view.start + each.view.width + 1e-9,
  );
  return strip && !Number.isNaN(level) ? { strip, y: yOf(strip, level) } : null;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Sheet} sheet
 * @param {{ strips: Strip[], view: import("../viewport.js").View, measured: CaliperOnPaper }} what
 * @param {Palette} colours
 */
export function drawCaliper(ctx, sheet, { strips, view, measured }, colours) {
  const { caliper, times, levels, words } = measured;
  const scale = pxPerSecond(view);
  const xs = times.map((time) => sheet.left + (time - view.start) * scale);
  ctx.save();
  ctx.beginPath();
  ctx.rect(sheet.left, sheet.top, sheet.width, sheet.height);
  ctx.clip();
  ctx.strokeStyle = colours.accent;
  ctx.fillStyle = colours.accent;
  if (caliper.march && Math.abs(xs[1] - xs[0]) >= CLOSEST) {
    const marches = marchTimes(times, view.start, view.start + view.width);
    drawMarch(
      ctx,
      sheet,
      marches.map((time) => sheet.left + (time - view.start) * scale),
    );
  }
  xs.forEach((x, i) => {
    drawEdge(ctx, sheet, x, i === caliper.active);
    const mark = markOf(strips, { lead: caliper.lead, time: times[i], level: levels[i] });
    if (mark) drawMark(ctx, { x, y: mark.y, to: xs[1 - i] });
  });
  drawWords(ctx, sheet, { xs, words }, colours);
  ctx.restore();
}

/** @param {CanvasRenderingContext2D} ctx @param {Sheet} sheet @param {number[]} xs */
function drawMarch(ctx, { top, height }, xs) {
  ctx.save();
  ctx.globalAlpha = 0.7;
  ctx.setLineDash([3, 4]);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const x of xs) {
    ctx.moveTo(x, top);
    ctx.lineTo(x, top + height);
  }
  ctx.stroke();
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Sheet} sheet
 * @param {number} x
 * @param {boolean} active
 */
function drawEdge(ctx, { top, height }, x, active) {
  const width = active ? 2 : 1;
  ctx.fillRect(Math.round(x - width / 2), top, width, height);
  if (!active) return;
  ctx.beginPath();
  ctx.moveTo(x - GRIP, top);
  ctx.lineTo(x + GRIP, top);
  ctx.lineTo(x, top + GRIP);
  ctx.fill();
}

/**
 * A ring on the line at its level, and the level drawn over to the other line.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ x: number, y: number, to: number }} at
 */
function drawMark(ctx, { x, y, to }) {
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(x - MARK, y - MARK, 2 * MARK, 2 * MARK, MARK);
  ctx.stroke();
  ctx.save();
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(x + Math.sign(to - x) * MARK, y);
  ctx.lineTo(to, y);
  ctx.stroke();
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Sheet} sheet
 * @param {{ xs: number[], words: string }} what
 * @param {Palette} colours
 */
function drawWords(ctx, { left, top, width, height }, { xs, words }, colours) {
  if (Math.max(...xs) < left || Math.min(...xs) > left + width) return;
  ctx.font = `600 12px ${colours.type}`;
  const room = ctx.measureText(words).width + 12;
  const middle = (xs[0] + xs[1]) / 2;
  const x = Math.max(left + 4, Math.min(middle - room / 2, left + width - room - 4));
  const y = top + height - 24;
  ctx.fillStyle = colours.accent;
  ctx.beginPath();
  ctx.roundRect(x, y, room, 20, 4);
  ctx.fill();
  ctx.fillStyle = colours.paper;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(words, x + 6, y + 10.5);
}
