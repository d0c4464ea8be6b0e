/** What the tachogram and the Poincare plot share: a canvas of points, each of which is a beat; a press on a point
 * selects its beat, and so do the arrow keys, from one to the next in time (a slider, to who does not see it). */

import { HRV_USES } from "../engine/engine.js";
import { text } from "../words/panels.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { plotX, plotY } from "./draw/axes.js";
import { palette, watchPalette } from "./palette.js";

/** How near a press must be to a point. Pixels */
const REACH = 14;
/** A point; smaller when there are many. Pixels */
const POINT = { few: 3, many: 1.5, from: 4000 };

/** @typedef {import("./draw/axes.js").Plot} Plot */
/** @typedef {import("../variability.js").MeasuredHrv} MeasuredHrv */

const NONE = HRV_USES.indexOf("none");
const USED = HRV_USES.indexOf("used");

/**
 * @typedef {object} Points
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {Int32Array} beat that each point stands for
 * @property {Uint8Array} use what became of the interval: index into HRV_USES
 */

/**
 * @typedef {object} Kind
 * @property {string} className
 * @property {string} label for those who do not see it
 * @property {(hrv: MeasuredHrv) => Points} points
 * @property {(size: { width: number, height: number }, points: Points, hrv: MeasuredHrv) => Plot} plot
 * @property {(ctx: CanvasRenderingContext2D, plot: Plot, points: Points, hrv: MeasuredHrv) => void} under
 * @property {(ctx: CanvasRenderingContext2D, plot: Plot, points: Points, hrv: MeasuredHrv) => void} [over]
 */

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number, stay?: boolean) => void} select `stay`: what is looked at stays in sight
 * @param {Kind} kind
 */
export function createRrPlot(store, select, kind) {
  const canvas = el("canvas", {
    class: `rr-plot ${kind.className}`,
    role: "slider",
    tabindex: "0",
    "aria-label": kind.label,
  });
  /** @type {{ points: Points, plot: Plot } | null} */
  let drawn = null;
  /** @type {MeasuredHrv | null} */
  let hrv = null;
  const redraw = nextFrame(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (!hrv || width === 0) return;
    const points = kind.points(hrv);
    const plot = kind.plot({ width, height }, points, hrv);
    drawn = { points, plot };
    const ctx = fitCanvas(canvas, width, height);
    ctx.clearRect(0, 0, width, height);
    kind.under(ctx, plot, points, hrv);
    drawPoints(ctx, plot, points);
    kind.over?.(ctx, plot, points, hrv);
    drawEdited(ctx, plot, points, store.state.beats);
    drawSelected(ctx, plot, points, store.state.selected);
    tell(canvas, points, points.beat.indexOf(store.state.selected), hrv);
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
  canvas.addEventListener("keydown", (event) => {
    const { beat } = drawn?.points ?? { beat: [] };
    const now = atOrBefore(beat, store.state.selected);
    /** @type {Record<string, number>} */
    const places = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: beat.length - 1 };
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(places, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = beat[Math.max(0, places[event.key])];
    if (next !== undefined) select(next, true);
  });
  return {
    element: canvas,
    /** @param {MeasuredHrv} shown */
    show(shown) {
      hrv = shown;
      redraw();
    },
  };
}

/** The last of some beats that is not after another. @param {ArrayLike<number>} beats ascending @param {number} beat */
function atOrBefore(beats, beat) {
  let place = -1;
  while (place + 1 < beats.length && beats[place + 1] <= beat) place += 1;
  return place;
}

/**
 * Tells who does not see the plot which point is chosen.
 * @param {HTMLElement} element
 * @param {Points} points
 * @param {number} place of the chosen point, -1 = none
 * @param {MeasuredHrv} hrv
 */
function tell(element, { y, beat }, place, { times }) {
  element.setAttribute("aria-valuemin", "0");
  element.setAttribute("aria-valuemax", String(beat.length));
  element.setAttribute("aria-valuenow", String(place + 1));
  const words = place < 0 ? text.hrv.noPoint : text.hrv.point(y[place], times[beat[place]]);
  element.setAttribute("aria-valuetext", words);
}

/**
 * The points of beats.
 * @param {MeasuredHrv} hrv
 * @param {(i: number) => boolean} wanted whether beat i has a point
 * @param {(i: number) => number} x
 * @returns {Points} y is the interval that ends with the beat, in ms
 */
export function pointsOf({ rr, use }, wanted, x) {
  const beats = Array.from(rr.keys()).filter(wanted);
  return {
    x: Float64Array.from(beats, x),
    y: Float64Array.from(beats, (i) => 1000 * rr[i]),
    beat: Int32Array.from(beats),
    use: Uint8Array.from(beats, (i) => use[i]),
  };
}

/** @param {MeasuredHrv} hrv @param {number} i */
export const isInterval = ({ use }, i) => use[i] !== NONE;

/** @param {MeasuredHrv} hrv @param {number} i */
export const isUsed = ({ use }, i) => use[i] === USED;

/**
 * How intervals are marked that were left out, by reason: a shape, so that it does not take a colour to tell them.
 * @type {Record<import("../engine/engine.js").LeftOut, { colour: string, sign: string,
 *   path: (ctx: CanvasRenderingContext2D, x: number, y: number, size: number) => void }>}
 */
export const MARKS = {
  ectopic: { colour: "class-V", sign: "×", path: cross },
  unnamed: { colour: "muted", sign: "○", path: ring },
  range: { colour: "text", sign: "△", path: triangle },
  artefact: { colour: "text", sign: "◇", path: diamond },
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plot} plot
 * @param {Points} points
 */
function drawPoints(ctx, plot, { x, y, use }) {
  const colours = palette();
  const size = x.length > POINT.from ? POINT.many : POINT.few;
  const at = (/** @type {number} */ i) => ({ px: plotX(plot, x[i]), py: heightOf(plot, y[i]) });
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.left, plot.top - size, plot.width, plot.height + 2 * size);
  ctx.clip();
  ctx.lineWidth = 1;
  for (const [reason, { colour, path }] of Object.entries(MARKS)) {
    const wanted = HRV_USES.indexOf(/** @type {keyof typeof MARKS} */ (reason));
    ctx.strokeStyle = colours[colour];
    ctx.beginPath();
    use.forEach((each, i) => {
      if (each === wanted) path(ctx, at(i).px, at(i).py, size);
    });
    ctx.stroke();
  }
  ctx.fillStyle = colours.accent;
  use.forEach((each, i) => {
    if (each === USED) ctx.fillRect(at(i).px - size / 2, at(i).py - size / 2, size, size);
  });
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plot} plot
 * @param {Points} points
 * @param {number} selected beat
 */
