/** A beat's one-second window on millimetre squares, as shapes: the trace with an explanation's values on it, the same
 * values as a strip of colour and, where they have signs, as bars below it, all on one time axis. */

import { cividis } from "../../explain/cividis.js";
import { diverging } from "../../explain/diverging.js";
import { text } from "../../words/explain.js";
import { WAVE_MARKS } from "./waves.js";

/** Pixels: of the trace with the room around it; of the strip of colour, the bars and the times below it. */
const TRACE = 170;
const LANE = 12;
const BARS = 64;
const TIMES = 18;
/** Pixels above the trace for the letters of the waves. */
const MARKS = 12;
/** Width of the colour on the trace where a value is greatest. Pixels */
const HALO = 12;
const PEAK = 180;
const RATE = 360;
/** Size of letters. Pixels */
const SMALL = 11;

/** @typedef {import("./shapes.js").Shape} Shape */

/**
 * @typedef {object} WindowContent
 * @property {Float32Array | null} raw
 * @property {Float32Array} denoised
 * @property {Float32Array | null} beside another beat to compare with by eye
 * @property {string} [besideName] what that is
 * @property {import("../../engine/engine.js").Waves | null} waves seconds from the R peak
 * @property {Float64Array} values one a tick
 * @property {boolean} signed
 */

/** @param {boolean} signed */
export const windowHeight = (signed) => TRACE + LANE + (signed ? BARS : 0) + TIMES;

/** @param {ArrayLike<number>} values @param {boolean} signed */
export function greatest(values, signed) {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, signed ? Math.abs(values[i]) : values[i]);
  return most;
}

/**
 * @param {WindowContent} content
 * @param {number} width pixels
 * @param {import("../palette.js").Palette} colours
 * @param {boolean} dark the paper is
 * @returns {Shape[]}
 */
