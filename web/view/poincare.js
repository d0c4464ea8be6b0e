/** The Poincare plot: each interval that is used against the one before, on square axes, with the ellipse of SD1 and SD2
 * (Brennan, Palaniswami & Kamen, IEEE Trans Biomed Eng 48:1342, 2001). */

import { text } from "../words/panels.js";
import { drawAxes, MARGIN, plotX, plotY } from "./draw/axes.js";
import { palette } from "./palette.js";
import { createRrPlot, isUsed, pointsOf } from "./rr-plot.js";
import { intervalRange, STEPS } from "./tachogram.js";

/** Share of the intervals at either end that does not stretch the axes. */
const TAIL = 0.005;

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number, stay?: boolean) => void} select
 */
export const createPoincare = (store, select) =>
  createRrPlot(store, select, {
    className: "poincare",
    label: text.hrv.poincareLabel,
    points: (hrv) =>
      pointsOf(
        hrv,
        (i) => i > 0 && isUsed(hrv, i) && isUsed(hrv, i - 1),
        (i) => 1000 * hrv.rr[i - 1],
      ),
    plot({ width, height }, { x, y }) {
      const side = Math.min(width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom);
      const range = intervalRange(Float64Array.of(...usual(x), ...usual(y)));
      const axis = { ...range, label: (/** @type {number} */ value) => text.number(value), steps: STEPS };
      return {
        left: MARGIN.left,
        top: MARGIN.top,
        width: side,
        height: side,
        x: { ...axis, title: text.hrv.rrBeforeAxis },
        y: { ...axis, title: text.hrv.rrNextAxis },
      };
    },
    under: (ctx, plot) => drawAxes(ctx, plot, palette()),
    over(ctx, plot, points, hrv) {
      drawOutside(ctx, plot, points);
      ctx.save();
      ctx.beginPath();
      ctx.rect(plot.left, plot.top, plot.width, plot.height);
      ctx.clip();
      drawIdentity(ctx, plot);
      drawEllipse(ctx, plot, hrv);
      ctx.restore();
    },
  });

/** The line of equal intervals. @param {CanvasRenderingContext2D} ctx @param {import("./draw/axes.js").Plot} plot */
function drawIdentity(ctx, plot) {
  ctx.strokeStyle = palette().muted;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(plot.left, plot.top + plot.height);
  ctx.lineTo(plot.left + plot.width, plot.top);
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * The ends of the range that nearly all values lie in, so that one missed beat does not shrink the plot.
 * @param {Float64Array} values
 * @returns {number[]} none when there are no values
 */
function usual(values) {
  const sorted = values.slice().sort();
  const cut = Math.ceil(TAIL * sorted.length);
  return sorted.length > 2 * cut ? [sorted[cut], sorted[sorted.length - 1 - cut]] : [...sorted];
}

/**
 * Says how many points lie beyond the axes.
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/axes.js").Plot} plot
 * @param {import("./rr-plot.js").Points} points
 */
function drawOutside(ctx, plot, { x, y }) {
  const { from, to } = plot.x;
  let outside = 0;
  for (let i = 0; i < x.length; i++) {
    if (Math.min(x[i], y[i]) < from || Math.max(x[i], y[i]) > to) outside += 1;
  }
  if (outside === 0) return;
  ctx.fillStyle = palette().muted;
  ctx.textAlign = "right";
  ctx.textBaseline = "top";
  ctx.fillText(text.hrv.outside(outside), plot.left + plot.width - 4, plot.top + 4);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/axes.js").Plot} plot
 * @param {import("../engine/engine.js").Hrv} hrv
 */
function drawEllipse(ctx, plot, hrv) {
  const value = (/** @type {string} */ name) =>
    hrv.measures.find((measure) => measure.name === name)?.value ?? Number.NaN;
  const [mean, across, along] = [value("mean NN"), value("SD1"), value("SD2")];
  if (!(mean > 0 && across > 0 && along > 0)) return;
  const scale = plot.width / (plot.x.to - plot.x.from);
  ctx.beginPath();
  ctx.ellipse(
    plotX(plot, mean),
    plotY(plot, mean),
    along * scale,
    across * scale,
    -Math.PI / 4,
    0,
    2 * Math.PI,
  );
  /* With a pale edge, so that it is seen on the densest cloud. */
  for (const [colour, width] of /** @type {[string, number][]} */ ([
    [palette().paper, 4],
    [palette().text, 1.5],
  ])) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}
