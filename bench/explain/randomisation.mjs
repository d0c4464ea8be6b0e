// Cascading randomisation of the weights (Adebayo et al. 2018, "Sanity checks for saliency maps"): the layers' weights
// are put in random order, from the logits down to the beat. An explanation of what the network has learnt must
// change with them; one that does not only shows the beat.
//
// The similarity is Spearman's correlation over the ticks, signed; 0 where nothing is left of the attribution. The class
// is the one that the network named.
//
//   explain.v1.shap.randomisation_similarity      with all layers randomised
//   explain.v1.shap.randomisation_magnitude       the same of |SHAP|
//   explain.v1.shap.randomisation_curve.250       with 250 thousandths of the layers, from the logits down; for the plot

import { mean } from "../compare/figures.mjs";
import { withPermutedLayers } from "../distort/model_file.mjs";
import { figure } from "../figure.mjs";
import { spearman } from "./statistics.mjs";
import { absolute, foldTicks } from "./ticks.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {{ signed: number, magnitude: number }} Similarity */
/** @typedef {"gradcam" | "shap"} Method */

const STAGES = 8;
const SEEDS = 2;

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b @returns {number} */
function similarityOf(a, b) {
  const value = spearman(a, b);
  return Number.isNaN(value) ? 0 : value;
}

/** @param {Float64Array} before @param {Float64Array} after @returns {Similarity} */
function compare(before, after) {
  return {
    signed: similarityOf(before, after),
    magnitude: similarityOf(absolute(before), absolute(after)),
  };
}

/**
 * @param {Engine} engine
 * @param {Network} network
 * @param {number[]} layers to randomise
 * @param {{ beats: Explained[], layer: number, random: () => number }} options
 * @returns {Record<Method, Similarity[]>} of each beat
 */
function randomise(engine, network, layers, { beats, layer, random }) {
  const model = engine.openModel(withPermutedLayers(network.file, layers, random));
  const explainer = engine.openExplainer(model);
  try {
    explainer.setBackground(network.background.map(({ input }) => input));
    const gradcam = beats.map(({ input, index, attributions }) =>
      compare(attributions.gradcam.ticks, Float64Array.from(explainer.gradcam(input, index, { layer }))),
    );
    const shap = beats.map(({ input, index, attributions }) =>
      compare(attributions.shap.ticks, foldTicks(explainer.shap(input, index).values, network.channels)),
    );
    return { gradcam, shap };
  } finally {
    explainer.close();
    model.close();
  }
}

/** @param {Network} network @returns {number[][]} layers with weights, from the last one to all of them */
export function cascade(network) {
  const weighted = network.model
    .layers()
    .flatMap(({ parameters }, i) => (parameters > 0 ? [i] : []))
    .reverse();
  return Array.from({ length: STAGES }, (_, i) =>
    weighted.slice(0, Math.max(1, Math.round((weighted.length * (i + 1)) / STAGES))),
  );
}

/**
 * @param {Engine} engine
 * @param {Network} network
 * @param {{ beats: Explained[], layer: number, random: () => number }} options
 */
export function randomisationFigures(engine, network, options) {
  const stages = cascade(network).map((layers) => {
    const runs = Array.from({ length: SEEDS }, () => randomise(engine, network, layers, options));
    return { gradcam: runs.flatMap(({ gradcam }) => gradcam), shap: runs.flatMap(({ shap }) => shap) };
  });
  const all = stages[STAGES - 1];
  return /** @type {Method[]} */ (["gradcam", "shap"]).flatMap((method) => {
    const prefix = `explain.${network.key}.${method}`;
    const n = options.beats.length;
    const note = `all layers randomised, ${SEEDS} times`;
    const signed = (/** @type {Similarity[]} */ list) => mean(list.map(({ signed }) => signed));
    const magnitude = mean(all[method].map(({ magnitude }) => magnitude));
    return [
      figure(`${prefix}.randomisation_similarity`, signed(all[method]), "fraction", n, note),
      figure(`${prefix}.randomisation_magnitude`, magnitude, "fraction", n, "the same without the signs"),
      figure(`${prefix}.randomisation_curve.0`, 1, "fraction", n),
      ...stages.map((stage, i) => {
        const share = Math.round((1000 * (i + 1)) / STAGES);
        return figure(`${prefix}.randomisation_curve.${share}`, signed(stage[method]), "fraction", n);
      }),
    ];
  });
}
