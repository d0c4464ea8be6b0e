// The methods that are measured, each as a function from a beat's input and a class to one number a tick. Grad-CAM is that
// on the last map, as the page shows it at first. SHAP and expected gradients have their signs, and are smoothed over 25 ms
// (9 ticks), the width of the narrowest thing that a reader would point at.

import { smooth } from "./ticks.mjs";

/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {(network: Network, input: Float32Array, index: number) => Float64Array} Method */

const SMOOTH = 9; // ticks

/** @type {Record<"gradcam" | "shap" | "expected_gradients", Method>} */
export const METHODS = {
  gradcam: (network, input, index) => Float64Array.from(network.model.gradcam(input, index)),
  shap: (network, input, index) => smooth(network.shap(input, index), SMOOTH),
  expected_gradients: (network, input, index) => smooth(network.expectedGradients(input, index), SMOOTH),
};
