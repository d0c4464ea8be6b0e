/** What the tachogram and the Poincare plot share: a canvas of points, each of which is a beat; a press on a point
 * selects its beat. */

import { isNn } from "../data/rr-series.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { plotX, plotY } from "./draw/axes.js";
import { palette, watchPalette } from "./palette.js";

/** How near a press must be to a point. Pixels */
const REACH = 14;
/** A point; smaller when there are many. Pixels */
const POINT = { few: 3, many: 1.5, from: 4000 };

/** @typedef {import("./draw/axes.js").Plot} Plot */
/** @typedef {import("../engine/engine.js").RrSeries} RrSeries */

/**
 * @typedef {object} Points
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Int32Array} beat that each point stands for
 * @property {Uint8Array} nn 1: between normal beats
 */

/**
 * @typedef {object} Kind
 * @property {string} className
 * @property {string} label for those who do not see it
 * @property {(series: RrSeries) => Points} points
 * @property {(size: { width: number, height: number }, points: Points, series: RrSeries) => Plot} plot
 * @property {(ctx: CanvasRenderingContext2D, plot: Plot, state: import("../state.js").State,
 *   points: Points) => void} under
 */

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number) => void} select
 * @param {Kind} kind
 */
export function createRrPlot(store, select, kind) {
  const canvas = el("canvas", { class: `rr-plot ${kind.className}`, role: "img", "aria-label": kind.label });
  /** @type {{ points: Points, plot: Plot } | null} */
  let drawn = null;
  /** @type {RrSeries | null} */
  let series = null;
  const redraw = nextFrame(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (!series || width === 0) return;
    const points = kind.points(series);
    const plot = kind.plot({ width, height }, points, series);
    drawn = { points, plot };
    const ctx = fitCanvas(canvas, width, height);
    ctx.clearRect(0, 0, width, height);
    kind.under(ctx, plot, store.state, points);
    drawPoints(ctx, plot, points, store.state.selected);
  });
  new ResizeObserver(redraw).observe(canvas);
  watchPalette(redraw);
  store.watch(["selected"], redraw);
  canvas.addEventListener("click", (event) => {
    if (!drawn) return;
    const box = canvas.getBoundingClientRect();
    const beat = nearest(drawn, event.clientX - box.left, event.clientY - box.top);
    if (beat >= 0) select(beat);
  });
  return {
    element: canvas,
    /** @param {RrSeries} shown */
    show(shown) {
      series = shown;
      redraw();
    },
  };
}

/**
 * Beats whose interval is to be drawn: with `nn` those between normal beats.
 * @param {RrSeries} series
 */
export function intervalBeats(series) {
  const beats = [];
  for (let i = 0; i < series.rr.length; i++) if (series.rr[i] > 0) beats.push(i);
  return { beats, nn: beats.map((i) => (isNn(series, i) ? 1 : 0)) };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plot} plot
 * @param {Points} points
 * @param {number} selected beat
 */
function drawPoints(ctx, plot, { x, y, beat, nn }, selected) {
  const colours = palette();
  const size = x.length > POINT.from ? POINT.many : POINT.few;
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.left, plot.top, plot.width, plot.height);
  ctx.clip();
  ctx.strokeStyle = colours["class-V"];
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let i = 0; i < x.length; i++) if (!nn[i]) cross(ctx, plotX(plot, x[i]), plotY(plot, y[i]), size);
  ctx.stroke();
  ctx.fillStyle = colours.accent;
  for (let i = 0; i < x.length; i++) {
    if (nn[i]) ctx.fillRect(plotX(plot, x[i]) - size / 2, plotY(plot, y[i]) - size / 2, size, size);
  }
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 2;
  for (let i = 0; i < x.length; i++) {
    if (beat[i] !== selected) continue;
    ctx.beginPath();
    ctx.arc(plotX(plot, x[i]), plotY(plot, y[i]), 5, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size */
function cross(ctx, x, y, size) {
  ctx.moveTo(x - size, y - size);
  ctx.lineTo(x + size, y + size);
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x + size, y - size);
}

/**
 * @param {{ points: Points, plot: Plot }} drawn
 * @param {number} px
 * @param {number} py
 * @returns {number} the beat of the point that was pressed, -1 = none
 */
function nearest({ points: { x, y, beat }, plot }, px, py) {
  let best = REACH;
  let found = -1;
  for (let i = 0; i < x.length; i++) {
    const away = Math.hypot(plotX(plot, x[i]) - px, plotY(plot, y[i]) - py);
    if (away < best) {
      best = away;
      found = beat[i];
    }
  }
  return found;
}
