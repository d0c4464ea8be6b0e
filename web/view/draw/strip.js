/** One lead's strip: its name and the calibration step in the gutter, and the trace on the paper. */

import { CHUNK } from "../../data/samples.js";
import { PX_PER_MM, pxPerSecond } from "../viewport.js";

/** Samples a pixel from which columns of extremes are drawn instead of lines between samples. */
const COLUMNS_FROM = 12;
/** A trace's width. Pixels */
export const THIN = 1.3;

/**
 * @typedef {object} Strip
 * @property {import("./grid.js").Sheet} box
 * @property {number} baseline pixels: where `centre` lies
 * @property {number} centre millivolts
 * @property {number} gain mm/mV
 * @property {() => Path2D} newPath for what is drawn on
 */

/**
 * Pixels of a voltage on its strip.
 * @param {Strip} strip
 * @param {number} millivolts
 */
export const yOf = (strip, millivolts) =>
  strip.baseline - (millivolts - strip.centre) * strip.gain * PX_PER_MM;

/**
 * Adds the line through samples to the path: straight segments, gaps as gaps.
 * @param {Path2D} path
 * @param {Strip} strip
 * @param {{ first: number, pieces: Float32Array[] }} samples
 * @param {{ view: import("../viewport.js").View, rate: number }} clock
 */
export function traceSamples(path, strip, samples, { view, rate }) {
  const perSample = pxPerSecond(view.speed) / rate;
  const origin = strip.box.left - view.start * pxPerSecond(view.speed);
  const from = Math.floor(view.start * rate) - 1;
  const to = Math.ceil((view.start + view.width) * rate) + 1;
  let pen = false;
  samples.pieces.forEach((piece, p) => {
    const base = samples.first + p * CHUNK;
    const end = Math.min(piece.length, to - base + 1);
    for (let i = Math.max(0, from - base); i < end; i++) {
      const value = piece[i];
      if (Number.isNaN(value)) {
        pen = false;
        continue;
      }
      const x = origin + (base + i) * perSample;
      const y = yOf(strip, value);
      if (pen) path.lineTo(x, y);
      else path.moveTo(x, y);
      pen = true;
    }
  });
}

/**
 * Extremes of each pixel column of samples.
 * @param {{ first: number, pieces: Float32Array[] }} samples
 * @param {number} start first sample of the first column
 * @param {number} step samples a column
 * @param {number} columns
 * @returns {Float32Array} min, max pairs; NaN for gaps
 */
export function extremes(samples, start, step, columns) {
  const out = new Float32Array(2 * columns).fill(Number.NaN);
  samples.pieces.forEach((piece, p) => {
    const base = samples.first + p * CHUNK - start;
    const from = Math.max(0, Math.ceil(-base));
    const to = Math.min(piece.length, Math.ceil(columns * step - base));
    for (let i = from; i < to; i++) {
      const c = 2 * Math.floor((base + i) / step);
      if (!(out[c] <= piece[i])) out[c] = piece[i];
      if (!(out[c + 1] >= piece[i])) out[c + 1] = piece[i];
    }
  });
  return out;
}

/**
 * Adds one upright box a column, from its smallest to its largest value, long enough to touch its neighbour. To be
 * filled, not stroked.
 * @param {Path2D} path
 * @param {Strip} strip
 * @param {Float32Array} pairs min, max
 * @param {number} columnWidth pixels
 */
export function traceColumns(path, strip, pairs, columnWidth) {
  let above = Number.NaN;
  let below = Number.NaN;
  for (let c = 0; 2 * c < pairs.length; c++) {
    const top = yOf(strip, pairs[2 * c + 1]);
    const bottom = yOf(strip, pairs[2 * c]);
    if (!Number.isNaN(top)) {
      const from = below < top ? below : top;
      const to = above > bottom ? above : bottom;
      path.rect(strip.box.left + c * columnWidth, from - THIN / 2, columnWidth, to - from + THIN);
    }
    above = top;
    below = bottom;
  }
}

/** @param {import("../viewport.js").View} view @param {number} rate */
export const samplesPerPixel = (view, rate) => rate / pxPerSecond(view.speed);

/** @param {import("../viewport.js").View} view @param {number} rate */
export const wantsColumns = (view, rate) => samplesPerPixel(view, rate) > COLUMNS_FROM;

/** Speed below which beats merge into a band, which is drawn in a softer colour. mm/s */
const BAND_BELOW = 1;

/** @param {import("../viewport.js").View} view */
export const isBand = (view) => view.speed < BAND_BELOW;

/**
 * The calibration step (1 mV, 5 mm wide) and the lead's name, left of the trace.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {string} label
 * @param {import("../palette.js").Palette} colours
 */
export function drawGutter(ctx, strip, label, colours) {
  const { box, baseline, gain } = strip;
  const width = 5 * PX_PER_MM;
  const left = box.left - width - 9;
  const height = Math.min(gain * PX_PER_MM, box.height);
  ctx.strokeStyle = colours.trace;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(left - 4, baseline);
  ctx.lineTo(left, baseline);
  ctx.lineTo(left, baseline - height);
  ctx.lineTo(left + width, baseline - height);
  ctx.lineTo(left + width, baseline);
  ctx.lineTo(left + width + 4, baseline);
  ctx.stroke();
  ctx.fillStyle = colours.text;
  ctx.font = `600 12px ${colours.type}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.fillText(label, 6, box.top + 6, box.left - 10);
}
