/** Beats' windows drawn over each other, each without its own mean, with the mean of their shape on top. */

import { WINDOW } from "../../data/beats.js";
import { text } from "../../words/panels.js";
import { drawAxes, MARGIN, plotX, plotY } from "./axes.js";

/** The R peak's place in the window, and ticks a second. */
const PEAK = 180;
const RATE = 360;
/** Room above and below, as a share of the range. */
const ROOM = 0.08;
/** Round steps of the axes: milliseconds, and units of the trace. */
const STEPS = { ms: [50, 100, 250, 500], mv: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 50, 100, 500, 1000, 5000] };

/** @typedef {import("../palette.js").Palette} Palette */

/**
 * Lowest and highest value of windows.
 * @param {Float32Array[]} windows
 */
export function rangeOf(windows) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const window of windows)
    for (const value of window) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  const room = ROOM * (high - low) || 0.1;
  return low <= high ? { low: low - room, high: high + room } : { low: -1, high: 1 };
}

/** Windows that lie one behind the other, each without its own mean. @param {Float32Array} windows */
export function centred(windows) {
  return Array.from({ length: windows.length / WINDOW }, (_, i) => {
    const one = windows.slice(i * WINDOW, (i + 1) * WINDOW);
    const mean = one.reduce((sum, value) => sum + value, 0) / WINDOW;
    return one.map((value) => value - mean);
  });
}

/**
 * The mean alone, small.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {Float32Array} mean
 * @param {{ low: number, high: number }} range that all small ones share
 * @param {Palette} colours
 */
export function drawSmall(ctx, { width, height }, mean, { low, high }, colours) {
  ctx.clearRect(0, 0, width, height);
  const path = new Path2D();
  mean.forEach((value, tick) => {
    path.lineTo((tick / (WINDOW - 1)) * width, height - ((value - low) / (high - low)) * height);
  });
  ctx.strokeStyle = colours.trace;
  ctx.lineWidth = 1.25;
  ctx.lineJoin = "round";
  ctx.stroke(path);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {{ windows: Float32Array[], mean: Float32Array | null, unit: string }} what
 * @param {Palette} colours
 */
export function drawOver(ctx, { width, height }, { windows, mean, unit }, colours) {
  const { low, high } = rangeOf(mean ? [...windows, mean] : windows);
  const plot = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
    x: { from: -500, to: 500, title: text.templates.timeAxis, label: text.number, steps: STEPS.ms },
    y: {
      from: low,
      to: high,
      title: unit,
      label: (/** @type {number} */ value) => text.number(value, high - low < 10 ? 1 : 0),
      steps: STEPS.mv,
    },
  };
  ctx.clearRect(0, 0, width, height);
  drawAxes(ctx, plot, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.left, plot.top, plot.width, plot.height);
  ctx.clip();
  const pathOf = (/** @type {Float32Array} */ window) => {
    const path = new Path2D();
    window.forEach((value, tick) => {
      path.lineTo(plotX(plot, (1000 * (tick - PEAK)) / RATE), plotY(plot, value));
    });
    return path;
  };
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours.trace;
  ctx.lineWidth = 0.75;
  ctx.globalAlpha = Math.max(0.12, Math.min(0.5, 12 / Math.max(1, windows.length)));
  for (const window of windows) ctx.stroke(pathOf(window));
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours.accent;
  ctx.lineWidth = 2;
  if (mean) ctx.stroke(pathOf(mean));
  ctx.restore();
}