function drawSelected(ctx, plot, { x, y, beat }, selected) {
  ctx.strokeStyle = palette().text;
  ctx.lineWidth = 2;
  beat.forEach((each, i) => {
    if (each !== selected) return;
    ctx.beginPath();
    ring(ctx, plotX(plot, x[i]), heightOf(plot, y[i]), 5);
    ctx.stroke();
  });
}

/**
 * A square around each beat that a person edited.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plot} plot
 * @param {Points} points
 * @param {import("../data/beats.js").BeatList} beats
 */
function drawEdited(ctx, plot, { x, y, beat }, beats) {
  ctx.strokeStyle = palette().accent;
  ctx.lineWidth = 1;
  beat.forEach((each, i) => {
    if (beats.isEdited(each)) ctx.strokeRect(plotX(plot, x[i]) - 5, heightOf(plot, y[i]) - 5, 10, 10);
  });
}

/** A point beyond the axes stands on the edge. @param {Plot} plot @param {number} value */
const heightOf = (plot, value) => Math.min(plot.top + plot.height, Math.max(plot.top, plotY(plot, value)));

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size */
function cross(ctx, x, y, size) {
  ctx.moveTo(x - size, y - size);
  ctx.lineTo(x + size, y + size);
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x + size, y - size);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size */
function ring(ctx, x, y, size) {
  ctx.moveTo(x + size, y);
  ctx.arc(x, y, size, 0, 2 * Math.PI);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size */
function triangle(ctx, x, y, size) {
  ctx.moveTo(x, y - size);
  ctx.lineTo(x + size, y + size);
  ctx.lineTo(x - size, y + size);
  ctx.closePath();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} size */
function diamond(ctx, x, y, size) {
  ctx.moveTo(x, y - 1.3 * size);
  ctx.lineTo(x + 1.3 * size, y);
  ctx.lineTo(x, y + 1.3 * size);
  ctx.lineTo(x - 1.3 * size, y);
  ctx.closePath();
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
    const away = Math.hypot(plotX(plot, x[i]) - px, heightOf(plot, y[i]) - py);
    if (away < best) {
      best = away;
      found = beat[i];
    }
  }
  return found;
}
