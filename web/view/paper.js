/** The paper: leads on millimetre squares, beats above, everything drawn in one canvas when something changed. */

import { displayedLeads } from "../data/leads.js";
import { text } from "../text.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { drawAxis } from "./draw/axis.js";
import { drawBeats, drawReference } from "./draw/beats.js";
import { drawGrid } from "./draw/grid.js";
import {
  drawGutter,
  extremes,
  samplesPerPixel,
  traceColumns,
  traceSamples,
  wantsColumns,
} from "./draw/strip.js";
import { palette, watchPalette } from "./palette.js";
import { bindPaper } from "./paper-input.js";
import { GUTTER, PX_PER_MM, pxPerSecond } from "./viewport.js";

/** Pixels above the paper for letters and for the file's own letters, and below for times. */
const LETTERS = 28;
const REFERENCE = 22;
const TIMES = 24;
/** Seconds of the network's window on either side of the R peak. */
const WINDOW = 0.5;
/** Samples of a lead that are fetched for one view; beyond, the pyramid is drawn. */
const MOST_SAMPLES = 400_000;

/** @typedef {import("../state.js").State} State */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../data/samples.js").SampleCache} cache
 * @param {import("../navigation.js").Navigation} navigation
 * @returns {{ element: HTMLElement, redraw: () => void }}
 */
export function createPaper(store, cache, navigation) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const element = el(
    "div",
    {
      class: "paper",
      tabindex: "0",
      role: "application",
      "aria-label": text.paper.label,
      "aria-describedby": "paper-hint",
    },
    canvas,
    el("p", { id: "paper-hint", class: "hidden" }, text.paper.hint),
  );

  const redraw = nextFrame(() => {
    const state = store.state;
    const { clientWidth: width, clientHeight: height } = element;
    if (!state.recording || width === 0) return;
    drawPaper(fitCanvas(canvas, width, height), { width, height }, state, cache);
  });

  new ResizeObserver(() => {
    navigation.resize(element.clientWidth - GUTTER);
    redraw();
  }).observe(element);
  watchPalette(redraw);
  store.watch(["view", "recording", "lead", "results", "pyramids", "trace", "selected", "reference"], redraw);
  bindPaper(element, store, navigation);
  return { element, redraw };
}

/**
 * Where a time lies on the canvas.
 * @param {import("./viewport.js").View} view
 * @param {number} time seconds
 */
export const xOf = (view, time) => GUTTER + (time - view.start) * pxPerSecond(view.speed);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache} cache
 */