export function windowShapes(content, width, colours, dark) {
  const { raw, denoised, waves, values, signed } = content;
  const beside = content.beside && level(content.beside, denoised);
  const all = [...(raw ?? []), ...denoised, ...(beside ?? [])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const perTick = width / denoised.length;
  const perMillivolt = (TRACE - MARKS - 24) / Math.max(0.5, high - low);
  const x = (/** @type {number} */ tick) => (tick + 0.5) * perTick;
  const y = (/** @type {number} */ mv) => TRACE - 12 - (mv - low) * perMillivolt;
  const most = greatest(values, signed);
  const colour = (/** @type {number} */ value) => {
    const part = most > 0 ? value / most : 0;
    return signed ? diverging(part, dark) : cividis(part);
  };
  const trace = (
    /** @type {Float32Array} */ samples,
    /** @type {string} */ stroke,
    /** @type {number} */ lineWidth,
    /** @type {number[]} */ dash = [],
  ) => {
    const points = Array.from(samples).flatMap((mv, tick) => [x(tick), y(mv)]);
    return /** @type {Shape} */ ({ kind: "line", points, stroke, width: lineWidth, dash });
  };
  /** @type {Shape[]} */
  const shapes = [
    { kind: "box", x: 0, y: 0, width, height: TRACE, fill: colours.paper },
    ...squares({ width, perTick, perMillivolt, zero: y(0) }, colours),
  ];
  for (let tick = 1; tick < denoised.length && most > 0; tick++) {
    const points = [x(tick - 1), y(denoised[tick - 1]), x(tick), y(denoised[tick])];
    const share = Math.abs(values[tick]) / most;
    if (share > 0.02)
      shapes.push({ kind: "line", points, stroke: colour(values[tick]), width: HALO * share, round: true });
  }
  if (beside) shapes.push(trace(beside, colours.muted, 1.5, [6, 4]));
  if (raw) shapes.push(trace(raw, colours["trace-second"], 1));
  shapes.push(trace(denoised, colours.trace, 1.5));
  if (waves) shapes.push(...marks(waves, x, colours));
  values.forEach((value, tick) => {
    shapes.push({
      kind: "box",
      x: tick * perTick,
      y: TRACE,
      width: perTick + 0.6,
      height: LANE,
      fill: colour(value),
    });
  });
  if (signed) shapes.push(...bars({ values, most, width, colour }, colours));
  shapes.push(...times(x, windowHeight(signed) - 4, colours));
  return shapes;
}

/**
 * Signed bars, one a tick, up for the class and down against it.
 * @param {{ values: Float64Array, most: number, width: number, colour: (value: number) => string }} what
 * @param {import("../palette.js").Palette} colours
 * @returns {Shape[]}
 */
function bars({ values, most, width, colour }, colours) {
  const middle = TRACE + LANE + BARS / 2;
  const room = BARS / 2 - 4;
  const perTick = width / values.length;
  /** @type {Shape[]} */
  const shapes = [];
  values.forEach((value, tick) => {
    const height = most > 0 ? (Math.abs(value) / most) * room : 0;
    if (height < 0.2) return;
    const y = value > 0 ? middle - height : middle;
    shapes.push({
      kind: "box",
      x: tick * perTick,
      y,
      width: perTick + 0.6,
      height,
      fill: colour(Math.sign(value) * most),
    });
  });
  const words = text.explain;
  shapes.push(
    { kind: "box", x: 0, y: middle - 0.5, width, height: 1, fill: colours.muted },
    { kind: "words", x: 3, y: middle - room + 8, words: words.upFor, fill: colours.muted, size: SMALL },
    { kind: "words", x: 3, y: middle + room, words: words.downAgainst, fill: colours.muted, size: SMALL },
  );
  return shapes;
}

/**
 * Squares of 40 ms and 0.1 mV, bold at 200 ms and 0.5 mV.
 * @param {{ width: number, perTick: number, perMillivolt: number, zero: number }} scale
 * @param {import("../palette.js").Palette} colours
 * @returns {Shape[]}
 */
function squares({ width, perTick, perMillivolt, zero }, colours) {
  /** @type {Shape[]} */
  const shapes = [];
  const fill = (/** @type {number} */ i) => (i % 5 === 0 ? colours["grid-bold"] : colours["grid-fine"]);
  const columns = 0.04 * RATE * perTick;
  const middle = (PEAK + 0.5) * perTick;
  for (let i = -Math.floor(middle / columns); middle + i * columns < width; i++)
    shapes.push({
      kind: "box",
      x: Math.round(middle + i * columns),
      y: 0,
      width: 1,
      height: TRACE,
      fill: fill(i),
    });
  const rows = 0.1 * perMillivolt;
  if (rows < 3) return shapes;
  for (let i = Math.ceil((zero - TRACE) / rows); zero - i * rows >= 0; i++)
    shapes.push({ kind: "box", x: 0, y: Math.round(zero - i * rows), width, height: 1, fill: fill(i) });
  return shapes;
}

/**
 * Onset, peak and end of each wave that lies in the window.
 * @param {import("../../engine/engine.js").Waves} waves
 * @param {(tick: number) => number} x
 * @param {import("../palette.js").Palette} colours
 * @returns {Shape[]}
 */
function marks(waves, x, { accent }) {
  const at = (/** @type {number} */ seconds) => x(PEAK + seconds * RATE);
  /** @type {Shape[]} */
  const shapes = [];
  for (const { letter, on, peak, off } of WAVE_MARKS) {
    for (const edge of [waves[on], waves[off]]) {
      if (Number.isNaN(edge)) continue;
      const points = [at(edge), 3, at(edge), TRACE];
      shapes.push({ kind: "line", points, stroke: accent, width: 1, dash: [2, 3] });
    }
    const middle = peak ? at(waves[peak]) : at((waves[on] + waves[off]) / 2);
    if (!Number.isFinite(middle)) continue;
    shapes.push({
      kind: "words",
      x: middle,
      y: 11,
      words: letter,
      fill: accent,
      size: SMALL,
      bold: true,
      align: "middle",
    });
  }
  return shapes;
}

/**
 * @param {(tick: number) => number} x
 * @param {number} y
 * @param {import("../palette.js").Palette} colours
 * @returns {Shape[]}
 */
const times = (x, y, { muted }) =>
  [-400, -200, 0, 200, 400].map((ms) => ({
    kind: "words",
    x: x(PEAK + (ms * RATE) / 1000),
    y,
    words: ms === 0 ? "R" : ms === 400 ? "400 ms" : String(ms).replace("-", "−"),
    fill: muted,
    size: SMALL,
    align: "middle",
  }));

/**
 * At the level of another: both with the same mean, as the network gets them.
 * @param {Float32Array} samples
 * @param {Float32Array} other
 */
function level(samples, other) {
  const mean = (/** @type {Float32Array} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const shift = mean(other) - mean(samples);
  return samples.map((value) => value + shift);
}
