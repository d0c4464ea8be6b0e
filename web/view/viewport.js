/** The arithmetic of the paper: seconds, millimetres and pixels. */

/** A CSS millimetre in CSS pixels: what a millimetre is taken to be until the screen was measured. */
export const PX_PER_MM = 96 / 25.4;
/** Pixels left of the trace, for the lead's name and the calibration step. */
export const GUTTER = 52;
export const DEFAULT_SPEED = 25;
export const DEFAULT_GAIN = 10;
const FASTEST = 400;

/** @typedef {import("../state.js").View} View */

/** @param {Pick<View, "speed" | "pxPerMm">} view @returns {number} pixels a second */
export const pxPerSecond = ({ speed, pxPerMm }) => speed * pxPerMm;

/**
 * Keeps the view on the recording; a view longer than the recording starts at 0.
 * @param {View} view
 * @param {number} duration seconds
 * @returns {View}
 */
export function clampView(view, duration) {
  const mm = view.width * view.speed;
  const slowest = Math.min(DEFAULT_SPEED, mm / Math.max(duration, 1));
  const speed = Math.min(FASTEST, Math.max(slowest, view.speed));
  const width = mm / speed;
  const start = Math.max(0, Math.min(view.start, duration - width));
  return { ...view, speed, width, start };
}

/**
 * @param {View} view
 * @param {number} width pixels that the trace has
 */
export function resizeView(view, width) {
  return { ...view, width: width / pxPerSecond(view) };
}

/**
 * The same pixels with other millimetres.
 * @param {View} view
 * @param {number} pxPerMm
 * @returns {View}
 */
export function withMillimetre(view, pxPerMm) {
  return { ...view, pxPerMm, width: (view.width * view.pxPerMm) / pxPerMm };
}

/**
 * @param {View} view
 * @param {number} factor > 1: closer
 * @param {number} anchor share of the width that stays in place, 0..1
 */
export function zoomView(view, factor, anchor) {
  return atSpeed(view, view.speed * factor, anchor);
}

/**
 * @param {View} view
 * @param {number} speed mm/s
 * @param {number} anchor share of the width that stays in place, 0..1
 * @returns {View}
 */
export function atSpeed(view, speed, anchor) {
  const limited = Math.min(FASTEST, speed);
  const width = (view.width * view.speed) / limited;
  return { ...view, speed: limited, width, start: view.start + anchor * (view.width - width) };
}

/**
 * @param {View} view
 * @param {number} time seconds, brought to the middle
 */
export function centreOn(view, time) {
  return { ...view, start: time - view.width / 2 };
}

/**
 * A round step of time that is at least `pixels` wide.
 * @param {View} view
 * @param {number} pixels
 * @returns {number} seconds
 */
export function roundStep(view, pixels) {
  const wanted = pixels / pxPerSecond(view);
  const steps = [
    0.02, 0.04, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800,
  ];
  return steps.find((step) => step >= wanted) ?? 86400;
}
