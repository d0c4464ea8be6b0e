/** The heart rate over the recording as shapes, in millimetres of paper. */

import { rateTrend } from "../data/rate-trend.js";
import { text } from "../text.js";
import { INK } from "./ink.js";
import { STRIP } from "./strip.js";

const HEIGHT = 34;
const PLOT = { top: 3, height: 25 };
const SIZE = 2.8;
/** Points of the line: two a millimetre. */
const PARTS = 2 * STRIP.paper;
const STEPS = [10, 20, 50, 100];
/** Rules at most. */
const RULES = 5;
const TIMES = 6;

/** @typedef {import("../view/draw/shapes.js").Shape} Shape */

/**
 * @param {import("../state.js").State} state
 * @returns {{ shapes: Shape[], width: number, height: number }} mm
 */
export function trendShapes(state) {
  const trend = rateTrend(state, PARTS);
  const duration = state.recording?.duration ?? 1;
  const rates = trend.map(({ rate }) => rate).filter(Number.isFinite);
  const { low, high, step } = scaleOf(rates);
  const y = (/** @type {number} */ rate) => PLOT.top + PLOT.height * (1 - (rate - low) / (high - low));
  const x = (/** @type {number} */ time) => STRIP.gutter + (STRIP.paper * time) / duration;
  return {
    shapes: [...rules({ low, high, step }, y), ...clocks(duration, x), ...lines(trend, x, y)],
    width: STRIP.width,
    height: HEIGHT,
  };
}

/** Round bounds around the rates. @param {number[]} rates */
function scaleOf(rates) {
  const [least, most] = rates.length > 0 ? [Math.min(...rates), Math.max(...rates)] : [60, 100];
  const step = STEPS.find((each) => (most - least) / each <= RULES - 2) ?? STEPS[STEPS.length - 1];
  const low = step * Math.floor(least / step - 0.1);
  return { low, high: Math.max(low + step, step * Math.ceil(most / step + 0.1)), step };
}

/** @param {string} content @param {number} x @param {number} y @param {"start" | "middle" | "end"} align @returns {Shape} */
const words = (content, x, y, align) => ({
  kind: "words",
  x,
  y,
  words: content,
  fill: INK.muted,
  size: SIZE,
  align,
});

/** @param {{ low: number, high: number, step: number }} scale @param {(rate: number) => number} y @returns {Shape[]} */
function rules({ low, high, step }, y) {
  /** @type {Shape[]} */
  const shapes = [];
  for (let rate = low; rate <= high; rate += step) {
    const points = [STRIP.gutter, y(rate), STRIP.gutter + STRIP.paper, y(rate)];
    shapes.push({ kind: "line", points, stroke: INK.rule, width: 0.15 });
    shapes.push(words(text.number(rate), STRIP.gutter - 1.5, y(rate) + 1, "end"));
  }
  return shapes;
}

/** @param {number} duration @param {(time: number) => number} x @returns {Shape[]} */
const clocks = (duration, x) =>
  Array.from({ length: TIMES + 1 }, (_, i) => {
    const time = (duration * i) / TIMES;
    const align = i === 0 ? "start" : i === TIMES ? "end" : "middle";
    return words(text.clock(time), x(time), HEIGHT - 1.5, align);
  });

/**
 * @param {{ time: number, rate: number }[]} trend
 * @param {(time: number) => number} x
 * @param {(rate: number) => number} y
 * @returns {Shape[]}
 */
function lines(trend, x, y) {
  /** @type {number[][]} */
  const pieces = [[]];
  for (const { time, rate } of trend) {
    if (Number.isNaN(rate)) pieces.push([]);
    else pieces[pieces.length - 1].push(x(time), y(rate));
  }
  return pieces
    .filter((points) => points.length > 0)
    .map((points) => (points.length === 2 ? [...points, points[0] + 0.3, points[1]] : points))
    .map((points) => ({ kind: "line", points, stroke: INK.trace, width: 0.3 }));
}
