/** One lead's strip: its name, the calibration step left of it, and the trace on the paper. */

import { widen } from "../../data/extremes.js";
import { CHUNK } from "../../data/samples.js";
import { text } from "../../text.js";
import { pxPerSecond } from "../viewport.js";

/** Samples a pixel from which columns of extremes are drawn instead of lines between samples. */
const COLUMNS_FROM = 12;
/** A trace's width. Pixels */
export const THIN = 1.3;

/**
 * @typedef {object} Strip
 * @property {number} lead
 * @property {import("./grid.js").Sheet} box
 * @property {import("./grid.js").Sheet} sheet that the box is a part of
 * @property {import("../viewport.js").View} view what of the lead lies in the box
 * @property {number} baseline pixels: where `centre` lies
 * @property {number} centre millivolts
 */

/** Pixels of a millivolt. @param {import("../viewport.js").View} view */
export const pxPerMillivolt = ({ gain, pxPerMm }) => gain * pxPerMm;

/**
 * Pixels of a voltage on its strip.
 * @param {Strip} strip
 * @param {number} millivolts
 */
export const yOf = (strip, millivolts) =>
  strip.baseline - (millivolts - strip.centre) * pxPerMillivolt(strip.view);

/**
 * Voltage at a height on the strip.
 * @param {Strip} strip
 * @param {number} y pixels
 */
export const millivoltsAt = (strip, y) => strip.centre + (strip.baseline - y) / pxPerMillivolt(strip.view);

/**
 * Adds the line through samples to the path: straight segments, gaps as gaps.
 * @param {Path2D} path
 * @param {Strip} strip
 * @param {{ first: number, pieces: Float32Array[] }} samples
 * @param {number} rate Hz
 */
export function traceSamples(path, strip, samples, rate) {
  const { view } = strip;
  const perSample = pxPerSecond(view) / rate;
  const origin = strip.box.left - view.start * pxPerSecond(view);
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
      widen(out, Math.floor((base + i) / step), piece[i], piece[i]);
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
export const samplesPerPixel = (view, rate) => rate / pxPerSecond(view);

/** @param {import("../viewport.js").View} view @param {number} rate */
export const wantsColumns = (view, rate) => samplesPerPixel(view, rate) > COLUMNS_FROM;

/** Speed below which beats merge into a band, which is drawn in a softer colour. mm/s */
const BAND_BELOW = 1;

/** @param {import("../viewport.js").View} view */
export const isBand = (view) => view.speed < BAND_BELOW;

/** Room for the name above the calibration step, and the lowest step that is seen as one. Pixels */
const NAME = 24;
const LOWEST = 4;

/**
 * The height of the calibration step: 1 mV, or where that would not fit, or not be seen, the power of ten that does.
 * @param {number} scale pixels a millivolt
 * @param {number} room pixels
 * @returns {number} millivolts
 */
export function pulseHeight(scale, room) {
  return scale <= room && scale >= LOWEST ? 1 : 10 ** Math.floor(Math.log10(room / scale));
}

/**
 * The calibration step, 5 mm wide, left of the trace; its height stands beside it when it is not 1 mV.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {boolean} known whether the lead's numbers are millivolts
 * @param {import("../palette.js").Palette} colours
 */
export function drawPulse(ctx, { box, baseline, view }, known, colours) {
  const width = 5 * view.pxPerMm;
  const left = box.left - width - 9;
  const scale = pxPerMillivolt(view);
  const millivolts = pulseHeight(scale, box.height - NAME - 4);
  const height = millivolts * scale;
  const foot = Math.min(box.top + box.height - 4, Math.max(baseline, box.top + NAME + height));
  ctx.strokeStyle = colours.trace;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(left - 4, foot);
  ctx.lineTo(left, foot);
  ctx.lineTo(left, foot - height);
  ctx.lineTo(left + width, foot - height);
  ctx.lineTo(left + width, foot);
  ctx.lineTo(left + width + 4, foot);
  ctx.stroke();
  if (millivolts === 1) return;
  ctx.fillStyle = colours.muted;
  ctx.font = `10px ${colours.type}`;
  ctx.textAlign = "right";
  ctx.textBaseline = "bottom";
  ctx.fillText(text.paper.pulse(millivolts, known), box.left - 3, foot - height - 2, box.left - 4);
}

/**
 * The lead's name: in the gutter, or on the paper where several leads share a row. A mark under it: this lead is the
 * one that is analysed. To be drawn before the traces, of which it must hide nothing.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip} strip
 * @param {{ name: string, marked: boolean, inside: boolean }} what
 * @param {import("../palette.js").Palette} colours
 */
export function drawName(ctx, { box }, { name, marked, inside }, colours) {
  const left = inside ? box.left + 4 : 6;
  const most = inside ? box.width - 8 : box.left - 10;
  ctx.font = `600 12px ${colours.type}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  const width = Math.min(most, ctx.measureText(name).width);
  if (inside) {
    ctx.fillStyle = colours.rule;
    ctx.fillRect(Math.round(box.left), box.top + 4, 1, box.height - 8);
  }
  ctx.fillStyle = marked ? colours.accent : colours.text;
  ctx.fillText(name, left, box.top + 6, most);
  if (marked) ctx.fillRect(left, box.top + 19, width, 2);
}
