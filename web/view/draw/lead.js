/** A stretch of one lead on the paper: its traces, raw and denoised; what cannot be read turns pale, with the reason. */

import { text } from "../../text.js";
import { palette } from "../palette.js";
import { pxPerSecond } from "../viewport.js";
import { newPath } from "./path.js";
import { drawStretchWords } from "./stretch-words.js";
import {
  extremes,
  isBand,
  samplesPerPixel,
  THIN,
  traceColumns,
  traceSamples,
  wantsColumns,
} from "./strip.js";

/** Samples that are fetched for one view, all leads together; beyond, the pyramid is drawn. */
const MOST_SAMPLES = 400_000;

/** @typedef {import("../../state.js").State} State */
/** @typedef {import("./strip.js").Strip} Strip */
/** @typedef {import("../../data/samples.js").SampleCache} SampleCache */
/** `most`: samples that may be fetched. @typedef {{ cache: SampleCache, most: number }} Source */
/** @typedef {{ path: Path2D, filled: boolean }} Trace columns are filled, lines between samples stroked */

/**
 * Where a time lies on the strip.
 * @param {Strip} strip
 * @param {number} time seconds
 */
export const xOn = ({ box, view }, time) => box.left + (time - view.start) * pxPerSecond(view);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {State} state
 * @param {SampleCache} cache
 * @param {number} [among] strips that are drawn at once
 */
export function drawLead(ctx, strip, state, cache, among = 1) {
  const colours = palette();
  const { box, view } = strip;
  const analysed = strip.lead === state.lead;
  const pale = analysed ? state.quality.unreadable(view.start, view.start + view.width) : [];
  const paths = leadPaths(ctx, strip, state, { cache, most: MOST_SAMPLES / among });
  const main = isBand(view) ? colours["trace-band"] : colours.trace;
  /* As on paper, a high trace runs over its neighbours: nothing of it is cut off. */
  const { top, height } = strip.sheet;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, top, box.width, height);
  ctx.clip();
  if (pale.length) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.left, top, box.width, height);
    addStretches(ctx, strip, pale);
    ctx.clip("evenodd");
  }
  if (paths.under) ink(ctx, paths.under, colours["trace-second"]);
  ink(ctx, paths.main, main);
  if (pale.length) {
    ctx.restore();
    drawPale(ctx, strip, pale, () => ink(ctx, paths.main, colours["trace-pale"]));
  }
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {import("../../data/quality.js").Stretch[]} stretches
 */
function addStretches(ctx, strip, stretches) {
  const { top, height } = strip.sheet;
  for (const { from, to } of stretches) {
    ctx.rect(xOn(strip, from), top, (to - from) * pxPerSecond(strip.view), height);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {import("../../data/quality.js").Stretch[]} stretches
 * @param {() => void} strokeTrace
 */
function drawPale(ctx, strip, stretches, strokeTrace) {
  const { box } = strip;
  ctx.save();
  ctx.beginPath();
  addStretches(ctx, strip, stretches);
  ctx.clip();
  strokeTrace();
  ctx.restore();
  for (const { from, to, state } of stretches) {
    const place = { left: Math.max(box.left, xOn(strip, from)), right: xOn(strip, to) };
    drawStretchWords(ctx, { ...place, foot: box.top + box.height }, text.states[state]);
  }
}

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
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {State} state
 * @param {Source} source
 * @returns {{ main: Trace, under: Trace | null }}
 */
function leadPaths(ctx, strip, state, source) {
  const { lead, view } = strip;
  const { rate } = /** @type {NonNullable<State["recording"]>} */ (state.recording).leads[lead];
  const pyramid = state.pyramids.get(lead);
  const far = pyramid !== undefined && samplesPerPixel(view, rate) >= pyramid.factor;
  const levels = far ? 0 : displayLevels(state, rate);
  const draw = (/** @type {number} */ wanted) =>
    addLead(newPath(ctx), { strip, levels: wanted }, state, far ? null : source);
  if (levels === 0) return { main: draw(0), under: null };
  return { main: draw(levels), under: state.trace === "both" ? draw(0) : null };
}

/**
 * @param {Path2D} path
 * @param {{ strip: Strip, levels: number }} what `levels` > 0: denoised
 * @param {State} state
 * @param {Source | null} source null: the pyramid is fine enough
 * @returns {Trace}
 */
function addLead(path, { strip, levels }, { recording, pyramids }, source) {
  const { lead, view } = strip;
  const { rate, samples: total } = /** @type {NonNullable<State["recording"]>} */ (recording).leads[lead];
  const from = Math.max(0, view.start * rate - 2);
  const to = Math.min(total, (view.start + view.width) * rate + 2);
  const samples = source && to - from <= source.most ? source.cache.range({ lead, levels }, from, to) : null;
  if (samples && !wantsColumns(view, rate)) {
    traceSamples(path, strip, samples, rate);
    return { path, filled: false };
  }
  const width = 1 / (window.devicePixelRatio || 1);
  const step = samplesPerPixel(view, rate) * width;
  const columns = Math.ceil(strip.box.width / width);
  const pairs = samples
    ? extremes(samples, view.start * rate, step, columns)
    : pyramids.get(lead)?.columns(view.start * rate, step, columns);
  if (pairs) traceColumns(path, strip, pairs, width);
  return { path, filled: true };
}

/**
 * Levels of the trace that is drawn on top, 0 for the raw one: such that they reach down to the same frequencies as
 * the model's do at 360 Hz.
 * @param {State} state
 * @param {number} rate Hz
 */
export function displayLevels({ models, model, trace }, rate) {
  const levels = models[model]?.denoiseLevels ?? 0;
  return levels === 0 || trace === "raw" ? 0 : Math.max(1, levels + Math.round(Math.log2(rate / 360)));
}
