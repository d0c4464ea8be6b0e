// How local an explanation is: the fewest ticks that hold half of |SHAP| (of Grad-CAM), how far these reach, and how V1
// and V2 differ in that. "ArrhythmiaVision" (arXiv 2505.03787) says that V1's explanations are the more local ones and
// V2's broader in time.

import { bootstrapIntervals } from "../compare/bootstrap.mjs";
import { mean } from "../compare/figures.mjs";
import { figure } from "../figure.mjs";
import { groupBy } from "./sample.mjs";
import { absolute, RATE } from "./ticks.mjs";

/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./explained.mjs").Method} Method */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ record: string, v1: number, v2: number }} Compared */

/** The fewest ticks that hold half of the attribution, in ms. @param {Float64Array} values @returns {number} */
export function halfWidth(values) {
  const sorted = absolute(values).sort().reverse();
  const half = sorted.reduce((a, b) => a + b, 0) / 2;
  let [ticks, sum] = [0, 0];
  while (sum < half) sum += sorted[ticks++];
  return half > 0 ? (1000 * ticks) / RATE : Number.NaN;
}

/** Standard deviation of the attribution over time, in ms. @param {Float64Array} values @returns {number} */
export function spread(values) {
  const weights = absolute(values);
  const total = weights.reduce((a, b) => a + b, 0);
  const middle = weights.reduce((sum, weight, i) => sum + weight * i, 0) / total;
  const variance = weights.reduce((sum, weight, i) => sum + weight * (i - middle) ** 2, 0) / total;
  return (1000 * Math.sqrt(variance)) / RATE;
}

/** @param {string} key @param {Explained[]} beats @returns {Figure[]} */
export function widthFigures(key, beats) {
  return [...groupBy(beats, ({ kind }) => kind)].map(([kind, own]) => {
    const widths = own.map(({ attributions }) => halfWidth(attributions.shap.ticks));
    return figure(`explain.${key}.shap.width.${kind}`, mean(widths), "ms", own.length);
  });
}

/** @param {Compared[]} beats @returns {{ ratio: number }} */
function ratioOf(beats) {
  return { ratio: mean(beats.map(({ v1 }) => v1)) / mean(beats.map(({ v2 }) => v2)) };
}

/** @param {string} name @param {Compared[]} beats @returns {Figure} */
function ratioFigure(name, beats) {
  const records = [...groupBy(beats, ({ record }) => record).values()];
  const { low, high } = bootstrapIntervals(records, (drawn) => ratioOf(drawn.flat())).get("ratio") ?? {
    low: Number.NaN,
    high: Number.NaN,
  };
  const means = `V1 ${mean(beats.map(({ v1 }) => v1)).toFixed(0)} ms, V2 ${mean(beats.map(({ v2 }) => v2)).toFixed(0)} ms`;
  const note = `${means}; 95 %: ${low.toFixed(3)} to ${high.toFixed(3)}, over records; below 1: V1 is the more local one`;
  return figure(name, ratioOf(beats).ratio, "fraction", beats.length, note);
}

/**
 * The same beats by both networks.
 * @param {Explained[]} v1
 * @param {Explained[]} v2
 * @returns {Figure[]}
 */
export function compareWidths(v1, v2) {
  const both = v1.flatMap((first) => {
    const second = v2.find(({ annotated }) => annotated === first.annotated);
    return second && first.index === second.index ? [{ record: first.record, first, second }] : [];
  });
  /** @param {Method} method @param {(values: Float64Array) => number} measure @returns {Compared[]} */
  const compared = (method, measure) =>
    both
      .map(({ record, first, second }) => ({
        record,
        v1: measure(first.attributions[method].ticks),
        v2: measure(second.attributions[method].ticks),
      }))
      .filter((pair) => !Number.isNaN(pair.v1 + pair.v2));
  return [
    ratioFigure("explain.v1_v2.width_ratio", compared("shap", halfWidth)),
    ratioFigure("explain.v1_v2.spread_ratio", compared("shap", spread)),
    ratioFigure("explain.v1_v2.gradcam_width_ratio", compared("gradcam_last_map", halfWidth)),
    ratioFigure("explain.v1_v2.gradcam_spread_ratio", compared("gradcam_last_map", spread)),
  ];
}
