/** The paper: leads on millimetre squares, beats above, everything drawn in one canvas when something changed. */

import { displayedLeads } from "../data/leads.js";
import { text } from "../text.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { drawAxis } from "./draw/axis.js";
import { drawBeats, drawReference } from "./draw/beats.js";
import { drawEpisode } from "./draw/episode.js";
import { drawGrid } from "./draw/grid.js";
import { drawNotes } from "./draw/notes.js";
import {
  drawGutter,
  extremes,
  isBand,
  samplesPerPixel,
  THIN,
  traceColumns,
  traceSamples,
  wantsColumns,
} from "./draw/strip.js";
import { drawWaves } from "./draw/waves.js";
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
  store.watch(["view", "recording", "lead", "results", "pyramids", "trace"], redraw);
  store.watch(["selected", "reference", "episode", "waves", "edits", "edited"], redraw);
  store.watch(["recording", "lead"], ({ recording, lead }) => {
    const leads = recording ? displayedLeads(recording, lead).length : 1;
    element.classList.toggle("two-leads", leads > 1);
  });
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
  drawEpisode(ctx, sheet, state, colours);
  drawAxis(ctx, sheet, view, colours);
  drawStrips(ctx, sheet, state, cache);
  drawNotes(ctx, sheet, state, colours);
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
    if (lead === state.lead) drawWaves(ctx, box, state, palette());
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
  const main = isBand(view) ? colours["trace-band"] : colours.trace;
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
  if (paths.under) ink(ctx, paths.under, colours["trace-second"]);
  ink(ctx, paths.main, main);
  if (pale.length) {
    ctx.restore();
    drawPale(ctx, strip, view, pale, () => ink(ctx, paths.main, colours["trace-pale"]));
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

/** @typedef {{ path: Path2D, filled: boolean }} Trace columns are filled, lines between samples stroked */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Trace} trace
 * @param {string} colour
 */
function ink(ctx, { path, filled }, colour) {
  if (filled) {
    ctx.fillStyle = colour;
    ctx.fill(path);
    return;
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = THIN;
  ctx.lineJoin = "round";
  ctx.stroke(path);
}

/**
 * What to draw: the chosen trace, and the raw one under it when both are wanted. Zoomed out beyond single samples
 * it is the raw one.
 * @param {import("./draw/strip.js").Strip} strip
 * @param {number} lead
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache} cache
 * @returns {{ main: Trace, under: Trace | null }}
 */
function leadPaths(strip, lead, state, cache) {
  const { view, trace } = state;
  const { rate } = /** @type {NonNullable<State["recording"]>} */ (state.recording).leads[lead];
  const pyramid = state.pyramids.get(lead);
  const far = pyramid !== undefined && samplesPerPixel(view, rate) >= pyramid.factor;
  const levels = far ? 0 : displayLevels(state, rate);
  const draw = (/** @type {number} */ wanted) =>
    leadPath(strip, { lead, levels: wanted }, state, far ? null : cache);
  if (trace === "raw" || levels === 0) return { main: draw(0), under: null };
  return { main: draw(levels), under: trace === "both" ? draw(0) : null };
}

/**
 * @param {import("./draw/strip.js").Strip} strip
 * @param {{ lead: number, levels: number }} what
 * @param {State} state
 * @param {import("../data/samples.js").SampleCache | null} cache null: the pyramid is fine enough
 * @returns {Trace}
 */
function leadPath(strip, what, { view, recording, pyramids }, cache) {
  const { rate, samples: total } = /** @type {NonNullable<State["recording"]>} */ (recording).leads[
    what.lead
  ];
  const from = Math.max(0, view.start * rate - 2);
  const to = Math.min(total, (view.start + view.width) * rate + 2);
  const samples = cache && to - from <= MOST_SAMPLES ? cache.range(what, from, to) : null;
  const path = new Path2D();
  if (samples && !wantsColumns(view, rate)) {
    traceSamples(path, strip, samples, { view, rate });
    return { path, filled: false };
  }
  const width = 1 / (window.devicePixelRatio || 1);
  const step = samplesPerPixel(view, rate) * width;
  const columns = Math.ceil(strip.box.width / width);
  const pairs = samples
    ? extremes(samples, view.start * rate, step, columns)
    : pyramids.get(what.lead)?.columns(view.start * rate, step, columns);
  if (pairs) traceColumns(path, strip, pairs, width);
  return { path, filled: true };
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
