/** Whether an explanation can be believed: its values add up, and two methods tell the same. */

import { ADDITIVITY } from "../engine/engine.js";

/**
 * SHAP per sample, summed per wave, and exact Shapley values of the waves, both against the same beats, disagree where
 * they differ by more than this share of their size. On the page's own recording and with beats of all types nine beats
 * in ten lie below 0.18; values near zero, of a beat like those compared with, reach it first.
 */
export const DISAGREEMENT = 1 / 3;

/**
 * @param {ArrayLike<number>} a one value a wave
 * @param {ArrayLike<number>} b of the same waves
 * @returns {number} 0 (the same) to 1 (no wave in common, or opposite signs)
 */
export function difference(a, b) {
  let apart = 0;
  let size = 0;
  for (let i = 0; i < a.length; i++) {
    apart += Math.abs(a[i] - b[i]);
    size += Math.abs(a[i]) + Math.abs(b[i]);
  }
  return size > 0 ? apart / size : 0;
}

/** How far other methods are from SHAP, each a `difference`.
 * @typedef {{ exact: number, gradients: number }} CrossCheck */

/** @param {CrossCheck} check */
export const disagree = ({ exact, gradients }) => Math.max(exact, gradients) > DISAGREEMENT;

/**
 * Expected gradients look at a few places between two beats, so that some logit is left over: of 48 beats of three networks
 * 6 % of the difference at most. More than this share, and than this logit, is too much.
 */
const LOOSE = 0.1;

/**
 * Whether the values do not add up as they should; false for methods that add up to nothing.
 * @param {Pick<import("./explanation.js").Explanation, "method" | "logit" | "expected" | "residual">} explanation
 */
export function isOff({ method, logit, expected, residual }) {
  if (method.name === "gradcam") return false;
  const most = method.name === "gradients" ? LOOSE * Math.max(1, Math.abs(logit - expected)) : ADDITIVITY;
  return !(Math.abs(residual) <= most);
}