function drawPaper(ctx, { width, height }, state, cache) {
  const colours = palette();
  const { view } = state;
  const top = LETTERS + (state.reference ? REFERENCE : 0);
  const sheet = { left: GUTTER, top, width: width - GUTTER, height: height - top - TIMES };
  ctx.clearRect(0, 0, width, height);
  ctx.fillStyle = colours.paper;
  ctx.fillRect(sheet.left, sheet.top, sheet.width, sheet.height);
  drawGrid(ctx, sheet, view, colours);
  drawSelection(ctx, sheet, state, colours);
  drawAxis(ctx, sheet, view, colours);
  drawStrips(ctx, sheet, state, cache);
  ctx.save();
  ctx.beginPath();
  ctx.rect(GUTTER - 10, 0, width - GUTTER + 10, top);
  ctx.clip();
  drawBeats(ctx, { left: GUTTER, top: 0, width: sheet.width }, state, colours);
  if (state.reference) {
    const row = { left: GUTTER, top: LETTERS, width: sheet.width };
    drawReference(ctx, row, { reference: state.reference, view }, colours);
  }
  ctx.restore();
  if (state.reference) {
    ctx.fillStyle = colours.muted;
    ctx.font = `11px ${colours.type}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(text.paper.reference, 6, LETTERS + 11);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/grid.js").Sheet} sheet
 * @param {State} state
 * @param {import("./palette.js").Palette} colours
 */
function drawSelection(ctx, sheet, { beats, selected, view }, colours) {
  if (selected < 0 || selected >= beats.length) return;
  const time = beats.columns.time[selected];
  const left = Math.max(sheet.left, xOf(view, time - WINDOW));
  const right = Math.min(sheet.left + sheet.width, xOf(view, time + WINDOW));
  if (right <= left) return;
  ctx.fillStyle = colours.window;
  ctx.fillRect(left, sheet.top, right - left, sheet.height);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/grid.js").Sheet} sheet
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache} cache
 */
function drawStrips(ctx, sheet, state, cache) {
  const recording = /** @type {NonNullable<State["recording"]>} */ (state.recording);
  const leads = displayedLeads(recording, state.lead);
  const height = sheet.height / leads.length;
  leads.forEach((lead, row) => {
    const box = { ...sheet, top: sheet.top + row * height, height };
    const middle = box.top + height / 2 - sheet.top;
    const snap = 5 * PX_PER_MM;
    const strip = {
      box,
      baseline: sheet.top + Math.round(middle / snap) * snap,
      centre: state.pyramids.get(lead)?.extent()?.centre ?? 0,
      gain: state.view.gain,
    };
    drawGutter(ctx, strip, text.bar.leadName(recording.leads[lead].label, lead), palette());
    drawLead(ctx, strip, lead, state, cache);
  });
}

/**
 * The lead's traces; stretches that cannot be read turn pale, with the reason written on them.
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/strip.js").Strip} strip
 * @param {number} lead
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache} cache
 */
function drawLead(ctx, strip, lead, state, cache) {
  const colours = palette();
  const { view } = state;
  const analysed = lead === state.lead;
  const pale = analysed ? state.quality.unreadable(view.start, view.start + view.width) : [];
  const { box } = strip;
  const paths = leadPaths(strip, lead, state, cache);
  const stroke = (/** @type {Path2D} */ path, /** @type {string} */ colour, /** @type {number} */ width) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineJoin = "round";
    ctx.stroke(path);
  };
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.width, box.height);
  ctx.clip();
  if (pale.length) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.left, box.top, box.width, box.height);
    for (const { from, to } of pale) {
      ctx.rect(xOf(view, from), box.top, (to - from) * pxPerSecond(view.speed), box.height);
    }
    ctx.clip("evenodd");
  }
  if (paths.under) stroke(paths.under, colours["trace-second"], 1);
  stroke(paths.main, colours.trace, 1.3);
  if (pale.length) {
    ctx.restore();
    drawPale(ctx, strip, view, pale, () => stroke(paths.main, colours["trace-pale"], 1.2));
  }
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/strip.js").Strip} strip
 * @param {import("./viewport.js").View} view
 * @param {import("../data/quality.js").Stretch[]} stretches
 * @param {() => void} strokeTrace
 */
function drawPale(ctx, { box }, view, stretches, strokeTrace) {
  const colours = palette();
  ctx.save();
  ctx.beginPath();
  for (const { from, to } of stretches) {
    ctx.rect(xOf(view, from), box.top, (to - from) * pxPerSecond(view.speed), box.height);
  }
  ctx.clip();
  strokeTrace();
  ctx.restore();
  ctx.font = `italic 12px ${colours.type}`;
  ctx.fillStyle = colours.muted;
  ctx.textAlign = "left";
  ctx.textBaseline = "bottom";
  for (const { from, to, state } of stretches) {
    const left = Math.max(box.left, xOf(view, from)) + 6;
    const words = text.states[state];
    if (ctx.measureText(words).width < xOf(view, to) - left) {
      ctx.fillText(words, left, box.top + box.height - 6);
    }
  }
}

/**
 * What to stroke: the chosen trace, and the raw one under it when both are wanted.
 * @param {import("./draw/strip.js").Strip} strip
 * @param {number} lead
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache} cache
 * @returns {{ main: Path2D, under: Path2D | null }}
 */
function leadPaths(strip, lead, state, cache) {
  const { view, trace } = state;
  const recording = /** @type {NonNullable<State["recording"]>} */ (state.recording);
  const { rate, samples: total } = recording.leads[lead];
  const start = Math.max(0, view.start * rate - 2);
  const end = Math.min(total, (view.start + view.width) * rate + 2);
  const pyramid = state.pyramids.get(lead);
  const step = samplesPerPixel(view, rate);
  const path = (/** @type {number} */ levels) => {
    const fine = end - start <= MOST_SAMPLES && (!pyramid || step < pyramid.factor);
    const samples = fine ? cache.range({ lead, levels }, start, end) : null;
    const out = new Path2D();
    const pen = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (out));
    const columns = Math.ceil(strip.box.width);
    if (samples && wantsColumns(view, rate)) {
      traceColumns(pen, strip, extremes(samples, view.start * rate, step, columns), 1);
    } else if (samples) traceSamples(pen, strip, samples, { view, rate });
    else if (pyramid) traceColumns(pen, strip, pyramid.columns(view.start * rate, step, columns), 1);
    return out;
  };
  const levels = displayLevels(state, rate);
  if (trace === "raw" || levels === 0 || (pyramid && step >= pyramid.factor))
    return { main: path(0), under: null };
  return { main: path(levels), under: trace === "both" ? path(0) : null };
}

/**
 * Levels that reach down to the same frequencies as the model's do at 360 Hz.
 * @param {State} state
 * @param {number} rate Hz
 */
function displayLevels({ models, model }, rate) {
  const levels = models[model]?.denoiseLevels ?? 0;
  return levels === 0 ? 0 : Math.max(1, levels + Math.round(Math.log2(rate / 360)));
}
