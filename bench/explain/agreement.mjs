// Do methods that share little agree? Grad-CAM, SHAP and expected gradients tick by tick (Spearman's correlation over
// smoothed ticks of what speaks for the class; Grad-CAM knows nothing else), and SHAP summed over waves beside the exact
// Shapley values (Shapley 1953) of the game whose players are the waves.

import { mean } from "../compare/figures.mjs";
import { figure } from "../figure.mjs";
import { pearson, spearman } from "./statistics.mjs";
import { smooth } from "./ticks.mjs";

/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./explained.mjs").Method} Method */
/** @typedef {import("./network.mjs").Network} Network */

/** @type {[Method, Method][]} */
const PAIRS = [
  ["gradcam", "shap"],
  ["gradcam", "expected_gradients"],
  ["shap", "expected_gradients"],
];

/** @param {Explained} beat @param {Method} method @param {number} smoothing */
function forTheClass({ attributions }, method, smoothing) {
  return smooth(
    attributions[method].ticks.map((value) => Math.max(0, value)),
    smoothing,
  );
}

/** @param {string} key @param {Explained[]} beats @param {number} smoothing */
export function agreementFigures(key, beats, smoothing) {
  return PAIRS.map(([one, other]) => {
    const values = beats.map((beat) =>
      spearman(forTheClass(beat, one, smoothing), forTheClass(beat, other, smoothing)),
    );
    const n = values.filter((value) => !Number.isNaN(value)).length;
    return figure(`explain.${key}.agreement.${one}_${other}`, mean(values), "fraction", n);
  });
}

/** @param {ArrayLike<number>} values @param {import("../../web/engine/engine.js").Players} players */
export function sumsOfPlayers(values, { count, of }) {
  const sums = Array.from({ length: count }, () => 0);
  of.forEach((player, i) => {
    if (player < count) sums[player] += values[i];
  });
  return sums;
}

/** @param {Network} network @param {Explained[]} beats */
export function shapleyFigures(network, beats) {
  const games = beats.flatMap(({ annotated, input, index }) => {
    const players = network.model.wavePlayers(annotated.beat.waves);
    if (!players) return [];
    const exact = [...network.explainer.shapley(players, input, index)];
    return [{ exact, summed: sumsOfPlayers(network.shap(input, index), players) }];
  });
  const exact = games.flatMap((game) => game.exact);
  const summed = games.flatMap((game) => game.summed);
  const away = exact.map((value, i) => Math.abs(value - summed[i]));
  const prefix = `explain.${network.key}.shap.shapley`;
  const note = `${exact.length} waves; they differ by ${mean(away).toFixed(3)} in the mean`;
  const share = mean(away) / mean(exact.map(Math.abs));
  return [
    figure(`${prefix}_correlation`, pearson(exact, summed), "fraction", games.length, note),
    figure(`${prefix}_difference`, mean(away), "logit", games.length, "mean |difference|"),
    figure(`${prefix}_relative_difference`, share, "fraction", games.length, "over mean |Shapley value|"),
  ];
}
