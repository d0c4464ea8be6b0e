// Max-sensitivity (Yeh et al. 2019, "On the (in)fidelity and sensitivity of explanations"): how much an explanation may
// change when next to nothing changes in the beat. Uniform noise of up to 2 % of the window's standard deviation, ten
// draws; the largest change of the attribution, as a share of its length. As in Captum's sensitivity_max.

import { mean } from "../compare/figures.mjs";
import { figure } from "../figure.mjs";
import { median } from "../speed/median.mjs";
import { foldTicks, TICKS } from "./ticks.mjs";

/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./network.mjs").Network} Network */

const RADIUS = 0.02; // of the standard deviation
const DRAWS = 10;

/** @param {ArrayLike<number>} values @returns {number} */
function length(values) {
  return Math.hypot(...Array.from(values));
}

/** @param {ArrayLike<number>} values @returns {number} */
function deviation(values) {
  const list = Array.from(values);
  const middle = mean(list);
  return Math.sqrt(mean(list.map((value) => (value - middle) ** 2)));
}

/**
 * @param {Float32Array} input
 * @param {number} samples of the window at its start: the rest stays
 * @param {() => number} random
 */
export function shaken(input, samples, random) {
  const reach = RADIUS * deviation(input.subarray(0, samples));
  return input.map((value, i) => (i < samples ? value + reach * (2 * random() - 1) : value));
}

/**
 * @param {(input: Float32Array) => ArrayLike<number>} attribute
 * @param {Float32Array} input
 * @param {number} samples
 * @param {() => number} random
 * @returns {number} NaN where there is no attribution
 */
export function maxSensitivity(attribute, input, samples, random) {
  const plain = attribute(input);
  const changes = Array.from({ length: DRAWS }, () => {
    const other = attribute(shaken(input, samples, random));
    return length(Array.from(other, (value, i) => value - plain[i]));
  });
  return length(plain) > 0 ? Math.max(...changes) / length(plain) : Number.NaN;
}

/**
 * @param {Network} network
 * @param {Explained[]} beats
 * @param {number} layer of Grad-CAM
 * @param {() => number} random
 */
export function sensitivityFigures(network, beats, layer, random) {
  const { key, channels } = network;
  const samples = TICKS * channels;
  /** @type {Record<string, (input: Float32Array, index: number) => Float64Array>} */
  const methods = {
    gradcam: (input, index) => network.gradcam(input, index, layer),
    shap: (input, index) => foldTicks(network.shap(input, index), channels),
  };
  return Object.entries(methods).map(([method, attribute]) => {
    const values = beats.map(({ input, index }) =>
      maxSensitivity((other) => attribute(other, index), input, samples, random),
    );
    const note =
      `median of the beats (mean: ${mean(values).toFixed(2)}, which maps of next to nothing decide); ` +
      `${DRAWS} draws of noise up to ${100 * RADIUS} % of the window's standard deviation`;
    return figure(`explain.${key}.${method}.max_sensitivity`, median(values), "fraction", beats.length, note);
  });
}
